//! The drawing as indices: assets, lines and flows, ready for graph searches.
//!
//! Assets are numbered in the order of their ids, so every search that prefers small numbers is
//! independent of the order of drawing.

use std::collections::BTreeSet;

use indexmap::{IndexMap, IndexSet};

use super::table::{Table, TableKey as _, table_key};
use crate::{
    catalog::{
        AssetId, AssetKind, AssetKindId, Catalog, LinkClass, LinkId, LinkKind, LinkKindId, Text,
        ZoneId,
    },
    design::{Asset, Design, Link, Name, Zone, membership::ground_of},
};

table_key! {
    /// An asset of a [`Net`].
    AssetNo
}

table_key! {
    /// A kind of asset of the catalog.
    KindNo
}

table_key! {
    /// A kind of link of the catalog.
    LinkKindNo
}

table_key! {
    /// A flow of a [`Net`].
    FlowNo
}

/// A line as seen from one of its ends.
#[derive(Clone, Copy, Debug)]
pub(in crate::analysis) struct Neighbour<'a> {
    /// The other end.
    pub(in crate::analysis) node: AssetNo,
    /// The line.
    pub(in crate::analysis) line: &'a LinkId,
}

/// A link as it is drawn, whether it makes sense or not.
#[derive(Clone, Copy, Debug)]
pub(in crate::analysis) struct DrawnLink<'a> {
    pub(in crate::analysis) id: &'a LinkId,
    pub(in crate::analysis) link: &'a Link,
    /// `None` when the catalog does not know the kind.
    pub(in crate::analysis) kind: Option<&'a LinkKind>,
    /// `None` when an end is missing.
    pub(in crate::analysis) ends: Option<(AssetNo, AssetNo)>,
}

/// A flow with its ends.
#[derive(Clone, Debug)]
pub(in crate::analysis) struct Flow<'a> {
    pub(in crate::analysis) id: &'a LinkId,
    pub(in crate::analysis) link: &'a Link,
    /// Its kind.
    pub(in crate::analysis) kind_no: LinkKindNo,
    pub(in crate::analysis) from: AssetNo,
    pub(in crate::analysis) to: AssetNo,
    /// Assets it must pass, in order.
    pub(in crate::analysis) via: Vec<AssetNo>,
}

/// An asset with its kind.
#[derive(Clone, Debug)]
pub(in crate::analysis) struct DrawnAsset<'a> {
    pub(in crate::analysis) id: &'a AssetId,
    pub(in crate::analysis) asset: &'a Asset,
    /// Its name as the window shows it: the user's, or its kind's.
    pub(in crate::analysis) name: Text,
    /// `None` when the catalog does not know the kind.
    pub(in crate::analysis) kind: Option<&'a AssetKind>,
    /// The number of the kind.
    pub(in crate::analysis) kind_no: Option<KindNo>,
    /// The zone it stands in; of mere places the one around them that is more.
    pub(in crate::analysis) zone: Option<(&'a ZoneId, &'a Zone)>,
}

/// The drawing as indices.
#[derive(Debug)]
pub(in crate::analysis) struct Net<'a> {
    pub(in crate::analysis) catalog: &'a Catalog,
    pub(in crate::analysis) design: &'a Design,
    pub(in crate::analysis) places: Table<AssetNo, DrawnAsset<'a>>,
    /// The ids of all assets, each at the place of its number.
    ids: IndexSet<&'a AssetId>,
    /// Lines of each asset, by the other end's number; of parallel lines only the first by id.
    pub(in crate::analysis) lines: Table<AssetNo, Vec<Neighbour<'a>>>,
    /// By id.
    pub(in crate::analysis) flows: Table<FlowNo, Flow<'a>>,
    /// Every link that is not closed, by id.
    pub(in crate::analysis) drawn: Vec<DrawnLink<'a>>,
    /// Numbers of the flows that start or end at each asset.
    flows_at: Table<AssetNo, Vec<FlowNo>>,
}

/// The assets with their kinds, by id.
fn drawn_assets<'a>(
    design: &'a Design,
    catalog: &Catalog,
    kinds: &IndexMap<&'a AssetKindId, &'a AssetKind>,
) -> Table<AssetNo, DrawnAsset<'a>> {
    let places = has_places(design, catalog);
    let drawn = design.assets.iter().map(|(id, asset)| {
        let known = kinds.get_full(&asset.kind);
        let kind = known.map(|(_, _, kind)| *kind);
        let of_kind = kind.map(|kind| &kind.name);
        let zone = asset.zone.as_ref();
        let zone = zone.map(|zone| {
            if places {
                ground_of(catalog, design, zone)
            } else {
                zone
            }
        });
        DrawnAsset {
            id,
            asset,
            name: Name::new(&asset.name, of_kind, asset.kind.as_str()).text(),
            kind,
            kind_no: known.map(|(place, ..)| KindNo::new(place)),
            zone: zone.and_then(|zone| design.zones.get_key_value(zone)),
        }
    });
    drawn.collect()
}

/// Whether any zone is a mere place: most drawings have none, and are not asked for each asset.
fn has_places(design: &Design, catalog: &Catalog) -> bool {
    let kinds = catalog.zones.iter().filter(|kind| kind.neutral);
    let kinds: Vec<_> = kinds.map(|kind| &kind.id).collect();
    design
        .zones
        .values()
        .any(|zone| kinds.contains(&&zone.kind))
}

impl<'a> Net<'a> {
    pub(in crate::analysis) fn new(design: &'a Design, catalog: &'a Catalog) -> Self {
        Self::without(design, catalog, &BTreeSet::new())
    }

