//! Taking controls off and putting them back while a scenario is played.

use std::sync::Arc;

use super::StagePlay;
use crate::{
    analysis::{AttackRoute, analyze},
    catalog::{AssetId, Catalog, ControlId},
    design::Design,
    training::{AssetControls, NoStage, Player, Scenario, Stage, rated_again},
};

impl StagePlay {
    /// Whether a control is taken off.
    pub fn is_off(&self, asset: &AssetId, control: &ControlId) -> bool {
        self.scenario()
            .off
            .iter()
            .filter(|at| at.asset == *asset)
            .any(|at| at.controls.contains(control))
    }

    /// How many controls are taken off.
    pub fn off_count(&self) -> usize {
        self.scenario().off.iter().map(|at| at.controls.len()).sum()
    }

    /// Takes a control off, or puts it back: the same moment of the route as it then is. Whether
    /// the attacker takes another way then.
    pub fn switch(
        &mut self,
        asset: AssetId,
        control: ControlId,
        catalog: &Catalog,
    ) -> Result<bool, NoStage> {
        let mut scenario = self.scenario().clone();
        if self.is_off(&asset, &control) {
            for at in scenario.off.iter_mut().filter(|at| at.asset == asset) {
                at.controls.retain(|other| *other != control);
            }
        } else {
            scenario.off.push(AssetControls {
                asset: asset.clone(),
                controls: vec![control.clone()],
            });
        }
        let stage = staged(scenario, &self.base, catalog, Some(&self.stage.route))?;
        if !self.offered.contains(&(asset.clone(), control.clone())) {
            self.offered.push((asset, control));
        }
        let (at, _) = self.player.progress();
        self.player = Player::new(&stage);
        let before = std::mem::replace(&mut self.stage, Arc::new(stage));
        self.go_to(at);
        let way = |stage: &Stage| -> Vec<_> {
            let steps = stage
                .route
                .steps
                .iter()
                .map(|step| (step.movement.clone(), step.assets.clone()));
            steps.collect()
        };
        Ok(way(&before) != way(&self.stage))
    }
}

/// A stage with the same way as `like`, or with the worst where that is not listed. With nothing
/// off, a way is played whether it is listed or not.
pub(super) fn staged(
    scenario: Scenario,
    base: &Design,
    catalog: &Catalog,
    like: Option<&AttackRoute>,
) -> Result<Stage, NoStage> {
    let as_drawn = like.filter(|_| scenario.off.is_empty());
    let mut stage = match (Stage::new(scenario.clone(), base, catalog), as_drawn) {
        (Err(_), Some(route)) => Stage {
            scenario,
            analysis: analyze(base, catalog),
            design: base.clone(),
            route: rated_again(route, base, catalog),
        },
        (stage, _) => stage?,
    };
    let is_it = |route: &&AttackRoute| {
        like.is_some_and(|like| {
            (&route.attacker, &route.goal, &route.hops) == (&like.attacker, &like.goal, &like.hops)
        })
    };
    let listed = stage.analysis.routes.iter().find(is_it);
    if let Some(route) = listed.cloned() {
        stage.route = route;
    } else if let Some(route) = as_drawn {
        // Its numbers may be of another state of the controls.
        stage.route = rated_again(route, base, catalog);
    }
    Ok(stage)
}
