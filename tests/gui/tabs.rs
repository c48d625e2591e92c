//! Several drawings in one window: tabs, dropped files, and closing without losing anything.

use std::{
    path::{Path, PathBuf},
    sync::Arc,
};

use eframe::egui::{
    DroppedFile, DroppedFileHandle, HoveredFile, Key, Modifiers, ViewportCommand, accesskit::Role,
};
use egui_kittest::{Harness, kittest::Queryable as _};
use sekisho::{
    design,
    gui::{Desktop, Screen, Settings},
};

use crate::desk::{
    Desk, Held, click, commands, file_of, press, press_close_button, says, start_with_required,
    window,
};

fn change_something(harness: &mut Harness<'static, Option<Desktop>>) {
    press(harness, Modifiers::COMMAND, Key::A);
    press(harness, Modifiers::NONE, Key::Delete);
    assert!(window(harness).session().is_unsaved());
}

fn patterns(harness: &Harness<'static, Option<Desktop>>) -> String {
    let found = &window(harness).session().analysis().patterns;
    let ids: Vec<_> = found.iter().map(|it| it.pattern.to_string()).collect();
    ids.join(" ")
}

#[test]
fn each_drawing_keeps_its_selection_camera_and_history() {
    let folder = tempfile::tempdir().unwrap();
    let (one, two) = (file_of(folder.path(), "1"), file_of(folder.path(), "5"));
    let mut harness = Desk {
        file: Some(one),
        answer: two,
        ..Desk::default()
    }
    .open();
    press(&mut harness, Modifiers::COMMAND, Key::A);
    press(&mut harness, Modifiers::COMMAND, Key::Num1);
    let (selection, camera) = {
        let view = window(&harness).view();
        (view.selection.clone(), view.camera)
    };
    press(&mut harness, Modifiers::COMMAND, Key::O);
    assert_eq!(window(&harness).open_drawings(), 2);
    assert_eq!(patterns(&harness), "5");
    assert!(window(&harness).view().selection.is_empty());
    change_something(&mut harness);
    press(&mut harness, Modifiers::COMMAND, Key::Tab);
    assert_eq!(patterns(&harness), "1");
    assert_eq!(window(&harness).view().selection, selection);
    assert_eq!(window(&harness).view().camera, camera);
    assert!(window(&harness).session().history().undo_label().is_none());
    click(&mut harness, "5.sekisho.ron（未保存）");
    assert!(window(&harness).session().history().undo_label().is_some());
    press(&mut harness, Modifiers::COMMAND, Key::Z);
    assert_eq!(patterns(&harness), "5");
}

#[test]
fn an_empty_drawing_does_not_fold_the_outline_of_others() {
    let folder = tempfile::tempdir().unwrap();
    let mut harness = Desk {
        file: Some(file_of(folder.path(), "1")),
        ..Desk::default()
    }
    .open();
    let rows = |harness: &Harness<'static, Option<Desktop>>| {
        use eframe::egui::accesskit::Role;
        use egui_kittest::kittest::{Queryable as _, by};
        harness.query_all(by().role(Role::TreeItem)).count()
    };
    let before = rows(&harness);
    assert!(before > 4);
    press(&mut harness, Modifiers::COMMAND, Key::N);
    press(&mut harness, Modifiers::COMMAND, Key::Tab);
    assert_eq!(rows(&harness), before);
}

#[test]
fn a_file_that_is_open_is_shown_and_not_opened_twice() {
    let folder = tempfile::tempdir().unwrap();
    let one = file_of(folder.path(), "1");
    let mut harness = Desk {
        file: Some(one.clone()),
        answer: one,
        ..Desk::default()
    }
    .open();
    change_something(&mut harness);
    press(&mut harness, Modifiers::COMMAND, Key::N);
    assert_eq!(window(&harness).open_drawings(), 2);
    press(&mut harness, Modifiers::COMMAND, Key::O);
    assert_eq!(window(&harness).open_drawings(), 2);
    assert!(
        window(&harness).session().is_unsaved(),
        "the changed one is shown"
    );
}

