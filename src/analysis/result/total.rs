//! How many there are of what is listed and counted only so far.

use serde::{Deserialize, Serialize};

/// How many there are of something.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Total {
    /// So many.
    Exactly(usize),
    /// So many or more: nobody counted further.
    AtLeast(usize),
}

impl Total {
    /// The number, whether exact or the least.
    pub fn number(self) -> usize {
        match self {
            Self::Exactly(number) | Self::AtLeast(number) => number,
        }
    }

    /// Whether there are neither more nor fewer.
    pub fn is_exact(self) -> bool {
        matches!(self, Self::Exactly(_))
    }

    /// How many are left when so many are taken away.
    #[must_use]
    pub fn less(self, taken: usize) -> Self {
        match self {
            Self::Exactly(number) => Self::Exactly(number.saturating_sub(taken)),
            Self::AtLeast(number) => Self::AtLeast(number.saturating_sub(taken)),
        }
    }
}

impl Default for Total {
    fn default() -> Self {
        Self::Exactly(0)
    }
}
