//! The trainer's view, the pointer, the route with and without controls, hands and results.

use std::{cell::RefCell, fs, iter, time::Duration};

use eframe::egui::{
    Context, Event, ImmediateViewport, Key, Modifiers, Pos2, RawInput, Rect, Vec2, ViewportId,
    ViewportInfo, epaint::Shape,
};
use egui_kittest::{
    Harness,
    kittest::{AccessKitNode, NodeT as _, Queryable as _, by},
};
use sekisho::{
    catalog::Lang,
    gui::{Desktop, PlaySettings, Screen, Settings},
};

use crate::desk::{Desk, click, click_containing, click_prefix, press, says, window};

type Desked = Harness<'static, Option<Desktop>>;

const DAAS: &str = "DaaSでのWeb閲覧から手元の端末へ";
const NOTES: &str = "資料の例示ルートと同じ道筋";

fn still() -> Settings {
    Settings {
        play: PlaySettings {
            reduced_motion: true,
            full_screen: false,
        },
        ..Settings::default()
    }
}

fn daas(size: Vec2) -> Desked {
    let mut harness = Desk {
        size: Some(size),
        settings: still(),
        ..Desk::default()
    }
    .open();
    // Found by typing: in a small window its card lies below the fold.
    press(&mut harness, Modifiers::COMMAND, Key::K);
    harness.event(Event::Text("手元の端末".to_owned()));
    harness.run();
    key(&mut harness, Key::Enter);
    assert_eq!(window(&harness).shell().screen, Screen::Training);
    harness
}

fn tall() -> Desked {
    daas(Vec2::new(1280.0, 1600.0))
}

fn key(harness: &mut Desked, key: Key) {
    press(harness, Modifiers::NONE, key);
}

fn until(harness: &mut Desked, words: &str) {
    for _ in 0..80 {
        if says(harness, words) {
            return;
        }
        key(harness, Key::PageDown);
    }
    panic!("{words} is never said");
}

fn delay_of(harness: &Desked) -> Duration {
    let output = harness.output().viewport_output.get(&ViewportId::ROOT);
    output.unwrap().repaint_delay
}

/// A second window as the system would show it: what it says, and what is pressed in it.
#[derive(Default)]
struct SecondWindow {
    said: Vec<String>,
    events: Vec<Event>,
}

thread_local! {
    static SECOND: RefCell<SecondWindow> = RefCell::default();
}

/// Lets the program have more than one window, as most systems do.
fn allow_two_windows(harness: &Desked) {
    harness.ctx.set_embed_viewports(false);
    Context::set_immediate_viewport_renderer(|ctx, viewport| {
        let ImmediateViewport {
            ids,
            mut viewport_ui_cb,
            ..
        } = viewport;
        let events = SECOND.with_borrow_mut(|second| std::mem::take(&mut second.events));
        let info = ViewportInfo {
            parent: Some(ids.parent),
            ..ViewportInfo::default()
        };
        let input = RawInput {
            viewport_id: ids.this,
            viewports: iter::once((ids.this, info)).collect(),
            screen_rect: Some(Rect::from_min_size(Pos2::ZERO, Vec2::new(1040.0, 700.0))),
            events,
            focused: true,
            ..RawInput::default()
        };
        let mut output = ctx.run_ui(input, |ui| viewport_ui_cb(ui));
        // Nothing is painted.
        output.textures_delta.clear();
        let update = output.platform_output.accesskit_update;
        let nodes = update.into_iter().flat_map(|update| update.nodes);
        let said = nodes.filter_map(|(_, node)| {
            let words = node.label().or_else(|| node.value());
            words.map(str::to_owned)
        });
        SECOND.with_borrow_mut(|second| second.said = said.collect());
    });
}

fn second_says(words: &str) -> bool {
    SECOND.with_borrow(|second| second.said.iter().any(|said| said.contains(words)))
}

/// Whether these are the whole words of something in the second window.
fn second_tells(words: &str) -> bool {
    SECOND.with_borrow(|second| second.said.iter().any(|said| said == words))
}

/// Presses a key in the second window.
fn second_key(harness: &mut Desked, key: Key) {
    for pressed in [true, false] {
        let event = Event::Key {
            key,
            physical_key: None,
            pressed,
            repeat: false,
            modifiers: Modifiers::NONE,
        };
        SECOND.with_borrow_mut(|second| second.events.push(event));
        harness.step();
    }
    harness.run();
}

