//! The list of findings and notices.

use eframe::egui::{Frame, ScrollArea, Ui};

use super::{
    bar::bar_ui,
    group::{GroupRow, group_ui},
    row::finding_ui,
    stale::{stale, stale_ui},
    topic::{TopicRow, topic_ui},
};
use crate::{
    desk::FindingLine,
    gui::{
        Desk,
        kit::{Ink, RowList, RowStop, one_stop_list, tokens::HEAD_ROW},
        panels::route::notices_ui,
    },
};

/// Draws the findings.
pub(crate) fn findings_ui(ui: &mut Ui, desk: &mut Desk<'_>) {
    let hues = desk.hues();
    let Some(listing) = desk.findings else {
        return;
    };
    let stale = stale(desk);
    if listing.total == 0 && stale.is_empty() {
        Frame::new().inner_margin(12).show(ui, |ui| {
            Ink::body(hues.text).paragraph(ui, desk.tr("findings-none"))
        });
        return;
    }
    bar_ui(ui, desk, listing);
    if listing.lines.is_empty() {
        Frame::new().inner_margin(12).show(ui, |ui| {
            let key = if listing.total == 0 {
                "findings-none"
            } else {
                "findings-none-asked"
            };
            Ink::body(hues.text).paragraph(ui, desk.tr(key))
        });
    }
    let lines = &listing.lines;
    let list = RowList {
        name: "findings",
        height: HEAD_ROW,
        count: lines.len() + stale.len(),
        tail: 0,
        scrolled: None,
    };
    one_stop_list(ui, "findings", |ui| {
        list.show(ui, |ui, stop| {
            if let Some(line) = lines.get(stop.index) {
                line_ui(ui, desk, line, stop);
            } else if let Some(accepted) = stale.get(stop.index.saturating_sub(lines.len())) {
                stale_ui(ui, desk, accepted, stop);
            }
        });
    });
}

/// Draws a line of the list.
fn line_ui(ui: &mut Ui, desk: &mut Desk<'_>, line: &FindingLine, stop: RowStop) {
    match line {
        FindingLine::Topic {
            topic,
            tally,
            is_open,
        } => {
            let row = TopicRow {
                topic: *topic,
                tally: *tally,
                is_open: *is_open,
            };
            topic_ui(ui, desk, row, stop);
        }
        FindingLine::Group {
            cause,
            findings,
            severity,
            is_open,
        } => {
            let group = GroupRow {
                cause,
                findings,
                severity: *severity,
                is_open: *is_open,
            };
            group_ui(ui, desk, group, stop);
        }
        FindingLine::One { finding, is_within } => {
            if let Some(finding) = desk.analysis.findings.get(*finding) {
                finding_ui(ui, desk, finding, *is_within, stop);
            }
        }
    }
}

/// Draws the notices that apply.
pub(crate) fn all_notices_ui(ui: &mut Ui, desk: &Desk<'_>) {
    let hues = desk.hues();
    let area = ScrollArea::vertical()
        .id_salt("notices")
        .auto_shrink([false, false]);
    area.show(ui, |ui| {
        Frame::new().inner_margin(12).show(ui, |ui| {
            ui.set_width(ui.available_width());
            notices_ui(ui, desk);
            if desk.analysis.notices.is_empty() {
                Ink::body(hues.text).paragraph(ui, desk.tr("notices-none"));
            }
        });
    });
}
