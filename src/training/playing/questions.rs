//! The questions of a scenario being played: which is open, and what is chosen and given.

use std::sync::Arc;

use super::StagePlay;
use crate::{
    catalog::{AssetId, Catalog},
    training::{AnswerKey, Moment, QuizAnswer},
};

impl StagePlay {
    /// Chooses an asset on the way to a control, or as the answer.
    pub fn choose_asset(&mut self, asset: AssetId) {
        self.choice = None;
        self.asset = Some(asset);
    }

    /// Gives the answer that is chosen.
    pub fn check(&mut self, catalog: &Catalog) {
        let (Some(number), Some(given)) = (self.asked, self.choice.clone()) else {
            return;
        };
        let stage = Arc::clone(&self.stage);
        if let QuizAnswer::Control(asset, control) = &given {
            let worst = stage.at_worst(asset, control, catalog);
            self.would_be = Some((stage.as_it_runs(asset, control), worst));
        }
        self.quiz.give(&stage.scenario, number, given);
    }

    /// Whether what was missing in a step is not told yet: it is what a question asks.
    pub fn is_veiled(&self, step: usize) -> bool {
        let questions = self.scenario().questions.iter().enumerate();
        questions
            .filter(|(_, question)| question.after == step + 1)
            .filter(|(_, question)| matches!(question.ask, AnswerKey::Control(_)))
            .any(|(number, _)| self.quiz.answer(number).is_none() && !self.passed.contains(&number))
    }

    /// Opens the next question that is due here, and stops for it.
    pub(super) fn ask(&mut self) {
        if matches!(self.player.moment(), Moment::Leg { .. } | Moment::Ending) {
            self.asked = None;
            return;
        }
        let made = self.player.steps_made();
        let mut due = self.quiz.due(&self.stage.scenario, made);
        self.asked = due
            .find(|(number, _)| !self.passed.contains(number))
            .map(|(number, _)| number);
        if self.asked.is_some() {
            self.is_running = false;
        }
    }

    pub(super) fn forget_choice(&mut self) {
        self.choice = None;
        self.asset = None;
        self.would_be = None;
    }
}
