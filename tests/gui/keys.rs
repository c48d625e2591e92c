//! Whose a key is: a text field's Enter is the field's, and what closes gives the focus back.

use eframe::egui::{Key, Modifiers, accesskit::Role};
use egui_kittest::{
    Harness,
    kittest::{AccessKitNode, NodeT as _, Queryable as _, by},
};
use sekisho::{
    catalog::Lang,
    design::{Design, Subject},
    gui::{Desktop, Tool},
};

use crate::desk::{
    Desk, click, click_prefix, list_findings_one_by_one, press, start_with_required, window,
};

type Desked = Harness<'static, Option<Desktop>>;

fn design(harness: &Desked) -> &Design {
    window(harness).session().design()
}

/// The label of what has the focus.
fn focused(harness: &Desked) -> String {
    let node = harness.query(by().predicate(|node: &AccessKitNode<'_>| node.is_focused()));
    node.and_then(|node| node.accesskit_node().label())
        .unwrap_or_default()
}

fn select(harness: &mut Desked, name: &str) {
    let is_it = |node: &AccessKitNode<'_>| {
        node.role() == Role::GraphicsObject && node.label().as_deref() == Some(name)
    };
    harness.get(by().predicate(is_it)).click();
    harness.run();
    assert!(matches!(
        window(harness).view().single(),
        Some(Subject::Asset(_))
    ));
}

fn focus(harness: &mut Desked, label: &str) {
    harness.get_by_label(label).focus();
    harness.run();
}

fn write(harness: &mut Desked, label: &str, text: &str) {
    harness.get_by_label(label).type_text(text);
    harness.run();
}

/// Presses Enter and then what a person types next; the canvas must not have taken any of it.
fn enter_and_go_on(harness: &mut Desked, field: &str) {
    let names = |harness: &Desked| -> Vec<String> {
        let assets = design(harness).assets.values();
        assets.map(|asset| asset.name.clone()).collect()
    };
    press(harness, Modifiers::NONE, Key::Enter);
    let before = (names(harness), design(harness).links.len());
    for _ in 0..2 {
        assert_eq!(window(harness).view().renaming, None, "{field}");
        assert_eq!(window(harness).view().tool, Tool::Select, "{field}");
        assert!(window(harness).shell().finder.is_none(), "{field}");
        harness.event(eframe::egui::Event::Text("abc".to_owned()));
        harness.run();
        press(harness, Modifiers::NONE, Key::Enter);
    }
    assert_eq!(window(harness).view().renaming, None, "{field}");
    assert_eq!(
        (names(harness), design(harness).links.len()),
        before,
        "{field}"
    );
}

fn desk() -> Desked {
    let mut harness = Desk::tall().open();
    start_with_required(&mut harness);
    harness
}

/// Selects the asset of the first control of a name.
fn select_owner(harness: &mut Desked, control: &str) {
    let session = window(harness).session();
    let mut controls = session.analysis().controls.iter();
    let asset = controls.find_map(|it| it.asset.as_ref().filter(|_| &*it.name.ja == control));
    let asset = session.design().assets.get(asset.unwrap()).unwrap();
    let name = asset.called(session.catalog()).get(Lang::Ja).to_owned();
    select(harness, &name);
}

#[test]
fn enter_in_the_reason_why_a_control_does_not_apply_is_the_fields() {
    let mut harness = desk();
    select_owner(&mut harness, "画面転送機能");
    click(&mut harness, "対策");
    click_prefix(&mut harness, "画面転送機能：実施済");
    click(&mut harness, "対象外");
    // The field has the focus at once.
    assert_eq!(focused(&harness), "対象外とする理由");
    write(&mut harness, "対象外とする理由", "別の方式で実施");
    press(&mut harness, Modifiers::NONE, Key::Enter);
    assert_eq!(window(&harness).view().renaming, None);
    assert_eq!(focused(&harness), "画面転送機能：対象外", "it is recorded");
    harness.event(eframe::egui::Event::Text("abc".to_owned()));
    harness.run();
    assert_eq!(window(&harness).view().renaming, None);
}

#[test]
fn enter_in_the_reason_why_a_finding_is_accepted_is_the_fields() {
    let mut harness = Desk::tall().open();
    click(&mut harness, "このひな形で始める");
    select(&mut harness, "LGWAN接続系端末");
    click_prefix(&mut harness, "指摘  ");
    list_findings_one_by_one(&mut harness);
    click_prefix(&mut harness, "この指摘を受容する");
    write(&mut harness, "受容する理由", "来年度に更改");
    press(&mut harness, Modifiers::NONE, Key::Enter);
    harness.event(eframe::egui::Event::Text("abc".to_owned()));
    harness.run();
    assert_eq!(window(&harness).view().renaming, None);
    assert_eq!(design(&harness).accepted.len(), 1);
}

#[test]
fn enter_in_attributes_and_searches_is_the_fields() {
    for (field, text) in [("名称", "窓口端末"), ("台数", "12"), ("部品を検索", "vpn")]
    {
        let mut harness = desk();
        select(&mut harness, "LGWAN接続系端末");
        click(&mut harness, "属性");
        focus(&mut harness, field);
        write(&mut harness, field, text);
        enter_and_go_on(&mut harness, field);
    }
}

#[test]
fn enter_in_the_proof_card_and_the_finder_is_theirs() {
    let mut harness = desk();
    select(&mut harness, "LGWAN接続系端末");
    for key in [Key::F, Key::K] {
        press(&mut harness, Modifiers::COMMAND, key);
        harness.event(eframe::egui::Event::Text("zzzz".to_owned()));
        harness.run();
        press(&mut harness, Modifiers::NONE, Key::Enter);
        assert_eq!(window(&harness).view().renaming, None);
        press(&mut harness, Modifiers::NONE, Key::Escape);
        assert!(window(&harness).shell().finder.is_none());
        assert_eq!(
            window(&harness).view().selection.len(),
            1,
            "Esc closed the finder alone"
        );
    }
}

#[test]
fn renaming_ends_with_enter_and_gives_the_keys_back_to_the_canvas() {
    let mut harness = desk();
    select(&mut harness, "LGWAN接続系端末");
    press(&mut harness, Modifiers::NONE, Key::F2);
    harness.event(eframe::egui::Event::Text("窓口端末".to_owned()));
    harness.run();
    press(&mut harness, Modifiers::NONE, Key::Enter);
    assert_eq!(window(&harness).view().renaming, None);
    let names: Vec<_> = design(&harness)
        .assets
        .values()
        .map(|it| &*it.name)
        .collect();
    assert!(names.contains(&"窓口端末"));
    // The canvas has the keys again: Enter there renames.
    press(&mut harness, Modifiers::NONE, Key::Enter);
    assert!(window(&harness).view().renaming.is_some());
}

#[test]
fn esc_closes_a_menu_and_keeps_the_selection() {
    let mut harness = desk();
    select_owner(&mut harness, "画面転送機能");
    click(&mut harness, "対策");
    click_prefix(&mut harness, "画面転送機能：実施済");
    press(&mut harness, Modifiers::NONE, Key::Escape);
    assert!(harness.query_by_label("対象外").is_none());
    assert_eq!(window(&harness).view().selection.len(), 1);
}

/// A box of a control's state with the focus.
fn on_a_state(harness: &mut Desked) -> String {
    click(harness, "対策");
    let is_state = |node: &AccessKitNode<'_>| {
        let label = node.label().unwrap_or_default();
        node.role() == Role::ComboBox && label.starts_with("画面転送機能：実施済")
    };
    let node = harness.query_all(by().predicate(is_state)).next().unwrap();
    let label = node.accesskit_node().label().unwrap_or_default();
    node.focus();
    harness.run();
    assert_eq!(focused(harness), label);
    label
}

