//! Findings of one cause in one line: what they come from, and how many they are.

use eframe::egui::Ui;

use super::{
    lead_room, paint_lead,
    row::{LeadMarks, finding_words, go_there, sources_words},
};
use crate::{
    analysis::{Finding, FindingCause, Rule, Severity},
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
    let GroupWords { lead, what } = group_words(desk, group.cause, &all);
    let count = desk.tr_with("findings-count", &[("n", all.len().to_string())]);
    let what = if what.is_empty() { count } else { what };
    let severity = desk.say(&group.severity.name());
    let label = desk.headed(&severity, &format!("{lead} {what}"));
    let row = ListRow::new(RowText::new(&lead, Ink::strong(hues.text)))
        .lead(lead_room(false))
        .trail(RowText::new(&what, Ink::body(hues.text)))
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
    let hint = format!("{label}\n{}", sources_words(desk, first));
    if parts.response.hint(hint).clicked() {
        if !group.is_open {
            go_there(desk, first);
        }
        let cause = group.cause.clone();
        desk.push(Wish::Findings(FindingsWish::Cause(cause)));
    }
}

/// The words of a group: where they are, and what they are.
struct GroupWords {
    lead: String,
    what: String,
}

/// What findings come from.
fn group_words(desk: &Desk<'_>, cause: &FindingCause, all: &[&Finding]) -> GroupWords {
    let first = all.first().copied();
    let n = |n: usize| n.to_string();
    match cause {
        FindingCause::Leading(_) => GroupWords {
            lead: first.map_or_else(String::new, |first| finding_words(desk, first)),
            what: desk.tr_with("findings-follow", &[("n", n(all.len().saturating_sub(1)))]),
        },
        FindingCause::Repeated(rule) => GroupWords {
            lead: desk.say(&rule.name()),
            what: String::new(),
        },
        FindingCause::Carrier(asset) => GroupWords {
            lead: placed(all, asset_name(desk, asset)),
            what: controls_words(desk, all),
        },
        FindingCause::Placement(_) => {
            let place = first.and_then(Finding::place);
            let place = place.map_or_else(String::new, |place| desk.text(place).to_owned());
            let rule = first.map(|first| first.rule);
            GroupWords {
                lead: placed(all, place),
                what: if rule == Some(Rule::ControlWithoutPlace) {
                    desk.tr_with("findings-of-nobody", &[("n", n(all.len()))])
                } else {
                    controls_words(desk, all)
                },
            }
        }
        FindingCause::Endangered(asset) => GroupWords {
            lead: asset_name(desk, asset),
            what: risk_words(desk, all),
        },
    }
}

/// A place led by its number.
fn placed(all: &[&Finding], place: String) -> String {
    let number = all.iter().find_map(|finding| finding.number).map(circled);
    match number {
        Some(number) if !place.starts_with(&number) => format!("{number} {place}"),
        Some(_) | None => place,
    }
}

/// How many required controls are missing, and how many planned.
fn controls_words(desk: &Desk<'_>, all: &[&Finding]) -> String {
    let planned = all.iter().filter(|it| it.severity == Severity::Warning);
    let planned = planned.count();
    let values = [
        ("missing", (all.len() - planned).to_string()),
        ("planned", planned.to_string()),
    ];
    desk.tr_with("findings-of-carrier", &values)
}

/// How many rows and targets of an asset are not safe.
fn risk_words(desk: &Desk<'_>, all: &[&Finding]) -> String {
    let rows = all.iter().filter(|it| it.rule == Rule::AssetNotSafe);
    let rows = rows.count();
    let part = |key: &str, n: usize| {
        let words = desk.tr_with(key, &[("n", n.to_string())]);
        if n > 0 { words } else { String::new() }
    };
    let parts = [
        part("acceptance-rows", rows),
        part("findings-attacks", all.len() - rows),
    ];
    let what = desk.row("common-comma", parts);
    desk.tr_with("findings-of-endangered", &[("what", what)])
}
