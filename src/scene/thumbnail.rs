//! Small pictures of whole designs: zones, gates, terminals and platforms, and the flows that
//! carry the route alone.
//!
//! Everything is read from the design and from what the catalog says of its kinds, so that a
//! picture is a true miniature of the drawing.

mod flows;
mod paths;

use std::collections::{BTreeMap, BTreeSet};

use super::{
    Area, Color, Pen, Plan, Pos, Shape, Theme,
    pen::{dashed, solid},
};
use crate::{
    analysis::{Analysis, analyze},
    catalog::{AssetId, Catalog},
    design::Design,
};

/// Free space at the edge of a picture.
const MARGIN: f32 = 7.0;
/// Size of icons.
const ICON: f32 = 13.0;

/// The miniature of a design within an area.
pub fn thumbnail(design: &Design, catalog: &Catalog, theme: &Theme, area: Area) -> Vec<Shape> {
    let analysis = analyze(design, catalog);
    let plan = Plan::new(design, catalog, &analysis, theme);
    let whole = plan
        .zones
        .iter()
        .map(|(_, zone)| *zone)
        .reduce(|all, zone| all.union(&zone));
    let Some(whole) = whole else {
        return Vec::new();
    };
    let inner = area.grown(-MARGIN);
    let scale = (inner.w / whole.w.max(1.0)).min(inner.h / whole.h.max(1.0));
    let shift = Pos::new(
        inner.center().x - whole.center().x * scale,
        inner.center().y - whole.center().y * scale,
    );
    let mut small = Small {
        design,
        catalog,
        theme,
        analysis: &analysis,
        plan: &plan,
        scale,
        shift,
        pen: Pen::default(),
    };
    small.lines();
    small.zones();
    small.frame();
    small.gates();
    let places = small.flows();
    small.ends(&places);
    small.pen.shapes
}

/// A picture being drawn.
struct Small<'a> {
    design: &'a Design,
    catalog: &'a Catalog,
    theme: &'a Theme,
    analysis: &'a Analysis,
    plan: &'a Plan,
    scale: f32,
    shift: Pos,
    pen: Pen,
}

impl Small<'_> {
    fn pos(&self, p: Pos) -> Pos {
        Pos::new(
            p.x * self.scale + self.shift.x,
            p.y * self.scale + self.shift.y,
        )
    }

    fn area(&self, a: &Area) -> Area {
        let corner = self.pos(Pos::new(a.x, a.y));
        Area::new(corner.x, corner.y, a.w * self.scale, a.h * self.scale)
    }

    /// Lines, to be seen only between zones: the zones cover the rest.
    fn lines(&mut self) {
        for cable in self.plan.cables.values() {
            let points: Vec<Pos> = cable.middle.iter().map(|p| self.pos(*p)).collect();
            self.pen.path(points, solid(1.2, self.theme.surface.line));
        }
    }

    fn zones(&mut self) {
        for (id, area) in &self.plan.zones {
            let Some(zone) = self.design.zones.get(id) else {
                continue;
            };
            let kind = self.catalog.zone_kind(&zone.kind);
            let hue = kind.and_then(|kind| self.theme.zones.get(&kind.hue));
            let s = &self.theme.surface;
            let (strong, tint) = hue.map_or((s.border_strong, s.sunken), |h| (h.strong, h.tint));
            let area = self.area(area);
            self.pen
                .rect(area, 3.0, Some(tint), Some(solid(1.0, strong)));
        }
    }

    /// A dashed frame around clouds of the same provider.
    fn frame(&mut self) {
        let mut clouds: BTreeMap<&str, Vec<Area>> = BTreeMap::new();
        for (id, area) in &self.plan.zones {
            let Some(zone) = self.design.zones.get(id) else {
                continue;
            };
            let is_cloud = self
                .catalog
                .zone_kind(&zone.kind)
                .is_some_and(|kind| kind.provider);
            if is_cloud && !zone.provider.is_empty() {
                clouds
                    .entry(&zone.provider)
                    .or_default()
                    .push(self.area(area));
            }
        }
        for areas in clouds.into_values().filter(|areas| areas.len() > 1) {
            if let Some(all) = areas.into_iter().reduce(|all, area| all.union(&area)) {
                let stroke = dashed(1.0, self.theme.surface.accent, &[3.0, 2.0]);
                self.pen.rect(all.grown(3.5), 5.0, None, Some(stroke));
            }
        }
    }

    fn gates(&mut self) {
        for (id, area) in &self.plan.tiles {
            let Some(asset) = self.design.assets.get(id) else {
                continue;
            };
            if self
                .catalog
                .asset_kind(&asset.kind)
                .is_some_and(|kind| kind.gate)
            {
                let strong = self.strong_of(id);
                let area = self.area(area);
                let raised = self.theme.surface.raised;
                self.pen
                    .rect(area, 2.0, Some(raised), Some(solid(1.2, strong)));
            }
        }
    }

    fn strong_of(&self, asset: &AssetId) -> Color {
        let asset = self.design.assets.get(asset);
        let zone = asset.and_then(|asset| self.design.zone_of(asset));
        zone.and_then(|zone| self.catalog.zone_kind(&zone.kind))
            .and_then(|kind| self.theme.zones.get(&kind.hue))
            .map_or(self.theme.surface.border_strong, |hue| hue.strong)
    }

    /// Icons of terminals and platforms.
    fn ends(&mut self, places: &BTreeMap<AssetId, Pos>) {
        let flows = self.route_flows();
        let starts: BTreeSet<AssetId> = flows.iter().map(|(link, _)| link.from.clone()).collect();
        let targets: BTreeSet<AssetId> = flows.iter().map(|(link, _)| link.to.clone()).collect();
        let tag = &self.catalog.patterns.route.from;
        for (id, area) in &self.plan.tiles {
            let Some(asset) = self.design.assets.get(id) else {
                continue;
            };
            let Some(kind) = self.catalog.asset_kind(&asset.kind) else {
                continue;
            };
            let color = if starts.contains(id) {
                self.theme.surface.text
            } else if targets.contains(id) {
                self.served_hue(id)
            } else if kind.tags.contains(tag) && !self.carries(id, &starts) {
                self.strong_of(id)
            } else {
                continue;
            };
            let center = places
                .get(id)
                .copied()
                .unwrap_or_else(|| self.pos(area.center()));
            self.pen
                .icon(&kind.icon, Area::around(center, ICON, ICON), color);
        }
    }

    /// Whether a terminal is joined to the start of a route: the start runs on it.
    fn carries(&self, terminal: &AssetId, starts: &BTreeSet<AssetId>) -> bool {
        self.plan
            .cables
            .keys()
            .filter_map(|line| self.design.links.get(line))
            .any(|line| {
                line.from == *terminal && starts.contains(&line.to)
                    || line.to == *terminal && starts.contains(&line.from)
            })
    }

    /// The hue of the segment a platform serves: that of the first asset outside the clouds which
    /// its own flows reach; its zone's without any.
    fn served_hue(&self, platform: &AssetId) -> Color {
        let is_on_site = |id: &AssetId| {
            let zone = self
                .design
                .assets
                .get(id)
                .and_then(|asset| self.design.zone_of(asset));
            let kind = zone.and_then(|zone| self.catalog.zone_kind(&zone.kind));
            kind.is_some_and(|kind| !kind.provider)
        };
        self.design
            .links
            .iter()
            .filter(|(id, link)| link.from == *platform && self.analysis.flows.contains_key(*id))
            .map(|(_, link)| &link.to)
            .find(|target| is_on_site(target))
            .map_or_else(|| self.strong_of(platform), |target| self.strong_of(target))
    }
}
