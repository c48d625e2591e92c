//! The list of findings and notices.

use eframe::egui::{Frame, ScrollArea, Ui};

use super::{
    row::{finding_ui, row_height},
    stale::{stale, stale_ui},
};
use crate::gui::{
    Desk,
    kit::{Ink, RowList},
    panels::route::notices_ui,
};

/// Draws the findings.
pub(crate) fn findings_ui(ui: &mut Ui, desk: &mut Desk<'_>) {
    let hues = desk.hues();
    let findings = &desk.analysis.findings;
    let stale = stale(desk);
    if findings.is_empty() && stale.is_empty() {
        Frame::new().inner_margin(12).show(ui, |ui| {
            Ink::body(hues.text).paragraph(ui, desk.tr("findings-none"))
        });
        return;
    }
    let height = row_height(ui);
    let list = RowList {
        name: "findings",
        height,
        count: findings.len() + stale.len(),
        tail: 0,
        scrolled: None,
    };
    list.show(ui, |ui, stop| {
        if let Some(finding) = findings.get(stop.index) {
            finding_ui(ui, desk, finding, stop, height);
        } else if let Some(accepted) = stale.get(stop.index - findings.len()) {
            stale_ui(ui, desk, accepted, stop, height);
        }
    });
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
