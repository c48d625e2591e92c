//! The report as one page of HTML: no script, nothing from elsewhere, readable aloud and on paper.

mod escape;
mod table;
mod whole;

pub use whole::page;
