//! Files that an earlier run of the program did not survive opening, and paths that are relative.

use std::{
    fs,
    path::{Path, PathBuf},
    sync::{Arc, atomic::AtomicU64},
};

use eframe::egui;
use sekisho::{
    catalog::Catalog,
    gui::{Desktop, Screen, Settings, Setup},
};

use crate::desk::{Desk, DeskServices, click, file_of, says, window};

/// A run of the program that has these files open or is given one, and its recovery folder.
fn desk(folder: &Path, file: Option<&Path>) -> Desk {
    Desk {
        settings: Settings::read(Some(folder.join("settings.ron"))),
        file: file.map(Path::to_owned),
        kept: Some((folder.join("recovery"), Arc::default())),
        ..Desk::default()
    }
}

/// A run that ends while it opens what is to be opened: nothing of it is ever drawn.
fn die_while_opening(folder: &Path, file: Option<&Path>) {
    let clock = Arc::new(AtomicU64::new(0));
    let kept = Some((folder.join("recovery"), clock));
    let setup = Setup {
        catalog: Arc::new(Catalog::builtin().unwrap()),
        file: file.map(Path::to_owned),
        services: Box::new(DeskServices(PathBuf::new(), None, kept, None, None)),
        settings: Settings::read(Some(folder.join("settings.ron"))),
    };
    drop(Desktop::new(&egui::Context::default(), setup));
}

/// What is being opened, of whatever run.
fn attempts(folder: &Path) -> usize {
    let entries = fs::read_dir(folder.join("recovery")).unwrap();
    let names = entries.map(|entry| entry.unwrap().file_name());
    names
        .filter(|name| name.to_str().unwrap().ends_with(".opening"))
        .count()
}

#[test]
fn a_file_that_ended_the_last_start_is_offered_and_opens_when_it_is_asked_for() {
    let folder = tempfile::tempdir().unwrap();
    let file = file_of(folder.path(), "5");
    die_while_opening(folder.path(), Some(&file));
    assert_eq!(attempts(folder.path()), 1);
    // Without arguments, as the settings say that it was open.
    assert_eq!(desk(folder.path(), None).settings.open, [file.as_path()]);
    let mut harness = desk(folder.path(), None).open();
    assert_eq!(window(&harness).shell().screen, Screen::Start);
    assert_eq!(window(&harness).open_drawings(), 0);
    assert!(says(&harness, "前回、このファイルを開く途中で"));
    click(&mut harness, "「5.sekisho.ron」を開いてみる");
    assert!(says(&harness, "通信経路の判定：通信経路(5)"));
    assert_eq!(attempts(folder.path()), 0, "it has been drawn");
    drop(harness);
    let harness = desk(folder.path(), None).open();
    assert_eq!(window(&harness).open_drawings(), 1);
    assert!(!says(&harness, "前回、このファイルを開く途中で"));
}

#[test]
fn neither_the_command_line_nor_a_later_start_opens_it_by_itself() {
    let folder = tempfile::tempdir().unwrap();
    let (bad, good) = (file_of(folder.path(), "5"), file_of(folder.path(), "1"));
    drop(desk(folder.path(), Some(&good)).open());
    die_while_opening(folder.path(), Some(&bad));
    let harness = desk(folder.path(), Some(&bad)).open();
    assert_eq!(window(&harness).shell().screen, Screen::Start);
    assert_eq!(window(&harness).open_drawings(), 0);
    assert!(says(&harness, "5.sekisho.ron"));
    drop(harness);
    let harness = desk(folder.path(), None).open();
    assert_eq!(window(&harness).open_drawings(), 0);
}

#[test]
fn a_drawing_behind_another_is_noted_only_when_it_is_shown() {
    let folder = tempfile::tempdir().unwrap();
    let (one, two) = (file_of(folder.path(), "5"), file_of(folder.path(), "1"));
    let settings = Settings {
        open: vec![one, two],
        ..Settings::read(Some(folder.path().join("settings.ron")))
    };
    settings.keep();
    let mut harness = desk(folder.path(), None).open();
    assert_eq!(window(&harness).open_drawings(), 2);
    assert_eq!(attempts(folder.path()), 0);
    // The one behind has never been drawn.
    harness.key_press_modifiers(egui::Modifiers::COMMAND, egui::Key::Tab);
    let is_noted = (0..8).any(|_| {
        harness.step();
        attempts(folder.path()) == 1
    });
    assert!(is_noted);
    harness.run();
    assert_eq!(attempts(folder.path()), 0);
    drop(harness);
    // Killed behind the first frames: both open again.
    let harness = desk(folder.path(), None).open();
    assert_eq!(window(&harness).open_drawings(), 2);
}

#[test]
fn a_relative_path_is_absolute_from_the_start() {
    let folder = tempfile::tempdir().unwrap();
    let relative = Path::new("tests/drawings/1-near.sekisho.ron");
    drop(desk(folder.path(), Some(relative)).open());
    let settings = Settings::read(Some(folder.path().join("settings.ron")));
    let whole = std::env::current_dir().unwrap().join(relative);
    assert_eq!(settings.open, [whole.as_path()]);
    // Another spelling of the same path is the same entry.
    let detour = Path::new("tests/../tests/drawings/1-near.sekisho.ron");
    drop(desk(folder.path(), Some(detour)).open());
    let settings = Settings::read(Some(folder.path().join("settings.ron")));
    assert_eq!(settings.recent.len(), 1);
    assert!(settings.recent.iter().all(|file| file.path.is_absolute()));
}
