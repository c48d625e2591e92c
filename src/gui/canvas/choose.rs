//! After two assets were joined: which kind of link it is, where more than one is usual.
//!
//! The link is drawn at once by the most likely kind. A small list at the tile it leads to offers
//! the others; to choose one takes the step back and does it anew, so that it stays one step.
//! Anything else a person does keeps what was drawn.

use eframe::egui::{
    Align2, Area, Frame, Id, InnerResponse, Key, Margin, Modifiers, Order, Pos2, Ui,
    accesskit::Role, pos2, vec2,
};

use super::{CanvasCx, CanvasState, Lens};
use crate::{
    design::{Command, Link, LinkEdit, Subject},
    desk::{Desk, board::OfferedKinds},
    gui::kit::{AccessName, Ink, NUMBER_KEYS, area, paint_stroke, row_ground},
    scene::Scene,
};

const ROW: f32 = 28.0;
/// How wide the words over the list are at most.
const WORDS: f32 = 260.0;

/// Keys and presses while kinds are offered; to be asked before the canvas takes them.
pub(super) fn handle(ui: &Ui, desk: &mut Desk<'_>, state: &mut CanvasState) {
    let Some(mut offered) = state.board.offered.take() else {
        return;
    };
    if *offered.revision.get_or_insert(desk.revision) != desk.revision {
        return;
    }
    let last = offered.kinds.len() - 1;
    let (pressed, elsewhere) = ui.input_mut(|input| {
        let mut take = |key: Key| input.consume_key(Modifiers::NONE, key);
        if take(Key::ArrowDown) {
            offered.at = Some(offered.at.map_or(0, |at| (at + 1).min(last)));
        }
        if take(Key::ArrowUp) {
            offered.at = Some(offered.at.map_or(last, |at| at.saturating_sub(1)));
        }
        let number = NUMBER_KEYS.iter().take(last + 1).position(|key| take(*key));
        let enters = take(Key::Enter).then(|| offered.at.unwrap_or_default());
        let at = input.pointer.interact_pos();
        let is_inside = state
            .offered_rect
            .zip(at)
            .is_some_and(|(rect, at)| rect.contains(at));
        let elsewhere = input.pointer.any_pressed() && !is_inside;
        (number.or(enters), elsewhere)
    });
    if let Some(row) = pressed {
        offered.choose(desk, row);
    }
    if pressed.is_none() && !elsewhere {
        state.board.offered = Some(offered);
    }
}

/// Draws the list beside the tile the link leads to.
pub(super) fn choose_ui(ui: &Ui, cx: &mut CanvasCx<'_, '_>) {
    cx.state.offered_rect = None;
    let Some(offered) = cx.state.board.offered.take() else {
        return;
    };
    let Command::Link(_, LinkEdit::Add(link)) = &offered.drawn else {
        return;
    };
    let desk = &mut *cx.desk;
    let hues = desk.hues();
    let title = desk.tr(if offered.is_usual {
        "canvas-choose-kind"
    } else {
        "canvas-choose-any-kind"
    });
    let shown = Area::new(Id::new("choose_link_kind"))
        .order(Order::Foreground)
        .fixed_pos(place(cx.planned, &cx.lens, link))
        .constrain_to(cx.lens.rect)
        .show(ui.ctx(), |ui| {
            Frame::popup(ui.style())
                .inner_margin(Margin::same(4))
                .show(ui, |ui| {
                    if !offered.is_usual {
                        ui.set_max_width(WORDS);
                        Ink::body(hues.muted).paragraph(ui, title.as_str());
                    }
                    rows_ui(ui, desk, &offered)
                })
                .inner
        });
    let InnerResponse { inner, response } = shown;
    ui.ctx().accesskit_node_builder(response.id, |node| {
        node.set_role(Role::Menu);
        node.set_label(title);
    });
    if let Some(row) = inner {
        offered.choose(desk, row);
    } else {
        cx.state.offered_rect = Some(response.rect);
        cx.state.board.offered = Some(offered);
    }
}

/// Beside the upper right corner of the tile the link leads to.
fn place(scene: &Scene, lens: &Lens, link: &Link) -> Pos2 {
    let to = Subject::Asset(link.to.clone());
    let tile = super::hit::item(scene, &to).map(|item| lens.area(item.area));
    tile.map_or_else(
        || lens.rect.center(),
        |tile| tile.right_top() + vec2(10.0, 0.0),
    )
}

/// The kinds, each with its number; the row that was clicked.
fn rows_ui(ui: &mut Ui, desk: &Desk<'_>, choosing: &OfferedKinds) -> Option<usize> {
    let hues = desk.hues();
    ui.spacing_mut().item_spacing.y = 0.0;
    let align = Align2::LEFT_CENTER;
    let names: Vec<&str> = choosing
        .kinds
        .iter()
        .map(|it| desk.text(&it.name))
        .collect();
    let ink = Ink::body(hues.text);
    let widths = names.iter().map(|name| ink.width(ui.painter(), name));
    let width = widths.fold(120.0, f32::max) + 84.0;
    let mut clicked = None;
    for (row, (name, kind)) in names.iter().zip(&choosing.kinds).enumerate() {
        let label = format!("{} {name}", row + 1);
        let is_at = choosing.at == Some(row);
        let (rect, response) = area(ui, vec2(width, ROW), AccessName::entry(&label, is_at));
        row_ground(ui, hues, &response, is_at, 4.0);
        let at = |x: f32| pos2(rect.left() + x, rect.center().y);
        let number = (row + 1).to_string();
        Ink::body(hues.muted).write(ui.painter(), at(10.0), align, &number);
        paint_stroke(ui, desk.theme, kind, at(28.0), 30.0);
        ink.write(ui.painter(), at(68.0), align, name);
        if response.clicked() {
            clicked = Some(row);
        }
    }
    clicked
}
