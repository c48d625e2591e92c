//! Training: scenarios played by keyboard, questions answered, and nothing of a design changed.

use std::{fs, path::PathBuf, sync::Arc, time::Duration};

use eframe::egui::{
    Color32, Event, Key, Modifiers, Rect, ViewportCommand, ViewportId, accesskit::Role,
    epaint::Shape,
};
use egui_kittest::{
    Harness,
    kittest::{AccessKitNode, NodeT as _, Queryable as _, by},
};
use sekisho::{
    analysis::Bearing,
    catalog::{Catalog, Lang},
    design,
    gui::{Desktop, PlaySettings, Screen, Settings},
    scene::ThemeName,
    training::{record, write_scenario},
};

use crate::desk::{
    Desk, click, click_containing, click_first, click_prefix, file_of, press, says,
    start_with_required, window,
};
use crate::tabs::dropped;

type Desked = Harness<'static, Option<Desktop>>;

const DAAS_JA: &str = "DaaSでのWeb閲覧から手元の端末へ";
const DAAS_EN: &str = "From a web page in the DaaS to the terminal";

fn still(lang: Lang) -> Desk {
    Desk {
        settings: Settings {
            lang,
            play: PlaySettings {
                reduced_motion: true,
                full_screen: false,
            },
            ..Settings::default()
        },
        ..Desk::tall()
    }
}

fn key(harness: &mut Desked, key: Key) {
    press(harness, Modifiers::NONE, key);
}

/// Finds the scenario of the DaaS by typing.
fn type_scenario(harness: &mut Desked) {
    press(harness, Modifiers::COMMAND, Key::K);
    harness.event(Event::Text("手元の端末".to_owned()));
    harness.run();
    key(harness, Key::Enter);
}

/// How long the window rests now.
fn delay_of(harness: &Desked) -> Duration {
    let root = ViewportId::ROOT;
    let output = harness.output().viewport_output.get(&root);
    output.unwrap().repaint_delay
}

/// Presses a key until something is said; how often.
fn until(harness: &mut Desked, pressed: Key, words: &str) -> usize {
    for count in 0..80 {
        if says(harness, words) {
            return count;
        }
        key(harness, pressed);
    }
    panic!("{words} is never said");
}

/// Begins the scenario of the DaaS from the start screen.
fn daas(lang: Lang) -> Desked {
    let mut harness = still(lang).open();
    let title = if lang == Lang::Ja { DAAS_JA } else { DAAS_EN };
    click_prefix(&mut harness, title);
    assert_eq!(window(&harness).shell().screen, Screen::Training);
    harness
}

#[test]
fn every_shipped_scenario_is_played_to_the_end_by_keyboard_in_both_languages() {
    let catalog = Catalog::builtin().unwrap();
    let mut seen = 0;
    for id in catalog.scenarios.keys() {
        let scenario = sekisho::training::shipped_scenario(&catalog, id)
            .unwrap()
            .unwrap();
        for lang in [Lang::Ja, Lang::En] {
            let mut harness = still(lang).open();
            click_prefix(&mut harness, scenario.title.get(lang));
            let (end, letter) = match lang {
                Lang::Ja => ("もう一度", "リスク値 "),
                Lang::En => ("Once more", "risk "),
            };
            assert!(says(&harness, scenario.opening.text.get(lang)), "{id}");
            assert!(
                until(&mut harness, Key::PageDown, end) > scenario.steps.len(),
                "{id}"
            );
            assert!(says(&harness, letter), "{id}");
            assert!(says(&harness, scenario.ending.text.get(lang)), "{id}");
            key(&mut harness, Key::Escape);
            assert_eq!(window(&harness).shell().screen, Screen::Start);
        }
        seen += 1;
    }
    assert!(seen >= 8);
}

#[test]
fn playing_a_route_leaves_the_design_as_it_is() {
    let folder = tempfile::tempdir().unwrap();
    let path = file_of(folder.path(), "1");
    let bytes = fs::read(&path).unwrap();
    let mut harness = Desk {
        file: Some(path.clone()),
        ..still(Lang::Ja)
    }
    .open();
    let before = Arc::clone(window(&harness).session().design());
    press(&mut harness, Modifiers::COMMAND, Key::F5);
    assert!(says(&harness, "攻撃ルート 1"));
    until(&mut harness, Key::ArrowRight, "もう一度");
    // The end says of the drawing what the banner says.
    let verdict = window(&harness).session().analysis().verdict.clone();
    let name = sekisho::words::both(&verdict.judgement.name());
    assert!(says(
        &harness,
        &format!("この条件での図面の判定：{}", name.ja)
    ));
    for reason in &verdict.reasons {
        let is_said = says(&harness, &sekisho::words::both(&reason.message).ja);
        assert_eq!(is_said, reason.bearing >= Bearing::FallsShort);
    }
    key(&mut harness, Key::Home);
    assert!(says(&harness, "始まり"));
    key(&mut harness, Key::End);
    assert!(says(&harness, "まとめ"));
    key(&mut harness, Key::Escape);
    assert_eq!(window(&harness).shell().screen, Screen::Editor);
    assert!(Arc::ptr_eq(&before, window(&harness).session().design()));
    assert!(!window(&harness).session().is_unsaved());
    assert!(window(&harness).session().history().undo_label().is_none());
    press(&mut harness, Modifiers::COMMAND, Key::S);
    assert_eq!(fs::read(&path).unwrap(), bytes);
}

