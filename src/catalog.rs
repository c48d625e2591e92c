//! What the program knows: the ministry's document as data.
//!
//! A catalog is one edition of the guideline. It knows no design. Every entry names its source;
//! what is our own judgement says so.

mod chapters;
mod check;
mod controls;
mod costs;
mod edition;
mod facts;
mod fault;
mod files;
mod fold;
mod id;
mod kinds;
mod load;
mod message;
mod not_routes;
mod providers;
mod resolve;
mod risk;
mod ron_text;
mod separation;
mod text;
mod usual;

pub use controls::*;
pub use costs::*;
pub use edition::*;
pub use facts::*;
pub use fault::{CatalogFault, CatalogFaults, nearest};
pub use files::CatalogFiles;
pub use fold::fold;
pub use id::*;
pub use kinds::*;
pub use message::{Message, MessageValue};
pub use not_routes::*;
pub use providers::*;
pub use resolve::*;
pub use risk::*;
pub(crate) use ron_text::{RonNode, RonToken, RonTokens};
pub use ron_text::{TextPlace, ron_options};
pub use separation::*;
pub use text::*;
pub use usual::*;