#[test]
fn the_trainer_has_a_window_and_the_room_never_sees_the_notes() {
    let mut harness = tall();
    allow_two_windows(&harness);
    key(&mut harness, Key::N);
    assert!(says(&harness, NOTES), "one window shows them when asked");
    key(&mut harness, Key::P);
    for words in [NOTES, "経過時間 0:", "次：", "会場の画面", "始まり"] {
        assert!(second_says(words), "{words}");
    }
    assert!(!says(&harness, NOTES));
    key(&mut harness, Key::N);
    assert!(!says(&harness, NOTES) && !says(&harness, "経過時間"));
    // Both windows take the same keys.
    second_key(&mut harness, Key::PageDown);
    assert!(says(&harness, "1/10 ホップ"));
    assert!(second_says("表示 2/"));
    // The trainer goes on while the room sees nothing.
    second_key(&mut harness, Key::B);
    assert!(says(&harness, "画面を消しています"));
    assert!(second_says("次：") && second_says(NOTES));
    second_key(&mut harness, Key::PageDown);
    assert!(says(&harness, "画面を消しています"));
    second_key(&mut harness, Key::B);
    assert!(says(&harness, "2/10 ホップ"));
    second_key(&mut harness, Key::P);
    assert!(!says(&harness, NOTES) || window(&harness).shell().screen == Screen::Training);
}

#[test]
fn the_trainer_sees_that_a_question_waits_and_counts_hands() {
    let mut harness = tall();
    allow_two_windows(&harness);
    key(&mut harness, Key::P);
    until(&mut harness, "問 1/3");
    assert!(second_says("次：設問に答える"));
    assert!(second_says("の挙手"));
    assert!(!says(&harness, "挙手を数える"), "the room does not count");
    // The trainer reads there what ア and イ are.
    for words in ["仮想端末でのパッチ適用", "DaaS基盤の脆弱性対応"] {
        let words = format!("インターネット接続系DaaS：{words}");
        assert!(second_tells(&words), "{words}");
    }
    second_key(&mut harness, Key::Num2);
    second_key(&mut harness, Key::Plus);
    second_key(&mut harness, Key::Plus);
    until(&mut harness, "もう一度");
    assert!(says(&harness, "挙手：ア 0・イ 2"));
}

#[test]
fn where_there_is_one_window_the_view_stands_in_it() {
    let mut harness = tall();
    key(&mut harness, Key::P);
    for words in [NOTES, "経過時間 0:", "次：", "ポインター"] {
        assert!(says(&harness, words), "{words}");
    }
    // It waits for the next second of the clock, and does not run on: of the frames of one second
    // but the last is asked for at once.
    let delays = [(); 4].map(|()| {
        harness.step();
        delay_of(&harness)
    });
    let waits = delays.iter().filter(|delay| !delay.is_zero());
    assert!(waits.count() >= 3, "{delays:?}");
    let longest = delays.iter().max().unwrap();
    assert!(*longest <= Duration::from_secs(1), "{delays:?}");
    key(&mut harness, Key::P);
    assert!(!says(&harness, NOTES));
    harness.step();
    assert!(
        delay_of(&harness) > Duration::from_secs(1),
        "the clock rests"
    );
}

#[test]
fn the_clock_goes_on_and_is_set_back() {
    let mut harness = tall();
    key(&mut harness, Key::N);
    for _ in 0..100 {
        if says(&harness, "経過時間 0:02") {
            break;
        }
        harness.step();
    }
    assert!(says(&harness, "経過時間 0:02"));
    click(&mut harness, "時計を 0 に戻す");
    assert!(says(&harness, "経過時間 0:00"));
}

#[test]
fn the_pointer_is_moved_by_hand_and_by_keys() {
    let mut harness = tall();
    assert!(!says(&harness, "ポインター"));
    key(&mut harness, Key::L);
    assert!(says(&harness, "ポインター："), "it begins at the attacker");
    let target = "LGWAN接続系端末";
    let is_tile = |node: &AccessKitNode<'_>| {
        node.role() == eframe::egui::accesskit::Role::GraphicsObject
            && node.label().as_deref() == Some(target)
    };
    let at = harness.get(by().predicate(is_tile)).rect().center();
    harness.event(Event::PointerMoved(at));
    harness.run();
    assert!(says(&harness, &format!("ポインター：{target}")));
    for _ in 0..30 {
        press(&mut harness, Modifiers::ALT, Key::ArrowUp);
    }
    assert!(!says(&harness, &format!("ポインター：{target}")));
    assert!(says(&harness, "0/10 ホップ"), "the play stays where it is");
    key(&mut harness, Key::L);
    assert!(!says(&harness, "ポインター"));
}

