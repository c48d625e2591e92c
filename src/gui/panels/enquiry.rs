//! Asking for attack routes: from where, to what, by which conditions, with what closed.

mod bar;
mod conditions;
mod details;
mod fields;
mod form;
mod struck;

pub(super) use bar::bar_ui;
pub(super) use form::enquiry_ui;
pub(super) use struck::strike_ui;

use eframe::egui::{Frame as Box, Response, Ui};

use crate::{
    analysis::AttackRoute,
    catalog::Letter,
    design::Subject,
    gui::{
        Action, Change, Enquire, Frame, ProofOf,
        names::asset_name,
        style::Hues,
        widgets::{ChipLook, Ink, chip},
    },
};

/// All letters, the highest first.
const LETTERS: [Letter; 5] = [Letter::A, Letter::B, Letter::C, Letter::D, Letter::E];

/// How many are listed of how many there are; `all` lists every one that was found.
pub(super) fn count_words(frame: &Frame<'_>, shown: usize, all: bool) -> String {
    let found = frame.found_routes().len();
    let values = [("shown", shown.to_string()), ("all", found.to_string())];
    if frame.has_more_routes() {
        frame.tr_with("enquiry-count-more", &values)
    } else if shown < found && !all {
        frame.tr_with("enquiry-count", &values)
    } else {
        frame.tr_with("enquiry-count-all", &values)
    }
}

/// Why there is nothing in the list.
pub(super) fn none_words(frame: &Frame<'_>) -> String {
    let enquiry = &frame.view.enquiry;
    let is_plain = enquiry.asks_all() && enquiry.strikes.is_empty();
    frame.tr(if is_plain {
        "attack-none"
    } else {
        "enquiry-none"
    })
}

/// Whether the list ends before everything is shown.
pub(super) fn has_more(frame: &Frame<'_>) -> bool {
    frame.has_more_routes() || frame.shown_routes().len() < frame.found_routes().len()
}

/// At the end of a list: shows all that were found, or says that there are more.
pub(super) fn more_ui(ui: &mut Ui, frame: &mut Frame<'_>, hues: &Hues) {
    if !has_more(frame) {
        return;
    }
    Box::new().inner_margin(6).show(ui, |ui| {
        let all = frame.found_routes().len();
        if frame.shown_routes().len() < all {
            let word = frame.tr_with("enquiry-show-all", &[("n", all.to_string())]);
            if chip(ui, hues, "", &word, ChipLook::Outlined).clicked() {
                frame.enquire(|enquiry| enquiry.query.limit = all);
            }
        } else {
            Ink::body(hues.muted).paragraph(ui, frame.tr("table-more-routes"));
        }
    });
}

/// The right-click menu of a route: its proof, the player, and what else leads to its end or starts at its
/// foothold.
pub(super) fn route_menu(frame: &mut Frame<'_>, response: &Response, route: &AttackRoute) {
    let shown = response.context_menu(|ui| {
        if ui.button(frame.tr("enquiry-prove")).clicked() {
            frame.push(Change::Prove(Some(ProofOf::route(route))));
        }
        if ui.button(frame.tr("action-play-route")).clicked() {
            frame.push(Change::Light(crate::gui::enquiry::lit_of(route)));
            frame.push(Change::Do(Action::PlayRoute));
        }
        let foothold = route.foothold.as_ref();
        let ends = [
            ("enquiry-paths-to", Some(&route.target), Enquire::PathsTo),
            ("enquiry-paths-from", foothold, Enquire::PathsFrom),
        ];
        for (key, asset, enquire) in ends {
            let Some(asset) = asset else { continue };
            let word = frame.tr_with(key, &[("asset", asset_name(frame, asset))]);
            if ui.button(word).clicked() {
                frame.push(Change::Select(vec![Subject::Asset(asset.clone())]));
                frame.push(Change::Do(Action::Enquire(enquire)));
            }
        }
    });
    drop(shown);
}
