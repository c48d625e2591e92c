//! Handles and two clicks connect.

use emath::pos2;

use super::{
    desk::TestDesk,
    drawing::{catalog, design},
};
use crate::{
    catalog::{AssetId, LinkId},
    design::{Command, Design, Link, LinkEdit, Subject},
    desk::{
        Tool,
        hand::connect::{self, WantedLink},
    },
};

#[test]
fn a_drag_from_a_handle_connects_by_the_most_likely_kind() {
    let mut desk = TestDesk::new();
    desk.board.handles = Some("terminal".into());
    desk.drag(pos2(126.0, 100.0 + 66.0 + 11.0), pos2(100.0, 270.0));
    let Command::Link(_, LinkEdit::Add(link)) = &desk.commands[0] else {
        panic!()
    };
    assert_eq!(
        (link.from.as_str(), link.to.as_str()),
        ("terminal", "switch")
    );
    assert_eq!(link.kind.as_str(), "lan");
    assert!(matches!(
        desk.drawing.view.selection.first(),
        Some(Subject::Link(_))
    ));
    // Released on the ground it is nothing.
    desk.drag(pos2(126.0, 177.0), pos2(500.0, 350.0));
    assert_eq!(desk.commands.len(), 1);
    assert!(!desk.board.hand.is_busy());
}

#[test]
fn two_clicks_connect_and_the_tool_decides_the_kind() {
    let mut desk = TestDesk::new();
    desk.view().tool = Tool::Connect(Some("screen_transfer".into()));
    desk.click(50.0, 110.0);
    assert!(desk.board.hand.is_busy());
    desk.go(110.0, -280.0);
    desk.click(110.0, -280.0);
    let Command::Link(_, LinkEdit::Add(link)) = &desk.commands[0] else {
        panic!()
    };
    assert_eq!(
        (link.kind.as_str(), link.to.as_str()),
        ("screen_transfer", "daas")
    );
    assert_eq!(desk.drawing.view.tool, Tool::Select);
    assert!(!desk.board.hand.is_busy());
}

#[test]
fn a_link_with_itself_is_none() {
    let mut desk = TestDesk::new();
    desk.view().tool = Tool::Connect(None);
    desk.press(50.0, 110.0);
    desk.go(100.0, 140.0);
    desk.release(100.0, 140.0);
    assert!(desk.commands.is_empty());
}

#[test]
fn what_is_drawn_already_is_proposed_last() {
    let mut design = design();
    let (from, to) = (AssetId::from("terminal"), AssetId::from("switch"));
    let kinds = |design: &Design| {
        let found = connect::kinds_between(catalog(), design, &from, &to);
        found
            .iter()
            .map(|kind| kind.id.to_string())
            .collect::<Vec<_>>()
    };
    assert_eq!(kinds(&design)[0], "lan");
    assert_eq!(kinds(&design).len(), catalog().links.len());
    let link = Link::new("lan", "switch", "terminal");
    design.links.insert(LinkId::from("wire"), link);
    assert!(connect::is_usual(
        catalog(),
        &design,
        &from,
        &to,
        &WantedLink::Kind("lan".into())
    ));
}
