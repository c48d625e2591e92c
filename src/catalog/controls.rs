//! Controls, the sets that compose them, prerequisite models and patterns.

mod control;
mod pattern;
mod table;

pub use control::*;
pub use pattern::*;
pub use table::*;
