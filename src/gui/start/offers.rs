//! What earlier runs have left: unsaved work to go on with or throw away, and files that were not
//! opened again because opening them ended the program.

use std::{path::Path, time::SystemTime};

use eframe::egui::{Align, Frame, Layout, Margin, Panel, Response, ScrollArea, Ui, vec2};

use super::{StartSide, side::ago};
use crate::{
    gui::{
        Desk, Wish,
        kit::{
            IconButton, Ink, ListRow, RowLead, RowText, Tone, card_frame, section_head,
            tokens::{EDGE, GAP, NARROW_EDGE, PART_GAP, TWO_LINE_ROW},
        },
        names::joined,
        style::Hues,
    },
    keep::Offer,
};

/// How many are seen without scrolling.
const SEEN: usize = 3;
/// What the list takes beside its rows: head, edges and what is free below, points.
const AROUND: f32 = 54.0;

/// Draws the offers above everything else; nothing where there are none.
pub(super) fn offers_ui(ui: &mut Ui, desk: &mut Desk<'_>, beside: StartSide<'_>) {
    let hues = desk.hues();
    let head = desk.tr("start-recover");
    card_ui(ui, hues, "start_offers", &head, beside.offers, |ui, it| {
        offer_ui(ui, desk, it, beside.now);
    });
    let head = desk.tr("start-stuck");
    card_ui(ui, hues, "start_stuck", &head, beside.stuck, |ui, it| {
        stuck_ui(ui, desk, it);
    });
}

/// A card with a row for each of a few things; nothing where there are none.
fn card_ui<T>(
    ui: &mut Ui,
    hues: &Hues,
    id: &'static str,
    head: &str,
    things: &[T],
    mut row: impl FnMut(&mut Ui, &T),
) {
    if things.is_empty() {
        return;
    }
    let rows = things.len().min(SEEN) as f32;
    let panel = Panel::top(id).resizable(false);
    let ground = Frame::new().fill(hues.canvas).inner_margin(Margin {
        bottom: EDGE as i8,
        ..Margin::ZERO
    });
    let card = card_frame(hues.raised, hues.planned)
        .inner_margin(Margin::symmetric(EDGE as i8, PART_GAP as i8));
    panel
        .show_separator_line(false)
        .exact_size(rows * TWO_LINE_ROW + AROUND)
        .frame(ground)
        .show(ui, |ui| {
            card.show(ui, |ui| {
                section_head(ui, hues, head);
                ScrollArea::vertical()
                    .id_salt(id)
                    .auto_shrink([false, false])
                    // A single row is lower than egui lets a list become.
                    .min_scrolled_height(0.0)
                    .show(ui, |ui| {
                        ui.spacing_mut().item_spacing.y = 0.0;
                        for thing in things {
                            row(ui, thing);
                        }
                    });
            });
        });
}

fn offer_ui(ui: &mut Ui, desk: &mut Desk<'_>, offer: &Offer, now: SystemTime) {
    let hues = desk.hues();
    let name = name_of(desk, offer);
    let mut facts = vec![
        ago(desk, offer.kept, now),
        desk.tr_with("start-recover-size", &[("n", offer.elements.to_string())]),
    ];
    facts.extend(offer.file.as_ref().map(|path| path.display().to_string()));
    let facts = joined(desk, &facts);
    let size = vec2(ui.available_width(), TWO_LINE_ROW);
    ui.allocate_ui_with_layout(size, Layout::right_to_left(Align::Center), |ui| {
        ui.spacing_mut().item_spacing.x = GAP;
        let named = |key: &str| desk.tr_with(key, &[("name", name.clone())]);
        let give_up = named("start-recover-discard-name");
        let open = named("start-recover-open-name");
        if button(
            ui,
            hues,
            &desk.tr("start-recover-discard"),
            &give_up,
            Tone::Plain,
        )
        .clicked()
        {
            desk.push(Wish::GiveUp(offer.copy.clone(), name.clone()));
        }
        if button(ui, hues, &desk.tr("start-recover-open"), &open, Tone::Main).clicked() {
            desk.push(Wish::Recover(offer.copy.clone()));
        }
        words_ui(ui, hues, &name, &facts);
    });
}

/// A file that was not opened: it can be tried again.
fn stuck_ui(ui: &mut Ui, desk: &mut Desk<'_>, file: &Path) {
    let hues = desk.hues();
    let name = file.file_name().unwrap_or_default();
    let name = name.to_string_lossy().into_owned();
    let facts = [desk.tr("start-stuck-why"), file.display().to_string()];
    let facts = joined(desk, &facts);
    let size = vec2(ui.available_width(), TWO_LINE_ROW);
    ui.allocate_ui_with_layout(size, Layout::right_to_left(Align::Center), |ui| {
        ui.spacing_mut().item_spacing.x = GAP;
        let words = desk.tr("start-stuck-open");
        let label = desk.tr_with("start-stuck-open-name", &[("name", name.clone())]);
        if button(ui, hues, &words, &label, Tone::Plain).clicked() {
            desk.push(Wish::OpenPath(file.to_owned()));
        }
        words_ui(ui, hues, &name, &facts);
    });
}

/// What a row is about, in the room that its buttons leave.
fn words_ui(ui: &mut Ui, hues: &Hues, name: &str, facts: &str) {
    ListRow::new(RowText::new(name, Ink::strong(hues.text)))
        .lead(RowLead::Icon {
            name: "history",
            color: hues.planned,
        })
        .second(RowText::new(facts, Ink::body(hues.muted)))
        .height(ui.available_height())
        .edge(NARROW_EDGE)
        .unlined()
        .pad(0.0)
        .label(ui, hues);
}

/// A button whose name for screen readers says what it is about.
fn button(ui: &mut Ui, hues: &Hues, words: &str, name: &str, tone: Tone) -> Response {
    let response = IconButton::new("", words, tone).ui(ui, hues);
    ui.ctx()
        .accesskit_node_builder(response.id, |node| node.set_label(name));
    response
}

/// The file's name, else the title.
fn name_of(desk: &Desk<'_>, offer: &Offer) -> String {
    let file = offer.file.as_deref().and_then(Path::file_name);
    match file {
        Some(file) => file.to_string_lossy().into_owned(),
        None if offer.title.is_empty() => desk.tr("title-unnamed"),
        None => offer.title.clone(),
    }
}
