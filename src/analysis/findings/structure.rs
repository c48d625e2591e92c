//! Findings about the drawing itself: ways, boundaries, places and names.

mod boundaries;
mod drawing;
mod meeting;
mod nesting;
mod rests;

pub(super) use drawing::structure_findings;
