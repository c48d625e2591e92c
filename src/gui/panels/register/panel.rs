//! The table of all assets: a bar above, what is selected below, the cells between.

use eframe::egui::{Id, Panel, Ui, Vec2};

use super::{
    bar::{bar_height, bar_ui},
    cells::{RegisterCell, row_name},
    editor::editor_ui,
    menu::menu_ui,
    status::status_ui,
};
use crate::{
    catalog::{AssetId, FieldRole},
    desk::{CellSpot, ColumnContent, Register, RegisterColumn, RegisterKey, RegisterWish},
    gui::{
        Desk, Wish,
        kit::{
            GridColumn, GridCursor, GridLook, GridOrder, GridOutcome, GridTable, Ink, landing,
            tokens::{
                COUNT_COLUMN, DATED_COLUMN, EDGE, MARK_COLUMN, MARKED_COLUMN, NAME_COLUMN, ROW,
                SHARES_COLUMN, WORDS_COLUMN,
            },
        },
    },
};

/// Under what name the table is asked for.
pub(crate) fn register_id() -> Id {
    Id::new("register")
}

/// The id of a cell.
pub(super) fn cell_id(asset: &AssetId, column: &RegisterKey) -> Id {
    Id::new(("register_cell", asset, column))
}

/// The id of the cell at a spot.
pub(super) fn spot_id(register: &Register, spot: CellSpot) -> Option<Id> {
    let place = register.place(spot)?;
    Some(cell_id(&place.asset, &place.column))
}

/// Draws the table.
pub(crate) fn register_ui(ui: &mut Ui, desk: &mut Desk<'_>) {
    let Some(register) = desk.register else {
        return;
    };
    ui.painter()
        .rect_filled(ui.max_rect(), 0.0, desk.hues().panel);
    ui.spacing_mut().item_spacing = Vec2::ZERO;
    Panel::top("register_bar")
        .exact_size(bar_height(ui.max_rect().width()))
        .resizable(false)
        .frame(eframe::egui::Frame::NONE)
        .show(ui, |ui| bar_ui(ui, desk, register));
    Panel::bottom("register_status")
        .exact_size(ROW)
        .resizable(false)
        .frame(eframe::egui::Frame::NONE)
        .show(ui, |ui| status_ui(ui, desk, register));
    if register.rows.is_empty() {
        let key = if register.total == 0 {
            "register-nothing"
        } else {
            "register-nothing-found"
        };
        let margin = eframe::egui::Margin::same(EDGE as i8);
        let frame = eframe::egui::Frame::new().inner_margin(margin);
        frame.show(ui, |ui| {
            Ink::body(desk.hues().muted).paragraph(ui, desk.tr(key));
        });
        return;
    }
    landing(ui, register_id(), None, |ui| cells_ui(ui, desk, register));
}

fn cells_ui(ui: &mut Ui, desk: &mut Desk<'_>, register: &Register) {
    let view = &desk.view.register;
    let columns: Vec<_> = register
        .columns
        .iter()
        .map(|column| grid_column(desk, column))
        .collect();
    let cursor = register.cursor(view);
    let grid = GridTable {
        id: register_id(),
        name: &desk.tr("register-name"),
        columns: &columns,
        rows: register.rows.len(),
        cursor: cursor.and_then(|spot| {
            let id = spot_id(register, spot)?;
            Some(GridCursor { spot, id })
        }),
        selected: register.selected(view),
    };
    let hues = desk.hues();
    let outcome = grid.show(ui, hues, |ui, cell| {
        let Some(shown) = RegisterCell::at(desk, register, cell) else {
            return;
        };
        let in_span = grid.selected.as_ref();
        let look = GridLook {
            is_cursor: cursor == Some(cell.spot),
            is_selected: in_span.is_some_and(|span| span.contains(cell.spot)),
        };
        if shown.is_lit() {
            ui.painter().rect_filled(cell.rect, 0.0, hues.accent_tint);
        }
        let response = cell.claim(ui, hues, shown.id(), shown.label(), look);
        shown.paint(ui);
        if let Some(place) = register.place(cell.spot) {
            menu_ui(desk, &response, &place, look.is_selected);
        }
    });
    hear(ui, desk, register, &outcome);
    editor_ui(ui, desk, register, &outcome);
}

/// What was done with the grid, as wishes.
fn hear(ui: &Ui, desk: &mut Desk<'_>, register: &Register, outcome: &GridOutcome) {
    let key = |at: usize| register.columns.get(at).map(|column| column.key.clone());
    if let Some(by) = outcome.sorted.and_then(key) {
        desk.push(Wish::Register(RegisterWish::SortBy(by)));
    }
    if let Some(wide) = outcome.widened
        && let Some(key) = key(wide.column)
    {
        desk.push(Wish::Register(RegisterWish::Widen(key, wide.width as u16)));
    }
    let Some(press) = outcome.pressed else {
        return;
    };
    if let Some(place) = register.place(press.spot) {
        let id = cell_id(&place.asset, &place.column);
        let extends = press.extends;
        desk.push(Wish::Register(RegisterWish::At { place, extends }));
        ui.memory_mut(|memory| memory.request_focus(id));
    }
}

/// The width that a column begins with, points.
fn first_width(content: ColumnContent) -> f32 {
    match content {
        ColumnContent::Role(FieldRole::Name) => NAME_COLUMN,
        ColumnContent::Role(FieldRole::Zone) => MARKED_COLUMN,
        ColumnContent::Role(FieldRole::EndOfSupport) => DATED_COLUMN,
        ColumnContent::Role(FieldRole::Count) => COUNT_COLUMN,
        ColumnContent::Role(FieldRole::Kind | FieldRole::Owner | FieldRole::Note)
        | ColumnContent::Written(_) => WORDS_COLUMN,
        ColumnContent::Controls => SHARES_COLUMN,
        ColumnContent::Letter => MARK_COLUMN,
    }
}

/// The width of a column, points.
pub(super) fn width_of(desk: &Desk<'_>, column: &RegisterColumn) -> f32 {
    let given = desk.view.register.widths.get(&column.key);
    given.map_or_else(|| first_width(column.content), |width| f32::from(*width))
}

fn grid_column(desk: &Desk<'_>, column: &RegisterColumn) -> GridColumn {
    let name = desk.text(&column.name).to_owned();
    let sort = desk.view.register.sort.as_ref();
    let order = match sort.filter(|sort| sort.by == column.key) {
        None => GridOrder::Unsorted,
        Some(sort) if sort.is_descending => GridOrder::Descending,
        Some(_) => GridOrder::Ascending,
    };
    let values = [("column", name.clone())];
    let says = match order {
        GridOrder::Unsorted => name.clone(),
        GridOrder::Ascending => desk.tr_with("register-sorted-up", &values),
        GridOrder::Descending => desk.tr_with("register-sorted-down", &values),
    };
    GridColumn {
        edge: desk.tr_with("register-width", &values),
        says,
        width: width_of(desk, column),
        grows: !column.content.is_number() && column.content.is_writable(),
        is_right: column.content.is_number(),
        order,
        name,
    }
}

/// What the row of the cursor is called.
pub(super) fn cursor_name(desk: &Desk<'_>, register: &Register) -> Option<String> {
    let spot = register.cursor(&desk.view.register)?;
    let row = register.rows.get(spot.row)?;
    Some(row_name(desk, row))
}
