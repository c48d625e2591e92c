//! A line of words and marks beside each other: as wide as what stands in it, and named by it.

use eframe::egui::{Align2, Color32, Rect, Response, Stroke, StrokeKind, Ui, Vec2, pos2, vec2};

use super::{
    Badge, BadgeLook, BadgeSize, Ink, ProductStanding, Shares, TextPiece, lay_pieces, letter_word,
    provenance_dot, risk_mark, said, share_bar, state_mark,
    tokens::{CHIP_RADIUS, DOT, GAP, MARK_GAP, PILL_ICON, SHARE_BAR, SMALL_GAP, SMALL_ICON},
};
use crate::{
    catalog::{Letter, Provenance},
    design::ControlState,
    gui::{icons::paint_icon_amid, style::Hues},
    scene::DrawingTheme,
};

/// Between the icon of a pill and its words.
const PILL_GAP: f32 = 4.0;

/// What stands in a line.
#[derive(Clone, Debug)]
enum LinePart {
    Words {
        words: String,
        ink: Ink,
    },
    Icon {
        name: &'static str,
        color: Color32,
        size: f32,
    },
    State(ControlState),
    Letter {
        letter: Letter,
        size: f32,
    },
    Provenance(Provenance),
    Count {
        done: usize,
        total: usize,
    },
    /// Words with an icon in a rounded outline.
    Pill {
        icon: &'static str,
        color: Color32,
        words: String,
    },
    Badge {
        words: String,
        look: BadgeLook,
    },
    Shares(Shares),
    Room(f32),
}

/// A line of words and marks, from left to right. Behind a mark is the gap to its words, all
/// other gaps are told.
#[derive(Clone, Debug, Default)]
pub(crate) struct WordLine {
    parts: Vec<LinePart>,
}

impl WordLine {
    /// With words.
    pub(crate) fn words(self, words: impl Into<String>, ink: Ink) -> Self {
        let words = words.into();
        self.with(LinePart::Words { words, ink })
    }

    /// With an icon of a size in points; without a name there is none.
    pub(crate) fn icon(self, name: &'static str, color: Color32, size: f32) -> Self {
        if name.is_empty() {
            return self;
        }
        self.with(LinePart::Icon { name, color, size })
    }

    /// With how a product stands: an icon and a word.
    pub(crate) fn standing(self, hues: &Hues, standing: ProductStanding, word: &str) -> Self {
        let plain = Ink::body(hues.text);
        let (icon, color, ink) = match standing {
            ProductStanding::Safe => ("tick", hues.implemented, plain),
            ProductStanding::Act => ("warning", hues.missing, Ink::strong(hues.missing)),
            ProductStanding::Noted => ("info", hues.na, plain),
            ProductStanding::Accepted => ("stamp", hues.na, plain),
        };
        self.icon(icon, color, SMALL_ICON).words(word, ink)
    }

    /// With the state of a control.
    pub(crate) fn state(self, state: ControlState) -> Self {
        self.with(LinePart::State(state))
    }

    /// With a letter of risk, of a size in points.
    pub(crate) fn letter(self, letter: Letter, size: f32) -> Self {
        self.with(LinePart::Letter { letter, size })
    }

    /// With the mark of where something comes from.
    pub(crate) fn provenance(self, provenance: Provenance) -> Self {
        self.with(LinePart::Provenance(provenance))
    }

    /// With how many of all, the first number large.
    pub(crate) fn count(self, done: usize, total: usize) -> Self {
        self.with(LinePart::Count { done, total })
    }

    /// With an icon and words in a rounded outline.
    pub(crate) fn pill(self, icon: &'static str, color: Color32, words: impl Into<String>) -> Self {
        let words = words.into();
        self.with(LinePart::Pill { icon, color, words })
    }

    /// With a large badge.
    pub(crate) fn badge(self, words: impl Into<String>, look: BadgeLook) -> Self {
        let words = words.into();
        self.with(LinePart::Badge { words, look })
    }

    /// With a bar of shares over what is left of the line.
    pub(crate) fn shares(self, shares: Shares) -> Self {
        self.with(LinePart::Shares(shares))
    }

    /// With a gap, or room for what the caller paints at the beginning, in points.
    pub(crate) fn room(self, width: f32) -> Self {
        self.with(LinePart::Room(width))
    }

    fn with(mut self, part: LinePart) -> Self {
        self.parts.push(part);
        self
    }

    /// What a screen reader says: all that is to be read in it.
    pub(crate) fn says(&self) -> String {
        let words: Vec<_> = self
            .parts
            .iter()
            .map(LinePart::says)
            .filter(|words| !words.is_empty())
            .collect();
        words.join(" ")
    }

    /// The width it needs.
    pub(crate) fn width(&self, ui: &Ui) -> f32 {
        self.parts.iter().map(|part| part.width(ui)).sum()
    }

    /// Paints it from the left of `room`, in the middle of its height; words without room are
    /// elided.
    pub(crate) fn paint(&self, ui: &Ui, theme: &DrawingTheme, room: Rect) {
        let mut left = room.left();
        for part in &self.parts {
            let wide = part.width(ui);
            part.paint(ui, theme, room.with_min_x(left.min(room.right())));
            left += wide;
        }
    }

