//! The same route played twice, in step: with the controls of the design, and without those that
//! the scenario takes off.

use std::sync::Arc;

use super::{PlayWake, StagePlay};
use crate::{
    analysis::analyze,
    catalog::{Catalog, Column},
    training::{AssetControls, Player, Quiz, Stage, prepared, rated_again},
};

/// The same route played twice, in step.
#[derive(Clone, Debug)]
pub struct PlayPair {
    /// With all controls of the design.
    pub with: StagePlay,
    /// Without those that are taken off. The other one follows it.
    pub without: StagePlay,
}

impl StagePlay {
    /// The route with everything in place and without what is taken off, both at their beginning:
    /// what the scenario as written takes off, else all that counts on the route. `None` where
    /// there is nothing that could be taken off.
    pub fn side_by_side(&self, catalog: &Catalog) -> Option<PlayPair> {
        let mut off = self.written.off.clone();
        if off.is_empty() {
            off = self.counted();
        }
        if off.is_empty() {
            return None;
        }
        Some(PlayPair {
            with: self.replay(Vec::new(), catalog),
            without: self.replay(off, catalog),
        })
    }

    /// The controls that count on the route.
    fn counted(&self) -> Vec<AssetControls> {
        let steps = self.stage.route.steps.iter();
        let circles = steps.flat_map(|step| &step.circles.counted);
        let mut found: Vec<AssetControls> = Vec::new();
        for circle in circles.filter(|circle| circle.column != Column::Continuity) {
            let (asset, control) = (&circle.asset, &circle.control);
            match found.iter_mut().find(|at| at.asset == *asset) {
                Some(at) if at.controls.contains(control) => {}
                Some(at) => at.controls.push(control.clone()),
                None => found.push(AssetControls {
                    asset: asset.clone(),
                    controls: vec![control.clone()],
                }),
            }
        }
        found
    }

    /// The same way with other controls off, nothing asked.
    fn replay(&self, off: Vec<AssetControls>, catalog: &Catalog) -> Self {
        let mut scenario = self.written.clone();
        scenario.off = off;
        scenario.questions.clear();
        let design = prepared(&scenario, &self.base);
        let route = rated_again(&self.stage.route, &design, catalog);
        let stage = Stage {
            analysis: analyze(&design, catalog),
            scenario,
            design,
            route,
        };
        Self {
            player: Player::new(&stage),
            quiz: Quiz::new(&stage.scenario),
            stage: Arc::new(stage),
            offered: Vec::new(),
            asked: None,
            choice: None,
            warned: None,
            is_running: false,
            moved: 1.0,
            clock: None,
            pair: None,
            ..self.clone()
        }
    }
}

impl PlayPair {
    /// Moves both: what is done to the one is done to the other.
    pub fn drive(&mut self, change: impl FnOnce(&mut StagePlay)) {
        change(&mut self.without);
        self.follow();
    }

    /// Lets time pass for both.
    pub fn tick(&mut self, now: f64, reduced: bool) -> PlayWake {
        let wake = self.without.tick(now, reduced);
        self.follow();
        wake
    }

    fn follow(&mut self) {
        let (at, _) = self.without.player.progress();
        self.with.player.go_to(at);
        self.with.moved = self.without.moved;
    }
}
