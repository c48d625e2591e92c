//! Badges: a name so short that it stands for the whole, on a ground of its own.

use eframe::egui::{Align2, Color32, Painter, Rect, Shape, Stroke, StrokeKind, Ui, pos2, vec2};

use super::Ink;
use crate::gui::style::{CARD_RADIUS, Hues};

/// The dashes of the outline of a badge that is not whole.
const DASH: f32 = 6.0;
const DASH_GAP: f32 = 4.0;

/// How a badge looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum BadgeLook {
    /// Filled.
    Whole,
    /// Only a dashed outline: something is still missing.
    Open,
    /// Only an outline: there is nothing to name.
    Blank,
}

/// How large a badge is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum BadgeSize {
    /// At the head of a panel.
    Title,
    /// In the banner.
    Large,
}

impl BadgeSize {
    const fn height(self) -> f32 {
        match self {
            Self::Title => 32.0,
            Self::Large => 34.0,
        }
    }

    /// Before and behind its words.
    const fn pad(self) -> f32 {
        match self {
            Self::Title => 10.0,
            Self::Large => 12.0,
        }
    }

    const fn ink(self, color: Color32) -> Ink {
        match self {
            Self::Title => Ink::title(color),
            Self::Large => Ink::large(color),
        }
    }
}

/// A short name on a ground of its own.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Badge<'a> {
    /// The name.
    pub(crate) words: &'a str,
    /// How it looks.
    pub(crate) look: BadgeLook,
    /// How large it is.
    pub(crate) size: BadgeSize,
}

impl Badge<'_> {
    /// The width it needs; at least it is a square.
    pub(crate) fn width(&self, ui: &Ui) -> f32 {
        let ink = self.size.ink(Color32::PLACEHOLDER);
        let words = ink.width(ui.painter(), self.words);
        (words + 2.0 * self.size.pad()).max(self.size.height())
    }

    /// Paints it at the left of `room`, in the middle of its height; returns where it stands.
    pub(crate) fn paint(self, ui: &Ui, hues: &Hues, room: Rect) -> Rect {
        let painter = ui.painter();
        let size = vec2(self.width(ui), self.size.height());
        let corner = pos2(room.left(), room.center().y - size.y / 2.0);
        let at = Rect::from_min_size(corner, size);
        let color = match self.look {
            BadgeLook::Whole => {
                painter.rect_filled(at, CARD_RADIUS, hues.accent);
                hues.on_accent
            }
            BadgeLook::Open => {
                dashed_outline(painter, at, Stroke::new(2.0, hues.accent));
                hues.accent
            }
            BadgeLook::Blank => {
                let line = Stroke::new(1.0, hues.border_strong);
                painter.rect_stroke(at, CARD_RADIUS, line, StrokeKind::Inside);
                hues.muted
            }
        };
        let ink = self.size.ink(color);
        ink.write_in(painter, at, Align2::CENTER_CENTER, self.words);
        at
    }
}

fn dashed_outline(painter: &Painter, at: Rect, stroke: Stroke) {
    let rim = at.shrink(1.0);
    let corners = [
        rim.left_top(),
        rim.right_top(),
        rim.right_bottom(),
        rim.left_bottom(),
        rim.left_top(),
    ];
    painter.extend(Shape::dashed_line(&corners, stroke, DASH, DASH_GAP));
}
