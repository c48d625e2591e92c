//! Which fonts of the system have the letters one looks for.

use std::{cmp::Reverse, collections::BTreeSet};

use fontdb::{Database, FaceInfo, Language, Style};
use skrifa::{FontRef, MetadataProvider as _};

/// So many fonts are taken at most for one question: each is kept in memory whole.
const MOST: usize = 6;

/// A face that has some of the letters.
#[derive(Debug)]
pub(super) struct FoundFont {
    /// Its name, no other face's.
    pub(super) name: String,
    /// The file, which may hold several faces.
    pub(super) file: Vec<u8>,
    /// The number of the face in its file.
    pub(super) index: u32,
}

/// The fewest fonts that are found at hand for these letters; letters that none has are left out.
///
/// Japanese faces are asked first, as others draw the same ideographs in their own way, and
/// upright regular ones before others.
pub(super) fn fonts_for(database: &Database, letters: &BTreeSet<char>) -> Vec<FoundFont> {
    let mut faces: Vec<&FaceInfo> = database.faces().collect();
    faces.sort_by_key(|face| rank(face));
    let mut wanted = letters.clone();
    let mut found = Vec::new();
    for face in faces {
        if wanted.is_empty() || found.len() == MOST {
            break;
        }
        let font = database.with_face_data(face.id, |file, index| {
            let had = letters_of(file, index, &wanted);
            wanted.retain(|letter| !had.contains(letter));
            (!had.is_empty()).then(|| FoundFont {
                name: format!("{} ({index})", face.post_script_name),
                file: file.to_vec(),
                index,
            })
        });
        found.extend(font.flatten());
    }
    found
}

/// Those of the letters that the face can draw as outlines; none if the file is no font.
fn letters_of(file: &[u8], index: u32, letters: &BTreeSet<char>) -> BTreeSet<char> {
    let Ok(font) = FontRef::from_index(file, index) else {
        return BTreeSet::new();
    };
    let (charmap, outlines) = (font.charmap(), font.outline_glyphs());
    let is_drawn = |letter: &&char| {
        let glyph = charmap.map(**letter);
        glyph.is_some_and(|glyph| outlines.get(glyph).is_some())
    };
    letters.iter().filter(is_drawn).copied().collect()
}

/// The lower, the sooner a face is asked. The name decides between equals, so that the same
/// machine always shows the same.
fn rank(face: &FaceInfo) -> (bool, bool, u16, bool, Reverse<usize>, &str) {
    let is_japanese = |(_, language): &(String, Language)| *language == Language::Japanese_Japan;
    (
        !face.families.iter().any(is_japanese),
        face.style != Style::Normal,
        face.weight.0.abs_diff(400),
        face.monospaced,
        Reverse(face.families.len()),
        &face.post_script_name,
    )
}
