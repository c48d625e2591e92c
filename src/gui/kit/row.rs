//! Rows and clickable areas whose content a panel paints itself.

use eframe::egui::{
    Align2, CursorIcon, InnerResponse, Rect, Response, Sense, Stroke, StrokeKind, Ui, Vec2,
    WidgetInfo, WidgetType, accesskit, pos2,
};

use super::{
    Ink,
    landing::land,
    tokens::{EDGE, GAP, HEAD_ROW, LINE, LIT_BAR, SECTION_ROW, WIDE_GAP},
};
use crate::gui::style::Hues;

/// What a clickable area is to a screen reader.
#[derive(Clone, Copy, Debug)]
pub(crate) struct AccessName<'a> {
    /// What it is.
    pub kind: WidgetType,
    /// Its words.
    pub label: &'a str,
    /// Whether it is chosen.
    pub selected: bool,
}

impl<'a> AccessName<'a> {
    /// A button.
    pub(crate) const fn button(label: &'a str) -> Self {
        Self {
            kind: WidgetType::Button,
            label,
            selected: false,
        }
    }

    /// An entry of a list, chosen or not.
    pub(crate) const fn entry(label: &'a str, selected: bool) -> Self {
        Self {
            kind: WidgetType::SelectableLabel,
            label,
            selected,
        }
    }
}

/// Claims an area that can be clicked and reached by keyboard, and names it.
pub(crate) fn area(ui: &mut Ui, size: Vec2, says: AccessName<'_>) -> (Rect, Response) {
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    (rect, named(ui, response, says))
}

/// Names a clickable area.
pub(crate) fn named(ui: &Ui, response: Response, says: AccessName<'_>) -> Response {
    let enabled = ui.is_enabled();
    response.widget_info(|| WidgetInfo::selected(says.kind, enabled, says.selected, says.label));
    response.on_hover_cursor(CursorIcon::PointingHand)
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

/// Scrolls to an entry of a long menu when it gets the focus.
pub(crate) fn in_sight(response: Response) -> Response {
    if response.gained_focus() {
        response.scroll_to_me(None);
    }
    response
}

/// Names a popup that is open; egui leaves it without a role.
pub(crate) fn name_popup<R>(ui: &Ui, shown: Option<InnerResponse<R>>, label: &str) {
    let Some(shown) = shown else { return };
    ui.ctx().accesskit_node_builder(shown.response.id, |node| {
        node.set_role(accesskit::Role::Group);
        node.set_label(label);
    });
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
    let (rect, _) = said(ui, size, left);
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
    let (rect, _) = said(ui, size, text);
    Ink::strong(hues.text).write_in(ui.painter(), rect, Align2::LEFT_CENTER, text);
}

/// The head of a part with muted words at its right, below it where both do not fit.
pub(crate) fn part_head(ui: &mut Ui, hues: &Hues, left: &str, right: &str) {
    let (head, muted) = (Ink::head(hues.text), Ink::body(hues.muted));
    let width = ui.available_width();
    let used = head.width(ui.painter(), left) + WIDE_GAP + muted.width(ui.painter(), right);
    let more = if used > width { LINE } else { 0.0 };
    let words = format!("{left} {right}");
    let (rect, _) = said(ui, Vec2::new(width, HEAD_ROW + more), words.trim_end());
    let upper = rect.with_max_y(rect.top() + HEAD_ROW);
    let lower = rect.with_min_y(rect.bottom() - HEAD_ROW);
    head.write_in(ui.painter(), upper, Align2::LEFT_CENTER, left);
    muted.write_in(ui.painter(), lower, Align2::RIGHT_CENTER, right);
}