    /// The drawing with some links closed.
    pub(in crate::analysis) fn without(
        design: &'a Design,
        catalog: &'a Catalog,
        closed: &BTreeSet<LinkId>,
    ) -> Self {
        let kinds: IndexMap<&AssetKindId, &AssetKind> =
            catalog.assets.iter().map(|kind| (&kind.id, kind)).collect();
        let link_kinds: IndexMap<&LinkKindId, &LinkKind> =
            catalog.links.iter().map(|kind| (&kind.id, kind)).collect();
        let places = drawn_assets(design, catalog, &kinds);
        let mut net = Self {
            catalog,
            design,
            ids: design.assets.keys().collect(),
            lines: Table::filled(places.len(), Vec::new()),
            flows: Table::default(),
            drawn: Vec::with_capacity(design.links.len()),
            flows_at: Table::filled(places.len(), Vec::new()),
            places,
        };
        for (id, link) in design.links.iter().filter(|(id, _)| !closed.contains(*id)) {
            let known = link_kinds.get_full(&link.kind);
            let kind = known.map(|(_, _, kind)| *kind);
            let ends = net.node(&link.from).zip(net.node(&link.to));
            net.drawn.push(DrawnLink {
                id,
                link,
                kind,
                ends,
            });
            let (Some((place, _, kind)), Some((from, to))) = (known, ends) else {
                continue;
            };
            match kind.class {
                LinkClass::Line => net.add_line(id, from, to),
                LinkClass::Flow => {
                    let via = link.via.iter().filter_map(|id| net.node(id)).collect();
                    net.add_flow(Flow {
                        id,
                        link,
                        kind_no: LinkKindNo::new(place),
                        from,
                        to,
                        via,
                    });
                }
            }
        }
        for lines in net.lines.values_mut() {
            lines.sort_by_key(|line| (line.node, line.line));
            lines.dedup_by_key(|line| line.node);
        }
        net.put_to_work();
        net
    }

    fn add_flow(&mut self, flow: Flow<'a>) {
        let ends = [flow.from, flow.to];
        let number = self.flows.push(flow);
        for end in ends {
            self.flows_at[end].push(number);
        }
    }

    fn add_line(&mut self, line: &'a LinkId, from: AssetNo, to: AssetNo) {
        for (here, node) in [(from, to), (to, from)] {
            self.lines[here].push(Neighbour { node, line });
        }
    }

    /// The number of an asset.
    pub(in crate::analysis) fn node(&self, id: &AssetId) -> Option<AssetNo> {
        self.ids.get_index_of(id).map(AssetNo::new)
    }

    /// Finds assets that are asked for mostly in the order of ids.
    pub(in crate::analysis) fn walk(&self) -> AssetCursor<'_, 'a> {
        AssetCursor {
            net: self,
            at: None,
        }
    }

    /// The kind of an asset.
    pub(in crate::analysis) fn kind(&self, node: AssetNo) -> Option<&'a AssetKind> {
        self.places[node].kind
    }

    /// The number of the kind of an asset.
    pub(in crate::analysis) fn kind_no(&self, node: AssetNo) -> Option<KindNo> {
        self.places[node].kind_no
    }

    /// The id of an asset.
    pub(in crate::analysis) fn id(&self, node: AssetNo) -> &'a AssetId {
        self.places[node].id
    }

    /// The ids of assets.
    pub(in crate::analysis) fn ids(&self, nodes: &[AssetNo]) -> Vec<AssetId> {
        nodes.iter().map(|node| self.id(*node).clone()).collect()
    }

    /// The lines of an asset.
    pub(in crate::analysis) fn lines_of(&self, node: AssetNo) -> &[Neighbour<'a>] {
        &self.lines[node]
    }

    /// The flow of an id.
    pub(in crate::analysis) fn flow(&self, id: &LinkId) -> Option<&Flow<'a>> {
        let flows = self.flows.as_slice();
        let place = flows.binary_search_by(|flow| flow.id.cmp(id)).ok()?;
        flows.get(place)
    }

    /// The flows that start or end at an asset.
    pub(in crate::analysis) fn flows_at(&self, node: AssetNo) -> impl Iterator<Item = &Flow<'a>> {
        self.flows_at[node].iter().map(|flow| &self.flows[*flow])
    }

    /// The line between two assets.
    pub(in crate::analysis) fn line_between(
        &self,
        from: AssetNo,
        to: AssetNo,
    ) -> Option<&'a LinkId> {
        let lines = self.lines_of(from);
        let index = lines.binary_search_by_key(&to, |line| line.node).ok()?;
        lines.get(index).map(|line| line.line)
    }
}

/// Goes through the assets with who asks for them in their order, so that hardly any is searched.
#[derive(Debug)]
pub(in crate::analysis) struct AssetCursor<'n, 'a> {
    net: &'n Net<'a>,
    at: Option<AssetNo>,
}

impl<'n, 'a> AssetCursor<'n, 'a> {
    /// The asset of an id.
    pub(in crate::analysis) fn place(&mut self, id: &AssetId) -> Option<&'n DrawnAsset<'a>> {
        let net = self.net;
        let is_it = |node: &AssetNo| net.id(*node) == id;
        let after = |node: AssetNo| net.places.key(node.place() + 1);
        let near = self.at.into_iter().chain(self.at.and_then(after));
        let found = near.into_iter().find(is_it).or_else(|| net.node(id));
        self.at = found.or(self.at);
        found.map(|node| &net.places[node])
    }
}
