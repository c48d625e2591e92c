//! What a screen reader meets: dialogs, news, roles, and all that is painted.

use std::collections::BTreeSet;

use eframe::{
    egui::{
        Key, Modifiers, Rect, Shape,
        accesskit::{HasPopup, Live, Role, Toggled},
        vec2,
    },
    epaint::ClippedShape,
};
use egui_kittest::{
    Harness,
    kittest::{AccessKitNode, NodeT as _, Queryable as _, by},
};
use sekisho::{catalog::Lang, gui::Desktop, scene::ThemeName};

use crate::{
    access::nameless,
    desk::{Desk, click, click_prefix, press, settle, start_with_required, window},
};

type Desked = Harness<'static, Option<Desktop>>;

fn desk() -> Desked {
    let mut harness = Desk {
        size: Some([1600.0, 1400.0].into()),
        ..Desk::dressed(Lang::Ja, ThemeName::Light)
    }
    .open();
    start_with_required(&mut harness);
    settle(&mut harness);
    harness
}

fn focused(harness: &Desked) -> String {
    let node = harness.query(by().predicate(|node: &AccessKitNode<'_>| node.is_focused()));
    node.and_then(|node| node.accesskit_node().label())
        .unwrap_or_default()
}

fn has_role(harness: &Desked, role: Role, label: &str) -> bool {
    let is_it = |node: &AccessKitNode<'_>| {
        node.role() == role && node.label().is_some_and(|says| says.starts_with(label))
    };
    harness.query_all(by().predicate(is_it)).next().is_some()
}

/// What the status bar has come to say.
fn news(harness: &Desked) -> String {
    let is_news = |node: &AccessKitNode<'_>| {
        node.role() == Role::Status && node.data().live() == Some(Live::Polite)
    };
    let node = harness.query(by().predicate(is_news));
    node.and_then(|node| node.accesskit_node().label())
        .unwrap_or_default()
}

fn undo(harness: &mut Desked) {
    press(harness, Modifiers::COMMAND, Key::Z);
}

fn delete_all(harness: &mut Desked) {
    press(harness, Modifiers::COMMAND, Key::A);
    press(harness, Modifiers::NONE, Key::Delete);
    settle(harness);
}

#[test]
fn a_question_has_a_name_and_text_and_begins_with_what_enter_means() {
    let mut harness = desk();
    delete_all(&mut harness);
    press(&mut harness, Modifiers::COMMAND, Key::W);
    let dialog = harness.get_by_role(Role::AlertDialog).accesskit_node();
    assert_eq!(dialog.label().as_deref(), Some("変更を保存しますか"));
    assert!(dialog.is_modal());
    let text = dialog.data().description().unwrap_or_default();
    assert!(text.contains("保存していない変更があります"), "{text}");
    assert_eq!(focused(&harness), "保存する");
    press(&mut harness, Modifiers::NONE, Key::Tab);
    assert_eq!(focused(&harness), "保存しない");
    press(&mut harness, Modifiers::NONE, Key::Escape);
    assert!(harness.query_by_role(Role::AlertDialog).is_none());
    assert!(window(&harness).session().is_unsaved(), "nothing was done");
}

#[test]
fn a_message_is_closed_by_enter() {
    let mut harness = desk();
    click(&mut harness, "ヘルプ");
    click(&mut harness, "Sekisho について");
    let dialog = harness.get_by_role(Role::Dialog).accesskit_node();
    assert!(dialog.label().unwrap().starts_with("Sekisho "));
    assert_eq!(focused(&harness), "閉じる");
    press(&mut harness, Modifiers::NONE, Key::Enter);
    assert!(harness.query_by_role(Role::Dialog).is_none());
}

#[test]
fn what_has_happened_is_said_and_never_twice_in_the_same_words() {
    let mut harness = desk();
    assert_eq!(news(&harness), "", "nothing has happened yet");
    delete_all(&mut harness);
    let deleted = news(&harness);
    assert!(deleted.starts_with("削除（履歴 1）"), "{deleted}");
    assert!(
        deleted.contains("通信経路(1)の条件を満たさなくなりました")
            && !deleted.contains("通信経路通信経路"),
        "{deleted}"
    );
    undo(&mut harness);
    settle(&mut harness);
    let undone = news(&harness);
    assert!(
        undone.starts_with("元に戻しました：削除（履歴 1）"),
        "{undone}"
    );
    assert!(
        undone.contains("通信経路(1)の条件を満たしました"),
        "{undone}"
    );
    press(&mut harness, Modifiers::COMMAND, Key::Y);
    assert!(news(&harness).starts_with("やり直しました：削除"));
}