#[test]
fn a_step_back_shows_the_same_again() {
    let mut harness = daas(Lang::Ja);
    key(&mut harness, Key::ArrowRight);
    key(&mut harness, Key::ArrowRight);
    assert!(says(&harness, "2/10 ホップ"));
    let words = |harness: &Desked| -> Vec<String> {
        let all = harness.query_all_by_label_contains("");
        let said = all.filter_map(|node| {
            let node = node.accesskit_node();
            node.label().or_else(|| node.value())
        });
        said.collect()
    };
    let before = words(&harness);
    key(&mut harness, Key::PageDown);
    assert_ne!(words(&harness), before);
    key(&mut harness, Key::PageUp);
    assert_eq!(words(&harness), before);
}

#[test]
fn the_numbers_run_and_what_held_and_what_was_missing_is_said() {
    let mut harness = daas(Lang::Ja);
    assert!(says(&harness, "脅威 – × 脆弱性 –"));
    until(&mut harness, Key::ArrowRight, "問 1/3");
    assert!(says(
        &harness,
        "脅威 3 × 脆弱性 2 = 積 6、被害 2、リスク値 B"
    ));
    assert!(says(&harness, "安全の上限 3 を超えています"));
    assert!(says(&harness, "対策を外す前なら D 2・安全"));
    assert!(says(
        &harness,
        "自治体情報セキュリティクラウドの保護：実施済（○）"
    ));
    assert!(
        !says(&harness, "仮想端末でのパッチ適用：未実施（外した）"),
        "the answer is not told"
    );
    assert!(says(&harness, "有効な対策 ○1件 → 対策レベル 2"));
    assert!(says(&harness, "ここまでのルート全体（ステップ 1/3 まで）"));
    assert!(says(&harness, "このステップの脅威："));
    assert!(says(&harness, "脅威レベル 3、p."));
    assert!(
        !says(&harness, "弱点が塞がれておらず"),
        "the story does not answer the question"
    );
    // Passed without an answer, which is asked about first, it is told.
    key(&mut harness, Key::PageDown);
    assert!(says(&harness, "続けて進むと、この問いを飛ばします"));
    key(&mut harness, Key::PageDown);
    key(&mut harness, Key::PageUp);
    key(&mut harness, Key::PageDown);
    key(&mut harness, Key::PageUp);
    key(&mut harness, Key::PageDown);
    click_prefix(&mut harness, "ステップ 1 の結果：");
}

#[test]
fn a_question_is_answered_and_explained_with_its_page() {
    let mut harness = daas(Lang::Ja);
    until(&mut harness, Key::ArrowRight, "問 1/3");
    click(
        &mut harness,
        "インターネット接続系DaaS：仮想端末でのパッチ適用",
    );
    click(&mut harness, "答えを確かめる");
    assert!(says(&harness, "正解です"));
    assert!(says(&harness, "○が二つになる"));
    assert!(says(&harness, "p.20, 112"));
    assert!(says(&harness, "仮想端末でのパッチ適用：未実施（外した）"));
    click(&mut harness, "次へ");
    assert!(!says(&harness, "正解です"));
    answer_the_second(&mut harness);
    end_without_the_third(&mut harness);
}

/// The second one is answered by what works in another step.
fn answer_the_second(harness: &mut Desked) {
    until(harness, Key::PageDown, "問 2/3");
    assert!(says(harness, "ここまで 正解 1/1"));
    click(harness, "インターネット接続系DaaS：仮想端末でのパッチ適用");
    click(harness, "答えを確かめる");
    assert!(!says(harness, "不正解です"));
    assert!(says(
        harness,
        "効果はありますが、この問いの答えではありません"
    ));
    assert!(says(harness, "この対策が数えられるのはステップ 1"));
    assert!(says(harness, "この問いは、ステップ 2"));
    assert!(says(
        harness,
        "正しい答え：インターネット接続系DaaS：DaaS基盤の脆弱性対応"
    ));
}

/// The third one is not answered at all.
fn end_without_the_third(harness: &mut Desked) {
    until(harness, Key::PageDown, "もう一度");
    assert!(says(harness, "正解 1/3"));
    assert!(says(harness, "答えていない設問が 1 問あります"));
    assert!(says(harness, "一つあればこのルートの積を下げられた対策"));
    // Each can be looked at again.
    click_prefix(harness, "問 2（別の答え）");
    assert!(says(harness, "問 2/3"));
    assert!(says(harness, "この対策が数えられるのはステップ 1"));
    until(harness, Key::PageDown, "もう一度");
    click(harness, "もう一度");
    assert!(says(harness, "0/10 ホップ"));
    until(harness, Key::PageDown, "問 1/3");
    assert!(says(harness, "ここまで 正解 0/0"));
}

#[test]
fn a_choice_is_made_by_keyboard_in_english() {
    let mut harness = daas(Lang::En);
    until(&mut harness, Key::PageDown, "Question 3/3");
    key(&mut harness, Key::ArrowDown);
    key(&mut harness, Key::ArrowDown);
    key(&mut harness, Key::Enter);
    assert!(says(&harness, "Right"));
    assert!(says(&harness, "p.112, 113"));
    until(&mut harness, Key::PageDown, "Once more");
    assert!(says(&harness, "1/3 right"));
}

