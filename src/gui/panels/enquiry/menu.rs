//! What can be asked from a route: its menu.

use eframe::egui::Response;

use crate::{
    analysis::AttackRoute,
    design::Subject,
    gui::{Action, Desk, ProofOf, Wish, kit::context_menu, names::asset_name},
};

/// The menu of a route: its proof, the player, and what else leads to its end or starts at its
/// foothold.
pub(in crate::gui::panels) fn route_menu(
    desk: &mut Desk<'_>,
    response: &Response,
    route: &AttackRoute,
) {
    context_menu(response, |ui| {
        if ui.button(desk.tr("enquiry-prove")).clicked() {
            desk.push(Wish::Prove(Some(ProofOf::route(route))));
        }
        if ui.button(desk.tr("action-play-route")).clicked() {
            desk.push(Wish::Light(crate::desk::lit_of(route)));
            desk.push(Wish::Do(Action::PlayRoute));
        }
        let foothold = route.foothold.as_ref();
        let ends = [
            ("enquiry-paths-to", Some(&route.target), Action::PathsTo),
            ("enquiry-paths-from", foothold, Action::PathsFrom),
        ];
        for (key, asset, enquire) in ends {
            let Some(asset) = asset else { continue };
            let word = desk.tr_with(key, &[("asset", asset_name(desk, asset))]);
            if ui.button(word).clicked() {
                desk.push(Wish::Select(vec![Subject::Asset(asset.clone())]));
                desk.push(Wish::Do(enquire));
            }
        }
    });
}
