//! A scenario being played: where it stands, what has been answered, and how time passes.

mod clock;
mod hands;
mod moves;
mod pair;
mod play;
mod presentation;
mod questions;
mod switching;
mod told;

pub use clock::{PlayWake, SPEEDS};
pub use hands::{HandCounts, MOST_HANDS};
pub use moves::{PlayAid, PlayMove};
pub use pair::PlayPair;
pub use play::{PlayOrigin, StageCover, StagePlay};
pub use presentation::{PointerSpot, Presentation};
pub use questions::AnswerEffect;
