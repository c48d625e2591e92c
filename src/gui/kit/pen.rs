//! Text at places, in the type scale.

use std::sync::Arc;

use eframe::egui::{
    Align2, Color32, Galley, Label, Painter, Pos2, Rect, Response, Ui, WidgetInfo, WidgetType,
    text::{LayoutJob, TextFormat, TextWrapping},
};

use super::row_breaks::{RowsRoom, row_starts, with_breaks};
use crate::gui::style::{BODY, HEAD, LARGE, TITLE, font};

/// From line to line of a text, in sizes of its letters.
const LINE_PITCH: f32 = 1.35;

/// Size, weight and colour of a text.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Ink {
    pub(super) size: f32,
    pub(super) bold: bool,
    color: Color32,
}

impl Ink {
    /// A size of its own: what is read from afar.
    pub(crate) const fn sized(size: f32, bold: bool, color: Color32) -> Self {
        Self { size, bold, color }
    }

    /// Body text.
    pub(crate) const fn body(color: Color32) -> Self {
        Self {
            size: BODY,
            bold: false,
            color,
        }
    }

    /// Body text, bold.
    pub(crate) const fn strong(color: Color32) -> Self {
        Self {
            size: BODY,
            bold: true,
            color,
        }
    }

    /// The head of a section.
    pub(crate) const fn head(color: Color32) -> Self {
        Self {
            size: HEAD,
            bold: true,
            color,
        }
    }

    /// A title.
    pub(crate) const fn title(color: Color32) -> Self {
        Self {
            size: TITLE,
            bold: true,
            color,
        }
    }

    /// A large number.
    pub(crate) const fn large(color: Color32) -> Self {
        Self {
            size: LARGE,
            bold: true,
            color,
        }
    }

    /// The text laid out within `width`, in at most `rows` rows, the rest elided.
    pub(crate) fn lay(self, painter: &Painter, text: &str, width: f32, rows: usize) -> Arc<Galley> {
        lay_pieces(painter, &[TextPiece::new(text, self)], width, rows)
    }

    /// Adds the text as a paragraph of its own, wrapped to the room there is.
    pub(crate) fn paragraph(self, ui: &mut Ui, text: impl AsRef<str>) -> Response {
        let room = RowsRoom {
            width: ui.available_width(),
            rows: usize::MAX,
        };
        self.rows(ui, text.as_ref(), room)
    }

    /// Adds the text with the rows that `room` has for it, the rest elided.
    pub(crate) fn rows(self, ui: &mut Ui, text: &str, room: RowsRoom) -> Response {
        let galley = self.lay(ui.painter(), text, room.width, room.rows);
        let label = ui.add(Label::new(galley));
        // Its rows are no part of what it says.
        label.widget_info(|| WidgetInfo::labeled(WidgetType::Label, ui.is_enabled(), text));
        label
    }

    /// The width of the text in one row.
    pub(crate) fn width(self, painter: &Painter, text: &str) -> f32 {
        self.lay(painter, text, f32::INFINITY, 1).size().x
    }

    /// Writes one row at `pos`.
    pub(crate) fn write(self, painter: &Painter, pos: Pos2, anchor: Align2, text: &str) -> Rect {
        let galley = self.lay(painter, text, f32::INFINITY, 1);
        let rect = anchor.anchor_size(pos, galley.size());
        painter.galley(rect.min, galley, self.color);
        rect
    }

    /// Writes one row into `rect`, elided to its width; returns where it stands.
    pub(crate) fn write_in(
        self,
        painter: &Painter,
        rect: Rect,
        anchor: Align2,
        text: &str,
    ) -> Rect {
        let galley = self.lay(painter, text, rect.width(), 1);
        let placed = anchor.align_size_within_rect(galley.size(), rect);
        painter.galley(placed.min, galley, self.color);
        placed
    }
}

/// A piece of a text: its words in their ink.
#[derive(Clone, Copy, Debug)]
pub(crate) struct TextPiece<'a> {
    pub(super) words: &'a str,
    pub(super) ink: Ink,
}

impl<'a> TextPiece<'a> {
    /// Words in an ink.
    pub(crate) const fn new(words: &'a str, ink: Ink) -> Self {
        Self { words, ink }
    }
}

/// Pieces of a text laid out one after the other within `width`, in at most `rows` rows, the rest
/// elided.
///
/// Where rows begin is found as for names on the canvas, so that Japanese breaks everywhere as a
/// reader expects it; egui is told by line breaks within the text.
pub(super) fn lay_pieces(
    painter: &Painter,
    pieces: &[TextPiece<'_>],
    width: f32,
    rows: usize,
) -> Arc<Galley> {
    let width = width.max(1.0);
    let job = |pieces: &[TextPiece<'_>], max_width: f32| {
        let mut job = LayoutJob::default();
        for TextPiece { words, ink } in pieces {
            let format = TextFormat {
                line_height: (rows > 1).then_some((ink.size * LINE_PITCH).round()),
                ..TextFormat::simple(font(ink.size, ink.bold), ink.color)
            };
            job.append(words, 0.0, format);
        }
        job.wrap = TextWrapping {
            max_width,
            max_rows: rows,
            break_anywhere: rows == 1,
            overflow_character: Some('…'),
        };
        painter.layout_job(job)
    };
    if rows <= 1 {
        return job(pieces, width);
    }
    let room = RowsRoom { width, rows };
    let starts = row_starts(painter, pieces, room, || job(pieces, f32::INFINITY));
    if starts.is_empty() {
        return job(pieces, f32::INFINITY);
    }
    // Of what is more than the rows hold, egui shortens the last one.
    let shown = starts.get(..rows - 1).unwrap_or(&starts);
    let broken = with_breaks(pieces, shown);
    let broken: Vec<_> = broken
        .iter()
        .zip(pieces)
        .map(|(words, piece)| TextPiece { words, ..*piece })
        .collect();
    let is_whole = shown.len() == starts.len();
    job(&broken, if is_whole { f32::INFINITY } else { width })
}
