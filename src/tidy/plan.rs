//! What is laid out: blocks, the regions they stand in, and the lines between them.

use std::collections::BTreeMap;

use petgraph::graph::NodeIndex;

use super::{
    costs::{COSTS, SPACES},
    lines::{LineWidths, lines},
    parts::{Block, BlockGraph, GridBand, Region, TidyPlan},
    place::lay,
    spots,
};
use crate::{
    analysis::Analysis,
    catalog::{AssetId, Catalog, Lang, ZoneId},
    design::{Bounds, Design, Subject, given_name, membership::is_gate},
};

impl TidyPlan {
    /// The plan of a whole drawing.
    pub(super) fn new(catalog: &Catalog, design: &Design, analysis: &Analysis) -> Self {
        let parents = |zone: &ZoneId| design.zones.get(zone).and_then(|z| z.parent.as_ref());
        let outer: Vec<&ZoneId> = design
            .zones
            .keys()
            .filter(|id| parents(id).is_none() || is_in_circle(design, id))
            .collect();
        let mut maker = PlanMaker {
            catalog,
            design,
            lines: lines(catalog, design, analysis),
            graph: BlockGraph::default(),
            regions: Vec::new(),
            of: BTreeMap::new(),
        };
        // Zones first: what stands in none is put beside what it is joined with.
        for zone in outer {
            maker.region(zone);
        }
        maker.free();
        maker.join();
        let mut plan = Self {
            graph: maker.graph,
            regions: maker.regions,
        };
        spots::assign(catalog, design, &mut plan);
        spots::dock(&mut plan);
        plan
    }

    /// The plan of what is in one zone.
    fn inside(maker: &PlanMaker<'_>, zone: &ZoneId, depth: usize) -> Self {
        let mut inner = PlanMaker {
            catalog: maker.catalog,
            design: maker.design,
            lines: maker.lines.clone(),
            graph: BlockGraph::default(),
            regions: Vec::new(),
            of: BTreeMap::new(),
        };
        inner.region_at(zone, depth);
        inner.join();
        let mut plan = Self {
            graph: inner.graph,
            regions: inner.regions,
        };
        spots::dock(&mut plan);
        plan
    }
}

/// Whether following the zones around a zone never ends.
fn is_in_circle(design: &Design, zone: &ZoneId) -> bool {
    let mut at = zone;
    for _ in 0..=design.zones.len() {
        match design.zones.get(at).and_then(|zone| zone.parent.as_ref()) {
            Some(parent) => at = parent,
            None => return false,
        }
    }
    true
}

/// How wide a text of a zone is, roughly: the letters themselves are the drawing's business.
fn wide(text: &str) -> i32 {
    let letters = text.chars();
    let (narrow, wide) = SPACES.letters;
    letters
        .map(|c| if c.is_ascii() { narrow } else { wide })
        .sum()
}

struct PlanMaker<'a> {
    catalog: &'a Catalog,
    design: &'a Design,
    lines: LineWidths,
    graph: BlockGraph,
    regions: Vec<Region>,
    /// The block every asset is in.
    of: BTreeMap<AssetId, NodeIndex>,
}

