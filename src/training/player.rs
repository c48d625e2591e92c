//! The player: where in the route it stands, and what can be seen there.

use super::{Stage, StoryPart};
use crate::{
    analysis::{Circles, CountedControl, Rating, RiskLevels, Step, rating},
    catalog::{AssetId, Catalog, Column, Scale},
};

/// A moment of the play.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Moment {
    /// Before the first step.
    Opening,
    /// The packet goes over one leg of a step, to the asset at `leg + 1` of its way.
    Leg {
        /// The step, from 0.
        step: usize,
        /// The leg within the step, from 0.
        leg: usize,
    },
    /// A step has been made: what held and what was missing is told.
    Outcome {
        /// The step, from 0.
        step: usize,
    },
    /// After the last step.
    Ending,
}

/// What is checked at an asset on the way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MomentCheck {
    /// The control with its asset and column.
    pub circle: CountedControl,
    /// Whether it is in place and counts.
    pub holds: bool,
}

/// The numbers of the route as far as it has been played.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RunningNumbers {
    /// Threat and countermeasure level so far, and what follows from them for the target.
    pub rating: Rating,
    /// The first step made so far that is held by the highest countermeasure level, from 0.
    pub held_at: Option<usize>,
}

/// Plays a stage. All it keeps is where it stands: stepping back is always exact.
#[derive(Clone, Debug)]
pub struct Player {
    moments: Vec<Moment>,
    at: usize,
}

impl Player {
    /// Stands before the first step.
    pub fn new(stage: &Stage) -> Self {
        let mut moments = vec![Moment::Opening];
        for (step, it) in stage.route.steps.iter().enumerate() {
            let legs = 0..it.assets.len().saturating_sub(1);
            moments.extend(legs.map(|leg| Moment::Leg { step, leg }));
            moments.push(Moment::Outcome { step });
        }
        moments.push(Moment::Ending);
        Self { moments, at: 0 }
    }

    /// The moment shown.
    pub fn moment(&self) -> Moment {
        self.moments.get(self.at).copied().unwrap_or(Moment::Ending)
    }

    /// How many moments there are, and which of them is shown, from 0.
    pub fn progress(&self) -> (usize, usize) {
        (self.at, self.moments.len())
    }

    /// The moment that comes next; `None` at the end.
    pub fn coming(&self) -> Option<Moment> {
        self.moments.get(self.at + 1).copied()
    }

    /// One moment on. False at the end.
    pub fn forward(&mut self) -> bool {
        let can = self.at + 1 < self.moments.len();
        self.at += usize::from(can);
        can
    }

    /// One moment back. False at the beginning.
    pub fn back(&mut self) -> bool {
        let can = self.at > 0;
        self.at -= usize::from(can);
        can
    }

    /// On to the outcome of the next step, or to the end. False at the end.
    pub fn next_step(&mut self) -> bool {
        let moved = self.forward();
        while matches!(self.moment(), Moment::Leg { .. }) && self.forward() {}
        moved
    }

    /// Back to the outcome of the step before, or to the beginning. False at the beginning.
    pub fn previous_step(&mut self) -> bool {
        let moved = self.back();
        while matches!(self.moment(), Moment::Leg { .. }) && self.back() {}
        moved
    }

    /// Goes to a moment; beyond the last, to the last.
    pub fn go_to(&mut self, at: usize) {
        self.at = at.min(self.moments.len().saturating_sub(1));
    }

    /// The step under way or just made, from 0.
    pub fn step(&self) -> Option<usize> {
        match self.moment() {
            Moment::Leg { step, .. } | Moment::Outcome { step } => Some(step),
            Moment::Opening | Moment::Ending => None,
        }
    }

    /// How many steps have been made.
    pub fn steps_made(&self) -> usize {
        let made = self.moments.iter().take(self.at + 1);
        made.filter(|moment| matches!(moment, Moment::Outcome { .. }))
            .count()
    }

    /// What is told now.
    pub fn telling<'s>(&self, stage: &'s Stage) -> Option<&'s StoryPart> {
        match self.moment() {
            Moment::Opening => Some(&stage.scenario.opening),
            Moment::Leg { step, .. } | Moment::Outcome { step } => stage.scenario.steps.get(step),
            Moment::Ending => Some(&stage.scenario.ending),
        }
    }

    /// The leg the packet is on: from where to where, next to each other on the way.
    pub fn leg<'s>(&self, stage: &'s Stage) -> Option<(&'s AssetId, &'s AssetId)> {
        let Moment::Leg { step, leg } = self.moment() else {
            return None;
        };
        let assets = &stage.route.steps.get(step)?.assets;
        Some((assets.get(leg)?, assets.get(leg + 1)?))
    }

    /// Where the attacker stands: the entry, then the host each step has entered.
    pub fn attacker_at<'s>(&self, stage: &'s Stage) -> &'s AssetId {
        let mut made = stage.route.steps.iter().take(self.steps_made());
        let last = made.next_back().and_then(|step| step.assets.last());
        last.unwrap_or(&stage.route.entry)
    }

    /// What is checked now: on a leg, at the asset it leads to (and, on the first leg of a step,
    /// also where it starts); at an outcome, all of the step.
    pub fn checks(&self, stage: &Stage) -> Vec<MomentCheck> {
        let steps = &stage.route.steps;
        match self.moment() {
            Moment::Opening | Moment::Ending => Vec::new(),
            Moment::Outcome { step } => steps.get(step).map_or_else(Vec::new, |s| all(s, |_| true)),
            Moment::Leg { step, leg } => {
                let Some(step) = steps.get(step) else {
                    return Vec::new();
                };
                let source = step.assets.first().filter(|_| leg == 0);
                let here = [step.assets.get(leg + 1), source];
                all(step, |asset| here.contains(&Some(asset)))
            }
        }
    }

    /// The numbers so far; `None` before the first step is made.
    pub fn running(&self, stage: &Stage, catalog: &Catalog) -> Option<RunningNumbers> {
        let made: Vec<&Step> = stage.route.steps.iter().take(self.steps_made()).collect();
        let level_of = |step: &&Step| catalog.threat(&step.threat).map(|threat| threat.level);
        let hops = made.iter().filter(|step| step.movement.is_some());
        let threat = hops.filter_map(level_of).min()?;
        let level = made.iter().map(|step| step.countermeasure_level).max()?;
        let highest = catalog
            .risk
            .countermeasure_levels
            .iter()
            .map(|l| l.level)
            .max();
        let held = |step: &&&Step| Some(step.countermeasure_level) == highest;
        Some(RunningNumbers {
            rating: rating(
                &catalog.risk,
                Scale::Damage,
                RiskLevels {
                    threat,
                    severity: stage.route.rating.severity,
                },
                level,
            ),
            held_at: made.iter().position(|step| held(&step)),
        })
    }
}

/// The controls of a step at some assets: those that count, then those that would.
fn all(step: &Step, is_here: impl Fn(&AssetId) -> bool) -> Vec<MomentCheck> {
    let Circles {
        counted, missing, ..
    } = &step.circles;
    let counted = counted.iter().map(|circle| (circle, true));
    let both = counted.chain(missing.iter().map(|circle| (circle, false)));
    both.filter(|(circle, _)| is_here(&circle.asset) && circle.column != Column::Continuity)
        .map(|(circle, holds)| MomentCheck {
            circle: circle.clone(),
            holds,
        })
        .collect()
}
