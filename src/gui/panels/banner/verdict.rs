//! The worst risk, the findings and the edition.

use std::cmp::Ordering;

use eframe::egui::{Align2, Color32, Rect, Stroke, StrokeKind, Ui, Vec2, pos2, vec2};

use super::{halves, is_compact, part};
use crate::{
    analysis::{Judgement, Severity, Summary},
    gui::{
        Desk, TableTab, Wish,
        icons::paint_icon,
        kit::{Hint as _, Ink, letter_word, risk_mark, severity_mark},
    },
};

/// What is said of the worst product.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum WorstStanding {
    /// It is safe.
    Safe,
    /// It is not above the safe one, but the design could not be judged: nothing is called safe.
    Unjudged,
    /// It lies above the safe one, and the verdict says why that does not keep the design from
    /// passing.
    Noted,
    /// Something is to be done about it.
    Act,
}

fn standing(desk: &Desk<'_>) -> WorstStanding {
    let is_safe = desk.analysis.summary.worst_product() <= desk.catalog.risk.safe_product;
    match (is_safe, desk.analysis.verdict.judgement) {
        (true, Judgement::NotJudged) => WorstStanding::Unjudged,
        (true, Judgement::Passes | Judgement::FallsShort) => WorstStanding::Safe,
        (false, Judgement::Passes) => WorstStanding::Noted,
        (false, Judgement::FallsShort | Judgement::NotJudged) => WorstStanding::Act,
    }
}

/// Head, product and the word for it.
fn worst_words(ui: &Ui, desk: &Desk<'_>) -> (String, String, Option<(WorstStanding, String)>) {
    let product = desk.analysis.summary.worst_product();
    let limit = desk.catalog.risk.safe_product;
    let safe = standing(desk);
    let key = match (is_compact(ui, desk), safe) {
        (false, WorstStanding::Safe) => "banner-safe",
        (false, WorstStanding::Act) => "banner-act",
        (true, WorstStanding::Safe) => "risk-safe",
        (true, WorstStanding::Act) => "risk-act",
        (_, WorstStanding::Noted) => "banner-above-noted",
        (_, WorstStanding::Unjudged) => "banner-unjudged",
    };
    let word = desk.tr_with(key, &[("limit", limit.to_string())]);
    match desk.analysis.summary.worst_letter {
        Some(_) => (
            desk.tr(worst_key(&desk.analysis.summary)),
            product.to_string(),
            Some((safe, word)),
        ),
        None => (desk.tr("banner-worst"), "—".to_owned(), None),
    }
}

/// Which of the two analyses the worst product is from.
fn worst_key(summary: &Summary) -> &'static str {
    let (assets, routes) = (summary.worst_asset_product, summary.worst_route_product);
    match assets.cmp(&routes) {
        Ordering::Greater => "banner-worst-assets",
        Ordering::Less => "banner-worst-routes",
        Ordering::Equal => "banner-worst-both",
    }
}

pub(super) fn worst_width(ui: &Ui, desk: &Desk<'_>) -> f32 {
    let (head, product, word) = worst_words(ui, desk);
    let wide = |ink: Ink, text: &str| ink.width(ui.painter(), text);
    let body = Ink::body(Color32::PLACEHOLDER);
    let line = wide(Ink::large(Color32::PLACEHOLDER), &product)
        + word.map_or(0.0, |(_, word)| wide(body, &word) + 62.0 + 18.0);
    28.0 + line.max(wide(body, &head))
}

pub(super) fn worst_ui(ui: &mut Ui, desk: &mut Desk<'_>, width: f32) {
    let hues = desk.hues();
    let (head, product, word) = worst_words(ui, desk);
    let letter = desk.analysis.summary.worst_letter;
    let said = word.as_ref().map_or("", |(_, word)| word);
    let label = format!("{head} {} {product} {said}", letter.map_or("", letter_word));
    let (rect, response) = part(ui, hues, width, &label);
    let (upper, lower) = halves(rect);
    Ink::body(hues.muted).write_in(ui.painter(), upper, Align2::LEFT_CENTER, &head);
    let mut x = rect.left();
    if let Some(letter) = letter {
        let at = Rect::from_min_size(pos2(x, lower.center().y - 12.0), Vec2::splat(24.0));
        risk_mark(ui, desk.theme, letter, at);
        x += 32.0;
    }
    let at = pos2(x, lower.center().y);
    x = Ink::large(hues.text)
        .write(ui.painter(), at, Align2::LEFT_CENTER, &product)
        .right()
        + 10.0;
    if let Some((safe, word)) = word {
        let (color, icon) = match safe {
            WorstStanding::Safe => (hues.implemented, "tick"),
            WorstStanding::Noted | WorstStanding::Unjudged => (hues.muted, "info"),
            WorstStanding::Act => (hues.missing, "warning"),
        };
        let size = vec2(Ink::body(color).width(ui.painter(), &word) + 32.0, 20.0);
        let chip = Rect::from_min_size(pos2(x, lower.center().y - 10.0), size);
        ui.painter()
            .rect_stroke(chip, 10.0, Stroke::new(1.0, color), StrokeKind::Inside);
        let mark = Rect::from_center_size(pos2(x + 13.0, chip.center().y), Vec2::splat(12.0));
        paint_icon(ui, icon, mark, color);
        let at = pos2(x + 23.0, chip.center().y);
        Ink::body(hues.text).write(ui.painter(), at, Align2::LEFT_CENTER, &word);
    }
    if response.clicked() {
        desk.push(Wish::Table(TableTab::Routes));
    }
}

