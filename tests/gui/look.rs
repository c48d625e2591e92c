//! Language, theme, and a few pictures.

use std::collections::BTreeSet;

use eframe::egui::Vec2;
use egui_kittest::SnapshotResults;
use sekisho::{catalog::Lang, gui::InspectorTab, scene::ThemeName};

use crate::desk::{Desk, click, file_of, says, snapshot, start_with_required, window};

#[test]
fn the_language_changes_at_once_and_is_kept() {
    let mut harness = Desk::default().open();
    start_with_required(&mut harness);
    click(&mut harness, "EN");
    assert_eq!(window(&harness).shell().settings.lang, Lang::En);
    assert!(says(&harness, "Recognised route: Route (1)"));
    assert!(!says(&harness, "必須対策"));
    click(&mut harness, "日本語");
    assert!(says(&harness, "必須対策"));
}

#[test]
fn the_theme_changes_from_its_menu() {
    let mut harness = Desk::default().open();
    start_with_required(&mut harness);
    click(&mut harness, "明るい");
    click(&mut harness, "暗い");
    assert_eq!(window(&harness).shell().settings.theme, ThemeName::Dark);
}

#[test]
fn every_tab_of_every_reference_drawing_can_be_shown_in_both_languages() {
    let folder = tempfile::tempdir().unwrap();
    let tabs = [
        ("経路", "Route"),
        ("対策", "Controls"),
        ("リスク", "Risk"),
        ("攻撃", "Attack"),
    ];
    for pattern in ["1", "3p", "6", "8"] {
        let file = Some(file_of(folder.path(), pattern));
        let mut harness = Desk {
            file,
            ..Desk::default()
        }
        .open();
        let mut seen = BTreeSet::new();
        for (ja, _) in tabs {
            click(&mut harness, ja);
            seen.insert(window(&harness).shell().readings.inspector as u8);
        }
        click(&mut harness, "EN");
        for (_, en) in tabs {
            click(&mut harness, en);
        }
        assert_eq!(
            (seen.len(), window(&harness).shell().readings.inspector),
            (4, InspectorTab::Attack)
        );
    }
}

#[test]
fn pictures() {
    let folder = tempfile::tempdir().unwrap();
    let small = Some(Vec2::new(1120.0, 680.0));
    let file = file_of(folder.path(), "1");
    let looks = [
        ("ja_light", Lang::Ja, ThemeName::Light),
        ("en_dark", Lang::En, ThemeName::Dark),
        ("ja_contrast", Lang::Ja, ThemeName::HighContrast),
    ];
    let mut results = SnapshotResults::new();
    for (name, lang, theme) in looks {
        let start = Desk {
            size: small,
            ..Desk::dressed(lang, theme)
        };
        snapshot(start.open(), &format!("start_{name}"), &mut results);
        let file = Some(file.clone());
        let editor = Desk {
            size: small,
            file,
            ..Desk::dressed(lang, theme)
        };
        snapshot(editor.open(), &format!("editor_{name}"), &mut results);
    }
}
