//! RON as the program reads and writes it, and where things stand in a text of it.

mod options;
mod part;
mod place;
mod syntax;
mod token;
mod tree;

pub use options::ron_options;
pub(crate) use part::short_part;
pub use place::TextPlace;
pub(crate) use place::in_file;
pub use syntax::{ExpectedSyntax, SyntaxFault};
pub(crate) use token::{RonToken, RonTokens};
pub(crate) use tree::RonNode;
