//! Lines and flows.

use super::{
    Anchor, Area, Color, Pen, Pos, StrokeToken, Theme,
    build::Canvas,
    geom, lit,
    pen::{dashed, solid},
    states::HALO,
    words,
};
use crate::{
    catalog::{Catalog, LinkId, LinkKindId},
    design::{Link, Subject},
};

/// Length of an arrow head.
const ARROW: f32 = 8.0;
/// How far the head of a heavy lane is longer.
const HEAVY_ARROW: f32 = 11.0;
/// How much wider a link is drawn under the pointer.
const HOVER: f32 = 2.0;

/// The stroke of a kind of link; a plain line for kinds the catalog does not know.
pub(super) fn token(kind: &LinkKindId, catalog: &Catalog, theme: &Theme) -> StrokeToken {
    catalog
        .link_kind(kind)
        .and_then(|kind| theme.strokes.get(&kind.stroke))
        .cloned()
        .unwrap_or(StrokeToken {
            color: theme.surface.line,
            width: 2.0,
            dash: Vec::new(),
            core: 0.0,
            inner: 0.0,
            bar: 0.0,
            ring: 0.0,
        })
}

/// The rubber line of a link that is being drawn, with its kind's stroke.
pub fn link_preview(
    kind: &LinkKindId,
    points: &[Pos],
    catalog: &Catalog,
    theme: &Theme,
) -> Vec<super::Shape> {
    let mut pen = Pen::default();
    let token = token(kind, catalog, theme);
    if token.dash.is_empty() {
        stroke_line(&mut pen, points, &token, token.color, 0.0);
    } else {
        pen.path(
            geom::shortened(points, 6.0),
            dashed(token.width, token.color, &token.dash),
        );
        pen.arrow(points, head(&token), token.color);
    }
    pen.shapes
}

fn head(token: &StrokeToken) -> f32 {
    if token.width > 3.0 {
        HEAVY_ARROW
    } else {
        ARROW
    }
}

/// Draws a line with all its strokes; double lines and tubes are parallel strokes, so that any
/// ground shows between them.
fn stroke_line(pen: &mut Pen, points: &[Pos], token: &StrokeToken, color: Color, more: f32) {
    if token.core <= 0.0 {
        pen.path(
            points.to_vec(),
            dashed(token.width + more, color, &token.dash),
        );
        return;
    }
    let wall = (token.width - token.core) / 2.0;
    let aside = (token.width + token.core) / 4.0 + more / 2.0;
    for side in [-aside, aside] {
        pen.path(geom::aside(points, side), solid(wall, color));
    }
    if token.inner > 0.0 {
        pen.path(points.to_vec(), solid(token.inner + more / 2.0, color));
    }
}