#[test]
fn a_control_that_is_put_back_changes_the_numbers_and_not_the_scenario() {
    let mut harness = daas(Lang::Ja);
    key(&mut harness, Key::End);
    assert!(says(&harness, "脅威 2 × 脆弱性 2 = 積 4"));
    click(&mut harness, "外した対策 7");
    click_containing(
        &mut harness,
        "DaaS基盤の脆弱性対応（インターネット接続系DaaS）：実施",
    );
    assert!(says(&harness, "脅威 2 × 脆弱性 2 = 積 4"));
    assert!(says(&harness, "攻撃者は別の道を選びます"));
    let patches = "仮想端末でのパッチ適用（インターネット接続系DaaS）：実施";
    click_containing(&mut harness, patches);
    key(&mut harness, Key::Escape);
    assert_eq!(
        window(&harness).shell().screen,
        Screen::Training,
        "Esc closed the menu"
    );
    assert!(says(&harness, "外した対策 5"));
    assert!(says(&harness, "脅威 2 × 脆弱性 1 = 積 2"));
}

#[test]
fn nothing_is_drawn_again_while_nothing_moves() {
    let mut harness = daas(Lang::Ja);
    for _ in 0..3 {
        key(&mut harness, Key::ArrowRight);
        harness.step();
        let delay = delay_of(&harness);
        assert!(delay > Duration::from_secs(1), "{delay:?}");
    }
}

#[test]
fn the_packet_moves_until_it_has_arrived() {
    let mut harness = Desk::tall().open();
    click_prefix(&mut harness, DAAS_JA);
    harness.key_press(Key::ArrowRight);
    harness.step();
    harness.step();
    assert!(delay_of(&harness).is_zero());
    harness.run();
    harness.step();
    let delay = delay_of(&harness);
    assert!(delay > Duration::from_secs(1), "{delay:?}");
}

#[test]
fn playing_goes_on_by_itself_and_stops_at_a_question() {
    let mut harness = daas(Lang::Ja);
    key(&mut harness, Key::Space);
    assert!(says(&harness, "一時停止"));
    for _ in 0..120 {
        harness.step();
    }
    assert!(says(&harness, "問 1/3"));
    assert!(!says(&harness, "一時停止"));
}

#[test]
fn the_trainers_notes_are_shown_only_when_asked_for() {
    let mut harness = daas(Lang::Ja);
    assert!(!says(&harness, "資料の例示ルートと同じ道筋"));
    key(&mut harness, Key::N);
    assert!(says(&harness, "資料の例示ルートと同じ道筋"));
    key(&mut harness, Key::N);
    assert!(!says(&harness, "資料の例示ルートと同じ道筋"));
}

/// A design and a scenario of its first route beside it.
fn scenario_file(folder: &std::path::Path) -> (PathBuf, PathBuf) {
    let design = file_of(folder, "1");
    let catalog = Catalog::builtin().unwrap();
    let read = design::read_file(&design).unwrap();
    let routes = sekisho::analysis::analyze(&read, &catalog).routes;
    let path = folder.join("1.scenario.ron");
    write_scenario(&path, &record(&read, &catalog, routes.first().unwrap())).unwrap();
    (design, path)
}

#[test]
fn a_scenario_file_is_played_on_the_design_beside_it() {
    let folder = tempfile::tempdir().unwrap();
    let (_, path) = scenario_file(folder.path());
    let mut harness = Desk {
        file: Some(path.clone()),
        ..still(Lang::Ja)
    }
    .open();
    assert!(says(&harness, "への攻撃"));
    key(&mut harness, Key::Escape);
    assert_eq!(window(&harness).shell().screen, Screen::Start);
    drop(harness);
    let mut harness = Desk {
        answer: path,
        ..still(Lang::Ja)
    }
    .open();
    press(&mut harness, Modifiers::COMMAND, Key::O);
    assert_eq!(window(&harness).shell().screen, Screen::Training);
}

#[test]
fn a_scenario_that_does_not_do_is_one_clear_line() {
    let folder = tempfile::tempdir().unwrap();
    let (_, path) = scenario_file(folder.path());
    let text = fs::read_to_string(&path).unwrap();
    let open = |text: &str| {
        fs::write(&path, text).unwrap();
        Desk {
            answer: path.clone(),
            ..still(Lang::Ja)
        }
        .open()
    };
    for (text, words) in [
        (
            text.replacen("format: 1", "format: 9", 1),
            "1.scenario.ron:2:",
        ),
        ("(".to_owned(), "途中で終わっています"),
    ] {
        let mut harness = open(&text);
        press(&mut harness, Modifiers::COMMAND, Key::O);
        assert!(says(&harness, words), "{words}");
        assert_eq!(window(&harness).shell().screen, Screen::Start);
    }
    let mut harness = open(&text.replacen("goal: \"", "goal: \"no", 1));
    press(&mut harness, Modifiers::COMMAND, Key::O);
    assert!(says(&harness, "再生する前に直すところ"), "it can be mended");
    assert!(says(&harness, "」はありません"));
}

#[test]
fn a_scenario_dropped_on_the_window_is_played() {
    let folder = tempfile::tempdir().unwrap();
    let (_, path) = scenario_file(folder.path());
    let mut harness = still(Lang::Ja).open();
    harness.input_mut().dropped_files = vec![dropped(path)];
    harness.run();
    assert_eq!(window(&harness).shell().screen, Screen::Training);
    assert!(says(&harness, "への攻撃"));
}

/// A key goes down, in a frame of its own.
fn down(key: Key) -> Event {
    Event::Key {
        key,
        physical_key: None,
        pressed: true,
        repeat: false,
        modifiers: Modifiers::NONE,
    }
}

