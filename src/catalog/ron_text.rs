//! RON as the program reads and writes it, and where things stand in a text of it.

mod options;
mod place;
mod token;
mod tree;

pub use options::ron_options;
pub use place::TextPlace;
pub(crate) use token::{RonToken, RonTokens};
pub(crate) use tree::RonNode;
