//! Clicks and bands select; a double click renames or unfolds.

use emath::pos2;

use super::desk::TestDesk;
use crate::{
    catalog::ZoneId,
    design::{Command, Subject, ZoneEdit},
    desk::hand::gesture::HandInput,
};

#[test]
fn a_click_selects_and_a_click_on_the_ground_clears() {
    let mut desk = TestDesk::new();
    desk.click(50.0, 110.0);
    assert_eq!(desk.selected(), ["terminal"]);
    desk.click(650.0, 200.0);
    assert!(desk.selected().is_empty());
    assert!(desk.commands.is_empty());
}

#[test]
fn shift_or_ctrl_adds_and_takes_away() {
    let mut desk = TestDesk::new();
    desk.click(50.0, 110.0);
    desk.keys.ctrl = true;
    desk.click(60.0, 260.0);
    assert_eq!(desk.selected(), ["switch", "terminal"]);
    desk.click(50.0, 110.0);
    assert_eq!(desk.selected(), ["switch"]);
    desk.click(650.0, 200.0);
    assert_eq!(desk.selected(), ["switch"]);
}

#[test]
fn a_band_selects_and_shift_begins_one_on_a_zone() {
    let mut desk = TestDesk::new();
    desk.drag(pos2(-20.0, 90.0), pos2(330.0, 310.0));
    assert_eq!(desk.selected(), ["switch", "terminal"]);
    desk.click(650.0, 200.0);
    desk.keys.shift = true;
    desk.drag(pos2(20.0, 240.0), pos2(400.0, 330.0));
    assert_eq!(desk.selected(), ["switch"]);
    assert!(desk.commands.is_empty());
}

#[test]
fn repeated_clicks_reach_what_lies_below() {
    let mut desk = TestDesk::new();
    desk.click(50.0, 110.0);
    desk.click(50.0, 110.0);
    assert_eq!(desk.selected(), ["lgwan"]);
    desk.click(51.0, 110.0);
    assert_eq!(desk.selected(), ["terminal"]);
    desk.click(60.0, 120.0);
    assert_eq!(desk.selected(), ["terminal"]);
}

#[test]
fn what_a_repeated_click_has_reached_is_what_is_dragged() {
    let mut desk = TestDesk::new();
    desk.click(50.0, 110.0);
    desk.click(50.0, 110.0);
    desk.drag(pos2(50.0, 110.0), pos2(70.0, 110.0));
    assert_eq!(desk.design().layout.zones["lgwan"].x, 20);
    // Elsewhere it is the uppermost thing again.
    desk.drag(pos2(100.0, 130.0), pos2(110.0, 130.0));
    assert_eq!(desk.selected(), ["terminal"]);
}

#[test]
fn a_double_click_renames_the_uppermost() {
    let mut desk = TestDesk::new();
    desk.click(50.0, 110.0);
    desk.press(50.0, 110.0);
    desk.does(HandInput::Release(pos2(50.0, 110.0), 2));
    assert_eq!(desk.renamed, Some(Subject::Asset("terminal".into())));
    assert_eq!(desk.selected(), ["terminal"]);
}

#[test]
fn a_double_click_opens_a_folded_zone() {
    let mut desk = TestDesk::new();
    let zone = ZoneId::from("mynumber");
    desk.redraw(|design| {
        design.layout.folded.insert(zone.clone());
    });
    desk.click(720.0, 200.0);
    desk.press(720.0, 200.0);
    desk.does(HandInput::Release(pos2(720.0, 200.0), 2));
    assert_eq!(desk.commands, [Command::Zone(zone, ZoneEdit::Fold(false))]);
    assert_eq!(desk.renamed, None);
}
