//! The table of the asset-based analysis.

use eframe::egui::{Frame as Box, ScrollArea, Ui};

use super::cells::{
    Width, columns, inner, mark_cell, product_cell, row_height, table_head, write_cell,
};
use super::was::{was_cell, was_label};
use crate::{
    design::Subject,
    gui::{
        Change, Frame, InspectorTab,
        names::asset_name,
        panels::risk::{RiskRow, risk_rows},
        style::Hues,
        widgets::{Ink, Says, hairline, letter_word, row},
    },
};

const ASSET_COLUMNS: [(&str, Width); 6] = [
    ("column-asset", Width::Share(1.2)),
    ("column-threat", Width::Share(1.2)),
    ("column-product", Width::Fixed(130.0)),
    ("column-importance", Width::Fixed(60.0)),
    ("column-counted", Width::Share(1.6)),
    ("column-risk", Width::Fixed(38.0)),
];

pub(super) fn assets_ui(ui: &mut Ui, frame: &mut Frame<'_>, hues: &Hues) {
    let rows = risk_rows(frame, None);
    if rows.is_empty() {
        Box::new()
            .inner_margin(12)
            .show(ui, |ui| ui.label(frame.tr("risk-none-yet")));
        return;
    }
    table_head(ui, frame, hues, &ASSET_COLUMNS);
    let area = ScrollArea::vertical()
        .id_salt("assets")
        .auto_shrink([false, false]);
    let height = row_height(ui);
    area.show_rows(ui, height, rows.len(), |ui, range| {
        for entry in rows.get(range).unwrap_or_default() {
            asset_line(ui, frame, hues, (entry, height));
        }
    });
}

fn asset_line(ui: &mut Ui, frame: &mut Frame<'_>, hues: &Hues, (entry, height): (&RiskRow, f32)) {
    let subject = Subject::Asset(entry.asset.clone());
    let on = frame.view.selection.contains(&subject);
    let name = asset_name(frame, &entry.asset);
    let word = frame.tr(entry.standing.key());
    let letter = letter_word(entry.rating.letter);
    let label = format!("{name} {} {} {word} {letter}", entry.threat, entry.product);
    let was = frame.view.worth.row_was(&entry.asset, &entry.of);
    let label = was_label(frame, label, was, entry.rating);
    let (rect, response) = row(ui, hues, height, Says::entry(&label, on));
    let widths: Vec<_> = ASSET_COLUMNS.iter().map(|(_, width)| *width).collect();
    let cells = columns(inner(rect), &widths);
    if let [asset, threat, product, importance, counted, risk] = cells.as_slice() {
        let circles = "○".repeat(entry.counted.len());
        let controls = format!("{circles} {}", entry.counted.join(", "));
        let severity = entry.rating.severity.to_string();
        for (cell, text) in [
            (asset, &name),
            (threat, &entry.threat),
            (importance, &severity),
            (counted, &controls),
        ] {
            write_cell(ui, Ink::body(hues.text), hues.text, *cell, text);
        }
        if !was_cell(ui, hues, (rect, *product), was, entry.rating) {
            product_cell(ui, frame, hues, *product, (&entry.product, entry.standing));
        }
        mark_cell(ui, frame, *risk, entry.rating.letter);
    }
    hairline(ui, hues, rect);
    if response.on_hover_text(label.as_str()).clicked() {
        frame.push(Change::Select(vec![subject]));
        frame.push(Change::Inspector(InspectorTab::Risk));
    }
}
