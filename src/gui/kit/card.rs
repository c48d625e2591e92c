//! Cards: what stands on a ground of its own.

use eframe::egui::{
    Color32, Frame, Rect, Response, Sense, Shape, Stroke, StrokeKind, Ui, Vec2, vec2,
};

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
    /// A dashed outline: there is nothing on it yet.
    Empty,
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
            Stroke::new(1.5, hues.accent)
        } else {
            Stroke::new(1.0, hues.border)
        };
        if self.ground == CardGround::Raised {
            let below = rect.translate(vec2(0.0, 2.0));
            painter.rect_filled(below, CARD_RADIUS, hues.shadow);
        }
        if self.ground == CardGround::Empty && !self.name.selected {
            let r = rect.shrink(1.0);
            let outline = [
                r.left_top(),
                r.right_top(),
                r.right_bottom(),
                r.left_bottom(),
                r.left_top(),
            ];
            let line = Stroke::new(1.0, hues.border_strong);
            painter.extend(Shape::dashed_line(&outline, line, 4.0, 3.0));
        } else {
            painter.rect(rect, CARD_RADIUS, hues.raised, line, StrokeKind::Inside);
        }
        focus_ring(ui, hues, response, CARD_RADIUS);
    }
}
