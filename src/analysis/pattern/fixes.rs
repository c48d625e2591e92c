//! Edits that make a fact of the drawing another one, built from the catalog's recipes.
//!
//! A recipe names what may be drawn; what is not drawn is passed over, as long as the fact
//! itself comes about.

mod draft;
mod findings;
mod recipe;
mod source;
mod usual;

pub(in crate::analysis) use findings::{adding, moving};
pub(super) use recipe::fix_for;
pub(in crate::analysis) use recipe::fix_of;
