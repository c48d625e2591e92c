//! The verdict of the analysis: what it is, and the gravest of its reasons.

use eframe::egui::{Align2, Color32, Rect, Ui, Vec2, pos2};

use super::{halves, part};
use crate::{
    analysis::{Bearing, Judgement, Reason},
    gui::{
        Desk, TableTab, Wish,
        icons::paint_icon,
        kit::{Hint as _, Ink},
        style::Hues,
    },
};

/// Reasons that the hint lists at most.
const LISTED: usize = 12;
/// Room for a reason below the verdict's name where there is some, in points.
const REASON: f32 = 250.0;

/// How a verdict is marked: an icon and its colour.
const fn mark(judgement: Judgement, hues: &Hues) -> (&'static str, Color32) {
    match judgement {
        Judgement::Passes => ("tick", hues.implemented),
        Judgement::FallsShort => ("warning", hues.missing),
        Judgement::NotJudged => ("na", hues.missing),
    }
}

/// The width it takes: with its reason where `spare` points are left for it.
pub(super) fn verdict_width(ui: &Ui, desk: &Desk<'_>, spare: f32) -> f32 {
    let name = desk.say(&desk.analysis.verdict.judgement.name());
    let least = Ink::head(Color32::PLACEHOLDER).width(ui.painter(), &name) + 26.0 + 28.0;
    if spare > REASON && !second_line(desk).is_empty() {
        least.max(REASON)
    } else {
        least
    }
}

pub(super) fn verdict_ui(ui: &mut Ui, desk: &mut Desk<'_>, width: f32) {
    let hues = desk.hues();
    let judgement = desk.analysis.verdict.judgement;
    let name = desk.say(&judgement.name());
    let second = second_line(desk);
    let label = format!("{}: {name} {second}", desk.tr("banner-verdict"));
    let (rect, response) = part(ui, hues, width, &label);
    let (upper, lower) = halves(rect);
    let (icon, color) = mark(judgement, hues);
    let has_reason = width >= REASON;
    let line = if has_reason { upper } else { rect };
    let at = Rect::from_center_size(pos2(line.left() + 9.0, line.center().y), Vec2::splat(18.0));
    paint_icon(ui, icon, at, color);
    let room = line.with_min_x(line.left() + 26.0);
    Ink::head(hues.text).write_in(ui.painter(), room, Align2::LEFT_CENTER, &name);
    if has_reason {
        Ink::body(hues.muted).write_in(ui.painter(), lower, Align2::LEFT_CENTER, &second);
    }
    if response.hint(all_reasons(desk, &name)).clicked() {
        desk.push(Wish::Table(TableTab::Findings));
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
        format!("{}: {}", desk.say(&bearing), desk.say(&reason.message))
    };
    let mut lines = vec![name.to_owned()];
    lines.extend(reasons.iter().take(LISTED).map(line));
    if reasons.len() > LISTED {
        let n = (reasons.len() - LISTED).to_string();
        lines.push(desk.tr_with("banner-more-reasons", &[("n", n)]));
    }
    lines.join("\n")
}
