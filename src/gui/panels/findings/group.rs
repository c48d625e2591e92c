//! Findings of one cause in one line: what they come from, and how many they are.

use eframe::egui::Ui;

use super::{
    lead_room, paint_lead,
    row::{LeadMarks, finding_words, go_there, sources_words},
};
use crate::{
    analysis::{Finding, FindingCause, Rule, Severity},
    catalog::AssetId,
    desk::FindingsWish,
    gui::{
        Desk, Wish,
        kit::{
            Hint as _, Ink, ListRow, RowStop, RowText, expands, severity_icon, tokens::HEAD_ROW,
        },
        names::asset_name,
    },
    words::circled,
};

/// Findings of one cause.
#[derive(Clone, Copy, Debug)]
pub(super) struct GroupRow<'a> {
    pub(super) cause: &'a FindingCause,
    /// Their places in the list of all; the one that leads the others is the first.
    pub(super) findings: &'a [usize],
    pub(super) severity: Severity,
    pub(super) is_open: bool,
}

/// Draws them; a click shows them, and what they are about.
pub(super) fn group_ui(ui: &mut Ui, desk: &mut Desk<'_>, group: GroupRow<'_>, stop: RowStop) {
    let hues = desk.hues();
    let all = group.findings.iter();
    let all = all.filter_map(|place| desk.analysis.findings.get(*place));
    let all: Vec<&Finding> = all.collect();
    let Some(first) = all.first().copied() else {
        return;
    };
    let words = group_words(desk, group.cause, &all);
    let count = desk.tr_with("findings-count", &[("n", all.len().to_string())]);
    let severity = desk.say(&group.severity.name());
    let label = format!("{severity}: {words}");
    let ink = Ink::strong(hues.text);
    let row = ListRow::new(RowText::new(&words, ink))
        .lead(lead_room(false))
        .trail(RowText::new(&count, Ink::body(hues.muted)))
        .named(&label);
    let parts = row.ui_in(ui, hues, stop, HEAD_ROW);
    expands(&parts.response, group.is_open);
    let (icon, color) = severity_icon(hues, group.severity);
    let chevron = if group.is_open {
        "chevron_down"
    } else {
        "chevron_right"
    };
    let marks = LeadMarks {
        chevron,
        icon,
        color,
    };
    paint_lead(ui, hues, marks, parts.lead);
    let hint = format!("{label}\n{count} {}", sources_words(desk, first));
    if parts.response.hint(hint).clicked() {
        if !group.is_open {
            go_there(desk, first);
        }
        let cause = group.cause.clone();
        desk.push(Wish::Findings(FindingsWish::Cause(cause)));
    }
}

/// What findings come from, led by its place.
fn group_words(desk: &Desk<'_>, cause: &FindingCause, all: &[&Finding]) -> String {
    let first = all.first().copied();
    let number = all.iter().find_map(|finding| finding.number);
    let number = number.map(circled).unwrap_or_default();
    match cause {
        FindingCause::Leading(_) => first.map_or_else(String::new, |first| {
            let follow = all.len().saturating_sub(1).to_string();
            let values = [("text", finding_words(desk, first)), ("n", follow)];
            desk.tr_with("findings-follow", &values)
        }),
        FindingCause::Repeated(rule) => desk.say(&rule.name()),
        FindingCause::Carrier(asset) => {
            let place = placed(&number, asset_name(desk, asset));
            let planned = all.iter().filter(|it| it.severity == Severity::Warning);
            let planned = planned.count();
            controls_words(
                desk,
                "findings-of-carrier",
                place,
                all.len() - planned,
                planned,
            )
        }
        FindingCause::Placement(_) => {
            let place = first.and_then(Finding::place);
            let place = place.map_or_else(String::new, |place| desk.text(place).to_owned());
            let rule = first.map(|first| first.rule);
            let key = if rule == Some(Rule::ControlWithoutPlace) {
                "findings-of-nobody"
            } else {
                "findings-of-carrier"
            };
            controls_words(desk, key, placed(&number, place), all.len(), 0)
        }
        FindingCause::Endangered(asset) => risk_words(desk, asset, all),
    }
}

fn placed(number: &str, place: String) -> String {
    if number.is_empty() || place.starts_with(number) {
        place
    } else {
        format!("{number} {place}")
    }
}

fn controls_words(
    desk: &Desk<'_>,
    key: &str,
    place: String,
    missing: usize,
    planned: usize,
) -> String {
    let values = [
        ("place", place),
        ("missing", missing.to_string()),
        ("planned", planned.to_string()),
    ];
    desk.tr_with(key, &values)
}

/// How many rows and targets of an asset are not safe.
fn risk_words(desk: &Desk<'_>, asset: &AssetId, all: &[&Finding]) -> String {
    let rows = all
        .iter()
        .filter(|it| it.rule == Rule::AssetNotSafe)
        .count();
    let part = |key: &str, n: usize| {
        let words = desk.tr_with(key, &[("n", n.to_string())]);
        if n > 0 { words } else { String::new() }
    };
    let parts = [
        part("acceptance-rows", rows),
        part("findings-attacks", all.len() - rows),
    ];
    let values = [
        ("asset", asset_name(desk, asset)),
        ("what", desk.row("common-comma", parts)),
    ];
    desk.tr_with("findings-of-endangered", &values)
}
