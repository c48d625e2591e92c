//! A grid as it is shown: heads, rows in sight, and what was done with them.

use eframe::egui::{Context, Id, Rect, ScrollArea, Sense, Ui, UiBuilder, Vec2, accesskit, vec2};

use super::{
    GridCell, GridColumn, GridWidth,
    columns::ColumnSpans,
    head::{HeadOutcome, head_ui},
    rows::RowsInSight,
};
use crate::{
    desk::{CellBlock, CellSpot},
    gui::{
        kit::tokens::{HEAD_ROW, ROW},
        style::Hues,
    },
};

/// A grid of cells.
#[derive(Clone, Debug)]
pub(crate) struct GridTable<'a> {
    /// Tells it from others.
    pub(crate) id: Id,
    /// What a screen reader calls it.
    pub(crate) name: &'a str,
    /// Its columns, from left to right; the first stays in sight.
    pub(crate) columns: &'a [GridColumn],
    /// How many rows it has.
    pub(crate) rows: usize,
    /// The cell that keys go from.
    pub(crate) cursor: Option<GridCursor>,
    /// The cells that are selected, which an outline holds together.
    pub(crate) selected: Option<CellBlock>,
}

/// The cell that keys go from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct GridCursor {
    /// Where it is.
    pub(crate) spot: CellSpot,
    /// The id that its cell claims.
    pub(crate) id: Id,
}

/// A cell that the pointer has gone to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct GridPress {
    /// The cell.
    pub(crate) spot: CellSpot,
    /// Whether the selection is extended to it.
    pub(crate) extends: bool,
}

/// What was done with a grid in this frame.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct GridOutcome {
    /// The column whose head was clicked.
    pub(crate) sorted: Option<usize>,
    /// The column that was given another width.
    pub(crate) widened: Option<GridWidth>,
    /// The cell that was pressed, or drawn over.
    pub(crate) pressed: Option<GridPress>,
    /// Where the cursor's cell is, if it is in sight or nearly so.
    pub(crate) cursor: Option<Rect>,
    /// Where the cells are.
    pub(crate) body: Option<Rect>,
}

/// What a grid remembers between frames.
#[derive(Clone, Copy, Debug, Default)]
struct GridMemory {
    cursor: Option<Id>,
    offset: Vec2,
    seen: Vec2,
}

/// How many rows the page keys go in a grid.
pub(crate) fn rows_of_page(ctx: &Context, grid: Id) -> isize {
    let memory: GridMemory = ctx.data(|data| data.get_temp(grid)).unwrap_or_default();
    ((memory.seen.y / ROW) as isize - 1).max(1)
}

impl GridTable<'_> {
    /// Draws it over all the room there is; each cell must draw itself by way of
    /// [`GridCell::claim`].
    pub(crate) fn show(
        &self,
        ui: &mut Ui,
        hues: &Hues,
        draw: impl FnMut(&mut Ui, GridCell),
    ) -> GridOutcome {
        let (_, place) = ui.allocate_space(ui.available_size());
        let builder = UiBuilder::new().id_salt(self.id).max_rect(place);
        let mut child = ui.new_child(builder);
        child.set_clip_rect(place.intersect(ui.clip_rect()));
        child
            .ctx()
            .accesskit_node_builder(child.unique_id(), |node| {
                node.set_role(accesskit::Role::Grid);
                node.set_label(self.name);
                node.set_row_count(self.rows + 1);
                node.set_column_count(self.columns.len());
            });
        let head = place.with_max_y(place.top() + HEAD_ROW);
        let body = place.with_min_y(head.bottom());
        let spans = ColumnSpans::new(self.columns, place.width());
        let mut outcome = self.body_ui(&mut child, hues, &spans, body, draw);
        let memory: GridMemory = ui.data(|data| data.get_temp(self.id)).unwrap_or_default();
        let offset = memory.offset.x;
        let HeadOutcome { clicked, widened } =
            head_ui(&mut child, hues, self.columns, &spans, head, offset);
        outcome.sorted = clicked;
        outcome.widened = widened;
        outcome
    }

    fn body_ui(
        &self,
        ui: &mut Ui,
        hues: &Hues,
        spans: &ColumnSpans,
        body: Rect,
        mut draw: impl FnMut(&mut Ui, GridCell),
    ) -> GridOutcome {
        let mut memory: GridMemory = ui.data(|data| data.get_temp(self.id)).unwrap_or_default();
        let before = memory.cursor;
        memory.cursor = self.cursor.map(|cursor| cursor.id);
        self.move_focus(ui, before);
        let builder = UiBuilder::new().id_salt("grid_body").max_rect(body);
        let mut child = ui.new_child(builder);
        child.spacing_mut().item_spacing = Vec2::ZERO;
        let mut area = ScrollArea::both()
            .id_salt("grid_scroll")
            .auto_shrink([false, false]);
        if let Some(cursor) = self.cursor.filter(|cursor| Some(cursor.id) != before) {
            area = area.scroll_offset(offset_to(cursor.spot, spans, &memory));
        }
        let size = vec2(spans.width(), ROW * self.rows as f32);
        let shown = area.show_viewport(&mut child, |ui, viewport| {
            let origin = ui.max_rect().min;
            ui.set_min_size(size);
            let sight = Rect::from_min_size(origin + viewport.min.to_vec2(), viewport.size());
            let rows = RowsInSight {
                grid: self,
                hues,
                spans,
                sight,
                offset: viewport.min,
            };
            rows.ui(ui, &mut draw)
        });
        memory.offset = shown.state.offset;
        memory.seen = shown.inner_rect.size();
        ui.data_mut(|data| data.insert_temp(self.id, memory));
        if let Some(cursor) = self.cursor {
            stand_in(ui, cursor, shown.inner_rect);
        }
        shown.inner
    }

    /// The focus goes along with the cursor; before the cells are drawn, of which the old one can
    /// have it no more.
    fn move_focus(&self, ui: &Ui, before: Option<Id>) {
        let had = before.is_some_and(|id| ui.memory(|memory| memory.has_focus(id)));
        let goal = self.cursor.filter(|cursor| Some(cursor.id) != before);
        if let Some(cursor) = goal.filter(|_| had) {
            ui.memory_mut(|memory| memory.request_focus(cursor.id));
            // egui lets a widget keep its arrow keys from the frame after it got the focus.
            ui.ctx().request_repaint();
        }
    }
}

/// While the cursor is out of sight, its cell still stands at the edge: else the focus would be on
/// nothing, and Tab would not find the grid.
fn stand_in(ui: &Ui, cursor: GridCursor, seen: Rect) {
    let drawn = ui
        .ctx()
        .viewport(|viewport| viewport.this_pass.widgets.contains(cursor.id));
    if !drawn {
        let edge = Rect::from_min_size(seen.min, Vec2::ZERO);
        drop(ui.interact(edge, cursor.id, Sense::click()));
    }
}

/// How far to scroll so that a cell is seen.
fn offset_to(spot: CellSpot, spans: &ColumnSpans, memory: &GridMemory) -> Vec2 {
    let GridMemory { offset, seen, .. } = *memory;
    let (top, bottom) = (ROW * spot.row as f32, ROW * (spot.row + 1) as f32);
    let y = if seen.y == 0.0 {
        0.0
    } else {
        offset.y.min(top).max(bottom - seen.y).max(0.0)
    };
    let span = spans.spans.get(spot.column).filter(|_| spot.column > 0);
    let x = span.map_or(offset.x, |span| {
        let left = span.min - spans.frozen();
        offset.x.min(left).max(span.max - seen.x).max(0.0)
    });
    vec2(x, y)
}
