//! What is being sought by typing.

use emath::Pos2;

/// What is sought.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FinderMode {
    /// Actions and things: the command palette.
    Commands,
    /// Kinds of zone and asset, to be put down.
    Insert,
    /// Things of the drawing by name, kind and note.
    Things,
    /// Zones into which what is selected is moved.
    Into,
}

/// An open finder: what has been typed and which of the results is marked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finder {
    /// What is sought.
    pub mode: FinderMode,
    /// As typed.
    pub text: String,
    /// The marked result, from 0.
    pub marked: usize,
    /// Where it was asked for.
    pub place: FinderPlace,
}

/// Where a finder was asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FinderPlace {
    /// On screen, in points.
    pub screen: Pos2,
    /// In the world.
    pub world: Pos2,
}