#[test]
fn the_screen_is_filled_when_that_is_wished() {
    let full = |harness: &mut Desked| {
        let mut found = Vec::new();
        for _ in 0..4 {
            harness.step();
            let root = harness.output().viewport_output.get(&ViewportId::ROOT);
            found.extend(root.into_iter().flat_map(|it| it.commands.clone()));
        }
        found.into_iter().find_map(|command| match command {
            ViewportCommand::Fullscreen(full) => Some(full),
            _ => None,
        })
    };
    let mut desk = still(Lang::Ja);
    desk.settings.play.full_screen = true;
    let mut harness = desk.open();
    harness.get_by_label_contains(DAAS_JA).click();
    assert_eq!(full(&mut harness), Some(true));
    harness.event(down(Key::Escape));
    assert_eq!(full(&mut harness), Some(false));
    harness.event(down(Key::F11));
    assert_eq!(full(&mut harness), Some(true));
}

#[test]
fn scenarios_are_found_in_the_menu_and_by_typing() {
    let mut harness = Desk {
        settings: still(Lang::Ja).settings,
        ..Desk::default()
    }
    .open();
    start_with_required(&mut harness);
    click(&mut harness, "訓練");
    click_prefix(&mut harness, "訓練シナリオ ");
    click_first(&mut harness, DAAS_JA);
    assert_eq!(window(&harness).shell().screen, Screen::Training);
    key(&mut harness, Key::Escape);
    type_scenario(&mut harness);
    assert_eq!(window(&harness).shell().screen, Screen::Training);
}

#[test]
fn everything_in_the_player_has_a_name() {
    use eframe::egui::accesskit::Action;
    let is_nameless = |node: &AccessKitNode<'_>| {
        let acts = [Action::Click, Action::Focus]
            .into_iter()
            .any(|action| node.data().supports_action(action));
        let named = node.label().is_some_and(|label| !label.trim().is_empty());
        let has_role = !matches!(node.role(), Role::Unknown | Role::GenericContainer);
        acts && !(has_role && (named || node.role() == Role::ScrollBar))
    };
    for theme in ThemeName::ALL {
        let mut harness = Desk {
            size: Some([1280.0, 800.0].into()),
            ..Desk::dressed(Lang::Ja, theme)
        }
        .open();
        type_scenario(&mut harness);
        for words in ["始まり", "1/10 ホップ", "問 1/3", "もう一度"] {
            until(&mut harness, Key::PageDown, words);
            let nameless = harness.query_all(by().predicate(is_nameless)).count();
            assert_eq!(nameless, 0, "{words}");
        }
    }
}

#[test]
fn how_it_is_played_is_kept() {
    let folder = tempfile::tempdir().unwrap();
    let place = folder.path().join("settings.ron");
    let mut harness = Desk {
        settings: Settings::read(Some(place.clone())),
        ..Desk::default()
    }
    .open();
    start_with_required(&mut harness);
    click(&mut harness, "訓練");
    click(&mut harness, "動きを減らす");
    assert!(Settings::read(Some(place)).play.reduced_motion);
}

#[test]
fn a_step_that_holds_stops_the_attack_in_story_and_picture() {
    let mut harness = daas(Lang::Ja);
    key(&mut harness, Key::End);
    assert!(!says(&harness, "で止まる見込みです"));
    click(&mut harness, "外した対策 7");
    click_containing(
        &mut harness,
        "仮想端末でのパッチ適用（インターネット接続系DaaS）：実施",
    );
    key(&mut harness, Key::Escape);
    assert!(says(&harness, "攻撃はステップ 1 で止まる見込みです"));
    assert!(says(&harness, "これらの対策がなかった場合の物語"));
    key(&mut harness, Key::Home);
    assert!(!says(&harness, "見込みです"), "nothing has happened yet");
    press(&mut harness, Modifiers::COMMAND, Key::ArrowRight);
    assert!(says(&harness, "このステップで防げる見込みです"));
    for _ in 0..3 {
        key(&mut harness, Key::PageDown);
    }
    assert!(says(&harness, "攻撃はステップ 1 で止まる見込みです"));
}

#[test]
fn a_score_is_not_lost_by_a_key_of_the_clicker() {
    let mut harness = daas(Lang::Ja);
    until(&mut harness, Key::ArrowRight, "問 1/3");
    key(&mut harness, Key::Num1);
    key(&mut harness, Key::Enter);
    key(&mut harness, Key::Escape);
    assert_eq!(window(&harness).shell().screen, Screen::Training);
    assert!(says(&harness, "1 問の解答と得点は残りません"));
    key(&mut harness, Key::Escape);
    assert!(!says(&harness, "得点は残りません"), "it goes on");
    assert!(says(&harness, "問 1/3"));
    key(&mut harness, Key::Escape);
    click(&mut harness, "終了する");
    assert_eq!(window(&harness).shell().screen, Screen::Start);
}

#[test]
fn the_screen_is_blanked_and_shown_again() {
    let mut harness = daas(Lang::Ja);
    for pressed in [Key::B, Key::Period] {
        key(&mut harness, pressed);
        assert!(says(&harness, "画面を消しています"));
        assert!(!says(&harness, "始まり"));
        key(&mut harness, Key::PageDown);
        assert!(says(&harness, "始まり"), "where it was");
    }
}

#[test]
fn enter_checks_the_answer_when_a_hop_has_the_focus() {
    let mut harness = daas(Lang::Ja);
    until(&mut harness, Key::ArrowRight, "問 1/3");
    let hop = harness.query_all_by_label_contains("ホップ 1：").next();
    hop.unwrap().focus();
    harness.run();
    key(&mut harness, Key::Num1);
    key(&mut harness, Key::Enter);
    assert!(says(&harness, "問 1/3"), "it did not jump to the hop");
    assert!(says(&harness, "次へ"), "it is answered");
}

