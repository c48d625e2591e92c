//! Where a play can go, and what helps the trainer beside it, as values.

use super::{PointerSpot, StageCover, StagePlay};

/// A move of the play.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PlayMove {
    /// On.
    Forward,
    /// Back.
    Back,
    /// To a moment, from 0.
    To(usize),
    /// To the end.
    End,
    /// To the outcome of the next step.
    NextStep,
    /// To the outcome of the step before.
    PreviousStep,
    /// By itself, or no longer.
    Toggle,
    /// Another speed.
    Faster,
}

/// What helps the trainer.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum PlayAid {
    /// The notes, or no longer.
    Notes,
    /// The room sees nothing, or everything again.
    Blank,
    /// The play is not left.
    Stay,
    /// The trainer's view in a window of its own, or no longer.
    Apart,
    /// The clock back to nothing.
    SetClockBack,
    /// Points on the drawing, or no longer.
    Point,
    /// Points to a place.
    PointTo(PointerSpot),
    /// Moves the pointer by so much.
    PointerBy(PointerSpot),
}

impl StagePlay {
    /// Makes a move; while two plays stand side by side, both make it.
    pub fn go(&mut self, to: PlayMove) {
        if let Some(pair) = &mut self.pair {
            pair.drive(|play| play.go(to));
            return;
        }
        match to {
            PlayMove::Forward => self.forward(),
            PlayMove::Back => self.back(),
            PlayMove::To(at) => self.go_to(at),
            PlayMove::End => self.finish(),
            PlayMove::NextStep => self.next_step(),
            PlayMove::PreviousStep => self.previous_step(),
            PlayMove::Toggle => self.toggle(),
            PlayMove::Faster => self.faster(),
        }
    }

    /// Does what helps the trainer.
    pub fn aid(&mut self, aid: PlayAid) {
        let presentation = &mut self.presentation;
        match aid {
            // The room never sees the notes while the trainer has a window for them.
            PlayAid::Notes if presentation.is_apart => {}
            PlayAid::Notes => self.shows_notes = !self.shows_notes,
            PlayAid::Blank => {
                self.cover = match self.cover {
                    StageCover::Blank => StageCover::Nothing,
                    StageCover::Nothing | StageCover::Leaving | StageCover::Editing => {
                        StageCover::Blank
                    }
                };
            }
            PlayAid::Stay => self.cover = StageCover::Nothing,
            PlayAid::Apart => {
                presentation.is_apart = !presentation.is_apart;
                self.shows_notes = false;
            }
            PlayAid::SetClockBack => presentation.set_back(),
            PlayAid::Point => presentation.points = !presentation.points,
            PlayAid::PointTo(spot) => presentation.spot = Some(spot),
            PlayAid::PointerBy(by) => presentation.move_by(by),
        }
    }
}
