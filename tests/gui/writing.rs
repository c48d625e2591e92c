//! Writing scenarios: recorded from a route, changed, undone, saved, played, and not lost.

use std::{fs, path::Path};

use eframe::egui::{Event, Key, Modifiers, ViewportCommand, accesskit::Role};
use egui_kittest::{
    Harness,
    kittest::{AccessKitNode, NodeT as _, Queryable as _, by},
};
use sekisho::{
    catalog::Lang,
    gui::{Desktop, Screen, Settings},
    training::{AnswerKey, Scenario, read_scenario},
};

use crate::desk::{Desk, click, click_prefix, file_of, press, press_close_button, says, window};

type Desked = Harness<'static, Option<Desktop>>;

fn desk(folder: &Path, lang: Lang) -> Desk {
    Desk {
        size: Some([1600.0, 1600.0].into()),
        file: Some(file_of(folder, "1")),
        answer: folder.join("訓練"),
        settings: Settings {
            lang,
            ..Settings::default()
        },
        ..Desk::default()
    }
}

/// Begins a scenario of a route from a web page to a terminal.
fn begin(folder: &Path) -> Desked {
    let mut harness = desk(folder, Lang::Ja).open();
    click(&mut harness, "訓練");
    click(&mut harness, "ルートから訓練シナリオを作る");
    assert_eq!(window(&harness).shell().screen, Screen::Training);
    let way = "悪意のあるWebサイト › インターネット接続系DaaS › LGWAN接続系端末";
    let row = harness.query_all_by_label_contains(way).next();
    row.unwrap().focus();
    harness.run();
    press(&mut harness, Modifiers::NONE, Key::Enter);
    click(&mut harness, "このルートを記録する");
    assert!(says(&harness, "このまま再生できます"));
    harness
}

/// Puts words in place of those of a field.
fn write(harness: &mut Desked, label: &str, words: &str) {
    harness.get_by_label(label).focus();
    harness.run();
    harness.key_press_modifiers(Modifiers::COMMAND, Key::A);
    harness.run();
    for letter in words.chars() {
        harness.event(Event::Text(letter.to_string()));
        harness.run();
    }
}

fn undo(harness: &mut Desked) {
    press(harness, Modifiers::COMMAND, Key::Z);
}

/// Names of the parts in the list.
fn parts(harness: &Desked) -> Vec<String> {
    let rows = harness.query_all(by().predicate(|node| node.role() == Role::ListItem));
    let labels = rows.filter_map(|node| node.accesskit_node().label());
    let is_part = |label: &String| label.starts_with("ステップ ") || label.starts_with("問 ");
    labels.filter(is_part).collect()
}

/// Takes all controls off the route that can be taken off; how many.
fn take_everything_off(harness: &mut Desked) -> usize {
    let boxes = harness.query_all(by().predicate(|node| node.role() == Role::CheckBox));
    let labels: Vec<_> = boxes
        .filter_map(|node| node.accesskit_node().label())
        .collect();
    for label in &labels {
        click(harness, label);
    }
    labels.len()
}

fn saved(folder: &Path) -> Scenario {
    read_scenario(&folder.join("訓練.scenario.ron")).unwrap()
}

fn is_left_without_a_question(mut harness: Desked) {
    assert!(says(&harness, "訓練.scenario.ron"));
    click(&mut harness, "閉じる");
    assert_eq!(window(&harness).shell().screen, Screen::Editor);
    let is_unsaved = window(&harness).session().is_unsaved();
    assert!(!is_unsaved, "the design is as it was");
}

