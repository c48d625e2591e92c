//! The inspector's risk: rows of the asset-based analysis with everything they rest on.

use eframe::egui::{Align2, Frame as Box, Margin, Rect, Ui, Vec2, pos2, vec2};

use crate::{
    analysis::{AssetRisk, Circles, Counted, Rating},
    catalog::{AssetId, Cell, Letter, Provenance},
    design::Subject,
    gui::{
        Change, Frame,
        names::{asset_name, pages},
        style::Hues,
        widgets::{Ink, Says, group_head, hairline, letter_word, risk_mark, row, safe_word},
    },
};

/// A row of the asset-based analysis in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct RiskRow {
    /// The asset.
    pub asset: AssetId,
    /// The threat's name.
    pub threat: String,
    /// Its numbers.
    pub rating: Rating,
    /// `3×2=6`.
    pub product: String,
    /// Whether the product counts as safe.
    pub is_safe: bool,
    /// Names of the controls that count.
    pub counted: Vec<String>,
    /// Names of controls in place that do not count.
    pub uncounted: Vec<String>,
    /// Names of controls that would count.
    pub missing: Vec<String>,
    /// Why the countermeasure level is capped, with slides.
    pub cap: Option<String>,
}

/// Rows of an asset, or of all assets, the highest product first.
pub(crate) fn risk_rows(frame: &Frame<'_>, asset: Option<&AssetId>) -> Vec<RiskRow> {
    let risks = frame.analysis.asset_risks.iter();
    let mut rows: Vec<_> = risks
        .filter(|risk| asset.is_none_or(|asset| risk.asset == *asset))
        .map(|risk| risk_row(frame, risk))
        .collect();
    // Stable, so that equal products keep the order of the analysis.
    rows.sort_by_key(|row| {
        std::cmp::Reverse((row.rating.product, std::cmp::Reverse(row.rating.letter)))
    });
    rows
}

fn risk_row(frame: &Frame<'_>, risk: &AssetRisk) -> RiskRow {
    let threat = frame.catalog.threat(&risk.threat);
    let Circles {
        counted,
        uncounted,
        missing,
    } = &risk.circles;
    RiskRow {
        asset: risk.asset.clone(),
        threat: threat
            .map_or(risk.threat.as_str(), |threat| frame.text(&threat.name))
            .to_owned(),
        rating: risk.rating,
        product: product_words(risk.rating),
        is_safe: risk.rating.product <= frame.catalog.risk.safe_product,
        counted: control_names(frame, counted),
        uncounted: control_names(frame, uncounted),
        missing: control_names(frame, missing),
        cap: risk
            .cap
            .and_then(|cap| frame.catalog.risk.caps.get(cap))
            .map(|cap| format!("{} {}", frame.text(&cap.reason), pages(cap.source.pages()))),
    }
}

/// `3×2=6`: threat level × vulnerability level = product.
pub(crate) fn product_words(rating: Rating) -> String {
    format!(
        "{}×{}={}",
        rating.threat_level, rating.vulnerability_level, rating.product
    )
}

fn control_names(frame: &Frame<'_>, counted: &[Counted]) -> Vec<String> {
    counted
        .iter()
        .map(|counted| {
            let control = frame.catalog.control(&counted.control);
            control
                .map_or(counted.control.as_str(), |control| {
                    frame.text(&control.name)
                })
                .to_owned()
        })
        .collect()
}

/// The cell of the matrix that a rating falls into.
fn cell<'a>(frame: &Frame<'a>, rating: Rating) -> Option<&'a Cell> {
    let cells = &frame.catalog.risk.matrix;
    cells
        .iter()
        .find(|cell| cell.level == rating.severity && cell.product == rating.product)
}

/// Draws the risk.
pub(crate) fn risk_ui(ui: &mut Ui, frame: &mut Frame<'_>, hues: &Hues) {
    if let Some(Subject::Asset(asset)) = frame.view.single().cloned() {
        asset_risk_ui(ui, frame, hues, &asset);
    } else {
        whole_risk_ui(ui, frame, hues);
    }
}

fn asset_risk_ui(ui: &mut Ui, frame: &Frame<'_>, hues: &Hues, asset: &AssetId) {
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
        if rows.is_empty() && frame.analysis.unrated.iter().all(|it| it.asset != *asset) {
            Ink::body(hues.text).paragraph(ui, frame.tr("risk-none"));
        }
    });
}

fn row_ui(ui: &mut Ui, frame: &Frame<'_>, hues: &Hues, entry: &RiskRow) {
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

fn head_ui(ui: &mut Ui, frame: &Frame<'_>, hues: &Hues, entry: &RiskRow) {
    let (_, rect) = ui.allocate_space(vec2(ui.available_width(), 44.0));
    let mark = Rect::from_min_size(
        pos2(rect.right() - 28.0, rect.center().y - 14.0),
        Vec2::splat(28.0),
    );
    risk_mark(ui, frame.theme, entry.rating.letter, mark);
    let words = rect.with_max_x(mark.left() - 8.0);
    let (upper, lower) = (
        words.with_max_y(words.center().y),
        words.with_min_y(words.center().y),
    );
    Ink::strong(hues.text).write_in(ui.painter(), upper, Align2::LEFT_CENTER, &entry.threat);
    let at =
        Ink::head(hues.text).write_in(ui.painter(), lower, Align2::LEFT_CENTER, &entry.product);
    let key = if entry.is_safe {
        "risk-safe"
    } else {
        "risk-act"
    };
    let spot = pos2(at.right() + 12.0, lower.center().y);
    safe_word(ui, hues, spot, entry.is_safe, &frame.tr(key));
    let label = format!(
        "{} {} {} {}",
        entry.threat,
        entry.product,
        frame.tr(key),
        letter_word(entry.rating.letter)
    );
    let response = ui.interact(rect, ui.next_auto_id(), eframe::egui::Sense::hover());
    ui.skip_ahead_auto_ids(1);
    response.widget_info(|| {
        eframe::egui::WidgetInfo::labeled(eframe::egui::WidgetType::Label, true, &label)
    });
    response.on_hover_text(label);
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

/// The highest row of every asset, for the whole design.
fn worst_rows(frame: &Frame<'_>) -> Vec<RiskRow> {
    let mut seen = std::collections::BTreeSet::new();
    risk_rows(frame, None)
        .into_iter()
        .filter(|row| seen.insert(row.asset.clone()))
        .collect()
}

fn whole_risk_ui(ui: &mut Ui, frame: &mut Frame<'_>, hues: &Hues) {
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
        let mark = Rect::from_min_size(
            pos2(inner.right() - 24.0, inner.center().y - 12.0),
            Vec2::splat(24.0),
        );
        risk_mark(ui, frame.theme, entry.rating.letter, mark);
        let words = inner.with_max_x(mark.left() - 8.0);
        let upper = words.with_max_y(words.center().y);
        let lower = words.with_min_y(words.center().y);
        Ink::strong(hues.text).write_in(ui.painter(), upper, Align2::LEFT_CENTER, &name);
        let line = format!("{}  {}", entry.product, entry.threat);
        Ink::body(hues.muted).write_in(ui.painter(), lower, Align2::LEFT_CENTER, &line);
        hairline(ui, hues, rect);
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
