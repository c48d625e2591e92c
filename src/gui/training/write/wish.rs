//! What the form is filled in with, and what it wishes.

use std::sync::Arc;

use super::writer::FormPart;
use crate::{
    analysis::{Analysis, AttackRoute},
    catalog::Message,
    gui::{Desk, TrainingWish, style::Hues},
    training::{Rewrite, Scenario},
};

/// A wish of the form.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::gui::training) enum FormWish {
    Rewrite(Rewrite),
    Part(FormPart),
    Undo,
    Redo,
    Window(TrainingWish),
}

/// What every piece of the form sees.
#[derive(Debug)]
pub(in crate::gui::training) struct ScenarioForm<'a> {
    /// Design and analysis in it are those the scenario is played on, with its controls off.
    pub(in crate::gui::training) desk: Desk<'a>,
    pub(in crate::gui::training) analysis: &'a Arc<Analysis>,
    pub(in crate::gui::training) scenario: &'a Scenario,
    pub(in crate::gui::training) part: FormPart,
    pub(in crate::gui::training) misfits: &'a [Message],
    /// The route that is played, if there is one.
    pub(in crate::gui::training) route: Option<&'a AttackRoute>,
    pub(in crate::gui::training) hues: Hues,
    /// Whether there is something to undo and to redo.
    pub(in crate::gui::training) steps: (Option<&'a Message>, Option<&'a Message>),
    pub(in crate::gui::training) out: Vec<FormWish>,
}

impl ScenarioForm<'_> {
    pub(in crate::gui::training) fn rewrite(&mut self, rewrite: Rewrite) {
        self.out.push(FormWish::Rewrite(rewrite));
    }
}
