//! What the analysis has to say of a drawing, and the verdict that follows from it.

mod beside;
mod causes;
mod doubtful;
mod idle;
mod judge;
mod recommended;
mod risky;
mod say;
mod separation;
mod settled;
mod structure;
mod support;
mod verdict;

pub use causes::grouped;
pub(in crate::analysis) use judge::{accept, findings, notices, summary};
pub(in crate::analysis) use recommended::{RecommendedGround, by_recommended};
pub(in crate::analysis) use say::say_as;
pub(in crate::analysis) use separation::AssetSides;
pub use support::dated_findings;
pub(in crate::analysis) use verdict::{settle, verdict};