#[test]
fn a_recorded_scenario_is_written_on_saved_and_opened_again() {
    let folder = tempfile::tempdir().unwrap();
    let mut harness = begin(folder.path());
    write(&mut harness, "表題（日本語）", "市の訓練");
    let off = take_everything_off(&mut harness);
    assert!(off > 4, "{off}");
    click(&mut harness, "設問を追加");
    assert!(says(&harness, "設問1に正解がありません"));
    assert!(says(&harness, "設問1の解説が書かれていません"));
    write(&mut harness, "解説（日本語）", "二つそろうため。");
    write(&mut harness, "資料のページ（コンマで区切る）", "20, 112");
    click_prefix(&mut harness, "正解：");
    press(&mut harness, Modifiers::COMMAND, Key::S);
    let scenario = saved(folder.path());
    assert_eq!(&*scenario.title.ja, "市の訓練");
    let n_off: usize = scenario.off.iter().map(|at| at.controls.len()).sum();
    assert_eq!(n_off, off);
    let question = &scenario.questions[0];
    assert_eq!(
        (&*question.explanation.ja, &*question.explanation.en),
        ("二つそろうため。", "")
    );
    assert_eq!(question.pages, [20, 112]);
    assert!(matches!(&question.ask, AnswerKey::Control(right) if right.len() == 1));
    is_left_without_a_question(harness);
    let mut harness = Desk {
        file: Some(folder.path().join("訓練.scenario.ron")),
        ..desk(folder.path(), Lang::Ja)
    }
    .open();
    assert!(says(&harness, "市の訓練"));
    click(&mut harness, "シナリオを編集");
    assert!(says(&harness, "訓練.scenario.ron"));
    assert!(!says(&harness, "● 訓練.scenario.ron"));
}

#[test]
fn steps_and_questions_are_set_in_order_and_everything_is_undone() {
    let folder = tempfile::tempdir().unwrap();
    let mut harness = begin(folder.path());
    press(&mut harness, Modifiers::COMMAND, Key::S);
    let before = saved(folder.path());
    let listed = parts(&harness);
    click_prefix(&mut harness, "ステップ 1：");
    click(&mut harness, "一つ下へ");
    assert_ne!(parts(&harness), listed);
    click(&mut harness, "ステップを追加");
    assert!(says(&harness, "物語の一部が書かれていません"));
    click(&mut harness, "この部分を削除");
    click(&mut harness, "設問を追加");
    click(&mut harness, "設問を追加");
    write(&mut harness, "設問（日本語）", "二つ目");
    click(&mut harness, "一つ上へ");
    assert!(parts(&harness).contains(&"問 1：二つ目".to_owned()));
    for _ in 0..7 {
        undo(&mut harness);
    }
    assert_eq!(
        parts(&harness),
        listed,
        "words typed into one field are one step"
    );
    press(&mut harness, Modifiers::COMMAND, Key::S);
    assert_eq!(saved(folder.path()), before);
    for _ in 0..7 {
        press(&mut harness, Modifiers::COMMAND, Key::Y);
    }
    assert!(parts(&harness).contains(&"問 1：二つ目".to_owned()));
}

#[test]
fn each_sort_of_question_has_its_answers() {
    let folder = tempfile::tempdir().unwrap();
    let mut harness = begin(folder.path());
    click(&mut harness, "設問を追加");
    click(&mut harness, "選択肢");
    write(&mut harness, "選択肢 1（日本語）", "一");
    write(&mut harness, "選択肢 2（日本語）", "二");
    click(&mut harness, "選択肢 2 が正解");
    click(&mut harness, "選択肢を追加");
    assert!(says(&harness, "設問1の選択肢が書かれていません"));
    click(&mut harness, "選択肢 3 を削除");
    write(&mut harness, "解説（日本語）", "そのため");
    assert!(says(&harness, "このまま再生できます"));
    click(&mut harness, "ここから再生");
    assert!(says(&harness, "問 1/1"));
    press(&mut harness, Modifiers::NONE, Key::Num2);
    press(&mut harness, Modifiers::NONE, Key::Enter);
    assert!(says(&harness, "正解です"));
    press(&mut harness, Modifiers::NONE, Key::Escape);
    assert!(says(&harness, "ここから再生"), "back to writing");
    click(&mut harness, "図面の資産");
    assert!(says(&harness, "設問1に正解がありません"));
    click_prefix(&mut harness, "正解：");
    assert!(says(&harness, "このまま再生できます"));
}