#[test]
fn a_saved_scenario_opens_the_next_day() {
    let folder = tempfile::tempdir().unwrap();
    let mut harness = Desk {
        answer: folder.path().join("訓練"),
        ..still(Lang::Ja)
    }
    .open();
    start_with_required(&mut harness);
    click(&mut harness, "訓練");
    click(&mut harness, "ルートから訓練シナリオを作る");
    press(&mut harness, Modifiers::COMMAND, Key::S);
    drop(harness);
    let path = folder.path().join("訓練.scenario.ron");
    let mut harness = Desk {
        answer: path,
        ..still(Lang::Ja)
    }
    .open();
    press(&mut harness, Modifiers::COMMAND, Key::O);
    assert_eq!(window(&harness).shell().screen, Screen::Training);
    assert!(says(&harness, "始まり"));
}

#[test]
fn the_questions_are_written_as_a_page_to_print() {
    let folder = tempfile::tempdir().unwrap();
    let mut harness = Desk {
        answer: folder.path().join("設問"),
        ..still(Lang::Ja)
    }
    .open();
    click_prefix(&mut harness, DAAS_JA);
    click(&mut harness, "印刷用のページ");
    click(&mut harness, "講師用（解答・解説あり）");
    harness.run();
    let page = fs::read_to_string(folder.path().join("設問.html")).unwrap();
    assert!(page.contains("<html lang=\"ja\">") && page.contains("☑"));
    assert!(says(&harness, "設問.html に書き出しました"));
}

#[test]
fn scenarios_of_ones_own_stand_on_the_start_screen() {
    let folder = tempfile::tempdir().unwrap();
    let (_, path) = scenario_file(folder.path());
    let mut harness = Desk {
        file: Some(path),
        ..still(Lang::Ja)
    }
    .open();
    assert_eq!(window(&harness).shell().screen, Screen::Training);
    key(&mut harness, Key::Escape);
    assert!(says(&harness, "自分たちのシナリオ"));
    let own = harness.query_all_by_label_contains("への攻撃").next();
    own.unwrap().click();
    harness.run();
    assert_eq!(window(&harness).shell().screen, Screen::Training);
}

/// Draws the frames that the window asks for, and no other ones, until it rests.
fn rest(harness: &mut Desked) {
    for _ in 0..3000 {
        harness.step();
        if delay_of(harness) > Duration::from_mins(1) {
            return;
        }
    }
    panic!("it never rests");
}

#[test]
fn playing_by_itself_comes_to_its_end_with_nothing_touched() {
    let catalog = Catalog::builtin().unwrap();
    let vdi = sekisho::training::shipped_scenario(&catalog, "vdi-leak");
    let title = vdi.unwrap().unwrap().title;
    let mut harness = Desk::tall().open();
    click_prefix(&mut harness, title.get(Lang::Ja));
    key(&mut harness, Key::Home);
    harness.key_press(Key::Space);
    rest(&mut harness);
    // What is shown when it rests is what it has come to.
    assert!(says(&harness, "問 1/3"), "the question is shown");
    assert!(says(&harness, "4/12 ホップ ステップ 1 の結果"));
    assert!(!says(&harness, "一時停止"), "it waits for an answer");
    // Side by side nothing is asked: it rests at its end.
    key(&mut harness, Key::V);
    harness.key_press(Key::Space);
    rest(&mut harness);
    assert!(says(&harness, "攻撃対象まで届く"));
    assert!(!says(&harness, "一時停止"));
}

/// Whether the list of keys lies over the player.
fn is_list(harness: &Desked) -> bool {
    harness.query_all_by_role(Role::Dialog).count() == 1
}

#[test]
fn keys_belong_to_the_dialog_that_lies_over_the_player() {
    let mut harness = daas(Lang::Ja);
    key(&mut harness, Key::ArrowRight);
    assert!(says(&harness, "1/10 ホップ"));
    key(&mut harness, Key::F1);
    assert!(is_list(&harness), "the list of keys");
    for pressed in [Key::ArrowRight, Key::PageDown, Key::N, Key::B, Key::End] {
        key(&mut harness, pressed);
        assert!(says(&harness, "1/10 ホップ"), "{pressed:?}");
        assert!(!says(&harness, "資料の例示ルートと同じ道筋"), "{pressed:?}");
        assert!(is_list(&harness), "{pressed:?}");
    }
    key(&mut harness, Key::Escape);
    assert!(!is_list(&harness), "it is closed");
    assert_eq!(window(&harness).shell().screen, Screen::Training);
}

#[test]
fn behind_the_list_of_keys_nothing_is_answered_or_left() {
    let mut harness = daas(Lang::Ja);
    until(&mut harness, Key::ArrowRight, "問 1/3");
    key(&mut harness, Key::F1);
    key(&mut harness, Key::Num1);
    key(&mut harness, Key::Escape);
    assert!(!is_list(&harness));
    key(&mut harness, Key::Enter);
    assert!(
        says(&harness, "ここまで 正解 0/0"),
        "nothing was chosen behind it"
    );
    key(&mut harness, Key::Num1);
    key(&mut harness, Key::Enter);
    key(&mut harness, Key::F1);
    key(&mut harness, Key::Escape);
    assert!(!is_list(&harness));
    assert!(!says(&harness, "得点は残りません"));
    // Asked about leaving, Enter in the list is its own.
    key(&mut harness, Key::Escape);
    assert!(says(&harness, "得点は残りません"));
    key(&mut harness, Key::F1);
    key(&mut harness, Key::Enter);
    assert!(!is_list(&harness));
    assert!(says(&harness, "得点は残りません"), "still asked");
}