#[test]
fn the_last_news_can_be_gone_to_by_key() {
    let mut harness = desk();
    delete_all(&mut harness);
    let status = |node: &AccessKitNode<'_>| node.role() == Role::Status;
    let node = harness.query_all(by().predicate(status));
    let node = node.into_iter().find(|node| {
        let node = node.accesskit_node();
        node.label().is_some_and(|label| label.contains("削除"))
    });
    node.unwrap().focus();
    harness.run();
    assert!(focused(&harness).starts_with("削除"));
}

#[test]
fn tabs_buttons_and_menus_are_what_they_are() {
    let mut harness = desk();
    for tab in ["経路", "対策", "指摘  ", "攻撃ルート  "] {
        assert!(has_role(&harness, Role::Tab, tab), "{tab}");
    }
    for plain in ["保存", "開く"] {
        let found = harness.query_all_by_label(plain);
        for node in found {
            assert_eq!(node.accesskit_node().toggled(), None, "{plain}");
        }
    }
    let title = harness.get_by_role_and_label(Role::MenuItem, "表示");
    assert_eq!(
        title.accesskit_node().data().has_popup(),
        Some(HasPopup::Menu)
    );
    assert_eq!(title.accesskit_node().data().is_expanded(), Some(false));
    title.click();
    harness.run();
    let title = harness.get_by_role_and_label(Role::MenuItem, "表示");
    assert_eq!(title.accesskit_node().data().is_expanded(), Some(true));
    assert!(has_role(&harness, Role::Menu, "表示"));
    assert!(has_role(&harness, Role::MenuItemCheckBox, "左のパネル"));
    assert!(has_role(&harness, Role::MenuItemRadio, "明るい"));
    assert!(!has_role(&harness, Role::Button, "明るい"));
}

#[test]
fn the_list_of_a_field_is_a_list_and_not_buttons() {
    let mut harness = desk();
    click(&mut harness, "攻撃");
    let is_combo = |node: &AccessKitNode<'_>| node.role() == Role::ComboBox;
    let combo = harness.query_all(by().predicate(is_combo)).next();
    combo.unwrap().click();
    harness.run();
    let options = harness.query_all(by().role(Role::ListBoxOption));
    let chosen = options.filter(|node| node.accesskit_node().is_selected() == Some(true));
    assert!(chosen.count() >= 1);
}

#[test]
fn tables_have_heads_rows_and_cells() {
    let mut harness = desk();
    click_prefix(&mut harness, "資産ベース  ");
    assert!(has_role(&harness, Role::ColumnHeader, "重要度"));
    let table = harness.get_by_role_and_label(Role::Table, "資産ベース");
    let rows = window(&harness).session().analysis().asset_risks.len();
    assert_eq!(table.accesskit_node().data().row_count(), Some(rows + 1));
    let is_row = |node: &AccessKitNode<'_>| {
        node.role() == Role::Row && node.data().position_in_set() == Some(0)
    };
    let row = harness.get(by().predicate(is_row)).accesskit_node();
    assert!(row.label().unwrap().contains("重要度："));
    assert!(harness.query_all(by().role(Role::Cell)).count() > 5);
}

#[test]
fn the_answer_of_the_program_is_in_the_tree() {
    let harness = desk();
    assert!(has_role(&harness, Role::Heading, "通信経路(1)"));
    let says = |words: &str| harness.query_all_by_label_contains(words).next().is_some();
    assert!(says("すべての条件に一致"));
    assert!(says("接続元：LGWAN"), "a fact with its value");
}

#[test]
fn the_window_and_its_edges_have_names() {
    let harness = desk();
    let is_window = |node: &AccessKitNode<'_>| node.role() == Role::Window;
    let found = harness.query_all(by().predicate(is_window));
    let named = |node: egui_kittest::Node<'_>| node.accesskit_node().label();
    assert!(
        harness.root().accesskit_node().label().is_some() || found.filter_map(named).count() > 0
    );
    let edges = harness.query_all(by().role(Role::Splitter));
    let names: BTreeSet<_> = edges
        .filter_map(|node| node.accesskit_node().label())
        .filter(|label| !label.contains("列の幅"))
        .collect();
    assert_eq!(names.len(), 5, "{names:?}");
}