#[test]
fn closing_a_tab_shows_its_neighbour_and_it_can_be_opened_again() {
    let folder = tempfile::tempdir().unwrap();
    let (one, two) = (file_of(folder.path(), "1"), file_of(folder.path(), "5"));
    let mut harness = Desk {
        file: Some(one),
        answer: two,
        ..Desk::default()
    }
    .open();
    press(&mut harness, Modifiers::COMMAND, Key::O);
    press(&mut harness, Modifiers::COMMAND, Key::W);
    assert_eq!(
        (window(&harness).open_drawings(), patterns(&harness)),
        (1, "1".to_owned())
    );
    press(&mut harness, Modifiers::COMMAND | Modifiers::SHIFT, Key::T);
    assert_eq!(
        (window(&harness).open_drawings(), patterns(&harness)),
        (2, "5".to_owned())
    );
    click(&mut harness, "「1.sekisho.ron」を閉じる");
    assert_eq!(
        (window(&harness).open_drawings(), patterns(&harness)),
        (1, "5".to_owned())
    );
    press(&mut harness, Modifiers::COMMAND, Key::W);
    assert_eq!(window(&harness).shell().screen, Screen::Start);
}

#[test]
fn the_close_button_asks_about_every_tab_with_unsaved_changes() {
    let folder = tempfile::tempdir().unwrap();
    let (one, two) = (file_of(folder.path(), "1"), file_of(folder.path(), "5"));
    let mut harness = Desk {
        file: Some(one.clone()),
        answer: two.clone(),
        ..Desk::default()
    }
    .open();
    let before = design::read_file(&one).unwrap();
    change_something(&mut harness);
    press(&mut harness, Modifiers::COMMAND, Key::O);
    change_something(&mut harness);

    let asked = press_close_button(&mut harness);
    assert!(asked.contains(&ViewportCommand::CancelClose));
    assert!(says(
        &harness,
        "「5.sekisho.ron」に保存していない変更があります"
    ));
    click(&mut harness, "キャンセル");
    assert_eq!(window(&harness).open_drawings(), 2);

    press_close_button(&mut harness);
    click(&mut harness, "保存しない");
    assert!(says(
        &harness,
        "「1.sekisho.ron」に保存していない変更があります"
    ));
    let ended = commands(&mut harness, |harness| {
        use egui_kittest::kittest::Queryable as _;
        harness.get_by_label("保存する").click();
    });
    assert!(ended.contains(&ViewportCommand::Close));
    assert!(design::read_file(&one).unwrap().assets.is_empty(), "saved");
    assert!(
        !design::read_file(&two).unwrap().assets.is_empty(),
        "not saved"
    );
    assert!(!before.assets.is_empty());
}

#[test]
fn giving_up_asks_again_the_next_time() {
    let folder = tempfile::tempdir().unwrap();
    let (one, two) = (file_of(folder.path(), "1"), file_of(folder.path(), "5"));
    let mut harness = Desk {
        file: Some(one),
        answer: two,
        ..Desk::default()
    }
    .open();
    change_something(&mut harness);
    press(&mut harness, Modifiers::COMMAND, Key::O);
    change_something(&mut harness);
    press_close_button(&mut harness);
    click(&mut harness, "保存しない");
    click(&mut harness, "キャンセル");
    press_close_button(&mut harness);
    click(&mut harness, "保存しない");
    assert!(
        says(&harness, "に保存していない変更があります"),
        "both are asked about again"
    );
}

#[test]
fn without_unsaved_changes_the_close_button_just_closes() {
    let folder = tempfile::tempdir().unwrap();
    let mut harness = Desk {
        file: Some(file_of(folder.path(), "1")),
        ..Desk::default()
    }
    .open();
    assert!(!press_close_button(&mut harness).contains(&ViewportCommand::CancelClose));
    assert!(!says(&harness, "変更を保存しますか"));
}

#[test]
fn files_dropped_on_the_window_are_opened() {
    let folder = tempfile::tempdir().unwrap();
    let (one, two) = (file_of(folder.path(), "1"), file_of(folder.path(), "5"));
    let mut harness = Desk::default().open();
    start_with_required(&mut harness);
    harness.input_mut().hovered_files = vec![HoveredFile::default()];
    harness.step();
    assert!(says(&harness, "ここで離すと開きます"));
    harness.input_mut().hovered_files.clear();
    harness.input_mut().dropped_files = [one, two].map(dropped).to_vec();
    harness.run();
    assert_eq!(window(&harness).open_drawings(), 3);
    assert_eq!(patterns(&harness), "5");
    assert!(!says(&harness, "ここで離すと開きます"));
}

