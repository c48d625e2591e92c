//! Small pictures of whole designs: zones, gates, terminals and platforms, and the flows that
//! carry the route alone.
//!
//! Everything is read from the design and from what the catalog says of its kinds, so that a
//! picture is a true miniature of the drawing.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    Area, Color, Pen, Plan, Pos, Shape, Theme, geom,
    links::token,
    pen::{dashed, solid},
};
use crate::{
    analysis::{Analysis, FlowRoute, analyze},
    catalog::{AssetId, Catalog, LinkId},
    design::{Design, Link},
};

/// Free space at the edge of a picture.
const MARGIN: f32 = 7.0;
/// Size of icons.
const ICON: f32 = 13.0;
/// Distance of two flows that share lines.
const PITCH: f32 = 4.5;

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

    /// Flows that carry a route, in order of the lanes they take.
    fn route_flows(&self) -> Vec<(&Link, &FlowRoute)> {
        let kind = &self.catalog.patterns.route.flow;
        let mut flows: Vec<_> = self
            .design
            .links
            .iter()
            .filter(|(_, link)| link.kind == *kind)
            .filter_map(|(id, link)| Some((link, self.analysis.flows.get(id)?)))
            .filter(|(_, route)| !route.lines.is_empty())
            .collect();
        let turn = |link: &Link| -> f32 {
            let ends = (
                self.plan.tiles.get(&link.from),
                self.plan.tiles.get(&link.to),
            );
            ends.0
                .zip(ends.1)
                .map_or(0.0, |(a, b)| b.center().x - a.center().x)
        };
        flows.sort_by(|a, b| turn(a.0).total_cmp(&turn(b.0)));
        flows
    }

    /// Draws the flows; returns where the icons of their ends stand.
    fn flows(&mut self) -> BTreeMap<AssetId, Pos> {
        let flows = self.route_flows();
        let mut seen: BTreeSet<&LinkId> = BTreeSet::new();
        let shared = flows
            .iter()
            .flat_map(|(_, route)| &route.lines)
            .filter(|l| !seen.insert(l));
        let pitch = if shared.count() > 1 { PITCH } else { 0.0 };
        let middle = (flows.len() as f32 - 1.0) / 2.0;
        let mut places = BTreeMap::new();
        let mut lanes = Vec::new();
        for (index, (link, route)) in flows.iter().enumerate() {
            let way = self.way(route);
            places.extend(way.first().map(|p| (link.from.clone(), *p)));
            places.extend(way.last().map(|p| (link.to.clone(), *p)));
            // Seen from a start below, the right lane is the one of the right target.
            let is_rising = way.first().zip(way.get(1)).is_some_and(|(a, b)| b.y < a.y);
            let aside = (index as f32 - middle) * if is_rising { pitch } else { -pitch };
            let token = token(&link.kind, self.catalog, self.theme);
            let mut lane = geom::aside(&way, aside);
            if let Some(end) = way.last() {
                align_end(&mut lane, *end);
            }
            lanes.push((token, lane));
        }
        for (token, lane) in lanes {
            let lane = trimmed(&lane, ICON / 2.0 + 1.5);
            let dash = dashed(1.5, token.color, &[3.0, 2.0]);
            self.pen
                .path(geom::rounded(&geom::shortened(&lane, 3.0), 2.5), dash);
            self.pen.arrow(&lane, 5.0, token.color);
        }
        places
    }

    /// A flow's way through the middles of its cables, at right angles within tiles.
    fn way(&self, route: &FlowRoute) -> Vec<Pos> {
        let mut way: Vec<Pos> = Vec::new();
        let ends = |id: Option<&AssetId>| id.and_then(|id| self.plan.tiles.get(id));
        way.extend(ends(route.assets.first()).map(Area::center));
        for ((line, from), to) in route
            .lines
            .iter()
            .zip(&route.assets)
            .zip(route.assets.iter().skip(1))
        {
            let Some(cable) = self.plan.cables.get(line) else {
                continue;
            };
            let mut points = cable.middle.clone();
            if self
                .design
                .links
                .get(line)
                .is_some_and(|link| link.from != *from)
            {
                points.reverse();
            }
            let through = self
                .plan
                .tiles
                .get(from)
                .map_or(Pos::default(), Area::center);
            if Some(from) == route.assets.first() {
                points.reverse();
                align_end(&mut points, through);
                points.reverse();
            }
            let target = self.plan.tiles.get(to).map(Area::center);
            let target = target.filter(|_| Some(to) == route.assets.last());
            if let Some(target) = target {
                align_end(&mut points, target);
            }
            if let [first, next, ..] = points.as_slice() {
                way.extend(elbow(&way, through, is_upright(*first, *next), *first));
            }
            // The edges of tiles do not matter: the way goes on inside.
            way.extend(points);
            way.extend(target);
        }
        let mut way = smoothed(way.into_iter().map(|p| self.pos(p)).collect());
        if let Some(room) = route.assets.last().and_then(|id| self.room_of(id)) {
            stretch(&mut way, 16.0, &room);
        }
        way.reverse();
        if let Some(room) = route.assets.first().and_then(|id| self.room_of(id)) {
            stretch(&mut way, 13.0, &room);
        }
        way.reverse();
        way
    }

    /// Where the icon of an asset may stand.
    fn room_of(&self, asset: &AssetId) -> Option<Area> {
        let zone = self.design.assets.get(asset)?.zone.as_ref()?;
        let (_, area) = self.plan.zones.iter().find(|(id, _)| id == zone)?;
        Some(self.area(area).grown(-ICON / 2.0 - 1.0))
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

/// Whether a piece runs up or down.
fn is_upright(a: Pos, b: Pos) -> bool {
    (a.x - b.x).abs() < (a.y - b.y).abs()
}

/// Moves the last piece of a path so that it leads to the middle of a tile.
fn align_end(points: &mut [Pos], target: Pos) {
    if let [.., a, b] = points {
        if is_upright(*a, *b) {
            (a.x, b.x) = (target.x, target.x);
        } else {
            (a.y, b.y) = (target.y, target.y);
        }
    }
}

/// Corners that lead from the end of a way through a tile to the start of the next cable.
fn elbow(way: &[Pos], through: Pos, leaves_upright: bool, first: Pos) -> Vec<Pos> {
    let Some(&last) = way.last() else {
        return Vec::new();
    };
    let arrives_upright = match way {
        [.., before, last] => is_upright(*before, *last),
        _ => leaves_upright,
    };
    match (arrives_upright, leaves_upright) {
        (true, true) => vec![Pos::new(last.x, through.y), Pos::new(first.x, through.y)],
        (true, false) => vec![Pos::new(last.x, first.y)],
        (false, true) => vec![Pos::new(first.x, last.y)],
        (false, false) => vec![Pos::new(through.x, last.y), Pos::new(through.x, first.y)],
    }
}

/// The path without points on straight pieces and without short steps aside.
fn smoothed(points: Vec<Pos>) -> Vec<Pos> {
    const STEP: f32 = 7.0;
    let mut path = straightened(points);
    while let Some(index) = path.windows(4).position(|four| match four {
        [a, b, c, d] => {
            let ((ux, uy), (vx, vy)) = (geom::direction(*a, *b), geom::direction(*c, *d));
            b.distance(*c) < STEP && ux * vx + uy * vy > 0.9
        }
        _ => false,
    }) {
        let (Some(&b), Some(&c)) = (path.get(index + 1), path.get(index + 2)) else {
            break;
        };
        if let Some(a) = path.get_mut(index) {
            *a = a.moved(c.x - b.x, c.y - b.y);
        }
        path.drain(index + 1..index + 3);
        path = straightened(path);
    }
    path
}

/// Lengthens the last piece of a path so that an arrow fits before the icon at its end, as far as
/// there is room.
fn stretch(path: &mut [Pos], least: f32, room: &Area) {
    let [.., a, b] = path else { return };
    let span = a.distance(*b);
    if span < least {
        let (dx, dy) = geom::direction(*a, *b);
        let more = least - span;
        let end = b.moved(dx * more, dy * more);
        b.x = if dx == 0.0 {
            b.x
        } else {
            end.x.clamp(room.x, room.right().max(room.x))
        };
        b.y = if dy == 0.0 {
            b.y
        } else {
            end.y.clamp(room.y, room.bottom().max(room.y))
        };
    }
}

/// The path without points that lie on a straight piece.
fn straightened(points: Vec<Pos>) -> Vec<Pos> {
    let mut out: Vec<Pos> = Vec::with_capacity(points.len());
    for p in points {
        if out.last().is_some_and(|last| last.distance(p) < 0.05) {
            continue;
        }
        if let [.., a, b] = out.as_slice() {
            let ((ux, uy), (vx, vy)) = (geom::direction(*a, *b), geom::direction(*b, p));
            if (ux * vy - uy * vx).abs() < 0.01 {
                out.pop();
            }
        }
        out.push(p);
    }
    out
}

/// The path without its ends as far as they lie near its first and last position.
fn trimmed(points: &[Pos], by: f32) -> Vec<Pos> {
    let mut path = geom::shortened(points, by);
    path.reverse();
    let mut path = geom::shortened(&path, by);
    path.reverse();
    path
}
