//! A pattern that was recognised, with its evidence and its models.

use eframe::egui::{Align2, Rect, Ui, pos2, vec2};

use super::facts::fact_ui;
use crate::{
    analysis::PatternMatch,
    catalog::Pattern,
    gui::{
        Desk,
        kit::Ink,
        panels::{lacking, paint_badge},
    },
    words::pages,
};

pub(super) fn pattern_ui(ui: &mut Ui, desk: &mut Desk<'_>, found: &PatternMatch) {
    let hues = desk.hues();
    let Some(pattern) = desk.catalog.pattern(&found.pattern) else {
        return;
    };
    let name = desk.text(&pattern.name);
    let (_, rect) = ui.allocate_space(vec2(ui.available_width(), 46.0));
    let ink = Ink::title(hues.on_accent);
    let size = vec2(ink.width(ui.painter(), name) + 20.0, 32.0);
    let badge = Rect::from_min_size(pos2(rect.left(), rect.center().y - 16.0), size);
    let lacks = lacking(desk);
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
        &desk.tr(lacks.unwrap_or("route-holds")),
    );
    let read = desk.tr_with(
        "route-read-from",
        &[
            ("n", found.flows.len().to_string()),
            ("pages", pages(pattern.source.pages())),
        ],
    );
    Ink::body(hues.muted).write_in(ui.painter(), lower, Align2::LEFT_CENTER, &read);
    Ink::body(hues.text).paragraph(ui, desk.text(&pattern.reading));
    models_ui(ui, desk, pattern);
    for fact in &found.facts {
        fact_ui(ui, desk, fact);
    }
    ui.add_space(10.0);
}

fn models_ui(ui: &mut Ui, desk: &Desk<'_>, pattern: &Pattern) {
    let hues = desk.hues();
    let models: Vec<_> = pattern
        .models
        .iter()
        .filter_map(|used| desk.catalog.model(&used.model))
        .map(|model| desk.text(&model.name))
        .collect();
    if !models.is_empty() {
        Ink::body(hues.muted).paragraph(
            ui,
            desk.tr_with(
                "route-models",
                &[("models", desk.row("common-comma", &models))],
            ),
        );
    }
    if let Some(note) = &pattern.note {
        Ink::body(hues.muted).paragraph(ui, desk.text(note));
    }
}