#[test]
fn a_score_is_not_lost_by_going_over_to_writing() {
    let mut harness = daas(Lang::Ja);
    until(&mut harness, Key::ArrowRight, "問 1/3");
    key(&mut harness, Key::Num1);
    key(&mut harness, Key::Enter);
    click(&mut harness, "シナリオを編集");
    assert!(says(&harness, "編集に移ると、1 問の解答と得点は残りません"));
    assert!(says(&harness, "問 1/3"), "it is still played");
    key(&mut harness, Key::Escape);
    assert!(!says(&harness, "得点は残りません"));
    assert!(says(&harness, "問 1/3"));
    click(&mut harness, "シナリオを編集");
    click(&mut harness, "編集に移る");
    assert!(says(&harness, "ここから再生"), "the form");
}

#[test]
fn controls_that_are_taken_off_have_a_box_and_no_row_lies_on_another() {
    let mut harness = Desk {
        size: Some([1100.0, 800.0].into()),
        ..still(Lang::En)
    }
    .open();
    press(&mut harness, Modifiers::COMMAND, Key::K);
    harness.event(Event::Text("web page in the DaaS".to_owned()));
    harness.run();
    key(&mut harness, Key::Enter);
    click_prefix(&mut harness, "Taken off: 7");
    harness.remove_cursor();
    harness.run();
    let is_box = |node: &AccessKitNode<'_>| {
        let label = node.label().unwrap_or_default();
        label.ends_with("：実施") || label.ends_with(": in place")
    };
    let rows: Vec<_> = harness
        .query_all(by().predicate(is_box))
        .map(|node| node.rect())
        .collect();
    assert_eq!(rows.len(), 7);
    for pair in rows.windows(2) {
        assert!(pair[1].top() >= pair[0].bottom(), "{pair:?}");
    }
    let low = rows.iter().map(Rect::height).fold(f32::MAX, f32::min);
    assert!(
        rows.iter().any(|row| row.height() > low + 4.0),
        "one takes two rows: {rows:?}"
    );
    let boxes = boxes(&harness);
    for row in rows {
        let near = row.with_max_x(row.left() + 30.0);
        let has = boxes.iter().any(|square| near.contains(square.center()));
        assert!(has, "no box in {row}");
    }
}

/// Small squares that are painted with an edge or a ground of their own.
fn boxes(harness: &Desked) -> Vec<Rect> {
    fn collect(shape: &Shape, found: &mut Vec<Rect>) {
        match shape {
            Shape::Rect(square) => {
                let is_seen = square.stroke.width > 0.0 && square.stroke.color.a() > 0;
                let (wide, high) = (square.rect.width(), square.rect.height());
                if is_seen && (wide - high).abs() < 0.5 && (8.0..26.0).contains(&wide) {
                    found.push(square.rect);
                }
            }
            Shape::Vec(shapes) => shapes.iter().for_each(|it| collect(it, found)),
            _ => {}
        }
    }
    let mut found = Vec::new();
    let shapes = harness.output().shapes.iter();
    shapes.for_each(|clipped| collect(&clipped.shape, &mut found));
    found
}

#[test]
fn an_answered_question_is_shown_again_with_what_was_said_of_it() {
    let mut harness = daas(Lang::Ja);
    until(&mut harness, Key::ArrowRight, "問 1/3");
    click(
        &mut harness,
        "インターネット接続系DaaS：仮想端末でのパッチ適用",
    );
    click(&mut harness, "答えを確かめる");
    key(&mut harness, Key::PageDown);
    assert!(!says(&harness, "問 1/3"), "it is left");
    for back in [Key::PageUp, Key::PageUp] {
        key(&mut harness, back);
    }
    assert!(!says(&harness, "問 1/3"), "a step under way asks nothing");
    key(&mut harness, Key::PageDown);
    for words in ["問 1/3", "正解です", "○が二つになる", "次へ"] {
        assert!(says(&harness, words), "{words}");
    }
    assert!(!says(&harness, "答えを確かめる"));
    key(&mut harness, Key::PageDown);
    assert!(!says(&harness, "問 1/3"), "it is left at once");
}

#[test]
fn all_answered_questions_of_a_step_are_shown_again() {
    let catalog = Catalog::builtin().unwrap();
    let mail = sekisho::training::shipped_scenario(&catalog, "mail-beta");
    let title = mail.unwrap().unwrap().title;
    let mut harness = still(Lang::Ja).open();
    click_prefix(&mut harness, title.get(Lang::Ja));
    until(&mut harness, Key::ArrowRight, "問 1/3");
    for _ in 0..2 {
        key(&mut harness, Key::Num1);
        key(&mut harness, Key::Enter);
        key(&mut harness, Key::PageDown);
    }
    assert!(!says(&harness, "問 2/3"));
    key(&mut harness, Key::PageUp);
    for words in ["問 1/3", "問 2/3"] {
        assert!(says(&harness, words), "{words}");
    }
    assert_eq!(harness.query_all_by_label("次へ").count(), 1);
}

#[test]
fn it_is_said_which_product_is_meant() {
    let mut harness = daas(Lang::Ja);
    until(&mut harness, Key::ArrowRight, "問 1/3");
    assert!(says(&harness, "= 積 6"));
    click(
        &mut harness,
        "インターネット接続系DaaS：仮想端末でのパッチ適用",
    );
    click(&mut harness, "答えを確かめる");
    assert!(says(
        &harness,
        "最後のステップまで通したルート全体の積は 4 から 2 に下がります"
    ));
    assert!(says(
        &harness,
        "上に大きく示している積 6 は、ここまで（ステップ 1/3 まで）の値です"
    ));
    // At the last step both are the same, and nothing needs to be told apart.
    until(&mut harness, Key::PageDown, "問 3/3");
    assert!(!says(&harness, "上に大きく示している積"));
}

