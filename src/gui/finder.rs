//! Finding by typing: the command palette, quick insert and search share one matcher and one list.

mod entries;
mod list;
mod matcher;

use eframe::egui::{
    Align2, Area, Color32, Context, Frame as Box, Id, Key, Margin, Modal, Order, Pos2, Sense, Ui,
    UiKind, Vec2, pos2,
};

use entries::{Pick, entries, movable};
use list::list_ui;
use matcher::Needle;

use super::{
    CanvasState, Change, Frame, Lit, TrainingChange, canvas::add_at, style::Hues,
    widgets::search_field,
};
use crate::{edit::move_into, scene::Pos};

/// What is sought.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FinderMode {
    /// Actions and things: the command palette.
    Commands,
    /// Kinds of zone and asset, to be put down.
    Insert,
    /// Things of the drawing by name, kind and note.
    Things,
    /// Zones into which what is selected is moved.
    Into,
}

/// An open finder: what has been typed and which of the results is marked.
#[derive(Clone, Debug, PartialEq)]
pub struct Finder {
    /// What is sought.
    pub mode: FinderMode,
    /// As typed.
    pub text: String,
    /// The marked result, from 0.
    pub marked: usize,
    /// Where it was asked for: on screen, and in the world.
    pub place: ((f32, f32), (f32, f32)),
}

/// The name of its layer.
pub(super) const FINDER: &str = "finder";

/// Rows that the page keys go.
const PAGE: usize = 8;

/// Draws the finder while it is open, over everything else.
pub(super) fn finder_ui(ctx: &Context, frame: &mut Frame<'_>, canvas: &mut CanvasState) {
    let Some(finder) = frame.view.finder.clone() else {
        return;
    };
    let hues = Hues::of(frame.theme);
    let box_frame = Box::popup(&ctx.global_style()).inner_margin(Margin::same(8));
    let modal = Modal::new(Id::new(FINDER))
        .area(area_of(ctx, &finder))
        .backdrop_color(Color32::TRANSPARENT)
        .frame(box_frame);
    let mut next = finder;
    let shown = modal.show(ctx, |ui| content_ui(ui, frame, &hues, &mut next));
    let closes = shown.should_close().then_some(End::Nothing);
    match shown.inner.or(closes) {
        Some(End::Nothing) => frame.push(Change::Finder(None)),
        Some(End::Picked(pick)) => {
            frame.push(Change::Finder(None));
            carry_out(frame, canvas, pick, next.place.1);
        }
        None if Some(&next) != frame.view.finder.as_ref() => {
            frame.push(Change::Finder(Some(next)));
        }
        None => {}
    }
}

/// How a finder ends.
enum End {
    Nothing,
    Picked(Pick),
}

/// The palette hangs from the top; quick insert stands at the pointer.
fn area_of(ctx: &Context, finder: &Finder) -> Area {
    let area = Area::new(Id::new(FINDER))
        .kind(UiKind::Modal)
        .sense(Sense::hover())
        .order(Order::Foreground)
        .interactable(true);
    if finder.mode == FinderMode::Insert {
        let (x, y) = finder.place.0;
        let room = ctx.content_rect();
        // Low on the screen the list would not fit below the pointer.
        let top = y.min(room.bottom() - 380.0).max(room.top());
        return area.fixed_pos(pos2(x, top));
    }
    area.anchor(Align2::CENTER_TOP, Vec2::new(0.0, 72.0))
}

fn content_ui(ui: &mut Ui, frame: &Frame<'_>, hues: &Hues, finder: &mut Finder) -> Option<End> {
    let wide: f32 = if finder.mode == FinderMode::Insert {
        340.0
    } else {
        600.0
    };
    ui.set_width(wide.min(ui.ctx().content_rect().width() - 60.0));
    ui.spacing_mut().item_spacing.y = 4.0;
    let all = entries(frame, finder.mode);
    let before = finder.text.clone();
    let hint = frame.tr(match finder.mode {
        FinderMode::Commands => "finder-commands",
        FinderMode::Insert => "finder-insert",
        FinderMode::Things => "finder-things",
        FinderMode::Into => "finder-into",
    });
    let field = Id::new("finder_field");
    let keys = search_field(ui, hues, (field, &hint), &mut finder.text);
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
    let empty = frame.tr("finder-nothing");
    let clicked = list_ui(
        ui,
        frame,
        hues,
        (&found, &empty),
        (field, finder.marked, is_moved),
    );
    let entered = keys.contains(&Key::Enter).then_some(finder.marked);
    if keys.contains(&Key::Escape) {
        return Some(End::Nothing);
    }
    let chosen = found.get(clicked.or(entered)?)?;
    chosen.is_enabled.then(|| End::Picked(chosen.pick.clone()))
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

/// Does what was picked. What is found on the canvas or put there takes the keyboard along.
fn carry_out(frame: &mut Frame<'_>, canvas: &mut CanvasState, pick: Pick, (x, y): (f32, f32)) {
    match pick {
        Pick::Arm(_) | Pick::Put(_) | Pick::Into(_) | Pick::Go(_) => canvas.take_focus(),
        Pick::Do(_) | Pick::Play(_) => {}
    }
    match pick {
        Pick::Do(action) => frame.push(Change::Do(action)),
        Pick::Play(id) => frame.push(Change::Training(TrainingChange::Shipped(id))),
        Pick::Arm(tool) => frame.push(Change::Tool(tool)),
        Pick::Put(tool) => add_at(frame, canvas, &tool, Pos { x, y }),
        Pick::Into(zone) => {
            let things: Vec<_> = movable(frame).collect();
            if let Some(command) = move_into(frame.catalog, frame.design, &things, &zone) {
                frame.edit(command);
                frame.push(Change::Reveal(things));
            }
        }
        Pick::Go(subject) => {
            frame.push(Change::Select(vec![subject.clone()]));
            frame.push(Change::Reveal(vec![subject.clone()]));
            frame.push(Change::Flash(Lit::Subjects(vec![subject])));
        }
    }
}

/// A place on screen and in the world as a finder keeps it.
pub(super) fn place_of(pos: Pos2, world: Pos) -> ((f32, f32), (f32, f32)) {
    ((pos.x, pos.y), (world.x, world.y))
}
