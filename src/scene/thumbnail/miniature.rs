//! A miniature being drawn: zones, gates, and the icons at the ends of flows.

use std::collections::{BTreeMap, BTreeSet};

use ecolor::Color32;
use emath::{Pos2, Rect, Vec2};

use crate::scene::{
    DrawingTheme, Plan, SceneShape,
    draw::pen::ScenePen,
    draw::pen::{dashed, solid},
};
use crate::{
    analysis::{Analysis, analyze},
    catalog::{AssetId, Catalog},
    design::Design,
};

/// Free space at the edge of a picture.
const MARGIN: f32 = 7.0;
/// Size of icons.
pub(super) const ICON: f32 = 13.0;

/// The miniature of a design within an area.
pub fn thumbnail(
    design: &Design,
    catalog: &Catalog,
    theme: &DrawingTheme,
    area: Rect,
) -> Vec<SceneShape> {
    let analysis = analyze(design, catalog);
    let plan = Plan::new(design, catalog, &analysis, theme);
    let whole = plan.zones.iter().map(|(_, zone)| *zone).reduce(Rect::union);
    let Some(whole) = whole else {
        return Vec::new();
    };
    let inner = area.expand(-MARGIN);
    let scale =
        (inner.width() / whole.width().max(1.0)).min(inner.height() / whole.height().max(1.0));
    let shift = inner.center().to_vec2() - whole.center().to_vec2() * scale;
    let mut small = Miniature {
        design,
        catalog,
        theme,
        analysis: &analysis,
        plan: &plan,
        scale,
        shift,
        pen: ScenePen::default(),
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
pub(super) struct Miniature<'a> {
    pub(super) design: &'a Design,
    pub(super) catalog: &'a Catalog,
    pub(super) theme: &'a DrawingTheme,
    pub(super) analysis: &'a Analysis,
    pub(super) plan: &'a Plan,
    scale: f32,
    shift: Vec2,
    pub(super) pen: ScenePen,
}

impl Miniature<'_> {
    pub(super) fn pos(&self, p: Pos2) -> Pos2 {
        p * self.scale + self.shift
    }

    pub(super) fn area(&self, a: &Rect) -> Rect {
        Rect::from_min_size(self.pos(a.min), a.size() * self.scale)
    }

    /// Lines, to be seen only between zones: the zones cover the rest.
    fn lines(&mut self) {
        for cable in self.plan.cables.values() {
            let points: Vec<Pos2> = cable.middle.iter().map(|p| self.pos(*p)).collect();
            self.pen.path(points, solid(1.2, self.theme.hues.line));
        }
    }

    fn zones(&mut self) {
        for (id, area) in &self.plan.zones {
            let Some(zone) = self.design.zones.get(id) else {
                continue;
            };
            let kind = self.catalog.zone_kind(&zone.kind);
            let hue = kind.and_then(|kind| self.theme.zones.get(&kind.hue));
            let s = &self.theme.hues;
            let (strong, tint) = hue.map_or((s.border_strong, s.sunken), |h| (h.strong, h.tint));
            let area = self.area(area);
            self.pen
                .rect(area, 3.0, Some(tint), Some(solid(1.0, strong)));
        }
    }

    /// A dashed frame around clouds of the same provider.
    fn frame(&mut self) {
        let mut clouds: BTreeMap<&str, Vec<Rect>> = BTreeMap::new();
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
            if let Some(all) = areas.into_iter().reduce(Rect::union) {
                let stroke = dashed(1.0, self.theme.hues.accent, &[3.0, 2.0]);
                self.pen.rect(all.expand(3.5), 5.0, None, Some(stroke));
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
                let raised = self.theme.hues.raised;
                self.pen
                    .rect(area, 2.0, Some(raised), Some(solid(1.2, strong)));
            }
        }
    }

    fn strong_of(&self, asset: &AssetId) -> Color32 {
        let asset = self.design.assets.get(asset);
        let zone = asset.and_then(|asset| self.design.zone_of(asset));
        zone.and_then(|zone| self.catalog.zone_kind(&zone.kind))
            .and_then(|kind| self.theme.zones.get(&kind.hue))
            .map_or(self.theme.hues.border_strong, |hue| hue.strong)
    }

    /// Icons of terminals and platforms.
    fn ends(&mut self, places: &BTreeMap<AssetId, Pos2>) {
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
                self.theme.hues.text
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
            self.pen.icon(
                &kind.icon,
                Rect::from_center_size(center, Vec2::splat(ICON)),
                color,
            );
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
    fn served_hue(&self, platform: &AssetId) -> Color32 {
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
