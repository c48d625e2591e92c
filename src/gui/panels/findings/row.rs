//! A row of the list: a finding, its sources and its buttons.

use eframe::egui::{Color32, Rect, Ui, Vec2, pos2};

use super::accept::accept_ui;
use crate::{
    analysis::Finding,
    gui::{
        Desk, Lit, Wish,
        icons::paint_icon_amid,
        kit::{
            Hint as _, IconButton, Ink, ListRow, RowLead, RowStop, RowText, severity_icon,
            tokens::{GAP, HEAD_ROW, LINE_GAP, PILL_ICON, ROW_ICON},
        },
        names::joined,
        style::Hues,
    },
    words::{circled, pages, slides},
};

/// Room of a button of a row.
const BUTTON: f32 = 28.0;

/// How far what stands below its cause is set in.
const INDENT: f32 = 16.0;

/// A finding in words: led by its placement's number, so that list, badge and inspector agree.
pub(super) fn finding_words(desk: &Desk<'_>, finding: &Finding) -> String {
    numbered(finding, desk.say(&finding.message()))
}

fn numbered(finding: &Finding, message: String) -> String {
    match finding.number {
        // The analysis may already lead with the number.
        Some(number) if !message.starts_with(&circled(number)) => {
            format!("{} {message}", circled(number))
        }
        _ => message,
    }
}

/// The room of the marks before the words of a row.
pub(super) const fn lead_room<'a>(is_within: bool) -> RowLead<'a> {
    let indent = if is_within { INDENT } else { 0.0 };
    RowLead::Room(PILL_ICON + GAP + ROW_ICON + indent)
}

/// The marks before the words of a row.
#[derive(Clone, Copy, Debug)]
pub(super) struct LeadMarks<'a> {
    /// Whether and how what stands below it is shown; empty where nothing does.
    pub(super) chevron: &'a str,
    pub(super) icon: &'a str,
    pub(super) color: Color32,
}

/// Paints the marks into their room.
pub(super) fn paint_lead(ui: &Ui, hues: &Hues, marks: LeadMarks<'_>, lead: Rect) {
    let chevron = lead.with_max_x(lead.left() + PILL_ICON);
    paint_icon_amid(ui, marks.chevron, chevron, PILL_ICON, hues.muted);
    let right = lead.right() - GAP;
    let icon = lead.with_min_x(right - ROW_ICON).with_max_x(right);
    paint_icon_amid(ui, marks.icon, icon, ROW_ICON, marks.color);
}

pub(super) fn finding_ui(
    ui: &mut Ui,
    desk: &mut Desk<'_>,
    finding: &Finding,
    is_within: bool,
    stop: RowStop,
) {
    let hues = desk.hues();
    let whole = finding_words(desk, finding);
    let shown = if is_within {
        desk.say(&finding.brief())
    } else {
        whole.clone()
    };
    let severity = desk.say(&finding.severity.name());
    let mut label = desk.headed(&severity, &whole);
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
        ("stamp", hues.na)
    };
    let ink = Ink::body(if is_open { hues.text } else { hues.muted });
    let sources = sources_words(desk, finding);
    let label = format!("{label} {sources}");
    let row = FindingRow {
        icon,
        color,
        words: RowText::new(&shown, ink),
        sources: &sources,
        buttons: 1 + usize::from(finding.fix.is_some()),
        is_within,
    };
    let parts = row.list_row(hues).named(&label).chosen(on);
    let parts = parts.ui_in(ui, hues, stop, HEAD_ROW);
    row.paint_lead(ui, hues, parts.lead);
    accept_ui(ui, desk, finding, &whole, button_spot(parts.room, 0));
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
#[derive(Clone, Copy)]
pub(super) struct FindingRow<'a> {
    pub(super) icon: &'a str,
    pub(super) color: Color32,
    pub(super) words: RowText<'a>,
    pub(super) sources: &'a str,
    pub(super) buttons: usize,
    /// Whether it stands below its cause.
    pub(super) is_within: bool,
}

impl<'a> FindingRow<'a> {
    /// The sources stand beside the words.
    pub(super) fn list_row(&self, hues: &Hues) -> ListRow<'a> {
        let row = ListRow::new(self.words)
            .lead(lead_room(self.is_within))
            .room(BUTTON * self.buttons as f32);
        if self.sources.is_empty() {
            row
        } else {
            row.trail(RowText::new(self.sources, Ink::body(hues.accent)))
        }
    }

    /// Paints what stands before its words.
    pub(super) fn paint_lead(&self, ui: &Ui, hues: &Hues, lead: Rect) {
        let marks = LeadMarks {
            chevron: "",
            icon: self.icon,
            color: self.color,
        };
        paint_lead(ui, hues, marks, lead);
    }
}

/// Where a button of a row stands, counted from the right.
pub(super) fn button_spot(room: Rect, place: usize) -> Rect {
    let right = room.right() - BUTTON * place as f32;
    let center = pos2(right - BUTTON / 2.0, room.center().y);
    Rect::from_center_size(center, Vec2::splat(BUTTON - LINE_GAP))
}

/// The document's pages, and the slides of the ministry's overview.
pub(super) fn sources_words(desk: &Desk<'_>, finding: &Finding) -> String {
    let slides = slides(desk.lang(), &finding.slides);
    joined(desk, &[pages(&finding.pages), slides])
}

/// Selects what a finding is about, brings it into view and lights it.
pub(super) fn go_there(desk: &mut Desk<'_>, finding: &Finding) {
    let Some(first) = finding.subjects.first() else {
        return;
    };
    desk.push(Wish::Select(vec![first.clone()]));
    desk.push(Wish::Reveal(finding.subjects.to_vec()));
    desk.push(Wish::Light(Lit::Subjects(finding.subjects.to_vec())));
}
