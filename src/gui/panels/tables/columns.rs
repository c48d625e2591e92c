//! Columns of the tables, with the widths that people have given them.

use eframe::egui::Ui;

use crate::gui::{
    Desk, Wish,
    kit::{TableColumn, TableColumns, TableWidth, TableWords, width_of},
};

/// The columns of a table, as wide as people have made them.
pub(super) fn given_columns(
    ui: &Ui,
    desk: &Desk<'_>,
    table: &str,
    columns: &[TableColumn],
) -> Vec<TableColumn> {
    let kept = |name: &str| desk.shell.settings.sizes.get(name).copied();
    let given = |column: &TableColumn| {
        let width = width_of(ui, table, column.key, kept);
        width.map_or(*column, |width| column.given(width))
    };
    columns.iter().map(given).collect()
}

/// The words of a table, by the key of its name.
pub(super) fn table_words(desk: &Desk<'_>, table: TableColumns<'_>, name: &str) -> TableWords {
    let edge = |head: &str| desk.tr_with("table-column-edge", &[("column", head.to_owned())]);
    table.words(name, |key| desk.tr(key), edge)
}

/// Keeps the width that was given to a column.
pub(super) fn keep_width(desk: &mut Desk<'_>, given: Option<TableWidth>) {
    if let Some(TableWidth { name, width }) = given {
        desk.push(Wish::Widen(name, width));
    }
}
