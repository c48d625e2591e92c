//! How a scenario is presented: the trainer's own window, the clock, and where the trainer points.

use super::StagePlay;
use crate::training::Moment;

/// A place on the drawing, world units.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PointerSpot {
    /// From the left.
    pub x: f32,
    /// From the top.
    pub y: f32,
}

/// How a scenario is presented.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Presentation {
    /// Whether the trainer's view stands in a window of its own.
    pub is_apart: bool,
    /// Whether the trainer points on the drawing.
    pub points: bool,
    /// Where; `None` until the pointer has been somewhere.
    pub spot: Option<PointerSpot>,
    /// When the clock began, and what it is now, seconds of the window's clock.
    began: Option<f64>,
    now: f64,
}

impl Presentation {
    /// Lets the clock go on.
    pub(super) fn see(&mut self, now: f64) {
        self.began.get_or_insert(now);
        self.now = now;
    }

    /// Whole seconds since the play began, or since the clock was set back.
    pub fn elapsed(&self) -> u64 {
        self.gone() as u64
    }

    /// Seconds until the clock shows another number.
    pub fn until_next(&self) -> f32 {
        let gone = self.gone();
        (gone.floor() + 1.0 - gone) as f32
    }

    /// Sets the clock back to nothing.
    pub fn set_back(&mut self) {
        self.began = Some(self.now);
    }

    /// Moves the pointer, where it has been somewhere.
    pub(super) fn move_by(&mut self, by: PointerSpot) {
        if let Some(spot) = &mut self.spot {
            spot.x += by.x;
            spot.y += by.y;
        }
    }

    fn gone(&self) -> f64 {
        self.began.map_or(0.0, |began| (self.now - began).max(0.0))
    }
}

impl StagePlay {
    /// The moment that comes next; `None` at the end.
    pub fn coming(&self) -> Option<Moment> {
        self.player.coming()
    }

    /// The question that is open here and not answered.
    pub fn waiting(&self) -> Option<usize> {
        self.asked.filter(|at| self.quiz.answer(*at).is_none())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_clock_counts_whole_seconds_and_is_set_back() {
        let mut shown = Presentation::default();
        assert_eq!(shown.elapsed(), 0);
        shown.see(10.0);
        shown.see(72.25);
        assert_eq!(shown.elapsed(), 62);
        assert!((shown.until_next() - 0.75).abs() < 1e-3);
        shown.set_back();
        assert_eq!(shown.elapsed(), 0);
        shown.see(73.5);
        assert_eq!(shown.elapsed(), 1);
    }
}
