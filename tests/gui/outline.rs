//! The outline: a tree of zones, assets and links, in step with the canvas.

use eframe::egui::{Key, Modifiers, accesskit::Role};
use egui_kittest::{
    Harness,
    kittest::{AccessKitNode, NodeT as _, Queryable as _, by},
};
use sekisho::{design::Subject, gui::Desktop};

use crate::desk::{Desk, press, start_with_required, window};

type Desked = Harness<'static, Option<Desktop>>;

/// Rows of the tree as a screen reader walks them: level, name, whether open, whether selected.
fn tree(harness: &Desked) -> Vec<(usize, String, Option<bool>, bool)> {
    harness
        .query_all(by().role(Role::TreeItem))
        .map(|node| {
            let node = node.accesskit_node();
            let data = node.data();
            (
                data.level().unwrap_or_default(),
                node.label().unwrap_or_default(),
                data.is_expanded(),
                node.is_selected() == Some(true),
            )
        })
        .collect()
}

fn row<'h>(harness: &'h Desked, start: &'h str) -> egui_kittest::Node<'h> {
    let is_it = move |node: &AccessKitNode<'_>| {
        let starts = node.label().is_some_and(|label| label.starts_with(start));
        node.role() == Role::TreeItem && starts
    };
    harness.get_all(by().predicate(is_it)).next().unwrap()
}

fn desk() -> Desked {
    let mut harness = Desk {
        size: Some([1280.0, 1600.0].into()),
        ..Desk::default()
    }
    .open();
    start_with_required(&mut harness);
    harness
}

/// Goes to a thing by search; the outline follows.
fn go(harness: &mut Desked, name: &str) {
    press(harness, Modifiers::COMMAND, Key::F);
    press(harness, Modifiers::COMMAND, Key::A);
    harness.event(eframe::egui::Event::Text(name.to_owned()));
    harness.run();
    press(harness, Modifiers::NONE, Key::Enter);
}

/// The name of what the keyboard is at.
fn focused(harness: &Desked) -> String {
    let is_it = |node: &AccessKitNode<'_>| node.is_focused() && node.role() == Role::TreeItem;
    let node = harness.query(by().predicate(is_it));
    node.map(|node| node.accesskit_node())
        .map_or_else(String::new, |node| {
            // Two links between the same assets read alike.
            format!("{} #{:?}", node.label().unwrap_or_default(), node.id())
        })
}

#[test]
fn it_is_a_tree_of_zones_assets_and_links() {
    let mut harness = desk();
    let rows = tree(&harness);
    assert!(
        rows.iter()
            .any(|(level, _, open, _)| *level == 1 && *open == Some(true))
    );
    let closed = rows
        .iter()
        .find(|(level, _, open, _)| *level == 2 && *open == Some(false));
    let (_, name, ..) = closed.unwrap().clone();
    assert!(
        !rows.iter().any(|(level, ..)| *level == 3),
        "links are folded away at first"
    );
    row(&harness, &name).click();
    harness.run();
    press(&mut harness, Modifiers::NONE, Key::ArrowRight);
    let rows = tree(&harness);
    let links: Vec<_> = rows.iter().filter(|(level, ..)| *level == 3).collect();
    assert!(!links.is_empty());
    assert!(
        links
            .iter()
            .all(|(_, name, ..)| name.contains('→') || name.contains('←'))
    );
}

#[test]
fn what_is_selected_on_the_canvas_is_shown_and_the_way_to_it_opened() {
    let mut harness = desk();
    go(&mut harness, "LGWAN接続系");
    row(&harness, "LGWAN接続系（").click();
    harness.run();
    press(&mut harness, Modifiers::NONE, Key::ArrowLeft);
    let is_listed = |harness: &Desked| {
        tree(harness)
            .iter()
            .any(|(_, name, ..)| name.starts_with("LGWAN接続系端末"))
    };
    assert!(!is_listed(&harness), "its zone is folded");
    let on_canvas = |node: &AccessKitNode<'_>| {
        node.role() == Role::GraphicsObject && node.label().as_deref() == Some("LGWAN接続系端末")
    };
    harness.get(by().predicate(on_canvas)).click();
    harness.run();
    assert!(is_listed(&harness));
    let selected = tree(&harness).into_iter().find(|(.., on)| *on).unwrap();
    assert!(selected.1.starts_with("LGWAN接続系端末"), "{}", selected.1);
}

