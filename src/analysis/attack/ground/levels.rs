//! Pairs of levels, and what there is of each level.

use std::cmp::Reverse;

/// A least threat level of movements, and a highest countermeasure level of steps.
///
/// A route found within a pair and within none of higher rank has exactly these levels.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::analysis) struct LevelPair {
    /// Least threat level, 1..3.
    pub(in crate::analysis) threat: u8,
    /// Highest countermeasure level, 1..3.
    pub(in crate::analysis) countermeasure: u8,
}

impl LevelPair {
    /// All pairs, highest product first; of equal products those of the graver threat first.
    pub(in crate::analysis) const ALL: [Self; 9] = [
        Self::new(3, 1),
        Self::new(3, 2),
        Self::new(2, 1),
        Self::new(2, 2),
        Self::new(3, 3),
        Self::new(1, 1),
        Self::new(2, 3),
        Self::new(1, 2),
        Self::new(1, 3),
    ];

    /// The pair within which everything stands that can be reached.
    pub(in crate::analysis) const WIDEST: Self = Self::new(1, 3);

    /// A pair.
    pub(in crate::analysis) const fn new(threat: u8, countermeasure: u8) -> Self {
        Self {
            threat,
            countermeasure,
        }
    }

    /// Threat level × vulnerability level.
    pub(in crate::analysis) const fn product(self) -> u8 {
        self.threat * (4 - self.countermeasure)
    }

    /// The rank in [`LevelPair::ALL`]: the worst is the least.
    fn rank(self) -> (Reverse<u8>, Reverse<u8>) {
        (Reverse(self.product()), Reverse(self.threat))
    }
}

impl PartialOrd for LevelPair {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for LevelPair {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.rank().cmp(&other.rank())
    }
}

/// One thing for each of the levels 1, 2 and 3.
#[derive(Clone, Debug, Default)]
pub(in crate::analysis) struct PerLevel<T> {
    one: T,
    two: T,
    three: T,
}

impl<T> PerLevel<T> {
    /// That of a level. There are none below 1 and above 3.
    pub(in crate::analysis) fn of(&self, level: u8) -> &T {
        match level {
            0 | 1 => &self.one,
            2 => &self.two,
            _ => &self.three,
        }
    }

    /// That of a level, to be changed.
    pub(in crate::analysis) fn of_mut(&mut self, level: u8) -> &mut T {
        match level {
            0 | 1 => &mut self.one,
            2 => &mut self.two,
            _ => &mut self.three,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_worst_pairs_come_first() {
        assert!(LevelPair::ALL.is_sorted());
        assert!(LevelPair::ALL.is_sorted_by_key(|pair| Reverse(pair.product())));
    }
}