#[test]
fn no_toggle_fails_to_toggle() {
    let mut harness = desk();
    let toggles = |harness: &Desked| -> Vec<(String, Toggled)> {
        let is_toggle =
            |node: &AccessKitNode<'_>| node.role() == Role::Button && node.toggled().is_some();
        let found = harness.query_all(by().predicate(is_toggle));
        found
            .map(|node| node.accesskit_node())
            .map(|node| (node.label().unwrap_or_default(), node.toggled().unwrap()))
            .collect()
    };
    for (label, before) in toggles(&harness) {
        click(&mut harness, &label);
        let after = toggles(&harness).into_iter().find(|(it, _)| *it == label);
        assert_ne!(after.map(|(_, on)| on), Some(before), "{label}");
        click(&mut harness, &label);
    }
}

/// The texts that are painted, with where they are.
fn painted(shapes: &[ClippedShape]) -> Vec<(String, Rect)> {
    fn collect(shape: &Shape, clip: Rect, found: &mut Vec<(String, Rect)>) {
        match shape {
            Shape::Vec(shapes) => shapes.iter().for_each(|it| collect(it, clip, found)),
            Shape::Text(text) if text.visual_bounding_rect().intersects(clip) => {
                let words = text.galley.job.text.clone();
                found.push((words, text.visual_bounding_rect()));
            }
            _ => {}
        }
    }
    let mut found = Vec::new();
    for ClippedShape { clip_rect, shape } in shapes {
        collect(shape, *clip_rect, &mut found);
    }
    found
}

/// Texts that are painted with some of their words left out.
fn elided(shapes: &[ClippedShape]) -> Vec<String> {
    fn collect(shape: &Shape, found: &mut Vec<String>) {
        match shape {
            Shape::Vec(shapes) => shapes.iter().for_each(|it| collect(it, found)),
            Shape::Text(text) if text.galley.elided => found.push(plain(text.galley.text())),
            _ => {}
        }
    }
    let mut found = Vec::new();
    for ClippedShape { shape, .. } in shapes {
        collect(shape, &mut found);
    }
    found
}

#[test]
fn names_of_controls_are_read_whole() {
    for lang in [Lang::Ja, Lang::En] {
        let mut harness = Desk {
            size: Some([1280.0, 4000.0].into()),
            ..Desk::dressed(lang, ThemeName::Light)
        }
        .open();
        click(
            &mut harness,
            if lang == Lang::Ja {
                "このひな形で始める"
            } else {
                "Start with this template"
            },
        );
        click(
            &mut harness,
            if lang == Lang::Ja {
                "対策"
            } else {
                "Controls"
            },
        );
        let controls = &window(&harness).session().analysis().controls;
        let names: BTreeSet<String> = controls.iter().map(|it| plain(it.name.get(lang))).collect();
        assert!(names.len() > 30, "{}", names.len());
        let cut = elided(&harness.output().shapes);
        let cut: Vec<_> = cut
            .iter()
            .filter(|it| names.iter().any(|name| it.starts_with(name.as_str())))
            .collect();
        assert!(cut.is_empty(), "{cut:?}");
    }
}

/// How many nodes of a role stand below one.
fn count(node: &AccessKitNode<'_>, role: Role) -> usize {
    let children = node.children();
    let counts = children.map(|it| usize::from(it.role() == role) + count(&it, role));
    counts.sum()
}

/// The rows of a table.
fn rows_in<'a>(node: AccessKitNode<'a>, found: &mut Vec<AccessKitNode<'a>>) {
    if node.role() == Role::Row {
        found.push(node);
    } else {
        node.children().for_each(|child| rows_in(child, found));
    }
}

#[test]
fn every_row_of_attack_routes_has_a_cell_for_each_head() {
    let harness = desk();
    let table = harness
        .get_by_role_and_label(Role::Table, "攻撃ルート")
        .accesskit_node();
    let mut rows = Vec::new();
    rows_in(table, &mut rows);
    let heads = rows
        .iter()
        .map(|row| count(row, Role::ColumnHeader))
        .max()
        .unwrap();
    assert!(heads > 5 && rows.len() > 3, "{heads} {}", rows.len());
    for row in rows
        .iter()
        .filter(|row| count(row, Role::ColumnHeader) == 0)
    {
        assert_eq!(count(row, Role::Cell), heads, "{:?}", row.label());
    }
}

fn plain(words: &str) -> String {
    words.split_whitespace().collect()
}

