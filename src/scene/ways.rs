//! Laying cables: every line of a drawing is a cable as wide as its flow lanes, laid at right
//! angles from tile edge to tile edge around the other tiles.
//!
//! Cables are laid one after the other, the aligned and short ones first. For each, ways of at
//! most three bends are compared by a cost (length, bends, crossings, titles, foreign zones); what
//! is laid already keeps the others at a distance. In drawings of moderate size a second round lays
//! each again with all others known. Only where no such way is free, a search over the edges of all
//! tiles finds one. Beyond [`FULL_SEARCH_CABLES`] cables each takes the best of a handful of ways
//! (`quick`), what lies nearby being looked up by place.
//!
//! The result depends on nothing but its input: no clock, no hash order.

mod bends;
mod cable;
mod channels;
mod cost;
mod costs;
mod ground;
mod laid;
mod limits;
mod maze;
mod pieces;
mod ports;
mod quick;
mod search;
mod simple;
mod spread;
mod strips;
#[cfg(test)]
mod tests;

pub(in crate::scene) use cable::{Cable, Way};
pub(in crate::scene) use costs::SPACES;
pub(in crate::scene) use ground::CableGround;
pub(in crate::scene) use laid::LaidCables;
pub use search::FULL_SEARCH_CABLES;
pub(in crate::scene) use search::{CableSearch, in_order, lay};
pub(in crate::scene) use simple::{by_hand, simple};
pub(in crate::scene) use spread::{Strand, spread};
