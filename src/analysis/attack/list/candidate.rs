//! A route before it is written out.

use super::last_hop::LastHop;
use crate::analysis::attack::{
    ground::{GoalNo, LevelPair},
    walk::AttackerNo,
};

/// A route before it is written out.
#[derive(Clone, Debug)]
pub(super) struct RouteCandidate {
    /// Its levels.
    pub(super) pair: LevelPair,
    pub(super) attacker: AttackerNo,
    pub(super) goal: GoalNo,
    pub(super) last: LastHop,
    /// Whether its foothold is reached without passing the target.
    pub(super) is_straight: bool,
}
