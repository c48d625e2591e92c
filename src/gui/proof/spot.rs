//! Where a row is asked for its proof: its letter, with a small mark that says so.

use eframe::egui::{Rect, Sense, Ui, Vec2, vec2};

use crate::{
    catalog::Letter,
    gui::{
        Desk, ProofOf, Wish,
        icons::paint_icon_amid,
        kit::{AccessName, Hint as _, focus_ring, named, risk_mark},
        style::BUTTON_RADIUS,
    },
};

/// Width and height of a letter with the mark beside it.
pub(crate) const SPOT: Vec2 = Vec2::new(48.0, 26.0);
/// Size of the letter and of the mark, and between the edges and both, points.
const MARK: f32 = 23.0;
const ICON: f32 = 15.0;
const SIDE: f32 = 3.0;

/// A letter that opens its proof card.
pub(crate) struct ProofSpot<'a> {
    /// The letter.
    pub(crate) letter: Letter,
    /// What is rated.
    pub(crate) name: &'a str,
    /// What the card proves.
    pub(crate) of: ProofOf,
}

impl ProofSpot<'_> {
    /// Draws it in the middle of `rect` as a button.
    pub(crate) fn ui(self, ui: &Ui, desk: &mut Desk<'_>, rect: Rect) {
        let hues = desk.hues();
        let rect = Rect::from_center_size(rect.center(), SPOT);
        let id = ui.id().with(("proof", format!("{:?}", self.of)));
        let word = desk.tr_with("proof-open", &[("name", self.name.to_owned())]);
        let response = ui.interact(rect, id, Sense::click());
        let response = named(ui, response, AccessName::button(&word));
        if response.hovered() {
            ui.painter().rect_filled(rect, BUTTON_RADIUS, hues.sunken);
        }
        focus_ring(ui, hues, &response, BUTTON_RADIUS);
        let inner = rect.shrink2(vec2(SIDE, 0.0));
        let mark = inner.with_max_x(inner.left() + MARK);
        risk_mark(ui, desk.theme, self.letter, mark);
        let icon = inner.with_min_x(inner.right() - ICON);
        let color = if response.hovered() {
            hues.accent
        } else {
            hues.muted
        };
        paint_icon_amid(ui, "proof", icon, ICON, color);
        if response.hint(word).clicked() {
            desk.push(Wish::Prove(Some(self.of)));
        }
    }
}
