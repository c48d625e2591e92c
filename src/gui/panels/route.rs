//! The inspector's route: pattern, facts with their evidence, near misses, notices.

use eframe::egui::{Align2, Frame as Box, Id, Margin, Rect, Stroke, Ui, Vec2, pos2, vec2};

use crate::{
    analysis::{Difference, FactReading, Fix, NearMiss, PatternMatch, UnmatchedFlow},
    catalog::{FactId, FactValue},
    design::Subject,
    gui::{
        Change, Frame, Lit,
        icons::paint_icon,
        names::{link_name, pages, subject_icon, subject_name},
        style::{CARD_RADIUS, Hues},
        widgets::{ChipLook, IconButton, Ink, Tone, chip, hairline, page_note, section_head},
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
fn follow_pointer(ui: &Ui, frame: &mut Frame<'_>) {
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

/// Draws the route.
pub(crate) fn route_ui(ui: &mut Ui, frame: &mut Frame<'_>, hues: &Hues) {
    let analysis = frame.analysis;
    Box::new()
        .inner_margin(Margin::symmetric(12, 10))
        .show(ui, |ui| {
            ui.set_width(ui.available_width());
            ui.spacing_mut().item_spacing = vec2(6.0, 4.0);
            for found in &analysis.patterns {
                pattern_ui(ui, frame, hues, found);
            }
            for flow in &analysis.unmatched {
                unmatched_ui(ui, frame, hues, flow);
            }
            if analysis.patterns.is_empty() && analysis.unmatched.is_empty() {
                Ink::body(hues.text).paragraph(ui, frame.tr("route-none"));
                ui.add_space(8.0);
            }
            if !analysis.near.is_empty() {
                section_head(ui, hues, &frame.tr("route-near"));
                for miss in &analysis.near {
                    near_ui(ui, frame, hues, miss);
                }
            }
            if !analysis.notices.is_empty() {
                section_head(ui, hues, &frame.tr("route-notices"));
                notices_ui(ui, frame, hues);
            }
        });
    follow_pointer(ui, frame);
}

fn pattern_ui(ui: &mut Ui, frame: &mut Frame<'_>, hues: &Hues, found: &PatternMatch) {
    let Some(pattern) = frame.catalog.pattern(&found.pattern) else {
        return;
    };
    let name = frame.text(&pattern.name);
    let (_, rect) = ui.allocate_space(vec2(ui.available_width(), 46.0));
    let ink = Ink::title(hues.on_accent);
    let size = vec2(ink.width(ui.painter(), name) + 20.0, 32.0);
    let badge = Rect::from_min_size(pos2(rect.left(), rect.center().y - 16.0), size);
    ui.painter().rect_filled(badge, CARD_RADIUS, hues.accent);
    ink.write_in(ui.painter(), badge, Align2::CENTER_CENTER, name);
    let room = rect.with_min_x(badge.right() + 10.0);
    let (upper, lower) = (
        room.with_max_y(room.center().y),
        room.with_min_y(room.center().y),
    );
    Ink::strong(hues.text).write_in(
        ui.painter(),
        upper,
        Align2::LEFT_CENTER,
        &frame.tr("route-holds"),
    );
    let read = frame.tr_with(
        "route-read-from",
        &[
            ("n", found.flows.len().to_string()),
            ("pages", pages(pattern.source.pages())),
        ],
    );
    Ink::body(hues.muted).write_in(ui.painter(), lower, Align2::LEFT_CENTER, &read);
    Ink::body(hues.text).paragraph(ui, frame.text(&pattern.reading));
    models_ui(ui, frame, hues, pattern);
    for fact in &found.facts {
        fact_ui(ui, frame, hues, fact);
    }
    ui.add_space(10.0);
}

fn models_ui(ui: &mut Ui, frame: &Frame<'_>, hues: &Hues, pattern: &crate::catalog::Pattern) {
    let models: Vec<_> = pattern
        .models
        .iter()
        .filter_map(|used| frame.catalog.model(&used.model))
        .map(|model| frame.text(&model.name))
        .collect();
    if !models.is_empty() {
        Ink::body(hues.muted).paragraph(
            ui,
            frame.tr_with("route-models", &[("models", models.join(", "))]),
        );
    }
}

/// A fact in words: its name and its value.
fn fact_words<'a>(frame: &Frame<'a>, fact: &'a FactId, value: &'a FactValue) -> (&'a str, &'a str) {
    let Some(fact) = frame.catalog.fact(fact) else {
        return (fact.as_str(), value.as_str());
    };
    let named = fact.values.iter().find(|named| named.id == *value);
    (
        frame.text(&fact.name),
        named.map_or(value.as_str(), |named| frame.text(&named.name)),
    )
}

fn fact_ui(ui: &mut Ui, frame: &mut Frame<'_>, hues: &Hues, reading: &FactReading) {
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
    Box::new()
        .inner_margin(margin)
        .show(ui, |ui| evidence_ui(ui, frame, hues, &reading.evidence));
    let line = Rect::from_min_size(
        pos2(rect.left(), ui.min_rect().bottom() + 2.0),
        vec2(rect.width(), 0.0),
    );
    hairline(ui, hues, line);
    ui.add_space(4.0);
}

/// Chips of the things a fact was read from; pointing lights them, a click keeps the light.
fn evidence_ui(ui: &mut Ui, frame: &mut Frame<'_>, hues: &Hues, evidence: &[Subject]) {
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

fn unmatched_ui(ui: &mut Ui, frame: &mut Frame<'_>, hues: &Hues, flow: &UnmatchedFlow) {
    section_head(ui, hues, &frame.tr("route-unmatched"));
    let name = link_name(frame, &flow.flow);
    if chip(ui, hues, "flow", &name, ChipLook::Filled).clicked() {
        frame.push(Change::Select(vec![Subject::Link(flow.flow.clone())]));
    }
    Ink::body(hues.text).paragraph(ui, frame.text(&flow.message));
    page_note(ui, hues, &pages(&flow.pages));
    for fact in &flow.facts {
        fact_ui(ui, frame, hues, fact);
    }
}

/// The differences of a near miss in words.
pub(crate) fn difference_words(frame: &Frame<'_>, differs: &[Difference]) -> String {
    let each = differs.iter().map(|difference| {
        let (name, is) = fact_words(frame, &difference.fact, &difference.is);
        let (_, needs) = fact_words(frame, &difference.fact, &difference.needs);
        let values = [
            ("fact", name.to_owned()),
            ("is", is.to_owned()),
            ("needs", needs.to_owned()),
        ];
        frame.tr_with("route-differs", &values)
    });
    each.collect::<Vec<_>>().join("\n")
}

fn near_ui(ui: &mut Ui, frame: &mut Frame<'_>, hues: &Hues, miss: &NearMiss) {
    let Some(pattern) = frame.catalog.pattern(&miss.pattern) else {
        return;
    };
    let stroke = Stroke::new(1.0, hues.border);
    let card = Box::new()
        .fill(hues.panel)
        .stroke(stroke)
        .corner_radius(CARD_RADIUS)
        .inner_margin(10);
    card.show(ui, |ui| {
        ui.set_width(ui.available_width());
        let (_, rect) = ui.allocate_space(vec2(ui.available_width(), 18.0));
        let name = frame.text(&pattern.name);
        let at = Ink::strong(hues.text).write_in(ui.painter(), rect, Align2::LEFT_CENTER, name);
        let room = rect.with_min_x(at.right() + 8.0);
        let reading = frame.text(&pattern.reading);
        Ink::body(hues.muted).write_in(ui.painter(), room, Align2::LEFT_CENTER, reading);
        Ink::body(hues.text).paragraph(ui, difference_words(frame, &miss.differs));
        ui.horizontal_wrapped(|ui| {
            for difference in &miss.differs {
                if let Some(fix) = &difference.fix {
                    fix_ui(ui, frame, hues, fix);
                }
            }
        });
    });
    ui.add_space(4.0);
}

/// The button that carries out a fix: an edit, so it can be undone.
pub(crate) fn fix_ui(ui: &mut Ui, frame: &mut Frame<'_>, hues: &Hues, fix: &Fix) {
    let label = frame.text(&fix.label);
    let button = IconButton::new("fix", label, Tone::Plain);
    let width = button.width(ui).min(ui.available_width());
    let response = button.ui_sized(ui, hues, vec2(width, 26.0));
    if response.on_hover_text(frame.tr("route-undoable")).clicked() {
        frame.edit(fix.command.clone());
    }
}

/// The notices of the document that apply, with their slides.
pub(crate) fn notices_ui(ui: &mut Ui, frame: &Frame<'_>, hues: &Hues) {
    let found = frame.analysis.notices.iter();
    for notice in found.filter_map(|id| frame.catalog.notices.iter().find(|n| n.id == *id)) {
        ui.horizontal_top(|ui| {
            let (_, rect) = ui.allocate_space(Vec2::splat(16.0));
            paint_icon(ui, "info", rect.shrink(1.0), hues.accent);
            let slides = pages(notice.source.pages());
            let used = Ink::body(hues.accent).width(ui.painter(), &slides) + 12.0;
            ui.vertical(|ui| {
                ui.set_width((ui.available_width() - used).max(80.0));
                Ink::body(hues.text).paragraph(ui, frame.text(&notice.text));
            });
            page_note(ui, hues, &slides);
        });
        ui.add_space(4.0);
    }
}