#[test]
fn another_route_is_chosen_and_recorded() {
    let folder = tempfile::tempdir().unwrap();
    let mut harness = begin(folder.path());
    press(&mut harness, Modifiers::COMMAND, Key::S);
    let before = saved(folder.path());
    // The list has been scrolled to the route that was chosen: the first one is out of sight.
    let first = |node: &AccessKitNode<'_>| node.label().is_some_and(|it| it.starts_with("1. "));
    harness.get(by().predicate(first)).focus();
    harness.run();
    press(&mut harness, Modifiers::NONE, Key::Enter);
    click(&mut harness, "このルートを記録する");
    assert!(says(&harness, "このまま再生できます"));
    press(&mut harness, Modifiers::COMMAND, Key::S);
    let after = saved(folder.path());
    assert_ne!(after.route, before.route);
    assert_ne!(after.steps, before.steps);
    assert_ne!(after.title, before.title, "it says where the route leads");
    write(&mut harness, "表題（日本語）", "私たちの訓練");
    click(&mut harness, "このルートを記録する");
    press(&mut harness, Modifiers::COMMAND, Key::S);
    assert_eq!(
        &*saved(folder.path()).title.ja,
        "私たちの訓練",
        "a title of one's own stays"
    );
}

#[test]
fn a_control_that_would_do_as_well_is_named_in_the_form() {
    let folder = tempfile::tempdir().unwrap();
    let mut harness = begin(folder.path());
    assert!(take_everything_off(&mut harness) > 4);
    click(&mut harness, "設問を追加");
    let hint = "同じようにルートの積を下げられる対策があります";
    assert!(!says(&harness, hint), "nothing is ticked yet");
    click_prefix(&mut harness, "正解：");
    assert!(says(&harness, hint));
    // Once all are ticked nothing is left to name.
    let boxes = harness.query_all(by().predicate(|node| {
        node.role() == Role::CheckBox
            && node
                .label()
                .is_some_and(|label| label.starts_with("正解："))
    }));
    let labels: Vec<_> = boxes
        .filter_map(|node| node.accesskit_node().label())
        .collect();
    for label in labels.iter().skip(1) {
        click(&mut harness, label);
    }
    assert!(!says(&harness, hint));
}

#[test]
fn unsaved_writing_is_asked_about_before_it_is_lost() {
    let folder = tempfile::tempdir().unwrap();
    let mut harness = begin(folder.path());
    click(&mut harness, "閉じる");
    assert!(says(&harness, "変更を保存しますか"));
    click(&mut harness, "キャンセル");
    assert!(says(&harness, "このまま再生できます"));
    assert!(press_close_button(&mut harness).contains(&ViewportCommand::CancelClose));
    assert!(says(&harness, "変更を保存しますか"));
    click(&mut harness, "キャンセル");
    click(&mut harness, "閉じる");
    click(&mut harness, "保存する");
    assert_eq!(window(&harness).shell().screen, Screen::Editor);
    assert!(fs::metadata(folder.path().join("訓練.scenario.ron")).is_ok());
    let mut harness = begin(folder.path());
    click(&mut harness, "閉じる");
    click(&mut harness, "保存しない");
    assert_eq!(window(&harness).shell().screen, Screen::Editor);
}

#[test]
fn the_form_is_there_in_english_and_every_field_has_a_name() {
    let folder = tempfile::tempdir().unwrap();
    let mut harness = desk(folder.path(), Lang::En).open();
    click(&mut harness, "Training");
    click(&mut harness, "Write a training scenario of the route");
    write(&mut harness, "Title (English)", "Our training");
    click(&mut harness, "Add a question");
    click(&mut harness, "One of several answers");
    let fields = harness.query_all(by().predicate(|node| {
        let is_field = matches!(node.role(), Role::TextInput | Role::MultilineTextInput);
        is_field && node.label().is_none_or(|label| label.is_empty())
    }));
    assert_eq!(fields.count(), 0);
    assert!(says(&harness, "Fix before playing"));
    assert!(says(
        &harness,
        "the explanation of question 1 is not written"
    ));
}
