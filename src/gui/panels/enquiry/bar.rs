//! Above the table of routes: how many, by which conditions, and where to ask for others.

use eframe::egui::{Align2, ScrollArea, Sense, Ui, WidgetInfo, WidgetType, vec2};

use super::{conditions::conditions, count_words};
use crate::gui::{
    Action, Change, Enquire, Frame, InspectorTab,
    style::Hues,
    widgets::{ChipLook, Hint as _, Ink, chip, hairline},
};

const HIGH: f32 = 28.0;

pub(in crate::gui::panels) fn bar_ui(ui: &mut Ui, frame: &mut Frame<'_>, hues: &Hues) {
    let size = vec2(ui.available_width(), HIGH);
    let (_, rect) = ui.allocate_space(size);
    let builder = eframe::egui::UiBuilder::new().max_rect(rect.shrink2(vec2(12.0, 4.0)));
    let mut child = ui.new_child(builder.id_salt("enquiry_bar"));
    ScrollArea::horizontal()
        .id_salt("enquiry_bar")
        .show(&mut child, |ui| {
            ui.horizontal(|ui| {
                ui.spacing_mut().item_spacing.x = 6.0;
                count_ui(ui, frame, hues);
                let word = frame.tr("enquiry-choose");
                if chip(ui, hues, "search", &word, ChipLook::Outlined).clicked() {
                    frame.push(Change::Inspector(InspectorTab::Attack));
                }
                preset(ui, frame, hues, ("enquiry-worst-ten", Enquire::WorstTen));
                chips_ui(ui, frame, hues);
            });
        });
    hairline(ui, hues, rect);
}

fn count_ui(ui: &mut Ui, frame: &Frame<'_>, hues: &Hues) {
    let words = count_words(frame, frame.shown_routes().len(), false);
    let ink = Ink::strong(hues.text);
    let size = vec2(ink.width(ui.painter(), &words) + 6.0, 20.0);
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, &words));
    ink.write_in(ui.painter(), rect, Align2::LEFT_CENTER, &words);
}

/// A chip that asks for something at once.
pub(super) fn preset(
    ui: &mut Ui,
    frame: &mut Frame<'_>,
    hues: &Hues,
    (key, enquire): (&str, Enquire),
) {
    if chip(ui, hues, "", &frame.tr(key), ChipLook::Outlined).clicked() {
        frame.push(Change::Do(Action::Enquire(enquire)));
    }
}

/// The conditions that are set, each taken away by a click, and what is closed.
pub(super) fn chips_ui(ui: &mut Ui, frame: &mut Frame<'_>, hues: &Hues) {
    for (words, clear) in conditions(frame) {
        let response = chip(ui, hues, "close", &words, ChipLook::Active);
        if response.hint(frame.tr("enquiry-remove")).clicked() {
            frame.enquire(clear);
        }
    }
    if !frame.view.enquiry.asks_all() {
        preset(ui, frame, hues, ("enquiry-clear", Enquire::Anything));
    }
    let strikes = &frame.view.enquiry.strikes;
    let count = strikes.links.len() + strikes.hops.len();
    if count > 0 {
        let word = frame.tr_with("strike-count", &[("n", count.to_string())]);
        if chip(ui, hues, "strike", &word, ChipLook::Active).clicked() {
            frame.push(Change::Inspector(InspectorTab::Attack));
        }
    }
}