/// What is painted outside the drawing and said nowhere.
fn unsaid(harness: &Desked) -> Vec<String> {
    let mut said = String::new();
    let all = harness.query_all(by().predicate(|_: &AccessKitNode<'_>| true));
    for node in all {
        let node = node.accesskit_node();
        let data = node.data();
        for words in [
            node.label(),
            node.value(),
            data.description().map(str::to_owned),
            data.placeholder().map(str::to_owned),
            data.keyboard_shortcut().map(str::to_owned),
        ]
        .into_iter()
        .flatten()
        {
            said.push_str(&plain(&words));
            said.push('\n');
        }
    }
    let canvas = harness.query_by_role(Role::Canvas).map(|node| node.rect());
    let texts = painted(&harness.output().shapes).into_iter();
    let texts =
        texts.filter(|(_, place)| canvas.is_none_or(|canvas| !canvas.contains(place.center())));
    // Parts of a line are said in an order of their own.
    let texts = texts.flat_map(|(words, _)| -> Vec<_> { words.split("  ").map(plain).collect() });
    let texts: BTreeSet<String> = texts.collect();
    texts
        .into_iter()
        .filter(|words| words.chars().any(char::is_alphabetic))
        .filter(|words| !said.contains(words.as_str()))
        .collect()
}

#[test]
fn nothing_is_painted_that_is_not_said() {
    let mut harness = Desk {
        size: Some([1600.0, 1400.0].into()),
        ..Desk::dressed(Lang::Ja, ThemeName::Light)
    }
    .open();
    settle(&mut harness);
    let mut wrong = vec![("start", unsaid(&harness))];
    start_with_required(&mut harness);
    settle(&mut harness);
    wrong.push(("editor", unsaid(&harness)));
    for tab in ["対策", "リスク", "攻撃", "改善", "経路"] {
        click(&mut harness, tab);
        settle(&mut harness);
        wrong.push((tab, unsaid(&harness)));
    }
    for tab in ["留意事項  ", "変更の履歴  ", "資産ベース  ", "指摘  "] {
        if harness
            .query_all_by_label_contains(tab.trim())
            .next()
            .is_some()
        {
            let tabs = harness.query_all(by().predicate(|node: &AccessKitNode<'_>| {
                node.role() == Role::Tab
                    && node
                        .label()
                        .is_some_and(|label| label.starts_with(tab.trim()))
            }));
            if let Some(tab) = tabs.into_iter().next() {
                tab.click();
            }
            settle(&mut harness);
            wrong.push((tab, unsaid(&harness)));
        }
    }
    for menu in ["ファイル", "編集", "表示", "ヘルプ"] {
        harness.get_by_role_and_label(Role::MenuItem, menu).click();
        harness.run();
        wrong.push((menu, unsaid(&harness)));
        assert_eq!(nameless(&harness), [""; 0], "{menu}");
        press(&mut harness, Modifiers::NONE, Key::Escape);
    }
    press(&mut harness, Modifiers::COMMAND, Key::K);
    wrong.push(("palette", unsaid(&harness)));
    press(&mut harness, Modifiers::NONE, Key::Escape);
    delete_all(&mut harness);
    press(&mut harness, Modifiers::COMMAND, Key::W);
    wrong.push(("question", unsaid(&harness)));
    assert_eq!(nameless(&harness), [""; 0], "a question");
    wrong.retain(|(_, words)| !words.is_empty());
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn why_a_part_is_refused_is_not_covered_by_its_name() {
    let mut harness = Desk {
        size: Some([1600.0, 1000.0].into()),
        ..Desk::dressed(Lang::Ja, ThemeName::Light)
    }
    .open();
    click(&mut harness, "このひな形で始める");
    let part = "LGWAN接続系端末";
    let is_placed = |node: &AccessKitNode<'_>| node.bounding_box().is_some();
    let entries = harness.query_all(by().label(part).predicate(is_placed));
    let rects: Vec<Rect> = entries.map(|node| node.rect()).collect();
    let in_palette = rects.iter().filter(|rect| rect.right() < 230.0);
    let from = in_palette.min_by(|one, other| one.top().total_cmp(&other.top()));
    let from = from.unwrap().center();
    let zones = harness.query_all(by().role(Role::Group).label("インターネット"));
    let zone = zones.map(|node| node.rect()).next().unwrap();
    harness.hover_at(from);
    harness.run();
    harness.drag_at(from);
    harness.run();
    for part in [0.2, 0.6, 1.0] {
        harness.hover_at(from + (zone.left_bottom() + vec2(30.0, -12.0) - from) * part);
        harness.run();
    }
    let texts = painted(&harness.output().shapes);
    let (_, reason) = texts
        .iter()
        .find(|(it, _)| plain(it).contains("置けません"))
        .unwrap();
    let beside = |rect: &Rect| rect.center().distance(reason.center()) < 400.0;
    let names = texts
        .iter()
        .filter(|(it, rect)| plain(it) == part && beside(rect));
    for (_, name) in names {
        assert!(!name.intersects(*reason), "{name:?} {reason:?}");
    }
}
