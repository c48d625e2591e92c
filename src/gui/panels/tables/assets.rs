//! The table of the asset-based analysis.

use eframe::egui::{Frame as Box, Ui};

use super::cells::{
    Width, columns, inner, lines_of_rows, product_cell, row_height, table_head, write_cell,
};
use super::was::{was_cell, was_label};
use crate::{
    design::Subject,
    gui::{
        Change, Frame, InspectorTab,
        names::asset_name,
        panels::{
            attack::with_reason,
            risk::{RiskRow, risk_rows},
        },
        proof::{overridden_mark, overridden_words, proof_spot, row_name},
        style::Hues,
        widgets::{Hint as _, Ink, Rows, Says, Stop, hairline, letter_word},
    },
};

const ASSET_COLUMNS: [(&str, Width); 6] = [
    ("column-asset", Width::Share(1.2)),
    ("column-threat", Width::Share(1.2)),
    ("column-product", Width::Fixed(130.0)),
    ("column-importance", Width::Fixed(76.0)),
    ("column-counted", Width::Share(1.6)),
    ("column-risk", Width::Fixed(62.0)),
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
    let list = Rows {
        name: "assets",
        height: row_height(lines_of_rows(ui)),
        count: rows.len(),
        tail: 0,
        scrolled: None,
    };
    list.show(ui, |ui, stop| {
        if let Some(entry) = rows.get(stop.index) {
            asset_line(ui, frame, hues, (entry, list.height, stop));
        }
    });
}

fn asset_line(
    ui: &mut Ui,
    frame: &mut Frame<'_>,
    hues: &Hues,
    (entry, height, stop): (&RiskRow, f32, Stop),
) {
    let subject = Subject::Asset(entry.asset.clone());
    let on = frame.view.selection.contains(&subject);
    let name = asset_name(frame, &entry.asset);
    let word = frame.tr(entry.standing.key());
    let letter = letter_word(entry.rating.letter);
    let label = format!("{name} {} {} {word} {letter}", entry.threat, entry.product);
    let label = with_reason(frame, label, entry.accepted.as_deref());
    let was = frame.view.worth.row_was(&entry.asset, &entry.of);
    let label = was_label(frame, label, was, entry.rating);
    let (rect, response) = stop.row(ui, hues, height, Says::entry(&label, on));
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
        let set = overridden_words(frame, &entry.keys());
        overridden_mark(
            ui,
            hues,
            (importance.with_min_x(importance.left() + 14.0), &set),
        );
        let of = (
            &*row_name(frame, &entry.asset, &entry.threat),
            entry.proof(),
        );
        proof_spot(ui, frame, hues, (*risk, entry.rating.letter), of);
    }
    hairline(ui, hues, rect);
    if response.hint(label.as_str()).clicked() {
        frame.push(Change::Select(vec![subject]));
        frame.push(Change::Inspector(InspectorTab::Risk));
    }
}
