//! Everything for everyone: each element has a role and a name, each action needs no pointer.

use std::{collections::BTreeSet, path::PathBuf};

use eframe::egui::{
    Event, Key, Modifiers,
    accesskit::{Action, Role},
};
use egui_kittest::{
    Harness,
    kittest::{AccessKitNode, NodeT as _, Queryable as _, by},
};
use sekisho::{catalog::Lang, gui::Desktop, scene::ThemeName};

use crate::desk::{Desk, click, file_of, press, start_with_required, window};

type Desked = Harness<'static, Option<Desktop>>;

fn acts(node: &AccessKitNode<'_>) -> bool {
    [Action::Click, Action::Focus]
        .into_iter()
        .any(|action| node.data().supports_action(action))
}

/// Elements that can be acted on and have no role or no name.
pub(crate) fn nameless(harness: &Desked) -> Vec<String> {
    let all = harness.query_all(by().predicate(acts));
    all.map(|node| node.accesskit_node())
        .filter(|node| {
            let named = node.label().is_some_and(|label| !label.trim().is_empty());
            // A scroll bar is known by what it scrolls, which is scrolled by going through it.
            let named = named || node.role() == Role::ScrollBar;
            let has_role = !matches!(node.role(), Role::Unknown | Role::GenericContainer);
            !named || !has_role
        })
        .map(|node| {
            format!(
                "{:?} {:?} {:?}",
                node.role(),
                node.label(),
                node.bounding_box()
            )
        })
        .collect()
}

fn desk(lang: Lang, file: Option<PathBuf>) -> Desked {
    Desk {
        size: Some([1600.0, 1400.0].into()),
        file,
        ..Desk::dressed(lang, ThemeName::Light)
    }
    .open()
}

#[test]
fn every_element_has_a_role_and_a_name() {
    let folder = tempfile::tempdir().unwrap();
    let file = file_of(folder.path(), "1");
    for lang in [Lang::Ja, Lang::En] {
        assert_eq!(nameless(&desk(lang, None)), [""; 0], "the start screen");
        let mut harness = desk(lang, Some(file.clone()));
        let tabs = match lang {
            Lang::Ja => ["経路", "対策", "リスク", "攻撃", "改善", "攻撃グラフ"],
            Lang::En => [
                "Route",
                "Controls",
                "Risk",
                "Attack",
                "Improve",
                "Attack graph",
            ],
        };
        press(&mut harness, Modifiers::COMMAND, Key::N);
        press(
            &mut harness,
            Modifiers::COMMAND | Modifiers::SHIFT,
            Key::Tab,
        );
        for tab in tabs {
            click(&mut harness, tab);
            assert_eq!(nameless(&harness), [""; 0], "{tab}");
        }
        click(
            &mut harness,
            if lang == Lang::Ja {
                "属性"
            } else {
                "Properties"
            },
        );
        assert_eq!(nameless(&harness), [""; 0], "fields of the design");
        press(&mut harness, Modifiers::COMMAND, Key::A);
        assert_eq!(nameless(&harness), [""; 0], "fields of everything");
        for key in [Key::K, Key::F] {
            press(&mut harness, Modifiers::COMMAND, key);
            assert_eq!(nameless(&harness), [""; 0], "a finder");
            press(&mut harness, Modifiers::NONE, Key::Escape);
        }
        press(&mut harness, Modifiers::NONE, Key::Delete);
        press(&mut harness, Modifiers::COMMAND, Key::W);
        assert_eq!(nameless(&harness), [""; 0], "a question");
    }
}

/// The words of every action, from the messages themselves.
fn actions() -> Vec<String> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("assets/lang/ja");
    let files = std::fs::read_dir(folder).unwrap();
    let texts: String = files
        .map(|file| std::fs::read_to_string(file.unwrap().path()).unwrap())
        .collect();
    texts
        .lines()
        .filter_map(|line| line.strip_prefix("action-")?.split_once(" = "))
        .filter(|(key, _)| *key != "with-step")
        .map(|(_, words)| words.to_owned())
        .collect()
}

