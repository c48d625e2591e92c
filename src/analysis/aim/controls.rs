//! Required controls that are not in place, by where they belong: those of what is drawn, and those
//! that what is still to be drawn will have to carry.

use std::collections::BTreeSet;

use super::{
    data::{AimFix, AimNeed, AimPart, AimStep},
    plan::AimPlan,
};
use crate::{
    analysis::{ControlInstance, PatternMatch, controls::instances, net::Net},
    catalog::{Message, PlacementId, Requirement, Text},
};

/// Controls that belong in one place.
struct PlaceCount {
    placement: PlacementId,
    place: Text,
    n: usize,
}

impl AimPlan<'_, '_> {
    /// A step for each place where required controls belong.
    pub(super) fn control_steps(&self) -> Vec<AimStep> {
        let mut counts: Vec<PlaceCount> = Vec::new();
        for instance in self.open_controls() {
            match counts
                .iter_mut()
                .find(|it| it.placement == instance.placement)
            {
                Some(count) => count.n += 1,
                None => counts.push(PlaceCount {
                    placement: instance.placement.clone(),
                    place: instance.place.clone(),
                    n: 1,
                }),
            }
        }
        let placements = self.ground.net.catalog.placements.iter();
        let order: Vec<_> = placements.map(|placement| &placement.id).collect();
        counts.sort_by_key(|count| order.iter().position(|id| **id == count.placement));
        counts.into_iter().map(step).collect()
    }

    fn open_controls(&self) -> Vec<ControlInstance> {
        let drawn = self.demanded_in(self.ground.net);
        let coming = self.demanded_in(&self.ground.guide.net);
        let kinds: BTreeSet<_> = self.spots.missing().into_iter().collect();
        let guide = &self.ground.guide.net;
        let is_coming = |instance: &ControlInstance| {
            let node = instance.asset.as_ref().and_then(|asset| guide.node(asset));
            node.is_some_and(|node| kinds.contains(&guide.places[node].asset.kind))
        };
        let coming: Vec<_> = coming.into_iter().filter(is_coming).collect();
        // A control stands once at an asset, whatever placements demand it there.
        let is_carried = |it: &ControlInstance| {
            let placement = self.ground.net.catalog.placement(&it.placement);
            let may_carry = |kind| placement.is_some_and(|it| it.kinds.contains(kind));
            let mut same = coming.iter().filter(|other| other.control == it.control);
            same.any(|other| {
                let node = other.asset.as_ref().and_then(|asset| guide.node(asset));
                let kind = node.map(|node| &guide.places[node].asset.kind);
                other.placement == it.placement || kind.is_some_and(may_carry)
            })
        };
        let mut all = drawn;
        let leaving = self.ground.net.ids(&self.ground.leaving);
        let goes = |it: &ControlInstance| it.asset.as_ref().is_some_and(|it| leaving.contains(it));
        all.retain(|it| !goes(it) && (!it.unplaced || !is_carried(it)));
        all.extend(coming);
        all
    }

    /// The required controls that a drawing lacks as the pattern, whether it is that or not.
    fn demanded_in(&self, net: &Net<'_>) -> Vec<ControlInstance> {
        let matched = self.ground.matched.clone();
        let matched = matched.unwrap_or_else(|| PatternMatch {
            pattern: self.ground.pattern.id.clone(),
            flows: Vec::new(),
            facts: Vec::new(),
        });
        let mut all = instances(net, &[matched]);
        all.retain(|it| it.requirement == Requirement::Required && !it.is_in_place());
        all
    }
}

fn step(count: PlaceCount) -> AimStep {
    AimStep {
        part: AimPart::Controls,
        message: Message::new("aim-controls-at")
            .with("place", count.place)
            .with("n", count.n),
        need: AimNeed::Controls(count.placement, count.n),
        subjects: Vec::new(),
        fix: AimFix::User {
            what: Message::new("aim-put-in-place"),
            assumed: None,
        },
    }
}
