//! A drag moves, snaps, and can be given up; a grab pans.

use std::collections::BTreeSet;

use emath::pos2;

use super::desk::TestDesk;
use crate::{
    design::{self, Bounds, Subject},
    desk::{
        Camera,
        hand::gesture::{Gesture, HandInput, HandKeys},
    },
};

#[test]
fn a_drag_moves_by_what_the_pointer_moved_as_one_command() {
    let mut desk = TestDesk::new();
    desk.press(50.0, 110.0);
    desk.go(52.0, 111.0);
    assert!(matches!(desk.board.hand.gesture, Gesture::Pressing { .. }));
    desk.go(80.0, 140.0);
    assert!(desk.commands.is_empty());
    assert!(desk.board.hand.preview(desk.design()).is_some());
    desk.release(90.0, 150.0);
    assert_eq!(desk.place("terminal"), (80, 140));
    assert_eq!(desk.commands.len(), 1);
    assert_eq!(desk.zone_of("terminal"), Some("lgwan"));
    assert_eq!(desk.selected(), ["terminal"]);
}

#[test]
fn everything_selected_moves_along_and_shift_keeps_it_straight() {
    let mut desk = TestDesk::new();
    desk.click(50.0, 110.0);
    desk.keys.shift = true;
    desk.click(60.0, 260.0);
    desk.drag(pos2(60.0, 260.0), pos2(110.0, 270.0));
    assert_eq!(
        (desk.place("terminal"), desk.place("switch")),
        ((90, 100), (90, 250))
    );
    assert_eq!(desk.commands.len(), 1);
}

#[test]
fn esc_gives_a_gesture_up() {
    let mut desk = TestDesk::new();
    desk.press(50.0, 110.0);
    desk.go(300.0, 300.0);
    desk.does(HandInput::Abort);
    desk.release(300.0, 300.0);
    assert!(desk.commands.is_empty());
    desk.view().selection = BTreeSet::from([Subject::Asset("fw".into())]);
    desk.press(650.0, 450.0);
    desk.go(20.0, 60.0);
    assert_ne!(desk.selected(), ["fw"]);
    desk.does(HandInput::Abort);
    assert_eq!(desk.selected(), ["fw"]);
}

#[test]
fn a_move_snaps_to_others_and_to_the_grid_unless_a_key_says_no() {
    let mut desk = TestDesk::new();
    desk.keys = HandKeys::default();
    // Three off the left edge of the switch: its edge wins; downwards the grid does.
    desk.drag(pos2(50.0, 110.0), pos2(53.0, 151.0));
    assert_eq!(desk.place("terminal"), (40, 144));
    desk.press(50.0, 154.0);
    desk.go(50.0, 190.0);
    desk.go(54.0, 190.0);
    let Gesture::Moving { guides, .. } = &desk.board.hand.gesture else {
        panic!()
    };
    assert!(guides.iter().any(|guide| guide.upright && guide.at == 40));
    desk.keys.ctrl = true;
    desk.release(54.0, 190.0);
    assert_eq!(desk.place("terminal"), (44, 180));
}

#[test]
fn shift_keeps_the_other_axis_where_it_was() {
    let mut desk = TestDesk::new();
    desk.redraw(|design| {
        design
            .layout
            .assets
            .insert("terminal".into(), Bounds::new(41, 101, 172, 66));
    });
    desk.keys = HandKeys::default();
    desk.press(50.0, 110.0);
    desk.keys.shift = true;
    desk.release(120.0, 120.0);
    assert_eq!(desk.place("terminal").1, 101);
    assert_eq!(desk.place("terminal").0 % 8, 0);
}

#[test]
fn notes_are_moved_and_resized() {
    let mut desk = TestDesk::new();
    let id = crate::catalog::NoteId::from("note-1");
    desk.redraw(|design| {
        design.notes.insert(
            id.clone(),
            design::Note {
                text: "要確認".into(),
            },
        );
    });
    desk.redraw(|design| {
        design
            .layout
            .notes
            .insert(id.clone(), Bounds::new(1300, 0, 160, 64));
    });
    desk.drag(pos2(1310.0, 10.0), pos2(1340.0, 20.0));
    assert_eq!(
        desk.design().layout.notes[&id],
        Bounds::new(1330, 10, 160, 64)
    );
    desk.view().selection = BTreeSet::from([Subject::Note(id.clone())]);
    desk.drag(pos2(1490.0, 74.0), pos2(1540.0, 100.0));
    assert_eq!(
        desk.design().layout.notes[&id],
        Bounds::new(1330, 10, 210, 90)
    );
}

#[test]
fn panning_keeps_the_ground_under_the_pointer() {
    let mut desk = TestDesk::new();
    desk.view().camera = Camera {
        origin: pos2(10.0, 10.0),
        zoom: 2.0,
    };
    desk.does(HandInput::Grab(pos2(100.0, 100.0)));
    desk.go(90.0, 120.0);
    assert_eq!(desk.drawing.view.camera.origin, pos2(20.0, -10.0));
    // In the moved camera the pointer is over the grabbed point again.
    desk.release(100.0, 100.0);
    assert_eq!(desk.drawing.view.camera.origin, pos2(20.0, -10.0));
}
