//! Asking for a path in the window, where the system has no dialog for it.

use std::{fs, path::Path};

use eframe::egui::{Event, Key, Modifiers, accesskit::Role};
use egui_kittest::{
    Harness,
    kittest::{AccessKitNode, NodeT as _, Queryable as _, by},
};
use sekisho::{design::read_file, gui::Desktop};

use crate::{
    access::nameless,
    desk::{Desk, Held, click, file_of, press, says, start_with_required, window},
};

type Desked = Harness<'static, Option<Desktop>>;

const FIELD: &str = "ファイルのパス";

/// Presses a shortcut for a dialog that the system does not have.
fn ask(harness: &mut Desked, held: &Held, (modifiers, key): (Modifiers, Key)) {
    press(harness, modifiers, key);
    let reply = held.lock().unwrap().pop().unwrap();
    reply.no_dialog();
    harness.run();
    assert!(says(harness, "ファイルの選択画面を利用できない"));
    assert_eq!(focused(harness), FIELD);
}

fn focused(harness: &Desked) -> String {
    let node = harness.query(by().predicate(|node: &AccessKitNode<'_>| node.is_focused()));
    node.and_then(|node| node.accesskit_node().label())
        .unwrap_or_default()
}

fn write(harness: &mut Desked, text: &str) {
    press(harness, Modifiers::COMMAND, Key::A);
    harness.event(Event::Text(text.to_owned()));
    harness.run();
}

fn value(harness: &Desked) -> String {
    let node = harness.get_by_label(FIELD);
    node.accesskit_node().value().unwrap_or_default()
}

fn desk(file: Option<&Path>) -> (Desked, Held) {
    let held = Held::default();
    let harness = Desk {
        held: Some(Held::clone(&held)),
        file: file.map(Path::to_path_buf),
        ..Desk::default()
    };
    (harness.open(), held)
}

const SAVE: (Modifiers, Key) = (Modifiers::COMMAND, Key::S);
const SAVE_AS: (Modifiers, Key) = (
    Modifiers {
        shift: true,
        ..Modifiers::COMMAND
    },
    Key::S,
);
const OPEN: (Modifiers, Key) = (Modifiers::COMMAND, Key::O);

#[test]
fn a_new_drawing_is_saved_by_its_path_and_gets_its_ending() {
    let folder = tempfile::tempdir().unwrap();
    let (mut harness, held) = desk(None);
    start_with_required(&mut harness);
    ask(&mut harness, &held, SAVE);
    let is_dialog = |node: &AccessKitNode<'_>| node.role() == Role::Dialog;
    assert!(harness.query(by().predicate(is_dialog)).is_some());
    assert_eq!(nameless(&harness), [""; 0]);
    write(
        &mut harness,
        &folder.path().join("市の設計").display().to_string(),
    );
    press(&mut harness, Modifiers::NONE, Key::Enter);
    let path = folder.path().join("市の設計.sekisho.ron");
    assert_eq!(
        &read_file(&path).unwrap(),
        &**window(&harness).session().design()
    );
    assert!(says(&harness, "保存済み") && !says(&harness, "選択画面を利用できない"));
    assert_eq!(window(&harness).view().renaming, None);
    // Saved once, its folder is where the next path begins.
    ask(&mut harness, &held, SAVE_AS);
    assert_eq!(value(&harness), path.display().to_string());
    press(&mut harness, Modifiers::NONE, Key::Escape);
    assert!(!says(&harness, "選択画面を利用できない"));
}

#[test]
fn a_file_is_opened_by_going_through_folders_by_keyboard() {
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir(folder.path().join("内")).unwrap();
    let first = file_of(folder.path(), "1");
    let inner = file_of(&folder.path().join("内"), "5");
    let (mut harness, held) = desk(Some(&first));
    ask(&mut harness, &held, OPEN);
    assert!(says(&harness, "ファイル 1.sekisho.ron"));
    press(&mut harness, Modifiers::NONE, Key::ArrowDown);
    assert_eq!(focused(&harness), "フォルダー 内");
    press(&mut harness, Modifiers::NONE, Key::Enter);
    assert_eq!(focused(&harness), FIELD);
    assert!(
        value(&harness)
            .trim_end_matches(std::path::is_separator)
            .ends_with("内")
    );
    press(&mut harness, Modifiers::NONE, Key::ArrowDown);
    assert_eq!(focused(&harness), "ファイル 5.sekisho.ron");
    press(&mut harness, Modifiers::NONE, Key::Enter);
    assert_eq!(
        &read_file(&inner).unwrap(),
        &**window(&harness).session().design()
    );
    assert_eq!(window(&harness).open_drawings(), 2);
}

#[test]
fn what_is_wrong_with_a_path_is_said_and_the_path_stays() {
    let folder = tempfile::tempdir().unwrap();
    let file = file_of(folder.path(), "1");
    let (mut harness, held) = desk(Some(&file));
    ask(&mut harness, &held, OPEN);
    let missing = folder.path().join("ない.sekisho.ron").display().to_string();
    write(&mut harness, &missing);
    press(&mut harness, Modifiers::NONE, Key::Enter);
    assert!(says(&harness, "ファイルが見つかりません："));
    assert_eq!(
        (value(&harness), focused(&harness)),
        (missing, FIELD.to_owned())
    );
    click(&mut harness, "キャンセル");
    ask(&mut harness, &held, SAVE_AS);
    write(
        &mut harness,
        &folder.path().join("無/a").display().to_string(),
    );
    press(&mut harness, Modifiers::NONE, Key::Enter);
    assert!(says(&harness, "フォルダーを開けません："));
    write(&mut harness, " ");
    press(&mut harness, Modifiers::NONE, Key::Enter);
    assert!(says(&harness, "ファイルのパスを入力してください"));
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
}

#[test]
fn another_file_is_only_written_over_when_asked() {
    let folder = tempfile::tempdir().unwrap();
    let (first, other) = (file_of(folder.path(), "1"), file_of(folder.path(), "5"));
    let before = fs::read(&other).unwrap();
    let (mut harness, held) = desk(Some(&first));
    ask(&mut harness, &held, SAVE_AS);
    write(&mut harness, &folder.path().join("5").display().to_string());
    press(&mut harness, Modifiers::NONE, Key::Enter);
    assert!(says(&harness, "既にあります"));
    // Enter once more goes back to the name.
    press(&mut harness, Modifiers::NONE, Key::Enter);
    assert_eq!(focused(&harness), FIELD);
    assert_eq!(fs::read(&other).unwrap(), before);
    press(&mut harness, Modifiers::NONE, Key::Enter);
    press(&mut harness, Modifiers::NONE, Key::Tab);
    assert_eq!(focused(&harness), "上書きする");
    press(&mut harness, Modifiers::NONE, Key::Enter);
    assert_eq!(
        &read_file(&other).unwrap(),
        &**window(&harness).session().design()
    );
}

#[test]
fn a_system_that_gives_no_answer_is_not_waited_for_in_silence() {
    let (mut harness, held) = desk(None);
    start_with_required(&mut harness);
    press(&mut harness, Modifiers::COMMAND, Key::S);
    // Its thread could not begin.
    held.lock().unwrap().clear();
    harness.run();
    harness.step();
    assert!(says(&harness, "ファイルの選択画面を利用できない"));
}
