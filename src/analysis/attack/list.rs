//! Writing routes out: which of them are listed, and what their steps are.

mod arrivals;
mod candidate;
mod edges;
mod last_hop;
mod listing;
mod numbering;
mod route_writer;
mod step_writer;

pub(in crate::analysis) use edges::{AttackEdge, edges_into};
pub(in crate::analysis) use listing::{list_routes, worst_routes};
