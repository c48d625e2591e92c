//! Findings and notices at the bottom.

mod accept;
mod stale;

use accept::accept_ui;
pub(crate) use accept::reason_ui;
use eframe::egui::{
    Align2, Color32, Frame as Box, Rect, ScrollArea, Ui, UiBuilder, Vec2, pos2, vec2,
};
use stale::{stale, stale_ui};

use super::route::notices_ui;
use crate::{
    analysis::Finding,
    gui::{
        Change, Frame, Lit,
        icons::paint_icon,
        names::{circled, pages},
        style::Hues,
        widgets::{
            Hint as _, IconButton, Ink, Rows, Says, Stop, hairline, severity_key, severity_mark,
        },
    },
};

/// Height of a row, and of one in a narrow panel: two lines of words over the pages.
const ROW: f32 = 30.0;
const HIGH_ROW: f32 = 60.0;
/// A panel less wide than this is narrow.
const WIDE: f32 = 520.0;

fn row_height(ui: &Ui) -> f32 {
    if ui.available_width() < WIDE {
        HIGH_ROW
    } else {
        ROW
    }
}

/// A finding in words: led by its placement's number, so that list, badge and inspector agree.
pub(crate) fn finding_words(frame: &Frame<'_>, finding: &Finding) -> String {
    let message = finding.message();
    let message = frame.text(&message);
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
    let stale = stale(frame);
    if findings.is_empty() && stale.is_empty() {
        Box::new().inner_margin(12).show(ui, |ui| {
            Ink::body(hues.text).paragraph(ui, frame.tr("findings-none"))
        });
        return;
    }
    let height = row_height(ui);
    let list = Rows {
        name: "findings",
        height,
        count: findings.len() + stale.len(),
        tail: 0,
        scrolled: None,
    };
    list.show(ui, |ui, stop| {
        if let Some(finding) = findings.get(stop.index) {
            finding_ui(ui, frame, hues, (finding, stop, height));
        } else if let Some(accepted) = stale.get(stop.index - findings.len()) {
            stale_ui(ui, frame, hues, (*accepted, stop, height));
        }
    });
}

fn finding_ui(
    ui: &mut Ui,
    frame: &mut Frame<'_>,
    hues: &Hues,
    (finding, stop, height): (&Finding, Stop, f32),
) {
    let words = finding_words(frame, finding);
    let severity = frame.tr(severity_key(finding.severity));
    let mut label = format!("{severity}: {words}");
    if let Some(reason) = &finding.accepted {
        let values = [("reason", reason.to_string())];
        label = format!("{label} {}", frame.tr_with("findings-accepted", &values));
    }
    let lit = Lit::Subjects(finding.subjects.to_vec());
    let on = !finding.subjects.is_empty() && frame.view.lit == lit;
    let (rect, response) = stop.row(ui, hues, height, Says::entry(&label, on));
    let mark = Rect::from_center_size(pos2(rect.left() + 20.0, rect.center().y), Vec2::splat(15.0));
    if finding.accepted.is_some() {
        paint_icon(ui, "check", mark, hues.na);
    } else {
        severity_mark(ui, hues, finding.severity, mark);
    }
    let mut right = accept_ui(
        ui,
        frame,
        hues,
        (finding, rect.with_max_x(rect.right() - 8.0)),
    );
    if let Some(fix) = &finding.fix {
        let spot = button_at(rect.with_max_x(right));
        if small_button(
            ui,
            hues,
            ("fix", frame.text(&fix.label)),
            (&finding.id(), spot),
        ) {
            frame.edit(fix.command.clone());
        }
        right = spot.left();
    }
    let ink = match finding.accepted {
        Some(_) => Ink::body(hues.muted),
        None => Ink::body(hues.text),
    };
    let room = words_room(rect, right);
    let sources = (pages(&finding.pages), Ink::body(hues.accent));
    words_ui(ui, room, (&words, ink), (&sources.0, sources.1));
    hairline(ui, hues, rect);
    if response.hint(label).clicked() {
        go_there(frame, finding);
    }
}

/// The part of a row between its mark and its buttons.
fn words_room(row: Rect, buttons: f32) -> Rect {
    Rect::from_min_max(
        pos2(row.left() + 36.0, row.top()),
        pos2(buttons - 6.0, row.bottom()),
    )
}

/// Words and the pages they rest on: beside them, or under two lines of them where the row is high.
fn words_ui(ui: &Ui, room: Rect, (words, ink): (&str, Ink), (pages, accent): (&str, Ink)) {
    let painter = ui.painter();
    if room.height() <= ROW {
        let used = accent.write_in(painter, room, Align2::RIGHT_CENTER, pages);
        let room = room.with_max_x(used.left() - 8.0);
        ink.write_in(painter, room, Align2::LEFT_CENTER, words);
        return;
    }
    let galley = ink.lay(painter, words, room.width(), 2);
    let line = if pages.is_empty() { 0.0 } else { 17.0 };
    let height = galley.size().y + line;
    let top = room.center().y - height / 2.0;
    let below = room.with_min_y(top + galley.size().y);
    painter.galley(pos2(room.left(), top), galley, Color32::PLACEHOLDER);
    accent.write_in(painter, below, Align2::LEFT_TOP, pages);
}

/// Selects what a finding is about, brings it into view and lights it.
pub(crate) fn go_there(frame: &mut Frame<'_>, finding: &Finding) {
    let Some(first) = finding.subjects.first() else {
        return;
    };
    frame.push(Change::Select(vec![first.clone()]));
    frame.push(Change::Reveal(finding.subjects.to_vec()));
    frame.push(Change::Light(Lit::Subjects(finding.subjects.to_vec())));
}

/// Where a small button stands at the right end of `rect`.
fn button_at(rect: Rect) -> Rect {
    let center = pos2(rect.right() - 14.0, rect.center().y);
    Rect::from_center_size(center, vec2(24.0, 24.0))
}

/// An icon with a tooltip in a row; whether it was clicked.
fn small_button(
    ui: &mut Ui,
    hues: &Hues,
    (icon, label): (&str, &str),
    (id, spot): (&str, Rect),
) -> bool {
    let builder = UiBuilder::new().id_salt((icon, id)).max_rect(spot);
    let mut child = ui.new_child(builder);
    IconButton::bare(icon, label)
        .ui_sized(&mut child, hues, spot.size())
        .clicked()
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