/// How many findings of a severity there are: in words, and as much of them as is shown.
struct FindingsWords {
    severity: Severity,
    words: String,
    shown: String,
}

fn findings_words(ui: &Ui, desk: &Desk<'_>) -> Vec<FindingsWords> {
    let open = |severity: Severity| {
        desk.analysis
            .findings
            .iter()
            .filter(|found| found.severity == severity && found.accepted.is_none())
            .count()
    };
    [Severity::Error, Severity::Warning, Severity::Info]
        .into_iter()
        .map(|severity| {
            let key = match severity {
                Severity::Error => "banner-errors",
                Severity::Warning => "banner-warnings",
                Severity::Info => "banner-infos",
            };
            let count = open(severity).to_string();
            let words = desk.tr_with(key, &[("n", count.clone())]);
            FindingsWords {
                severity,
                shown: if is_compact(ui, desk) {
                    count
                } else {
                    words.clone()
                },
                words,
            }
        })
        .collect()
}

pub(super) fn findings_width(ui: &Ui, desk: &Desk<'_>) -> f32 {
    let words = findings_words(ui, desk);
    let wide = |text: &str| Ink::body(Color32::PLACEHOLDER).width(ui.painter(), text) + 32.0;
    16.0 + words.iter().map(|it| wide(&it.shown)).sum::<f32>()
}

pub(super) fn findings_ui(ui: &mut Ui, desk: &mut Desk<'_>, width: f32) {
    let hues = desk.hues();
    let words = findings_words(ui, desk);
    let all: Vec<_> = words.iter().map(|it| it.words.as_str()).collect();
    let mut label = format!("{}: {}", desk.tr("table-findings"), all.join(" "));
    let accepted = desk
        .analysis
        .findings
        .iter()
        .filter(|found| found.accepted.is_some())
        .count();
    if accepted > 0 {
        let values = [("n", accepted.to_string())];
        label = format!("{label} {}", desk.tr_with("banner-accepted", &values));
    }
    let (rect, response) = part(ui, hues, width, &label);
    let mut x = rect.left();
    for FindingsWords {
        severity, shown, ..
    } in &words
    {
        let mark = Rect::from_center_size(pos2(x + 8.0, rect.center().y), Vec2::splat(15.0));
        severity_mark(ui, hues, *severity, mark);
        let at = pos2(x + 20.0, rect.center().y);
        x = Ink::body(hues.text)
            .write(ui.painter(), at, Align2::LEFT_CENTER, shown)
            .right()
            + 12.0;
    }
    if response.hint(label).clicked() {
        desk.push(Wish::Table(TableTab::Findings));
    }
}

fn edition_words(ui: &Ui, desk: &Desk<'_>) -> String {
    if is_compact(ui, desk) {
        return desk.catalog.edition.date.clone();
    }
    desk.tr_with(
        "banner-edition",
        &[("date", desk.catalog.edition.date.clone())],
    )
}

pub(super) fn edition_width(ui: &Ui, desk: &Desk<'_>) -> f32 {
    48.0 + Ink::body(Color32::PLACEHOLDER).width(ui.painter(), &edition_words(ui, desk))
}

pub(super) fn edition_ui(ui: &mut Ui, desk: &mut Desk<'_>, width: f32) {
    let hues = desk.hues();
    let words = edition_words(ui, desk);
    let (rect, response) = part(ui, hues, width, &words);
    let mark = Rect::from_center_size(pos2(rect.left() + 7.0, rect.center().y), Vec2::splat(14.0));
    paint_icon(ui, "edition", mark, hues.muted);
    let at = pos2(rect.left() + 20.0, rect.center().y);
    Ink::body(hues.muted).write(ui.painter(), at, Align2::LEFT_CENTER, &words);
    let edition = &desk.catalog.edition;
    let about = format!(
        "{}\n{}",
        desk.text(&edition.title),
        desk.text(&edition.issuer)
    );
    if response.hint(about).clicked() {
        desk.push(Wish::Table(TableTab::Notices));
    }
}
