//! All hops an attacker can make.

use std::{cell::OnceCell, collections::BTreeSet};

use super::{
    asset_order::AssetOrder,
    devices::Devices,
    flow_hops::{FlowHop, FlowHops, OnwardHop},
    line_searches::LineSearches,
};
use crate::{
    analysis::{
        attack::ground::{AttackGround, Circle, CirclesMet, MovementNo},
        controls::{CarriedControls, QuestionNo},
        net::{AssetNo, FlowWays, Net, TableKey as _},
    },
    catalog::AttackPart,
};

/// Hops that are closed, from one asset straight to another, whatever the movement.
#[derive(Clone, Debug, Default)]
pub(in crate::analysis) struct ClosedHops(BTreeSet<(AssetNo, AssetNo)>);

impl ClosedHops {
    /// Whether the hop from one asset straight to another is closed.
    pub(super) fn holds(&self, from: AssetNo, to: AssetNo) -> bool {
        !self.0.is_empty() && self.0.contains(&(from, to))
    }
}

impl FromIterator<(AssetNo, AssetNo)> for ClosedHops {
    fn from_iter<I: IntoIterator<Item = (AssetNo, AssetNo)>>(hops: I) -> Self {
        Self(hops.into_iter().collect())
    }
}

/// Everything the sweeps and the listing walk over.
#[derive(Debug)]
pub(in crate::analysis) struct Hops<'a> {
    pub(in crate::analysis) ground: AttackGround<'a>,
    over_flows: FlowHops,
    pub(in crate::analysis) devices: Devices,
    pub(super) line_searches: LineSearches,
    closed: ClosedHops,
    /// Worked out when routes are listed.
    order: OnceCell<AssetOrder>,
}

impl<'a> Hops<'a> {
    pub(in crate::analysis) fn new(
        net: &'a Net<'a>,
        carried: &'a CarriedControls<'a>,
        ways: &FlowWays<'a>,
    ) -> Self {
        Self::without(net, carried, ways, ClosedHops::default())
    }

    /// The same without hops that are closed.
    pub(in crate::analysis) fn without(
        net: &'a Net<'a>,
        carried: &'a CarriedControls<'a>,
        ways: &FlowWays<'a>,
        closed: ClosedHops,
    ) -> Self {
        let ground = AttackGround::new(net, carried);
        Self {
            over_flows: FlowHops::new(&ground, ways, &closed),
            devices: Devices::new(net, &ground.ends),
            line_searches: LineSearches::default(),
            closed,
            order: OnceCell::new(),
            ground,
        }
    }

    /// Whether a movement may lead from one asset to the other.
    pub(in crate::analysis) fn is_between(
        &self,
        movement: MovementNo,
        from: AssetNo,
        to: AssetNo,
    ) -> bool {
        self.ground.is_between(movement, from, to) && !self.is_closed(from, to)
    }

    /// Whether the hop from one asset straight to another is closed.
    pub(in crate::analysis) fn is_closed(&self, from: AssetNo, to: AssetNo) -> bool {
        self.closed.holds(from, to)
    }

    /// Whether any hop straight from an asset is closed.
    pub(in crate::analysis) fn is_closed_from(&self, from: AssetNo) -> bool {
        let mut closed = self.closed.0.range((from, AssetNo::new(0))..);
        closed.next().is_some_and(|(first, _)| *first == from)
    }

    /// The drawing.
    pub(in crate::analysis) fn net(&self) -> &'a Net<'a> {
        self.ground.net
    }

    /// What an asset adds to a hop, for one of the questions.
    pub(in crate::analysis) fn met(&self, question: QuestionNo, node: AssetNo) -> CirclesMet {
        self.over_flows.met(&self.ground, question, node)
    }

    /// What a hop over a flow passes: the least there is, or each single circle it may be.
    pub(in crate::analysis) fn passed_by<'s>(&'s self, hop: &'s FlowHop) -> &'s [CirclesMet] {
        self.over_flows.passed_by(hop)
    }

    /// The hops over flows that start at an asset.
    pub(in crate::analysis) fn starting_at(&self, node: AssetNo) -> impl Iterator<Item = &FlowHop> {
        self.over_flows.starting_at(node)
    }

    /// The same, in the same order, as the sweeps need them.
    pub(in crate::analysis) fn onward_from(&self, node: AssetNo) -> &[OnwardHop] {
        self.over_flows.onward_from(node)
    }

    /// The hops over flows by which a movement may end at an asset.
    pub(in crate::analysis) fn ending_at(
        &self,
        node: AssetNo,
        movement: MovementNo,
    ) -> impl Iterator<Item = &FlowHop> {
        self.over_flows.ending_at(node, movement)
    }

    /// The circles that walks over lines by a movement may meet and a later leg again.
    pub(in crate::analysis) fn recurring_on_lines(&self, movement: MovementNo) -> Vec<Circle> {
        let question = self.ground.weights.of_step(movement).transit;
        let is_met = |circle: &Circle| {
            self.ground.part(circle.node) == AttackPart::Device
                && self.met(question, circle.node) == CirclesMet::One(Some(*circle))
        };
        self.over_flows.recurring().filter(is_met).collect()
    }

    /// The order of assets that does not come from their ids.
    pub(in crate::analysis) fn order(&self) -> &AssetOrder {
        let ground = &self.ground;
        let order = || AssetOrder::new(ground.net, ground.carried);
        self.order.get_or_init(order)
    }
}
