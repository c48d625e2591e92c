//! Lines and flows.

use ecolor::Color32;
use emath::{Pos2, Rect};

use crate::scene::{
    DrawingTheme, SceneLight, StrokeToken,
    draw::canvas::SceneCanvas,
    draw::pen::ScenePen,
    draw::pen::{dashed, solid},
    draw::states::HALO,
    draw::words,
    geom,
};
use crate::{
    catalog::{Catalog, LinkId, LinkKindId},
    design::{Link, Subject},
};

/// Length of an arrow head.
const ARROW: f32 = 8.0;
/// How far the head of a heavy lane is longer.
const HEAVY_ARROW: f32 = 11.0;
/// How far a cross bar stands from the tile.
const FROM_TILE: f32 = 10.0;
/// How much wider a link is drawn under the pointer.
const HOVER: f32 = 2.0;
/// How much of its colour a link keeps while flows of another kind are lit.
const BACK: f32 = 0.16;

/// The stroke of a kind of link; a plain line for kinds the catalog does not know.
pub(in crate::scene) fn token(
    kind: &LinkKindId,
    catalog: &Catalog,
    theme: &DrawingTheme,
) -> StrokeToken {
    catalog
        .link_kind(kind)
        .and_then(|kind| theme.strokes.get(&kind.stroke))
        .cloned()
        .unwrap_or_else(|| StrokeToken::plain(theme.hues.line, 2.0, &[]))
}

