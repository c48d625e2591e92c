//! The tools for lines and flows: which kind they guess, and how long they stay.

use eframe::egui::Key;
use sekisho::{
    catalog::LinkClass,
    design::{Command, LinkEdit, Subject},
    gui::Tool,
};

use crate::{
    asset,
    host::{TestDesk, desk},
};

/// Draws a link with the tool in hand by two clicks; its kind.
fn join(desk: &mut TestDesk, from: &str, to: &str) -> String {
    let known = desk.state().commands.len();
    desk.click_on(&asset(from));
    desk.click_on(&asset(to));
    let [Command::Link(_, LinkEdit::Add(link))] = &desk.state().commands[known..] else {
        panic!("{:?}", &desk.state().commands[known..])
    };
    assert_eq!((link.from.as_str(), link.to.as_str()), (from, to));
    link.kind.to_string()
}

#[test]
fn the_tools_guess_the_kind_within_their_class() {
    for (class, from, to, kind) in [
        (
            LinkClass::Flow,
            "lgwan-terminal",
            "internet-daas",
            "screen_transfer",
        ),
        (
            LinkClass::Flow,
            "lgwan-terminal",
            "lgwan-server",
            "business_access",
        ),
        (LinkClass::Line, "lgwan-server", "lgwan-switch", "lan"),
    ] {
        let mut desk = desk();
        desk.state_mut().drawing.view.tool = Tool::Join(class);
        assert_eq!(join(&mut desk, from, to), kind, "{from} {to}");
        assert_eq!(desk.state().drawing.view.tool, Tool::Select);
    }
}

#[test]
fn where_no_kind_is_usual_the_one_that_says_least_is_drawn_and_all_are_offered() {
    use egui_kittest::kittest::Queryable as _;
    let mut desk = desk();
    let class = LinkClass::Flow;
    desk.state_mut().drawing.view.tool = Tool::Join(class);
    // No flow usually leads from a switch to a firewall.
    let kind = join(&mut desk, "lgwan-switch", "lbo-firewall");
    let catalog = desk.state().drawing.session.catalog();
    let of_class = || catalog.links.iter().filter(|kind| kind.class == class);
    let (flows, neutral) = (
        of_class().count(),
        of_class().find(|kind| kind.neutral).unwrap(),
    );
    assert_eq!(kind, neutral.id.as_str());
    assert_ne!(kind, "screen_transfer");
    let words = "この2つを結ぶ通常の種別はありません。種別を選んでください";
    assert!(desk.query_all_by_label(words).next().is_some());
    let rows = |desk: &TestDesk, chosen: bool| {
        let is_row = |node: &egui_kittest::kittest::AccessKitNode<'_>| {
            let label = node.label().unwrap_or_default();
            let is_numbered = label.starts_with(|c: char| c.is_ascii_digit());
            is_numbered && (!chosen || node.is_selected() == Some(true))
        };
        let by = egui_kittest::kittest::by().predicate(is_row);
        desk.query_all(by).count()
    };
    assert_eq!(rows(&desk, false), flows);
    // Nothing is proposed before an arrow asks.
    assert_eq!(rows(&desk, true), 0);
    desk.key_press(Key::ArrowDown);
    desk.run();
    assert_eq!(rows(&desk, true), 1);
}

#[test]
fn a_tool_that_is_kept_draws_one_link_after_another() {
    let mut desk = desk();
    desk.state_mut().drawing.view.tool = Tool::Join(LinkClass::Line);
    desk.state_mut().drawing.view.tool_stays = true;
    join(&mut desk, "lgwan-server", "lgwan-switch");
    assert_eq!(desk.state().drawing.view.tool, Tool::Join(LinkClass::Line));
    join(&mut desk, "lgwan-terminal", "lgwan-switch");
    assert!(matches!(desk.selection()[..], [Subject::Link(_)]));
}