impl PlanMaker<'_> {
    fn region(&mut self, zone: &ZoneId) {
        self.region_at(zone, 0);
    }

    fn region_at(&mut self, zone: &ZoneId, depth: usize) {
        let place = self.design.layout.zones.get(zone).copied();
        let kind = self.design.zones.get(zone).map(|zone| &zone.kind);
        let kind = kind.and_then(|kind| self.catalog.zone_kind(kind));
        let usual = kind.map_or(SPACES.unknown_zone, |kind| kind.size);
        let now = place.map_or(usual, |rect| (rect.w, rect.h));
        let least = SPACES.least_zone;
        self.regions.push(Region {
            zone: Some(zone.clone()),
            column: 0,
            band: GridBand::default(),
            blocks: Vec::new(),
            empty: (
                now.0.clamp(least.0, usual.0.max(least.0)),
                now.1.clamp(least.1, usual.1.max(least.1)),
            ),
            title: self.title(zone),
            before: place.map_or((0, 0), |rect| (rect.x, rect.y)),
        });
        let design = self.design;
        for (id, asset) in &design.assets {
            if asset.zone.as_ref() == Some(zone) {
                self.asset(id);
            }
        }
        // Bounded: a file may hold zones that nest in a circle.
        if depth > COSTS.deepest {
            return;
        }
        for (id, inner) in &design.zones {
            if inner.parent.as_ref() == Some(zone) && !is_in_circle(design, id) {
                self.nested(id, depth);
            }
        }
    }

    /// How wide the title and the provider of a zone are drawn, in the wider language.
    fn title(&self, zone: &ZoneId) -> (i32, i32) {
        let Some(zone) = self.design.zones.get(zone) else {
            return (0, 0);
        };
        let kind = self.catalog.zone_kind(&zone.kind);
        let names = match (given_name(&zone.name), kind) {
            (Some(name), _) => [name; 2],
            (None, Some(kind)) => [Lang::Ja, Lang::En].map(|lang| kind.name.get(lang)),
            (None, None) => [""; 2],
        };
        let title = names
            .map(|name| wide(name) + SPACES.title_edges)
            .into_iter()
            .max();
        let provider = if zone.provider.is_empty() {
            0
        } else {
            wide(&zone.provider) + SPACES.provider_edges
        };
        (title.unwrap_or(0), provider)
    }

    fn asset(&mut self, id: &AssetId) {
        let Some(asset) = self.design.assets.get(id) else {
            return;
        };
        let kind = self.catalog.asset_kind(&asset.kind);
        let place = self.design.layout.assets.get(id);
        let (w, h) = place.map_or_else(
            || kind.map_or(SPACES.homeless, |kind| kind.size),
            |r| (r.w, r.h),
        );
        let node = self.block(Block {
            subject: Subject::Asset(id.clone()),
            w,
            h,
            inner: Vec::new(),
            is_gate: asset.zone.is_some() && is_gate(self.catalog, &asset.kind),
            passes: kind.is_some_and(|kind| kind.transit),
            side: None,
            region: 0,
            before: place.map_or((0, 0), |rect| (rect.x, rect.y)),
        });
        self.of.insert(id.clone(), node);
    }

    fn nested(&mut self, zone: &ZoneId, depth: usize) {
        // From the inside out: how large a zone becomes is known only when its content is laid.
        let plan = TidyPlan::inside(self, zone, depth + 1);
        let places = lay(&plan);
        let own = Subject::Zone(zone.clone());
        let Some(frame) = places.iter().find(|(subject, _)| *subject == own) else {
            return;
        };
        let frame = frame.1;
        let before = self.design.layout.zones.get(zone);
        let inner: Vec<(Subject, Bounds)> = places
            .into_iter()
            .map(|(subject, rect)| (subject, rect.moved(-frame.x, -frame.y)))
            .collect();
        let assets: Vec<AssetId> = inner
            .iter()
            .filter_map(|(subject, _)| match subject {
                Subject::Asset(id) => Some(id.clone()),
                Subject::Zone(_) | Subject::Link(_) | Subject::Note(_) => None,
            })
            .collect();
        let node = self.block(Block {
            subject: own,
            w: frame.w,
            h: frame.h,
            inner,
            is_gate: false,
            passes: false,
            side: None,
            region: 0,
            before: before.map_or((0, 0), |rect| (rect.x, rect.y)),
        });
        self.of.extend(assets.into_iter().map(|id| (id, node)));
    }

    fn block(&mut self, mut block: Block) -> NodeIndex {
        block.region = self.regions.len().saturating_sub(1);
        let node = self.graph.add_node(block);
        if let Some(region) = self.regions.last_mut() {
            region.blocks.push(node);
        }
        node
    }

    /// Assets that stand in no zone are regions of their own.
    fn free(&mut self) {
        let design = self.design;
        for (id, asset) in &design.assets {
            if asset.zone.is_none() {
                let place = design.layout.assets.get(id);
                self.regions.push(Region {
                    zone: None,
                    column: 0,
                    band: GridBand::default(),
                    blocks: Vec::new(),
                    empty: (0, 0),
                    title: (0, 0),
                    before: place.map_or((0, 0), |rect| (rect.x, rect.y)),
                });
                self.asset(id);
            }
        }
    }

    fn join(&mut self) {
        for ((a, b), width) in &self.lines {
            let (Some(&a), Some(&b)) = (self.of.get(a), self.of.get(b)) else {
                continue;
            };
            // Within one nested zone: that has been laid out already.
            if a == b {
                continue;
            }
            // Ends in the same nested zone share a line: as wide as all of them together.
            if let Some(edge) = self.graph.find_edge(a, b) {
                if let Some(known) = self.graph.edge_weight_mut(edge) {
                    *known += width;
                }
            } else {
                self.graph.add_edge(a, b, *width);
            }
        }
    }
}
