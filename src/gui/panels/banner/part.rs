//! A part of the banner: a button with lines in columns, as wide as these.

use eframe::egui::{Rect, Response, Stroke, Ui, vec2};

use crate::{
    gui::{
        Desk, Wish,
        kit::{
            AccessName, Hint as _, WordLine, area, focus_ring, says_more, tokens::WIDE_GAP,
            words_hold,
        },
        style::BUTTON_RADIUS,
    },
    scene::DrawingTheme,
};

/// Height of the banner, points.
pub(crate) const BANNER_HEIGHT: f32 = 52.0;
/// Between the edges of a part and what stands in it.
const SIDE: f32 = 14.0;
const CLOSE: f32 = 7.0;
const TOP: f32 = 7.0;
/// Height of the upper of two lines: a heading over a number.
const HEADING: f32 = 14.0;
/// How far the line between two parts stays from the edges of the banner, and the ground of what
/// is pointed at from those of its part.
const LINE_INSET: f32 = 8.0;
const GROUND_INSET: f32 = 2.0;

/// The lines of a column.
#[derive(Debug)]
enum ColumnLines {
    /// One in the middle.
    One(WordLine),
    /// A heading above a number.
    Headed { head: WordLine, line: WordLine },
    /// Two of the same height.
    Two { upper: WordLine, lower: WordLine },
}

/// A column of a part.
#[derive(Debug)]
pub(super) struct BannerColumn {
    lines: ColumnLines,
    /// The least width, so that nothing shifts while numbers change, points.
    least: f32,
}

impl BannerColumn {
    /// One line in the middle.
    pub(super) const fn one(line: WordLine) -> Self {
        Self::of(ColumnLines::One(line))
    }

    /// A heading above a number.
    pub(super) const fn headed(head: WordLine, line: WordLine) -> Self {
        Self::of(ColumnLines::Headed { head, line })
    }

    /// Two lines of the same height.
    pub(super) const fn two(upper: WordLine, lower: WordLine) -> Self {
        Self::of(ColumnLines::Two { upper, lower })
    }

    const fn of(lines: ColumnLines) -> Self {
        Self { lines, least: 0.0 }
    }

    /// At least so wide.
    pub(super) fn least(self, least: f32) -> Self {
        Self { least, ..self }
    }

    fn lines(&self) -> Vec<&WordLine> {
        match &self.lines {
            ColumnLines::One(line) => vec![line],
            ColumnLines::Headed {
                head: upper,
                line: lower,
            }
            | ColumnLines::Two { upper, lower } => vec![upper, lower],
        }
    }

    fn width(&self, ui: &Ui) -> f32 {
        let widths = self.lines().into_iter().map(|line| line.width(ui));
        widths.fold(self.least, f32::max)
    }

    fn paint(&self, ui: &Ui, theme: &DrawingTheme, room: Rect) {
        let halves = match self.lines {
            ColumnLines::One(_) => vec![room],
            ColumnLines::Headed { .. } => {
                let (upper, lower) = room.split_top_bottom_at_y(room.top() + HEADING);
                vec![upper, lower]
            }
            ColumnLines::Two { .. } => {
                let (upper, lower) = room.split_top_bottom_at_fraction(0.5);
                vec![upper, lower]
            }
        };
        for (line, place) in self.lines().into_iter().zip(halves) {
            line.paint(ui, theme, place);
        }
    }
}

/// A part of the banner: what stands in it, what it says, and what a click wishes.
#[derive(Debug, Default)]
pub(super) struct BannerPart {
    pub(super) columns: Vec<BannerColumn>,
    /// What a screen reader says; if empty, all that is to be read in it.
    pub(super) name: String,
    /// What is told to those who point at it; nothing if empty.
    pub(super) hint: String,
    pub(super) wishes: Vec<Wish>,
    /// How it stands beside its neighbours.
    pub(super) beside: PartBeside,
}

/// How a part stands beside its neighbours.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum PartBeside {
    /// By itself, with a line at its right.
    #[default]
    Apart,
    /// Close to the next one, which it belongs to.
    Joined,
    /// The last of those that belong together.
    Last,
}

impl PartBeside {
    /// Between the edges of a part and what stands in it.
    const fn side(self) -> f32 {
        match self {
            Self::Apart => SIDE,
            Self::Joined | Self::Last => CLOSE,
        }
    }
}

impl BannerPart {
    /// The width it needs.
    pub(super) fn width(&self, ui: &Ui) -> f32 {
        let columns = self.columns.iter().map(|column| column.width(ui));
        let gaps = self.columns.len().saturating_sub(1) as f32 * WIDE_GAP;
        2.0 * self.beside.side() + columns.sum::<f32>() + gaps
    }

    fn says(&self) -> String {
        if !self.name.is_empty() {
            return self.name.clone();
        }
        let lines = self.columns.iter().flat_map(BannerColumn::lines);
        let words: Vec<_> = lines
            .map(WordLine::says)
            .filter(|words| !words.is_empty())
            .collect();
        words.join(" ")
    }

    /// What is to be read in it and is not in its name.
    fn more(&self, name: &str) -> String {
        let lines = self.columns.iter().flat_map(BannerColumn::lines);
        let more: Vec<_> = lines
            .map(WordLine::says)
            .filter(|words| words.chars().any(char::is_alphabetic) && !words_hold(name, words))
            .collect();
        more.join(" ")
    }

    /// Draws it in a width; the last column has what the others leave.
    pub(super) fn ui(self, ui: &mut Ui, desk: &mut Desk<'_>, width: f32) {
        let name = self.says();
        let (rect, response) = ground(ui, desk, width, &name, self.beside);
        let more = self.more(&name);
        if !more.is_empty() {
            says_more(ui.ctx(), response.id, &more);
        }
        let mut room = rect;
        for column in &self.columns {
            column.paint(ui, desk.theme, room.with_max_x(rect.right()));
            let next = room.left() + column.width(ui) + WIDE_GAP;
            room.min.x = next.min(rect.right());
        }
        let response = if self.hint.is_empty() {
            response
        } else {
            response.hint(&self.hint)
        };
        if response.clicked() {
            self.wishes.into_iter().for_each(|wish| desk.push(wish));
        }
    }
}

/// The ground of a part with a hairline at its right; returns the room for what stands in it.
fn ground(
    ui: &mut Ui,
    desk: &Desk<'_>,
    width: f32,
    name: &str,
    beside: PartBeside,
) -> (Rect, Response) {
    let hues = desk.hues();
    let (rect, response) = area(ui, vec2(width, BANNER_HEIGHT), AccessName::button(name));
    if response.hovered() {
        let ground = rect.shrink(GROUND_INSET);
        ui.painter().rect_filled(ground, BUTTON_RADIUS, hues.sunken);
    }
    let line = Stroke::new(1.0, hues.border);
    let span = rect.y_range().shrink(LINE_INSET);
    if beside != PartBeside::Joined {
        ui.painter().vline(rect.right(), span, line);
    }
    focus_ring(ui, hues, &response, BUTTON_RADIUS);
    (rect.shrink2(vec2(beside.side(), TOP)), response)
}
