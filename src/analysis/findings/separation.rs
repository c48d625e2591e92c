//! The separation of the segments: whether every flow is foreseen, and what breaks it.
//!
//! What may run between which sides is data (`separation.ron`); the lines between the zones are
//! judged with the boundaries, in `structure`.

mod contradictions;
mod flows;
mod imports;
mod judge;
mod needs;
mod sides;

pub(super) use judge::separation_findings;
pub(in crate::analysis) use sides::AssetSides;
