//! Edits that make a fact of the drawing another one, built from the catalog's recipes.
//!
//! A recipe names what may be drawn; what is not drawn is passed over, as long as the fact
//! itself comes about.

mod draft;
mod findings;
mod recipe;
mod single;
mod source;
mod usual;

pub(in crate::analysis) use findings::{adding, moving};
pub(in crate::analysis) use recipe::{fix_for, fix_of};
pub(in crate::analysis) use single::{adding_alone, adding_zone, drawing_link, taking_out};
