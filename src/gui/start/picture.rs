//! The small picture of a drawing one can begin with: its zones, gates, and a few flows alone.

use std::collections::BTreeSet;

use eframe::egui::{Color32, Painter, Pos2, Rect, Shape, Stroke, StrokeKind, Ui, Vec2, pos2, vec2};

use super::StartCard;
use crate::{
    catalog::{AssetId, LinkId, Tag, ZoneId},
    design,
    edit::StartPoint,
    gui::{
        Desk,
        icons::paint_icon_amid,
        kit::tokens::{LINE_GAP, TIGHT_PAD},
        style::{BUTTON_RADIUS, Hues},
    },
};

/// Corner radius of zones and of the grounds under icons, points.
const CORNER: f32 = 3.0;
/// What stays free around everything, of the width of a picture.
const FREE: f32 = 0.04;
/// Width of the edges of zones, of gates, and of flows, points.
const EDGE_LINE: f32 = 1.0;
const GATE_LINE: f32 = 1.2;
const FLOW_LINE: f32 = 1.6;
/// Between clouds of the same provider and the frame around them, points.
const AROUND: f32 = 2.5;
/// Size of a gate in a picture, of its size in the drawing.
const GATE: f32 = 0.8;
/// Length of the dashes of a frame, points.
const DASH: f32 = 3.0;
/// Size of an icon, of the height of its tile, and the least and greatest one, points.
const ICON: f32 = 1.2;
const LEAST_ICON: f32 = 13.0;
const MOST_ICON: f32 = 24.0;

/// From world units of a design to points of a picture.
struct PicturePlace {
    scale: f32,
    shift: Vec2,
}

impl PicturePlace {
    /// Fits all zones and assets of a design into `rect`.
    fn new(design: &design::Design, rect: Rect) -> Self {
        let layout = &design.layout;
        let all = layout.zones.values().chain(layout.assets.values());
        let bounds = all.fold(Rect::NOTHING, |bounds, rect| bounds.union(world(*rect)));
        let scale = (rect.width() / bounds.width()).min(rect.height() / bounds.height());
        Self {
            scale,
            shift: rect.center() - bounds.center() * scale,
        }
    }

    fn rect(&self, rect: design::Bounds) -> Rect {
        let rect = world(rect);
        Rect::from_min_max(self.pos(rect.min), self.pos(rect.max))
    }

    fn pos(&self, pos: Pos2) -> Pos2 {
        (pos.to_vec2() * self.scale + self.shift).to_pos2()
    }
}

fn world(rect: design::Bounds) -> Rect {
    Rect::from_min_size(
        pos2(rect.x as f32, rect.y as f32),
        vec2(rect.w as f32, rect.h as f32),
    )
}

/// Paints the picture of a card.
pub(super) fn picture_ui(ui: &Ui, desk: &Desk<'_>, card: &StartCard, rect: Rect) {
    let hues = desk.hues();
    let painter = ui.painter().with_clip_rect(rect.intersect(ui.clip_rect()));
    painter.rect_filled(rect, BUTTON_RADIUS, hues.canvas);
    if card.design.layout.zones.is_empty() {
        return;
    }
    let place = PicturePlace::new(&card.design, rect.shrink(rect.width() * FREE));
    for id in card.design.zones.keys() {
        paint_zone(&painter, desk, card, id, &place);
    }
    paint_same_provider(&painter, card, hues, &place);
    paint_gates(&painter, desk, card, &place);
    let flows = shown_flows(desk, card);
    for flow in &flows {
        paint_flow(&painter, desk, card, flow, &place);
    }
    paint_ends(ui, desk, card, &flows, &place);
}

fn zone_hue(
    desk: &Desk<'_>,
    card: &StartCard,
    zone: Option<&ZoneId>,
) -> Option<(Color32, Color32)> {
    let kind = desk
        .catalog
        .zone_kind(&card.design.zones.get(zone?)?.kind)?;
    let hue = desk.theme.zones.get(&kind.hue)?;
    Some((hue.strong, hue.tint))
}

fn paint_zone(
    painter: &Painter,
    desk: &Desk<'_>,
    card: &StartCard,
    id: &ZoneId,
    place: &PicturePlace,
) {
    let (Some(rect), Some((strong, tint))) = (
        card.design.layout.zones.get(id),
        zone_hue(desk, card, Some(id)),
    ) else {
        return;
    };
    painter.rect(
        place.rect(*rect),
        CORNER,
        tint,
        Stroke::new(EDGE_LINE, strong),
        StrokeKind::Inside,
    );
}

/// One dashed frame around clouds of the same provider.
fn paint_same_provider(painter: &Painter, card: &StartCard, hues: &Hues, place: &PicturePlace) {
    let clouds: Vec<_> = card
        .design
        .zones
        .iter()
        .filter(|(_, zone)| !zone.provider.is_empty())
        .filter_map(|(id, zone)| Some((&zone.provider, card.design.layout.zones.get(id)?)))
        .collect();
    let [(one, first), (other, second)] = clouds.as_slice() else {
        return;
    };
    if one != other {
        return;
    }
    let r = place
        .rect(**first)
        .union(place.rect(**second))
        .expand(AROUND);
    let outline = [
        r.left_top(),
        r.right_top(),
        r.right_bottom(),
        r.left_bottom(),
        r.left_top(),
    ];
    painter.extend(Shape::dashed_line(
        &outline,
        Stroke::new(EDGE_LINE, hues.accent),
        DASH,
        TIGHT_PAD,
    ));
}

