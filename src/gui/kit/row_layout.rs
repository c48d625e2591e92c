//! Where the parts of a row stand, and how they are painted.

use std::sync::Arc;

use eframe::egui::{Align2, Color32, Galley, Rect, Response, Ui, Vec2, pos2, vec2};

use super::{
    ListRow, hairline,
    list_row::{RowBeside, RowGround},
    tokens::{GAP, LINE},
};
use crate::gui::style::{CARD_RADIUS, Hues};

/// The share of a row's width that the words at its right may take.
const TRAIL_SHARE: f32 = 0.4;

/// Where the parts of a row came to stand.
#[derive(Clone, Debug)]
pub(crate) struct RowParts {
    pub(crate) response: Response,
    /// What stands at the left, with the gap behind it.
    pub(crate) lead: Rect,
    /// The second text, or where it would begin.
    pub(crate) second: Rect,
    /// The room at the right end, as high as the row's content.
    pub(crate) room: Rect,
    /// The room below the words, as wide as the row's content.
    pub(crate) below: Rect,
    /// Whether not all of the title is shown.
    pub(crate) is_cut: bool,
}

/// The words of a row, laid out.
pub(super) struct RowGalleys {
    term: Option<Arc<Galley>>,
    title: Arc<Galley>,
    second: Option<Arc<Galley>>,
    trail: Option<Arc<Galley>>,
}

impl RowGalleys {
    /// A text takes at least a line.
    fn height_of(galley: &Galley) -> f32 {
        LINE.max(galley.size().y + 1.0)
    }

    fn height(&self) -> f32 {
        let second = self.second.as_deref().map_or(0.0, Self::height_of);
        let term = self.term.as_deref().map_or(0.0, Self::height_of);
        (Self::height_of(&self.title) + second).max(term)
    }

    /// Height of the first line of the title.
    fn first_line(&self) -> f32 {
        let first = self.title.rows.first();
        first.map_or(LINE, |row| LINE.max(row.rect().height()))
    }
}

impl ListRow<'_> {
    /// Lays its words out in the width there is.
    pub(super) fn lay(&self, ui: &Ui) -> RowGalleys {
        let width = ui.available_width() - 2.0 * self.edge;
        let trail = self.trail.map(|trail| trail.lay(ui, width * TRAIL_SHARE));
        let beside = |width: f32| if width > 0.0 { width + GAP } else { 0.0 };
        let trailing = trail.as_ref().map_or(0.0, |trail| trail.size().x);
        let whole = width - self.lead.width();
        let title = whole - beside(self.room) - beside(trailing);
        let second = match self.beside {
            RowBeside::Middle => title,
            RowBeside::FirstLine => whole,
        };
        RowGalleys {
            term: self.lead.lay(ui),
            title: self.title.lay(ui, title),
            second: self.second.map(|text| text.lay(ui, second)),
            trail,
        }
    }

    /// The height it takes with its words.
    pub(super) fn high(&self, galleys: &RowGalleys) -> f32 {
        (galleys.height() + self.below + 2.0 * self.pad).max(self.height)
    }

    /// Paints it in its place.
    pub(super) fn paint(
        self,
        ui: &Ui,
        hues: &Hues,
        rect: Rect,
        galleys: RowGalleys,
        response: Response,
    ) -> RowParts {
        let painter = ui.painter();
        if self.ground == RowGround::Sunken {
            painter.rect_filled(rect, CARD_RADIUS, hues.sunken);
        }
        let inner = rect.shrink2(vec2(self.edge, self.pad.min(rect.height() / 4.0)));
        let upper = inner.with_max_y(inner.bottom() - self.below);
        let top = upper.center().y - galleys.height() / 2.0;
        let line = match self.beside {
            RowBeside::Middle => upper,
            RowBeside::FirstLine => upper.with_min_y(top).with_max_y(top + galleys.first_line()),
        };
        self.lead.paint(ui, hues, line);
        let room = line.with_min_x(line.right() - self.room);
        if let Some(trail) = galleys.trail {
            let gap = if self.room > 0.0 { GAP } else { 0.0 };
            let right = line.with_max_x(room.left() - gap);
            let at = Align2::RIGHT_CENTER.align_size_within_rect(trail.size(), right);
            painter.galley(at.min, trail, Color32::PLACEHOLDER);
        }
        let put = |galley: Arc<Galley>, left: f32, top: f32| {
            let line = RowGalleys::height_of(&galley);
            let at = pos2(left, top + (line - galley.size().y) / 2.0);
            let place = Rect::from_min_size(at, galley.size());
            painter.galley(at, galley, Color32::PLACEHOLDER);
            (place, top + line)
        };
        if let Some(term) = galleys.term {
            put(term, upper.left(), top);
        }
        let left = upper.left() + self.lead.width();
        let is_cut = galleys.title.elided;
        let (_, top) = put(galleys.title, left, top);
        let begin = Rect::from_min_size(pos2(left, top), Vec2::ZERO);
        let second = galleys.second.map_or(begin, |text| put(text, left, top).0);
        if self.is_lined {
            hairline(ui, hues, rect);
        }
        RowParts {
            response,
            lead: line.with_max_x(left),
            second,
            room,
            below: inner.with_min_y(upper.bottom()),
            is_cut,
        }
    }
}