/// The rubber line of a link that is being drawn, with its kind's stroke.
pub fn link_preview(
    kind: &LinkKindId,
    points: &[Pos2],
    catalog: &Catalog,
    theme: &DrawingTheme,
) -> Vec<crate::scene::SceneShape> {
    let mut pen = ScenePen::default();
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

/// A sample of a kind of link, as a legend shows it: with the rings and bars of its line.
pub fn link_sample(
    kind: &LinkKindId,
    points: &[Pos2],
    catalog: &Catalog,
    theme: &DrawingTheme,
) -> Vec<crate::scene::SceneShape> {
    let mut pen = ScenePen {
        shapes: link_preview(kind, points, catalog, theme),
    };
    let token = token(kind, catalog, theme);
    rings(&mut pen, points, &token, theme.hues.canvas);
    if token.bar > 0.0 {
        cross(&mut pen, points, &token, FROM_TILE);
    }
    pen.shapes
}

/// Hollow rings near both ends of a line.
fn rings(pen: &mut ScenePen, points: &[Pos2], token: &StrokeToken, ground: Color32) {
    if token.ring <= 0.0 {
        return;
    }
    for place in [8.0, geom::length(points) - 8.0] {
        if let Some((center, _)) = geom::along(points, place) {
            let stroke = solid(1.5, token.color);
            pen.circle(center, token.ring, Some(ground), Some(stroke));
        }
    }
}

/// The cross bar of a line at a distance from its start.
fn cross(pen: &mut ScenePen, points: &[Pos2], token: &StrokeToken, place: f32) {
    if let Some((center, ahead)) = geom::along(points, place) {
        let aside = geom::right_of(ahead) * (token.bar / 2.0 + 2.0);
        pen.path(
            vec![center + aside, center - aside],
            solid(2.0, token.color),
        );
    }
}

/// What shows that links are selected: their halos, and their lines and lanes in the accent colour.
///
/// A lane is marked when one of its flows is; `is_marked` says which links are.
pub fn marked_links(
    input: &crate::scene::SceneInput<'_>,
    plan: &crate::scene::Plan,
    is_marked: &dyn Fn(&LinkId) -> bool,
) -> Vec<crate::scene::SceneShape> {
    let mut pen = ScenePen::default();
    let accent = input.theme.hues.accent;
    for (id, cable) in &plan.cables {
        let kind = input.design.links.get(id).map(|link| &link.kind);
        if let Some(kind) = kind.filter(|_| is_marked(id)) {
            let token = token(kind, input.catalog, input.theme);
            let points = cable.line();
            let halo = solid(token.width + 9.0, accent.gamma_multiply(HALO));
            pen.path(points.clone(), halo);
            stroke_line(&mut pen, &points, &token, accent, 0.0);
        }
        if input.hide_flows {
            continue;
        }
        for lane in cable
            .lanes
            .iter()
            .filter(|lane| lane.flows.iter().any(is_marked))
        {
            let token = token(&lane.kind, input.catalog, input.theme);
            let points = cable.lane(lane);
            let halo = solid(token.width + 9.0, accent.gamma_multiply(HALO));
            pen.path(points.clone(), halo);
            pen.path(points, dashed(token.width, accent, &token.dash));
        }
    }
    pen.shapes
}

/// What shows that the pointer is over a link: its way, from line to line and never across what
/// stands between them, and its two ends.
pub fn hovered_link(
    id: &LinkId,
    path: &[Pos2],
    plan: &crate::scene::Plan,
    theme: &DrawingTheme,
) -> Vec<crate::scene::SceneShape> {
    let mut pen = ScenePen::default();
    let accent = theme.hues.accent;
    let carries = |flows: &[LinkId]| flows.binary_search(id).is_ok();
    let mut pieces: Vec<Vec<Pos2>> = Vec::new();
    for cable in plan.cables.values() {
        let lanes = cable.lanes.iter().filter(|lane| carries(&lane.flows));
        pieces.extend(lanes.map(|lane| cable.lane(lane)));
    }
    if pieces.is_empty() {
        pieces.push(path.to_vec());
    }
    for piece in pieces {
        pen.path(piece, solid(HOVER, accent.gamma_multiply(0.6)));
    }
    for end in [path.first(), path.last()].into_iter().flatten() {
        pen.circle(*end, 5.0, None, Some(solid(1.5, accent)));
    }
    pen.shapes
}

pub(in crate::scene) fn head(token: &StrokeToken) -> f32 {
    if token.width > 3.0 {
        HEAVY_ARROW
    } else {
        ARROW
    }
}

/// Draws a line with all its strokes; double lines and tubes are parallel strokes, so that any
/// ground shows between them.
fn stroke_line(
    pen: &mut ScenePen,
    points: &[Pos2],
    token: &StrokeToken,
    color: Color32,
    more: f32,
) {
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

impl SceneCanvas<'_> {
    /// Draws all lines.
    pub(in crate::scene) fn lines(&mut self) {
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
                Rect::from_points(&points),
                points,
                start,
            );
        }
    }

    fn line(&mut self, id: &LinkId, link: &Link, points: &[Pos2]) {
        let token = token(&link.kind, self.input.catalog, self.input.theme);
        let (color, more) = self.link_state(id, points, &token, token.color);
        stroke_line(&mut self.pen, points, &token, color, more);
        let token = StrokeToken { color, ..token };
        let ground = self.input.theme.hues.canvas;
        rings(&mut self.pen, points, &token, ground);
        if token.bar > 0.0 {
            self.bar(link, points, &token);
        }
    }

    /// The cross bar at the gate's end.
    fn bar(&mut self, link: &Link, points: &[Pos2], token: &StrokeToken) {
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
        cross(&mut self.pen, points, token, place);
    }

    /// The colour of a link, paler while flows of another kind are lit.
    fn stepping_back(&self, id: &LinkId, color: Color32) -> Color32 {
        let SceneLight::Kind(lit) = self.input.lit else {
            return color;
        };
        let is_lit = |link: &Link| link.kind == *lit;
        if self.input.design.links.get(id).is_some_and(is_lit) {
            color
        } else {
            color.gamma_multiply(BACK)
        }
    }

    /// Draws what is under a selected, lit or hovered link; returns its colour and extra width.
    pub(in crate::scene) fn link_state(
        &mut self,
        id: &LinkId,
        points: &[Pos2],
        token: &StrokeToken,
        color: Color32,
    ) -> (Color32, f32) {
        let subject = Subject::Link(id.clone());
        let accent = self.input.theme.hues.accent;
        let color = self.stepping_back(id, color);
        if self.is_selected(&subject) || self.is_lit(&subject) {
            self.pen.path(
                points.to_vec(),
                solid(token.width + 9.0, accent.gamma_multiply(HALO)),
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
}
