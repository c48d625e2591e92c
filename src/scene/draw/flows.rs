//! Flows: dashed lanes beside lines, and chords where there is no way.

use emath::{Pos2, Rect, Vec2, vec2};

use crate::scene::RectExt as _;
use crate::scene::{
    Anchor, PatchOf, StrokeToken,
    draw::canvas::SceneCanvas,
    draw::links::{head, token},
    draw::lit_way,
    draw::pen::dashed,
    draw::words,
    geom,
    plan::CablePlan,
};
use crate::{
    catalog::LinkId,
    design::{Link, Subject},
};

impl SceneCanvas<'_> {
    /// Draws all flows: lanes first, then the lit route over them.
    pub(in crate::scene) fn flows(&mut self) {
        for (id, link) in &self.input.design.links {
            if crate::scene::plan::is_line(link, self.input.catalog) {
                continue;
            }
            let start = self.pen.shapes.len();
            let points = self.flow(id, link);
            if points.len() < 2 {
                // Within a folded zone.
                continue;
            }
            let resolved = self.route_of(id).is_some();
            let label = words::link_label(self.input, link, resolved);
            self.item(
                Subject::Link(id.clone()),
                label,
                Rect::from_points(&points),
                points,
                start,
            );
        }
        self.lit_ways();
    }

    fn route_of(&self, id: &LinkId) -> Option<&crate::analysis::FlowWay> {
        self.input
            .analysis
            .flows
            .get(id)
            .filter(|route| !route.lines.is_empty())
    }

    /// Draws a flow's lanes as far as no earlier flow has; returns its whole way.
    fn flow(&mut self, id: &LinkId, link: &Link) -> Vec<Pos2> {
        let Some(route) = self.route_of(id).cloned() else {
            return self.chord(id, link);
        };
        let mut way = Vec::new();
        for (line, from) in route.lines.iter().zip(&route.assets) {
            let Some(cable) = self.plan.cables.get(line) else {
                continue;
            };
            let Some(index) = cable
                .lanes
                .iter()
                .position(|lane| lane.flows.binary_search(id).is_ok())
            else {
                continue;
            };
            let Some(lane) = cable.lanes.get(index) else {
                continue;
            };
            let mut points = cable.lane(lane);
            let owner = lane.flows.first() == Some(id);
            if owner && !self.is_lane_lit(line, index) {
                let start = self.pen.shapes.len();
                self.lane(line, cable, index);
                self.patch(PatchOf::Along(line.clone()), start);
            }
            if self
                .input
                .design
                .links
                .get(line)
                .is_some_and(|line| line.from != *from)
            {
                points.reverse();
            }
            way.extend(points);
        }
        way
    }

    /// Draws a lane: dashes, arrow heads, and a count where several flows share both ends.
    fn lane(&mut self, line: &LinkId, cable: &CablePlan, index: usize) {
        let Some(lane) = cable.lanes.get(index) else {
            return;
        };
        let points = cable.lane(lane);
        let points = points.as_slice();
        let token = token(&lane.kind, self.input.catalog, self.input.theme);
        let marked = lane
            .flows
            .iter()
            .find(|flow| {
                let subject = Subject::Link((*flow).clone());
                self.is_selected(&subject) || self.is_lit(&subject) || self.is_hovered(&subject)
            })
            .or_else(|| lane.flows.first())
            .cloned();
        let (color, more) = marked.map_or((token.color, 0.0), |flow| {
            self.link_state(&flow, points, &token, token.color)
        });
        let (at_start, at_end) = lit_way::arrow_ends(self.input, line, lane);
        let mut dashes = points.to_vec();
        if at_end {
            dashes = geom::shortened(&dashes, 6.0);
            self.pen.arrow(points, head(&token), color);
        }
        if at_start {
            dashes.reverse();
            self.pen.arrow(
                &points.iter().rev().copied().collect::<Vec<_>>(),
                head(&token),
                color,
            );
            dashes = geom::shortened(&dashes, 6.0);
            dashes.reverse();
        }
        self.pen
            .path(dashes, dashed(token.width + more, color, &token.dash));
        if lane.count > 1
            && let Some((middle, _)) = geom::along(points, geom::length(points) / 2.0)
        {
            let s = &self.input.theme.hues;
            let text = format!("×{}", lane.count);
            self.pen.rect(
                Rect::from_center_size(middle, vec2(26.0, 16.0)),
                8.0,
                Some(s.panel),
                None,
            );
            self.pen.bold(middle, Anchor::Center, &text, color);
        }
    }

    /// Draws all lanes beside a line.
    pub(in crate::scene) fn lanes_of(&mut self, line: &LinkId, cable: &CablePlan) {
        let start = self.pen.shapes.len();
        for index in 0..cable.lanes.len() {
            self.lane(line, cable, index);
        }
        self.patch(PatchOf::Along(line.clone()), start);
    }

    /// A flow with no way: the straight chord with a warning in its middle.
    pub(in crate::scene) fn chord(&mut self, id: &LinkId, link: &Link) -> Vec<Pos2> {
        let ends = (self.plan.end(&link.from), self.plan.end(&link.to));
        let (Some(a), Some(b)) = ends else {
            return Vec::new();
        };
        if a == b {
            // Both within the same folded zone.
            return Vec::new();
        }
        let points = vec![a.exit_towards(b.center()), b.exit_towards(a.center())];
        let missing = self.input.theme.hues.missing;
        let plain = StrokeToken::plain(missing, 1.5, &[4.0, 4.0]);
        let (color, more) = self.link_state(id, &points, &plain, missing);
        self.pen.path(
            points.clone(),
            dashed(plain.width + more, color, &plain.dash),
        );
        if let [from, to] = points.as_slice() {
            let middle = from.lerp(*to, 0.5);
            self.pen
                .circle(middle, 12.0, Some(self.input.theme.hues.canvas), None);
            self.pen.icon(
                "warning",
                Rect::from_center_size(middle, Vec2::splat(16.0)),
                missing,
            );
        }
        points
    }
}
