//! What earlier runs have left: unsaved work to go on with or throw away, and files that were not
//! opened again because opening them ended the program.

use std::path::Path;

use eframe::egui::{
    Align, Align2, Frame as Box, Layout, Margin, Panel, Rect, Response, ScrollArea, Sense, Ui,
    WidgetInfo, WidgetType, pos2, vec2,
};

use super::{Beside, side::ago};
use crate::{
    edit::recovery::Offer,
    gui::{
        Change, Frame,
        icons::paint_icon_amid,
        names::joined,
        style::{CARD_RADIUS, Hues},
        widgets::{IconButton, Ink, Tone, section_head},
    },
};

/// Height of an offer, points.
const ROW: f32 = 46.0;
/// How many are seen without scrolling.
const SEEN: usize = 3;

/// Draws the offers above everything else; nothing where there are none.
pub(super) fn offers_ui(ui: &mut Ui, frame: &mut Frame<'_>, hues: &Hues, beside: Beside<'_>) {
    let head = frame.tr("start-recover");
    card_ui(
        ui,
        hues,
        ("start_offers", &head),
        beside.offers,
        |ui, it| {
            offer_ui(ui, frame, hues, (it, beside.now));
        },
    );
    let head = frame.tr("start-stuck");
    card_ui(ui, hues, ("start_stuck", &head), beside.stuck, |ui, it| {
        stuck_ui(ui, frame, hues, it);
    });
}

/// A card with a row for each of a few things; nothing where there are none.
fn card_ui<T>(
    ui: &mut Ui,
    hues: &Hues,
    (id, head): (&'static str, &str),
    things: &[T],
    mut row: impl FnMut(&mut Ui, &T),
) {
    if things.is_empty() {
        return;
    }
    let rows = things.len().min(SEEN) as f32;
    let panel = Panel::top(id).resizable(false);
    let ground = Box::new().fill(hues.canvas).inner_margin(Margin {
        bottom: 12,
        ..Margin::ZERO
    });
    let card = Box::new()
        .fill(hues.raised)
        .stroke((1.0, hues.planned))
        .corner_radius(CARD_RADIUS)
        .inner_margin(Margin::symmetric(12, 6));
    panel
        .show_separator_line(false)
        .exact_size(rows * ROW + 54.0)
        .frame(ground)
        .show(ui, |ui| {
            card.show(ui, |ui| {
                section_head(ui, hues, head);
                ScrollArea::vertical()
                    .id_salt(id)
                    .auto_shrink([false, false])
                    .show(ui, |ui| {
                        ui.spacing_mut().item_spacing.y = 0.0;
                        for thing in things {
                            row(ui, thing);
                        }
                    });
            });
        });
}

fn offer_ui(ui: &mut Ui, frame: &mut Frame<'_>, hues: &Hues, (offer, now): (&Offer, u64)) {
    let name = name_of(frame, offer);
    let mut facts = vec![
        ago(frame, offer.seconds, now),
        frame.tr_with("start-recover-size", &[("n", offer.elements.to_string())]),
    ];
    facts.extend(offer.file.as_ref().map(|path| path.display().to_string()));
    let facts = joined(frame, &facts);
    let size = vec2(ui.available_width(), ROW);
    ui.allocate_ui_with_layout(size, Layout::right_to_left(Align::Center), |ui| {
        ui.spacing_mut().item_spacing.x = 8.0;
        let named = |key: &str| frame.tr_with(key, &[("name", name.clone())]);
        let give_up = named("start-recover-discard-name");
        let open = named("start-recover-open-name");
        if button(
            ui,
            hues,
            (&frame.tr("start-recover-discard"), &give_up),
            Tone::Plain,
        )
        .clicked()
        {
            frame.push(Change::GiveUp(offer.copy.clone(), name.clone()));
        }
        if button(
            ui,
            hues,
            (&frame.tr("start-recover-open"), &open),
            Tone::Main,
        )
        .clicked()
        {
            frame.push(Change::Recover(offer.copy.clone()));
        }
        words_ui(ui, hues, &name, &facts);
    });
}

/// A file that was not opened: it can be tried again.
fn stuck_ui(ui: &mut Ui, frame: &mut Frame<'_>, hues: &Hues, file: &Path) {
    let name = file.file_name().unwrap_or_default();
    let name = name.to_string_lossy().into_owned();
    let facts = [frame.tr("start-stuck-why"), file.display().to_string()];
    let facts = joined(frame, &facts);
    let size = vec2(ui.available_width(), ROW);
    ui.allocate_ui_with_layout(size, Layout::right_to_left(Align::Center), |ui| {
        ui.spacing_mut().item_spacing.x = 8.0;
        let words = frame.tr("start-stuck-open");
        let label = frame.tr_with("start-stuck-open-name", &[("name", name.clone())]);
        if button(ui, hues, (&words, &label), Tone::Plain).clicked() {
            frame.push(Change::OpenPath(file.to_owned()));
        }
        words_ui(ui, hues, &name, &facts);
    });
}

/// What a row is about, in the room that its buttons leave.
fn words_ui(ui: &mut Ui, hues: &Hues, name: &str, facts: &str) {
    let (rect, response) = ui.allocate_exact_size(ui.available_size(), Sense::hover());
    let words = format!("{name} {facts}");
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, &words));
    let icon = Rect::from_center_size(pos2(rect.left() + 14.0, rect.center().y), vec2(20.0, 20.0));
    paint_icon_amid(ui, "history", icon, 20.0, hues.planned);
    let room = rect.with_min_x(rect.left() + 36.0).shrink2(vec2(0.0, 3.0));
    let (upper, lower) = room.split_top_bottom_at_fraction(0.5);
    Ink::strong(hues.text).write_in(ui.painter(), upper, Align2::LEFT_CENTER, name);
    Ink::body(hues.muted).write_in(ui.painter(), lower, Align2::LEFT_CENTER, facts);
}

/// A button whose name for screen readers says what it is about.
fn button(ui: &mut Ui, hues: &Hues, (words, name): (&str, &str), tone: Tone) -> Response {
    let response = IconButton::new("", words, tone).ui(ui, hues);
    ui.ctx()
        .accesskit_node_builder(response.id, |node| node.set_label(name));
    response
}

/// The file's name, else the title.
fn name_of(frame: &Frame<'_>, offer: &Offer) -> String {
    let file = offer.file.as_deref().and_then(Path::file_name);
    match file {
        Some(file) => file.to_string_lossy().into_owned(),
        None if offer.title.is_empty() => frame.tr("title-unnamed"),
        None => offer.title.clone(),
    }
}
