//! Shifting the drawing while a gesture is held at the border of the canvas or beyond it.
//!
//! What is grabbed near the border must not fly away: only a pointer that came there from inside,
//! or that has left the canvas, shifts anything, only after a while, and faster the longer.

use eframe::egui::{Pos2, Rect, Vec2};

/// How wide the border is, in points.
const BORDER: f32 = 28.0;
/// How long the pointer is held there before anything is shifted, in seconds.
const DELAY: f32 = 0.3;
/// After how long it is shifted at full speed, in seconds.
const FULL_AFTER: f32 = 2.0;
/// The share of the full speed it begins with.
const FIRST_SHARE: f32 = 0.2;
/// The full speed at the edge itself, in points a second; twice that well beyond it.
const SPEED: f32 = 900.0;

/// What is known of a pointer since its button went down.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct BorderHold {
    across: BorderAxis,
    down: BorderAxis,
}

/// One of the two directions.
#[derive(Clone, Copy, Debug, Default)]
struct BorderAxis {
    /// Whether the pointer has been between the borders.
    was_inside: bool,
    /// How long it has been held at the border, in seconds.
    held: f32,
}

impl BorderHold {
    /// How fast the view moves after a frame of `seconds` with the pointer at a place, in points a
    /// second. `None` where the pointer rests within: then there is nothing to wait for.
    pub(crate) fn hold(&mut self, canvas: Rect, at: Pos2, seconds: f32) -> Option<Vec2> {
        let across = self
            .across
            .hold(canvas.left(), canvas.right(), at.x, seconds);
        let down = self.down.hold(canvas.top(), canvas.bottom(), at.y, seconds);
        (across.is_some() || down.is_some())
            .then(|| Vec2::new(across.unwrap_or_default(), down.unwrap_or_default()))
    }
}

impl BorderAxis {
    fn hold(&mut self, low: f32, high: f32, at: f32, seconds: f32) -> Option<f32> {
        let margin = BORDER.min((high - low) / 4.0).max(1.0);
        let below = ((low + margin - at) / margin).clamp(0.0, 2.0);
        let above = ((at - high + margin) / margin).clamp(0.0, 2.0);
        let depth = above - below;
        if depth == 0.0 {
            *self = Self {
                was_inside: true,
                held: 0.0,
            };
            return None;
        }
        let is_outside = at < low || at > high;
        if !self.was_inside && !is_outside {
            return None;
        }
        self.held += seconds;
        let late = self.held - DELAY;
        if late <= 0.0 {
            return Some(0.0);
        }
        let share = FIRST_SHARE + (1.0 - FIRST_SHARE) * (late / FULL_AFTER);
        Some(depth * SPEED * share.min(1.0))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const CANVAS: Rect = Rect {
        min: Pos2::new(100.0, 50.0),
        max: Pos2::new(900.0, 650.0),
    };

    /// The speed after so many seconds in frames of a sixtieth.
    fn after(border: &mut BorderHold, at: Pos2, seconds: f32) -> Option<Vec2> {
        let frames = (seconds * 60.0) as u32;
        (0..frames).fold(None, |_, _| border.hold(CANVAS, at, 1.0 / 60.0))
    }

    #[test]
    fn a_press_near_the_edge_shifts_nothing() {
        let mut border = BorderHold::default();
        assert_eq!(after(&mut border, Pos2::new(500.0, 640.0), 2.0), None);
        assert_eq!(after(&mut border, Pos2::new(516.0, 634.0), 2.0), None);
    }

    #[test]
    fn the_border_entered_from_inside_shifts_after_a_while_and_faster_with_time_and_depth() {
        let mut border = BorderHold::default();
        assert_eq!(after(&mut border, Pos2::new(500.0, 300.0), 0.1), None);
        assert_eq!(
            after(&mut border, Pos2::new(500.0, 640.0), 0.2),
            Some(Vec2::ZERO)
        );
        let soon = after(&mut border, Pos2::new(500.0, 640.0), 0.4).unwrap();
        let later = after(&mut border, Pos2::new(500.0, 640.0), 1.0).unwrap();
        let deeper = after(&mut border, Pos2::new(500.0, 649.0), 0.1).unwrap();
        assert!(soon.x == 0.0 && soon.y > 0.0);
        assert!(later.y > 1.5 * soon.y && deeper.y > 1.2 * later.y);
        // Back within, the next time begins anew.
        assert_eq!(after(&mut border, Pos2::new(500.0, 300.0), 0.1), None);
        assert_eq!(
            after(&mut border, Pos2::new(500.0, 640.0), 0.2),
            Some(Vec2::ZERO)
        );
    }

    #[test]
    fn beyond_the_edge_it_is_meant_wherever_the_button_went_down() {
        let mut border = BorderHold::default();
        assert_eq!(after(&mut border, Pos2::new(890.0, 300.0), 1.0), None);
        assert!(after(&mut border, Pos2::new(930.0, 300.0), 1.0).unwrap().x > 0.0);
    }
}
