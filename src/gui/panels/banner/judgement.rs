//! The verdict of the analysis: what it is, and the gravest of its reasons.

use eframe::egui::Color32;

use super::part::{BannerColumn, BannerPart};
use crate::{
    analysis::{Bearing, Judgement, Reason},
    gui::{
        Desk, TableTab, Wish,
        kit::{Ink, WordLine},
        style::Hues,
    },
};

/// Reasons that the hint lists at most.
const LISTED: usize = 12;
/// Size of the mark of the verdict, points.
const ICON: f32 = 18.0;

/// How a verdict is marked: an icon and its colour.
const fn mark(judgement: Judgement, hues: &Hues) -> (&'static str, Color32) {
    match judgement {
        Judgement::Passes => ("tick", hues.implemented),
        Judgement::FallsShort => ("warning", hues.missing),
        Judgement::NotJudged => ("na", hues.missing),
    }
}

/// The verdict; with its reason where there is room for one.
pub(super) fn verdict(desk: &Desk<'_>, has_room: bool) -> BannerPart {
    let hues = desk.hues();
    let judgement = desk.analysis.verdict.judgement;
    let name = desk.say(&judgement.name());
    let second = second_line(desk);
    let (icon, color) = mark(judgement, hues);
    let line = WordLine::default()
        .icon(icon, color, ICON)
        .words(&name, Ink::head(hues.text));
    let column = if has_room && !second.is_empty() {
        let reason = WordLine::default().words(&second, Ink::body(hues.muted));
        BannerColumn::headed(line, reason)
    } else {
        BannerColumn::one(line)
    };
    BannerPart {
        columns: vec![column],
        name: desk.headed(&desk.tr("banner-verdict"), &format!("{name} {second}")),
        hint: all_reasons(desk, &name),
        wishes: vec![Wish::Table(TableTab::Findings)],
        ..BannerPart::default()
    }
}

/// The gravest reason; of a design that passes, how much one must know beside it.
fn second_line(desk: &Desk<'_>) -> String {
    let reasons = &desk.analysis.verdict.reasons;
    let Some(first) = reasons.first() else {
        return String::new();
    };
    if first.bearing == Bearing::Noted {
        let n = reasons.len().to_string();
        return desk.tr_with("banner-noted", &[("n", n)]);
    }
    desk.say(&first.message)
}

fn all_reasons(desk: &Desk<'_>, name: &str) -> String {
    let reasons = &desk.analysis.verdict.reasons;
    let line = |reason: &Reason| {
        let bearing = reason.bearing.name();
        desk.headed(&desk.say(&bearing), &desk.say(&reason.message))
    };
    let mut lines = vec![name.to_owned()];
    lines.extend(reasons.iter().take(LISTED).map(line));
    if reasons.len() > LISTED {
        let n = (reasons.len() - LISTED).to_string();
        lines.push(desk.tr_with("banner-more-reasons", &[("n", n)]));
    }
    lines.join("\n")
}
