//! What stands at the left of a row.

use std::sync::Arc;

use eframe::egui::{Align2, Color32, Galley, Rect, Stroke, Ui, Vec2, pos2};

use super::{
    Ink, RowText, state_mark,
    tokens::{COUNT, GAP, ROW_ICON, ROW_MARK, SMALL_GAP, SMALL_ICON},
};
use crate::{
    design::ControlState,
    gui::{icons::paint_icon_amid, style::Hues},
};

/// What stands at the left of a row.
#[derive(Clone, Copy, Debug)]
pub(crate) enum RowLead<'a> {
    /// Nothing, and no room for it.
    Nothing,
    /// An icon; without a name its room stays free.
    Icon { name: &'a str, color: Color32 },
    /// A small icon, beside words that are no row of a list; without a name its room stays free.
    SmallIcon { name: &'a str, color: Color32 },
    /// A number in a circle, filled when it stands for what is lit.
    Number { text: &'a str, is_lit: bool },
    /// A small icon, whose room stays free without a name, and a count in a column of its own.
    Counted {
        icon: &'a str,
        color: Color32,
        count: &'a str,
    },
    /// The state of a control.
    State(&'a ControlState),
    /// What the words are about, in a column of a width in points.
    Term { text: RowText<'a>, width: f32 },
    /// Room of a width in points, for what the caller draws.
    Room(f32),
}

impl RowLead<'_> {
    /// The room it takes, with the gap behind it.
    pub(super) const fn width(self) -> f32 {
        match self {
            Self::Nothing => 0.0,
            Self::Icon { .. } => ROW_ICON + GAP + 2.0,
            Self::SmallIcon { .. } => SMALL_ICON + SMALL_GAP,
            Self::Number { .. } => ROW_MARK + GAP,
            Self::Counted { .. } => SMALL_ICON + SMALL_GAP + COUNT,
            Self::State(_) => SMALL_ICON + GAP,
            Self::Term { width, .. } | Self::Room(width) => width + GAP,
        }
    }

    /// Its words as text, where it has any that a row says.
    pub(super) const fn text(&self) -> Option<&RowText<'_>> {
        match self {
            Self::Term { text, .. } => Some(text),
            Self::Nothing
            | Self::Icon { .. }
            | Self::SmallIcon { .. }
            | Self::Number { .. }
            | Self::Counted { .. }
            | Self::State(_)
            | Self::Room(_) => None,
        }
    }

    /// Its words laid out, where they may take several lines.
    pub(super) fn lay(&self, ui: &Ui) -> Option<Arc<Galley>> {
        let text = self.text()?;
        Some(text.lay(ui, self.width() - GAP))
    }

    /// Paints it at the left of `room`; words that were laid out are the row's to paint.
    pub(super) fn paint(self, ui: &Ui, hues: &Hues, room: Rect) {
        let square = |size: f32| {
            let middle = pos2(room.left() + size / 2.0, room.center().y);
            Rect::from_center_size(middle, Vec2::splat(size))
        };
        let icon = |name: &str, size: f32, color: Color32| {
            paint_icon_amid(ui, name, square(size), size, color);
        };
        match self {
            Self::Nothing | Self::Term { .. } | Self::Room(_) => {}
            Self::Icon { name, color } => icon(name, ROW_ICON, color),
            Self::SmallIcon { name, color } => icon(name, SMALL_ICON, color),
            Self::Number { text, is_lit } => number_badge(ui, hues, square(ROW_MARK), text, is_lit),
            Self::Counted {
                icon: name,
                color,
                count,
            } => {
                icon(name, SMALL_ICON, color);
                let left = room.left() + SMALL_ICON + SMALL_GAP;
                let column = room.with_min_x(left).with_max_x(left + COUNT - SMALL_GAP);
                let muted = Ink::body(hues.muted);
                muted.write_in(ui.painter(), column, Align2::LEFT_CENTER, count);
            }
            Self::State(state) => state_mark(ui, hues, state, square(SMALL_ICON)),
        }
    }
}

/// A number in a circle, filled when it stands for what is lit.
pub(crate) fn number_badge(ui: &Ui, hues: &Hues, rect: Rect, number: &str, is_lit: bool) {
    let (fill, line, ink) = if is_lit {
        (hues.route, hues.route, hues.on_route)
    } else {
        (Color32::TRANSPARENT, hues.border_strong, hues.text)
    };
    let radius = rect.height() / 2.0 - 1.0;
    ui.painter()
        .circle(rect.center(), radius, fill, Stroke::new(1.2, line));
    Ink::strong(ink).write(ui.painter(), rect.center(), Align2::CENTER_CENTER, number);
}
