//! A scenario being played: where it stands, what has been answered, and how time passes.

mod clock;
mod play;
mod questions;
mod switching;
mod told;

pub use clock::{PlayWake, SPEEDS};
pub use play::{PlayOrigin, StageCover, StagePlay};
pub use questions::AnswerEffect;
