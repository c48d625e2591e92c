//! Files: save, open again, and the question before changes are lost.

use std::{fs, sync::Arc};

use eframe::egui::{Key, Modifiers};
use sekisho::gui::{Screen, Settings};

use crate::desk::{Desk, click, click_prefix, file_of, press, says, start_with_required, window};

#[test]
fn a_design_is_saved_and_opens_as_it_was() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("市の設計");
    let written = folder.path().join("市の設計.sekisho.ron");
    let mut harness = Desk {
        answer: path,
        ..Desk::default()
    }
    .open();
    start_with_required(&mut harness);
    click(&mut harness, "対策");
    click_prefix(&mut harness, "画面転送機能：実施済");
    click(&mut harness, "計画中");
    assert!(says(&harness, "未保存の変更あり"));
    press(&mut harness, Modifiers::COMMAND, Key::S);
    assert!(says(&harness, "保存済み"));
    let saved = Arc::clone(window(&harness).session().design());
    drop(harness);

    let mut harness = Desk {
        answer: written,
        ..Desk::default()
    }
    .open();
    press(&mut harness, Modifiers::COMMAND, Key::O);
    assert_eq!(window(&harness).session().design(), &saved);
    assert_eq!(window(&harness).shell().screen, Screen::Editor);
}

#[test]
fn unsaved_changes_are_asked_about_before_they_are_lost() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.sekisho.ron");
    let mut harness = Desk {
        answer: path.clone(),
        ..Desk::tall()
    }
    .open();
    start_with_required(&mut harness);
    click(&mut harness, "同じCSPにする");
    let changed = Arc::clone(window(&harness).session().design());
    press(&mut harness, Modifiers::COMMAND, Key::W);
    assert!(says(&harness, "変更を保存しますか"));
    click(&mut harness, "キャンセル");
    assert_eq!(window(&harness).session().design(), &changed);
    press(&mut harness, Modifiers::COMMAND, Key::W);
    click(&mut harness, "保存する");
    assert_eq!(&sekisho::design::read_file(&path).unwrap(), &*changed);
    assert_eq!(window(&harness).open_drawings(), 0);
    assert_eq!(window(&harness).shell().screen, Screen::Start);
}

#[test]
fn a_broken_file_is_one_clear_line_and_leaves_the_open_design_alone() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("broken.sekisho.ron");
    fs::write(&path, "(format: 1,\n phases: [").unwrap();
    let mut harness = Desk {
        answer: path,
        ..Desk::default()
    }
    .open();
    start_with_required(&mut harness);
    let design = Arc::clone(window(&harness).session().design());
    press(&mut harness, Modifiers::COMMAND, Key::O);
    assert!(says(&harness, "broken.sekisho.ron:2:"));
    assert!(says(&harness, "途中で終わっています"));
    assert_eq!(window(&harness).session().design(), &design);
    click(&mut harness, "閉じる");
    assert!(!says(&harness, "broken.sekisho.ron:2:"));
}

#[test]
fn a_file_given_at_the_start_is_open_and_remembered() {
    let folder = tempfile::tempdir().unwrap();
    let place = folder.path().join("settings.ron");
    let path = file_of(folder.path(), "5");
    let desk = Desk {
        settings: Settings::read(Some(place.clone())),
        file: Some(path.clone()),
        ..Desk::default()
    };
    let harness = desk.open();
    assert!(says(&harness, "通信経路の判定：通信経路(5)"));
    drop(harness);
    let settings = Settings::read(Some(place));
    assert_eq!(
        settings.recent.first().map(|file| file.path.clone()),
        Some(path)
    );
    let mut harness = Desk {
        settings,
        ..Desk::default()
    }
    .open();
    // What was open is open again; closed, it is among the recent ones.
    assert!(says(&harness, "通信経路の判定：通信経路(5)"));
    press(&mut harness, Modifiers::COMMAND, Key::W);
    assert_eq!(window(&harness).shell().screen, Screen::Start);
    click_prefix(&mut harness, "5 通信経路(5)");
    assert!(says(&harness, "通信経路の判定：通信経路(5)"));
}

#[test]
fn a_file_without_a_layout_is_laid_out_and_that_is_said() {
    let folder = tempfile::tempdir().unwrap();
    let path = file_of(folder.path(), "5");
    let mut design = sekisho::design::read_file(&path).unwrap();
    design.layout = sekisho::design::DesignLayout::default();
    sekisho::design::write_file(&path, &design).unwrap();
    let mut harness = Desk {
        file: Some(path.clone()),
        ..Desk::default()
    }
    .open();
    let things = design.zones.len() + design.assets.len();
    assert!(says(&harness, &format!("{things} 件を自動で配置しました")));
    let laid_out = Arc::clone(window(&harness).session().design());
    assert_eq!(laid_out.layout.assets.len(), design.assets.len());
    assert_eq!(laid_out.assets, design.assets);
    // Whoever only looked at it is asked nothing; whoever saves keeps the layout.
    assert!(!window(&harness).session().is_unsaved());
    press(&mut harness, Modifiers::COMMAND, Key::S);
    assert_eq!(sekisho::design::read_file(&path).unwrap(), *laid_out);
}
