//! What can be asked for.

use std::collections::BTreeSet;

use crate::{
    analysis::{Analysis, AttackRoute},
    catalog::{AssetId, AttackerId, GoalId, Letter, LinkId, PatternId, ThreatId},
};

/// Where the last hop starts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Foothold {
    /// Anywhere.
    #[default]
    Any,
    /// At the entry outside: the route has one hop.
    Outside,
    /// At this host.
    At(AssetId),
}

/// Which routes are asked for. What is empty or `None` asks for all.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RouteQuery {
    /// Who attacks.
    pub attacker: Option<AttackerId>,
    /// The final attack.
    pub goal: Option<GoalId>,
    /// Where the last hop starts.
    pub foothold: Foothold,
    /// Paths to here.
    pub target: Option<AssetId>,
    /// Paths from here: routes that start at this asset or enter it on their way.
    pub from: Option<AssetId>,
    /// Routes that pass this asset, devices and both ends included.
    pub through: Option<AssetId>,
    /// Routes with a step of this threat.
    pub threat: Option<ThreatId>,
    /// Routes with one of these letters.
    pub letters: BTreeSet<Letter>,
    /// Routes with this product or a higher one.
    pub least_product: u8,
    /// Routes with a step over one of these flows.
    pub flows: BTreeSet<LinkId>,
    /// How many are listed at most.
    pub limit: usize,
}

impl Default for RouteQuery {
    fn default() -> Self {
        Self {
            attacker: None,
            goal: None,
            foothold: Foothold::Any,
            target: None,
            from: None,
            through: None,
            threat: None,
            letters: BTreeSet::new(),
            least_product: 0,
            flows: BTreeSet::new(),
            limit: 20,
        }
    }
}

impl RouteQuery {
    /// The worst ten of all.
    pub fn worst_ten() -> Self {
        Self {
            limit: 10,
            ..Self::default()
        }
    }

    /// Paths to an asset.
    pub fn paths_to(asset: AssetId) -> Self {
        Self {
            target: Some(asset),
            ..Self::default()
        }
    }

    /// Paths from an asset: what falls with it.
    pub fn paths_from(asset: AssetId) -> Self {
        Self {
            from: Some(asset),
            ..Self::default()
        }
    }

    /// Only routes that use the screen-transfer flows of a matched pattern.
    #[must_use]
    pub fn of_pattern(mut self, analysis: &Analysis, pattern: &PatternId) -> Self {
        let matched = analysis.patterns.iter().filter(|m| m.pattern == *pattern);
        self.flows = matched.flat_map(|m| m.flows.iter().cloned()).collect();
        self
    }

    /// Whether a route is one of those asked for.
    pub fn fits(&self, route: &AttackRoute) -> bool {
        let starts_hop = |asset: &AssetId| {
            let mut hops = route.steps.iter().filter(|step| step.movement.is_some());
            hops.any(|step| step.assets.first() == Some(asset))
        };
        self.attacker.as_ref().is_none_or(|a| *a == route.attacker)
            && self.goal.as_ref().is_none_or(|goal| *goal == route.goal)
            && self.target.as_ref().is_none_or(|t| *t == route.target)
            && match &self.foothold {
                Foothold::Any => true,
                Foothold::Outside => route.foothold.is_none(),
                Foothold::At(asset) => route.foothold.as_ref() == Some(asset),
            }
            && self.from.as_ref().is_none_or(starts_hop)
            && self.through.as_ref().is_none_or(|a| route.hops.contains(a))
            && self
                .threat
                .as_ref()
                .is_none_or(|threat| route.steps.iter().any(|step| step.threat == *threat))
            && (self.letters.is_empty() || self.letters.contains(&route.rating.letter))
            && route.rating.product >= self.least_product
            && (self.flows.is_empty()
                || route
                    .steps
                    .iter()
                    .flat_map(|step| &step.flows)
                    .any(|flow| self.flows.contains(flow)))
    }
}
