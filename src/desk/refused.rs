//! What was refused a moment ago: said where it happened, too, and not in the status bar alone.

use std::time::Duration;

use super::passing::Passing;
use crate::design::Subject;

/// Long enough to read two lines.
const LASTS: Duration = Duration::from_secs(6);

/// Something that was not done, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RefusedNote {
    /// Why, in the language of the window.
    pub words: String,
    /// What refused it, or was to be changed; nothing where it is about no single thing.
    pub near: Option<Subject>,
}

/// The last refusal, as long as it is shown.
#[derive(Clone, Debug, Default)]
pub struct RefusedView(Option<(RefusedNote, Passing)>);

impl RefusedView {
    /// Shows it from now on.
    pub fn show(&mut self, note: RefusedNote) {
        self.0 = Some((note, Passing::new(LASTS)));
    }

    /// What is shown now.
    pub fn shown(&self) -> Option<&RefusedNote> {
        self.0.as_ref().map(|(note, _)| note)
    }

    /// Nothing is shown any more: something else has been done.
    pub fn clear(&mut self) {
        self.0 = None;
    }

    /// Ends it when its time has come; how long it still lasts.
    pub fn pass(&mut self, now: Duration) -> Option<Duration> {
        let (_, passing) = self.0.as_mut()?;
        let rest = passing.rest(now);
        if rest.is_none() {
            self.0 = None;
        }
        rest
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_refusal_is_shown_for_a_while() {
        let mut view = RefusedView::default();
        assert_eq!(view.pass(LASTS), None);
        view.show(RefusedNote {
            words: "no".to_owned(),
            near: None,
        });
        assert_eq!(view.pass(LASTS), Some(LASTS));
        assert_eq!(view.shown().map(|note| note.words.as_str()), Some("no"));
        assert_eq!(view.pass(LASTS * 2), None);
        assert_eq!(view.shown(), None);
    }
}
