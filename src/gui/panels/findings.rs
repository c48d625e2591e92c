//! Findings and notices at the bottom.

use eframe::egui::{Align2, Frame as Box, Rect, ScrollArea, Ui, Vec2, pos2, vec2};

use super::route::notices_ui;
use crate::{
    analysis::Finding,
    gui::{
        Change, Frame, Lit,
        names::{circled, pages},
        style::Hues,
        widgets::{IconButton, Ink, Says, hairline, row, severity_key, severity_mark},
    },
};

const ROW: f32 = 30.0;

/// A finding in words: led by its placement's number, so that list, badge and inspector agree.
pub(crate) fn finding_words(frame: &Frame<'_>, finding: &Finding) -> String {
    let message = frame.text(&finding.message);
    match finding.number {
        // The analysis may already lead with the number.
        Some(number) if !message.starts_with(&circled(number)) => {
            format!("{} {message}", circled(number))
        }
        _ => message.to_owned(),
    }
}

/// Draws the findings.
pub(crate) fn findings_ui(ui: &mut Ui, frame: &mut Frame<'_>, hues: &Hues) {
    let findings = &frame.analysis.findings;
    if findings.is_empty() {
        Box::new().inner_margin(12).show(ui, |ui| {
            Ink::body(hues.text).paragraph(ui, frame.tr("findings-none"))
        });
        return;
    }
    let area = ScrollArea::vertical()
        .id_salt("findings")
        .auto_shrink([false, false]);
    area.show_rows(ui, ROW, findings.len(), |ui, range| {
        ui.spacing_mut().item_spacing.y = 0.0;
        for finding in findings.get(range).unwrap_or_default() {
            finding_ui(ui, frame, hues, finding);
        }
    });
}

fn finding_ui(ui: &mut Ui, frame: &mut Frame<'_>, hues: &Hues, finding: &Finding) {
    let words = finding_words(frame, finding);
    let severity = frame.tr(severity_key(finding.severity));
    let label = format!("{severity}: {words}");
    let on =
        !finding.subjects.is_empty() && frame.view.lit == Lit::Subjects(finding.subjects.clone());
    let (rect, response) = row(ui, hues, ROW, Says::entry(&label, on));
    let mark = Rect::from_center_size(pos2(rect.left() + 20.0, rect.center().y), Vec2::splat(15.0));
    severity_mark(ui, hues, finding.severity, mark);
    let mut right = rect.right() - 12.0;
    if let Some(fix) = &finding.fix {
        let button = IconButton::bare("fix", frame.text(&fix.label));
        let size = vec2(24.0, 24.0);
        let spot = Rect::from_center_size(pos2(right - 10.0, rect.center().y), size);
        let mut child = ui.new_child(
            eframe::egui::UiBuilder::new()
                .id_salt(("fix", &finding.id))
                .max_rect(spot),
        );
        if button.ui_sized(&mut child, hues, size).clicked() {
            frame.edit(fix.command.clone());
        }
        right = spot.left() - 6.0;
    }
    let slides = pages(&finding.pages);
    let room = rect.with_max_x(right);
    let used = Ink::body(hues.accent)
        .write_in(ui.painter(), room, Align2::RIGHT_CENTER, &slides)
        .width();
    let room = Rect::from_min_max(
        pos2(rect.left() + 36.0, rect.top()),
        pos2(right - used - 8.0, rect.bottom()),
    );
    let ink = if finding.accepted.is_some() {
        Ink::body(hues.muted)
    } else {
        Ink::body(hues.text)
    };
    ink.write_in(ui.painter(), room, Align2::LEFT_CENTER, &words);
    hairline(ui, hues, rect);
    let tip = match &finding.accepted {
        Some(reason) => format!(
            "{label}\n{}",
            frame.tr_with("findings-accepted", &[("reason", reason.clone())])
        ),
        None => label,
    };
    if response.on_hover_text(tip).clicked() && !finding.subjects.is_empty() {
        frame.push(Change::Select(
            finding.subjects.iter().take(1).cloned().collect(),
        ));
        frame.push(Change::Light(Lit::Subjects(finding.subjects.clone())));
    }
}

/// Draws the notices that apply.
pub(crate) fn all_notices_ui(ui: &mut Ui, frame: &Frame<'_>, hues: &Hues) {
    let area = ScrollArea::vertical()
        .id_salt("notices")
        .auto_shrink([false, false]);
    area.show(ui, |ui| {
        Box::new().inner_margin(12).show(ui, |ui| {
            ui.set_width(ui.available_width());
            notices_ui(ui, frame, hues);
            if frame.analysis.notices.is_empty() {
                Ink::body(hues.text).paragraph(ui, frame.tr("notices-none"));
            }
        });
    });
}