/// A file as the system hands it over when it is dropped.
#[derive(Debug)]
struct Dropped(PathBuf);

impl DroppedFile for Dropped {
    fn path(&self) -> &Path {
        &self.0
    }

    fn bytes(&self) -> Result<Vec<u8>, String> {
        std::fs::read(&self.0).map_err(|error| error.to_string())
    }
}

pub(crate) fn dropped(path: PathBuf) -> DroppedFileHandle {
    Arc::new(Dropped(path))
}

#[test]
fn what_was_open_is_open_again_the_next_time() {
    let folder = tempfile::tempdir().unwrap();
    let place = folder.path().join("settings.ron");
    let (one, two) = (file_of(folder.path(), "1"), file_of(folder.path(), "5"));
    let settings = || Settings::read(Some(place.clone()));
    let mut harness = Desk {
        file: Some(one.clone()),
        answer: two,
        settings: settings(),
        ..Desk::default()
    }
    .open();
    press(&mut harness, Modifiers::COMMAND, Key::O);
    drop(harness);
    std::fs::remove_file(&one).unwrap();
    let harness = Desk {
        settings: settings(),
        ..Desk::default()
    }
    .open();
    assert_eq!(
        (window(&harness).open_drawings(), patterns(&harness)),
        (1, "5".to_owned())
    );
}

#[test]
fn a_drawing_saved_by_a_dialog_is_the_one_it_was_asked_for() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("新しい.sekisho.ron");
    let held = Held::default();
    let mut harness = Desk {
        held: Some(Arc::clone(&held)),
        ..Desk::default()
    }
    .open();
    start_with_required(&mut harness);
    let first = Arc::clone(window(&harness).session().design());
    press(&mut harness, Modifiers::COMMAND, Key::S);
    // While the dialog is open, another drawing is begun.
    press(&mut harness, Modifiers::COMMAND, Key::N);
    assert!(window(&harness).session().design().assets.is_empty());
    held.lock().unwrap().pop().unwrap().send(Some(path.clone()));
    harness.run();
    assert_eq!(design::read_file(&path).unwrap(), *first);
    assert_eq!(window(&harness).session().design(), &first);
    click(&mut harness, "無題の設計");
    assert!(window(&harness).session().design().assets.is_empty());
}

/// The system's dialog asks about the name that was typed; with its ending it may be another file.
#[test]
fn a_name_that_becomes_another_file_by_its_ending_is_asked_about() {
    let folder = tempfile::tempdir().unwrap();
    let there = file_of(folder.path(), "5");
    let before = std::fs::read(&there).unwrap();
    for typed in ["5", "5.ron"] {
        let held = Held::default();
        let mut harness = Desk {
            held: Some(Arc::clone(&held)),
            ..Desk::default()
        }
        .open();
        start_with_required(&mut harness);
        press(&mut harness, Modifiers::COMMAND, Key::S);
        held.lock()
            .unwrap()
            .pop()
            .unwrap()
            .send(Some(folder.path().join(typed)));
        harness.run();
        assert!(says(&harness, "既にあります"), "asks");
        assert_eq!(std::fs::read(&there).unwrap(), before);
        press(&mut harness, Modifiers::NONE, Key::Escape);
        assert_eq!(std::fs::read(&there).unwrap(), before);
    }
}

#[test]
fn the_tab_that_is_shown_is_in_sight() {
    let folder = tempfile::tempdir().unwrap();
    let files: Vec<_> = [
        "1", "1p", "2", "2p", "3", "3p", "4", "4p", "5", "5p", "6", "7",
    ]
    .map(|pattern| file_of(folder.path(), pattern))
    .into();
    let settings = Settings {
        open: files,
        ..Settings::default()
    };
    let mut harness = Desk {
        settings,
        ..Desk::default()
    }
    .open();
    for pattern in ["6", "1p"] {
        while patterns(&harness) != pattern {
            press(&mut harness, Modifiers::COMMAND, Key::Tab);
        }
        harness.run_steps(60);
        let name = format!("{pattern}.sekisho.ron");
        let tab = harness.get_by_role_and_label(Role::Tab, &name).rect();
        assert!(
            tab.left() >= 0.0 && tab.right() <= harness.ctx.content_rect().right(),
            "{name} {tab:?}"
        );
    }
}
