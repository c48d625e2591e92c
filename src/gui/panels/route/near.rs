//! Patterns and models that nearly fit, with the edit that would make them fit.

use eframe::egui::{Ui, vec2};

use super::facts::fact_words;
use crate::{
    analysis::{Difference, Fix, HallNearMiss, NearMiss},
    gui::{
        Desk,
        kit::{
            Hint as _, IconButton, Ink, Tone, WordLine, card_frame, is_heading,
            tokens::{BLOCK_GAP, GAP, HEAD_ROW, LINE, LINE_GAP},
        },
    },
};

/// The differences of a near miss in words, each by a sentence.
fn difference_words(desk: &Desk<'_>, sentence: &str, differs: &[Difference]) -> String {
    let each = differs.iter().map(|difference| {
        let (name, is) = fact_words(desk, &difference.fact, &difference.is);
        let (_, needs) = fact_words(desk, &difference.fact, &difference.needs);
        let values = [
            ("fact", name.to_owned()),
            ("is", is.to_owned()),
            ("needs", needs.to_owned()),
        ];
        desk.tr_with(sentence, &values)
    });
    each.collect::<Vec<_>>().join("\n")
}

pub(super) fn near_ui(ui: &mut Ui, desk: &mut Desk<'_>, miss: &NearMiss) {
    let Some(pattern) = desk.catalog.pattern(&miss.pattern) else {
        return;
    };
    let words = [&pattern.name, &pattern.reading].map(|text| desk.text(text));
    let differs = difference_words(desk, "route-differs", &miss.differs);
    near_card_ui(ui, desk, words, &differs, &miss.differs);
}

/// A model of the town hall that nearly fits.
pub(super) fn near_hall_ui(ui: &mut Ui, desk: &mut Desk<'_>, miss: &HallNearMiss) {
    let Some(model) = desk.catalog.hall_model(&miss.model) else {
        return;
    };
    let words = [&model.name, &model.definition].map(|text| desk.text(text));
    let differs = difference_words(desk, "hall-differs", &miss.differs);
    near_card_ui(ui, desk, words, &differs, &miss.differs);
}

/// A card with what nearly fits, its name and a sentence on it, and what differs.
fn near_card_ui(
    ui: &mut Ui,
    desk: &mut Desk<'_>,
    [name, reading]: [&str; 2],
    words: &str,
    differs: &[Difference],
) {
    let hues = desk.hues();
    let card = card_frame(hues.panel, hues.border).inner_margin(BLOCK_GAP);
    card.show(ui, |ui| {
        ui.set_width(ui.available_width());
        let muted = Ink::body(hues.muted);
        let name = WordLine::default().words(name, Ink::strong(hues.text));
        let both = name.clone().room(GAP).words(reading, muted);
        // Beside the name where it fits, else below: never cut.
        if both.width(ui) <= ui.available_width() {
            drop(both.label(ui, desk.theme, LINE));
        } else {
            is_heading(&name.label(ui, desk.theme, LINE).1);
            muted.paragraph(ui, reading);
        }
        Ink::body(hues.text).paragraph(ui, words);
        fixes_ui(ui, desk, differs);
    });
    ui.add_space(LINE_GAP);
}

fn fixes_ui(ui: &mut Ui, desk: &mut Desk<'_>, differs: &[Difference]) {
    let fixes: Vec<_> = differs.iter().filter_map(|it| it.fix.as_ref()).collect();
    if fixes.is_empty() {
        return;
    }
    ui.horizontal_wrapped(|ui| {
        for fix in fixes {
            fix_ui(ui, desk, fix);
        }
    });
}

/// The button that carries out a fix: an edit, so it can be undone.
fn fix_ui(ui: &mut Ui, desk: &mut Desk<'_>, fix: &Fix) {
    let hues = desk.hues();
    let label = desk.say(&fix.label);
    let button = IconButton::new("fix", &label, Tone::Plain);
    let width = button.width(ui).min(ui.available_width());
    let response = button.ui_sized(ui, hues, vec2(width, HEAD_ROW));
    if response.hint(desk.tr("route-undoable")).clicked() {
        desk.edit(fix.command.clone());
    }
}
