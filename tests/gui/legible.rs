//! Names are read: reference drawings open so that they are large enough on screen, in a window
//! with all its panels and in a narrow one, whose panels are folded to rails.

use std::path::Path;

use eframe::egui::{Key, Modifiers, Shape, Vec2};
use egui_kittest::{Harness, kittest::Queryable as _};
use sekisho::{
    catalog::{Catalog, Lang},
    desk::Lit,
    gui::{Desktop, Settings},
};

use crate::desk::{Desk, click, file_of, press, window};

/// The rail of the inspector.
const INSPECTOR: &str = "右のパネル（経路・対策・リスク）";

type Desked = Harness<'static, Option<Desktop>>;

/// A window as somebody finds it who has never opened a panel.
fn desk(folder: &Path, pattern: &str, lang: Lang, size: [f32; 2]) -> Desked {
    Desk {
        size: Some(Vec2::from(size)),
        file: Some(file_of(folder, pattern)),
        settings: Settings {
            lang,
            ..Settings::default()
        },
        folds: true,
        ..Desk::default()
    }
    .open()
}

/// Every text that is painted, with its size on screen.
fn painted(harness: &Desked) -> Vec<(String, f32)> {
    fn collect(shape: &Shape, out: &mut Vec<(String, f32)>) {
        if let Shape::Vec(shapes) = shape {
            for shape in shapes {
                collect(shape, out);
            }
        } else if let Shape::Text(text) = shape {
            let sections = &text.galley.job.sections;
            let size = sections
                .first()
                .map_or(0.0, |part| part.format.font_id.size);
            out.push((text.galley.job.text.clone(), size));
        }
    }
    let mut out = Vec::new();
    for clipped in &harness.output().shapes {
        collect(&clipped.shape, &mut out);
    }
    out
}

/// Assets and zones whose name is nowhere painted so large, line by line and whole.
fn unread(harness: &Desked, lang: Lang, least: f32) -> Vec<String> {
    let texts = painted(harness);
    let is_painted = |name: &str| {
        // Its lines follow each other.
        (0..texts.len()).any(|start| {
            let mut left = name;
            for (line, size) in texts.iter().skip(start) {
                let Some(rest) = left.strip_prefix(line.as_str()) else {
                    return false;
                };
                if *size < least || line.is_empty() {
                    return false;
                }
                left = rest.trim_start();
                if left.is_empty() {
                    return true;
                }
            }
            false
        })
    };
    let session = window(harness).session();
    let (design, catalog) = (session.design(), session.catalog());
    let assets = design.assets.values().map(|asset| asset.called(catalog));
    let names = assets.map(|name| name.get(lang).to_owned());
    names.filter(|name| !is_painted(name)).collect()
}

#[test]
fn names_of_reference_drawings_are_read_in_a_window_with_all_panels_and_in_a_narrow_one() {
    let folder = tempfile::tempdir().unwrap();
    let catalog = Catalog::builtin().unwrap();
    let mut faults = Vec::new();
    for pattern in &catalog.patterns.patterns {
        for (size, least) in [([1600.0, 1000.0], 12.0), ([1280.0, 800.0], 10.0)] {
            let harness = desk(folder.path(), pattern.id.as_str(), Lang::Ja, size);
            // Letters come in steps of a quarter of a point.
            let unread = unread(&harness, Lang::Ja, least - 0.13);
            if !unread.is_empty() {
                let zoom = window(&harness).view().camera.zoom;
                faults.push(format!("{} {size:?} {zoom}: {unread:?}", pattern.id));
            }
        }
    }
    assert!(faults.is_empty(), "{faults:#?}");
}

#[test]
fn titles_of_zones_are_read_at_every_zoom() {
    let folder = tempfile::tempdir().unwrap();
    let mut harness = desk(folder.path(), "1", Lang::Ja, [1600.0, 1000.0]);
    for _ in 0..4 {
        for _ in 0..4 {
            press(&mut harness, Modifiers::COMMAND, Key::Minus);
        }
        let texts = painted(&harness);
        let session = window(&harness).session();
        for zone in session.design().zones.values() {
            let name = zone.called(session.catalog());
            let start: String = name.get(Lang::Ja).chars().take(2).collect();
            let is_read = |(text, size): &(String, f32)| text.starts_with(&start) && *size >= 10.0;
            // A zone of a few points has no room for a word.
            let zoom = window(&harness).view().camera.zoom;
            assert!(zoom < 0.2 || texts.iter().any(is_read), "{start} at {zoom}");
        }
    }
}

#[test]
fn a_narrow_window_folds_its_panels_to_rails_that_open_them_and_remembers() {
    let folder = tempfile::tempdir().unwrap();
    let place = folder.path().join("settings.ron");
    let open = |size: [f32; 2]| {
        Desk {
            size: Some(Vec2::from(size)),
            file: Some(file_of(folder.path(), "1")),
            settings: Settings::read(Some(place.clone())),
            folds: true,
            ..Desk::default()
        }
        .open()
    };
    let panels = |harness: &Desked| window(harness).shell().look().panels;
    let mut harness = open([1280.0, 800.0]);
    assert!(!panels(&harness).inspector && !panels(&harness).left && !panels(&harness).tables);
    let folded = window(&harness).view().room.width;
    click(&mut harness, INSPECTOR);
    assert!(panels(&harness).inspector && !panels(&harness).left);
    assert!(window(&harness).view().room.width < folded - 200.0);
    drop(harness);
    // A wide window shows all panels, and has no rails.
    let harness = open([1600.0, 1000.0]);
    assert!(panels(&harness).left && panels(&harness).tables);
    assert!(harness.query_by_label(INSPECTOR).is_none());
    drop(harness);
    let mut harness = open([1280.0, 800.0]);
    assert!(panels(&harness).inspector && !panels(&harness).left);
    let alt = Modifiers {
        alt: true,
        ..Modifiers::COMMAND
    };
    press(&mut harness, alt, Key::R);
    assert!(!panels(&harness).inspector);
}

#[test]
fn the_smallest_window_has_everything_within_reach() {
    let folder = tempfile::tempdir().unwrap();
    let mut harness = desk(folder.path(), "1", Lang::Ja, [1024.0, 640.0]);
    assert!(window(&harness).view().room.height > 250.0);
    for panel in [
        "左のパネル（部品・構成）",
        "右のパネル（経路・対策・リスク）",
        "下のパネル（指摘・攻撃ルート）",
    ] {
        let rect = harness.get_by_label(panel).rect();
        assert!(
            rect.right() <= 1024.0 && rect.bottom() <= 640.0,
            "{panel} {rect:?}"
        );
        click(&mut harness, panel);
    }
    let room = window(&harness).view().room;
    assert!(room.width > 300.0 && room.height > 140.0, "{room:?}");
}

#[test]
fn a_kind_of_flow_is_lit_by_its_stroke_in_the_legend_wherever_that_stands() {
    let folder = tempfile::tempdir().unwrap();
    for (size, lang) in [([1600.0, 1000.0], Lang::Ja), ([1024.0, 640.0], Lang::En)] {
        let mut harness = desk(folder.path(), "1", lang, size);
        let (label, more) = match lang {
            Lang::Ja => ("「保守」の流れを目立たせる", "ほかの流れ"),
            Lang::En => ("Light the flows “Maintenance”", "Other flows"),
        };
        for is_on in [true, false] {
            if harness.query_by_label(label).is_none() {
                click(&mut harness, more);
            }
            click(&mut harness, label);
            let lit = &window(&harness).view().lit;
            assert_eq!(matches!(lit, Lit::Kind(_)), is_on, "{lit:?}");
        }
    }
}