#[test]
fn a_choice_by_keyboard_gives_the_focus_back_to_its_box() {
    let mut harness = desk();
    on_a_state(&mut harness);
    press(&mut harness, Modifiers::NONE, Key::Space);
    // It begins with its first entry, and the arrows stay in it.
    assert_eq!(focused(&harness), "実施済");
    press(&mut harness, Modifiers::NONE, Key::ArrowUp);
    assert_eq!(focused(&harness), "対象外");
    press(&mut harness, Modifiers::NONE, Key::Tab);
    assert_eq!(focused(&harness), "実施済");
    press(&mut harness, Modifiers::NONE, Key::ArrowDown);
    assert_eq!(focused(&harness), "計画中");
    press(&mut harness, Modifiers::NONE, Key::Enter);
    assert_eq!(focused(&harness), "画面転送機能：計画中");
    press(&mut harness, Modifiers::NONE, Key::Tab);
    let next = focused(&harness);
    assert!(!next.is_empty() && next != "ファイル", "{next}");
    press(&mut harness, Modifiers::SHIFT, Key::Tab);
    assert_eq!(focused(&harness), "画面転送機能：計画中");
}

#[test]
fn what_is_closed_with_esc_gives_the_focus_back() {
    let mut harness = desk();
    let state = on_a_state(&mut harness);
    press(&mut harness, Modifiers::NONE, Key::Space);
    press(&mut harness, Modifiers::NONE, Key::Escape);
    assert_eq!(focused(&harness), state);
    for (modifiers, key) in [
        (Modifiers::COMMAND, Key::K),
        (Modifiers::COMMAND, Key::F),
        (Modifiers::NONE, Key::Slash),
    ] {
        press(&mut harness, modifiers, key);
        assert!(window(&harness).shell().finder.is_some());
        press(&mut harness, Modifiers::NONE, Key::Escape);
        assert_eq!(focused(&harness), state, "{key:?}");
    }
}

