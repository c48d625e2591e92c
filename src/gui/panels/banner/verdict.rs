//! The worst risk, the findings and the edition.

use std::cmp::Ordering;

use eframe::egui::Color32;

use super::part::{BannerColumn, BannerPart, PartBeside};
use crate::{
    analysis::{Judgement, Summary},
    desk::FindingsWish,
    gui::{
        Desk, TableTab, Wish,
        kit::{
            Ink, WordLine, severity_icon,
            tokens::{BLOCK_GAP, SMALL_ICON},
        },
        panels::findings::SEVERITIES,
    },
};

/// Size of the letter of the worst product, points.
const LETTER: f32 = 20.0;

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

/// The word for the worst product, its icon and colour.
fn standing_pill(desk: &Desk<'_>, compact: bool) -> (&'static str, Color32, String) {
    let hues = desk.hues();
    let safe = standing(desk);
    let key = match (compact, safe) {
        (false, WorstStanding::Safe) => "banner-safe",
        (false, WorstStanding::Act) => "banner-act",
        (true, WorstStanding::Safe) => "risk-safe",
        (true, WorstStanding::Act) => "risk-act",
        (_, WorstStanding::Noted) => "banner-above-noted",
        (_, WorstStanding::Unjudged) => "banner-unjudged",
    };
    let (icon, color) = match safe {
        WorstStanding::Safe => ("tick", hues.implemented),
        WorstStanding::Noted | WorstStanding::Unjudged => ("info", hues.muted),
        WorstStanding::Act => ("warning", hues.missing),
    };
    let limit = desk.catalog.risk.safe_product.to_string();
    (icon, color, desk.tr_with(key, &[("limit", limit)]))
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

/// The worst product with its letter and what is to be thought of it.
pub(super) fn worst(desk: &Desk<'_>, compact: bool) -> BannerPart {
    let hues = desk.hues();
    let sum = &desk.analysis.summary;
    let large = Ink::large(hues.text);
    let (key, line) = match sum.worst_letter {
        Some(letter) => {
            let (icon, color, word) = standing_pill(desk, compact);
            let line = WordLine::default()
                .letter(letter, LETTER)
                .words(sum.worst_product().to_string(), large)
                .room(BLOCK_GAP)
                .pill(icon, color, word);
            (worst_key(sum), line)
        }
        None => ("banner-worst", WordLine::default().words("—", large)),
    };
    let head = WordLine::default().words(desk.tr(key), Ink::body(hues.muted));
    BannerPart {
        columns: vec![BannerColumn::headed(head, line)],
        wishes: vec![Wish::Table(TableTab::Routes)],
        ..BannerPart::default()
    }
}

/// How many findings of each severity are open, each a part that shows just these: in words, or
/// where it is narrow in numbers. Behind them, how many are accepted.
pub(super) fn findings(desk: &Desk<'_>, compact: bool) -> Vec<BannerPart> {
    let hues = desk.hues();
    let body = Ink::body(hues.text);
    let mut parts = Vec::new();
    for (severity, key) in SEVERITIES {
        let all = desk.analysis.findings.iter();
        let open = all.filter(|found| found.severity == severity && found.accepted.is_none());
        let count = open.count().to_string();
        let words = desk.tr_with(key, &[("n", count.clone())]);
        let name = desk.headed(&desk.tr("table-findings"), &words);
        let (icon, color) = severity_icon(hues, severity);
        let shown = if compact { count } else { words };
        let line = WordLine::default()
            .icon(icon, color, SMALL_ICON)
            .words(shown, body);
        let wishes = vec![
            Wish::Findings(FindingsWish::Only(severity)),
            Wish::Table(TableTab::Findings),
        ];
        parts.push(joined_part(line, name, wishes));
    }
    let accepted = desk.analysis.findings.iter();
    let accepted = accepted.filter(|found| found.accepted.is_some()).count();
    if accepted > 0 {
        let count = accepted.to_string();
        let name = desk.tr_with("banner-accepted", &[("n", count.clone())]);
        let line = WordLine::default()
            .icon("stamp", hues.na, SMALL_ICON)
            .words(count, body);
        parts.push(joined_part(
            line,
            name,
            vec![Wish::Table(TableTab::Findings)],
        ));
    }
    if let Some(last) = parts.last_mut() {
        last.beside = PartBeside::Last;
    }
    parts
}

fn joined_part(line: WordLine, name: String, wishes: Vec<Wish>) -> BannerPart {
    BannerPart {
        columns: vec![BannerColumn::one(line)],
        hint: name.clone(),
        name,
        wishes,
        beside: PartBeside::Joined,
    }
}

/// The edition; where it is narrow only its date.
pub(super) fn edition(desk: &Desk<'_>, compact: bool) -> BannerPart {
    let muted = desk.hues().muted;
    let edition = &desk.catalog.edition;
    let date = edition.date.clone();
    let words = if compact {
        date
    } else {
        desk.tr_with("banner-edition", &[("date", date)])
    };
    let line = WordLine::default()
        .icon("edition", muted, SMALL_ICON)
        .words(words, Ink::body(muted));
    BannerPart {
        columns: vec![BannerColumn::one(line)],
        hint: format!(
            "{}\n{}",
            desk.text(&edition.title),
            desk.text(&edition.issuer)
        ),
        wishes: vec![Wish::Table(TableTab::Notices)],
        ..BannerPart::default()
    }
}
