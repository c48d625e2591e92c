//! Laying a picture out on its sheets.

mod controls;
mod drawing;
mod facts;
mod head;
mod hops;
mod lay;
mod legend;
mod listed;
mod pen;
mod placed;
mod steps;
mod strip;
mod table;

pub use lay::lay_out;