/// Plays a scenario, goes to its end, and puts everything back.
fn end_with_everything_back(id: &str, off: usize) -> Desked {
    let mut harness = end_of(id);
    click(&mut harness, &format!("外した対策 {off}"));
    let is_box = |node: &AccessKitNode<'_>| {
        let label = node.label().unwrap_or_default();
        label.ends_with("：実施") || label.ends_with(": in place")
    };
    let labels: Vec<String> = harness
        .query_all(by().predicate(is_box))
        .filter_map(|node| node.accesskit_node().label())
        .collect();
    assert_eq!(labels.len(), off);
    for label in labels {
        click(&mut harness, &label);
    }
    key(&mut harness, Key::Escape);
    assert!(says(&harness, "外した対策 0"));
    harness
}

/// The end of a shipped scenario.
fn end_of(id: &str) -> Desked {
    let catalog = Catalog::builtin().unwrap();
    let scenario = sekisho::training::shipped_scenario(&catalog, id);
    let title = scenario.unwrap().unwrap().title;
    let mut harness = still(Lang::Ja).open();
    click_prefix(&mut harness, title.get(Lang::Ja));
    key(&mut harness, Key::End);
    harness
}

#[test]
fn a_verdict_that_passes_over_a_high_product_says_why() {
    // What is taken off there is recommended, not required.
    let harness = end_of("flooding");
    assert!(says(&harness, "この条件での図面の判定：適合"));
    assert!(says(
        &harness,
        "このルートの積 6 は安全の上限 3 を超えていますが"
    ));
    assert!(says(&harness, "推奨対策"), "what would bring it down");
    // Where the product is safe nothing is to be explained.
    let harness = end_with_everything_back("daas-web", 7);
    assert!(!says(&harness, "安全の上限 3 を超えていますが"));
}

#[test]
fn with_everything_put_back_nothing_reads_as_a_failure() {
    let harness = end_with_everything_back("daas-web", 7);
    assert!(says(&harness, "これ以上下がらないところまで下がっています"));
    assert!(!says(&harness, "対策はありませんでした"));
    let stops = harness.query_all_by_label_contains("で止まる見込みです");
    let lines = stops.filter(|node| node.rect().area() > 0.0).count();
    assert_eq!(lines, 1, "it is said once");
}

#[test]
fn what_is_done_is_told_neutrally_and_in_full_sight() {
    let folder = tempfile::tempdir().unwrap();
    let mut harness = Desk {
        size: Some([1280.0, 720.0].into()),
        answer: folder.path().join("設問"),
        ..still(Lang::Ja)
    }
    .open();
    type_scenario(&mut harness);
    key(&mut harness, Key::End);
    click(&mut harness, "印刷用のページ");
    click(&mut harness, "講師用（解答・解説あり）");
    harness.run();
    let told = harness.query_all_by_label_contains("設問.html に書き出しました");
    let place = told.map(|node| node.rect()).next().unwrap();
    let bar = harness.get_by_label("再生").rect();
    assert!(place.bottom() <= bar.top(), "{place} {bar}");
    assert!(place.is_positive() && place.top() > 100.0);
    let color = |words: &str| ink_of(&harness, words);
    assert_ne!(
        color("に書き出しました"),
        color("安全の上限 3 を超えています"),
        "it is no fault"
    );
}

/// The colour in which words are painted.
fn ink_of(harness: &Desked, words: &str) -> Color32 {
    fn find(shape: &Shape, words: &str) -> Option<Color32> {
        match shape {
            Shape::Text(text) if text.galley.text().contains(words) => {
                let section = text.galley.job.sections.first();
                section.map(|section| section.format.color)
            }
            Shape::Vec(shapes) => shapes.iter().find_map(|it| find(it, words)),
            _ => None,
        }
    }
    let mut shapes = harness.output().shapes.iter();
    let found = shapes.find_map(|clipped| find(&clipped.shape, words));
    found.unwrap_or_else(|| panic!("{words} is not painted"))
}

#[test]
fn what_is_drawn_is_said_with_lines_and_what_is_what_on_the_route() {
    let harness = daas(Lang::Ja);
    let node = |role: Role, label: &str| {
        let is_it = |node: &AccessKitNode<'_>| {
            node.role() == role && node.label().as_deref() == Some(label)
        };
        let found = harness.query_all(by().predicate(is_it)).next();
        let found = found.unwrap_or_else(|| panic!("no {label}"));
        found.accesskit_node().description().unwrap_or_default()
    };
    let object = Role::GraphicsObject;
    assert!(node(object, "インターネット接続系DaaS").starts_with("攻撃拠点"));
    assert!(node(object, "LGWAN接続系端末").starts_with("攻撃対象"));
    let entries = harness.query_all(by().predicate(|node| {
        let said = node.description();
        said.is_some_and(|it| it.starts_with("侵入口"))
    }));
    assert_eq!(entries.count(), 1);
    let lines = harness.query_all_by_role(Role::GraphicsSymbol).count();
    assert!(lines > 5, "{lines} lines");
}

