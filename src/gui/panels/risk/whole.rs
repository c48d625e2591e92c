//! The worst row of every asset, and what the letters mean.

use std::collections::BTreeSet;

use eframe::egui::{Align2, Frame as Box, Rect, Ui, Vec2, pos2, vec2};

use super::{RiskRow, risk_rows};
use crate::{
    catalog::Letter,
    design::Subject,
    gui::{
        Change, Frame,
        names::asset_name,
        proof::{SPOT, overridden_mark, overridden_words, proof_spot, row_name},
        style::Hues,
        widgets::{Ink, Says, group_head, hairline, letter_word, risk_mark, row},
    },
};

/// The highest row of every asset, for the whole design.
fn worst_rows(frame: &Frame<'_>) -> Vec<RiskRow> {
    let mut seen = BTreeSet::new();
    risk_rows(frame, None)
        .into_iter()
        .filter(|row| seen.insert(row.asset.clone()))
        .collect()
}

pub(super) fn whole_risk_ui(ui: &mut Ui, frame: &mut Frame<'_>, hues: &Hues) {
    let rows = worst_rows(frame);
    group_head(ui, hues, &frame.tr("risk-whole"), &rows.len().to_string());
    for entry in &rows {
        let name = asset_name(frame, &entry.asset);
        let label = format!(
            "{name} {} {}",
            entry.product,
            letter_word(entry.rating.letter)
        );
        let (rect, response) = row(ui, hues, 45.0, Says::entry(&label, false));
        let inner = rect.shrink2(vec2(12.0, 6.0));
        let mark = inner.with_min_x(inner.right() - SPOT.x);
        let set = overridden_words(frame, &entry.keys());
        let words = inner.with_max_x(mark.left() - 8.0);
        let upper = words.with_max_y(words.center().y);
        let lower = words.with_min_y(words.center().y);
        Ink::strong(hues.text).write_in(ui.painter(), upper, Align2::LEFT_CENTER, &name);
        let line = format!("{}  {}", entry.product, entry.threat);
        let room = if set.is_empty() {
            lower
        } else {
            let spot = lower.with_min_x(lower.right() - 18.0);
            overridden_mark(ui, hues, (spot, &set));
            lower.with_max_x(spot.left() - 4.0)
        };
        Ink::body(hues.muted).write_in(ui.painter(), room, Align2::LEFT_CENTER, &line);
        hairline(ui, hues, rect);
        let of = (
            &*row_name(frame, &entry.asset, &entry.threat),
            entry.proof(),
        );
        proof_spot(ui, frame, hues, (mark, entry.rating.letter), of);
        if response.clicked() {
            frame.push(Change::Select(vec![Subject::Asset(entry.asset.clone())]));
        }
    }
    letters_ui(ui, frame, hues);
}

/// What the letters mean.
fn letters_ui(ui: &mut Ui, frame: &Frame<'_>, hues: &Hues) {
    Box::new().inner_margin(12).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 4.0;
        Ink::body(hues.muted).paragraph(ui, frame.tr("risk-letters"));
        for (letter, meaning) in &frame.catalog.risk.letters {
            letter_ui(ui, frame, hues, *letter, frame.text(meaning));
        }
    });
}

fn letter_ui(ui: &mut Ui, frame: &Frame<'_>, hues: &Hues, letter: Letter, meaning: &str) {
    let (_, rect) = ui.allocate_space(vec2(ui.available_width(), 26.0));
    let mark = Rect::from_center_size(pos2(rect.left() + 12.0, rect.center().y), Vec2::splat(22.0));
    risk_mark(ui, frame.theme, letter, mark);
    let room = rect.with_min_x(rect.left() + 32.0);
    Ink::body(hues.text).write_in(ui.painter(), room, Align2::LEFT_CENTER, meaning);
}
