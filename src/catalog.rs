//! What the program knows: the ministry's document as data.
//!
//! A catalog is one edition of the guideline. It knows no design. Every entry names its source;
//! what is our own judgement says so.

mod alike;
mod chapters;
mod check;
mod controls;
mod costs;
mod date;
mod edition;
mod facts;
mod fault;
mod fields;
mod files;
mod fold;
mod hall;
mod id;
mod inventory;
mod kinds;
mod load;
mod message;
mod not_routes;
mod providers;
mod reasons;
mod resolve;
mod risk;
mod ron_text;
mod separation;
mod system;
mod text;
mod usual;

pub use alike::nearest;
pub(crate) use alike::with_like;
pub use controls::*;
pub use costs::*;
pub use date::*;
pub use edition::*;
pub use facts::*;
pub use fault::{CatalogFault, CatalogFaults};
pub use files::CatalogFiles;
pub use fold::fold;
pub use hall::*;
pub use id::*;
pub use inventory::*;
pub use kinds::*;
pub use message::{Message, MessageValue};
pub use not_routes::*;
pub use providers::*;
pub use resolve::*;
pub use risk::*;
pub use ron_text::{ExpectedSyntax, SyntaxFault, TextPlace, ron_options};
pub(crate) use ron_text::{RonNode, RonToken, RonTokens, in_file, short_part};
pub use separation::*;
pub(crate) use system::system_message;
pub use text::*;
pub use usual::*;
