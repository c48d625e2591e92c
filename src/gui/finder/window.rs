//! The window of the finder: a line to type in over what fits it.

use eframe::egui::{
    Align2, Area, Color32, Context, Frame, Id, Key, Margin, Modal, Order, Sense, Ui, UiKind, Vec2,
    pos2,
};

use super::{
    entries::{FinderPick, entries},
    list::{FinderList, list_ui},
    matcher::Needle,
    pick::carry_out,
};
use crate::gui::{
    CanvasState, Desk, Finder, FinderMode, Wish,
    kit::{DialogName, search_field, tokens::LINE_GAP},
};

/// The name of its layer.
pub(in crate::gui) const FINDER: &str = "finder";

/// Rows that the page keys go.
const PAGE: usize = 8;

/// Draws the finder while it is open, over everything else.
pub(in crate::gui) fn finder_ui(ctx: &Context, desk: &mut Desk<'_>, canvas: &mut CanvasState) {
    let Some(finder) = desk.shell.finder.clone() else {
        return;
    };
    let box_frame = Frame::popup(&ctx.global_style()).inner_margin(Margin::same(8));
    let modal = Modal::new(Id::new(FINDER))
        .area(area_of(ctx, &finder))
        .backdrop_color(Color32::TRANSPARENT)
        .frame(box_frame);
    let mut next = finder;
    let shown = modal.show(ctx, |ui| content_ui(ui, desk, &mut next));
    let closes = shown.should_close().then_some(FinderEnd::Nothing);
    match shown.inner.or(closes) {
        Some(FinderEnd::Nothing) => desk.push(Wish::Finder(None)),
        Some(FinderEnd::Picked(pick)) => {
            desk.push(Wish::Finder(None));
            carry_out(desk, canvas, pick, next.place.world);
        }
        None if Some(&next) != desk.shell.finder.as_ref() => {
            desk.push(Wish::Finder(Some(next)));
        }
        None => {}
    }
}

/// How a finder ends.
enum FinderEnd {
    Nothing,
    Picked(FinderPick),
}

/// Width of the palette, its distance from the top, and what stays free beside it, points.
const WIDTH: f32 = 600.0;
const FROM_TOP: f32 = 72.0;
const AROUND: f32 = 60.0;
/// Width of quick insert, and the height it may come to have, points.
const INSERT_WIDTH: f32 = 340.0;
const INSERT_HEIGHT: f32 = 380.0;

/// The palette hangs from the top; quick insert stands at the pointer.
fn area_of(ctx: &Context, finder: &Finder) -> Area {
    let area = Area::new(Id::new(FINDER))
        .kind(UiKind::Modal)
        .sense(Sense::hover())
        .order(Order::Foreground)
        .interactable(true);
    if finder.mode == FinderMode::Insert {
        let at = finder.place.screen;
        let room = ctx.content_rect();
        // Low on the screen the list would not fit below the pointer.
        let top = at.y.min(room.bottom() - INSERT_HEIGHT).max(room.top());
        return area.fixed_pos(pos2(at.x, top));
    }
    area.anchor(Align2::CENTER_TOP, Vec2::new(0.0, FROM_TOP))
}

fn content_ui(ui: &mut Ui, desk: &Desk<'_>, finder: &mut Finder) -> Option<FinderEnd> {
    let hues = desk.hues();
    let wide: f32 = if finder.mode == FinderMode::Insert {
        INSERT_WIDTH
    } else {
        WIDTH
    };
    ui.set_width(wide.min(ui.ctx().content_rect().width() - AROUND));
    ui.spacing_mut().item_spacing.y = LINE_GAP;
    let all = entries(desk, finder.mode);
    let name = desk.tr(name_key(finder.mode));
    DialogName::new(name.trim_end_matches('…')).name(ui);
    let before = finder.text.clone();
    let hint = desk.tr(match finder.mode {
        FinderMode::Commands => "finder-commands",
        FinderMode::Insert => "finder-insert",
        FinderMode::Things => "finder-things",
        FinderMode::Into => "finder-into",
    });
    let field = Id::new("finder_field");
    let keys = search_field(ui, hues, field, &hint, &mut finder.text);
    if finder.text != before {
        finder.marked = 0;
    }
    let needle = Needle::new(&finder.text);
    let mut found: Vec<_> = all
        .iter()
        .filter_map(|entry| {
            let score = needle.score(entry.texts())?;
            Some((score * entry.pick.weight() / 100, entry))
        })
        .collect();
    // Stable: what fits equally well keeps its order.
    found.sort_by_key(|(score, _)| std::cmp::Reverse(*score));
    let found: Vec<_> = found.into_iter().map(|(_, entry)| entry).collect();
    let last = found.len().saturating_sub(1);
    let moved = keys
        .iter()
        .fold(finder.marked.min(last), |at, key| step(*key, at, last));
    let is_moved = moved != finder.marked || finder.text != before;
    finder.marked = moved;
    let empty = desk.tr("finder-nothing");
    let clicked = list_ui(
        ui,
        desk,
        &FinderList {
            found: &found,
            empty: &empty,
            field,
            marked: finder.marked,
            is_moved,
        },
    );
    let entered = keys.contains(&Key::Enter).then_some(finder.marked);
    if keys.contains(&Key::Escape) {
        return Some(FinderEnd::Nothing);
    }
    let chosen = found.get(clicked.or(entered)?)?;
    chosen
        .is_enabled
        .then(|| FinderEnd::Picked(chosen.pick.clone()))
}

/// The key of what a finder is called.
const fn name_key(mode: FinderMode) -> &'static str {
    match mode {
        FinderMode::Commands => "action-commands",
        FinderMode::Insert => "action-quick-insert",
        FinderMode::Things => "action-find",
        FinderMode::Into => "action-move-into",
    }
}

/// Where a key takes the mark.
fn step(key: Key, at: usize, last: usize) -> usize {
    match key {
        Key::ArrowDown if at == last => 0,
        Key::ArrowDown => at + 1,
        Key::ArrowUp if at == 0 => last,
        Key::ArrowUp => at - 1,
        Key::PageDown => (at + PAGE).min(last),
        Key::PageUp => at.saturating_sub(PAGE),
        _ => at,
    }
}
