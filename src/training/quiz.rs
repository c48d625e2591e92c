//! The quiz: answers given, whether they are right, and the score.

use super::{AnswerKey, AssetControls, QuizQuestion, Scenario};
use crate::catalog::{AssetId, ControlId};

/// An answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum QuizAnswer {
    /// A control of an asset.
    Control(AssetId, ControlId),
    /// An asset.
    Asset(AssetId),
    /// A choice by its place in the list, from 0.
    Choice(usize),
}

/// How the quiz has gone so far.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct QuizScore {
    /// Right answers.
    pub right: usize,
    /// Questions answered.
    pub answered: usize,
    /// Questions there are.
    pub questions: usize,
}

/// The answers given to a scenario's questions. The first answer counts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Quiz {
    given: Vec<Option<(QuizAnswer, bool)>>,
}

impl Quiz {
    /// A quiz with nothing answered.
    pub fn new(scenario: &Scenario) -> Self {
        Self {
            given: vec![None; scenario.questions.len()],
        }
    }

    /// Questions asked once so many steps are made that are not answered yet, by their numbers.
    pub fn due<'s>(
        &'s self,
        scenario: &'s Scenario,
        steps_made: usize,
    ) -> impl Iterator<Item = (usize, &'s QuizQuestion)> {
        let order = asked_order(scenario).into_iter();
        let questions = order.filter_map(|at| Some((at, scenario.questions.get(at)?)));
        questions.filter(move |(number, question)| {
            question.after <= steps_made && self.answer(*number).is_none()
        })
    }

    /// The answer given to a question, and whether it was right.
    pub fn answer(&self, number: usize) -> Option<&(QuizAnswer, bool)> {
        self.given.get(number)?.as_ref()
    }

    /// Answers a question: whether it is right. `None` when there is no such question, it has
    /// been answered, or the answer is of another sort.
    pub fn give(&mut self, scenario: &Scenario, number: usize, given: QuizAnswer) -> Option<bool> {
        let question = scenario.questions.get(number)?;
        let is_right = is_right(question, &given)?;
        let place = self.given.get_mut(number)?;
        if place.is_some() {
            return None;
        }
        *place = Some((given, is_right));
        Some(is_right)
    }

    /// The score so far.
    pub fn score(&self) -> QuizScore {
        let answered = self.given.iter().flatten();
        QuizScore {
            right: answered.clone().filter(|(_, is_right)| *is_right).count(),
            answered: answered.count(),
            questions: self.given.len(),
        }
    }

    /// Whether every question is answered.
    pub fn is_done(&self) -> bool {
        self.given.iter().all(Option::is_some)
    }
}

/// The questions in the order in which they are asked, by their places in the file.
pub fn asked_order(scenario: &Scenario) -> Vec<usize> {
    let mut order: Vec<usize> = (0..scenario.questions.len()).collect();
    order.sort_by_key(|at| scenario.questions.get(*at).map(|question| question.after));
    order
}

/// The number under which a question is asked, from 1: its place in that order.
pub fn asked_number(scenario: &Scenario, at: usize) -> usize {
    let order = asked_order(scenario);
    order.iter().position(|other| *other == at).unwrap_or(at) + 1
}

/// Whether an answer is right; `None` when it is of another sort than what is asked for.
fn is_right(question: &QuizQuestion, given: &QuizAnswer) -> Option<bool> {
    match (&question.ask, given) {
        (AnswerKey::Control(right), QuizAnswer::Control(asset, control)) => {
            let is_it = |at: &AssetControls| at.asset == *asset && at.controls.contains(control);
            Some(right.iter().any(is_it))
        }
        (AnswerKey::Asset(right), QuizAnswer::Asset(asset)) => Some(right.contains(asset)),
        (AnswerKey::Choice(choices), QuizAnswer::Choice(index)) => {
            choices.get(*index).map(|c| c.right)
        }
        _ => None,
    }
}
