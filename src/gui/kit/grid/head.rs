//! The heads of a grid: a click sorts, the edge at the right of a head widens its column.

use eframe::egui::{
    Align2, CursorIcon, Rect, Sense, Ui, UiBuilder, WidgetInfo, WidgetType, accesskit, pos2,
};

use super::{GridColumn, GridOrder, columns::ColumnSpans};
use crate::gui::{
    icons::paint_icon_amid,
    kit::{
        Hint as _, Ink, hairline,
        tokens::{LEAST_COLUMN, MARK_GAP, PILL_ICON, TIGHT_PAD, WIDEST_COLUMN},
    },
    style::Hues,
};

/// Width of the edge that can be taken hold of, points.
const GRIP: f32 = 8.0;

/// A width that a column is to have, points.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct GridWidth {
    /// The column, from 0.
    pub(crate) column: usize,
    /// Its width.
    pub(crate) width: f32,
}

/// What was done with the heads.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct HeadOutcome {
    pub(super) clicked: Option<usize>,
    pub(super) widened: Option<GridWidth>,
}

/// Draws the heads into their row, scrolled by `offset` points.
pub(super) fn head_ui(
    ui: &mut Ui,
    hues: &Hues,
    columns: &[GridColumn],
    spans: &ColumnSpans,
    row: Rect,
    offset: f32,
) -> HeadOutcome {
    let mut outcome = HeadOutcome::default();
    let builder = UiBuilder::new().id_salt("grid_head").max_rect(row);
    let mut child = ui.new_child(builder);
    let ui = &mut child;
    ui.ctx().accesskit_node_builder(ui.unique_id(), |node| {
        node.set_role(accesskit::Role::Row);
    });
    ui.painter().rect_filled(row, 0.0, hues.sunken);
    let whole = ui.clip_rect();
    // In the order in which they are read; what lies under the first one is cut off.
    for (at, column) in columns.iter().enumerate() {
        let cell = spans.cell(at, row, offset);
        ui.set_clip_rect(spans.sight(at, row).intersect(whole));
        let mut heading = Heading { ui, hues, column };
        if heading.ui(at, cell) {
            outcome.clicked = Some(at);
        }
        if let Some(width) = heading.grip_ui(at, cell) {
            outcome.widened = Some(GridWidth { column: at, width });
        }
    }
    ui.set_clip_rect(whole);
    hairline(ui, hues, row);
    outcome
}

struct Heading<'a> {
    ui: &'a mut Ui,
    hues: &'a Hues,
    column: &'a GridColumn,
}

impl Heading<'_> {
    /// Draws a head; whether it was clicked.
    fn ui(&mut self, at: usize, cell: Rect) -> bool {
        let Self { ui, hues, column } = self;
        let id = ui.id().with(("head", at));
        // Reached by the menu that sorts; Tab would stop too often here.
        let response = ui.interact(cell, id, Sense::CLICK);
        let response = response.on_hover_cursor(CursorIcon::PointingHand);
        response.widget_info(|| WidgetInfo::labeled(WidgetType::Button, true, &column.says));
        let sorted = match column.order {
            GridOrder::Unsorted => None,
            GridOrder::Ascending => Some(accesskit::SortDirection::Ascending),
            GridOrder::Descending => Some(accesskit::SortDirection::Descending),
        };
        ui.ctx().accesskit_node_builder(id, |node| {
            node.set_role(accesskit::Role::ColumnHeader);
            node.set_column_index(at);
            if let Some(direction) = sorted {
                node.set_sort_direction(direction);
            }
        });
        let is_sorted = sorted.is_some();
        let ink = if is_sorted {
            Ink::strong(hues.accent)
        } else if response.hovered() {
            Ink::strong(hues.text)
        } else {
            Ink::body(hues.text)
        };
        let mut words = cell.shrink2(eframe::egui::vec2(MARK_GAP, 0.0));
        if is_sorted {
            let icon = if column.order == GridOrder::Ascending {
                "chevron_up"
            } else {
                "chevron_down"
            };
            let mark = words.with_min_x(words.right() - PILL_ICON);
            paint_icon_amid(ui, icon, mark, PILL_ICON, hues.accent);
            words.max.x = mark.left() - TIGHT_PAD;
            let line = cell.with_min_y(cell.bottom() - TIGHT_PAD);
            ui.painter().rect_filled(line, 0.0, hues.accent);
        }
        let side = if column.is_right {
            Align2::RIGHT_CENTER
        } else {
            Align2::LEFT_CENTER
        };
        ink.write_in(ui.painter(), words, side, &column.name);
        response.hint(&column.says).clicked()
    }

    /// The edge at the right of a head; the width it is drawn to.
    fn grip_ui(&mut self, at: usize, cell: Rect) -> Option<f32> {
        let Self { ui, hues, column } = self;
        let middle = pos2(cell.right(), cell.center().y);
        let grip = Rect::from_center_size(middle, eframe::egui::vec2(GRIP, cell.height()));
        let id = ui.id().with(("grip", at));
        let response = ui.interact(grip, id, Sense::DRAG);
        let response = response.on_hover_cursor(CursorIcon::ResizeColumn);
        ui.ctx().accesskit_node_builder(id, |node| {
            node.set_role(accesskit::Role::Splitter);
            node.set_label(column.edge.as_str());
            node.set_min_numeric_value(f64::from(LEAST_COLUMN));
            node.set_max_numeric_value(f64::from(WIDEST_COLUMN));
            node.set_numeric_value(f64::from(cell.width().round()));
        });
        let color = if response.hovered() || response.dragged() {
            hues.accent
        } else {
            hues.border
        };
        let line = eframe::egui::Stroke::new(1.0, color);
        ui.painter().vline(cell.right(), cell.y_range(), line);
        let pointer = response.interact_pointer_pos()?;
        response
            .dragged()
            .then(|| (pointer.x - cell.left()).max(LEAST_COLUMN).round())
    }
}
