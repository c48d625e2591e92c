//! What is shown for a moment.

use std::time::Duration;

/// The time for which something is shown. It begins when it is first asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Passing {
    lasts: Duration,
    until: Option<Duration>,
}

impl Passing {
    /// A moment of this length that has not begun.
    pub const fn new(lasts: Duration) -> Self {
        Self { lasts, until: None }
    }

    /// How much of it is left at a time of a clock that never runs backwards; `None` once it is
    /// over.
    pub fn rest(&mut self, now: Duration) -> Option<Duration> {
        let until = *self
            .until
            .get_or_insert_with(|| now.saturating_add(self.lasts));
        until.checked_sub(now).filter(|rest| !rest.is_zero())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_moment_begins_when_it_is_first_asked_for_and_then_ends() {
        let second = Duration::from_secs(1);
        let mut moment = Passing::new(second);
        assert_eq!(moment.rest(second * 7), Some(second));
        assert_eq!(moment.rest(second * 15 / 2), Some(second / 2));
        assert_eq!(moment.rest(second * 8), None);
    }
}
