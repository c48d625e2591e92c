//! Where a row is asked for its proof: its letter, with a small mark that says so.

use eframe::egui::{Rect, Sense, Ui, Vec2, pos2};

use super::ProofOf;
use crate::{
    analysis::AttackRoute,
    catalog::{AssetId, Letter},
    gui::{
        Change, Frame,
        icons::paint_icon,
        names::asset_name,
        panels::attack::number_words,
        style::{BUTTON_RADIUS, Hues},
        widgets::{Hint as _, Says, focus_ring, named, risk_mark},
    },
};

/// Width and height of a letter with the mark beside it.
pub(crate) const SPOT: Vec2 = Vec2::new(48.0, 26.0);
const MARK: f32 = 23.0;
const ICON: f32 = 15.0;

/// The name of a row of the asset-based analysis.
pub(crate) fn row_name(frame: &Frame<'_>, asset: &AssetId, threat: &str) -> String {
    format!("{} × {threat}", asset_name(frame, asset))
}

/// The name of a route.
pub(crate) fn route_name(frame: &Frame<'_>, route: &AttackRoute) -> String {
    let who = frame.catalog.attacker(&route.attacker);
    let who = who.map_or(route.attacker.as_str(), |who| frame.text(&who.name));
    let target = asset_name(frame, &route.target);
    format!("{} {who} → {target}", number_words(route))
}

/// Draws a letter in the middle of `rect` as the button that opens its proof card.
pub(crate) fn proof_spot(
    ui: &Ui,
    frame: &mut Frame<'_>,
    hues: &Hues,
    (rect, letter): (Rect, Letter),
    (name, of): (&str, ProofOf),
) {
    let rect = Rect::from_center_size(rect.center(), SPOT);
    let id = ui.id().with(("proof", format!("{of:?}")));
    let word = frame.tr_with("proof-open", &[("name", name.to_owned())]);
    let response = ui.interact(rect, id, Sense::click());
    let response = named(ui, response, Says::button(&word));
    if response.hovered() {
        ui.painter().rect_filled(rect, BUTTON_RADIUS, hues.sunken);
    }
    focus_ring(ui, hues, &response, BUTTON_RADIUS);
    let middle = rect.center().y;
    let mark = Rect::from_center_size(pos2(rect.left() + 14.0, middle), Vec2::splat(MARK));
    risk_mark(ui, frame.theme, letter, mark);
    let icon = Rect::from_center_size(pos2(rect.right() - 11.0, middle), Vec2::splat(ICON));
    let color = if response.hovered() {
        hues.accent
    } else {
        hues.muted
    };
    paint_icon(ui, "proof", icon, color);
    if response.hint(word).clicked() {
        frame.push(Change::Prove(Some(of)));
    }
}
