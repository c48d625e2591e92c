//! What is struck out: links and hops that count as closed.

use std::collections::BTreeSet;

use crate::{
    analysis::Step,
    catalog::{AssetId, AttackPart, Catalog, LinkId},
    design::Design,
};

/// Links and hops that count as closed for a view. They are never part of a design.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Strikes {
    /// Lines and flows. A flow finds another way around a struck line where there is one.
    pub links: BTreeSet<LinkId>,
    /// Hops from one asset straight to another, by whatever movement.
    pub hops: BTreeSet<(AssetId, AssetId)>,
}

impl Strikes {
    /// Whether nothing is struck out.
    pub fn is_empty(&self) -> bool {
        self.links.is_empty() && self.hops.is_empty()
    }

    /// The hop that closes a step: from its source to its end, or, where the step passes relays,
    /// from the last relay to its end. `None` for a final attack.
    pub fn hop_of(step: &Step, design: &Design, catalog: &Catalog) -> Option<(AssetId, AssetId)> {
        let (to, before) = step.assets.split_last()?;
        let is_relay = |id: &&AssetId| {
            let asset = design.assets.get(*id);
            let kind = asset.and_then(|asset| catalog.asset_kind(&asset.kind));
            kind.is_some_and(|kind| kind.part == AttackPart::Relay)
        };
        let from = before.iter().rfind(is_relay).or_else(|| before.first())?;
        Some((from.clone(), to.clone()))
    }

    /// Strikes a link out, or takes that back. True when it is struck out now.
    pub fn toggle_link(&mut self, link: &LinkId) -> bool {
        let was = self.links.remove(link);
        if !was {
            self.links.insert(link.clone());
        }
        !was
    }

    /// Strikes a hop out, or takes that back. True when it is struck out now.
    pub fn toggle_hop(&mut self, from: AssetId, to: AssetId) -> bool {
        let hop = (from, to);
        let was = self.hops.remove(&hop);
        if !was {
            self.hops.insert(hop);
        }
        !was
    }

    /// Forgets what a changed design no longer has.
    pub fn forget_missing(&mut self, design: &Design) {
        self.links.retain(|link| design.links.contains_key(link));
        let is_there = |id: &AssetId| design.assets.contains_key(id);
        self.hops
            .retain(|(from, to)| is_there(from) && is_there(to));
    }
}
