//! What the analysis has to say of a drawing, and the verdict that follows from it.

mod beside;
mod judge;
mod recommended;
mod risky;
mod say;
mod separation;
mod settled;
mod structure;
mod verdict;

pub(in crate::analysis) use judge::{findings, notices, summary};
pub(in crate::analysis) use recommended::{RecommendedGround, by_recommended};
pub(in crate::analysis) use say::{key, name_of, say, say_as, slug, zone_name};
pub use verdict::Strictness;
pub(in crate::analysis) use verdict::{found, settle, verdict};
