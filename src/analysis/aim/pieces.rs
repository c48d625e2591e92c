//! Zones, assets, lines and flows that are missing, as steps.

use super::{
    data::{AimFix, AimNeed, AimPart, AimStep},
    flows::FlowNeed,
    plan::{AimPlan, AssetNeed},
    spots::{OfferNo, Spot, SpotNo},
};
use crate::{
    analysis::{
        Fix,
        net::AssetNo,
        pattern::{adding_alone, adding_zone, drawing_link, moving},
    },
    catalog::{AssetId, AssetKindId, Message, MessageValue, Text, ZoneKindId},
    design::{Link, Subject},
};

impl From<Option<Fix>> for AimFix {
    /// An edit, or none yet.
    fn from(fix: Option<Fix>) -> Self {
        fix.map_or(Self::Waits, Self::Edit)
    }
}

impl AimPlan<'_, '_> {
    /// A zone of a kind.
    pub(super) fn zone_step(&self, kind: &ZoneKindId) -> Option<AimStep> {
        let net = self.ground.net;
        let entry = net.catalog.zone_kind(kind)?;
        Some(AimStep {
            part: AimPart::Zones,
            need: AimNeed::Zone(kind.clone()),
            message: Message::new("aim-zone").with("zone", &entry.name),
            subjects: Vec::new(),
            fix: adding_zone(net, entry).into(),
        })
    }

    /// An asset that is missing, or stands where it does not belong.
    pub(super) fn asset_step(&self, need: &AssetNeed<'_>) -> Option<AimStep> {
        let net = self.ground.net;
        let kind = net.catalog.asset_kind(need.kind)?;
        let zone = self.ground.zone_for(need.kind)?;
        let zone = net.catalog.zone_kind(zone)?;
        let step = |message: Message, fix: Option<Fix>| AimStep {
            part: AimPart::Assets,
            need: AimNeed::Asset(need.kinds.to_vec()),
            message: message.with("zone", &zone.name),
            subjects: need
                .misplaced
                .map(|node| self.subject(node))
                .into_iter()
                .collect(),
            fix: fix.into(),
        };
        if let Some(node) = need.misplaced {
            let message = Message::new("aim-asset-misplaced").with("asset", net.name_of(node));
            return Some(step(message, moving(net, node)));
        }
        let names = need.kinds.iter().map(|kind| self.kind_name(kind));
        let names = MessageValue::list("common-or", names);
        let fix = adding_alone(net, kind, zone, &self.neighbours(need.kind));
        Some(step(Message::new("aim-asset").with("asset", names), fix))
    }

    /// A line of the reference drawing.
    pub(super) fn line_step(&self, offer: OfferNo) -> AimStep {
        let net = self.ground.net;
        let offer = &self.spots.offers[offer];
        let kind = offer.line.kind;
        let [from, to] = offer.ends.map(|spot| self.spots.drawn(spot));
        let fix = from.zip(to).map(|(from, to)| {
            let [from, to] = [from, to].map(|node| net.id(node).clone());
            drawing_link(net, Link::new(kind.clone(), from, to))
        });
        AimStep {
            part: AimPart::Lines,
            need: AimNeed::Line(kind.clone(), offer.line.ends.map(Clone::clone)),
            message: self.between("aim-line", net.link_kind_name(kind), offer.ends),
            subjects: self.subjects(&offer.ends),
            fix: fix.into(),
        }
    }

    /// A flow that is not drawn, or leads elsewhere.
    pub(super) fn flow_step(&self, need: &FlowNeed<'_>) -> Option<AimStep> {
        let net = self.ground.net;
        let ends = ends_of(need)?;
        let drawn = need.spots.iter().map(|spot| self.spots.drawn(*spot));
        let nodes: Option<Vec<AssetNo>> = drawn.collect();
        let fix = nodes.and_then(|nodes| self.flow_fix(need, &nodes));
        Some(AimStep {
            part: AimPart::Flows,
            need: AimNeed::Flow(need.link.kind.clone(), need.link.ends.map(Clone::clone)),
            message: self.between("aim-flow", net.link_kind_name(need.link.kind), ends),
            subjects: self.subjects(&ends),
            fix: fix.into(),
        })
    }

    fn flow_fix(&self, need: &FlowNeed<'_>, nodes: &[AssetNo]) -> Option<Fix> {
        let net = self.ground.net;
        let [from, via @ .., to] = nodes else {
            return None;
        };
        let [from, to] = [from, to].map(|node| net.id(*node).clone());
        let mut link = Link::new(need.link.kind.clone(), from, to);
        link.via = net.ids(via);
        Some(drawing_link(net, link))
    }

    /// A way for a flow, where the reference drawing does not tell how to lay it.
    pub(super) fn way_step(&self, need: &FlowNeed<'_>) -> Option<AimStep> {
        let ends = ends_of(need)?;
        let name = self.ground.net.link_kind_name(need.link.kind);
        Some(AimStep {
            part: AimPart::Lines,
            need: AimNeed::Way(need.link.kind.clone(), need.link.ends.map(Clone::clone)),
            message: self.between("aim-way", name, ends),
            subjects: self.subjects(&ends),
            fix: AimFix::User {
                what: Message::new("aim-lay-yourself"),
                assumed: None,
            },
        })
    }

    /// What is drawn already of what something of a kind is going to be joined with.
    fn neighbours(&self, kind: &AssetKindId) -> Vec<AssetId> {
        let offers = self.spots.taken.iter();
        let offers = offers.map(|offer| &self.spots.offers[*offer]);
        let ours = offers.filter(|offer| offer.line.ends.contains(&kind));
        let ends = ours.flat_map(|offer| offer.ends);
        let nodes = ends.filter_map(|spot| self.spots.drawn(spot));
        nodes.map(|node| self.ground.net.id(node).clone()).collect()
    }

    fn between(&self, key: &'static str, link: Text, ends: [SpotNo; 2]) -> Message {
        let [from, to] = ends.map(|spot| self.name_at(spot));
        Message::new(key)
            .with("link", link)
            .with("from", from)
            .with("to", to)
    }

    fn name_at(&self, spot: SpotNo) -> Text {
        match self.spots.at(spot) {
            Spot::Drawn(node) => self.ground.net.name_of(node),
            Spot::Missing(kind) => self.kind_name(kind),
        }
    }

    fn kind_name(&self, kind: &AssetKindId) -> Text {
        let entry = self.ground.net.catalog.asset_kind(kind);
        entry.map_or_else(|| Text::same(kind.as_str()), |entry| entry.name.clone())
    }

    fn subject(&self, node: AssetNo) -> Subject {
        Subject::Asset(self.ground.net.id(node).clone())
    }

    fn subjects(&self, ends: &[SpotNo]) -> Vec<Subject> {
        let nodes = ends.iter().filter_map(|spot| self.spots.drawn(*spot));
        nodes.map(|node| self.subject(node)).collect()
    }
}

/// Where a flow starts and ends.
fn ends_of(need: &FlowNeed<'_>) -> Option<[SpotNo; 2]> {
    let (from, to) = need.spots.first().zip(need.spots.last())?;
    Some([*from, *to])
}
