//! The inspector's route: pattern, facts with their evidence, near misses, notices.

mod facts;
mod near;

use eframe::egui::{Align2, Frame as Box, Margin, Rect, Ui, Vec2, pos2, vec2};
use facts::{evidence_ui, fact_ui, follow_pointer};
use near::near_ui;

use crate::{
    analysis::{PatternMatch, UnmatchedFlow},
    catalog::Pattern,
    design::Subject,
    gui::{
        Change, Frame,
        icons::paint_icon,
        names::{link_name, pages},
        panels::{lacking, paint_badge},
        style::Hues,
        widgets::{ChipLook, Ink, chip, page_note, section_head},
    },
};

/// Reasons of the verdict that are shown here.
const REASONS: usize = 5;

/// Draws the route.
pub(crate) fn route_ui(ui: &mut Ui, frame: &mut Frame<'_>, hues: &Hues) {
    let analysis = frame.analysis;
    Box::new()
        .inner_margin(Margin::symmetric(12, 10))
        .show(ui, |ui| {
            ui.set_width(ui.available_width());
            ui.spacing_mut().item_spacing = vec2(6.0, 4.0);
            verdict_ui(ui, frame, hues);
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

/// The verdict with the gravest of its reasons; the others stand among the findings.
fn verdict_ui(ui: &mut Ui, frame: &Frame<'_>, hues: &Hues) {
    let verdict = &frame.analysis.verdict;
    let name = verdict.judgement.name();
    let heading = format!("{}: {}", frame.tr("banner-verdict"), frame.text(&name));
    section_head(ui, hues, &heading);
    for reason in verdict.reasons.iter().take(REASONS) {
        let bearing = reason.bearing.name();
        let words = format!("{}: {}", frame.text(&bearing), frame.text(&reason.message));
        Ink::body(hues.text).paragraph(ui, words);
    }
    if verdict.reasons.len() > REASONS {
        let n = (verdict.reasons.len() - REASONS).to_string();
        let more = frame.tr_with("banner-more-reasons", &[("n", n)]);
        Ink::body(hues.muted).paragraph(ui, more);
    }
    ui.add_space(8.0);
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
    let lacks = lacking(frame);
    paint_badge(ui.painter(), hues, badge, lacks.is_some());
    let ink = if lacks.is_some() {
        Ink::title(hues.accent)
    } else {
        ink
    };
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
        &frame.tr(lacks.unwrap_or("route-holds")),
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

fn models_ui(ui: &mut Ui, frame: &Frame<'_>, hues: &Hues, pattern: &Pattern) {
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
    if let Some(note) = &pattern.note {
        Ink::body(hues.muted).paragraph(ui, frame.text(note));
    }
}

fn unmatched_ui(ui: &mut Ui, frame: &mut Frame<'_>, hues: &Hues, flow: &UnmatchedFlow) {
    section_head(ui, hues, &frame.tr("route-unmatched"));
    let name = link_name(frame, &flow.flow);
    if chip(ui, hues, "flow", &name, ChipLook::Filled).clicked() {
        frame.push(Change::Select(vec![Subject::Link(flow.flow.clone())]));
    }
    Ink::body(hues.text).paragraph(ui, frame.text(&flow.message));
    page_note(ui, hues, &pages(&flow.pages));
    evidence_ui(ui, frame, hues, &flow.evidence);
    for fact in &flow.facts {
        fact_ui(ui, frame, hues, fact);
    }
}

/// The notices of the document that apply, with their slides.
pub(crate) fn notices_ui(ui: &mut Ui, frame: &Frame<'_>, hues: &Hues) {
    let found = frame.analysis.notices.iter();
    let found = found.filter_map(|found| {
        let mut notices = frame.catalog.notices.iter();
        Some((notices.find(|n| n.id == found.notice)?, &found.pages))
    });
    for (notice, at) in found {
        ui.horizontal_top(|ui| {
            let (_, rect) = ui.allocate_space(Vec2::splat(16.0));
            paint_icon(ui, "info", rect.shrink(1.0), hues.accent);
            let slides = pages(at);
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