impl Canvas<'_> {
    /// Draws all lines.
    pub(super) fn lines(&mut self) {
        for (id, cable) in &self.plan.cables {
            let Some(link) = self.input.design.links.get(id) else {
                continue;
            };
            let start = self.pen.shapes.len();
            let points = cable.line();
            self.line(id, link, &points);
            let label = words::link_label(self.input, link, true);
            self.item(
                Subject::Link(id.clone()),
                label,
                (Area::of(&points), points),
                start,
            );
        }
    }

    fn line(&mut self, id: &LinkId, link: &Link, points: &[Pos]) {
        let token = token(&link.kind, self.input.catalog, self.input.theme);
        let s = &self.input.theme.surface;
        let (color, more) = self.link_state(id, points, &token, token.color);
        stroke_line(&mut self.pen, points, &token, color, more);
        if token.ring > 0.0 {
            for place in [8.0, geom::length(points) - 8.0] {
                if let Some((center, _)) = geom::along(points, place) {
                    self.pen
                        .circle(center, token.ring, Some(s.canvas), Some(solid(1.5, color)));
                }
            }
        }
        if token.bar > 0.0 {
            self.bar(link, points, (token.bar, color));
        }
    }

    /// The cross bar at the gate's end.
    fn bar(&mut self, link: &Link, points: &[Pos], look: (f32, Color)) {
        const FROM_TILE: f32 = 10.0;
        let is_gate = |id| {
            let asset = self.input.design.assets.get(id);
            asset
                .and_then(|asset| self.input.catalog.asset_kind(&asset.kind))
                .is_some_and(|kind| kind.gate)
        };
        let place = if is_gate(&link.from) {
            FROM_TILE
        } else if is_gate(&link.to) {
            geom::length(points) - FROM_TILE
        } else {
            return;
        };
        if let Some((center, (dx, dy))) = geom::along(points, place) {
            let half = look.0 / 2.0 + 2.0;
            let ends = vec![
                center.moved(-dy * half, dx * half),
                center.moved(dy * half, -dx * half),
            ];
            self.pen.path(ends, solid(2.0, look.1));
        }
    }

    /// Draws what is under a selected, lit or hovered link; returns its colour and extra width.
    fn link_state(
        &mut self,
        id: &LinkId,
        points: &[Pos],
        token: &StrokeToken,
        color: Color,
    ) -> (Color, f32) {
        let subject = Subject::Link(id.clone());
        let accent = self.input.theme.surface.accent;
        if self.is_selected(&subject) || self.is_lit(&subject) {
            self.pen.path(
                points.to_vec(),
                solid(token.width + 9.0, accent.faded(HALO)),
            );
            return (accent, 0.0);
        }
        if self.is_hovered(&subject) {
            for end in [points.first(), points.last()].into_iter().flatten() {
                self.pen.circle(*end, 5.0, None, Some(solid(1.5, accent)));
            }
            return (color, HOVER);
        }
        (color, 0.0)
    }

    /// Draws all flows: lanes first, then the lit route over them.
    pub(super) fn flows(&mut self) {
        for (id, link) in &self.input.design.links {
            if super::plan::is_line(link, self.input.catalog) {
                continue;
            }
            let start = self.pen.shapes.len();
            let points = self.flow(id, link);
            let resolved = self.route_of(id).is_some();
            let label = words::link_label(self.input, link, resolved);
            self.item(
                Subject::Link(id.clone()),
                label,
                (Area::of(&points), points),
                start,
            );
        }
        self.lit_ways();
    }

    fn route_of(&self, id: &LinkId) -> Option<&crate::analysis::FlowRoute> {
        self.input
            .analysis
            .flows
            .get(id)
            .filter(|route| !route.lines.is_empty())
    }

    /// Draws a flow's lanes as far as no earlier flow has; returns its whole way.
    fn flow(&mut self, id: &LinkId, link: &Link) -> Vec<Pos> {
        let Some(route) = self.route_of(id).cloned() else {
            return self.chord(id, link);
        };
        let mut way = Vec::new();
        for (line, from) in route.lines.iter().zip(&route.assets) {
            let Some(cable) = self.plan.cables.get(line) else {
                continue;
            };
            let Some(index) = cable.lanes.iter().position(|lane| lane.flows.contains(id)) else {
                continue;
            };
            let Some(lane) = cable.lanes.get(index) else {
                continue;
            };
            let mut points = cable.lane(lane);
            let owner = lane.flows.iter().min() == Some(id);
            if owner && !self.is_lane_lit(line, index) {
                self.lane(line, index, &points);
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
    fn lane(&mut self, line: &LinkId, index: usize, points: &[Pos]) {
        let Some(cable) = self.plan.cables.get(line) else {
            return;
        };
        let Some(lane) = cable.lanes.get(index) else {
            return;
        };
        let token = token(&lane.kind, self.input.catalog, self.input.theme);
        let marked = lane
            .flows
            .iter()
            .find(|flow| {
                let subject = Subject::Link((*flow).clone());
                self.is_selected(&subject) || self.is_lit(&subject) || self.is_hovered(&subject)
            })
            .or(lane.flows.first())
            .cloned();
        let (color, more) = marked.map_or((token.color, 0.0), |flow| {
            self.link_state(&flow, points, &token, token.color)
        });
        let (_, ends) = lit::arrow(self.input, line, cable, index);
        let mut dashes = points.to_vec();
        for end in &ends {
            if !end {
                dashes.reverse();
            }
            dashes = geom::shortened(&dashes, 6.0);
            if !end {
                dashes.reverse();
            }
        }
        self.pen
            .path(dashes, dashed(token.width + more, color, &token.dash));
        for end in ends {
            let mut towards = points.to_vec();
            if !end {
                towards.reverse();
            }
            self.pen.arrow(&towards, head(&token), color);
        }
        if lane.count > 1
            && let Some((middle, _)) = geom::along(points, geom::length(points) / 2.0)
        {
            let s = &self.input.theme.surface;
            let text = format!("×{}", lane.count);
            self.pen
                .rect(Area::around(middle, 26.0, 16.0), 8.0, Some(s.panel), None);
            self.pen.bold(middle, Anchor::Center, &text, token.color);
        }
    }

    /// A flow with no way: the straight chord with a warning in its middle.
    fn chord(&mut self, id: &LinkId, link: &Link) -> Vec<Pos> {
        let ends = (
            self.plan.tiles.get(&link.from),
            self.plan.tiles.get(&link.to),
        );
        let (Some(a), Some(b)) = ends else {
            return Vec::new();
        };
        let points = vec![a.exit_towards(b.center()), b.exit_towards(a.center())];
        let missing = self.input.theme.states.missing;
        let plain = StrokeToken {
            color: missing,
            width: 1.5,
            dash: vec![4.0, 4.0],
            core: 0.0,
            inner: 0.0,
            bar: 0.0,
            ring: 0.0,
        };
        let (color, more) = self.link_state(id, &points, &plain, missing);
        self.pen.path(
            points.clone(),
            dashed(plain.width + more, color, &plain.dash),
        );
        if let [from, to] = points.as_slice() {
            let middle = from.towards(*to, 0.5);
            self.pen
                .circle(middle, 12.0, Some(self.input.theme.surface.canvas), None);
            self.pen
                .icon("warning", Area::around(middle, 16.0, 16.0), missing);
        }
        points
    }
}
