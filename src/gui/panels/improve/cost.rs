//! What a control costs: seen and changed.

use eframe::egui::{
    Align2, Id, Popup, Rect, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetType, pos2,
};

use crate::{
    analysis::Candidate,
    catalog::Cost,
    design::{Command, DesignEdit},
    gui::{
        Desk,
        icons::paint_icon,
        kit::{AccessName, Ink, focus_ring, named},
    },
};

/// Width of the field.
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
    let response = ui.interact(spot, id, Sense::click());
    let says = AccessName {
        kind: WidgetType::ComboBox,
        label: &label,
        selected: false,
    };
    let response = named(ui, response, says);
    let outline = if response.hovered() || own.is_some() {
        hues.accent
    } else {
        hues.border
    };
    let stroke = Stroke::new(1.0, outline);
    let radius = spot.height() / 2.0;
    ui.painter()
        .rect(spot, radius, hues.sunken, stroke, StrokeKind::Inside);
    focus_ring(ui, hues, &response, radius);
    let room = Rect::from_min_max(
        pos2(spot.left() + 10.0, spot.top()),
        pos2(spot.right() - 18.0, spot.bottom()),
    );
    let ink = if own.is_some() {
        Ink::strong(hues.text)
    } else {
        Ink::body(hues.text)
    };
    ink.write_in(ui.painter(), room, Align2::LEFT_CENTER, &shown);
    let center = pos2(spot.right() - 11.0, spot.center().y);
    let arrow = Rect::from_center_size(center, Vec2::splat(11.0));
    paint_icon(ui, "chevron_down", arrow, hues.muted);
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
