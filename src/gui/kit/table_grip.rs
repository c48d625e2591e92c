//! The edges in the head of a table by which its columns are widened.

use eframe::egui::{
    CursorIcon, Id, Key, Modifiers, Rect, Response, Sense, Stroke, StrokeKind, Ui, accesskit, pos2,
    vec2,
};

use super::{
    splitter::draw_on,
    table::BETWEEN,
    tokens::{LEAST_COLUMN, LINE_GAP, SPLITTER, SPLITTER_STEP, WIDEST_COLUMN},
};
use crate::gui::style::Hues;

/// What a column of a table is to be: so wide, points, or as usual.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct TableWidth {
    /// The name under which it is kept.
    pub(crate) name: String,
    /// The width; `None` is the usual one.
    pub(crate) width: Option<u16>,
}

/// The name under which the width of a column is kept.
fn kept_name(table: &str, column: &str) -> String {
    format!("{table}/{column}")
}

fn drawn_id(name: &str) -> Id {
    Id::new(("column_width", name))
}

/// The width of a column of a table: that to which its edge is being drawn, else the one that is
/// `kept` under its name.
pub(crate) fn width_of(
    ui: &Ui,
    table: &str,
    column: &str,
    kept: impl Fn(&str) -> Option<u16>,
) -> Option<f32> {
    let name = kept_name(table, column);
    let drawn = ui.data(|data| data.get_temp(drawn_id(&name)));
    drawn.or_else(|| kept(&name).map(f32::from))
}

/// The edge at the right of a head.
pub(super) struct ColumnGrip<'a> {
    pub(super) table: &'a str,
    pub(super) column: &'a str,
    /// What a screen reader says.
    pub(super) name: &'a str,
}

impl ColumnGrip<'_> {
    /// Draws it at the right of its head; the width it gives.
    pub(super) fn ui(&self, ui: &Ui, hues: &Hues, head: Rect) -> Option<TableWidth> {
        let name = kept_name(self.table, self.column);
        let drawn = drawn_id(&name);
        let middle = pos2(head.right() + BETWEEN / 2.0, head.center().y);
        let place = Rect::from_center_size(middle, vec2(SPLITTER, head.height()));
        let response = ui.interact(place, drawn.with("grip"), Sense::click_and_drag());
        let response = response.on_hover_and_drag_cursor(CursorIcon::ResizeColumn);
        let wide = head.width() + BETWEEN;
        ui.ctx().accesskit_node_builder(response.id, |node| {
            node.set_role(accesskit::Role::Splitter);
            node.set_label(self.name);
            node.set_orientation(accesskit::Orientation::Vertical);
            node.set_min_numeric_value(f64::from(LEAST_COLUMN));
            node.set_max_numeric_value(f64::from(WIDEST_COLUMN));
            node.set_numeric_value(f64::from(wide.round()));
        });
        paint(ui, hues, place, &response);
        let by_keys = if response.has_focus() { keys(ui) } else { 0.0 };
        let width = if response.double_clicked() {
            None
        } else if by_keys != 0.0 {
            Some(wide + by_keys)
        } else if response.drag_stopped() {
            Some(ui.data_mut(|data| data.remove_temp::<f32>(drawn))?)
        } else {
            if response.dragged() {
                draw_on(&response, drawn, wide, |start, by| {
                    (start + by.x).max(LEAST_COLUMN)
                });
            }
            return None;
        };
        ui.data_mut(|data| data.remove_temp::<f32>(drawn));
        let width = width.map(|width| width.clamp(LEAST_COLUMN, WIDEST_COLUMN).round() as u16);
        Some(TableWidth { name, width })
    }
}

/// A thin line in the middle of the edge, thicker while it is pointed at or has the focus.
fn paint(ui: &Ui, hues: &Hues, place: Rect, response: &Response) {
    let is_held = response.hovered() || response.dragged() || response.has_focus();
    let line = if is_held {
        Stroke::new(2.0, hues.accent)
    } else {
        Stroke::new(1.0, hues.border)
    };
    let span = place.y_range().shrink(LINE_GAP);
    ui.painter().vline(place.center().x, span, line);
    if response.has_focus() {
        let ring = Stroke::new(2.0, hues.focus);
        ui.painter()
            .rect_stroke(place, 0.0, ring, StrokeKind::Inside);
    }
}

/// How much wider the keys of this frame make a column, points.
fn keys(ui: &Ui) -> f32 {
    ui.input_mut(|input| {
        let mut count = |key| input.count_and_consume_key(Modifiers::SHIFT, key) as f32;
        let (left, right) = (count(Key::ArrowLeft), count(Key::ArrowRight));
        (right - left) * SPLITTER_STEP
    })
}
