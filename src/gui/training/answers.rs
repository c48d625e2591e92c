//! What can be answered: the choices of a question, assets of the drawing, or controls of its assets.

use super::{
    show::{PlayerWish, Show},
    story::told,
};
use crate::{
    catalog::AssetId,
    training::{AnswerKey, QuizAnswer, QuizQuestion, offered_controls},
};

/// An answer that can be chosen.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct AnswerRow {
    pub(super) words: String,
    pub(super) wish: PlayerWish,
    pub(super) is_chosen: bool,
    pub(super) is_right: bool,
}

/// The question that is open.
pub(super) fn open_question<'s>(show: &Show<'s>) -> Option<(usize, &'s QuizQuestion)> {
    let number = show.playing.asked?;
    let questions = &show.playing.stage.scenario.questions;
    Some((number, questions.get(number)?))
}

/// The answers to the open question, as they can be chosen now.
pub(super) fn answers(show: &Show<'_>) -> Vec<AnswerRow> {
    let Some((number, question)) = open_question(show) else {
        return Vec::new();
    };
    let given = show.playing.quiz.answer(number).map(|(given, _)| given);
    let chosen = given.or(show.playing.choice.as_ref());
    let answer = |words: String, given: QuizAnswer, is_right: bool| AnswerRow {
        words,
        is_chosen: chosen == Some(&given),
        is_right,
        wish: PlayerWish::Choose(given),
    };
    match &question.ask {
        AnswerKey::Choice(choices) => {
            let choices = choices.iter().enumerate();
            choices
                .map(|(place, choice)| {
                    let words = told(show, &choice.text).to_owned();
                    answer(words, QuizAnswer::Choice(place), choice.right)
                })
                .collect()
        }
        AnswerKey::Asset(right) => candidates(show, right.iter())
            .into_iter()
            .map(|asset| {
                let is_right = right.contains(&asset);
                answer(show.asset(&asset), QuizAnswer::Asset(asset), is_right)
            })
            .collect(),
        AnswerKey::Control(right) => {
            offered_controls(&show.playing.stage, show.desk.catalog, right)
                .into_iter()
                .map(|(asset, control)| {
                    let at = right.iter().filter(|at| at.asset == asset);
                    let is_right = at.clone().any(|at| at.controls.contains(&control));
                    let words = show.placed_control(&asset, &control);
                    answer(words, QuizAnswer::Control(asset, control), is_right)
                })
                .collect()
        }
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
        AnswerKey::Asset(right) => candidates(show, right.iter())
            .contains(asset)
            .then(|| PlayerWish::Choose(QuizAnswer::Asset(asset.clone()))),
    }
}

/// Assets that can be chosen: those on the route, and the right ones.
fn candidates<'a>(show: &'a Show<'_>, right: impl Iterator<Item = &'a AssetId>) -> Vec<AssetId> {
    let hops = show.playing.stage.route.hops.iter();
    let mut found: Vec<AssetId> = Vec::new();
    for asset in hops.chain(right) {
        if !found.contains(asset) {
            found.push(asset.clone());
        }
    }
    found
}
