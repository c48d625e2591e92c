//! How time passes while a scenario is played.

use super::StagePlay;
use crate::{catalog::Text, training::Moment};

/// How fast it can be played, as factors.
pub const SPEEDS: [f32; 4] = [0.5, 1.0, 2.0, 4.0];

/// How long the packet takes for a hop at the usual speed, seconds.
const HOP: f32 = 1.4;

/// A look at the picture, seconds.
const LOOK: f32 = 2.5;

/// Letters of Japanese, and of English, that are read in a second.
const JA_LETTERS: f32 = 8.0;
const EN_LETTERS: f32 = 17.0;

/// The longest that a moment is shown, seconds.
const LONGEST: f32 = 25.0;

/// When the window must be drawn again because of time alone.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum PlayWake {
    /// At once: something moves.
    Now,
    /// In so many seconds.
    After(f32),
    /// Not at all.
    Never,
}

impl StagePlay {
    /// Plays, or stops.
    pub fn toggle(&mut self) {
        let (at, count) = self.player.progress();
        if !self.is_running && at + 1 == count {
            self.go_to(0);
        }
        self.is_running = !self.is_running;
        self.waited = f32::INFINITY;
    }

    /// The next speed.
    pub fn faster(&mut self) {
        self.speed = (self.speed + 1) % SPEEDS.len();
    }

    /// Lets time pass: the packet moves, and when playing the next moment comes.
    pub fn tick(&mut self, now: f64, reduced: bool) -> PlayWake {
        self.presentation.see(now);
        if let Some(pair) = &mut self.pair {
            return pair.tick(now, reduced);
        }
        let before = self.clock.replace(now).unwrap_or(now);
        let gone = (now - before).max(0.0) as f32 * self.factor();
        let is_leg = matches!(self.player.moment(), Moment::Leg { .. });
        if is_leg && self.moved < 1.0 {
            self.moved = if reduced {
                1.0
            } else {
                (self.moved + gone / HOP).min(1.0)
            };
            self.waited = 0.0;
            if self.moved < 1.0 {
                return PlayWake::Now;
            }
        } else {
            self.waited += gone;
        }
        if !self.is_running {
            self.clock = None;
            return PlayWake::Never;
        }
        let left = self.pause() - self.waited;
        if left > 0.01 {
            return PlayWake::After(left / self.factor());
        }
        self.forward();
        // What has just come is not drawn yet, whether it goes on from there or not.
        PlayWake::Now
    }

    fn factor(&self) -> f32 {
        SPEEDS.get(self.speed).copied().unwrap_or(1.0)
    }

    /// How long a moment is shown when playing, seconds at the usual speed: as long as it takes
    /// to read it.
    fn pause(&self) -> f32 {
        match self.player.moment() {
            Moment::Leg { .. } => 1.2,
            Moment::Opening | Moment::Outcome { .. } | Moment::Ending => {
                let telling = self.player.telling(&self.stage);
                telling.map_or(LOOK, |telling| reading_time(&telling.text))
            }
        }
    }
}

/// How long a text is shown, seconds at the usual speed: a look at the picture, and the time it
/// takes to read it in the language that takes longer.
fn reading_time(text: &Text) -> f32 {
    let letters = |text: &str| text.chars().count() as f32;
    let ja = letters(&text.ja) / JA_LETTERS;
    let en = letters(&text.en) / EN_LETTERS;
    (LOOK + ja.max(en)).min(LONGEST)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_text_is_shown_longer_but_not_for_ever() {
        let of = |n: usize| reading_time(&Text::new("字".repeat(n), ""));
        assert!(of(0) < of(30) && of(30) < of(90));
        assert!(of(90) > 10.0);
        assert_eq!(of(9000), LONGEST);
    }
}
