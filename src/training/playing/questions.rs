//! The questions of a scenario being played: which is open, and what is chosen and given.

use std::sync::Arc;

use super::StagePlay;
use crate::{
    analysis::{CountedControl, Step},
    catalog::{AssetId, Catalog, ControlId},
    design::ControlState,
    training::{AnswerKey, Moment, QuizAnswer, asked_order},
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
    /// What the answer given to a question does to the route, where it is a control.
    pub fn effect(&self, number: usize) -> Option<AnswerEffect> {
        self.effects.get(&number).copied()
    }

    fn weigh(
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
            let effect = self.weigh(number, asset, control, catalog);
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

    /// The questions that are shown now, in their order: what was answered here, as long as it has
    /// not been left, and the one that is open.
    pub fn shown_questions(&self) -> Vec<usize> {
        let Some(open) = self.asked else {
            return Vec::new();
        };
        let answered = self.answered_here().into_iter();
        let left = |at: &usize| *at == open || self.passed.contains(at);
        let mut shown: Vec<usize> = answered.filter(|at| !left(at)).collect();
        shown.push(open);
        let order = asked_order(self.scenario());
        shown.sort_by_key(|at| order.iter().position(|other| other == at));
        shown
    }

    /// The questions of this moment in their order; none while a step is under way.
    fn asked_here(&self) -> Vec<usize> {
        let scenario = self.scenario();
        let made = match self.player.moment() {
            Moment::Opening | Moment::Outcome { .. } => self.player.steps_made(),
            Moment::Leg { .. } | Moment::Ending => return Vec::new(),
        };
        let is_here = |at: &usize| scenario.questions.get(*at).map(|q| q.after) == Some(made);
        asked_order(scenario).into_iter().filter(is_here).collect()
    }

    /// Those of them that are answered.
    pub(super) fn answered_here(&self) -> Vec<usize> {
        let mut here = self.asked_here();
        here.retain(|at| self.quiz.answer(*at).is_some());
        here
    }

    /// Leaves what is asked and shown here. Whether nothing else is asked: an open question is left
    /// only when that is wished twice, and then the next one is asked.
    pub(super) fn leave_question(&mut self) -> bool {
        let Some(number) = self.asked else {
            return true;
        };
        let is_open = self.quiz.answer(number).is_none();
        if is_open && self.warned.replace(number) != Some(number) {
            return false;
        }
        self.passed.extend(self.shown_questions());
        self.forget_choice();
        self.ask_after(number);
        self.asked.is_none()
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
    fn ask_after(&mut self, number: usize) {
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
