//! What a control costs: seen and changed.

use eframe::egui::{Id, Popup, Rect, Ui};

use crate::{
    analysis::Candidate,
    catalog::Cost,
    design::{Command, DesignEdit},
    gui::{
        Desk,
        kit::{Ink, PickField, PickLook, WordLine},
    },
};

/// Width of the field, points.
pub(super) const COST_WIDTH: f32 = 94.0;

const COSTS: [Cost; 3] = [Cost::Low, Cost::Middle, Cost::High];

/// The key of a cost's word.
pub(super) const fn cost_key(cost: Cost) -> &'static str {
    match cost {
        Cost::Low => "worth-cost-low",
        Cost::Middle => "worth-cost-middle",
        Cost::High => "worth-cost-high",
    }
}

/// The field that shows and changes what a control costs.
pub(super) fn cost_ui(
    ui: &Ui,
    desk: &mut Desk<'_>,
    candidate: &Candidate,
    name: &str,
    list: &str,
    spot: Rect,
) {
    let hues = desk.hues();
    // What the design says now, even while the answer is older.
    let own = desk.design.costs.get(&candidate.control).copied();
    let cost = own.unwrap_or_else(|| desk.catalog.cost(&candidate.control));
    let word = desk.tr(cost_key(cost));
    let shown = desk.tr_with("worth-cost", &[("cost", word)]);
    let values = [("cost", shown.clone()), ("name", name.to_owned())];
    let label = desk.tr_with("worth-cost-of", &values);
    let id = Id::new(("cost", list, &candidate.control, &candidate.asset));
    let is_own = own.is_some();
    let ink = if is_own {
        Ink::strong(hues.text)
    } else {
        Ink::body(hues.text)
    };
    let field = PickField {
        id,
        name: &label,
        shown: &WordLine::default().words(shown, ink),
        look: if is_own {
            PickLook::Own
        } else {
            PickLook::Plain
        },
        radius: spot.height() / 2.0,
    };
    let response = field.ui(ui, desk.theme, spot);
    Popup::menu(&response).show(|ui| {
        for cost in COSTS {
            if ui.button(desk.tr(cost_key(cost))).clicked() {
                desk.edit(Command::Design(DesignEdit::Cost(
                    candidate.control.clone(),
                    Some(cost),
                )));
                ui.close();
            }
        }
        if own.is_some() {
            let usual = desk.tr(cost_key(desk.catalog.cost(&candidate.control)));
            let words = desk.tr_with("worth-cost-usual", &[("cost", usual)]);
            if ui.button(words).clicked() {
                desk.edit(Command::Design(DesignEdit::Cost(
                    candidate.control.clone(),
                    None,
                )));
                ui.close();
            }
        }
    });
}
