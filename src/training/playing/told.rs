//! What a scenario being played tells of itself: its numbers so far, and its hops.

use super::StagePlay;
use crate::{
    analysis::Rating,
    catalog::{AssetId, Catalog, Text},
    training::{Moment, StoryPart, is_unwritten},
};

impl StagePlay {
    /// The numbers so far; `None` before the first step is made.
    pub fn numbers(&self, catalog: &Catalog) -> Option<Rating> {
        if self.player.steps_made() == self.stage.route.steps.len() {
            return Some(self.stage.route.rating);
        }
        let running = self.player.running(&self.stage, catalog);
        running.map(|running| running.rating)
    }

    /// The first step of the route that is held by what is in place, from 0: there the attack is
    /// expected to stop.
    pub fn held_at(&self, catalog: &Catalog) -> Option<usize> {
        let levels = catalog.risk.countermeasure_levels.iter();
        let highest = levels.map(|level| level.level).max()?;
        let mut steps = self.stage.route.steps.iter();
        steps.position(|step| step.countermeasure_level == highest)
    }

    /// The same, once that step has been made.
    pub fn stopped_at(&self, catalog: &Catalog) -> Option<usize> {
        let held = self.held_at(catalog)?;
        (self.player.steps_made() > held).then_some(held)
    }

    /// Where the attacker stands: the host entered last, and none behind the step at which the
    /// attack is expected to stop.
    pub fn attacker_at(&self, catalog: &Catalog) -> &AssetId {
        let stage = &self.stage;
        let Some(held) = self.stopped_at(catalog) else {
            return self.player.attacker_at(stage);
        };
        let mut before = stage.route.steps.iter().take(held);
        let last = before.next_back().and_then(|step| step.assets.last());
        last.unwrap_or(&stage.route.entry)
    }

    /// The text of a part of the story as far as it may be told now: what a question asks is not,
    /// and what comes of a step is told when the step is made. `None` while a step is under way of
    /// which nothing else is written.
    pub fn text_now<'s>(&self, part: &'s StoryPart) -> Option<&'s Text> {
        let before = Some(&part.before).filter(|text| !is_unwritten(text));
        match self.player.moment() {
            Moment::Leg { .. } => before,
            Moment::Outcome { step } if self.is_asked(step) => before.or(Some(&part.text)),
            Moment::Outcome { .. } | Moment::Opening | Moment::Ending => Some(&part.text),
        }
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
