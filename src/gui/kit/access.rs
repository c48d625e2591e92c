//! What a screen reader meets of the pieces of the kit: what each is, and its words.

use eframe::egui::{
    Context, CursorIcon, Id, InnerResponse, IntoAtoms, Popup, Rect, Response, Sense, Ui, Vec2,
    WidgetInfo, WidgetType,
    accesskit::{HasPopup, Node, Role},
};

use super::note_submenu;

/// What something that can be clicked is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum AccessKind {
    /// It does something.
    Button,
    /// It is on or off, and the other after each click.
    Toggle,
    /// One of a few, of which exactly one is chosen.
    Choice,
    /// An entry of a list, chosen or not.
    Entry,
    /// A tab, in front or not.
    Tab,
    /// It shows what is chosen and opens a list of all there is.
    Combo,
}

/// What a clickable area is to a screen reader.
#[derive(Clone, Copy, Debug)]
pub(crate) struct AccessName<'a> {
    /// What it is.
    pub kind: AccessKind,
    /// Its words.
    pub label: &'a str,
    /// Whether it is chosen, on or in front.
    pub selected: bool,
}

impl<'a> AccessName<'a> {
    /// A button.
    pub(crate) const fn button(label: &'a str) -> Self {
        Self {
            kind: AccessKind::Button,
            label,
            selected: false,
        }
    }

    /// A switch, on or off.
    pub(crate) const fn toggle(label: &'a str, selected: bool) -> Self {
        Self {
            kind: AccessKind::Toggle,
            label,
            selected,
        }
    }

    /// One of a few, chosen or not.
    pub(crate) const fn choice(label: &'a str, selected: bool) -> Self {
        Self {
            kind: AccessKind::Choice,
            label,
            selected,
        }
    }

    /// An entry of a list, chosen or not.
    pub(crate) const fn entry(label: &'a str, selected: bool) -> Self {
        Self {
            kind: AccessKind::Entry,
            label,
            selected,
        }
    }

    /// A tab, in front or not.
    pub(crate) const fn tab(label: &'a str, selected: bool) -> Self {
        Self {
            kind: AccessKind::Tab,
            label,
            selected,
        }
    }

    fn info(self, enabled: bool) -> WidgetInfo {
        let Self {
            kind,
            label,
            selected,
        } = self;
        match kind {
            // Only what is on or off may be said to be so: it makes a toggle of every button.
            AccessKind::Toggle => {
                WidgetInfo::selected(WidgetType::Button, enabled, selected, label)
            }
            AccessKind::Choice => {
                WidgetInfo::selected(WidgetType::RadioButton, enabled, selected, label)
            }
            AccessKind::Combo => WidgetInfo::labeled(WidgetType::ComboBox, enabled, label),
            AccessKind::Button | AccessKind::Entry | AccessKind::Tab => {
                WidgetInfo::labeled(WidgetType::Button, enabled, label)
            }
        }
    }

    fn describe(self, node: &mut Node) {
        match self.kind {
            AccessKind::Entry => node.set_role(Role::ListItem),
            AccessKind::Tab => node.set_role(Role::Tab),
            AccessKind::Combo => {
                node.set_has_popup(HasPopup::Listbox);
                return;
            }
            AccessKind::Button | AccessKind::Toggle | AccessKind::Choice => return,
        }
        node.set_selected(self.selected);
    }
}

/// Names a clickable area.
pub(crate) fn named(ui: &Ui, response: Response, says: AccessName<'_>) -> Response {
    named_plain(ui, &response, says);
    response.on_hover_cursor(CursorIcon::PointingHand)
}

/// Names an area that is clicked in another way than a button.
pub(crate) fn named_plain(ui: &Ui, response: &Response, says: AccessName<'_>) {
    response.widget_info(|| says.info(ui.is_enabled()));
    ui.ctx()
        .accesskit_node_builder(response.id, |node| says.describe(node));
}

/// Claims an area that only says something, and names it.
pub(crate) fn said(ui: &mut Ui, size: Vec2, words: &str) -> (Rect, Response) {
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, words));
    (rect, response)
}

/// Names a place among what is painted, so that it is read out there.
pub(crate) fn said_at(ui: &mut Ui, rect: Rect, words: &str) -> Response {
    let id = ui.next_auto_id();
    ui.skip_ahead_auto_ids(1);
    let response = ui.interact(rect, id, Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, words));
    response
}

/// Says more of something, after what is said of it already: what is painted on it and is not its
/// name.
pub(crate) fn says_more(ctx: &Context, id: Id, words: &str) {
    ctx.accesskit_node_builder(id, |node| {
        let before = node.description().unwrap_or_default();
        let all = format!("{before} {words}");
        node.set_description(all.trim());
    });
}

/// Says by which keys a button is pressed, where they are painted on it.
pub(crate) fn has_keys(response: &Response, keys: &str) {
    let id = response.id;
    response
        .ctx
        .accesskit_node_builder(id, |node| node.set_keyboard_shortcut(keys));
}

/// Says that some words are a heading: screen readers go from one to the next.
pub(crate) fn is_heading(response: &Response) {
    response.ctx.accesskit_node_builder(response.id, |node| {
        // Labels say their words as a value; headings have a name.
        let words = node.value().unwrap_or_default().to_owned();
        node.clear_value();
        node.set_label(words);
        node.set_role(Role::Heading);
    });
}

/// Says whether what belongs to a row or button is shown below it.
pub(crate) fn expands(response: &Response, is_open: bool) {
    let id = response.id;
    response
        .ctx
        .accesskit_node_builder(id, |node| node.set_expanded(is_open));
}

/// Says that a button opens a menu, and whether that is open.
pub(crate) fn opens_menu(response: &Response) {
    let is_open = Popup::is_id_open(&response.ctx, Popup::default_response_id(response));
    response.ctx.accesskit_node_builder(response.id, |node| {
        node.set_has_popup(HasPopup::Menu);
        node.set_expanded(is_open);
    });
}

/// Says that a button stands in the menu bar and opens a menu.
pub(crate) fn is_menu_title(response: &Response) {
    opens_menu(response);
    let id = response.id;
    response
        .ctx
        .accesskit_node_builder(id, |node| node.set_role(Role::MenuItem));
}

/// An entry of a menu that opens another one.
pub(crate) fn submenu<'a, R>(
    ui: &mut Ui,
    title: impl IntoAtoms<'a>,
    content: impl FnOnce(&mut Ui) -> R,
) -> Option<R> {
    let InnerResponse { inner, response } = ui.menu_button(title, content);
    let is_open = inner.is_some();
    note_submenu(ui.ctx(), response.id);
    ui.ctx().accesskit_node_builder(response.id, |node| {
        node.set_has_popup(HasPopup::Menu);
        node.set_expanded(is_open);
    });
    inner
}

/// Says what the part of the window is in which a `Ui` draws, and its name.
pub(crate) fn name_part(ui: &Ui, role: Role, label: &str) {
    name_node(ui.ctx(), ui.unique_id(), role, label);
}

/// Names a popup that is open and no menu; egui leaves it without a role.
pub(crate) fn name_popup<R>(ui: &Ui, shown: Option<InnerResponse<R>>, label: &str) {
    let Some(shown) = shown else { return };
    name_node(ui.ctx(), shown.response.id, Role::Group, label);
}

fn name_node(ctx: &Context, id: Id, role: Role, label: &str) {
    ctx.accesskit_node_builder(id, |node| {
        node.set_role(role);
        node.set_label(label);
    });
}
