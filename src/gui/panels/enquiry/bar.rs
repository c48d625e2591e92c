//! Above the table of routes: how many, by which conditions, and where to ask for others.

use eframe::egui::{Rect, ScrollArea, Ui, UiBuilder, vec2};

use super::{conditions::conditions, count_words};
use crate::gui::{
    Action, Desk, InspectorTab, Wish,
    kit::{
        Chip, ChipLook, Hint as _, Ink, WordLine, hairline,
        tokens::{CHIP_RADIUS, EDGE, LINE_GAP, MARK_GAP},
    },
};

/// Height of the bar, points.
const HIGH: f32 = 28.0;

pub(in crate::gui::panels) fn bar_ui(ui: &mut Ui, desk: &mut Desk<'_>) {
    let hues = desk.hues();
    let size = vec2(ui.available_width(), HIGH);
    let (_, rect) = ui.allocate_space(size);
    bar_within(ui, desk, rect);
    hairline(ui, hues, rect);
}

/// Draws it into a place.
pub(in crate::gui::panels) fn bar_within(ui: &mut Ui, desk: &mut Desk<'_>, rect: Rect) {
    let hues = desk.hues();
    let builder = UiBuilder::new().max_rect(rect.shrink2(vec2(EDGE, LINE_GAP)));
    let mut child = ui.new_child(builder.id_salt("enquiry_bar"));
    ScrollArea::horizontal()
        .id_salt("enquiry_bar")
        .show(&mut child, |ui| {
            ui.horizontal(|ui| {
                ui.spacing_mut().item_spacing.x = MARK_GAP;
                count_ui(ui, desk);
                let word = desk.tr("enquiry-choose");
                if Chip::new(&word, ChipLook::Outlined)
                    .icon("search")
                    .ui(ui, hues)
                    .clicked()
                {
                    desk.push(Wish::Inspector(InspectorTab::Attack));
                }
                preset(ui, desk, "enquiry-worst-ten", Action::WorstTen);
                chips_ui(ui, desk);
            });
        });
}

fn count_ui(ui: &mut Ui, desk: &Desk<'_>) {
    let words = count_words(desk, desk.shown_routes().len(), false);
    let line = WordLine::default().words(words, Ink::strong(desk.hues().text));
    line.label(ui, desk.theme, 2.0 * CHIP_RADIUS);
}

/// A chip that asks for something at once.
pub(super) fn preset(ui: &mut Ui, desk: &mut Desk<'_>, key: &str, action: Action) {
    let hues = desk.hues();
    if Chip::new(&desk.tr(key), ChipLook::Outlined)
        .ui(ui, hues)
        .clicked()
    {
        desk.push(Wish::Do(action));
    }
}

/// The conditions that are set, each taken away by a click, and what is closed.
pub(super) fn chips_ui(ui: &mut Ui, desk: &mut Desk<'_>) {
    let hues = desk.hues();
    for (words, clear) in conditions(desk) {
        let response = Chip::new(&words, ChipLook::Active)
            .icon("close")
            .ui(ui, hues);
        if response.hint(desk.tr("enquiry-remove")).clicked() {
            desk.enquire(clear);
        }
    }
    if !desk.view.enquiry.asks_all() {
        preset(ui, desk, "enquiry-clear", Action::AllRoutes);
    }
    let strikes = &desk.view.enquiry.strikes;
    let count = strikes.links.len() + strikes.hops.len();
    if count > 0 {
        let word = desk.tr_with("strike-count", &[("n", count.to_string())]);
        if Chip::new(&word, ChipLook::Active)
            .icon("strike")
            .ui(ui, hues)
            .clicked()
        {
            desk.push(Wish::Inspector(InspectorTab::Attack));
        }
    }
}
