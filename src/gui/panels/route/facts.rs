//! Facts with the things they were read from, lit on the canvas while pointed at.

use eframe::egui::{Align2, Frame as Box, Id, Margin, Rect, Ui, Vec2, pos2, vec2};

use crate::{
    analysis::FactReading,
    catalog::{FactId, FactValue},
    design::Subject,
    gui::{
        Change, Frame, Lit,
        icons::paint_icon,
        names::{subject_icon, subject_name},
        style::Hues,
        widgets::{ChipLook, Ink, chip, hairline},
    },
};

/// How many pieces of evidence are named before the rest is counted.
const SHOWN_EVIDENCE: usize = 4;

fn pointed_at() -> Id {
    Id::new("route_pointed_at")
}

fn lit_before() -> Id {
    Id::new("route_lit_before")
}

/// Lights what a chip points at while the pointer rests on it, then what was lit before.
pub(super) fn follow_pointer(ui: &Ui, frame: &mut Frame<'_>) {
    let pointed: Option<Lit> = ui.data_mut(|data| data.remove_temp(pointed_at()));
    let before: Option<Lit> = ui.data(|data| data.get_temp(lit_before()));
    match (pointed, before) {
        (Some(lit), before) if frame.view.lit != lit => {
            if before.is_none() {
                ui.data_mut(|data| data.insert_temp(lit_before(), frame.view.lit.clone()));
            }
            frame.push(Change::Light(lit));
        }
        (None, Some(before)) => {
            ui.data_mut(|data| data.remove_temp::<Lit>(lit_before()));
            frame.push(Change::Light(before));
        }
        _ => {}
    }
}

/// A fact in words: its name and its value.
pub(super) fn fact_words<'a>(
    frame: &Frame<'a>,
    fact: &'a FactId,
    value: &'a FactValue,
) -> (&'a str, &'a str) {
    let Some(fact) = frame.catalog.fact(fact) else {
        return (fact.as_str(), value.as_str());
    };
    let named = fact.values.iter().find(|named| named.id == *value);
    (
        frame.text(&fact.name),
        named.map_or(value.as_str(), |named| frame.text(&named.name)),
    )
}

pub(super) fn fact_ui(ui: &mut Ui, frame: &mut Frame<'_>, hues: &Hues, reading: &FactReading) {
    let (name, value) = fact_words(frame, &reading.fact, &reading.value);
    let (muted, strong) = (Ink::body(hues.muted), Ink::strong(hues.text));
    // Side by side where both fit, else one below the other: neither is ever cut.
    let wide = muted.width(ui.painter(), name) + strong.width(ui.painter(), value) + 40.0;
    let is_stacked = wide > ui.available_width();
    let height = if is_stacked { 40.0 } else { 24.0 };
    let (_, rect) = ui.allocate_space(vec2(ui.available_width(), height));
    let line = rect.with_max_y(rect.top() + 24.0);
    let tick = Rect::from_center_size(pos2(line.left() + 7.0, line.center().y), Vec2::splat(14.0));
    paint_icon(ui, "tick", tick, hues.implemented);
    let left = line.with_min_x(line.left() + 20.0);
    let named = muted.write_in(ui.painter(), left, Align2::LEFT_CENTER, name);
    let right = if is_stacked {
        left.translate(vec2(0.0, 17.0))
    } else {
        line.with_min_x((named.right() + 12.0).max(left.left() + left.width() * 0.42))
    };
    strong.write_in(ui.painter(), right, Align2::LEFT_CENTER, value);
    let margin = Margin {
        left: 20,
        ..Margin::ZERO
    };
    Box::new().inner_margin(margin).show(ui, |ui| {
        evidence_ui(ui, frame, hues, &reading.evidence);
        for (part, value) in &reading.parts {
            let (_, value) = fact_words(frame, &reading.fact, value);
            let text = format!("{}: {value}", subject_name(frame, part));
            Ink::body(hues.muted).paragraph(ui, text);
        }
    });
    let line = Rect::from_min_size(
        pos2(rect.left(), ui.min_rect().bottom() + 2.0),
        vec2(rect.width(), 0.0),
    );
    hairline(ui, hues, line);
    ui.add_space(4.0);
}

/// Chips of the things a fact was read from; pointing lights them, a click keeps the light.
pub(super) fn evidence_ui(ui: &mut Ui, frame: &mut Frame<'_>, hues: &Hues, evidence: &[Subject]) {
    if evidence.is_empty() {
        return;
    }
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(4.0, 4.0);
        for subject in evidence.iter().take(SHOWN_EVIDENCE) {
            let name = subject_name(frame, subject);
            let icon = subject_icon(frame, subject);
            let response = chip(ui, hues, icon, &name, ChipLook::Filled);
            if response.clicked() {
                frame.push(Change::Select(vec![subject.clone()]));
                frame.push(Change::Light(Lit::Subjects(evidence.to_vec())));
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
            let text = frame.tr_with("route-more-evidence", &[("n", more.to_string())]);
            if chip(ui, hues, "", &text, ChipLook::Outlined).clicked() {
                frame.push(Change::Light(Lit::Subjects(evidence.to_vec())));
            }
        }
    });
}
