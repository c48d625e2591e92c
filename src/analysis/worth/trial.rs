//! Trying a control out: an estimate that never says too little, then the exact numbers.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    candidate::Candidate,
    ground::WorthGround,
    suggestion::{LetterMove, Suggestion},
    weakened::{PlacedControl, StoppableTargets, WeakenedTarget},
};
use crate::{
    analysis::{
        Analysis, Rating,
        controls::{CarriedControls, ControlChange},
        net::AssetNo,
    },
    catalog::{AttackerId, Letter, Scale},
};

/// Tries controls out.
pub(super) struct ControlTrial<'x> {
    pub(super) ground: WorthGround<'x>,
    pub(super) carried: &'x CarriedControls<'x>,
    pub(super) analysis: &'x Analysis,
    pub(super) stoppable: StoppableTargets<'x>,
    pub(super) safe: u8,
}

impl ControlTrial<'_> {
    fn affected<'s>(&'s self, candidate: &'s Candidate) -> &'s [WeakenedTarget<'s>] {
        let control = PlacedControl::of_candidate(candidate);
        let affected = self.stoppable.by_control.get(&control);
        affected.map_or(&[], Vec::as_slice)
    }

    fn with(&self, candidate: &Candidate) -> Option<(AssetNo, CarriedControls<'_>)> {
        let node = self.ground.net.node(&candidate.asset)?;
        let tried = self.carried.with(&[ControlChange {
            node,
            control: &candidate.control,
            is_done: true,
        }]);
        Some((node, tried))
    }

    /// Rows exactly, and the most that targets can get better.
    pub(super) fn estimate(&self, candidate: Candidate) -> Suggestion {
        let affected = self.affected(&candidate);
        let mut change = RatingGain::new(self.safe);
        self.add_rows(&candidate, &mut change);
        for WeakenedTarget { target, product } in affected {
            let mut rating = target.rating;
            rating.product = *product;
            let risk = &self.ground.net.catalog.risk;
            let cell = risk.cell(Scale::Damage, rating.severity, *product);
            rating.letter = cell.map_or(rating.letter, |cell| cell.letter);
            change.targets += change.note(target.rating, rating);
        }
        let control = PlacedControl::of_candidate(&candidate);
        let open = self
            .analysis
            .routes
            .iter()
            .filter(|route| route.rating.product > self.safe);
        Suggestion {
            // Nothing to weaken is exact only where every worst route was looked at.
            is_exact: affected.is_empty() && self.stoppable.is_complete,
            rows: change.rows,
            targets: change.targets,
            routes: open
                .filter(|route| control.product_with(route) <= self.safe)
                .count(),
            letters: change.letters(),
            candidate,
        }
    }

    fn add_rows(&self, candidate: &Candidate, change: &mut RatingGain) {
        let old = self
            .analysis
            .asset_risks
            .iter()
            .filter(|row| row.asset == candidate.asset);
        if let Some((node, tried)) = self.with(candidate) {
            for (old, new) in old.zip(self.ground.rows(&tried, node)) {
                change.rows += change.note(old.rating, new.rating);
            }
        }
    }

    /// Puts the exact numbers in place of the estimate.
    pub(super) fn try_out(&self, suggestion: &mut Suggestion) {
        let candidate = &suggestion.candidate;
        let Some((_, tried)) = self.with(candidate) else {
            return;
        };
        // A control can better only the targets whose worst route it weakens, so only these are
        // swept for again, and only their attackers sweep.
        let affected = self.affected(candidate).iter().map(|it| it.target);
        let attackers: BTreeSet<&AttackerId> = affected.clone().map(|it| &it.attacker).collect();
        let new = self
            .ground
            .targets(&tried, |attacker| attackers.contains(attacker));
        let new: BTreeMap<_, Rating> = new
            .iter()
            .map(|t| ((&t.attacker, &t.goal, &t.target), t.rating))
            .collect();
        let mut change = RatingGain::new(self.safe);
        self.add_rows(candidate, &mut change);
        for old in affected {
            if let Some(new) = new.get(&(&old.attacker, &old.goal, &old.target)) {
                change.targets += change.note(old.rating, *new);
            }
        }
        suggestion.targets = change.targets;
        suggestion.letters = change.letters();
        suggestion.is_exact = self.stoppable.is_complete;
    }
}

/// What has become better so far.
struct RatingGain {
    safe: u8,
    rows: usize,
    targets: usize,
    moves: BTreeMap<(Letter, Letter), usize>,
}

impl RatingGain {
    fn new(safe: u8) -> Self {
        Self {
            safe,
            rows: 0,
            targets: 0,
            moves: BTreeMap::new(),
        }
    }

    /// Notes a rating before and after; 1 if it has become safe.
    fn note(&mut self, old: Rating, new: Rating) -> usize {
        if old.letter != new.letter {
            *self.moves.entry((old.letter, new.letter)).or_default() += 1;
        }
        usize::from(old.product > self.safe && new.product <= self.safe)
    }

    fn letters(&self) -> Vec<LetterMove> {
        self.moves
            .iter()
            .map(|(&(from, to), &count)| LetterMove { from, to, count })
            .collect()
    }
}
