//! The damage-based analysis: how far attackers get (p.108-113).
//!
//! A route is a chain of hops and a final attack. A hop starts at a host (or where the attacker
//! stands from the beginning), passes devices, and ends at a host. Its circles are those of its
//! source that guard the channel, of what it passes, and of its end; the final target's own
//! circles count in the final attack instead. A route's countermeasure level is the maximum over
//! its steps, its threat level the minimum over its hops.
//!
//! The worst value of a target is exact: for each pair of a least threat level and a highest
//! countermeasure level, nine in all, one sweep over (asset, circles since the last host) tells
//! whether a route stays within both. Routes themselves are then listed, highest product first,
//! one for each attacker, foothold and target.
//!
//! Each room stands on those before it: the ground, the hops over it, the walks by these hops,
//! and the list of routes that the walks have found.

mod ground;
mod hops;
mod list;
mod walk;

pub(super) use ground::MoveNo;
pub(super) use hops::{ClosedHops, Hops};
pub(super) use list::{AttackEdge, edges_into, list_routes, worst_routes};
pub(super) use walk::{AttackerNo, Sweeps, target_risks};
