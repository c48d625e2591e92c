//! Walking over all that an attacker can do: what is reached, and how little it takes.

mod leaving;
mod marks;
mod only;
mod spread;
mod straight;
mod sweep;
mod targets;
mod way_walk;

pub(super) use spread::Turn;
pub(super) use straight::StraightWays;
pub(in crate::analysis) use sweep::{Sweeps, target_risks};
pub(in crate::analysis) use targets::AttackerNo;
pub(super) use targets::{AttackTarget, products, targets};
