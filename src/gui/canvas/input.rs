//! What egui reports about pointer and keys, in the order it happened.

use eframe::egui::{
    self, Event, Modifiers, MouseWheelUnit, PointerButton, Pos2, Rect, TouchPhase, Vec2,
};

/// Zoom of one step of the wheel. A notch is one step on most systems, and two under X11 where the
/// pointer is one of a remote screen or of a test: there winit tells of a notch as its button goes
/// down and again as it goes up. So this is the root of 1.2, and a notch zooms by a tenth or a fifth.
const NOTCH: f32 = 1.095_445_1;
/// Zoom of one point of a touchpad with Ctrl held.
const POINT: f32 = 1.005;
/// Way of one notch of the wheel with Shift held, in points.
const LINE: f32 = 60.0;

/// Something the pointer does. Places are on screen.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum PointerEvent {
    /// A button goes down on the canvas.
    Press(Pos2, PointerButton, Modifiers),
    /// A button goes up, wherever.
    Release(Pos2, PointerButton, Modifiers),
    /// The pointer moves.
    Move(Pos2),
    /// The drawing is zoomed about a place.
    Zoom(Pos2, f32),
    /// The drawing is shifted.
    Pan(Vec2),
}

/// Where presses are the canvas' own.
#[derive(Clone, Copy, Debug)]
pub(crate) struct PointerReach<'a> {
    /// The canvas.
    pub response: &'a egui::Response,
    /// What lies on top of it: a field, the small map.
    pub above: [Option<Rect>; 3],
}

/// The pointer's events of this frame.
pub(crate) fn read(ui: &egui::Ui, reach: PointerReach<'_>) -> Vec<PointerEvent> {
    let ctx = ui.ctx();
    let is_ours = |at: Pos2| {
        reach.response.rect.contains(at)
            && !reach.above.iter().flatten().any(|above| above.contains(at))
            && ctx.layer_id_at(at) == Some(ui.layer_id())
    };
    // While a button is down egui knows best whose it is: an edge of a panel lies over the canvas.
    let pressed_here = reach.response.is_pointer_button_down_on();
    let (events, any_down, latest, touch) = ui.input(|input| {
        let touch = input.multi_touch();
        (
            input.events.clone(),
            input.pointer.any_down(),
            input.pointer.latest_pos(),
            touch,
        )
    });
    let accepts = |at: Pos2| is_ours(at) && (pressed_here || !any_down);
    let mut out: Vec<PointerEvent> = Vec::new();
    let mut pointer = latest;
    for event in events {
        if let Event::PointerMoved(at) = event {
            pointer = Some(at);
            if matches!(out.last(), Some(PointerEvent::Move(_))) {
                out.pop();
            }
        }
        out.extend(raw(&event, pointer.filter(|at| is_ours(*at)), accepts));
    }
    if let Some(touch) = touch.filter(|touch| is_ours(touch.center_pos)) {
        out.push(PointerEvent::Zoom(touch.center_pos, touch.zoom_delta));
        out.push(PointerEvent::Pan(touch.translation_delta));
    }
    out
}

/// What an event means; `over` is the pointer while it is over the canvas.
fn raw(event: &Event, over: Option<Pos2>, accepts: impl Fn(Pos2) -> bool) -> Option<PointerEvent> {
    match *event {
        Event::PointerMoved(at) => Some(PointerEvent::Move(at)),
        Event::PointerButton {
            pos,
            button,
            pressed: true,
            modifiers,
        } => accepts(pos).then_some(PointerEvent::Press(pos, button, modifiers)),
        Event::PointerButton {
            pos,
            button,
            pressed: false,
            modifiers,
        } => Some(PointerEvent::Release(pos, button, modifiers)),
        Event::MouseWheel {
            unit,
            delta,
            modifiers,
            phase,
        } if phase != TouchPhase::Cancel => wheel(over?, unit, delta, modifiers),
        Event::Zoom(factor) => Some(PointerEvent::Zoom(over?, factor)),
        _ => None,
    }
}

/// The wheel zooms; with Shift it shifts. Two fingers on a touchpad shift; with Ctrl they zoom.
fn wheel(
    at: Pos2,
    unit: MouseWheelUnit,
    delta: Vec2,
    modifiers: Modifiers,
) -> Option<PointerEvent> {
    if delta == Vec2::ZERO {
        return None;
    }
    let is_touchpad = unit == MouseWheelUnit::Point;
    let zooms = modifiers.command || modifiers.ctrl || !is_touchpad && !modifiers.shift;
    if zooms {
        let (base, amount) = if is_touchpad {
            (POINT, delta.y)
        } else {
            (NOTCH, delta.y)
        };
        return (amount != 0.0).then(|| PointerEvent::Zoom(at, base.powf(amount)));
    }
    let way = if is_touchpad { delta } else { delta * LINE };
    let way = if modifiers.shift && way.x == 0.0 {
        Vec2::new(way.y, 0.0)
    } else {
        way
    };
    Some(PointerEvent::Pan(way))
}

#[cfg(test)]
mod tests {
    use super::*;

    const AT: Pos2 = Pos2::new(10.0, 20.0);

    #[test]
    fn the_wheel_zooms_and_shifts_with_shift() {
        let notch = |modifiers| wheel(AT, MouseWheelUnit::Line, Vec2::new(0.0, 1.0), modifiers);
        for held in [Modifiers::NONE, Modifiers::CTRL, Modifiers::COMMAND] {
            let Some(PointerEvent::Zoom(at, once)) = notch(held) else {
                panic!("{:?}", notch(held));
            };
            assert_eq!(at, AT);
            // A notch may be told of once or twice; to the whole percent it is 110 or 120.
            for factor in [once, once * once] {
                assert!((1.095..=1.2001).contains(&factor), "{factor}");
            }
        }
        assert_eq!(
            notch(Modifiers::SHIFT),
            Some(PointerEvent::Pan(Vec2::new(60.0, 0.0)))
        );
    }

    #[test]
    fn two_fingers_shift_and_zoom_with_ctrl() {
        let way = Vec2::new(3.0, -7.0);
        let fingers = |modifiers| wheel(AT, MouseWheelUnit::Point, way, modifiers);
        assert_eq!(fingers(Modifiers::NONE), Some(PointerEvent::Pan(way)));
        assert!(
            matches!(fingers(Modifiers::CTRL), Some(PointerEvent::Zoom(_, factor)) if factor < 1.0)
        );
        assert_eq!(
            wheel(AT, MouseWheelUnit::Point, Vec2::ZERO, Modifiers::CTRL),
            None
        );
    }
}
