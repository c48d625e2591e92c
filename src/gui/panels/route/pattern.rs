//! A pattern that was recognised, with its evidence and its models.

use eframe::egui::Ui;

use super::facts::fact_ui;
use crate::{
    analysis::PatternMatch,
    catalog::Pattern,
    gui::{
        Desk,
        kit::{
            Badge, BadgeLook, BadgeSize, Ink, ListRow, RowLead, RowText, is_heading,
            tokens::{BLOCK_GAP, TWO_LINE_ROW},
        },
        panels::lacking,
    },
    words::pages,
};

pub(super) fn pattern_ui(ui: &mut Ui, desk: &mut Desk<'_>, found: &PatternMatch) {
    let hues = desk.hues();
    let Some(pattern) = desk.catalog.pattern(&found.pattern) else {
        return;
    };
    let name = desk.text(&pattern.name);
    let lacks = lacking(desk);
    let badge = Badge {
        words: name,
        look: if lacks.is_some() {
            BadgeLook::Open
        } else {
            BadgeLook::Whole
        },
        size: BadgeSize::Title,
    };
    let holds = desk.tr(lacks.unwrap_or("route-holds"));
    let read = desk.tr_with(
        "route-read-from",
        &[
            ("n", found.flows.len().to_string()),
            ("pages", pages(pattern.source.pages())),
        ],
    );
    let parts = ListRow::new(RowText::new(&holds, Ink::strong(hues.text)))
        .lead(RowLead::Room(badge.width(ui)))
        .second(RowText::new(&read, Ink::body(hues.muted)))
        .edge(0.0)
        .unlined()
        .height(TWO_LINE_ROW)
        .named(name)
        .label(ui, hues);
    is_heading(&parts.response);
    badge.paint(ui, hues, parts.lead);
    Ink::body(hues.text).paragraph(ui, desk.text(&pattern.reading));
    models_ui(ui, desk, pattern);
    for fact in &found.facts {
        fact_ui(ui, desk, fact);
    }
    ui.add_space(BLOCK_GAP);
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
