//! The cells of a grid.

use eframe::egui::{
    CursorIcon, EventFilter, Id, Rect, Response, Sense, Stroke, StrokeKind, Ui, accesskit,
};

use crate::{
    desk::CellSpot,
    gui::{
        kit::{AccessName, landing::land, named_plain},
        style::Hues,
    },
};

/// How a cell stands out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct GridLook {
    /// Whether it is the cursor's, which the keys go from.
    pub(crate) is_cursor: bool,
    /// Whether it is selected.
    pub(crate) is_selected: bool,
}

/// A cell that is to be drawn.
#[derive(Clone, Copy, Debug)]
pub(crate) struct GridCell {
    /// The grid.
    pub(super) grid: Id,
    /// Its row and column.
    pub(crate) spot: CellSpot,
    /// Where it is on screen.
    pub(crate) rect: Rect,
}

impl GridCell {
    /// Claims the cell under an id and names it; selection and focus are painted, the content is
    /// the caller's. Only the cursor's cell can have the focus.
    pub(crate) fn claim(
        self,
        ui: &Ui,
        hues: &Hues,
        id: Id,
        label: &str,
        look: GridLook,
    ) -> Response {
        let sense = if look.is_cursor {
            Sense::click()
        } else {
            Sense::CLICK
        };
        let response = ui.interact(self.rect, id, sense | Sense::DRAG);
        let response = response.on_hover_cursor(CursorIcon::Cell);
        named_plain(ui, &response, AccessName::entry(label, look.is_selected));
        let CellSpot { row, column } = self.spot;
        ui.ctx().accesskit_node_builder(id, |node| {
            node.set_role(accesskit::Role::GridCell);
            node.set_row_index(row + 1);
            node.set_column_index(column);
            node.add_action(accesskit::Action::Click);
        });
        if response.is_pointer_button_down_on() || response.clicked() {
            ui.data_mut(|data| data.insert_temp(held(self.grid), true));
        }
        if look.is_cursor {
            land(&response);
            keep_keys(&response);
        }
        self.paint_look(ui, hues, &response, look);
        response
    }

    fn paint_look(self, ui: &Ui, hues: &Hues, response: &Response, look: GridLook) {
        let painter = ui.painter();
        if look.is_cursor {
            let ring = if response.has_focus() {
                Stroke::new(2.0, hues.focus)
            } else {
                Stroke::new(1.0, hues.accent)
            };
            painter.rect_stroke(self.rect.shrink(0.5), 0.0, ring, StrokeKind::Inside);
        }
    }
}

/// Where a cell says that the pointer holds it, and nothing that lies over it.
fn held(grid: Id) -> Id {
    grid.with("held")
}

/// Whether the pointer holds a cell of a grid that was drawn since this was asked.
pub(super) fn take_held(ui: &Ui, grid: Id) -> bool {
    let is_held = ui.data_mut(|data| data.remove_temp::<bool>(held(grid)));
    is_held.unwrap_or_default()
}

/// While a cell has the focus, arrows and Esc are the grid's own.
fn keep_keys(response: &Response) {
    if response.has_focus() {
        let keeps = EventFilter {
            tab: false,
            horizontal_arrows: true,
            vertical_arrows: true,
            escape: true,
        };
        let ctx = &response.ctx;
        ctx.memory_mut(|memory| memory.set_focus_lock_filter(response.id, keeps));
    }
}
