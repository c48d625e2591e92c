//! The drawing as indices: assets, lines and flows, ready for graph searches.
//!
//! Assets are numbered in the order of their ids, so every search that prefers small numbers is
//! independent of the order of drawing.

use std::collections::BTreeSet;

use super::lookup::Lookup;
use crate::{
    catalog::{
        AssetId, AssetKind, AssetKindId, Catalog, LinkClass, LinkId, LinkKind, LinkKindId, Text,
        ZoneId,
    },
    design::{Asset, Design, Link, Zone, given_name},
};

/// Number of an asset in a [`Net`].
pub(super) type Node = usize;

/// A line as seen from one of its ends.
#[derive(Clone, Copy, Debug)]
pub(super) struct Neighbour<'a> {
    /// The other end.
    pub(super) node: Node,
    /// The line.
    pub(super) line: &'a LinkId,
}

/// A link as it is drawn, whether it makes sense or not.
#[derive(Clone, Copy, Debug)]
pub(super) struct Drawn<'a> {
    pub(super) id: &'a LinkId,
    pub(super) link: &'a Link,
    /// `None` when the catalog does not know the kind.
    pub(super) kind: Option<&'a LinkKind>,
    /// `None` when an end is missing.
    pub(super) ends: Option<(Node, Node)>,
}

/// A flow with its ends.
#[derive(Clone, Debug)]
pub(super) struct Flow<'a> {
    pub(super) id: &'a LinkId,
    pub(super) link: &'a Link,
    pub(super) kind: &'a LinkKind,
    pub(super) from: Node,
    pub(super) to: Node,
    /// Assets it must pass, in order.
    pub(super) via: Vec<Node>,
}

/// An asset with its kind.
#[derive(Clone, Debug)]
pub(super) struct Place<'a> {
    pub(super) id: &'a AssetId,
    pub(super) asset: &'a Asset,
    /// Its name as the window shows it: the user's, or its kind's.
    pub(super) name: Text,
    /// `None` when the catalog does not know the kind.
    pub(super) kind: Option<&'a AssetKind>,
    /// The zone it stands in.
    pub(super) zone: Option<(&'a ZoneId, &'a Zone)>,
}

fn shown_name(asset: &Asset, kind: Option<&AssetKind>) -> Text {
    if let Some(name) = given_name(&asset.name) {
        return Text::same(name);
    }
    kind.map_or_else(|| Text::same(asset.kind.as_str()), |kind| kind.name.clone())
}

/// The drawing as indices.
#[derive(Debug)]
pub(super) struct Net<'a> {
    pub(super) catalog: &'a Catalog,
    pub(super) design: &'a Design,
    pub(super) places: Vec<Place<'a>>,
    /// Looked up only, never gone through.
    numbers: Lookup<&'a AssetId, Node>,
    /// Lines of each asset, by the other end's number; of parallel lines only the first by id.
    pub(super) lines: Vec<Vec<Neighbour<'a>>>,
    /// By id.
    pub(super) flows: Vec<Flow<'a>>,
    /// Every link that is not closed, by id.
    pub(super) drawn: Vec<Drawn<'a>>,
    /// Numbers of the flows that start or end at each asset.
    flows_at: Vec<Vec<usize>>,
}

impl<'a> Net<'a> {
    pub(super) fn new(design: &'a Design, catalog: &'a Catalog) -> Self {
        Self::without(design, catalog, &BTreeSet::new())
    }

