//! Circles met so far within a hop. A control counts once, also where a hop passes its asset
//! twice: on two legs through a relay, or on the way to and from an asset a flow is pinned to.

use crate::analysis::{
    controls::{ControlNo, level_of},
    net::AssetNo,
};

/// A control at an asset.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::analysis) struct Circle {
    pub(in crate::analysis) node: AssetNo,
    pub(in crate::analysis) control: ControlNo,
}

/// Circles as far as they matter: two or more are enough for the highest level.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::analysis) enum CirclesMet {
    Nothing,
    /// One; which it is is kept where a hop may meet it again.
    One(Option<Circle>),
    Enough,
}

impl CirclesMet {
    /// So many circles, not told apart.
    pub(in crate::analysis) fn some(circles: u8) -> Self {
        match circles {
            0 => Self::Nothing,
            1 => Self::One(None),
            _ => Self::Enough,
        }
    }

    pub(in crate::analysis) fn count(self) -> u8 {
        match self {
            Self::Nothing => 0,
            Self::One(_) => 1,
            Self::Enough => 2,
        }
    }

    /// Both together.
    pub(in crate::analysis) fn and(self, other: Self) -> Self {
        match (self, other) {
            (Self::Nothing, met) | (met, Self::Nothing) => met,
            (Self::One(Some(one)), Self::One(Some(same))) if one == same => self,
            (Self::One(_) | Self::Enough, Self::One(_) | Self::Enough) => Self::Enough,
        }
    }

    /// The countermeasure level they make.
    pub(in crate::analysis) fn level(self) -> u8 {
        level_of(self.count().into())
    }
}