#[test]
fn with_and_without_controls_are_seen_side_by_side() {
    let mut harness = daas(Vec2::new(1280.0, 800.0));
    until(&mut harness, "問 1/3");
    let (without, with) = ("対策なし（7 件を外した状態）", "対策あり（図面のとおり）");
    key(&mut harness, Key::V);
    assert!(says(&harness, without) && says(&harness, with));
    assert!(says(&harness, "0/10 ホップ"), "from the beginning");
    assert!(!says(&harness, "問 1/3"));
    press(&mut harness, Modifiers::COMMAND, Key::ArrowRight);
    assert!(says(
        &harness,
        &format!("{without}：脅威 3 × 脆弱性 2 = 積 6")
    ));
    assert!(says(&harness, &format!("{with}：脅威 3 × 脆弱性 1 = 積 3")));
    assert!(says(
        &harness,
        &format!("{with}：ステップ 1 で止まる見込み")
    ));
    assert!(says(&harness, &format!("{without}：進行中")));
    key(&mut harness, Key::End);
    assert!(says(&harness, &format!("{without}：攻撃対象まで届く")));
    assert!(says(&harness, "同じルートの積は、対策なしで 4"));
    let all = Rect::from_min_size(Pos2::ZERO, Vec2::new(1280.0, 800.0));
    for words in [without, with] {
        for node in harness.query_all_by_label_contains(words) {
            assert!(
                all.contains_rect(node.rect()),
                "{words} is out of the window"
            );
        }
    }
    key(&mut harness, Key::Escape);
    assert_eq!(window(&harness).shell().screen, Screen::Training);
    assert!(says(&harness, "問 1/3"), "the play stands where it stood");
}

#[test]
fn hands_are_counted_and_the_results_are_written() {
    let folder = tempfile::tempdir().unwrap();
    let mut harness = Desk {
        answer: folder.path().join("結果"),
        settings: still(),
        ..Desk::tall()
    }
    .open();
    click_prefix(&mut harness, DAAS);
    until(&mut harness, "問 1/3");
    assert!(!says(&harness, "の挙手"));
    click(&mut harness, "挙手を数える");
    assert!(says(&harness, "の挙手"));
    key(&mut harness, Key::Num1);
    for _ in 0..3 {
        key(&mut harness, Key::Plus);
    }
    key(&mut harness, Key::Num2);
    for _ in 0..2 {
        key(&mut harness, Key::Plus);
    }
    key(&mut harness, Key::Minus);
    key(&mut harness, Key::Enter);
    until(&mut harness, "もう一度");
    assert!(says(&harness, "挙手：ア 3・イ 1"));
    assert!(says(&harness, "実施日：1970-01-12"));
    let field = "班・グループの名前（省略可）";
    harness.get_by_label(field).focus();
    harness.run();
    for letter in "防災課 & 総務課".chars() {
        harness.event(Event::Text(letter.to_string()));
        harness.run();
    }
    click(&mut harness, "結果を印刷用のページにする");
    harness.run();
    let page = fs::read_to_string(folder.path().join("結果.html")).unwrap();
    assert!(page.contains("班・グループ：防災課 &amp; 総務課"), "{page}");
    assert!(
        page.contains("挙手 3") && page.contains("1970-01-12"),
        "{page}"
    );
}

