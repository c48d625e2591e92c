//! The town hall as a whole: its model, why, what is near, and what the model asks.

use eframe::egui::Ui;

use super::{
    facts::{evidence_ui, fact_frame_ui, fact_words},
    near::near_hall_ui,
};
use crate::{
    analysis::{HallAskReading, HallAskState, HallFactReading},
    gui::{
        Desk,
        kit::{
            Ink, ListRow, RowLead, RowText, section_head,
            tokens::{BLOCK_GAP, LINE_GAP, PART_GAP, TIGHT_PAD},
        },
    },
    words::slides,
};

/// Draws the town hall; nothing of an empty drawing.
pub(super) fn hall_ui(ui: &mut Ui, desk: &mut Desk<'_>) {
    let hues = desk.hues();
    let hall = &desk.analysis.hall;
    if hall.facts.iter().all(|fact| fact.found.is_empty()) {
        return;
    }
    section_head(ui, hues, &desk.tr("report-hall"));
    let name = desk.analysis.hall_name(desk.catalog);
    let name = name.map_or_else(|| desk.tr("hall-no-model"), |name| desk.say(&name));
    Ink::strong(hues.text).paragraph(ui, name);
    let model = hall.model.as_ref();
    if let Some(model) = model.and_then(|id| desk.catalog.hall_model(id)) {
        Ink::body(hues.text).paragraph(ui, desk.text(&model.definition));
        let at = slides(desk.lang(), model.source.slides());
        Ink::body(hues.accent).paragraph(ui, at);
    }
    for fact in &hall.facts {
        hall_fact_ui(ui, desk, fact);
    }
    ui.add_space(PART_GAP);
    if !hall.near.is_empty() {
        section_head(ui, hues, &desk.tr("report-hall-near"));
        for miss in &hall.near {
            near_hall_ui(ui, desk, miss);
        }
    }
    if !hall.asks.is_empty() {
        section_head(ui, hues, &desk.tr("report-hall-asks"));
        Ink::body(hues.muted).paragraph(ui, desk.text(&desk.catalog.hall.remark));
        for ask in &hall.asks {
            ask_ui(ui, desk, ask);
        }
    }
    ui.add_space(BLOCK_GAP);
}

fn hall_fact_ui(ui: &mut Ui, desk: &mut Desk<'_>, reading: &HallFactReading) {
    let hues = desk.hues();
    let (name, value) = fact_words(desk, &reading.fact, &reading.value);
    fact_frame_ui(ui, desk, [name, value], |ui, desk| {
        for found in &reading.found {
            let (_, value) = fact_words(desk, &reading.fact, &found.value);
            if let Some(devices) = found.devices {
                let devices = desk.say(&devices.message());
                Ink::body(hues.muted).paragraph(ui, desk.headed(value, &devices));
            } else if reading.found.len() > 1 {
                Ink::body(hues.muted).paragraph(ui, desk.headed(value, ""));
            }
            evidence_ui(ui, desk, &found.subjects);
        }
    });
}

/// Something that the model asks: its state by mark and word, why, and its slides.
fn ask_ui(ui: &mut Ui, desk: &mut Desk<'_>, reading: &HallAskReading) {
    let hues = desk.hues();
    let Some(ask) = desk.catalog.hall.ask(&reading.ask) else {
        return;
    };
    let (icon, color) = match reading.state {
        HallAskState::Met => ("tick", hues.implemented),
        HallAskState::NotMet => ("warning", hues.missing),
        HallAskState::NotTold => ("info", hues.muted),
    };
    let words = desk.text(&ask.text);
    let at = slides(desk.lang(), ask.source.slides());
    ListRow::new(RowText::new(words, Ink::body(hues.text)).whole())
        .lead(RowLead::SmallIcon { name: icon, color })
        .second(RowText::new(&at, Ink::body(hues.accent)))
        .by_first_line()
        .edge(0.0)
        .pad(TIGHT_PAD)
        .named(words)
        .unlined()
        .label(ui, hues);
    let state = desk.say(&reading.state.name());
    let why = reading.why.as_ref().map(|why| desk.say(why));
    let said = why.map_or_else(|| state.clone(), |why| desk.headed(&state, &why));
    Ink::body(hues.muted).paragraph(ui, said);
    if reading.state != HallAskState::Met {
        evidence_ui(ui, desk, &reading.subjects);
    }
    ui.add_space(LINE_GAP);
}
