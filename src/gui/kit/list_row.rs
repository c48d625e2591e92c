//! A row of a list: something at the left, a title over a second text, something at the right.

use std::sync::Arc;

use eframe::egui::{
    Align2, Color32, Galley, Rect, Response, Sense, Stroke, Ui, Vec2, WidgetInfo, WidgetType, pos2,
    vec2,
};

use super::{
    AccessName, Ink, RowStop, hairline, row,
    tokens::{EDGE, GAP, LINE, ROW_ICON, ROW_MARK, ROW_PAD, SMALL_GAP, SMALL_ICON},
};
use crate::gui::{icons::paint_icon_amid, style::Hues};

/// What stands at the left of a row.
#[derive(Clone, Copy, Debug)]
pub(crate) enum RowLead<'a> {
    /// Nothing, and no room for it.
    Nothing,
    /// An icon; without a name its room stays free.
    Icon { name: &'a str, color: Color32 },
    /// A small icon, beside words that are no row of a list.
    SmallIcon { name: &'a str, color: Color32 },
    /// A number in a circle, filled when it stands for what is lit.
    Number { text: &'a str, is_lit: bool },
}

impl RowLead<'_> {
    /// The room it takes, with the gap behind it.
    const fn width(self) -> f32 {
        match self {
            Self::Nothing => 0.0,
            Self::Icon { .. } => ROW_ICON + GAP + 2.0,
            Self::SmallIcon { .. } => SMALL_ICON + SMALL_GAP,
            Self::Number { .. } => ROW_MARK + GAP,
        }
    }

    fn paint(self, ui: &Ui, hues: &Hues, room: Rect) {
        let square = |size: f32| {
            let middle = pos2(room.left() + size / 2.0, room.center().y);
            Rect::from_center_size(middle, Vec2::splat(size))
        };
        match self {
            Self::Nothing => {}
            Self::Icon { name, color } => {
                paint_icon_amid(ui, name, square(ROW_ICON), ROW_ICON, color);
            }
            Self::SmallIcon { name, color } => {
                paint_icon_amid(ui, name, square(SMALL_ICON), SMALL_ICON, color);
            }
            Self::Number { text, is_lit } => number_badge(ui, hues, square(ROW_MARK), text, is_lit),
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

/// Words of a row.
#[derive(Clone, Copy, Debug)]
pub(crate) struct RowText<'a> {
    words: &'a str,
    ink: Ink,
    /// On how many lines at most.
    lines: usize,
}

impl<'a> RowText<'a> {
    /// Words on one line.
    pub(crate) const fn new(words: &'a str, ink: Ink) -> Self {
        Self {
            words,
            ink,
            lines: 1,
        }
    }

    /// On several lines where one is not enough.
    pub(crate) const fn lines(self, lines: usize) -> Self {
        Self { lines, ..self }
    }

    fn lay(self, ui: &Ui, width: f32) -> Arc<Galley> {
        self.ink.lay(ui.painter(), self.words, width, self.lines)
    }
}

/// A row of a list, laid out from its texts and named for screen readers by the same texts.
#[derive(Clone, Copy, Debug)]
pub(crate) struct ListRow<'a> {
    lead: RowLead<'a>,
    title: RowText<'a>,
    second: Option<RowText<'a>>,
    trail: Option<RowText<'a>>,
    /// Room at the right end that is the caller's.
    room: f32,
    /// Room below the words that is the caller's.
    below: f32,
    height: f32,
    edge: f32,
    name: Option<&'a str>,
    is_chosen: bool,
    is_lined: bool,
}

/// Where the parts of a row came to stand.
#[derive(Clone, Debug)]
pub(crate) struct RowParts {
    pub(crate) response: Response,
    /// The second text, or where it would begin.
    pub(crate) second: Rect,
    /// The room at the right end, as high as the row's content.
    pub(crate) room: Rect,
    /// The room below the words, as wide as the row's content.
    pub(crate) below: Rect,
}

/// The words of a row, laid out.
struct RowGalleys {
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
        Self::height_of(&self.title) + second
    }
}

impl<'a> ListRow<'a> {
    /// A row with a title, bold.
    pub(crate) const fn new(title: RowText<'a>) -> Self {
        Self {
            lead: RowLead::Nothing,
            title,
            second: None,
            trail: None,
            room: 0.0,
            below: 0.0,
            height: 0.0,
            edge: EDGE,
            name: None,
            is_chosen: false,
            is_lined: true,
        }
    }

    /// With something at the left.
    pub(crate) const fn lead(self, lead: RowLead<'a>) -> Self {
        Self { lead, ..self }
    }

    /// With a second text below the title.
    pub(crate) const fn second(self, second: RowText<'a>) -> Self {
        Self {
            second: Some(second),
            ..self
        }
    }

    /// With words at the right.
    pub(crate) const fn trail(self, trail: RowText<'a>) -> Self {
        Self {
            trail: Some(trail),
            ..self
        }
    }

    /// With room of a width at the right end, for what is no text.
    pub(crate) const fn room(self, room: f32) -> Self {
        Self { room, ..self }
    }

    /// With room of a height below the words.
    pub(crate) const fn below(self, below: f32) -> Self {
        Self { below, ..self }
    }

    /// At least so high.
    pub(crate) const fn height(self, height: f32) -> Self {
        Self { height, ..self }
    }

    /// So far from the edges of the list.
    pub(crate) const fn edge(self, edge: f32) -> Self {
        Self { edge, ..self }
    }

    /// With a name for screen readers that says more than the texts do.
    pub(crate) const fn named(self, name: &'a str) -> Self {
        Self {
            name: Some(name),
            ..self
        }
    }

    /// Chosen or lit.
    pub(crate) const fn chosen(self, is_chosen: bool) -> Self {
        Self { is_chosen, ..self }
    }

    /// Without a line below.
    pub(crate) const fn unlined(self) -> Self {
        Self {
            is_lined: false,
            ..self
        }
    }

    /// What a screen reader says: the name, else the texts in their order.
    fn words(&self) -> String {
        if let Some(name) = self.name {
            return name.to_owned();
        }
        let texts = [Some(self.title), self.second, self.trail];
        let words: Vec<_> = texts
            .iter()
            .flatten()
            .map(|text| text.words)
            .filter(|words| !words.is_empty())
            .collect();
        words.join(" ")
    }

    fn lay(&self, ui: &Ui) -> RowGalleys {
        let width = ui.available_width() - 2.0 * self.edge;
        let trail = self.trail.map(|trail| trail.lay(ui, width * 0.4));
        let beside = |width: f32| if width > 0.0 { width + GAP } else { 0.0 };
        let trailing = trail.as_ref().map_or(0.0, |trail| trail.size().x);
        let words = width - self.lead.width() - beside(self.room) - beside(trailing);
        RowGalleys {
            title: self.title.lay(ui, words),
            second: self.second.map(|second| second.lay(ui, words)),
            trail,
        }
    }

    /// Draws it as a row that can be clicked.
    pub(crate) fn ui(self, ui: &mut Ui, hues: &Hues) -> RowParts {
        let galleys = self.lay(ui);
        let height = galleys.height() + self.below + 2.0 * ROW_PAD;
        let words = self.words();
        let name = AccessName::entry(&words, self.is_chosen);
        let (rect, response) = row(ui, hues, height.max(self.height), name);
        self.paint(ui, hues, rect, galleys, response)
    }

    /// Draws it as a row of a list whose rows are all of the same height.
    pub(crate) fn ui_in(self, ui: &mut Ui, hues: &Hues, stop: RowStop, height: f32) -> RowParts {
        let galleys = self.lay(ui);
        let words = self.words();
        let name = AccessName::entry(&words, self.is_chosen);
        let (rect, response) = stop.row(ui, hues, height, name);
        self.paint(ui, hues, rect, galleys, response)
    }

    /// Draws it as words that can only be read.
    pub(crate) fn label(self, ui: &mut Ui, hues: &Hues) -> RowParts {
        let galleys = self.lay(ui);
        let height = galleys.height() + self.below;
        let size = vec2(ui.available_width(), height.max(self.height));
        let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
        let words = self.words();
        response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, &words));
        self.paint(ui, hues, rect, galleys, response)
    }

    fn paint(
        self,
        ui: &Ui,
        hues: &Hues,
        rect: Rect,
        galleys: RowGalleys,
        response: Response,
    ) -> RowParts {
        let inner = rect.shrink2(vec2(self.edge, ROW_PAD.min(rect.height() / 4.0)));
        let upper = inner.with_max_y(inner.bottom() - self.below);
        self.lead.paint(ui, hues, upper);
        let room = upper.with_min_x(upper.right() - self.room);
        let height = galleys.height();
        let painter = ui.painter();
        if let Some(trail) = galleys.trail {
            let gap = if self.room > 0.0 { GAP } else { 0.0 };
            let right = upper.with_max_x(room.left() - gap);
            let at = Align2::RIGHT_CENTER.align_size_within_rect(trail.size(), right);
            painter.galley(at.min, trail, Color32::PLACEHOLDER);
        }
        let left = upper.left() + self.lead.width();
        let put = |galley: Arc<Galley>, top: f32| {
            let line = RowGalleys::height_of(&galley);
            let at = pos2(left, top + (line - galley.size().y) / 2.0);
            let place = Rect::from_min_size(at, galley.size());
            painter.galley(at, galley, Color32::PLACEHOLDER);
            (place, top + line)
        };
        let (_, top) = put(galleys.title, upper.center().y - height / 2.0);
        let begin = Rect::from_min_size(pos2(left, top), Vec2::ZERO);
        let second = galleys.second.map_or(begin, |second| put(second, top).0);
        if self.is_lined {
            hairline(ui, hues, rect);
        }
        RowParts {
            response,
            second,
            room,
            below: inner.with_min_y(upper.bottom()),
        }
    }
}
