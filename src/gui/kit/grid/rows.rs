//! The rows of a grid that are in sight, and where the pointer goes on them.

use eframe::egui::{Pos2, Rect, Stroke, StrokeKind, Ui, UiBuilder, accesskit, pos2, vec2};

use super::{
    GridCell, GridOutcome, GridTable, body::take_held, columns::ColumnSpans, show::GridPress,
};
use crate::{
    desk::CellSpot,
    gui::{
        kit::{hairline, tokens::ROW},
        style::Hues,
    },
};

/// The rows of a grid that are in sight.
pub(super) struct RowsInSight<'a> {
    pub(super) grid: &'a GridTable<'a>,
    pub(super) hues: &'a Hues,
    pub(super) spans: &'a ColumnSpans,
    /// Where they are seen.
    pub(super) sight: Rect,
    /// How far the grid is scrolled, points.
    pub(super) offset: Pos2,
}

impl RowsInSight<'_> {
    /// Draws them; where the pointer has gone.
    pub(super) fn ui(&self, ui: &mut Ui, draw: &mut impl FnMut(&mut Ui, GridCell)) -> GridOutcome {
        let mut outcome = GridOutcome {
            body: Some(self.sight),
            ..GridOutcome::default()
        };
        let first = (self.offset.y / ROW).max(0.0) as usize;
        let last = ((self.offset.y + self.sight.height()) / ROW).ceil() as usize;
        for row in first..last.min(self.grid.rows) {
            self.row_ui(ui, row, draw);
        }
        self.outline_ui(ui);
        let cursor = self.grid.cursor;
        outcome.cursor = cursor.map(|cursor| self.cell(cursor.spot));
        outcome.pressed = self.pressed(ui);
        outcome
    }

    fn row_rect(&self, row: usize) -> Rect {
        let top = self.sight.top() - self.offset.y + ROW * row as f32;
        Rect::from_min_size(pos2(self.sight.left(), top), vec2(self.sight.width(), ROW))
    }

    fn cell(&self, spot: CellSpot) -> Rect {
        let row = self.row_rect(spot.row);
        self.spans.cell(spot.column, row, self.offset.x)
    }

    fn row_ui(&self, ui: &mut Ui, row: usize, draw: &mut impl FnMut(&mut Ui, GridCell)) {
        let rect = self.row_rect(row);
        let builder = UiBuilder::new().id_salt(("grid_row", row)).max_rect(rect);
        let mut child = ui.new_child(builder);
        child
            .ctx()
            .accesskit_node_builder(child.unique_id(), |node| {
                node.set_role(accesskit::Role::Row);
                node.set_row_index(row + 1);
            });
        let whole = self.sight.intersect(ui.clip_rect());
        for column in 0..self.grid.columns.len() {
            let spot = CellSpot { row, column };
            let cell = self.cell(spot);
            let seen = self.spans.sight(column, rect).intersect(whole);
            let is_cursor = self.grid.cursor.is_some_and(|cursor| cursor.spot == spot);
            // What cannot be seen is not drawn, but a screen reader stays at the cursor.
            if cell.intersects(seen) || is_cursor {
                child.set_clip_rect(seen);
                draw(
                    &mut child,
                    GridCell {
                        grid: self.grid.id,
                        spot,
                        rect: cell,
                    },
                );
            }
        }
        child.set_clip_rect(whole);
        hairline(&child, self.hues, rect);
    }

    /// Outlines the selected cells where they are more than one.
    fn outline_ui(&self, ui: &Ui) {
        let Some(span) = self.grid.selected.as_ref() else {
            return;
        };
        let first = span.corner();
        let last = CellSpot {
            row: *span.rows.end(),
            column: *span.columns.end(),
        };
        if first == last {
            return;
        }
        let area = self.cell(first).union(self.cell(last));
        let seen = self.spans.sight(first.column, self.sight);
        // The first column lies over the others, and goes on into them.
        let seen = if first.column == 0 { self.sight } else { seen };
        let painter = ui.painter().with_clip_rect(seen.intersect(ui.clip_rect()));
        painter.rect_filled(area, 0.0, self.hues.accent.gamma_multiply(0.1));
        let line = Stroke::new(1.5, self.hues.accent);
        painter.rect_stroke(area, 0.0, line, StrokeKind::Inside);
    }

    /// The cell that was pressed in this frame, or is drawn over since.
    fn pressed(&self, ui: &Ui) -> Option<GridPress> {
        if !take_held(ui, self.grid.id) {
            return None;
        }
        let (at, is_new, is_shifted) = ui.input(|input| {
            let pointer = &input.pointer;
            let is_new = pointer.primary_pressed();
            let is_down = pointer.primary_down() || is_new;
            let at = pointer.interact_pos().filter(|_| is_down)?;
            Some((at, is_new, input.modifiers.shift))
        })?;
        let spot = self.spot(at)?;
        let is_other = self.grid.cursor.is_none_or(|cursor| cursor.spot != spot);
        (is_new || is_other).then_some(GridPress {
            spot,
            extends: is_shifted || !is_new,
        })
    }

    /// The cell at a place on screen.
    fn spot(&self, place: Pos2) -> Option<CellSpot> {
        let last = self.grid.rows.checked_sub(1)?;
        let place = self.sight.clamp(place);
        let row = ((place.y - self.sight.top() + self.offset.y) / ROW).max(0.0) as usize;
        let row_rect = self.row_rect(row);
        let mut columns = 0..self.grid.columns.len();
        let column = columns.find(|column| {
            let cell = self.spans.cell(*column, row_rect, self.offset.x);
            cell.x_range().contains(place.x) && self.spans.sight(*column, row_rect).contains(place)
        })?;
        Some(CellSpot {
            row: row.min(last),
            column,
        })
    }
}
