//! What is about to change its place or to go: the terminal at which the route starts, and what the
//! pattern has no use for.

use std::collections::BTreeSet;

use super::ground::{AimGround, NeededFact, value_of};
use crate::{
    analysis::{net::AssetNo, pattern::source_and_along},
    catalog::{AssetKindId, FixStep, LinkKindId, Reading, ZoneKindId},
};

impl<'a> AimGround<'a> {
    /// The fact of where the route is to start, with how the catalog moves it there.
    fn source(&self) -> Option<(NeededFact<'a>, SourceMove<'a>)> {
        let mut facts = self.facts();
        facts.find_map(|needed| Some((needed, needed.source()?)))
    }

    pub(super) fn see_what_moves(&mut self) {
        let Some((main, (needed, source))) = self.main.as_ref().zip(self.source()) else {
            return;
        };
        if value_of(&main.facts, needed.fact) == Some(needed.needs) {
            return;
        }
        let moving = source_and_along(self.net, main.flow.from, source.along);
        let catalog = self.net.catalog;
        let may_stand = |kind: &&AssetKindId| {
            let kind = catalog.asset_kind(kind);
            kind.is_some_and(|kind| kind.zones.contains(source.zone))
        };
        let coming = moving.iter().filter_map(|node| {
            let own = Some(&self.net.places[*node].asset.kind).filter(may_stand);
            own.or_else(|| source.kinds.iter().find(may_stand))
        });
        self.coming = coming.collect();
        self.moving = moving;
    }

    /// A platform leaves only if nobody else uses it.
    pub(super) fn see_what_leaves(&mut self) {
        let Some(main) = &self.main else {
            return;
        };
        let net = self.net;
        let along = self.source().map_or(&[][..], |(_, source)| source.along);
        let sources = source_and_along(net, main.flow.from, along);
        let is_used = |node: AssetNo| {
            let kind = net.kind(node);
            let mut kinds = self.guide.kinds();
            kind.is_none_or(|kind| kinds.any(|known| kind.is(known)))
        };
        let transfer = &net.catalog.patterns.route.flow;
        let transfers = net.flows.values().filter(|it| it.link.kind == *transfer);
        let ours = transfers.clone().filter(|it| sources.contains(&it.from));
        let platforms = ours.map(|flow| flow.to).filter(|node| {
            let mut others = transfers.clone().filter(|it| it.to == *node);
            others.all(|it| sources.contains(&it.from))
        });
        let unused: BTreeSet<AssetNo> = sources
            .iter()
            .copied()
            .filter(|node| !main.leads_right || *node != main.flow.from)
            .chain(platforms)
            .filter(|node| !is_used(*node))
            .collect();
        self.leaving = unused.into_iter().collect();
    }
}

/// Where the route is to start, as the catalog's edit has it.
#[derive(Clone, Copy, Debug)]
pub(super) struct SourceMove<'a> {
    pub(super) zone: &'a ZoneKindId,
    kinds: &'a [AssetKindId],
    along: &'a [LinkKindId],
}

impl<'a> NeededFact<'a> {
    /// Where the route is to start, if that is what the fact is about.
    pub(super) fn source(self) -> Option<SourceMove<'a>> {
        let Reading::SourceZone(_) = &self.fact.reading else {
            return None;
        };
        let mut fixes = self.fact.fixes.iter();
        let fix = fixes.find(|fix| fix.value == *self.needs)?;
        fix.steps.iter().find_map(|step| match step {
            FixStep::MoveSource {
                zone, kinds, along, ..
            } => Some(SourceMove { zone, kinds, along }),
            FixStep::CopyProvider
            | FixStep::OtherProvider
            | FixStep::AddAsset { .. }
            | FixStep::AddUsual { .. }
            | FixStep::AddLink { .. }
            | FixStep::RemoveAssets { .. }
            | FixStep::RemoveLines { .. } => None,
        })
    }
}
