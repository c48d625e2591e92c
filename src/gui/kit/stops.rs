//! What the keyboard goes through: regions of the window, and in them what is one stop for Tab.

use eframe::egui::{Context, Id, Key, Ui};

/// A region of the window, in the order in which F6 and Tab go through them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum KeyRegion {
    /// The menu bar.
    Menu,
    /// The tabs of the drawings that are open.
    Drawings,
    /// The toolbar.
    Tools,
    /// The banner with pattern and verdict.
    Banner,
    /// The bars about the drawing's file.
    Bars,
    /// The palette.
    Palette,
    /// The outline.
    Outline,
    /// The side of the start screen.
    StartSide,
    /// The cards of the start screen.
    StartCards,
    /// The foot of the start screen.
    StartFoot,
    /// The drawing, as picture or as table.
    Drawing,
    /// The inspector.
    Inspector,
    /// The tables below.
    Tables,
    /// The status bar.
    Status,
    /// Whatever stands in no other.
    Elsewhere,
}

impl KeyRegion {
    /// Whether it is a single line.
    pub(crate) const fn is_bar(self) -> bool {
        matches!(self, Self::Menu | Self::Tools | Self::StartFoot)
    }
}

/// What stands in a region, in the order it was drawn.
#[derive(Clone, Debug)]
pub(crate) struct RegionStops {
    pub(crate) region: KeyRegion,
    pub(crate) ids: Vec<Id>,
}

/// What is one stop for Tab, while arrows go about in it.
#[derive(Clone, Debug)]
pub(crate) struct StopGroup {
    pub(crate) id: Id,
    /// Row by row.
    pub(crate) rows: Vec<Vec<Id>>,
    /// Where Tab enters, if it is not where the focus was last.
    pub(crate) entry: Option<Id>,
}

/// A menu of the menu bar.
#[derive(Clone, Copy, Debug)]
pub(crate) struct MenuTitle {
    /// Its title, and what opens below it.
    pub(crate) title: Id,
    pub(crate) popup: Id,
    /// The key that opens it once the menu bar has the keyboard.
    pub(crate) key: Key,
}

/// All of that, as drawn in one frame.
#[derive(Clone, Debug, Default)]
pub(crate) struct StopMap {
    pub(crate) regions: Vec<RegionStops>,
    pub(crate) groups: Vec<StopGroup>,
    pub(crate) titles: Vec<MenuTitle>,
    /// Entries of menus that open a menu of their own.
    pub(crate) submenus: Vec<Id>,
    /// Edges by which panels are widened: no place to come back to.
    pub(crate) edges: Vec<Id>,
}

impl StopMap {
    /// Takes what has been drawn so far in this frame.
    pub(crate) fn take(ctx: &Context) -> Self {
        ctx.data_mut(|data| data.remove_temp(map_id()))
            .unwrap_or_default()
    }
}

fn map_id() -> Id {
    Id::new("keyboard_stops")
}

fn note(ctx: &Context, write: impl FnOnce(&mut StopMap)) {
    ctx.data_mut(|data| write(data.get_temp_mut_or_default(map_id())));
}

/// Draws a region of the window; one within another is its own.
pub(crate) fn key_region<R>(
    ui: &mut Ui,
    region: KeyRegion,
    content: impl FnOnce(&mut Ui) -> R,
) -> R {
    let before = count(ui);
    let drawn = content(ui);
    let ids = stops_since(ui, before);
    note(ui.ctx(), |map| {
        map.regions.push(RegionStops { region, ids });
    });
    drawn
}

/// Draws what is one stop for Tab. The content says where Tab enters, if not where the focus was
/// last.
pub(crate) fn one_stop(ui: &mut Ui, name: &str, content: impl FnOnce(&mut Ui) -> Option<Id>) {
    let before = count(ui);
    let entry = content(ui);
    let rows = stops_since(ui, before).into_iter().map(|id| vec![id]);
    let rows = rows.collect();
    note_rows(ui, name, rows, entry);
}

/// Draws a list that goes from row to row itself, as one stop with all that stands in its rows.
pub(crate) fn one_stop_list(ui: &mut Ui, name: &str, content: impl FnOnce(&mut Ui)) {
    let before = count(ui);
    content(ui);
    let stops = stops_since(ui, before);
    note_rows(ui, name, vec![stops], None);
}

/// Makes one stop of rows in which more than one thing can have the focus.
pub(crate) fn one_stop_of_rows(ui: &Ui, name: &str, rows: Vec<Vec<Id>>) {
    note_rows(ui, name, rows, None);
}

fn note_rows(ui: &Ui, name: &str, rows: Vec<Vec<Id>>, entry: Option<Id>) {
    let id = Id::new(("one_stop", name));
    note(ui.ctx(), |map| {
        map.groups.push(StopGroup { id, rows, entry });
    });
}

/// Says what opens a menu of the menu bar.
pub(crate) fn note_title(ctx: &Context, title: MenuTitle) {
    note(ctx, |map| map.titles.push(title));
}

/// Says that something is the edge of a panel.
pub(crate) fn note_edge(ctx: &Context, edge: Id) {
    note(ctx, |map| map.edges.push(edge));
}

/// Says that an entry of a menu opens a menu of its own.
pub(crate) fn note_submenu(ctx: &Context, entry: Id) {
    note(ctx, |map| map.submenus.push(entry));
}

/// How much has been drawn in this layer.
pub(super) fn count(ui: &Ui) -> usize {
    ui.ctx().viewport(|viewport| {
        let widgets = &viewport.this_pass.widgets;
        widgets.get_layer(ui.layer_id()).count()
    })
}

/// What can have the focus in this layer, of what has been drawn since.
pub(super) fn stops_since(ui: &Ui, before: usize) -> Vec<Id> {
    ui.ctx().viewport(|viewport| {
        let widgets = viewport.this_pass.widgets.get_layer(ui.layer_id());
        widgets
            .skip(before)
            .filter(|widget| widget.enabled && widget.sense.is_focusable())
            .map(|widget| widget.id)
            .collect()
    })
}

/// Shows the letters of the menus in the menu bar, or takes them away.
pub(crate) fn show_letters(ctx: &Context, shown: bool) {
    let was = ctx.data_mut(|data| {
        let was = data.get_temp_mut_or_default::<bool>(letters_id());
        std::mem::replace(was, shown)
    });
    if was != shown {
        ctx.request_repaint();
    }
}

/// Whether the letters of the menus are shown.
pub(crate) fn are_letters_shown(ctx: &Context) -> bool {
    ctx.data(|data| data.get_temp(letters_id()))
        .unwrap_or_default()
}

fn letters_id() -> Id {
    Id::new("menu_letters")
}
