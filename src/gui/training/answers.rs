//! What can be answered: the choices of a question, or assets and controls of the drawing.

use super::{
    show::{PlayerWish, Show},
    story::told,
};
use crate::{
    catalog::{AssetId, ControlId},
    gui::names::instances_of,
    training::{AnswerKey, QuizAnswer, QuizQuestion},
};

/// Most controls offered at an asset, the right ones included.
const MOST_CONTROLS: usize = 8;

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
            let of = |given: &QuizAnswer| match given {
                QuizAnswer::Control(asset, _) => Some(asset.clone()),
                _ => None,
            };
            let asset = given.and_then(of).or_else(|| show.playing.asset.clone());
            let Some(asset) = asset else {
                return candidates(show, right.iter().map(|at| &at.asset))
                    .into_iter()
                    .map(|asset| lead(show, asset))
                    .collect();
            };
            let is_right = |control: &ControlId| {
                let mut at = right.iter().filter(|at| at.asset == asset);
                at.any(|at| at.controls.contains(control))
            };
            let all = controls(show, &asset);
            all.clone()
                .into_iter()
                .map(|control| {
                    let (words, is_right) = (named(show, &all, &control), is_right(&control));
                    answer(words, QuizAnswer::Control(asset.clone(), control), is_right)
                })
                .collect()
        }
    }
}

/// The name of a control among others: told apart from those of the same name.
fn named(show: &Show<'_>, among: &[ControlId], control: &ControlId) -> String {
    let name = show.control(control);
    let same = among.iter().filter(|other| show.control(other) == name);
    if same.count() > 1 {
        show.whole_control(control)
    } else {
        name
    }
}

/// An asset whose controls are chosen from next.
fn lead(show: &Show<'_>, asset: AssetId) -> AnswerRow {
    AnswerRow {
        words: show.asset(&asset),
        is_chosen: false,
        is_right: false,
        wish: PlayerWish::ChooseAsset(asset),
    }
}

/// The wish of choosing an asset on the drawing, where that means something now.
pub(super) fn pick(show: &Show<'_>, asset: &AssetId) -> Option<PlayerWish> {
    let (number, question) = open_question(show)?;
    if show.playing.quiz.answer(number).is_some() {
        return None;
    }
    match &question.ask {
        AnswerKey::Choice(_) => None,
        AnswerKey::Asset(right) => candidates(show, right.iter())
            .contains(asset)
            .then(|| PlayerWish::Choose(QuizAnswer::Asset(asset.clone()))),
        AnswerKey::Control(right) => candidates(show, right.iter().map(|at| &at.asset))
            .contains(asset)
            .then(|| PlayerWish::ChooseAsset(asset.clone())),
    }
}

/// Assets that can be chosen: those on the route that have something to choose, and the right
/// ones.
fn candidates<'a>(show: &Show<'_>, right: impl Iterator<Item = &'a AssetId>) -> Vec<AssetId> {
    let right: Vec<_> = right.collect();
    let hops = show.playing.stage.route.hops.iter();
    let mut found: Vec<AssetId> = Vec::new();
    for asset in hops.chain(right.iter().copied()) {
        let is_offered = right.contains(&asset) || !controls(show, asset).is_empty();
        if is_offered && !found.contains(asset) {
            found.push(asset.clone());
        }
    }
    found
}

/// Controls of an asset that are not in place, those that would have counted first among equals.
fn controls(show: &Show<'_>, asset: &AssetId) -> Vec<ControlId> {
    let route = &show.playing.stage.route;
    let missing = route.steps.iter().flat_map(|step| &step.circles.missing);
    let mut found: Vec<ControlId> = Vec::new();
    let mut add = |control: &ControlId| {
        if !found.contains(control) {
            found.push(control.clone());
        }
    };
    for circle in missing.filter(|circle| circle.asset == *asset) {
        add(&circle.control);
    }
    let open = instances_of(&show.desk, asset).filter(|instance| !instance.is_in_place());
    for instance in open {
        add(&instance.control);
    }
    found.truncate(MOST_CONTROLS);
    if let Some((
        _,
        QuizQuestion {
            ask: AnswerKey::Control(right),
            ..
        },
    )) = open_question(show)
    {
        for at in right.iter().filter(|at| at.asset == *asset) {
            for control in &at.controls {
                if !found.contains(control) {
                    found.push(control.clone());
                }
            }
        }
    }
    // In the catalog's order, so that the place gives nothing away.
    let order = &show.desk.catalog.controls.controls;
    found.sort_by_key(|id| order.iter().position(|control| control.id == *id));
    found
}
