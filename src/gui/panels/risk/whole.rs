//! The worst row of every asset, and what the letters mean.

use std::collections::BTreeSet;

use eframe::egui::{Frame, Ui};

use super::{RiskRow, risk_rows};
use crate::{
    catalog::Letter,
    design::Subject,
    gui::{
        Desk, Wish,
        kit::{
            Ink, ListRow, RowText, WordLine, group_head, letter_word,
            tokens::{EDGE, GAP, HEAD_ROW, LINE_GAP, ROW_MARK, SMALL_ICON, TWO_LINE_ROW},
        },
        names::asset_name,
        proof::{ProofSpot, SPOT, overridden_mark, overridden_words, row_name},
    },
};

/// The highest row of every asset, for the whole design.
fn worst_rows(desk: &Desk<'_>) -> Vec<RiskRow> {
    let mut seen = BTreeSet::new();
    risk_rows(desk, None)
        .into_iter()
        .filter(|row| seen.insert(row.asset.clone()))
        .collect()
}

pub(super) fn whole_risk_ui(ui: &mut Ui, desk: &mut Desk<'_>) {
    let hues = desk.hues();
    let rows = worst_rows(desk);
    group_head(ui, hues, &desk.tr("risk-whole"), &rows.len().to_string());
    for entry in &rows {
        let name = asset_name(desk, &entry.asset);
        let label = format!(
            "{name} {} {}",
            entry.product,
            letter_word(entry.rating.letter)
        );
        let set = overridden_words(desk, &entry.keys());
        let line = format!("{}  {}", entry.product, entry.threat);
        let beside = if set.is_empty() {
            0.0
        } else {
            SMALL_ICON + GAP
        };
        let parts = ListRow::new(RowText::new(&name, Ink::strong(hues.text)))
            .second(RowText::new(&line, Ink::body(hues.muted)))
            .room(SPOT.x + beside)
            .height(TWO_LINE_ROW)
            .named(&label)
            .ui(ui, hues);
        let (set_at, mark) = parts
            .room
            .split_left_right_at_x(parts.room.right() - SPOT.x);
        overridden_mark(ui, hues, set_at.with_max_x(set_at.right() - GAP), &set);
        let spot = ProofSpot {
            letter: entry.rating.letter,
            name: &row_name(desk, &entry.asset, &entry.threat),
            of: entry.proof(),
        };
        spot.ui(ui, desk, mark);
        if parts.response.clicked() {
            desk.push(Wish::Select(vec![Subject::Asset(entry.asset.clone())]));
        }
    }
    letters_ui(ui, desk);
}

/// What the letters mean.
fn letters_ui(ui: &mut Ui, desk: &Desk<'_>) {
    let hues = desk.hues();
    Frame::new().inner_margin(EDGE).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = LINE_GAP;
        Ink::body(hues.muted).paragraph(ui, desk.tr("risk-letters"));
        for (letter, meaning) in &desk.catalog.risk.letters {
            letter_ui(ui, desk, *letter, desk.text(meaning));
        }
    });
}

fn letter_ui(ui: &mut Ui, desk: &Desk<'_>, letter: Letter, meaning: &str) {
    let hues = desk.hues();
    let line = WordLine::default()
        .letter(letter, ROW_MARK)
        .words(meaning, Ink::body(hues.text));
    drop(line.label(ui, desk.theme, HEAD_ROW));
}
