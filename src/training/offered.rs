//! The controls that a question offers: one that is right, and what could be taken for it.

use super::{AnswerKey, AssetControls, QuizAnswer, QuizQuestion, Stage, stage::product_with};
use crate::{
    analysis::AttackRoute,
    catalog::{AssetId, Catalog, Column, ControlId},
};

/// How many controls are offered, the right one included.
const MOST_CONTROLS: usize = 4;

/// How many of them are missing on the route, the right one included: the rest is in place.
const MOST_MISSING: usize = 3;

/// An answer that a question offers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OfferedAnswer {
    /// The answer.
    pub answer: QuizAnswer,
    /// Whether it is right.
    pub is_right: bool,
}

/// The answers that a question offers, in the order in which they are shown.
pub fn offered_answers(
    stage: &Stage,
    catalog: &Catalog,
    question: &QuizQuestion,
) -> Vec<OfferedAnswer> {
    let offer = |answer: QuizAnswer, is_right: bool| OfferedAnswer { answer, is_right };
    match &question.ask {
        AnswerKey::Choice(choices) => {
            let choices = choices.iter().enumerate();
            choices
                .map(|(place, choice)| offer(QuizAnswer::Choice(place), choice.right))
                .collect()
        }
        AnswerKey::Asset(right) => offered_assets(stage, right)
            .into_iter()
            .map(|asset| {
                let is_right = right.contains(&asset);
                offer(QuizAnswer::Asset(asset), is_right)
            })
            .collect(),
        AnswerKey::Control(right) => offered_controls(stage, catalog, right)
            .into_iter()
            .map(|(asset, control)| {
                let mut at = right.iter().filter(|at| at.asset == asset);
                let is_right = at.any(|at| at.controls.contains(&control));
                offer(QuizAnswer::Control(asset, control), is_right)
            })
            .collect(),
    }
}

/// Assets that can be chosen: those on the route, and the right ones.
fn offered_assets(stage: &Stage, right: &[AssetId]) -> Vec<AssetId> {
    let mut found: Vec<AssetId> = Vec::new();
    for asset in stage.route.hops.iter().chain(right) {
        if !found.contains(asset) {
            found.push(asset.clone());
        }
    }
    found
}

/// Controls that lower the product of the route as it runs, as each right answer does, and are not
/// among them: to the question as it stands they would be wrong. Those of the question's own step
/// alone: elsewhere it is another question.
pub fn equally_good(
    route: &AttackRoute,
    after: usize,
    right: &[AssetControls],
) -> Vec<(AssetId, ControlId)> {
    let step = after.checked_sub(1).and_then(|at| route.steps.get(at));
    let missing = step.into_iter().flat_map(|step| &step.circles.missing);
    let mut found: Vec<(AssetId, ControlId)> = Vec::new();
    for circle in missing {
        let it = (circle.asset.clone(), circle.control.clone());
        let mut at = right.iter().filter(|at| at.asset == it.0);
        let is_ticked = at.any(|at| at.controls.contains(&it.1));
        let lowers = product_with(route, &it.0, &it.1) < route.rating.product;
        if lowers && !is_ticked && !found.contains(&it) {
            found.push(it);
        }
    }
    found
}

/// The controls offered where any of `right` is right: one of those, then what is missing
/// elsewhere on the route, then what is in place and does not stop this step. They stand in the
/// catalog's order, so that their places give nothing away.
pub fn offered_controls(
    stage: &Stage,
    catalog: &Catalog,
    right: &[AssetControls],
) -> Vec<(AssetId, ControlId)> {
    let pair = |asset: &AssetId, control: &ControlId| (asset.clone(), control.clone());
    let all_right: Vec<_> = right
        .iter()
        .flat_map(|at| at.controls.iter().map(|control| pair(&at.asset, control)))
        .collect();
    let mut found: Vec<(AssetId, ControlId)> = all_right.first().cloned().into_iter().collect();
    let mut offer = |decoy: (AssetId, ControlId), most: usize| {
        if found.len() < most && !found.contains(&decoy) && !all_right.contains(&decoy) {
            found.push(decoy);
        }
    };
    let steps = &stage.route.steps;
    let missing = steps.iter().flat_map(|step| &step.circles.missing);
    for circle in missing.filter(|circle| circle.column != Column::Continuity) {
        offer(pair(&circle.asset, &circle.control), MOST_MISSING);
    }
    let assets = right.iter().map(|at| &at.asset);
    for asset in assets.chain(stage.route.hops.iter().rev()) {
        let at_asset = stage.analysis.controls.iter();
        let at_asset = at_asset.filter(|it| it.asset.as_ref() == Some(asset));
        for instance in at_asset.filter(|it| !it.is_not_applicable()) {
            offer(pair(asset, &instance.control), MOST_CONTROLS);
        }
    }
    let order = &catalog.controls.controls;
    found.sort_by_key(|(_, id)| order.iter().position(|control| control.id == *id));
    found
}
