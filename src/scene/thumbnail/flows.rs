//! Flows of a miniature.

use std::collections::{BTreeMap, BTreeSet};

use emath::{Pos2, Rect};

use super::{
    miniature::{ICON, Miniature},
    paths::{align_end, elbow, is_upright, smoothed, stretch, trimmed},
};
use crate::{
    analysis::FlowWay,
    catalog::{AssetId, LinkId},
    design::Link,
    scene::{draw::links::token, draw::pen::dashed, geom},
};

/// Distance of two flows that share lines.
const PITCH: f32 = 4.5;

impl Miniature<'_> {
    /// Flows that carry a way, in order of the lanes they take.
    pub(super) fn route_flows(&self) -> Vec<(&Link, &FlowWay)> {
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
    pub(super) fn flows(&mut self) -> BTreeMap<AssetId, Pos2> {
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
    fn way(&self, route: &FlowWay) -> Vec<Pos2> {
        let mut way: Vec<Pos2> = Vec::new();
        let ends = |id: Option<&AssetId>| id.and_then(|id| self.plan.tiles.get(id));
        way.extend(ends(route.assets.first()).map(Rect::center));
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
                .map(Rect::center)
                .unwrap_or_default();
            if Some(from) == route.assets.first() {
                points.reverse();
                align_end(&mut points, through);
                points.reverse();
            }
            let target = self.plan.tiles.get(to).map(Rect::center);
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
    fn room_of(&self, asset: &AssetId) -> Option<Rect> {
        let zone = self.design.assets.get(asset)?.zone.as_ref()?;
        let (_, area) = self.plan.zones.iter().find(|(id, _)| id == zone)?;
        Some(self.area(area).expand(-ICON / 2.0 - 1.0))
    }
}