    /// Paints it at the right end of `room`.
    pub(crate) fn paint_right(&self, ui: &Ui, theme: &DrawingTheme, room: Rect) -> Rect {
        let left = (room.right() - self.width(ui)).max(room.left());
        let place = room.with_min_x(left);
        self.paint(ui, theme, place);
        place
    }

    /// The width it takes of what there is.
    fn fitting(&self, ui: &Ui) -> f32 {
        // Where lines follow on each other, one that does not fit goes to the next.
        let most = if ui.layout().main_wrap {
            ui.max_rect().width()
        } else {
            ui.available_width()
        };
        // A point more: else rounding would elide the last letter.
        (self.width(ui) + 1.0).min(most)
    }

    /// Claims its room, no wider than there is, names it and paints it.
    pub(crate) fn label(&self, ui: &mut Ui, theme: &DrawingTheme, height: f32) -> (Rect, Response) {
        let size = vec2(self.fitting(ui), height);
        let (rect, response) = said(ui, size, &self.says());
        self.paint(ui, theme, rect);
        (rect, response)
    }
}

impl LinePart {
    fn says(&self) -> String {
        match self {
            Self::Words { words, .. } | Self::Pill { words, .. } | Self::Badge { words, .. } => {
                words.clone()
            }
            Self::Letter { letter, .. } => letter_word(*letter).to_owned(),
            Self::Count { done, total } => format!("{done}/{total}"),
            Self::Icon { .. }
            | Self::State(_)
            | Self::Provenance(_)
            | Self::Shares(_)
            | Self::Room(_) => String::new(),
        }
    }

    /// The width it takes, with the gap behind a mark.
    fn width(&self, ui: &Ui) -> f32 {
        match self {
            Self::Words { words, ink } => ink.width(ui.painter(), words),
            Self::Icon { size, .. } | Self::Letter { size, .. } => size + MARK_GAP,
            Self::State(_) => SMALL_ICON + MARK_GAP,
            Self::Provenance(_) => DOT + MARK_GAP,
            Self::Count { done, total } => {
                let (painter, color) = (ui.painter(), Color32::PLACEHOLDER);
                let rest = Ink::body(color).width(painter, &format!("/{total}"));
                Ink::large(color).width(painter, &done.to_string()) + rest
            }
            Self::Pill { words, .. } => {
                let words = Ink::body(Color32::PLACEHOLDER).width(ui.painter(), words);
                SMALL_GAP + PILL_ICON + PILL_GAP + words + GAP
            }
            Self::Badge { words, look } => large_badge(words, *look).width(ui),
            Self::Shares(_) => 0.0,
            Self::Room(width) => *width,
        }
    }

    fn paint(&self, ui: &Ui, theme: &DrawingTheme, room: Rect) {
        let (hues, painter) = (&theme.hues, ui.painter());
        let square = |size: f32| {
            let middle = pos2(room.left() + size / 2.0, room.center().y);
            Rect::from_center_size(middle, Vec2::splat(size))
        };
        match self {
            Self::Words { words, ink } => {
                ink.write_in(painter, room, Align2::LEFT_CENTER, words);
            }
            Self::Icon { name, color, size } => {
                paint_icon_amid(ui, name, square(*size), *size, *color);
            }
            Self::State(state) => state_mark(ui, hues, state, square(SMALL_ICON)),
            Self::Letter { letter, size } => risk_mark(ui, theme, *letter, square(*size)),
            Self::Provenance(provenance) => provenance_dot(ui, hues, square(DOT), *provenance),
            Self::Count { done, total } => {
                let (done, total) = (done.to_string(), format!("/{total}"));
                let pieces = [
                    TextPiece::new(&done, Ink::large(hues.text)),
                    TextPiece::new(&total, Ink::body(hues.muted)),
                ];
                let galley = lay_pieces(painter, &pieces, f32::INFINITY, 1);
                let at = Align2::LEFT_CENTER.align_size_within_rect(galley.size(), room);
                painter.galley(at.min, galley, hues.text);
            }
            Self::Pill { icon, color, words } => {
                let size = vec2(self.width(ui), 2.0 * CHIP_RADIUS);
                let at = Align2::LEFT_CENTER.align_size_within_rect(size, room);
                let line = Stroke::new(1.0, *color);
                painter.rect_stroke(at, CHIP_RADIUS, line, StrokeKind::Inside);
                let mark = at.with_min_x(at.left() + SMALL_GAP);
                let mark = mark.with_max_x(mark.left() + PILL_ICON);
                paint_icon_amid(ui, icon, mark, PILL_ICON, *color);
                let words_at = at.with_min_x(mark.right() + PILL_GAP);
                Ink::body(hues.text).write_in(painter, words_at, Align2::LEFT_CENTER, words);
            }
            Self::Badge { words, look } => {
                large_badge(words, *look).paint(ui, hues, room);
            }
            Self::Shares(shares) => {
                let size = vec2(room.width(), SHARE_BAR);
                share_bar(
                    ui,
                    hues,
                    Rect::from_center_size(room.center(), size),
                    *shares,
                );
            }
            Self::Room(_) => {}
        }
    }
}

const fn large_badge(words: &str, look: BadgeLook) -> Badge<'_> {
    Badge {
        words,
        look,
        size: BadgeSize::Large,
    }
}
