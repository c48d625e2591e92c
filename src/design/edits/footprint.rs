//! The room that what is added takes.

/// What room an asset takes in a zone. Where that is, is found when the command is carried out, so
/// an edit that is on offer stays good while things are moved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Footprint {
    /// Width and height, world units.
    pub size: (i32, i32),
    /// Whether it stands on an edge of the zone if it can, as checkpoints do.
    pub on_edge: bool,
}
