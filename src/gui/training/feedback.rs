//! What is said of an answer that was given: whether it was right, what it does, and why.

use eframe::egui::{Color32, Ui};

use super::{
    answers::question_of,
    effect::{effect_words, right_words},
    show::{Show, line},
    story::told,
};
use crate::words::pages;

/// What is said of an answer.
pub(super) struct AnswerFeedback {
    verdict: String,
    color: Color32,
    /// What it does to the route.
    effect: Vec<String>,
    /// What would have been right, where it was not.
    right: Option<String>,
    why: String,
    pages: String,
}

impl AnswerFeedback {
    /// What is said of the answer given to a question; `None` where none was given.
    pub(super) fn of(show: &Show<'_>, number: usize) -> Option<Self> {
        let (_, is_right) = *show.playing.quiz.answer(number)?;
        let question = question_of(show, number)?;
        let effect = show.playing.effect(number);
        let works = effect.is_some_and(|it| it.running < it.before);
        let (key, color) = match (is_right, works) {
            (true, _) => ("training-right", show.hues.implemented),
            // It would have worked: it is not what was asked.
            (false, true) => ("training-works-elsewhere", show.hues.text),
            (false, false) => ("training-wrong", show.hues.missing),
        };
        Some(Self {
            verdict: show.desk.tr(key),
            color,
            effect: effect_words(show, number),
            right: (!is_right).then(|| right_words(show, question)),
            why: told(show, &question.explanation).to_owned(),
            pages: pages(&question.pages),
        })
    }

    /// Draws it.
    pub(super) fn ui(&self, ui: &mut Ui, show: &Show<'_>) {
        line(ui, show.ink(20.0, true, self.color), &self.verdict);
        for words in self.effect.iter().chain(&self.right) {
            line(ui, show.ink(15.0, false, show.hues.text), words);
        }
        line(ui, show.ink(16.0, false, show.hues.text), &self.why);
        if !self.pages.is_empty() {
            line(ui, show.ink(14.0, false, show.hues.muted), &self.pages);
        }
    }

    /// The same to be read out, in its order.
    pub(super) fn words(&self) -> Vec<&str> {
        let effect = self.effect.iter().chain(&self.right).map(String::as_str);
        let mut words = vec![self.verdict.as_str()];
        words.extend(effect);
        words.push(&self.why);
        words
    }
}
