//! A drawing and its file: what it is called, what is said when the file is another one, and what is
//! offered of an earlier run.

use std::{
    fs,
    path::{Path, PathBuf},
    sync::{Arc, Mutex},
};

use eframe::egui::{Event, Key, Modifiers, ViewportCommand, accesskit::Role};
use egui_kittest::{
    Harness,
    kittest::{NodeT as _, Queryable as _, by},
};
use sekisho::{
    catalog::{AssetId, Lang},
    design::{Asset, Design, read_file, write_file},
    gui::{Desktop, PathDialog, Screen, Settings},
    keep::{Shelf, UserFile},
    scene::ThemeName,
};

use crate::desk::{Desk, click, commands, file_of, press, says, window};

type Seen = Harness<'static, Option<Desktop>>;

/// The names of the drawings, as the row of tabs has them.
fn tabs(harness: &Seen) -> Vec<String> {
    // Tabs of panels lie below those of the drawings.
    let tabs = harness.query_all(by().role(Role::Tab));
    let tabs = tabs.filter(|tab| tab.rect().top() < 40.0);
    let names = tabs.map(|tab| tab.accesskit_node().label().unwrap_or_default());
    names.collect()
}

/// The window notices what has become of files.
fn look(harness: &mut Seen) {
    harness.input_mut().events.push(Event::WindowFocused(true));
    harness.run();
}

fn begin(harness: &mut Seen, name: &str) {
    click(harness, name);
    click(harness, "このひな形で始める");
}

/// A window on a file with a recovery folder beside it.
fn desk(folder: &Path, file: Option<&Path>) -> Desk {
    Desk {
        file: file.map(Path::to_owned),
        kept: Some((folder.join("recovery"), Arc::default())),
        ..Desk::default()
    }
}

/// Leaves work on a file behind, as a run that was killed does.
fn leave_behind(folder: &Path, file: &Path, title: &str) -> Design {
    let shelf = Shelf::open(folder.join("recovery"));
    let design = Design {
        title: title.to_owned(),
        ..read_file(file).unwrap()
    };
    let mut keeper = shelf.keeper(7);
    let user = UserFile {
        path: file,
        stamp: None,
    };
    let at = std::time::UNIX_EPOCH + std::time::Duration::from_mins(16_650);
    keeper
        .keep(&Arc::new(design.clone()), Some(user), at)
        .unwrap();
    design
}

/// Someone else adds an asset to a file and takes another away.
fn change_elsewhere(file: &Path) -> Design {
    let mut other = read_file(file).unwrap();
    "他の人の件名".clone_into(&mut other.title);
    let new = Asset {
        name: "他の人の端末".to_owned(),
        ..Asset::new("lgwan-terminal", None)
    };
    other.assets.insert(AssetId::from("theirs"), new);
    write_file(file, &other).unwrap();
    other
}

#[test]
fn drawings_without_a_file_are_called_by_their_title_and_told_apart() {
    let mut harness = Desk::default().open();
    begin(&mut harness, "通信経路(1)");
    press(&mut harness, Modifiers::COMMAND, Key::N);
    assert_eq!(tabs(&harness), ["通信経路(1)", "無題の設計"]);
    // A second one of the same title, and a third by writing it.
    click(&mut harness, "ファイル");
    click(&mut harness, "スタート画面");
    begin(&mut harness, "通信経路(1)");
    let named = tabs(&harness);
    assert!(
        named.contains(&"通信経路(1)（その1）".to_owned())
            && named.contains(&"通信経路(1)（その2）".to_owned()),
        "{named:?}"
    );
    assert!(says(&harness, "通信経路(1)（その2）"));
    // Closing one leaves the other its plain name.
    press(&mut harness, Modifiers::COMMAND, Key::W);
    assert!(tabs(&harness).iter().all(|name| !name.contains("その")));
}

#[test]
fn the_systems_window_and_a_question_call_a_drawing_by_its_title() {
    let mut harness = Desk::default().open();
    let asked = commands(&mut harness, |harness| begin(harness, "通信経路(1)"));
    let title = ViewportCommand::Title("通信経路(1) — Sekisho".to_owned());
    let is_named = asked.contains(&title)
        || window(&harness).session().design().title == "通信経路(1)"
            && harness.root().accesskit_node().label().as_deref() == Some("通信経路(1) — Sekisho");
    assert!(is_named, "{asked:?}");
    press(&mut harness, Modifiers::COMMAND, Key::A);
    press(&mut harness, Modifiers::NONE, Key::Delete);
    press(&mut harness, Modifiers::COMMAND, Key::W);
    assert!(says(
        &harness,
        "「通信経路(1)」に保存していない変更があります"
    ));
}

