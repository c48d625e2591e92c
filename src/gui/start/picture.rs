//! The small picture of a reference drawing: its zones, gates, and the routes alone.

use std::collections::BTreeSet;

use eframe::egui::{Color32, Painter, Pos2, Rect, Shape, Stroke, StrokeKind, Ui, Vec2, pos2, vec2};

use super::TemplateCard;
use crate::{
    catalog::{AssetId, LinkId, ZoneId},
    design,
    gui::{Desk, icons::paint_icon_amid, style::Hues},
};

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
pub(super) fn picture_ui(ui: &Ui, desk: &Desk<'_>, card: &TemplateCard, rect: Rect) {
    let hues = desk.hues();
    let painter = ui.painter().with_clip_rect(rect.intersect(ui.clip_rect()));
    painter.rect_filled(rect, 6.0, hues.canvas);
    if card.design.layout.zones.is_empty() {
        return;
    }
    let place = PicturePlace::new(&card.design, rect.shrink(rect.width() * 0.04));
    for id in card.design.zones.keys() {
        paint_zone(&painter, desk, card, id, &place);
    }
    paint_same_provider(&painter, card, hues, &place);
    paint_gates(&painter, desk, card, &place);
    let routes = route_flows(desk, card);
    for flow in &routes {
        paint_flow(&painter, desk, card, flow, &place);
    }
    paint_ends(ui, desk, card, &routes, &place);
}

fn zone_hue(
    desk: &Desk<'_>,
    card: &TemplateCard,
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
    card: &TemplateCard,
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
        3.0,
        tint,
        Stroke::new(1.0, strong),
        StrokeKind::Inside,
    );
}

/// One dashed frame around clouds of the same provider.
fn paint_same_provider(painter: &Painter, card: &TemplateCard, hues: &Hues, place: &PicturePlace) {
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
    let r = place.rect(**first).union(place.rect(**second)).expand(2.5);
    let outline = [
        r.left_top(),
        r.right_top(),
        r.right_bottom(),
        r.left_bottom(),
        r.left_top(),
    ];
    painter.extend(Shape::dashed_line(
        &outline,
        Stroke::new(1.0, hues.accent),
        3.0,
        2.0,
    ));
}

fn paint_gates(painter: &Painter, desk: &Desk<'_>, card: &TemplateCard, place: &PicturePlace) {
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
            let small = Rect::from_center_size(rect.center(), rect.size() * 0.8);
            painter.rect(
                small,
                2.0,
                hues.raised,
                Stroke::new(1.2, strong),
                StrokeKind::Inside,
            );
        }
    }
}

/// Flows that carry a route.
fn route_flows(desk: &Desk<'_>, card: &TemplateCard) -> Vec<LinkId> {
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
    card: &TemplateCard,
    flow: &LinkId,
    place: &PicturePlace,
) {
    let kind = &desk.catalog.patterns.route.flow;
    let color = desk
        .catalog
        .link_kind(kind)
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
        Stroke::new(1.6, color),
        4.0,
        2.0,
    ));
}

/// Terminals and platforms: those of the route in full, terminals that remain in their zone's hue.
fn paint_ends(
    ui: &Ui,
    desk: &Desk<'_>,
    card: &TemplateCard,
    routes: &[LinkId],
    place: &PicturePlace,
) {
    let hues = desk.hues();
    let links = routes.iter().filter_map(|flow| card.design.links.get(flow));
    let on_route: BTreeSet<&AssetId> = links.flat_map(|link| [&link.from, &link.to]).collect();
    let tags = [
        &desk.catalog.patterns.route.from,
        &desk.catalog.patterns.route.to,
    ];
    for (id, asset) in &card.design.assets {
        let Some(kind) = desk.catalog.asset_kind(&asset.kind) else {
            continue;
        };
        let Some(rect) = card.design.layout.assets.get(id) else {
            continue;
        };
        let part = on_route.contains(id);
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
        let size = (rect.height() * 1.2).clamp(13.0, 24.0);
        let tile = Rect::from_center_size(rect.center(), Vec2::splat(size + 2.0));
        // The ground under an icon must not rub out the edge of its zone.
        let zone = asset
            .zone
            .as_ref()
            .and_then(|zone| card.design.layout.zones.get(zone));
        let tile = zone.map_or(tile, |zone| tile.intersect(place.rect(*zone).shrink(1.5)));
        ui.painter()
            .rect_filled(tile, 3.0, hue.map_or(hues.raised, |(_, tint)| tint));
        paint_icon_amid(ui, &kind.icon, rect, size, ink);
    }
}