fn paint_gates(painter: &Painter, desk: &Desk<'_>, card: &StartCard, place: &PicturePlace) {
    let hues = desk.hues();
    for (id, asset) in &card.design.assets {
        let is_gate = desk
            .catalog
            .asset_kind(&asset.kind)
            .is_some_and(|kind| kind.gate);
        if let Some(rect) = card.design.layout.assets.get(id).filter(|_| is_gate) {
            let (strong, _) =
                zone_hue(desk, card, asset.zone.as_ref()).unwrap_or((hues.muted, hues.raised));
            let rect = place.rect(*rect);
            let small = Rect::from_center_size(rect.center(), rect.size() * GATE);
            painter.rect(
                small,
                TIGHT_PAD,
                hues.raised,
                Stroke::new(GATE_LINE, strong),
                StrokeKind::Inside,
            );
        }
    }
}

/// Flows that a picture shows: those that carry a route, or those that the catalog names.
fn shown_flows(desk: &Desk<'_>, card: &StartCard) -> Vec<LinkId> {
    if let StartPoint::Today(start) = &card.point {
        let start = desk.catalog.start(start);
        return start.map_or_else(Vec::new, |start| start.shows.clone());
    }
    let matched = card
        .analysis
        .patterns
        .iter()
        .flat_map(|found| found.flows.iter().cloned());
    let matched: Vec<_> = matched.collect();
    if !matched.is_empty() {
        return matched;
    }
    let route = &desk.catalog.patterns.route.flow;
    card.design
        .links
        .iter()
        .filter(|(_, link)| link.kind == *route)
        .map(|(id, _)| id.clone())
        .collect()
}

fn paint_flow(
    painter: &Painter,
    desk: &Desk<'_>,
    card: &StartCard,
    flow: &LinkId,
    place: &PicturePlace,
) {
    let kind = card.design.links.get(flow).map(|link| &link.kind);
    let color = kind
        .and_then(|kind| desk.catalog.link_kind(kind))
        .and_then(|kind| desk.theme.strokes.get(&kind.stroke))
        .map_or(Color32::PLACEHOLDER, |stroke| stroke.color);
    let middle = |id: &AssetId| {
        card.design
            .layout
            .assets
            .get(id)
            .map(|rect| place.rect(*rect).center())
    };
    let way = card.analysis.flows.get(flow);
    let stops: Vec<_> = way.map_or_else(Vec::new, |way| {
        way.assets.iter().filter_map(middle).collect()
    });
    let mut points: Vec<Pos2> = Vec::new();
    for stop in stops {
        if let Some(last) = points.last().copied() {
            // Upright first, then level, as the lanes of the canvas run.
            points.push(pos2(last.x, stop.y));
        }
        points.push(stop);
    }
    painter.extend(Shape::dashed_line(
        &points,
        Stroke::new(FLOW_LINE, color),
        LINE_GAP,
        TIGHT_PAD,
    ));
}

/// What stands at the ends of flows: of those that are shown in full, the rest in its zone's hue.
fn paint_ends(ui: &Ui, desk: &Desk<'_>, card: &StartCard, flows: &[LinkId], place: &PicturePlace) {
    let hues = desk.hues();
    let links = flows.iter().filter_map(|flow| card.design.links.get(flow));
    let at_ends: BTreeSet<&AssetId> = links.flat_map(|link| [&link.from, &link.to]).collect();
    let tags = shown_tags(desk, &card.point);
    for (id, asset) in &card.design.assets {
        let Some(kind) = desk.catalog.asset_kind(&asset.kind) else {
            continue;
        };
        let Some(rect) = card.design.layout.assets.get(id) else {
            continue;
        };
        let part = at_ends.contains(id);
        if !part && !tags.iter().any(|tag| kind.tags.contains(tag)) {
            continue;
        }
        let hue = zone_hue(desk, card, asset.zone.as_ref());
        let ink = if part {
            hues.text
        } else {
            hue.map_or(hues.muted, |(strong, _)| strong)
        };
        let rect = place.rect(*rect);
        let size = (rect.height() * ICON).clamp(LEAST_ICON, MOST_ICON);
        let tile = Rect::from_center_size(rect.center(), Vec2::splat(size + TIGHT_PAD));
        // The ground under an icon must not rub out the edge of its zone.
        let zone = asset
            .zone
            .as_ref()
            .and_then(|zone| card.design.layout.zones.get(zone));
        let within = zone.map(|zone| place.rect(*zone).shrink(TIGHT_PAD));
        let tile = within.map_or(tile, |within| tile.intersect(within));
        ui.painter()
            .rect_filled(tile, CORNER, hue.map_or(hues.raised, |(_, tint)| tint));
        paint_icon_amid(ui, &kind.icon, rect, size, ink);
    }
}

/// Tags of what a picture shows.
fn shown_tags<'a>(desk: &Desk<'a>, point: &StartPoint) -> Vec<&'a Tag> {
    let route = &desk.catalog.patterns.route;
    let things = desk.catalog.starts.things.iter();
    match point {
        StartPoint::Today(_) => things.map(|thing| &thing.tag).collect(),
        StartPoint::Template(_) => vec![&route.from, &route.to],
    }
}
