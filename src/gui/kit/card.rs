//! Cards: what stands on a ground of its own.

use eframe::egui::{Color32, Frame, Rect, Response, Sense, Stroke, StrokeKind, Ui, Vec2, vec2};

use super::{AccessName, focus_ring, named};
use crate::gui::style::{CARD_RADIUS, Hues};

/// The frame of a card that holds other things.
pub(crate) fn card_frame(fill: Color32, line: Color32) -> Frame {
    Frame::new()
        .fill(fill)
        .stroke(Stroke::new(1.0, line))
        .corner_radius(CARD_RADIUS)
}

/// The ground of a card.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum CardGround {
    /// Raised over the ground, with its shadow.
    Raised,
    /// Raised, without a shadow.
    Flat,
}

/// A card that can be clicked; what stands on it is the caller's.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Card<'a> {
    /// What a screen reader says.
    pub(crate) name: AccessName<'a>,
    /// Its ground.
    pub(crate) ground: CardGround,
    /// Its size, points.
    pub(crate) size: Vec2,
}

impl Card<'_> {
    /// Claims its room, names it and paints its ground.
    pub(crate) fn ui(self, ui: &mut Ui, hues: &Hues) -> (Rect, Response) {
        let (rect, response) = ui.allocate_exact_size(self.size, Sense::click());
        let response = named(ui, response, self.name);
        self.paint(ui, hues, &response);
        (rect, response)
    }

    fn paint(&self, ui: &Ui, hues: &Hues, response: &Response) {
        let (rect, painter) = (response.rect, ui.painter());
        let line = if self.name.selected {
            Stroke::new(2.0, hues.accent)
        } else if response.hovered() {
            Stroke::new(1.5, hues.border_strong)
        } else {
            Stroke::new(1.0, hues.border)
        };
        if self.ground == CardGround::Raised {
            let below = rect.translate(vec2(0.0, 2.0));
            painter.rect_filled(below, CARD_RADIUS, hues.shadow);
        }
        painter.rect(rect, CARD_RADIUS, hues.raised, line, StrokeKind::Inside);
        focus_ring(ui, hues, response, CARD_RADIUS);
    }
}
