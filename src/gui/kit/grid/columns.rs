//! The columns of a grid, and where they stand.

use eframe::egui::{Rangef, Rect};

use crate::gui::kit::tokens::{EDGE, LEAST_COLUMN};

/// Whether a grid is sorted by a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum GridOrder {
    /// By another one, or not at all.
    Unsorted,
    /// The least first.
    Ascending,
    /// The greatest first.
    Descending,
}

/// A column of a grid.
#[derive(Clone, Debug)]
pub(crate) struct GridColumn {
    /// Its head.
    pub(crate) name: String,
    /// What a screen reader says of its head.
    pub(crate) says: String,
    /// What a screen reader says of the edge by which its width is changed.
    pub(crate) edge: String,
    /// Its width, points.
    pub(crate) width: f32,
    /// Whether it takes a part of what room there is beside all columns.
    pub(crate) grows: bool,
    /// Whether its words stand at the right.
    pub(crate) is_right: bool,
    /// Whether the grid is sorted by it.
    pub(crate) order: GridOrder,
}

/// Where the columns stand, from the left edge of the grid if it is not scrolled, points.
#[derive(Clone, Debug)]
pub(super) struct ColumnSpans {
    pub(super) spans: Vec<Rangef>,
}

impl ColumnSpans {
    /// In a grid that is so wide.
    pub(super) fn new(columns: &[GridColumn], room: f32) -> Self {
        let sum: f32 = columns.iter().map(|column| column.width).sum();
        let growing = columns.iter().filter(|column| column.grows).count().max(1);
        let spare = (room - sum - 2.0 * EDGE).max(0.0) / growing as f32;
        let mut left = EDGE;
        let spans = columns.iter().map(|column| {
            let more = if column.grows { spare } else { 0.0 };
            let span = Rangef::new(left, left + column.width.max(LEAST_COLUMN) + more);
            left = span.max;
            span
        });
        Self {
            spans: spans.collect(),
        }
    }

    /// How wide all of them are, with the edges.
    pub(super) fn width(&self) -> f32 {
        self.spans.last().map_or(0.0, |span| span.max) + EDGE
    }

    /// How wide the first one is, which stays at the left.
    pub(super) fn frozen(&self) -> f32 {
        self.spans.first().map_or(0.0, |span| span.max)
    }

    /// Where a column is in a row on screen, scrolled by `offset` points.
    pub(super) fn cell(&self, column: usize, row: Rect, offset: f32) -> Rect {
        let span = self
            .spans
            .get(column)
            .copied()
            .unwrap_or_else(|| Rangef::point(0.0));
        let shift = row.left() - if column == 0 { 0.0 } else { offset };
        Rect::from_x_y_ranges(span.min + shift..=span.max + shift, row.y_range())
    }

    /// What of a row on screen is seen of a column: the first lies over the others.
    pub(super) fn sight(&self, column: usize, row: Rect) -> Rect {
        let edge = (row.left() + self.frozen()).min(row.right());
        if column == 0 {
            row.with_max_x(edge)
        } else {
            row.with_min_x(edge)
        }
    }
}
