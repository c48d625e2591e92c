//! Ends and pieces of lines are drawn elsewhere.

use emath::pos2;

use super::desk::{TestDesk, lay_line};
use crate::{
    design::{Command, LinkEdit},
    desk::hand::gesture::Gesture,
};

#[test]
fn an_end_of_a_selected_link_is_drawn_to_another_asset() {
    let mut desk = TestDesk::new();
    let id = lay_line(&mut desk, "terminal", "switch");
    // In these scenes links run from middle to middle; the switch's middle is 178, 272.
    desk.drag(pos2(178.0, 272.0), pos2(360.0, 0.0));
    assert_eq!(desk.design().links[&id].to.as_str(), "fw");
    assert!(matches!(
        desk.commands[..],
        [Command::Link(_, LinkEdit::Ends { .. })]
    ));
    // On the ground nothing happens, nor at the other end itself.
    desk.drag(pos2(360.0, 0.0), pos2(560.0, 380.0));
    desk.drag(pos2(360.0, 0.0), pos2(126.0, 133.0));
    assert_eq!(desk.commands.len(), 1);
    assert!(!desk.board.hand.is_busy());
}

#[test]
fn an_end_taken_up_by_a_click_is_put_down_by_the_next() {
    let mut desk = TestDesk::new();
    let id = lay_line(&mut desk, "terminal", "switch");
    desk.board
        .hand
        .reattach(id.clone(), true, pos2(178.0, 272.0));
    desk.go(300.0, 100.0);
    assert!(desk.board.hand.is_busy() && desk.board.hand.waits_for_click());
    desk.click(360.0, 0.0);
    assert_eq!(desk.design().links[&id].to.as_str(), "fw");
    assert!(!desk.board.hand.is_busy());
}

#[test]
fn a_piece_of_a_selected_line_is_pushed_aside_and_stays_there() {
    let mut desk = TestDesk::new();
    let id = lay_line(&mut desk, "terminal", "switch");
    // In these scenes links run from middle to middle.
    let middle = pos2(152.0, 202.5);
    desk.drag(middle, pos2(middle.x + 300.0, middle.y));
    let through = desk.design().layout.links[&id].clone();
    assert!(
        through.iter().all(|point| point.x > middle.x as i32 + 200),
        "{through:?}"
    );
    assert!(matches!(
        desk.commands[..],
        [Command::Link(_, LinkEdit::Lay(_))]
    ));
    // What is not selected is not bent: a press away draws a band.
    desk.view().selection.clear();
    desk.press(middle.x, middle.y);
    desk.go(middle.x + 90.0, middle.y + 40.0);
    assert!(!matches!(desk.board.hand.gesture, Gesture::Bending { .. }));
}