#[test]
fn what_does_something_is_a_button_and_what_is_on_or_off_a_switch() {
    use eframe::egui::accesskit::Toggled;
    let harness = daas(Lang::Ja);
    let toggled = |label: &str| {
        let node = harness.query_all_by_label(label).next();
        let node = node.unwrap_or_else(|| panic!("no {label}"));
        let data = node.accesskit_node();
        assert_eq!(data.role(), Role::Button, "{label}");
        data.toggled()
    };
    for label in ["戻る", "進む", "シナリオを編集", "印刷用のページ", "全画面"]
    {
        assert_eq!(toggled(label), None, "{label}");
    }
    assert_eq!(toggled("講師用メモ（N）"), Some(Toggled::False));
    assert!(!says(&harness, "（現在の段階）"));
}

/// What is read out as it changes, in its order.
fn announced(harness: &Desked) -> Vec<String> {
    use eframe::egui::accesskit::Live;
    let is_live = |node: &AccessKitNode<'_>| node.data().live() == Some(Live::Polite);
    let live = harness.query_all(by().predicate(is_live));
    let words = live.filter_map(|node| {
        let node = node.accesskit_node();
        node.label().or_else(|| node.value())
    });
    words.filter(|words| !words.is_empty()).collect()
}

#[test]
fn what_happens_is_read_out_in_its_order_and_the_right_answer_too() {
    let mut harness = daas(Lang::Ja);
    until(&mut harness, Key::ArrowRight, "問 1/3");
    assert!(says(&harness, "侵入（現在の段階）"));
    let all = announced(&harness);
    assert_eq!(all.len(), 1, "{all:?}");
    let places = ["：結果", "積 6", "問 1/3", "どの対策"].map(|words| all[0].find(words));
    assert!(places.iter().all(Option::is_some), "{places:?} {all:?}");
    assert!(places.is_sorted(), "{places:?} {all:?}");
    let wrong = "インターネット接続系DaaS：DaaS基盤の脆弱性対応";
    click(&mut harness, wrong);
    click(&mut harness, "答えを確かめる");
    let after = announced(&harness);
    assert!(after[0].contains("弱点が塞がれておらず"), "{after:?}");
    assert!(!after[0].contains("問 1/3"), "it is not asked again");
    assert!(after[1].contains("正しい答え："), "{after:?}");
}

#[test]
fn each_moment_begins_at_its_top() {
    let mut harness = Desk {
        size: Some([1280.0, 720.0].into()),
        ..still(Lang::Ja)
    }
    .open();
    type_scenario(&mut harness);
    let head = |harness: &Desked, words: &str| {
        let numbers = harness.query_all_by_label_contains("脅威 ").next();
        let below = numbers.unwrap().rect().bottom();
        let is_head = |node: &AccessKitNode<'_>| {
            node.role() == Role::Heading && node.label().is_some_and(|it| it.contains(words))
        };
        harness.get(by().predicate(is_head)).rect().top() - below
    };
    for _ in 0..2 {
        key(&mut harness, Key::End);
        assert!(head(&harness, "まとめ") >= 0.0);
        for _ in 0..20 {
            key(&mut harness, Key::ArrowDown);
        }
        assert!(head(&harness, "まとめ") < 0.0, "it is scrolled");
        key(&mut harness, Key::Home);
        assert!(head(&harness, "始まり") >= 0.0);
    }
    // A step under way after one whose question was scrolled to.
    until(&mut harness, Key::PageDown, "問 1/3");
    key(&mut harness, Key::PageDown);
    key(&mut harness, Key::PageDown);
    assert!(!says(&harness, "問 1/3"));
    assert!(head(&harness, " → ") >= 0.0);
}

#[test]
fn no_row_is_cut_where_a_question_is_scrolled_to() {
    for height in [600.0, 640.0, 690.0, 720.0, 777.0] {
        for lang in [Lang::Ja, Lang::En] {
            let mut harness = Desk {
                size: Some([1280.0, height].into()),
                ..still(lang)
            }
            .open();
            press(&mut harness, Modifiers::COMMAND, Key::K);
            let typed = ["手元の端末", "web page in the DaaS"][usize::from(lang == Lang::En)];
            harness.event(Event::Text(typed.to_owned()));
            harness.run();
            key(&mut harness, Key::Enter);
            let words = ["問 1/3", "Question 1/3"][usize::from(lang == Lang::En)];
            until(&mut harness, Key::PageDown, words);
            let cut = cut_rows(&harness, words);
            assert!(cut.is_empty(), "{height} {lang:?}: {cut:?}");
        }
    }
}

/// Rows of text that are cut by the upper edge of the list in which a question stands.
fn cut_rows(harness: &Desked, question: &str) -> Vec<String> {
    fn texts(shape: &Shape, clip: Rect, found: &mut Vec<(String, Rect, Rect)>) {
        match shape {
            Shape::Text(text) => {
                for row in &text.galley.rows {
                    let place = row.rect().translate(text.pos.to_vec2());
                    found.push((row.text(), place, clip));
                }
            }
            Shape::Vec(shapes) => shapes.iter().for_each(|it| texts(it, clip, found)),
            _ => {}
        }
    }
    let mut found = Vec::new();
    for clipped in &harness.output().shapes {
        texts(&clipped.shape, clipped.clip_rect, &mut found);
    }
    let head = found.iter().find(|(words, _, _)| words.trim() == question);
    let list = head.unwrap().2;
    let is_cut = |place: &Rect| place.top() < list.top() - 0.5 && place.bottom() > list.top() + 0.5;
    let cut = found
        .into_iter()
        .filter(|(words, place, clip)| *clip == list && is_cut(place) && !words.trim().is_empty())
        .map(|(words, _, _)| words);
    cut.collect()
}
