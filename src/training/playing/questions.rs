//! The questions of a scenario being played: which is open, and what is chosen and given.

use std::sync::Arc;

use super::StagePlay;
use crate::{
    analysis::{CountedControl, Step},
    catalog::{AssetId, Catalog, ControlId},
    design::ControlState,
    training::{AnswerKey, Moment, QuizAnswer},
};

/// What the control of an answer does to the route that is played.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AnswerEffect {
    /// The product of the whole route without it.
    pub before: u8,
    /// The same with it, as the route runs.
    pub running: u8,
    /// The product of the way the attacker then takes.
    pub worst: u8,
    /// The step in which it would count, from 0; none where it counts nowhere on this route.
    pub step: Option<usize>,
    /// Whether it is in place already.
    pub is_in_place: bool,
}

impl StagePlay {
    /// What the answer to the open question does to the route, where it is a control.
    pub fn effect(&self) -> Option<AnswerEffect> {
        self.effects.get(&self.asked?).copied()
    }

    fn effect_of(
        &self,
        number: usize,
        asset: &AssetId,
        control: &ControlId,
        catalog: &Catalog,
    ) -> AnswerEffect {
        let stage = &self.stage;
        let is_it = |circle: &CountedControl| (&circle.asset, &circle.control) == (asset, control);
        let counts = |step: &Step| step.circles.missing.iter().any(is_it);
        let steps = stage.route.steps.iter();
        let after = stage.scenario.questions.get(number).map(|it| it.after);
        let asked = after.and_then(|after| after.checked_sub(1));
        let here = asked.filter(|at| stage.route.steps.get(*at).is_some_and(counts));
        AnswerEffect {
            before: stage.route.rating.product,
            running: stage.as_it_runs(asset, control),
            worst: stage.at_worst(asset, control, catalog),
            step: here.or_else(|| steps.clone().position(counts)),
            is_in_place: stage.design.state(Some(asset), control) == &ControlState::Implemented,
        }
    }

    /// Gives the answer that is chosen.
    pub fn check(&mut self, catalog: &Catalog) {
        let (Some(number), Some(given)) = (self.asked, self.choice.clone()) else {
            return;
        };
        let stage = Arc::clone(&self.stage);
        if let QuizAnswer::Control(asset, control) = &given {
            let effect = self.effect_of(number, asset, control, catalog);
            self.effects.insert(number, effect);
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

    /// Whether a question is still open after a step.
    pub(super) fn is_asked(&self, step: usize) -> bool {
        let questions = self.scenario().questions.iter().enumerate();
        questions
            .filter(|(_, question)| question.after == step + 1)
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

    /// Opens the next question of this moment after one that is left, answered or not.
    pub(super) fn ask_after(&mut self, number: usize) {
        let mut rest = self
            .asked_here()
            .into_iter()
            .skip_while(|at| *at != number)
            .skip(1);
        let next = rest.find(|at| !self.passed.contains(at));
        match next {
            Some(next) => self.asked = Some(next),
            None => self.ask(),
        }
    }

    pub(super) fn forget_choice(&mut self) {
        self.choice = None;
        self.warned = None;
    }
}
