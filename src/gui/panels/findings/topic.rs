//! The heading of all findings about something, with how many there are of each severity.

use eframe::egui::Ui;

use crate::{
    analysis::{FindingTopic, Severity},
    desk::{FindingsWish, SeverityTally},
    gui::{
        Desk, Wish,
        kit::{
            AccessName, Ink, RowStop, WordLine, expands, hairline, severity_icon,
            tokens::{EDGE, GAP, HEAD_ROW, PILL_ICON, SMALL_ICON},
        },
    },
};

/// Severities with the keys of their counts.
pub(in crate::gui::panels) const SEVERITIES: [(Severity, &str); 3] = [
    (Severity::Error, "banner-errors"),
    (Severity::Warning, "banner-warnings"),
    (Severity::Info, "banner-infos"),
];

/// A heading.
#[derive(Clone, Copy, Debug)]
pub(super) struct TopicRow {
    pub(super) topic: FindingTopic,
    pub(super) tally: SeverityTally,
    pub(super) is_open: bool,
}

/// Draws a heading, which folds what stands below it.
pub(super) fn topic_ui(ui: &mut Ui, desk: &mut Desk<'_>, row: TopicRow, stop: RowStop) {
    let hues = desk.hues();
    let TopicRow {
        topic,
        tally,
        is_open,
    } = row;
    let name = desk.say(&topic.name());
    let all = tally.all().to_string();
    let mut said = vec![format!("{name} {all}")];
    let mut counts = WordLine::default();
    for (severity, key) in SEVERITIES {
        let count = tally.count(severity);
        if count == 0 {
            continue;
        }
        let count = count.to_string();
        let (icon, color) = severity_icon(hues, severity);
        counts = counts
            .room(GAP)
            .icon(icon, color, SMALL_ICON)
            .words(&count, Ink::body(hues.text));
        said.push(desk.tr_with(key, &[("n", count)]));
    }
    let label = desk.row("common-comma", said);
    let (rect, response) = stop.row(ui, hues, HEAD_ROW, AccessName::entry(&label, false));
    expands(&response, is_open);
    let ring = if response.has_focus() { 2.0 } else { 0.0 };
    ui.painter()
        .rect_filled(rect.shrink(ring), 0.0, hues.sunken);
    let chevron = if is_open {
        "chevron_down"
    } else {
        "chevron_right"
    };
    let line = WordLine::default()
        .icon(chevron, hues.muted, PILL_ICON)
        .words(name, Ink::strong(hues.text))
        .room(GAP)
        .words(all, Ink::body(hues.muted));
    let inner = rect.shrink2(eframe::egui::vec2(EDGE, 0.0));
    line.paint(ui, desk.theme, inner);
    counts.paint_right(ui, desk.theme, inner);
    hairline(ui, hues, rect);
    if response.clicked() {
        desk.push(Wish::Findings(FindingsWish::Topic(topic)));
    }
}
