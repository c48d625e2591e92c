//! How wide letters and lines are.

use std::sync::{LazyLock, OnceLock};

use ttf_parser::Face;

use crate::scene::style::fonts;

static REGULAR: LazyLock<Option<Face<'static>>> =
    LazyLock::new(|| Face::parse(fonts::REGULAR, 0).ok());
static BOLD: LazyLock<Option<Face<'static>>> = LazyLock::new(|| Face::parse(fonts::BOLD, 0).ok());

/// Distance of base lines as a multiple of the font size.
pub const LINE_HEIGHT: f32 = 1.35;

/// How far below a text's middle line its base line stands, as a multiple of the font size.
pub const BASE_BELOW_MIDDLE: f32 = 0.36;

/// A weight of the typeface.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weight {
    /// Regular.
    Regular,
    /// Bold.
    Bold,
}

impl Weight {
    fn face(self) -> Option<&'static Face<'static>> {
        match self {
            Self::Regular => REGULAR.as_ref(),
            Self::Bold => BOLD.as_ref(),
        }
    }
}

/// Width of one line of text in world units.
pub fn width(text: &str, weight: Weight, size: f32) -> f32 {
    text.chars()
        .map(|letter| advance(letter, weight))
        .sum::<f32>()
        * size
}

/// Advances of blocks of 256 letters, filled when a letter of the block is first measured.
type Blocks = [OnceLock<Vec<f32>>; 256];
static REGULAR_ADVANCES: Blocks = [const { OnceLock::new() }; 256];
static BOLD_ADVANCES: Blocks = [const { OnceLock::new() }; 256];

/// The advance of a letter at size 1.
pub(super) fn advance(letter: char, weight: Weight) -> f32 {
    let blocks = match weight {
        Weight::Regular => &REGULAR_ADVANCES,
        Weight::Bold => &BOLD_ADVANCES,
    };
    let (block, place) = (u32::from(letter) >> 8, u32::from(letter) & 0xFF);
    let Some(block_of) = blocks.get(block as usize) else {
        return look_up(letter, weight);
    };
    let advances = block_of.get_or_init(|| {
        (0..256)
            .map(|place| char::from_u32(block << 8 | place).map_or(0.0, |c| look_up(c, weight)))
            .collect()
    });
    advances.get(place as usize).copied().unwrap_or(1.0)
}

fn look_up(letter: char, weight: Weight) -> f32 {
    let fallback = if letter.is_ascii() { 0.6 } else { 1.0 };
    let Some(face) = weight.face() else {
        return fallback;
    };
    face.glyph_index(letter)
        .and_then(|glyph| face.glyph_hor_advance(glyph))
        .map_or(fallback, |units| {
            f32::from(units) / f32::from(face.units_per_em())
        })
}

/// The text, shortened with … where it is wider than `limit`.
pub fn shorten(text: &str, weight: Weight, size: f32, limit: f32) -> String {
    shorten_with(text, limit, &mut |letter| advance(letter, weight) * size)
}

/// The text with letters as wide as `measure` says, shortened with … where it is wider than
/// `limit`. What stands behind that is not measured.
pub(super) fn shorten_with(
    text: &str,
    limit: f32,
    measure: &mut impl FnMut(char) -> f32,
) -> String {
    let mut used = 0.0;
    let mut behind = text.char_indices();
    let Some((over, _)) = behind.find(|(_, letter)| {
        used += measure(*letter);
        used > limit
    }) else {
        return text.to_owned();
    };
    let room = limit - measure('…');
    let mut used = 0.0;
    let mut short: String = text
        .get(..over)
        .unwrap_or_default()
        .chars()
        .take_while(|&letter| {
            used += measure(letter);
            used <= room
        })
        .collect();
    short.truncate(short.trim_end().len());
    short.push('…');
    short
}
