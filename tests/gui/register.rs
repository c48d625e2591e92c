//! The table of all assets in the window: by keyboard and pointer, and what a screen reader says.

use eframe::egui::{Event, Key, Modifiers, accesskit::Role};
use egui_kittest::{
    Harness,
    kittest::{AccessKitNode, NodeT as _, Queryable as _, by},
};
use sekisho::{
    catalog::Lang,
    design::{Asset, Design, Subject},
    gui::Desktop,
    scene::ThemeName,
};

use crate::{
    access::nameless,
    desk::{Desk, click, press, says, start_with_required, window},
    properties::type_into,
};

type Desked = Harness<'static, Option<Desktop>>;

fn design(harness: &Desked) -> &Design {
    window(harness).session().design()
}

fn desk() -> Desked {
    let mut harness = Desk {
        size: Some([1600.0, 1000.0].into()),
        ..Desk::dressed(Lang::Ja, ThemeName::Light)
    }
    .open();
    start_with_required(&mut harness);
    press(&mut harness, Modifiers::COMMAND | Modifiers::ALT, Key::Num2);
    harness
}

/// What has the focus: its role and its words.
fn focused(harness: &Desked) -> (Role, String) {
    let node = harness.get(by().predicate(|node: &AccessKitNode<'_>| node.is_focused()));
    let node = node.accesskit_node();
    (node.role(), node.label().unwrap_or_default())
}

fn type_text(harness: &mut Desked, text: &str) {
    harness.event(Event::Text(text.to_owned()));
    harness.run();
}

fn go(harness: &mut Desked, key: Key, times: usize) {
    for _ in 0..times {
        press(harness, Modifiers::NONE, key);
    }
}

/// Into the column of a head, by arrows from the first cell of a row.
fn go_to_column(harness: &mut Desked, head: &str) {
    press(harness, Modifiers::NONE, Key::Home);
    for _ in 0..20 {
        if focused(harness).1.starts_with(head) {
            return;
        }
        press(harness, Modifiers::NONE, Key::ArrowRight);
    }
    panic!("no column is called {head}");
}

fn selected(harness: &Desked) -> &Asset {
    let Some(Subject::Asset(id)) = window(harness).view().single() else {
        panic!("no asset is selected");
    };
    design(harness).assets.get(id).unwrap()
}

fn written(harness: &Desked, field: &str) -> Vec<String> {
    let assets = design(harness).assets.values();
    let values = assets.filter_map(|asset| asset.record.get(field));
    values.cloned().collect()
}

#[test]
fn the_table_takes_the_keyboard_and_arrows_go_from_cell_to_cell() {
    let mut harness = desk();
    let (role, first) = focused(&harness);
    assert_eq!(role, Role::GridCell);
    assert!(first.starts_with("名称："), "{first}");
    go(&mut harness, Key::ArrowDown, 2);
    let below = focused(&harness).1;
    assert!(below.starts_with("名称：") && below != first);
    let shown = selected(&harness).called(window(&harness).session().catalog());
    assert!(below.ends_with(&shown.line(Lang::Ja)));
    press(&mut harness, Modifiers::NONE, Key::ArrowRight);
    assert!(focused(&harness).1.starts_with("種類："));
    press(&mut harness, Modifiers::COMMAND, Key::End);
    assert!(focused(&harness).1.starts_with("リスク"));
    press(&mut harness, Modifiers::COMMAND, Key::Home);
    assert_eq!(focused(&harness).1, first);
}

#[test]
fn cells_are_typed_into_with_enter_tab_and_by_letters_alone() {
    let mut harness = desk();
    go_to_column(&mut harness, "ホスト名");
    // A letter begins to type, and is no shortcut of a tool.
    type_text(&mut harness, "l");
    assert_eq!(focused(&harness).0, Role::TextInput);
    type_text(&mut harness, "g-fs01");
    press(&mut harness, Modifiers::NONE, Key::Tab);
    assert_eq!(written(&harness, "host"), ["lg-fs01"]);
    type_text(&mut harness, "10.1.0.1");
    press(&mut harness, Modifiers::NONE, Key::Enter);
    assert_eq!(written(&harness, "address"), ["10.1.0.1"]);
    assert_eq!(focused(&harness).0, Role::GridCell);
    press(&mut harness, Modifiers::NONE, Key::F2);
    type_text(&mut harness, "x");
    press(&mut harness, Modifiers::NONE, Key::Escape);
    assert_eq!(focused(&harness).0, Role::GridCell);
    assert_eq!(written(&harness, "address"), ["10.1.0.1"]);
    for _ in 0..2 {
        press(&mut harness, Modifiers::COMMAND, Key::Z);
    }
    assert!(written(&harness, "host").is_empty());
}

/// On a slow machine several letters come before the field is there, and in the frame it comes.
#[test]
fn no_letter_is_lost_while_a_cell_begins_to_be_typed_into() {
    let mut harness = desk();
    go_to_column(&mut harness, "名称");
    for letters in ["ab", "c", "d", "ef", "g"] {
        for letter in letters.chars() {
            harness.event(Event::Text(letter.to_string()));
        }
        harness.step();
    }
    harness.run();
    press(&mut harness, Modifiers::NONE, Key::Enter);
    assert!(says(&harness, "名称：abcdefg"));
}

#[test]
fn a_kind_is_chosen_from_the_words_that_are_offered() {
    let mut harness = desk();
    go_to_column(&mut harness, "種類");
    let before = selected(&harness).kind.clone();
    press(&mut harness, Modifiers::NONE, Key::Enter);
    for _ in 0..40 {
        press(&mut harness, Modifiers::NONE, Key::Backspace);
    }
    type_text(&mut harness, "複合機");
    let options = harness.query_all(by().role(Role::ListBoxOption));
    assert!(options.count() > 0, "nothing is offered");
    go(&mut harness, Key::ArrowDown, 1);
    press(&mut harness, Modifiers::NONE, Key::Enter);
    harness.run();
    let assets = design(&harness).assets.values();
    assert_eq!(assets.filter(|asset| asset.kind == before).count() + 1, {
        let mut undone = 0;
        press(&mut harness, Modifiers::COMMAND, Key::Z);
        for asset in design(&harness).assets.values() {
            undone += usize::from(asset.kind == before);
        }
        undone
    });
}

#[test]
fn values_are_filled_down_pasted_and_cleared_as_one_step_each() {
    let mut harness = desk();
    go_to_column(&mut harness, "ホスト名");
    harness.event(Event::Paste("a\tx\r\nb\ty\r\n".to_owned()));
    harness.run();
    assert_eq!(written(&harness, "host").len(), 2);
    assert_eq!(written(&harness, "address").len(), 2);
    press(&mut harness, Modifiers::COMMAND, Key::D);
    assert_eq!(written(&harness, "host"), ["a", "a"]);
    press(&mut harness, Modifiers::NONE, Key::Delete);
    assert!(written(&harness, "host").is_empty());
    for expected in [["a", "a"], ["a", "b"]] {
        press(&mut harness, Modifiers::COMMAND, Key::Z);
        let mut hosts = written(&harness, "host");
        hosts.sort();
        assert_eq!(hosts, expected);
    }
    press(&mut harness, Modifiers::COMMAND, Key::Z);
    assert!(written(&harness, "host").is_empty());
    harness.event(Event::Paste("未来の箱".to_owned()));
    go_to_column(&mut harness, "種類");
    harness.event(Event::Paste("未来の箱".to_owned()));
    harness.run();
    assert!(says(&harness, "「未来の箱」という種類はありません"));
}

#[test]
fn a_click_on_a_head_sorts_and_a_click_on_a_cell_selects_in_the_drawing() {
    let mut harness = desk();
    let head = |harness: &Desked| {
        let heads = harness.query_all(by().role(Role::ColumnHeader));
        let labels = heads.map(|node| node.accesskit_node().label().unwrap_or_default());
        labels.collect::<Vec<_>>()
    };
    assert!(head(&harness).contains(&"名称".to_owned()));
    let name = harness.get(by().role(Role::ColumnHeader).label("名称"));
    name.click();
    harness.run();
    assert!(says(&harness, "昇順に並べ替え中"));
    harness.get_by_label("名称：LGWAN接続系端末").click();
    harness.run();
    let terminal = Subject::Asset("lgwan-terminal".into());
    assert_eq!(window(&harness).view().single(), Some(&terminal));
    assert_eq!(focused(&harness).0, Role::GridCell);
    assert!(says(&harness, "選択：LGWAN接続系端末"));
}

#[test]
fn words_and_chips_leave_rows_out() {
    let mut harness = desk();
    let count = |harness: &Desked| {
        let cells = harness.query_all(by().predicate(|node: &AccessKitNode<'_>| {
            node.role() == Role::GridCell
                && node
                    .label()
                    .is_some_and(|label| label.starts_with("名称："))
        }));
        cells.count()
    };
    let all = design(&harness).assets.len();
    assert_eq!(count(&harness), all);
    type_into(
        &mut harness,
        "名称・ホスト名・アドレスなどで絞り込み",
        "端末",
    );
    assert!(count(&harness) > 0 && count(&harness) < all);
    assert!(says(&harness, &format!("{} / {all} 行", count(&harness))));
    click(&mut harness, "サポート切れ 0");
    assert!(says(&harness, "条件に合う資産がありません"));
}

#[test]
fn the_table_and_the_drawing_show_the_same_work() {
    let mut harness = desk();
    go_to_column(&mut harness, "名称");
    press(&mut harness, Modifiers::NONE, Key::Enter);
    type_text(&mut harness, "窓口の端末");
    press(&mut harness, Modifiers::NONE, Key::Enter);
    click(&mut harness, "図");
    assert!(says(&harness, "窓口の端末"));
    click(&mut harness, "表");
    assert!(says(&harness, "名称：窓口の端末"));
    // A row more is an asset more.
    let before = design(&harness).assets.len();
    click(&mut harness, "行を追加");
    type_text(&mut harness, "予備機");
    press(&mut harness, Modifiers::NONE, Key::Enter);
    assert_eq!(design(&harness).assets.len(), before + 1);
    assert!(says(&harness, "名称：予備機"));
}

#[test]
fn every_element_of_the_table_has_a_role_and_a_name() {
    for lang in [Lang::Ja, Lang::En] {
        let mut harness = Desk {
            size: Some([1024.0, 640.0].into()),
            ..Desk::dressed(lang, ThemeName::Dark)
        }
        .open();
        press(&mut harness, Modifiers::COMMAND, Key::N);
        press(&mut harness, Modifiers::COMMAND | Modifiers::ALT, Key::Num2);
        assert_eq!(nameless(&harness), [""; 0], "an empty table");
    }
    let mut harness = desk();
    assert_eq!(nameless(&harness), [""; 0], "the table");
    let grid = harness.get(by().role(Role::Grid)).accesskit_node();
    assert_eq!(grid.label().as_deref(), Some("資産の一覧"));
    let rows = harness.query_all(by().role(Role::Row)).count();
    // The head is a row as well.
    assert_eq!(rows, design(&harness).assets.len() + 1);
    press(&mut harness, Modifiers::NONE, Key::Enter);
    assert_eq!(nameless(&harness), [""; 0], "a cell that is typed into");
    press(&mut harness, Modifiers::NONE, Key::Escape);
    click(&mut harness, "並べ替え");
    assert_eq!(nameless(&harness), [""; 0], "the menu that sorts");
}

#[test]
fn columns_of_ones_own_are_added_and_named_anew_in_the_window() {
    let mut harness = desk();
    crate::desk::click_prefix(&mut harness, "列 ");
    type_into(&mut harness, "列の追加", "保険");
    press(&mut harness, Modifiers::NONE, Key::Enter);
    let names = |harness: &Desked| {
        let columns = design(harness).columns.values();
        columns
            .map(|column| column.name.clone())
            .collect::<Vec<_>>()
    };
    assert_eq!(names(&harness), ["保険"]);
    type_into(&mut harness, "列「保険」の名前", "保険証券");
    press(&mut harness, Modifiers::NONE, Key::Enter);
    assert_eq!(names(&harness), ["保険証券"]);
    click(&mut harness, "列「保険証券」を削除");
    assert_eq!(names(&harness), [""; 0]);
    press(&mut harness, Modifiers::COMMAND, Key::Z);
    assert_eq!(names(&harness), ["保険証券"]);
}
