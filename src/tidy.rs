//! Tidy: an automatic layout that draws as people do.
//!
//! Zones keep their members and go to the places of a grid that the catalog gives their kinds:
//! the Internet on one side, the My Number side on the other. Within a column everything lies in
//! layers, from the outside down; checkpoints dock on the edge towards what they join; lines that
//! pass keep a place of their own. Notes go along with what they lie beside. The result depends on nothing but the drawing.

mod command;
mod costs;
mod depths;
mod extent;
mod hand_laid;
mod layers;
mod lines;
mod notes;
mod order;
mod pads;
mod parts;
mod pins;
mod place;
mod plan;
mod polish;
mod pooling;
mod rows;
mod settling;
mod spots;
mod state;
mod wishes;

pub use command::tidy;
pub use extent::Tidy;
