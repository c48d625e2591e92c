//! Choosing the kind of a link that was just drawn.

use std::collections::BTreeSet;

use eframe::egui::{Key, Modifiers, accesskit::Role};
use egui_kittest::{
    Harness,
    kittest::{AccessKitNode, Queryable as _, by},
};
use sekisho::{
    catalog::{Lang, LinkId, LinkKindId},
    gui::Desktop,
};

use crate::desk::{Desk, click, click_first, file_of, press, says, window};

type Desked = Harness<'static, Option<Desktop>>;

/// A maintenance terminal and a firewall that nothing joins: lines and flows are usual there.
fn joined(lang: Lang) -> (Desked, BTreeSet<LinkId>) {
    let folder = tempfile::tempdir().unwrap();
    let mut desk = Desk::dressed(lang, sekisho::scene::ThemeName::Light);
    desk.file = Some(file_of(folder.path(), "1"));
    let mut harness = desk.open();
    let before = links(&harness);
    for (id, modifiers) in [
        ("maintenance-terminal", Modifiers::NONE),
        ("split-firewall", Modifiers::SHIFT),
    ] {
        let session = window(&harness).session();
        let kind = &session.design().assets.get(id).unwrap().kind;
        let name = session
            .catalog()
            .asset_kind(kind)
            .unwrap()
            .name
            .get(lang)
            .to_owned();
        let on_canvas = |node: &AccessKitNode<'_>| {
            let label = node.label().unwrap_or_default();
            node.role() == Role::GraphicsObject && label.starts_with(&name) && !label.contains('→')
        };
        harness
            .get(by().predicate(on_canvas))
            .click_modifiers(modifiers);
        harness.run();
    }
    press(&mut harness, Modifiers::NONE, Key::L);
    assert_eq!(links(&harness).len(), before.len() + 1);
    (harness, before)
}

fn links(harness: &Desked) -> BTreeSet<LinkId> {
    window(harness)
        .session()
        .design()
        .links
        .keys()
        .cloned()
        .collect()
}

/// The kind of the link that was drawn.
fn kind(harness: &Desked, before: &BTreeSet<LinkId>) -> LinkKindId {
    let design = window(harness).session().design();
    let mut links = design.links.iter();
    let (_, drawn) = links.find(|(id, _)| !before.contains(*id)).unwrap();
    drawn.kind.clone()
}

fn name_of(harness: &Desked, kind: &LinkKindId, lang: Lang) -> String {
    let catalog = window(harness).session().catalog();
    catalog.link_kind(kind).unwrap().name.get(lang).to_owned()
}

#[test]
fn another_kind_is_chosen_by_number_within_the_same_step() {
    for lang in [Lang::Ja, Lang::En] {
        let (mut harness, before) = joined(lang);
        let first = kind(&harness, &before);
        let row = format!("1 {}", name_of(&harness, &first, lang));
        assert!(says(&harness, &row), "{row}");
        press(&mut harness, Modifiers::NONE, Key::Num2);
        let second = kind(&harness, &before);
        assert_ne!(second, first);
        assert!(!says(&harness, &row), "the list is gone");
        press(&mut harness, Modifiers::COMMAND, Key::Z);
        assert_eq!(links(&harness), before);
        assert!(!window(&harness).session().is_unsaved());
    }
}

#[test]
fn arrows_and_enter_or_a_click_choose_too() {
    let (mut harness, before) = joined(Lang::Ja);
    let first = kind(&harness, &before);
    press(&mut harness, Modifiers::NONE, Key::ArrowDown);
    press(&mut harness, Modifiers::NONE, Key::Enter);
    let second = kind(&harness, &before);
    assert_ne!(second, first);
    let (mut harness, before) = joined(Lang::Ja);
    let row = format!("2 {}", name_of(&harness, &second, Lang::Ja));
    click(&mut harness, &row);
    assert_eq!(kind(&harness, &before), second);
}

#[test]
fn escape_keeps_the_most_likely_kind() {
    let (mut harness, before) = joined(Lang::Ja);
    let first = kind(&harness, &before);
    press(&mut harness, Modifiers::NONE, Key::Escape);
    assert_eq!(kind(&harness, &before), first);
    assert!(!says(
        &harness,
        &format!("1 {}", name_of(&harness, &first, Lang::Ja))
    ));
    press(&mut harness, Modifiers::COMMAND, Key::Z);
    assert_eq!(links(&harness), before);
}

#[test]
fn a_tool_asked_for_twice_stays_until_esc_and_says_so() {
    use sekisho::{catalog::LinkClass, gui::Tool};
    let folder = tempfile::tempdir().unwrap();
    let mut harness = Desk {
        file: Some(file_of(folder.path(), "1")),
        ..Desk::default()
    }
    .open();
    for (key, button, class) in [
        (Key::L, "回線", LinkClass::Line),
        (Key::F, "流れ", LinkClass::Flow),
    ] {
        let kept = format!("{button}（固定）");
        press(&mut harness, Modifiers::NONE, key);
        assert_eq!(window(&harness).view().tool, Tool::Join(class));
        assert!(!says(&harness, &kept));
        press(&mut harness, Modifiers::NONE, key);
        assert!(window(&harness).view().tool_stays);
        assert!(harness.get_all_by_label(&kept).next().is_some());
        press(&mut harness, Modifiers::NONE, Key::Escape);
        assert_eq!(window(&harness).view().tool, Tool::Select);
        assert!(!window(&harness).view().tool_stays && !says(&harness, &kept));
        // By the button as well.
        click_first(&mut harness, button);
        click_first(&mut harness, button);
        assert!(window(&harness).view().tool_stays);
        click_first(&mut harness, "選択");
        assert!(!window(&harness).view().tool_stays);
    }
}

#[test]
fn one_box_that_stands_for_two_firewalls_says_so_beside_its_controls() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("one-box.sekisho.ron");
    std::fs::copy("tests/networks/n18-one-box.sekisho.ron", &file).unwrap();
    let mut desk = Desk::dressed(Lang::Ja, sekisho::scene::ThemeName::Light);
    desk.file = Some(file);
    let mut harness = desk.open();
    let on_canvas = |node: &AccessKitNode<'_>| {
        let label = node.label().unwrap_or_default();
        node.role() == Role::GraphicsObject && label.starts_with("UTM") && !label.contains('→')
    };
    harness.get(by().predicate(on_canvas)).click();
    harness.run();
    click(&mut harness, "対策");
    assert!(says(&harness, "「分割FW、分離FW」としても数えます"));
    assert!(says(
        &harness,
        "本ソフトの解釈：資料はファイアウォールを境界ごとに"
    ));
}
