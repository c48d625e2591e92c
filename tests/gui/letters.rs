//! Letters that the bundled typeface lacks.

use std::path::{Path, PathBuf};

use eframe::egui::{Event, FontFamily, FontId, Key, Modifiers, Rect, pos2};
use egui_kittest::{Harness, kittest::Queryable as _};
use sekisho::{
    design::{read_file, write_file},
    gui::{Desktop, SystemFonts},
};

use crate::desk::{Desk, file_of, press, says, settle};

type Seen = Harness<'static, Option<Desktop>>;

/// The name of an asset: a letter that the bundled typeface lacks, all over it.
const WORDS: &str = "𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷";

/// A drawing in which the lines of one asset’s name are full of such a letter.
fn file(folder: &Path) -> PathBuf {
    let path = file_of(folder, "1");
    let mut design = read_file(&path).unwrap();
    let asset = design.assets.values_mut().next().unwrap();
    WORDS.clone_into(&mut asset.name);
    write_file(&path, &design).unwrap();
    path
}

fn open(folder: &Path, fonts: Option<SystemFonts>) -> Seen {
    let desk = Desk {
        file: Some(file(folder)),
        fonts,
        ..Desk::default()
    };
    let mut harness = desk.open();
    settle(&mut harness);
    harness
}

/// A font that has 𠮷 and nothing else of what is asked here.
fn rare() -> fontdb::Database {
    let mut database = fontdb::Database::new();
    database.load_font_data(include_bytes!("fonts/Rare.ttf").to_vec());
    database
}

/// A file that calls itself a font, and is broken behind its beginning.
fn broken() -> fontdb::Database {
    let mut database = fontdb::Database::new();
    let mut file = include_bytes!("fonts/Rare.ttf").to_vec();
    file.truncate(file.len() - 60);
    database.load_font_data(file);
    database
}

fn has(harness: &Seen, letter: char) -> bool {
    let bold = FontId::new(12.0, FontFamily::Name("bold".into()));
    let fonts = [FontId::proportional(12.0), FontId::monospace(12.0), bold];
    let ctx = &harness.ctx;
    fonts
        .iter()
        .all(|font| ctx.fonts_mut(|fonts| fonts.has_glyph(font, letter)))
}

/// Whether the hint comes up somewhere on the tile of the asset when the pointer rests there.
fn is_explained(harness: &mut Seen) -> bool {
    let named = harness.get_all_by_label_contains(WORDS);
    let rects: Vec<Rect> = named.map(|node| node.rect()).collect();
    let points = rects.iter().flat_map(|rect| {
        let heights = [0.3, 0.5, 0.7, 0.85, 0.95];
        heights.map(|part| pos2(rect.center().x, rect.top() + rect.height() * part))
    });
    for point in points {
        harness.hover_at(point);
        harness.run_steps(30);
        if says(
            harness,
            "〓 は、この端末のどのフォントにもない文字です：U+20BB7",
        ) {
            return true;
        }
    }
    false
}

#[test]
fn a_letter_no_font_has_is_shown_as_geta_and_explained() {
    let folder = tempfile::tempdir().unwrap();
    let mut harness = open(folder.path(), None);
    assert!(!has(&harness, '𠮷'));
    assert!(!says(&harness, "U+20BB7"));
    assert!(is_explained(&mut harness));
    // What stands in its place is as wide as a letter, and nothing empty.
    let square = harness.ctx.fonts_mut(|fonts| {
        let body = FontId::proportional(100.0);
        [
            fonts.glyph_width(&body, '\u{25FB}'),
            fonts.glyph_width(&body, '関'),
        ]
    });
    assert_eq!(square[0], square[1]);
}

#[test]
fn a_letter_that_a_font_of_the_system_has_is_shown_as_it_is() {
    let folder = tempfile::tempdir().unwrap();
    let mut harness = open(folder.path(), Some(rare));
    assert!(has(&harness, '𠮷'));
    assert!(!is_explained(&mut harness));
}

#[test]
fn letters_that_are_typed_are_looked_for_too() {
    let folder = tempfile::tempdir().unwrap();
    let desk = Desk {
        file: Some(file_of(folder.path(), "1")),
        fonts: Some(rare),
        ..Desk::default()
    };
    let mut harness = desk.open();
    settle(&mut harness);
    assert!(!has(&harness, '한'));
    press(&mut harness, Modifiers::COMMAND, Key::F);
    harness.event(Event::Text("한".to_owned()));
    settle(&mut harness);
    assert!(has(&harness, '한'));
}

#[test]
fn a_broken_font_of_the_system_is_left_alone() {
    let folder = tempfile::tempdir().unwrap();
    let harness = open(folder.path(), Some(broken));
    assert!(!has(&harness, '𠮷'));
}
