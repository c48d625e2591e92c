//! Gestures held at the border of the canvas.

use eframe::egui::{self, Key, Pos2, vec2};
use sekisho::gui::Camera;

use crate::{
    asset,
    host::{TestDesk, desk},
};

fn canvas(desk: &TestDesk) -> egui::Rect {
    use egui_kittest::kittest::Queryable as _;
    desk.get_by_role(egui::accesskit::Role::Canvas).rect()
}

fn camera(desk: &TestDesk) -> Camera {
    desk.state().drawing.view.camera
}

/// The drawing with an asset in its middle so low that it can be grabbed within the border.
fn low(desk: &mut TestDesk) -> Pos2 {
    let at = desk.place(&asset("lgwan-server")).center();
    let goal = canvas(desk).bottom() - 14.0;
    let zoom = camera(desk).zoom;
    desk.state_mut().drawing.view.fit_next = false;
    desk.state_mut().drawing.view.camera.origin.y -= (goal - at.y) / zoom;
    desk.run();
    let at = desk.place(&asset("lgwan-server")).center();
    assert!((at.y - goal).abs() < 1.0);
    at
}

#[test]
fn what_is_grabbed_near_the_edge_shifts_nothing() {
    let mut desk = desk();
    let at = low(&mut desk);
    let before = camera(&desk);
    desk.press(at);
    for step in 1..=8 {
        desk.hover_at(at + vec2(2.0 * step as f32, -0.5 * step as f32));
        desk.run_steps(1);
    }
    assert!(desk.state().canvas.is_busy());
    // Held for a second.
    desk.run_steps(60);
    assert_eq!(camera(&desk), before);
    desk.release(at + vec2(16.0, -4.0));
    assert_eq!(camera(&desk), before);
}

#[test]
fn a_drag_from_inside_shifts_after_a_while_and_faster_the_longer_it_is_held() {
    let mut desk = desk();
    let at = desk.place(&asset("lgwan-server")).center();
    let before = camera(&desk);
    let edge = Pos2::new(canvas(&desk).right() - 8.0, at.y);
    desk.press(at);
    for share in [0.3, 0.6, 1.0] {
        desk.hover_at(at + (edge - at) * share);
        desk.run_steps(1);
    }
    desk.run_steps(12);
    assert_eq!(camera(&desk), before, "a fifth of a second is a passing");
    let moved = |desk: &mut TestDesk| {
        let from = camera(desk).origin.x;
        desk.run_steps(30);
        camera(desk).origin.x - from
    };
    let first = moved(&mut desk);
    let second = moved(&mut desk);
    let third = moved(&mut desk);
    assert!(
        first > 5.0 && second > 1.3 * first && third > second,
        "{first} {second} {third}"
    );
    desk.key_press(Key::Escape);
    desk.run();
    desk.release(edge);
}
