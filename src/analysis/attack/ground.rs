//! What an attack goes over, before anything is walked: movements and where they may start and
//! end, and how many circles stand where.

mod attack_ground;
mod circle;
mod ends;
mod levels;
mod movement;
mod weights;

pub(super) use attack_ground::AttackGround;
pub(super) use circle::{Circle, CirclesMet};
pub(super) use ends::{GoalNo, MovementEnds, RelayNo};
pub(super) use levels::{LevelPair, PerLevel};
pub(in crate::analysis) use movement::MoveNo;
pub(super) use movement::{Movement, MovementNo};
pub(super) use weights::{SourceHop, own_question, questions_of, source_question};
