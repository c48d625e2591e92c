//! The window by keyboard alone: regions, stops, menus, and that what has the focus is in sight.

use eframe::egui::{Event, Key, Modifiers, accesskit::Role};
use egui_kittest::{
    Harness,
    kittest::{AccessKitNode, NodeT as _, Queryable as _, by},
};
use sekisho::{
    design::{ControlState, Design},
    gui::{Desktop, Settings, Tool},
};

use crate::desk::{Desk, click, press, says, start_with_required, window};

type Desked = Harness<'static, Option<Desktop>>;

const NONE: Modifiers = Modifiers::NONE;
const SHIFT: Modifiers = Modifiers::SHIFT;

fn design(harness: &Desked) -> &Design {
    window(harness).session().design()
}

/// The label of what has the focus.
fn focused(harness: &Desked) -> String {
    let node = harness.query(by().predicate(|node: &AccessKitNode<'_>| node.is_focused()));
    node.and_then(|node| node.accesskit_node().label())
        .unwrap_or_default()
}

fn focus(harness: &mut Desked, label: &str) {
    harness.get_by_label(label).focus();
    harness.run();
    assert_eq!(focused(harness), label);
}

fn typed(harness: &mut Desked, text: &str) {
    harness.event(Event::Text(text.to_owned()));
    harness.run();
}

fn desk() -> Desked {
    let mut harness = Desk::default().open();
    start_with_required(&mut harness);
    harness
}

/// Begins with an empty drawing.
fn blank() -> Desked {
    let mut harness = Desk::default().open();
    click(&mut harness, "白紙から描く");
    harness
}

/// Puts a thing of a kind down by the finder.
fn insert(harness: &mut Desked, words: &str) {
    press(harness, NONE, Key::Slash);
    typed(harness, words);
    press(harness, NONE, Key::Enter);
}

#[test]
fn f6_goes_from_region_to_region_and_back() {
    let mut harness = desk();
    focus(&mut harness, "ファイル");
    let mut seen = Vec::new();
    for _ in 0..12 {
        press(&mut harness, NONE, Key::F6);
        seen.push(focused(&harness));
        if focused(&harness) == "ファイル" {
            break;
        }
    }
    assert!((7..=9).contains(&seen.len()), "{seen:?}");
    assert!(seen.contains(&"部品を検索".to_owned()), "{seen:?}");
    let mut back = Vec::new();
    for _ in 0..seen.len() {
        press(&mut harness, SHIFT, Key::F6);
        back.push(focused(&harness));
    }
    let around: Vec<_> = seen
        .iter()
        .rev()
        .skip(1)
        .chain(seen.last())
        .cloned()
        .collect();
    assert_eq!(back, around);
}

#[test]
fn a_region_is_entered_where_it_was_left() {
    let mut harness = desk();
    focus(&mut harness, "部品を検索");
    press(&mut harness, NONE, Key::Tab);
    press(&mut harness, NONE, Key::ArrowDown);
    let left = focused(&harness);
    press(&mut harness, NONE, Key::F6);
    assert_ne!(focused(&harness), left);
    press(&mut harness, SHIFT, Key::F6);
    assert_eq!(focused(&harness), left);
}

#[test]
fn palette_tabs_and_bars_are_one_stop_each_with_arrows() {
    let mut harness = desk();
    focus(&mut harness, "部品を検索");
    press(&mut harness, NONE, Key::Tab);
    let first = focused(&harness);
    press(&mut harness, NONE, Key::ArrowDown);
    let second = focused(&harness);
    assert!(!second.is_empty() && second != first);
    press(&mut harness, NONE, Key::Tab);
    let after = focused(&harness);
    press(&mut harness, SHIFT, Key::Tab);
    assert_eq!(focused(&harness), second, "from {after}");
    focus(&mut harness, "対策");
    press(&mut harness, NONE, Key::ArrowRight);
    assert_eq!(focused(&harness), "リスク");
    press(&mut harness, NONE, Key::Home);
    assert_eq!(focused(&harness), "経路");
    focus(&mut harness, "ファイル");
    press(&mut harness, NONE, Key::ArrowRight);
    assert_eq!(focused(&harness), "編集");
    press(&mut harness, NONE, Key::Tab);
    assert!(focused(&harness) != "配置", "{}", focused(&harness));
}

#[test]
fn the_whole_window_is_a_round_of_a_few_stops() {
    let mut harness = desk();
    focus(&mut harness, "ファイル");
    let mut seen = Vec::new();
    // The drawing goes from thing to thing: it is passed by F6.
    for _ in 0..60 {
        press(&mut harness, NONE, Key::Tab);
        let at = focused(&harness);
        if at == "ファイル" {
            break;
        }
        let is_drawing = harness
            .query(by().predicate(|node: &AccessKitNode<'_>| {
                node.is_focused() && node.role() == Role::Canvas
            }))
            .is_some();
        if is_drawing {
            press(&mut harness, NONE, Key::F6);
        }
        seen.push(at);
    }
    assert_eq!(focused(&harness), "ファイル", "{seen:?}");
    assert!(seen.len() < 60, "{seen:?}");
}

#[test]
fn what_gets_the_focus_is_scrolled_to() {
    let mut harness = desk();
    focus(&mut harness, "部品を検索");
    press(&mut harness, NONE, Key::Tab);
    press(&mut harness, NONE, Key::End);
    harness.run();
    let search = harness.get_by_label("部品を検索").rect();
    let node = harness.get(by().predicate(|node: &AccessKitNode<'_>| node.is_focused()));
    let tree = harness.query_all(by().role(Role::TreeItem)).next().unwrap();
    assert!(node.rect().top() >= search.bottom());
    assert!(
        node.rect().bottom() <= tree.rect().top(),
        "{:?}",
        node.rect()
    );
    press(&mut harness, NONE, Key::Home);
    harness.run();
    let node = harness.get(by().predicate(|node: &AccessKitNode<'_>| node.is_focused()));
    assert!(node.rect().top() >= search.bottom(), "{:?}", node.rect());
}

#[test]
fn f10_leads_to_the_menus_and_letters_open_them() {
    let mut harness = desk();
    focus(&mut harness, "対策");
    press(&mut harness, NONE, Key::F10);
    assert_eq!(focused(&harness), "ファイル");
    press(&mut harness, NONE, Key::V);
    assert_eq!(window(&harness).view().tool, Tool::Select);
    assert!(focused(&harness).starts_with("図で編集"));
    press(&mut harness, NONE, Key::ArrowRight);
    // The first entry of the next menu opens a menu of its own.
    assert_eq!(focused(&harness), "領域 ⏵");
    press(&mut harness, NONE, Key::ArrowRight);
    let inner = focused(&harness);
    assert!(inner != "領域 ⏵" && !inner.is_empty(), "{inner}");
    press(&mut harness, NONE, Key::ArrowLeft);
    assert_eq!(focused(&harness), "領域 ⏵");
    press(&mut harness, NONE, Key::ArrowLeft);
    assert!(focused(&harness).starts_with("図で編集"));
    press(&mut harness, NONE, Key::Escape);
    assert_eq!(focused(&harness), "表示");
    press(&mut harness, NONE, Key::Escape);
    assert_eq!(focused(&harness), "対策", "where it came from");
}

#[test]
fn alt_alone_leads_to_the_menus_and_alt_with_a_letter_does_not() {
    let mut harness = desk();
    focus(&mut harness, "対策");
    let hold = |harness: &mut Desked, held: Modifiers| {
        harness.event(Event::ModifiersChanged(held));
        harness.step();
    };
    hold(&mut harness, Modifiers::ALT);
    harness.key_press_modifiers(Modifiers::ALT, Key::A);
    harness.step();
    hold(&mut harness, NONE);
    harness.run();
    assert_eq!(focused(&harness), "対策");
    hold(&mut harness, Modifiers::ALT);
    hold(&mut harness, Modifiers::ALT);
    hold(&mut harness, NONE);
    harness.run();
    assert_eq!(focused(&harness), "ファイル");
    press(&mut harness, NONE, Key::F10);
    assert_eq!(focused(&harness), "対策");
}

#[test]
fn what_is_chosen_from_a_menu_by_key_gives_the_focus_back() {
    let mut harness = desk();
    focus(&mut harness, "対策");
    press(&mut harness, NONE, Key::F10);
    press(&mut harness, NONE, Key::H);
    assert_eq!(focused(&harness), "キーの一覧 F1");
    press(&mut harness, NONE, Key::ArrowDown);
    press(&mut harness, NONE, Key::Enter);
    assert!(!window(&harness).shell().settings.single_keys);
    assert_eq!(focused(&harness), "対策");
}

/// The states of the controls of the whole drawing that can be set, in the order of the list.
fn states(harness: &Desked) -> Vec<ControlState> {
    let controls = &window(harness).session().analysis().controls;
    let settable = controls
        .iter()
        .filter(|it| it.out_of_scope.is_none() && !it.unplaced);
    settable.map(|it| it.state.clone()).collect()
}

#[test]
fn every_control_is_set_by_a_key_and_an_arrow() {
    let mut harness = Desk::default().open();
    click(&mut harness, "このひな形で始める");
    press(&mut harness, Modifiers::COMMAND, Key::K);
    typed(&mut harness, "対策の一覧");
    press(&mut harness, NONE, Key::Enter);
    let all = states(&harness).len();
    assert!(all > 50, "{all}");
    let mut presses = 0;
    while states(&harness).contains(&ControlState::Missing) && presses < 3 * all {
        press(&mut harness, NONE, Key::Num1);
        press(&mut harness, NONE, Key::ArrowDown);
        presses += 2;
    }
    let done = states(&harness);
    assert!(done.iter().all(|it| *it == ControlState::Implemented));
    assert!(presses <= 3 * all, "{presses} for {all}");
    // The last one is far down, and in sight.
    let node = harness.get(by().predicate(|node: &AccessKitNode<'_>| node.is_focused()));
    assert!(node.rect().bottom() < 800.0, "{:?}", node.rect());
}

#[test]
fn a_control_that_leaves_the_list_hands_the_keyboard_to_the_next() {
    let mut harness = Desk::default().open();
    click(&mut harness, "このひな形で始める");
    click(&mut harness, "対策");
    let is_filter = |node: &AccessKitNode<'_>| {
        node.role() == Role::RadioButton
            && node.label().is_some_and(|it| it.starts_with("不足のみ"))
    };
    harness
        .query_all(by().predicate(is_filter))
        .next()
        .unwrap()
        .click();
    harness.run();
    let is_state = |node: &AccessKitNode<'_>| {
        let label = node.label().unwrap_or_default();
        node.role() == Role::ComboBox && label.ends_with("：未実施")
    };
    harness
        .query_all(by().predicate(is_state))
        .next()
        .unwrap()
        .focus();
    harness.run();
    for _ in 0..3 {
        let before = focused(&harness);
        press(&mut harness, NONE, Key::Num1);
        let after = focused(&harness);
        assert!(after != before && !after.is_empty(), "{before} {after}");
    }
}

#[test]
fn a_reason_is_asked_for_by_its_digit() {
    let mut harness = desk();
    click(&mut harness, "対策");
    let is_state = |node: &AccessKitNode<'_>| {
        let label = node.label().unwrap_or_default();
        node.role() == Role::ComboBox && label.starts_with("画面転送機能：実施済")
    };
    harness
        .query_all(by().predicate(is_state))
        .next()
        .unwrap()
        .focus();
    harness.run();
    press(&mut harness, NONE, Key::Num4);
    assert_eq!(focused(&harness), "対象外とする理由");
}

#[test]
fn what_is_inserted_stands_where_there_is_room() {
    let mut harness = blank();
    insert(&mut harness, "lgwan接続系");
    insert(&mut harness, "マイナンバー利用事務系");
    let zones = &design(&harness).layout.zones;
    assert_eq!(zones.len(), 2, "the second one is no part of the first");
    let rects: Vec<_> = zones.values().copied().collect();
    assert!(!rects[0].overlaps(&rects[1]), "{rects:?}");
    for _ in 0..3 {
        insert(&mut harness, "端末");
    }
    let assets: Vec<_> = design(&harness).layout.assets.values().copied().collect();
    assert_eq!(assets.len(), 3);
    for (at, one) in assets.iter().enumerate() {
        assert!(
            assets[at + 1..].iter().all(|other| !one.overlaps(other)),
            "{assets:?}"
        );
    }
    // The zone that is selected says where, and one step was taken for each.
    assert!(design(&harness).assets.values().all(|it| it.zone.is_some()));
    assert_eq!(window(&harness).session().history().labels().len(), 5);
}

#[test]
fn rows_of_outline_and_routes_have_their_menu_by_key() {
    let mut harness = desk();
    let row = |harness: &Desked| {
        let row = harness.query_all(by().role(Role::TreeItem)).next();
        row.unwrap().accesskit_node().label().unwrap_or_default()
    };
    let name = row(&harness);
    for step in 0..2 {
        let row = harness.query_all(by().role(Role::TreeItem)).next().unwrap();
        if step == 0 {
            row.click();
        } else {
            row.focus();
        }
        harness.run();
    }
    assert_eq!(focused(&harness), name);
    press(&mut harness, SHIFT, Key::F10);
    assert!(
        focused(&harness).starts_with("名前の変更"),
        "{}",
        focused(&harness)
    );
    press(&mut harness, NONE, Key::Escape);
    assert_eq!(focused(&harness), name);
    press(&mut harness, Modifiers::COMMAND, Key::K);
    typed(&mut harness, "攻撃ルートの一覧");
    press(&mut harness, NONE, Key::Enter);
    let route = focused(&harness);
    press(&mut harness, SHIFT, Key::F10);
    let entry = focused(&harness);
    assert_ne!(entry, route);
    assert!(
        says(&harness, "この攻撃ルートを再生") || says(&harness, "再生"),
        "{entry}"
    );
    press(&mut harness, NONE, Key::Escape);
    assert_eq!(focused(&harness), route);
}

#[test]
fn cells_of_the_table_have_their_menu_by_key() {
    let mut harness = desk();
    press(&mut harness, Modifiers::COMMAND | Modifiers::ALT, Key::Num2);
    let cell = focused(&harness);
    assert!(!cell.is_empty());
    press(&mut harness, SHIFT, Key::F10);
    assert_eq!(focused(&harness), "編集 Enter");
    press(&mut harness, NONE, Key::Escape);
    assert_eq!(focused(&harness), cell);
}

#[test]
fn the_list_of_keys_is_opened_and_read_by_key() {
    let mut harness = desk();
    for key in [Key::F1, Key::Questionmark] {
        press(&mut harness, NONE, key);
        assert!(says(&harness, "Shift+F10"), "{key:?}");
        assert_eq!(focused(&harness), "閉じる");
        // The list is a stop of its own, and scrolls by arrows.
        press(&mut harness, SHIFT, Key::Tab);
        assert_eq!(focused(&harness), "キーの一覧");
        let top = |harness: &Desked| {
            let row = harness.query_all_by_label_contains("Shift+F10").next();
            row.unwrap().rect().top()
        };
        let before = top(&harness);
        press(&mut harness, NONE, Key::ArrowDown);
        harness.run();
        assert!(top(&harness) < before);
        press(&mut harness, NONE, Key::Escape);
        assert!(!says(&harness, "Shift+F10"));
    }
}

#[test]
fn single_keys_can_be_switched_off() {
    let mut harness = Desk {
        settings: Settings {
            single_keys: false,
            ..Settings::default()
        },
        ..Desk::default()
    }
    .open();
    start_with_required(&mut harness);
    for key in [Key::L, Key::F, Key::V, Key::N, Key::Slash] {
        press(&mut harness, NONE, key);
        assert_eq!(window(&harness).view().tool, Tool::Select, "{key:?}");
        assert!(window(&harness).shell().finder.is_none(), "{key:?}");
    }
    assert!(design(&harness).notes.is_empty());
    press(&mut harness, NONE, Key::Insert);
    assert!(
        window(&harness).shell().finder.is_some(),
        "longer keys stay"
    );
}

#[test]
fn letters_typed_in_a_panel_draw_nothing() {
    let mut harness = desk();
    let before = design(&harness).clone();
    focus(&mut harness, "対策");
    for key in [Key::N, Key::L, Key::F] {
        press(&mut harness, NONE, key);
    }
    assert_eq!(*design(&harness), before);
    assert_eq!(window(&harness).view().tool, Tool::Select);
    assert_eq!(focused(&harness), "対策");
}

#[test]
fn the_edge_of_a_panel_is_no_place_to_come_back_to() {
    let mut harness = desk();
    focus(&mut harness, "右のパネルの幅");
    for _ in 0..20 {
        press(&mut harness, NONE, Key::F6);
        assert_ne!(focused(&harness), "右のパネルの幅");
    }
}

#[test]
fn what_cannot_be_done_is_told_to_be_so() {
    let mut harness = desk();
    for word in ["元に戻す", "やり直す", "削除"] {
        let is_it = |node: &AccessKitNode<'_>| {
            node.role() == Role::Button && node.label().is_some_and(|it| it.starts_with(word))
        };
        let node = harness.query_all(by().predicate(is_it)).next();
        assert!(node.unwrap().accesskit_node().is_disabled(), "{word}");
    }
    press(&mut harness, Modifiers::COMMAND, Key::A);
    press(&mut harness, NONE, Key::ArrowRight);
    let undo = harness.get_all_by_label_contains("元に戻す").next();
    assert!(!undo.unwrap().accesskit_node().is_disabled());
}
