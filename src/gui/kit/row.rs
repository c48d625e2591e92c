//! Rows and clickable areas whose content a panel paints itself.

use eframe::egui::{Align2, Rect, Response, Sense, Stroke, StrokeKind, Ui, Vec2, pos2};

use super::{
    AccessName, Ink, is_heading,
    landing::land,
    named, said,
    tokens::{EDGE, GAP, HEAD_ROW, LINE, LIT_BAR, SECTION_ROW, WIDE_GAP},
};
use crate::gui::style::Hues;

/// Claims an area that can be clicked and reached by keyboard, and names it.
pub(crate) fn area(ui: &mut Ui, size: Vec2, says: AccessName<'_>) -> (Rect, Response) {
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    (rect, named(ui, response, says))
}

/// Scrolls to an entry of a long menu when it gets the focus.
pub(crate) fn in_sight(response: Response) -> Response {
    if response.gained_focus() {
        response.scroll_to_me(None);
    }
    response
}

/// The keyboard focus ring: 2 wide, 2 outside, between lines of the ground's colour. So it is told
/// from what it surrounds and from what that stands on, whatever their colours.
pub(crate) fn focus_ring(ui: &Ui, hues: &Hues, response: &Response, radius: f32) {
    if response.has_focus() {
        let lines = [
            (0.0, 1.0, hues.panel),
            (1.0, 2.0, hues.focus),
            (3.0, 1.0, hues.panel),
        ];
        for (out, width, color) in lines {
            let stroke = Stroke::new(width, color);
            let rect = response.rect.expand(out);
            ui.painter()
                .rect_stroke(rect, radius + out, stroke, StrokeKind::Outside);
        }
    }
}

/// A full-width row of a list: hover, choice and focus are painted, the content is the caller's.
pub(crate) fn row(ui: &mut Ui, hues: &Hues, height: f32, says: AccessName<'_>) -> (Rect, Response) {
    let size = Vec2::new(ui.available_width(), height);
    let (rect, response) = area(ui, size, says);
    land(&response);
    row_ground(ui, hues, &response, says.selected, 0.0);
    (rect, response)
}

/// Paints choice, hover and focus of a row of a list, with the radius of its corners in points.
pub(crate) fn row_ground(
    ui: &Ui,
    hues: &Hues,
    response: &Response,
    is_selected: bool,
    radius: f32,
) {
    let rect = response.rect;
    if is_selected {
        ui.painter().rect_filled(rect, radius, hues.accent_tint);
    } else if response.hovered() {
        ui.painter().rect_filled(rect, radius, hues.sunken);
    }
    if response.has_focus() {
        let ring = Stroke::new(2.0, hues.focus);
        ui.painter()
            .rect_stroke(rect, radius, ring, StrokeKind::Inside);
    }
}

/// The bar at the left of a row that is lit.
pub(crate) fn lit_bar(ui: &Ui, hues: &Hues, rect: Rect) {
    let bar = rect.with_max_x(rect.left() + LIT_BAR);
    ui.painter().rect_filled(bar, 0.0, hues.route);
}

/// A hairline below `rect`.
pub(crate) fn hairline(ui: &Ui, hues: &Hues, rect: Rect) {
    ui.painter()
        .hline(rect.x_range(), rect.bottom(), Stroke::new(1.0, hues.border));
}

/// A sunken heading with words at the left and, muted, at the right.
pub(crate) fn group_head(ui: &mut Ui, hues: &Hues, left: &str, right: &str) -> Rect {
    let size = Vec2::new(ui.available_width(), HEAD_ROW);
    let words = format!("{left} {right}");
    let (rect, response) = said(ui, size, words.trim_end());
    is_heading(&response);
    ui.painter().rect_filled(rect, 0.0, hues.sunken);
    let inner = rect.shrink2(Vec2::new(EDGE, 0.0));
    let muted = Ink::body(hues.muted);
    let used = muted
        .write_in(ui.painter(), inner, Align2::RIGHT_CENTER, right)
        .width();
    let room = Rect::from_min_max(inner.min, pos2(inner.right() - used - GAP, inner.bottom()));
    Ink::strong(hues.text).write_in(ui.painter(), room, Align2::LEFT_CENTER, left);
    rect
}

/// A plain head of a section, 14 bold would shout in a narrow panel: 12 bold.
pub(crate) fn section_head(ui: &mut Ui, hues: &Hues, text: &str) {
    let size = Vec2::new(ui.available_width(), SECTION_ROW);
    let (rect, response) = said(ui, size, text);
    is_heading(&response);
    Ink::strong(hues.text).write_in(ui.painter(), rect, Align2::LEFT_CENTER, text);
}

/// The head of a part with muted words at its right, below it where both do not fit.
pub(crate) fn part_head(ui: &mut Ui, hues: &Hues, left: &str, right: &str) {
    let (head, muted) = (Ink::head(hues.text), Ink::body(hues.muted));
    let width = ui.available_width();
    let used = head.width(ui.painter(), left) + WIDE_GAP + muted.width(ui.painter(), right);
    let more = if used > width { LINE } else { 0.0 };
    let words = format!("{left} {right}");
    let (rect, response) = said(ui, Vec2::new(width, HEAD_ROW + more), words.trim_end());
    is_heading(&response);
    let upper = rect.with_max_y(rect.top() + HEAD_ROW);
    let lower = rect.with_min_y(rect.bottom() - HEAD_ROW);
    head.write_in(ui.painter(), upper, Align2::LEFT_CENTER, left);
    muted.write_in(ui.painter(), lower, Align2::RIGHT_CENTER, right);
}