    /// The drawing with some links closed.
    pub(super) fn without(
        design: &'a Design,
        catalog: &'a Catalog,
        closed: &BTreeSet<LinkId>,
    ) -> Self {
        let kinds: Lookup<&AssetKindId, &AssetKind> =
            catalog.assets.iter().map(|kind| (&kind.id, kind)).collect();
        let link_kinds: Lookup<&LinkKindId, &LinkKind> =
            catalog.links.iter().map(|kind| (&kind.id, kind)).collect();
        let places: Vec<_> = design
            .assets
            .iter()
            .map(|(id, asset)| {
                let kind = kinds.get(&asset.kind).copied();
                let name = shown_name(asset, kind);
                let zone = asset.zone.as_ref();
                Place {
                    id,
                    asset,
                    name,
                    kind,
                    zone: zone.and_then(|zone| design.zones.get_key_value(zone)),
                }
            })
            .collect();
        let numbers = design
            .assets
            .keys()
            .enumerate()
            .map(|(node, id)| (id, node))
            .collect();
        let lines = vec![Vec::new(); places.len()];
        let mut net = Self {
            catalog,
            design,
            places,
            numbers,
            lines,
            flows: Vec::new(),
            drawn: Vec::with_capacity(design.links.len()),
            flows_at: Vec::new(),
        };
        net.flows_at = vec![Vec::new(); net.places.len()];
        for (id, link) in design.links.iter().filter(|(id, _)| !closed.contains(*id)) {
            let kind = link_kinds.get(&link.kind).copied();
            let ends = net.node(&link.from).zip(net.node(&link.to));
            net.drawn.push(Drawn {
                id,
                link,
                kind,
                ends,
            });
            let (Some(kind), Some((from, to))) = (kind, ends) else {
                continue;
            };
            match kind.class {
                LinkClass::Line => net.add_line(id, from, to),
                LinkClass::Flow => net.add_flow(id, (link, kind), (from, to)),
            }
        }
        for lines in &mut net.lines {
            lines.sort_by_key(|line| (line.node, line.line));
            lines.dedup_by_key(|line| line.node);
        }
        net
    }

    fn add_flow(
        &mut self,
        id: &'a LinkId,
        (link, kind): (&'a Link, &'a LinkKind),
        (from, to): (Node, Node),
    ) {
        for end in [from, to] {
            if let Some(at) = self.flows_at.get_mut(end) {
                at.push(self.flows.len());
            }
        }
        let via = link.via.iter().filter_map(|id| self.node(id)).collect();
        self.flows.push(Flow {
            id,
            link,
            kind,
            from,
            to,
            via,
        });
    }

    fn add_line(&mut self, line: &'a LinkId, from: Node, to: Node) {
        for (here, node) in [(from, to), (to, from)] {
            if let Some(lines) = self.lines.get_mut(here) {
                lines.push(Neighbour { node, line });
            }
        }
    }

    /// The number of an asset.
    pub(super) fn node(&self, id: &AssetId) -> Option<Node> {
        self.numbers.get(id).copied()
    }

    /// Finds assets that are asked for mostly in the order of ids.
    pub(super) fn walk(&self) -> Walker<'_, 'a> {
        Walker { net: self, at: 0 }
    }

    /// The kind of an asset.
    pub(super) fn kind(&self, node: Node) -> Option<&'a AssetKind> {
        self.places.get(node)?.kind
    }

    /// The id of an asset.
    pub(super) fn id(&self, node: Node) -> Option<&'a AssetId> {
        self.places.get(node).map(|place| place.id)
    }

    /// The ids of assets.
    pub(super) fn ids(&self, nodes: &[Node]) -> Vec<AssetId> {
        nodes
            .iter()
            .filter_map(|node| self.id(*node).cloned())
            .collect()
    }

    /// The lines of an asset.
    pub(super) fn lines_of(&self, node: Node) -> &[Neighbour<'a>] {
        self.lines.get(node).map_or(&[], Vec::as_slice)
    }

    /// The flow of an id.
    pub(super) fn flow(&self, id: &LinkId) -> Option<&Flow<'a>> {
        let index = self.flows.binary_search_by(|flow| flow.id.cmp(id)).ok()?;
        self.flows.get(index)
    }

    /// The flows that start or end at an asset.
    pub(super) fn flows_at(&self, node: Node) -> impl Iterator<Item = &Flow<'a>> {
        let at = self.flows_at.get(node).map_or(&[][..], Vec::as_slice);
        at.iter().filter_map(|flow| self.flows.get(*flow))
    }

    /// The line between two assets.
    pub(super) fn line_between(&self, from: Node, to: Node) -> Option<&'a LinkId> {
        let lines = self.lines_of(from);
        let index = lines.binary_search_by_key(&to, |line| line.node).ok()?;
        lines.get(index).map(|line| line.line)
    }
}

/// Goes through the assets with who asks for them in their order, so that hardly any is searched.
#[derive(Debug)]
pub(super) struct Walker<'n, 'a> {
    net: &'n Net<'a>,
    at: Node,
}

impl<'n, 'a> Walker<'n, 'a> {
    /// The asset of an id.
    pub(super) fn place(&mut self, id: &AssetId) -> Option<&'n Place<'a>> {
        let is_at = |node: Node| self.net.id(node) == Some(id);
        if !is_at(self.at) {
            let next = self.at + 1;
            self.at = if is_at(next) {
                next
            } else {
                self.net.node(id)?
            };
        }
        self.net.places.get(self.at)
    }
}