#[test]
fn a_row_selects_on_the_canvas_and_its_thing_can_be_edited_from_there() {
    let mut harness = desk();
    go(&mut harness, "LGWAN接続系端末");
    row(&harness, "LGWAN接続系端末").click();
    harness.run();
    let Some(Subject::Asset(id)) = window(&harness).view().single().cloned() else {
        panic!("an asset is selected");
    };
    assert!(focused(&harness).starts_with("LGWAN接続系端末"));
    press(&mut harness, Modifiers::NONE, Key::F2);
    harness.get_by_label("名称").type_text("窓口の端末");
    harness.run();
    press(&mut harness, Modifiers::NONE, Key::Enter);
    assert_eq!(
        window(&harness).session().design().assets[&id].name,
        "窓口の端末"
    );
    assert!(
        tree(&harness)
            .iter()
            .any(|(_, name, ..)| name.starts_with("窓口の端末"))
    );
    row(&harness, "窓口の端末").click();
    harness.run();
    press(&mut harness, Modifiers::NONE, Key::Delete);
    assert!(!window(&harness).session().design().assets.contains_key(&id));
    assert!(
        !tree(&harness)
            .iter()
            .any(|(_, name, ..)| name.starts_with("窓口の端末"))
    );
}

#[test]
fn arrows_go_from_row_to_row_and_reach_every_one() {
    let mut harness = desk();
    let first = tree(&harness)[0].1.clone();
    row(&harness, &first).click();
    harness.run();
    assert!(focused(&harness).starts_with(&first));
    // Open everything on the way down, then there is nothing the keyboard has not been at.
    let mut been = vec![focused(&harness)];
    for _ in 0..400 {
        press(&mut harness, Modifiers::COMMAND, Key::ArrowDown);
        let now = focused(&harness);
        if Some(&now) == been.last() {
            break;
        }
        let is_it = |node: &AccessKitNode<'_>| node.is_focused();
        let closed = {
            let node = harness.get(by().predicate(is_it));
            node.accesskit_node().data().is_expanded() == Some(false)
        };
        if closed {
            press(&mut harness, Modifiers::NONE, Key::ArrowRight);
        }
        been.push(now);
    }
    let design = window(&harness).session().design();
    let n_rows = design.zones.len() + design.assets.len() + 2 * design.links.len();
    assert_eq!(been.len(), n_rows);
    press(&mut harness, Modifiers::NONE, Key::Home);
    assert!(focused(&harness).starts_with(&first));
    press(&mut harness, Modifiers::NONE, Key::End);
    assert_eq!(Some(&focused(&harness)), been.last());
    press(&mut harness, Modifiers::NONE, Key::ArrowLeft);
    let parent = focused(&harness);
    assert_ne!(
        Some(&parent),
        been.last(),
        "Left goes to what it belongs to"
    );
}

#[test]
fn several_are_selected_by_keyboard() {
    let mut harness = desk();
    go(&mut harness, "LGWAN接続系端末");
    row(&harness, "LGWAN接続系端末").click();
    harness.run();
    press(&mut harness, Modifiers::COMMAND, Key::ArrowDown);
    assert_eq!(window(&harness).view().selection.len(), 1);
    press(&mut harness, Modifiers::COMMAND, Key::Space);
    assert_eq!(window(&harness).view().selection.len(), 2);
    press(&mut harness, Modifiers::COMMAND, Key::Space);
    assert_eq!(window(&harness).view().selection.len(), 1);
}