#[test]
fn what_is_found_takes_the_keyboard_along() {
    let mut harness = desk();
    on_a_state(&mut harness);
    press(&mut harness, Modifiers::COMMAND, Key::F);
    harness.event(eframe::egui::Event::Text("LGWAN-ASP".to_owned()));
    harness.run();
    press(&mut harness, Modifiers::NONE, Key::Enter);
    let found = window(&harness).view().single().cloned();
    assert!(matches!(found, Some(Subject::Asset(_))));
    // The canvas has the keys: an arrow moves what was found.
    let Some(Subject::Asset(id)) = found else {
        panic!("an asset")
    };
    let before = design(&harness).layout.assets[&id];
    press(&mut harness, Modifiers::NONE, Key::ArrowDown);
    assert_eq!(design(&harness).layout.assets[&id].y, before.y + 8);
}

#[test]
fn a_list_that_is_asked_for_gets_the_focus() {
    let mut harness = desk();
    for command in [
        "指摘の一覧",
        "攻撃ルートの一覧",
        "資産ベースの一覧",
        "変更の履歴",
    ] {
        press(&mut harness, Modifiers::COMMAND, Key::K);
        harness.event(eframe::egui::Event::Text(command.to_owned()));
        harness.run();
        press(&mut harness, Modifiers::NONE, Key::Enter);
        let in_list =
            |node: &AccessKitNode<'_>| node.is_focused() && node.position_in_set().is_some();
        assert!(
            harness.query(by().predicate(in_list)).is_some(),
            "{command}: {}",
            focused(&harness)
        );
    }
    press(&mut harness, Modifiers::COMMAND, Key::K);
    harness.event(eframe::egui::Event::Text("対策の一覧".to_owned()));
    harness.run();
    press(&mut harness, Modifiers::NONE, Key::Enter);
    assert!(focused(&harness).starts_with("画面転送機能"));
}

#[test]
fn the_menu_of_a_thing_is_walked_by_keyboard() {
    let mut harness = desk();
    select(&mut harness, "LGWAN接続系端末");
    press(&mut harness, Modifiers::SHIFT, Key::F10);
    assert_eq!(focused(&harness), "名称を変更");
    press(&mut harness, Modifiers::NONE, Key::ArrowUp);
    assert_eq!(focused(&harness), "削除");
    press(&mut harness, Modifiers::NONE, Key::Tab);
    assert_eq!(focused(&harness), "名称を変更");
    for _ in 0..3 {
        press(&mut harness, Modifiers::NONE, Key::ArrowDown);
    }
    assert_eq!(focused(&harness), "接続を選択");
    press(&mut harness, Modifiers::NONE, Key::Enter);
    let selection = &window(&harness).view().selection;
    assert!(selection.len() > 1);
    assert!(selection.iter().all(|it| matches!(it, Subject::Link(_))));
    assert_eq!(window(&harness).view().renaming, None);
}

#[test]
fn esc_closes_the_menu_of_a_thing_and_gives_the_focus_back_to_it() {
    let mut harness = desk();
    select(&mut harness, "LGWAN接続系端末");
    let before = focused(&harness);
    press(&mut harness, Modifiers::SHIFT, Key::F10);
    press(&mut harness, Modifiers::NONE, Key::ArrowDown);
    press(&mut harness, Modifiers::NONE, Key::Escape);
    assert!(harness.query_by_label("接続を選択").is_none());
    assert_eq!(window(&harness).view().selection.len(), 1);
    assert_eq!(focused(&harness), before);
    // The keys are the canvas' again.
    press(&mut harness, Modifiers::NONE, Key::Tab);
    assert_eq!(window(&harness).view().selection.len(), 1);
    assert_ne!(focused(&harness), "ファイル");
}

/// egui lets a short shortcut match while more is held: what cannot be done now still owns its keys.
#[test]
fn redoing_when_there_is_nothing_to_redo_undoes_nothing() {
    let mut harness = Desk::default().open();
    start_with_required(&mut harness);
    let asset = window(&harness)
        .session()
        .design()
        .assets
        .keys()
        .next()
        .cloned();
    assert!(asset.is_some());
    press(&mut harness, Modifiers::COMMAND, Key::A);
    press(&mut harness, Modifiers::NONE, Key::Delete);
    let emptied = window(&harness).session().design().assets.len();
    let redo = Modifiers {
        shift: true,
        ..Modifiers::COMMAND
    };
    press(&mut harness, redo, Key::Z);
    assert_eq!(window(&harness).session().design().assets.len(), emptied);
    press(&mut harness, Modifiers::COMMAND, Key::Z);
    assert!(window(&harness).session().design().assets.len() > emptied);
}