#[test]
fn the_title_of_a_template_follows_its_route_and_comes_back() {
    let mut harness = Desk::tall().open();
    begin(&mut harness, "通信経路(1)");
    click(&mut harness, "同じCSPにする");
    let title = |harness: &Seen| window(harness).session().design().title.clone();
    let now = title(&harness);
    assert_ne!(now, "通信経路(1)");
    let pattern = window(&harness).session().analysis().patterns[0]
        .pattern
        .clone();
    let catalog = window(&harness).session().catalog();
    assert_eq!(now, catalog.pattern(&pattern).unwrap().name.get(Lang::Ja));
    assert!(says(&harness, &format!("件名を「{now}」に改めました")));
    press(&mut harness, Modifiers::COMMAND, Key::Z);
    assert_eq!(title(&harness), "通信経路(1)");
    press(&mut harness, Modifiers::COMMAND | Modifiers::SHIFT, Key::Z);
    assert_eq!(title(&harness), now);
}

#[test]
fn a_changed_file_is_asked_about_in_a_bar_and_read_again_as_a_step() {
    let folder = tempfile::tempdir().unwrap();
    let file = file_of(folder.path(), "5");
    let mut harness = desk(folder.path(), Some(&file)).open();
    press(&mut harness, Modifiers::COMMAND, Key::A);
    press(&mut harness, Modifiers::NONE, Key::Delete);
    let mine = Arc::clone(window(&harness).session().design());
    let other = change_elsewhere(&file);
    look(&mut harness);
    assert!(says(&harness, "編集中の内容にも未保存の変更があります"));
    click(&mut harness, "ファイルを読み直す");
    assert_eq!(window(&harness).session().design().assets, other.assets);
    assert!(!window(&harness).session().is_unsaved());
    assert!(!says(&harness, "ファイルが他で変更されました"));
    // What was open is not lost.
    press(&mut harness, Modifiers::COMMAND, Key::Z);
    assert_eq!(window(&harness).session().design(), &mine);
    assert!(window(&harness).session().is_unsaved());
}

#[test]
fn who_keeps_what_is_open_saves_it_without_a_further_question() {
    let folder = tempfile::tempdir().unwrap();
    let file = file_of(folder.path(), "5");
    let mut harness = desk(folder.path(), Some(&file)).open();
    let mine = Arc::clone(window(&harness).session().design());
    change_elsewhere(&file);
    look(&mut harness);
    click(&mut harness, "編集中の内容を残す");
    assert!(!says(&harness, "ファイルが他で変更されました"));
    assert!(window(&harness).session().is_unsaved());
    press(&mut harness, Modifiers::COMMAND, Key::S);
    assert_eq!(read_file(&file).unwrap(), *mine);
    assert!(!says(&harness, "上書きすると、その変更は失われます"));
    // A later change is news again.
    change_elsewhere(&file);
    look(&mut harness);
    assert!(says(&harness, "ファイルが他で変更されました"));
}

#[test]
fn what_differs_is_shown_before_one_version_is_chosen() {
    let folder = tempfile::tempdir().unwrap();
    let file = file_of(folder.path(), "5");
    let mut harness = desk(folder.path(), Some(&file)).open();
    let mine = Arc::clone(window(&harness).session().design());
    let other = change_elsewhere(&file);
    look(&mut harness);
    click(&mut harness, "ファイルとの違いを見る");
    assert!(harness.query(by().role(Role::Dialog)).is_some());
    for words in ["資産「他の人の端末」", "他の人の件名", "違いが 2 件"] {
        assert!(says(&harness, words), "{words}");
    }
    // Esc decides nothing and gives the keyboard back to the bar.
    press(&mut harness, Modifiers::NONE, Key::Escape);
    assert!(!says(&harness, "資産「他の人の端末」"));
    assert_eq!(window(&harness).session().design(), &mine);
    assert!(says(&harness, "ファイルが他で変更されました"));
    click(&mut harness, "ファイルとの違いを見る");
    let buttons = by().role(Role::Button).label("ファイルを読み直す");
    harness.get_all(buttons).last().unwrap().click();
    harness.run();
    assert_eq!(window(&harness).session().design().title, other.title);
    // Then there is nothing to tell.
    click(&mut harness, "ファイル");
    click(&mut harness, "ファイルとの違いを見る");
    assert!(says(&harness, "違いはありません"));
}

