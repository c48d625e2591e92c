//! Training: scenarios played by keyboard, questions answered, and nothing of a design changed.

use std::{fs, path::PathBuf, sync::Arc};

use eframe::egui::{Event, Key, Modifiers, ViewportCommand, ViewportId};
use egui_kittest::{
    Harness,
    kittest::{NodeT as _, Queryable as _},
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
fn delay_of(harness: &Desked) -> std::time::Duration {
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
        assert!(delay > std::time::Duration::from_secs(1), "{delay:?}");
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
    assert!(delay > std::time::Duration::from_secs(1), "{delay:?}");
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
    use eframe::egui::accesskit::{Action, Role};
    use egui_kittest::kittest::{AccessKitNode, by};
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
