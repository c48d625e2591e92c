//! Asking for routes: from where, to what, and what if something were closed.
//!
//! A query looks at the drawing as it is, with links and hops struck out as if they were closed.
//! Strike-outs belong to the view that asks; nothing here changes a design, its patterns or its
//! demanded controls.

mod alike;
mod ask;
mod graph;
mod query;
mod reach;
mod strikes;

pub use alike::PlaceGroups;
pub use ask::{Foothold, RouteQuery};
pub use graph::{AttackGraph, GraphEdge, GraphNode, attack_graph};
pub use query::{RouteList, query};
pub use reach::{AttackReach, reach};
pub use strikes::Strikes;