/// Words as they are painted: how large, and where.
fn painted(harness: &Desked) -> Vec<(String, f32, Rect)> {
    fn collect(shape: &Shape, found: &mut Vec<(String, f32, Rect)>) {
        match shape {
            Shape::Text(text) => {
                let sections = text.galley.job.sections.first();
                let size = sections.map_or(0.0, |it| it.format.font_id.size);
                let words = text.galley.text().to_owned();
                found.push((words, size, text.visual_bounding_rect()));
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
fn names_of_the_step_are_read_from_the_last_row_in_the_full_screen() {
    for size in [Vec2::new(1280.0, 720.0), Vec2::new(1920.0, 1080.0)] {
        let mut harness = daas(size);
        let root = harness.input_mut().viewports.get_mut(&ViewportId::ROOT);
        root.unwrap().fullscreen = Some(true);
        harness.run();
        until(&mut harness, "ステップ 1 の結果");
        let words = painted(&harness);
        // Names of both ends, on their tiles or beside them, and the flags.
        for name in [
            "インターネット接続系DaaS",
            "Webサイト",
            "攻撃拠点",
            "侵入口",
        ] {
            let is_part = |text: &str| text.chars().count() > 2 && name.contains(text);
            let largest = words
                .iter()
                .filter(|(text, _, _)| is_part(text.trim()))
                .map(|(_, size, _)| *size)
                .fold(0.0, f32::max);
            assert!(largest >= 0.0249 * size.y, "{name}: {largest} of {size}");
        }
    }
}

#[test]
fn names_on_tiles_grow_in_the_player_where_the_drawing_is_small() {
    let harness = daas(Vec2::new(1280.0, 720.0));
    let words = painted(&harness);
    let is_tile = |node: &AccessKitNode<'_>| {
        node.role() == eframe::egui::accesskit::Role::GraphicsObject
            && node.label().as_deref() == Some("LGWAN接続系端末")
    };
    let tile = harness.get(by().predicate(is_tile)).rect();
    let on_tile = words
        .iter()
        .filter(|(_, _, place)| tile.expand(1.0).contains_rect(*place));
    let largest = on_tile.map(|(_, size, _)| *size).fold(0.0, f32::max);
    assert!(largest >= 11.5, "{largest} on {tile}");
}

#[test]
fn no_number_of_other_rows_stands_on_the_drawing() {
    let harness = daas(Vec2::new(1280.0, 800.0));
    let letters = painted(&harness);
    let letters = letters
        .iter()
        .filter(|(_, _, place)| place.right() < 800.0 && place.top() > 60.0)
        .filter(|(words, _, _)| ["A", "B", "C", "D", "E"].contains(&words.as_str()));
    assert_eq!(letters.count(), 0);
}

#[test]
fn what_lies_below_the_fold_is_scrolled_to_by_keyboard() {
    let mut harness = daas(Vec2::new(1280.0, 720.0));
    key(&mut harness, Key::End);
    let bottom = |harness: &Desked| {
        let node = harness.get_by_label("結果を印刷用のページにする");
        node.rect().bottom()
    };
    let fold = 720.0 - 56.0;
    assert!(bottom(&harness) > fold, "there is something to scroll to");
    for _ in 0..40 {
        key(&mut harness, Key::ArrowDown);
    }
    assert!(bottom(&harness) < fold, "{}", bottom(&harness));
    for _ in 0..40 {
        key(&mut harness, Key::ArrowUp);
    }
    assert!(bottom(&harness) > fold);
    // While answers are chosen with the arrows, Shift scrolls.
    key(&mut harness, Key::Home);
    until(&mut harness, "問 1/3");
    let top = |harness: &Desked| harness.get_by_label("問 1/3").rect().top();
    let before = top(&harness);
    press(&mut harness, Modifiers::SHIFT, Key::ArrowUp);
    assert!(top(&harness) > before + 10.0);
}

#[test]
fn the_head_of_a_question_is_not_cut_off() {
    for size in [Vec2::new(1280.0, 720.0), Vec2::new(1920.0, 1080.0)] {
        let mut harness = daas(size);
        until(&mut harness, "問 1/3");
        let numbers = harness.query_all_by_label_contains("脅威 3 × ").next();
        let below = numbers.unwrap().rect().bottom();
        let head = harness.get_by_label("問 1/3").rect();
        assert!(head.top() >= below, "{head} above {below}");
        assert!(head.bottom() < size.y);
    }
}

#[test]
fn what_is_compared_does_not_lie_on_itself_in_english() {
    for size in [Vec2::new(1280.0, 720.0), Vec2::new(1920.0, 1080.0)] {
        let mut harness = Desk {
            size: Some(size),
            settings: Settings {
                lang: Lang::En,
                ..still()
            },
            ..Desk::default()
        }
        .open();
        press(&mut harness, Modifiers::COMMAND, Key::K);
        harness.event(Event::Text("web page in the DaaS".to_owned()));
        harness.run();
        key(&mut harness, Key::Enter);
        key(&mut harness, Key::End);
        let words = painted(&harness);
        let place = |start: &str| {
            let found = words.iter().find(|(text, _, _)| text.starts_with(start));
            found.unwrap().2
        };
        let (head, over) = (place("Before controls were"), place("above the safe"));
        let value = place("2 ·");
        assert!(!head.intersects(over), "{head} {over}");
        assert!(!value.intersects(over), "{value} {over}");
    }
}

#[test]
fn a_flood_neither_intrudes_nor_spreads() {
    let mut harness = Desk {
        settings: still(),
        ..Desk::tall()
    }
    .open();
    let title = {
        let catalog = sekisho::catalog::Catalog::builtin().unwrap();
        let flood = sekisho::training::shipped_scenario(&catalog, "flooding");
        flood.unwrap().unwrap().title
    };
    click_prefix(&mut harness, title.get(Lang::Ja));
    assert!(harness.query_by_label("侵入").is_none());
    assert!(harness.query_by_label("拡散").is_none());
    assert!(harness.query_by_label("最終攻撃").is_some());
}

#[test]
fn the_list_of_controls_is_ticked_for_what_is_in_place_and_begins_with_a_name() {
    let mut harness = tall();
    click(&mut harness, "外した対策 7");
    let is_box =
        |node: &AccessKitNode<'_>| node.label().is_some_and(|label| label.ends_with("：実施"));
    assert_eq!(harness.query_all(by().predicate(is_box)).count(), 7);
    key(&mut harness, Key::Tab);
    let focused = harness.query(by().predicate(|node: &AccessKitNode<'_>| node.is_focused()));
    let label = focused.and_then(|node| node.accesskit_node().label());
    assert!(label.is_some_and(|label| !label.trim().is_empty()));
    click_containing(
        &mut harness,
        "仮想端末でのパッチ適用（インターネット接続系DaaS）：実施",
    );
    assert!(says(&harness, "外した対策 6"));
}
