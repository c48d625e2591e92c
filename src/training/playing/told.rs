//! What a scenario being played tells of itself: its numbers so far, and its hops.

use super::StagePlay;
use crate::{analysis::Rating, catalog::Catalog, training::Moment};

impl StagePlay {
    /// The numbers so far; `None` before the first step is made.
    pub fn numbers(&self, catalog: &Catalog) -> Option<Rating> {
        if self.player.steps_made() == self.stage.route.steps.len() {
            return Some(self.stage.route.rating);
        }
        let running = self.player.running(&self.stage, catalog);
        running.map(|running| running.rating)
    }

    /// All hops as (step, leg), in order.
    pub fn legs(&self) -> Vec<(usize, usize)> {
        let steps = self.stage.route.steps.iter().enumerate();
        let legs = steps.flat_map(|(step, it)| {
            let legs = 0..it.assets.len().saturating_sub(1);
            legs.map(move |leg| (step, leg))
        });
        legs.collect()
    }

    /// The hop under way or made last, from 0; how many have been entered.
    pub fn hops_entered(&self) -> usize {
        let legs = self.legs();
        match self.player.moment() {
            Moment::Opening => 0,
            Moment::Leg { step, leg } => legs.iter().filter(|at| **at <= (step, leg)).count(),
            Moment::Outcome { step } => legs.iter().filter(|at| at.0 <= step).count(),
            Moment::Ending => legs.len(),
        }
    }
}