#[test]
fn the_file_that_was_asked_for_is_shown_and_kept_work_is_offered_in_a_bar() {
    let folder = tempfile::tempdir().unwrap();
    let file = file_of(folder.path(), "5");
    let work = leave_behind(folder.path(), &file, "途中の作業");
    let mut harness = desk(folder.path(), Some(&file)).open();
    assert_eq!(window(&harness).shell().screen, Screen::Editor);
    assert_eq!(
        **window(&harness).session().design(),
        read_file(&file).unwrap()
    );
    assert!(says(&harness, "保存されていない作業の控えがあります"));
    click(&mut harness, "復元する");
    assert_eq!(window(&harness).open_drawings(), 1);
    assert_eq!(**window(&harness).session().design(), work);
    assert!(window(&harness).session().is_unsaved());
    assert!(!says(&harness, "保存されていない作業の控えがあります"));
}

#[test]
fn kept_work_is_thrown_away_from_the_bar_after_a_question() {
    let folder = tempfile::tempdir().unwrap();
    let file = file_of(folder.path(), "5");
    leave_behind(folder.path(), &file, "途中の作業");
    let mut harness = desk(folder.path(), Some(&file)).open();
    click(&mut harness, "破棄…");
    click(&mut harness, "破棄する");
    assert!(!says(&harness, "保存されていない作業の控えがあります"));
    assert_eq!(window(&harness).shell().screen, Screen::Editor);
}

#[test]
fn a_file_that_cannot_be_read_is_told_in_the_window_with_reason_and_place() {
    let folder = tempfile::tempdir().unwrap();
    let broken = folder.path().join("broken.sekisho.ron");
    fs::write(&broken, "(format: 1,\n phases: [").unwrap();
    let harness = desk(folder.path(), Some(&broken)).open();
    assert!(says(&harness, "broken.sekisho.ron:2:"));
    assert!(says(&harness, "途中で終わっています"));
}

#[test]
fn no_file_that_was_open_is_passed_over_in_silence() {
    let folder = tempfile::tempdir().unwrap();
    let [good, kept] = ["5", "1"].map(|pattern| file_of(folder.path(), pattern));
    let gone = folder.path().join("gone.sekisho.ron");
    leave_behind(folder.path(), &kept, "途中の作業");
    let open = Desk {
        settings: Settings {
            open: vec![gone, kept, good],
            ..Settings::default()
        },
        ..desk(folder.path(), None)
    };
    let mut harness = open.open();
    assert!(says(&harness, "次のものを開けませんでした"));
    assert!(says(&harness, "gone.sekisho.ron"));
    click(&mut harness, "閉じる");
    // The one with kept work is open, too, and its work is offered.
    assert_eq!(window(&harness).open_drawings(), 2);
    assert!(says(&harness, "「1.sekisho.ron」を復元する"));
}

#[test]
fn a_new_drawing_is_not_said_to_be_saved() {
    let mut harness = Desk::default().open();
    press(&mut harness, Modifiers::COMMAND, Key::N);
    assert!(!says(&harness, "保存済み"));
    assert!(says(&harness, "まだファイルに保存していません"));
}

#[test]
fn an_empty_drawing_says_where_to_begin_until_something_is_drawn() {
    let mut harness = Desk::default().open();
    press(&mut harness, Modifiers::COMMAND, Key::N);
    assert!(says(&harness, "ここに図面を描きます"));
    press(&mut harness, Modifiers::NONE, Key::N);
    assert!(
        !says(&harness, "ここに図面を描きます"),
        "a note is something"
    );
    drop(harness);
    let mut harness = Desk::dressed(Lang::En, ThemeName::Dark).open();
    press(&mut harness, Modifiers::COMMAND, Key::N);
    assert!(says(&harness, "Draw your network here"));
}

#[test]
fn dialogs_for_paths_begin_in_the_folder_of_the_design() {
    let folder = tempfile::tempdir().unwrap();
    let file = file_of(folder.path(), "5");
    let asked: Arc<Mutex<Vec<(PathDialog, PathBuf)>>> = Arc::default();
    let mut harness = Desk {
        asked: Some(Arc::clone(&asked)),
        ..desk(folder.path(), Some(&file))
    }
    .open();
    press(&mut harness, Modifiers::COMMAND | Modifiers::SHIFT, Key::S);
    press(&mut harness, Modifiers::COMMAND, Key::O);
    let folders: Vec<PathBuf> = asked
        .lock()
        .unwrap()
        .iter()
        .map(|it| it.1.clone())
        .collect();
    assert!(!folders.is_empty());
    assert!(folders.iter().all(|it| it == folder.path()), "{folders:?}");
}
