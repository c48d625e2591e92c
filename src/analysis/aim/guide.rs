//! The reference drawing of a pattern, read by kinds: which lines and flows join which kinds, and
//! in which kind of zone each stands. Where the catalog has none, it tells nothing.

use crate::{
    analysis::{
        net::{Flow, Net},
        pattern::{is_route, zone_of},
    },
    catalog::{AssetKindId, Catalog, LinkClass, LinkKindId, PatternId, ZoneKindId},
    design::{Design, parse},
};

/// The reference drawing; an empty one where the catalog has none that can be read.
pub(super) fn reference(catalog: &Catalog, pattern: &PatternId) -> Design {
    let text = catalog.templates.get(pattern);
    let design = text.and_then(|text| parse(text, pattern.as_str()).ok());
    design.unwrap_or_default()
}

/// A line or flow by kinds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct GuideLink<'g> {
    pub(super) kind: &'g LinkKindId,
    pub(super) ends: [&'g AssetKindId; 2],
    /// What a flow is led through.
    pub(super) via: Vec<&'g AssetKindId>,
}

/// The reference drawing, read by kinds.
pub(super) struct AimGuide<'g> {
    pub(super) net: Net<'g>,
}

impl<'g> AimGuide<'g> {
    pub(super) fn new(design: &'g Design, catalog: &'g Catalog) -> Self {
        Self {
            net: Net::new(design, catalog),
        }
    }

    /// The kinds that it has, in the order of its assets.
    pub(super) fn kinds(&self) -> impl Iterator<Item = &'g AssetKindId> {
        self.net.places.values().map(|place| &place.asset.kind)
    }

    /// The kind of zone in which a kind of asset stands.
    pub(super) fn zone_of(&self, kind: &AssetKindId) -> Option<&'g ZoneKindId> {
        let mut places = self.net.places.entries();
        let (node, _) = places.find(|(_, place)| place.asset.kind == *kind)?;
        zone_of(&self.net, node).map(|(_, zone)| &zone.kind)
    }

    /// Its lines, in the order of their ids.
    pub(super) fn lines(&self) -> Vec<GuideLink<'g>> {
        let kind_of = |node| &self.net.places[node].asset.kind;
        let drawn = self.net.drawn.iter();
        let lines = drawn.filter_map(|drawn| {
            drawn.kind.filter(|kind| kind.class == LinkClass::Line)?;
            let (from, to) = drawn.ends?;
            Some(GuideLink {
                kind: &drawn.link.kind,
                ends: [kind_of(from), kind_of(to)],
                via: Vec::new(),
            })
        });
        lines.collect()
    }

    /// The flows that are meant, in the order of their ids.
    pub(super) fn flows(
        &self,
        is_meant: impl Fn(&Net<'g>, &Flow<'g>) -> bool,
    ) -> Vec<GuideLink<'g>> {
        let kind_of = |node| &self.net.places[node].asset.kind;
        let flows = self.net.flows.values();
        let meant = flows.filter(|flow| is_meant(&self.net, flow));
        meant
            .map(|flow| GuideLink {
                kind: &flow.link.kind,
                ends: [kind_of(flow.from), kind_of(flow.to)],
                via: flow.via.iter().map(|node| kind_of(*node)).collect(),
            })
            .collect()
    }

    /// The flow that makes the pattern.
    pub(super) fn route(&self) -> Option<GuideLink<'g>> {
        self.flows(|net, flow| is_route(net, flow))
            .into_iter()
            .next()
    }
}
