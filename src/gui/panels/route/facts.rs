//! Facts with the things they were read from, lit on the canvas while pointed at.

use eframe::egui::{Frame, Id, Margin, Rect, Ui, Vec2, pos2, vec2};

use crate::{
    analysis::FactReading,
    catalog::{FactId, FactValue},
    design::Subject,
    gui::{
        Desk, Lit, Wish,
        kit::{
            Chip, ChipLook, Ink, WordLine, hairline, said,
            tokens::{LINE, LINE_GAP, MARK_GAP, SECTION_ROW, SMALL_ICON, TIGHT_PAD, WIDE_GAP},
        },
        names::{subject_icon, subject_name},
    },
};

/// How far what belongs to a fact is set in: below its name, points.
const INDENT: f32 = SMALL_ICON + MARK_GAP;
/// The share of the width that names have before the values begin.
const VALUE_SHARE: f32 = 0.42;
/// How many pieces of evidence are named before the rest is counted.
const SHOWN_EVIDENCE: usize = 4;

fn pointed_at() -> Id {
    Id::new("route_pointed_at")
}

fn lit_before() -> Id {
    Id::new("route_lit_before")
}

/// Lights what a chip points at while the pointer rests on it, then what was lit before.
pub(super) fn follow_pointer(ui: &Ui, desk: &mut Desk<'_>) {
    let pointed: Option<Lit> = ui.data_mut(|data| data.remove_temp(pointed_at()));
    let before: Option<Lit> = ui.data(|data| data.get_temp(lit_before()));
    if let Some(lit) = pointed {
        if desk.view.lit != lit {
            if before.is_none() {
                ui.data_mut(|data| data.insert_temp(lit_before(), desk.view.lit.clone()));
            }
            desk.push(Wish::Light(lit));
        }
    } else if let Some(before) = before {
        ui.data_mut(|data| data.remove_temp::<Lit>(lit_before()));
        desk.push(Wish::Light(before));
    }
}

/// A fact in words: its name and its value.
pub(super) fn fact_words<'a>(
    desk: &Desk<'a>,
    fact: &'a FactId,
    value: &'a FactValue,
) -> (&'a str, &'a str) {
    let words = desk.catalog.fact_words(fact, value);
    words.map_or((fact.as_str(), value.as_str()), |(fact, value)| {
        (desk.text(fact), desk.text(value))
    })
}

pub(super) fn fact_ui(ui: &mut Ui, desk: &mut Desk<'_>, reading: &FactReading) {
    let hues = desk.hues();
    let words = fact_words(desk, &reading.fact, &reading.value);
    fact_frame_ui(ui, desk, words.into(), |ui, desk| {
        evidence_ui(ui, desk, &reading.evidence);
        for (part, value) in &reading.parts {
            let (_, value) = fact_words(desk, &reading.fact, value);
            let text = desk.headed(&subject_name(desk, part), value);
            Ink::body(hues.muted).paragraph(ui, text);
        }
    });
}

/// A fact's name and value, with what stands below them.
pub(super) fn fact_frame_ui(
    ui: &mut Ui,
    desk: &mut Desk<'_>,
    [name, value]: [&str; 2],
    below: impl FnOnce(&mut Ui, &mut Desk<'_>),
) {
    let (hues, theme) = (desk.hues(), desk.theme);
    let says = desk.headed(name, value);
    let name = WordLine::default()
        .icon("tick", hues.implemented, SMALL_ICON)
        .words(name, Ink::body(hues.muted));
    let value = WordLine::default().words(value, Ink::strong(hues.text));
    // Side by side where both fit, else one below the other: neither is ever cut.
    let beside = name.width(ui) + WIDE_GAP;
    let width = ui.available_width();
    let is_stacked = beside + value.width(ui) > width;
    let more = if is_stacked { LINE } else { 0.0 };
    let (rect, _) = said(ui, vec2(width, SECTION_ROW + more), &says);
    let line = rect.with_max_y(rect.top() + SECTION_ROW);
    name.paint(ui, theme, line);
    let place = if is_stacked {
        let below = rect.with_min_y(rect.bottom() - SECTION_ROW);
        below.with_min_x(rect.left() + INDENT)
    } else {
        line.with_min_x(rect.left() + beside.max(INDENT + (width - INDENT) * VALUE_SHARE))
    };
    value.paint(ui, theme, place);
    let margin = Margin {
        left: INDENT as i8,
        ..Margin::ZERO
    };
    Frame::new()
        .inner_margin(margin)
        .show(ui, |ui| below(ui, desk));
    let line = Rect::from_min_size(
        pos2(rect.left(), ui.min_rect().bottom() + TIGHT_PAD),
        vec2(rect.width(), 0.0),
    );
    hairline(ui, hues, line);
    ui.add_space(LINE_GAP);
}

/// Chips of the things a fact was read from; pointing lights them, a click keeps the light.
pub(super) fn evidence_ui(ui: &mut Ui, desk: &mut Desk<'_>, evidence: &[Subject]) {
    let hues = desk.hues();
    if evidence.is_empty() {
        return;
    }
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = Vec2::splat(LINE_GAP);
        for subject in evidence.iter().take(SHOWN_EVIDENCE) {
            let name = subject_name(desk, subject);
            let icon = subject_icon(desk, subject);
            let response = Chip::new(&name, ChipLook::Filled).icon(icon).ui(ui, hues);
            if response.clicked() {
                desk.push(Wish::Select(vec![subject.clone()]));
                desk.push(Wish::Light(Lit::Subjects(evidence.to_vec())));
                ui.data_mut(|data| data.remove_temp::<Lit>(lit_before()));
            } else if response.hovered() {
                let lit = Lit::Subjects(vec![subject.clone()]);
                ui.data_mut(|data| data.insert_temp(pointed_at(), lit));
            }
        }
        if let Some(more) = evidence
            .len()
            .checked_sub(SHOWN_EVIDENCE)
            .filter(|more| *more > 0)
        {
            let text = desk.tr_with("route-more-evidence", &[("n", more.to_string())]);
            if Chip::new(&text, ChipLook::Outlined).ui(ui, hues).clicked() {
                desk.push(Wish::Light(Lit::Subjects(evidence.to_vec())));
            }
        }
    });
}
