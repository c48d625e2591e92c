//! What can be answered: the choices of a question, assets of the drawing, or controls of its assets.

use super::{
    show::{PlayerWish, Show},
    story::told,
};
use crate::{
    catalog::AssetId,
    training::{AnswerKey, QuizAnswer, QuizQuestion, offered_answers},
};

/// An answer that can be chosen.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct AnswerRow {
    pub(super) words: String,
    pub(super) given: QuizAnswer,
    pub(super) is_chosen: bool,
    pub(super) is_right: bool,
}

/// The question that is open.
pub(super) fn open_question<'s>(show: &Show<'s>) -> Option<(usize, &'s QuizQuestion)> {
    let number = show.playing.asked?;
    Some((number, question_of(show, number)?))
}

/// A question by its number.
pub(super) fn question_of<'s>(show: &Show<'s>, number: usize) -> Option<&'s QuizQuestion> {
    show.playing.stage.scenario.questions.get(number)
}

/// The answers to the open question, as they can be chosen now.
pub(super) fn answers(show: &Show<'_>) -> Vec<AnswerRow> {
    let number = show.playing.asked;
    number.map_or_else(Vec::new, |number| answers_to(show, number))
}

/// The answers to a question, as they can be chosen, or as one was given.
pub(super) fn answers_to(show: &Show<'_>, number: usize) -> Vec<AnswerRow> {
    let Some(question) = question_of(show, number) else {
        return Vec::new();
    };
    let given = show.playing.quiz.answer(number).map(|(given, _)| given);
    let choice = show.playing.choice.as_ref();
    let chosen = given.or_else(|| choice.filter(|_| show.playing.asked == Some(number)));
    let offered = offered_answers(&show.playing.stage, show.desk.catalog, question);
    let offered = offered.into_iter();
    offered
        .map(|it| AnswerRow {
            words: answer_words(show, question, &it.answer),
            is_chosen: chosen == Some(&it.answer),
            is_right: it.is_right,
            given: it.answer,
        })
        .collect()
}

/// An answer in words.
pub(super) fn answer_words(
    show: &Show<'_>,
    question: &QuizQuestion,
    answer: &QuizAnswer,
) -> String {
    match answer {
        QuizAnswer::Choice(place) => {
            let choice = question.choice(*place);
            choice.map_or_else(String::new, |it| told(show, &it.text).to_owned())
        }
        QuizAnswer::Asset(asset) => show.asset(asset),
        QuizAnswer::Control(asset, control) => show.placed_control(asset, control),
    }
}

/// The wish of choosing an asset on the drawing, where that means something now.
pub(super) fn pick(show: &Show<'_>, asset: &AssetId) -> Option<PlayerWish> {
    let (number, question) = open_question(show)?;
    if show.playing.quiz.answer(number).is_some() {
        return None;
    }
    match &question.ask {
        AnswerKey::Choice(_) | AnswerKey::Control(_) => None,
        AnswerKey::Asset(_) => {
            let given = QuizAnswer::Asset(asset.clone());
            let offered = offered_answers(&show.playing.stage, show.desk.catalog, question);
            let is_offered = offered.iter().any(|it| it.answer == given);
            is_offered.then_some(PlayerWish::Choose(given))
        }
    }
}
