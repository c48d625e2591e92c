//! The risk of an asset: its rows.

use eframe::egui::{Frame, Margin, Ui};

use super::{
    provenance::provenance_ui,
    rows::{RiskRow, risk_rows},
    whole::whole_risk_ui,
};
use crate::{
    catalog::AssetId,
    design::Subject,
    gui::{
        Desk,
        kit::{
            Hint as _, Ink, ListRow, RowText, WordLine, hairline, letter_word,
            tokens::{EDGE, GAP, LINE_GAP, PART_GAP, SECTION_ROW, WIDE_GAP},
        },
        proof::{ProofSpot, SPOT, overridden_words, row_name},
    },
    words::pages,
};

/// Draws the risk.
pub(crate) fn risk_ui(ui: &mut Ui, desk: &mut Desk<'_>) {
    if let Some(Subject::Asset(asset)) = desk.view.single().cloned() {
        asset_risk_ui(ui, desk, &asset);
    } else {
        whole_risk_ui(ui, desk);
    }
}

fn asset_risk_ui(ui: &mut Ui, desk: &mut Desk<'_>, asset: &AssetId) {
    let hues = desk.hues();
    let rows = risk_rows(desk, Some(asset));
    for (number, entry) in rows.iter().enumerate() {
        row_ui(ui, desk, entry);
        if number + 1 < rows.len() {
            hairline(ui, hues, ui.min_rect());
        }
    }
    Frame::new().inner_margin(EDGE).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = PART_GAP;
        for unrated in desk
            .analysis
            .unrated
            .iter()
            .filter(|unrated| unrated.asset == *asset)
        {
            Ink::body(hues.text).paragraph(
                ui,
                format!("{} {}", desk.say(&unrated.reason), pages(&unrated.pages)),
            );
        }
        for unrated in &desk.analysis.unrated_threats {
            let threat = desk.catalog.threat(&unrated.threat);
            let name = threat.map_or(unrated.threat.as_str(), |it| desk.text(&it.name));
            let reason = desk.text(&unrated.reason);
            let words = desk.headed(name, &format!("{reason} {}", pages(&unrated.pages)));
            Ink::body(hues.muted).paragraph(ui, words);
        }
        if rows.is_empty() && desk.analysis.unrated.iter().all(|it| it.asset != *asset) {
            Ink::body(hues.text).paragraph(ui, desk.tr("risk-none"));
        }
    });
}

fn row_ui(ui: &mut Ui, desk: &mut Desk<'_>, entry: &RiskRow) {
    let hues = desk.hues();
    Frame::new()
        .inner_margin(Margin::symmetric(EDGE as i8, GAP as i8))
        .show(ui, |ui| {
            ui.set_width(ui.available_width());
            ui.spacing_mut().item_spacing.y = LINE_GAP;
            head_ui(ui, desk, entry);
            let rating = entry.rating;
            let levels = [
                ("threat", rating.threat_level),
                ("countermeasure", rating.countermeasure_level),
                ("vulnerability", rating.vulnerability_level),
                ("importance", rating.severity),
            ]
            .map(|(name, level)| (name, level.to_string()));
            Ink::body(hues.muted).paragraph(ui, desk.tr_with("risk-levels", &levels));
            if let Some(why) = &entry.accepted {
                let why = desk.tr_with("findings-accepted", &[("reason", why.clone())]);
                Ink::strong(hues.text).paragraph(ui, why);
            }
            for words in overridden_words(desk, &entry.keys()) {
                Ink::strong(hues.text).paragraph(ui, words);
            }
            for name in &entry.counted {
                Ink::body(hues.text).paragraph(ui, format!("○ {name}"));
            }
            for name in &entry.missing {
                Ink::body(hues.muted).paragraph(
                    ui,
                    desk.tr_with("risk-would-count", &[("control", name.clone())]),
                );
            }
            for name in &entry.uncounted {
                Ink::body(hues.muted).paragraph(
                    ui,
                    desk.tr_with("risk-uncounted", &[("control", name.clone())]),
                );
            }
            if let Some(cap) = &entry.cap {
                Ink::body(hues.text)
                    .paragraph(ui, desk.tr_with("risk-cap", &[("reason", cap.clone())]));
            }
            provenance_ui(ui, desk, rating);
        });
}

fn head_ui(ui: &mut Ui, desk: &mut Desk<'_>, entry: &RiskRow) {
    let hues = desk.hues();
    let word = desk.tr(entry.standing.key());
    let line = WordLine::default()
        .words(&entry.product, Ink::head(hues.text))
        .room(WIDE_GAP)
        .standing(hues, entry.standing, &word);
    let letter = letter_word(entry.rating.letter);
    let also = format!("{} {letter}", line.says());
    let parts = ListRow::new(RowText::new(&entry.threat, Ink::strong(hues.text)).lines(3))
        .room(SPOT.x)
        .below(SECTION_ROW)
        .by_first_line()
        .edge(0.0)
        .pad(0.0)
        .also(&also)
        .unlined()
        .label(ui, hues);
    line.paint(ui, desk.theme, parts.below);
    parts.response.hint(format!("{} {also}", entry.threat));
    let spot = ProofSpot {
        letter: entry.rating.letter,
        name: &row_name(desk, &entry.asset, &entry.threat),
        of: entry.proof(),
    };
    spot.ui(ui, desk, parts.room);
}
