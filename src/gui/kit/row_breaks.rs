//! Where the rows of a text begin that is wider than its room.

use std::{collections::BTreeMap, sync::Arc};

use eframe::egui::{Galley, Id, Painter};

use super::TextPiece;
use crate::scene::metrics::{LaidLetter, full_line_starts, line_starts};

/// What rows are narrower than their room: letters stand on whole pixels, so that their widths do
/// not add up exactly.
const SLACK: f32 = 0.5;

/// How many texts are kept; beyond, all are forgotten. A window shows some hundred.
const KEPT: usize = 4_000;

/// The room of a text: how wide its rows are, and how many there may be.
#[derive(Clone, Copy, Debug)]
pub(crate) struct RowsRoom {
    /// Points.
    pub(crate) width: f32,
    /// How many rows at most.
    pub(crate) rows: usize,
}

/// Where rows begin, of texts that were laid out before: the same ones are asked for every frame.
#[derive(Clone, Default)]
struct KeptStarts(BTreeMap<u64, Arc<[usize]>>);

/// Before which letters of a text new rows begin; none where it fits as it is. Where more rows come
/// out than there may be, rows are filled instead. `unbroken` lays the text out in as few rows as
/// its own line breaks make.
pub(super) fn row_starts(
    painter: &Painter,
    pieces: &[TextPiece<'_>],
    room: RowsRoom,
    unbroken: impl FnOnce() -> Arc<Galley>,
) -> Arc<[usize]> {
    let ctx = painter.ctx();
    let inks = pieces
        .iter()
        .map(|piece| (piece.words, piece.ink.size.to_bits(), piece.ink.bold));
    let inks: Vec<_> = inks.collect();
    let scale = ctx.pixels_per_point().to_bits();
    let text = Id::new((inks, room.width.to_bits(), room.rows, scale)).value();
    let kept = ctx.data_mut(|data| {
        let kept = data.get_temp_mut_or_default::<KeptStarts>(Id::NULL);
        kept.0.get(&text).cloned()
    });
    if let Some(starts) = kept {
        return starts;
    }
    let starts: Arc<[usize]> = new_starts(&unbroken(), room).into();
    ctx.data_mut(|data| {
        let kept = data.get_temp_mut_or_default::<KeptStarts>(Id::NULL);
        if kept.0.len() >= KEPT {
            kept.0.clear();
        }
        kept.0.insert(text, Arc::clone(&starts));
    });
    starts
}

fn new_starts(unbroken: &Galley, room: RowsRoom) -> Vec<usize> {
    if unbroken.size().x <= room.width {
        return Vec::new();
    }
    let limit = (room.width - SLACK).max(1.0);
    let good = starts(unbroken, |letters| line_starts(letters, limit));
    if good.len() < room.rows {
        return good;
    }
    starts(unbroken, |letters| full_line_starts(letters, limit))
}

fn starts(unbroken: &Galley, of: impl Fn(&[LaidLetter]) -> Vec<usize>) -> Vec<usize> {
    let mut starts = Vec::new();
    let mut before = 0;
    for row in &unbroken.rows {
        let letters: Vec<LaidLetter> = row
            .glyphs
            .iter()
            .map(|glyph| LaidLetter {
                letter: glyph.chr,
                width: glyph.advance_width,
            })
            .collect();
        starts.extend(of(&letters).into_iter().map(|start| before + start));
        before += letters.len() + usize::from(row.ends_with_newline);
    }
    starts
}

/// The words of the pieces with a line break before each of the letters, counted through all of
/// them.
pub(super) fn with_breaks(pieces: &[TextPiece<'_>], starts: &[usize]) -> Vec<String> {
    let mut starts = starts.iter().copied().peekable();
    let mut at = 0;
    pieces
        .iter()
        .map(|piece| {
            let mut words = String::with_capacity(piece.words.len() + 4);
            for letter in piece.words.chars() {
                if starts.next_if_eq(&at).is_some() {
                    words.push('\n');
                }
                words.push(letter);
                at += 1;
            }
            words
        })
        .collect()
}
