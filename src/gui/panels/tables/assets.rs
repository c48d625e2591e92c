//! The table of the asset-based analysis.

use eframe::egui::{Frame, Ui};

use super::{
    cells::product_cell,
    columns::{given_columns, keep_width, table_words},
    was::{was_cell, was_label},
};
use crate::{
    design::Subject,
    gui::{
        Desk, InspectorTab, Wish,
        kit::{
            Hint as _, Ink, RowList, RowLook, RowStop, TableCell, TableColumn, TableColumns,
            TableRow, TableRowParts, letter_word,
            tokens::{MARK_COLUMN, NUMBER_COLUMN, PRODUCT_COLUMN, ROW, SMALL_ICON},
        },
        names::asset_name,
        panels::{
            attack::with_reason,
            risk::{RiskRow, risk_rows},
        },
        proof::{ProofSpot, overridden_mark, overridden_words, row_name},
    },
};

const ASSET_COLUMNS: [TableColumn; 6] = [
    TableColumn::share("column-asset", 1.2),
    TableColumn::share("column-threat", 1.2),
    TableColumn::fixed("column-product", PRODUCT_COLUMN),
    TableColumn::fixed("column-importance", NUMBER_COLUMN),
    TableColumn::share("column-counted", 1.6),
    TableColumn::fixed("column-risk", MARK_COLUMN),
];

pub(super) fn assets_ui(ui: &mut Ui, desk: &mut Desk<'_>) {
    let rows = risk_rows(desk, None);
    if rows.is_empty() {
        let ink = Ink::body(desk.hues().text);
        Frame::new()
            .inner_margin(12)
            .show(ui, |ui| ink.paragraph(ui, desk.tr("risk-none-yet")));
        return;
    }
    let columns = given_columns(ui, desk, "assets", &ASSET_COLUMNS);
    let table = TableColumns { columns: &columns };
    let list = RowList {
        name: "assets",
        height: ROW,
        count: rows.len(),
        tail: 0,
        scrolled: None,
    };
    let hues = desk.hues();
    let words = table_words(desk, table, "table-assets");
    let given = table.show(ui, hues, &words, list, |ui, stop| {
        if let Some(entry) = rows.get(stop.index) {
            asset_line(ui, desk, entry, table, stop);
        }
    });
    keep_width(desk, given);
}

fn asset_line(
    ui: &mut Ui,
    desk: &mut Desk<'_>,
    entry: &RiskRow,
    table: TableColumns<'_>,
    stop: RowStop,
) {
    let hues = desk.hues();
    let subject = Subject::Asset(entry.asset.clone());
    let on = desk.view.selection.contains(&subject);
    let name = asset_name(desk, &entry.asset);
    let word = desk.tr(entry.standing.key());
    let letter = letter_word(entry.rating.letter);
    let product = format!("{} {word}", entry.product);
    let severity = entry.rating.severity.to_string();
    let counted = desk.row("common-comma", &entry.counted);
    let more = [
        ("column-importance", severity.as_str()),
        ("column-counted", counted.as_str()),
    ];
    let more = more.map(|(key, value)| desk.headed(&desk.tr(key), value));
    let named = format!("{name} {} {product} {letter}", entry.threat);
    let label = desk.row("common-comma", [named].iter().chain(&more));
    let label = with_reason(desk, label, entry.accepted.as_deref());
    let was = desk.view.worth.row_was(&entry.asset, &entry.of);
    let label = was_label(desk, label, was, entry.rating);
    let circles = "○".repeat(entry.counted.len());
    let controls = format!("{circles} {counted}");
    let letter = letter_word(entry.rating.letter);
    let row = TableRow {
        cells: &[
            TableCell::Words(&name),
            TableCell::Words(&entry.threat),
            TableCell::Painted(&product),
            TableCell::Words(&severity),
            TableCell::Words(&controls),
            TableCell::Painted(letter),
        ],
        name: &label,
        look: if on { RowLook::Chosen } else { RowLook::Plain },
    };
    let TableRowParts { response, cells } = row.ui(ui, hues, table, stop, ROW);
    if let [_, _, product, importance, _, risk] = cells.as_slice() {
        if !was_cell(ui, hues, response.rect, *product, was, entry.rating) {
            product_cell(ui, desk, *product, &entry.product, entry.standing);
        }
        let set = overridden_words(desk, &entry.keys());
        let mark = importance.with_min_x(importance.left() + SMALL_ICON);
        overridden_mark(ui, hues, mark, &set);
        let spot = ProofSpot {
            letter: entry.rating.letter,
            name: &row_name(desk, &entry.asset, &entry.threat),
            of: entry.proof(),
        };
        spot.ui(ui, desk, *risk);
    }
    if response.hint(label.as_str()).clicked() {
        desk.push(Wish::Select(vec![subject]));
        desk.push(Wish::Inspector(InspectorTab::Risk));
    }
}
