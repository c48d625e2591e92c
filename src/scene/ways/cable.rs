//! A cable before and after it is laid.

use emath::Pos2;

/// A cable to lay between two tiles.
#[derive(Clone, Copy, Debug)]
pub(in crate::scene) struct Cable {
    /// Number of the tile it starts at.
    pub(in crate::scene) from: usize,
    /// Number of the tile it ends at.
    pub(in crate::scene) to: usize,
    /// Half its width.
    pub(in crate::scene) half: f32,
}

/// Where a cable lies.
#[derive(Clone, Debug, Default, PartialEq)]
pub(in crate::scene) struct Way {
    /// Its middle, from tile edge to tile edge.
    pub(in crate::scene) points: Vec<Pos2>,
    /// Half the width there was room for.
    pub(in crate::scene) half: f32,
}
