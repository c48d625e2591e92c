//! A row of the list: a finding, its sources and its buttons.

use eframe::egui::{Color32, Rect, Ui, Vec2, pos2};

use super::accept::accept_ui;
use crate::{
    analysis::Finding,
    gui::{
        Desk, Lit, Wish,
        kit::{
            Hint as _, IconButton, Ink, ListRow, RowLead, RowStop, RowText, severity_icon,
            tokens::{LINE_GAP, ROW},
        },
        names::joined,
        style::Hues,
    },
    words::{circled, pages, slides},
};

/// Height of a row in a narrow panel: two lines of words over the pages.
const HIGH_ROW: f32 = 60.0;

/// Room of a button of a row.
const BUTTON: f32 = 28.0;

/// A panel less wide than this is narrow.
const WIDE: f32 = 520.0;

pub(super) fn row_height(ui: &Ui) -> f32 {
    if ui.available_width() < WIDE {
        HIGH_ROW
    } else {
        ROW
    }
}

/// A finding in words: led by its placement's number, so that list, badge and inspector agree.
fn finding_words(desk: &Desk<'_>, finding: &Finding) -> String {
    let message = desk.say(&finding.message());
    match finding.number {
        // The analysis may already lead with the number.
        Some(number) if !message.starts_with(&circled(number)) => {
            format!("{} {message}", circled(number))
        }
        _ => message,
    }
}

pub(super) fn finding_ui(
    ui: &mut Ui,
    desk: &mut Desk<'_>,
    finding: &Finding,
    stop: RowStop,
    height: f32,
) {
    let hues = desk.hues();
    let words = finding_words(desk, finding);
    let severity = desk.say(&finding.severity.name());
    let mut label = format!("{severity}: {words}");
    if let Some(reason) = &finding.accepted {
        let values = [("reason", reason.to_string())];
        label = format!("{label} {}", desk.tr_with("findings-accepted", &values));
    }
    let lit = Lit::Subjects(finding.subjects.to_vec());
    let on = !finding.subjects.is_empty() && desk.view.lit == lit;
    let is_open = finding.accepted.is_none();
    let (icon, color) = if is_open {
        severity_icon(hues, finding.severity)
    } else {
        ("check", hues.na)
    };
    let ink = Ink::body(if is_open { hues.text } else { hues.muted });
    let buttons = 1 + usize::from(finding.fix.is_some());
    let sources = sources_words(desk, finding);
    let label = format!("{label} {sources}");
    let row = FindingRow {
        icon,
        color,
        words: RowText::new(&words, ink),
        sources: &sources,
        buttons,
    };
    let row = row.list_row(hues, height).named(&label).chosen(on);
    let parts = row.ui_in(ui, hues, stop, height);
    accept_ui(ui, desk, finding, &words, button_spot(parts.room, 0));
    if let Some(fix) = &finding.fix {
        let fix_words = desk.say(&fix.label);
        let spot = button_spot(parts.room, 1);
        let button =
            IconButton::bare("fix", &fix_words).ui_at(ui, hues, ("fix", finding.id()), spot);
        if button.clicked() {
            desk.edit(fix.command.clone());
        }
    }
    if parts.response.hint(label).clicked() {
        go_there(desk, finding);
    }
}

/// A row of the findings: what it says, what that rests on, and room for its buttons.
pub(super) struct FindingRow<'a> {
    pub(super) icon: &'a str,
    pub(super) color: Color32,
    pub(super) words: RowText<'a>,
    pub(super) sources: &'a str,
    pub(super) buttons: usize,
}

impl<'a> FindingRow<'a> {
    /// The sources stand beside the words, or under two lines of them where the row is high.
    pub(super) fn list_row(self, hues: &Hues, height: f32) -> ListRow<'a> {
        let lead = RowLead::Icon {
            name: self.icon,
            color: self.color,
        };
        let sources = RowText::new(self.sources, Ink::body(hues.accent));
        let is_high = height > ROW;
        let words = if is_high {
            self.words.lines(2)
        } else {
            self.words
        };
        let row = ListRow::new(words)
            .lead(lead)
            .room(BUTTON * self.buttons as f32);
        match (self.sources.is_empty(), is_high) {
            (true, _) => row,
            (false, true) => row.second(sources),
            (false, false) => row.trail(sources),
        }
    }
}

/// Where a button of a row stands, counted from the right.
pub(super) fn button_spot(room: Rect, place: usize) -> Rect {
    let right = room.right() - BUTTON * place as f32;
    let center = pos2(right - BUTTON / 2.0, room.center().y);
    Rect::from_center_size(center, Vec2::splat(BUTTON - LINE_GAP))
}

/// The document's pages, and the slides of the ministry's overview.
fn sources_words(desk: &Desk<'_>, finding: &Finding) -> String {
    let slides = slides(desk.lang(), &finding.slides);
    joined(desk, &[pages(&finding.pages), slides])
}

/// Selects what a finding is about, brings it into view and lights it.
fn go_there(desk: &mut Desk<'_>, finding: &Finding) {
    let Some(first) = finding.subjects.first() else {
        return;
    };
    desk.push(Wish::Select(vec![first.clone()]));
    desk.push(Wish::Reveal(finding.subjects.to_vec()));
    desk.push(Wish::Light(Lit::Subjects(finding.subjects.to_vec())));
}
