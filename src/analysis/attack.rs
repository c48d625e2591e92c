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

mod ends;
mod flow_hops;
mod hops;
mod into;
mod last;
mod listing;
mod marks;
mod movement;
mod number;
mod order;
mod over_lines;
mod route;
mod seen;
mod select;
mod steps;
mod straight;
mod sweep;
mod targets;
mod walk;
mod weights;

pub(super) use hops::Hops;
pub(super) use listing::{list_routes, worst_routes};
pub(super) use select::Edge;
pub(super) use sweep::{Sweeps, target_risks};