#[test]
fn every_action_is_found_in_the_palette() {
    let mut harness = desk(Lang::Ja, None);
    start_with_required(&mut harness);
    let actions = actions();
    assert!(actions.len() > 40);
    for words in actions {
        press(&mut harness, Modifiers::COMMAND, Key::K);
        harness.event(Event::Text(words.clone()));
        harness.run();
        let is_it = |node: &AccessKitNode<'_>| {
            let says = node.label().is_some_and(|label| label.starts_with(&words));
            node.role() == Role::ListBoxOption && node.is_selected() == Some(true) && says
        };
        assert!(harness.query(by().predicate(is_it)).is_some(), "{words}");
        press(&mut harness, Modifiers::NONE, Key::Escape);
    }
}

#[test]
fn whatever_can_be_clicked_can_be_reached_by_keyboard() {
    let folder = tempfile::tempdir().unwrap();
    let mut harness = desk(Lang::Ja, Some(file_of(folder.path(), "1")));
    for tab in ["経路", "対策", "リスク", "攻撃", "改善", "攻撃グラフ"] {
        click(&mut harness, tab);
        let out_of_reach = harness.query_all(by().predicate(|node| {
            let data = node.data();
            // Rows of the tree and of lists are gone to by arrows.
            data.supports_action(Action::Click)
                && !data.supports_action(Action::Focus)
                && data.position_in_set().is_none()
                && !matches!(node.role(), Role::TreeItem | Role::ScrollBar)
        }));
        let names: Vec<_> = out_of_reach
            .map(|node| {
                format!(
                    "{:?} {:?}",
                    node.accesskit_node().role(),
                    node.accesskit_node().label()
                )
            })
            .collect();
        assert_eq!(names, [""; 0], "{tab}");
    }
}

#[test]
fn tab_goes_round_through_everything_and_back_to_where_it_was() {
    let folder = tempfile::tempdir().unwrap();
    let mut harness = desk(Lang::Ja, Some(file_of(folder.path(), "1")));
    let mut seen = BTreeSet::new();
    let mut roles = BTreeSet::new();
    for _ in 0..400 {
        press(&mut harness, Modifiers::NONE, Key::Tab);
        let focused = harness.query(by().predicate(has_focus));
        let Some(node) = focused else { continue };
        let node = node.accesskit_node();
        roles.insert(format!("{:?}", node.role()));
        seen.insert(format!("{:?}", node.id()));
    }
    for role in ["Button", "TextInput", "TreeItem", "Canvas"] {
        assert!(roles.contains(role), "{role} is never reached: {roles:?}");
    }
    assert!(seen.len() > 60, "{}", seen.len());
    assert!(
        !window(&harness).session().is_unsaved(),
        "going about changes nothing"
    );
}

fn has_focus(node: &AccessKitNode<'_>) -> bool {
    node.is_focused()
}

#[test]
fn the_parts_of_the_window_are_landmarks() {
    let folder = tempfile::tempdir().unwrap();
    let roles = [
        (Role::Toolbar, "ツールバー"),
        (Role::Region, "判定の帯"),
        (Role::Navigation, "構成の一覧"),
        (Role::Region, "部品の一覧"),
        (Role::Main, "図面と表"),
        (Role::Complementary, "詳細のパネル"),
        (Role::Region, "下の一覧"),
        (Role::ContentInfo, "状態の行"),
    ];
    let harness = desk(Lang::Ja, Some(file_of(folder.path(), "1")));
    for (role, name) in roles {
        let node = harness.get_by_role_and_label(role, name).accesskit_node();
        assert!(node.children().next().is_some(), "{name} holds nothing");
    }
    let start = desk(Lang::Ja, None);
    for (role, name) in [
        (Role::Navigation, "最近の設計と訓練"),
        (Role::Main, "ひな形の一覧"),
        (Role::Region, "始め方"),
    ] {
        start.get_by_role_and_label(role, name);
    }
}
