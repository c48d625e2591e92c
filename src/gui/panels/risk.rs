//! The inspector's risk: rows of the asset-based analysis with everything they rest on.

mod rows;
mod whole;

use eframe::egui::{
    Align2, Frame as Box, Margin, Rect, Sense, Ui, WidgetInfo, WidgetType, pos2, vec2,
};
pub(crate) use rows::{RiskRow, product_words, risk_rows, standing};
use whole::whole_risk_ui;

use crate::{
    analysis::Rating,
    catalog::{AssetId, Cell, Provenance, Scale},
    design::Subject,
    gui::{
        Frame,
        names::pages,
        proof::{SPOT, overridden_words, proof_spot, row_name},
        style::Hues,
        widgets::{Hint as _, Ink, hairline, letter_word, standing_word},
    },
};

/// Draws the risk.
pub(crate) fn risk_ui(ui: &mut Ui, frame: &mut Frame<'_>, hues: &Hues) {
    if let Some(Subject::Asset(asset)) = frame.view.single().cloned() {
        asset_risk_ui(ui, frame, hues, &asset);
    } else {
        whole_risk_ui(ui, frame, hues);
    }
}

fn asset_risk_ui(ui: &mut Ui, frame: &mut Frame<'_>, hues: &Hues, asset: &AssetId) {
    let rows = risk_rows(frame, Some(asset));
    for (number, entry) in rows.iter().enumerate() {
        row_ui(ui, frame, hues, entry);
        if number + 1 < rows.len() {
            hairline(ui, hues, ui.min_rect());
        }
    }
    Box::new().inner_margin(12).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = 6.0;
        for unrated in frame
            .analysis
            .unrated
            .iter()
            .filter(|unrated| unrated.asset == *asset)
        {
            Ink::body(hues.text).paragraph(
                ui,
                format!("{} {}", frame.text(&unrated.reason), pages(&unrated.pages)),
            );
        }
        for unrated in &frame.analysis.unrated_threats {
            let threat = frame.catalog.threat(&unrated.threat);
            let name = threat.map_or(unrated.threat.as_str(), |it| frame.text(&it.name));
            let reason = frame.text(&unrated.reason);
            let words = format!("{name}: {reason} {}", pages(&unrated.pages));
            Ink::body(hues.muted).paragraph(ui, words);
        }
        if rows.is_empty() && frame.analysis.unrated.iter().all(|it| it.asset != *asset) {
            Ink::body(hues.text).paragraph(ui, frame.tr("risk-none"));
        }
    });
}

fn row_ui(ui: &mut Ui, frame: &mut Frame<'_>, hues: &Hues, entry: &RiskRow) {
    Box::new()
        .inner_margin(Margin::symmetric(12, 8))
        .show(ui, |ui| {
            ui.set_width(ui.available_width());
            ui.spacing_mut().item_spacing.y = 4.0;
            head_ui(ui, frame, hues, entry);
            let rating = entry.rating;
            let levels = [
                ("threat", rating.threat_level),
                ("countermeasure", rating.countermeasure_level),
                ("vulnerability", rating.vulnerability_level),
                ("importance", rating.severity),
            ]
            .map(|(name, level)| (name, level.to_string()));
            Ink::body(hues.muted).paragraph(ui, frame.tr_with("risk-levels", &levels));
            if let Some(why) = &entry.accepted {
                let why = frame.tr_with("findings-accepted", &[("reason", why.clone())]);
                Ink::strong(hues.text).paragraph(ui, why);
            }
            for words in overridden_words(frame, &entry.keys()) {
                Ink::strong(hues.text).paragraph(ui, words);
            }
            for name in &entry.counted {
                Ink::body(hues.text).paragraph(ui, format!("○ {name}"));
            }
            for name in &entry.missing {
                Ink::body(hues.muted).paragraph(
                    ui,
                    frame.tr_with("risk-would-count", &[("control", name.clone())]),
                );
            }
            for name in &entry.uncounted {
                Ink::body(hues.muted).paragraph(
                    ui,
                    frame.tr_with("risk-uncounted", &[("control", name.clone())]),
                );
            }
            if let Some(cap) = &entry.cap {
                Ink::body(hues.text)
                    .paragraph(ui, frame.tr_with("risk-cap", &[("reason", cap.clone())]));
            }
            provenance_ui(ui, frame, hues, rating);
        });
}

fn head_ui(ui: &mut Ui, frame: &mut Frame<'_>, hues: &Hues, entry: &RiskRow) {
    let width = ui.available_width();
    let name = Ink::strong(hues.text).lay(ui.painter(), &entry.threat, width - SPOT.x - 8.0, 3);
    let high = name.size().y;
    let (_, rect) = ui.allocate_space(vec2(width, high + 24.0));
    let mark = Rect::from_min_size(pos2(rect.right() - SPOT.x, rect.top()), SPOT);
    ui.painter().galley(rect.min, name, hues.text);
    let lower = rect.with_min_y(rect.top() + high);
    let at =
        Ink::head(hues.text).write_in(ui.painter(), lower, Align2::LEFT_CENTER, &entry.product);
    let key = entry.standing.key();
    let spot = pos2(at.right() + 12.0, lower.center().y);
    standing_word(ui, hues, spot, entry.standing, &frame.tr(key));
    let label = format!(
        "{} {} {} {}",
        entry.threat,
        entry.product,
        frame.tr(key),
        letter_word(entry.rating.letter)
    );
    let response = ui.interact(rect, ui.next_auto_id(), Sense::hover());
    ui.skip_ahead_auto_ids(1);
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, &label));
    response.hint(label);
    let of = (
        &*row_name(frame, &entry.asset, &entry.threat),
        entry.proof(),
    );
    proof_spot(ui, frame, hues, (mark, entry.rating.letter), of);
}

/// Where the letter of a rating comes from.
fn provenance_ui(ui: &mut Ui, frame: &Frame<'_>, hues: &Hues, rating: Rating) {
    let Some(cell) = cell(frame, rating) else {
        return;
    };
    let key = match cell.provenance {
        Provenance::Document => "risk-from-document",
        Provenance::ThirdParty => "risk-from-third-party",
        Provenance::Derived => "risk-from-derived",
    };
    let mut words = frame.tr_with(
        key,
        &[
            ("letter", letter_word(cell.letter).to_owned()),
            ("pages", pages(&cell.pages)),
        ],
    );
    if cell.doubtful {
        words = format!("{words} {}", frame.tr("risk-doubtful"));
    }
    Ink::body(hues.muted).paragraph(ui, words);
}

/// The cell of the matrix that the rating of a row falls into.
fn cell<'a>(frame: &Frame<'a>, rating: Rating) -> Option<&'a Cell> {
    let risk = &frame.catalog.risk;
    risk.cell(Scale::Importance, rating.severity, rating.product)
}
