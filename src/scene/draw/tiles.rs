//! Tiles of assets: icon, name, count, badge, risk mark, and the pills of a lit route.

use ecolor::Color32;
use emath::{Rect, Vec2, pos2, vec2};

use crate::scene::{
    Anchor, SceneLight,
    draw::canvas::SceneCanvas,
    draw::marks,
    draw::pen::solid,
    draw::standing::AssetSummary,
    draw::states,
    draw::tile_room::{IconRoom, ROOMY, fitted},
    draw::tile_text::{self, line_height},
    draw::words,
    text::metrics::{self, Weight},
};
use crate::{
    catalog::{AssetId, AssetKind},
    design::{Asset, Subject},
};

/// Corner radius of a tile.
const RADIUS: f32 = 8.0;
/// A gate no wider than this stands upright: its icon above its name.
const UPRIGHT: f32 = 116.0;

/// Colours of a tile's icon.
#[derive(Clone, Copy, Debug)]
pub(super) struct Hue {
    strong: Color32,
    pub(super) ink: Color32,
    tint: Color32,
}

impl SceneCanvas<'_> {
    /// Draws all tiles.
    pub(in crate::scene) fn tiles(&mut self) {
        for (id, area) in &self.plan.tiles {
            let Some(asset) = self.input.design.assets.get(id) else {
                continue;
            };
            let start = self.pen.shapes.len();
            let subject = Subject::Asset(id.clone());
            let mut standing = self.standing.get(id).cloned().unwrap_or_default();
            if !self.input.marks.has_badges() {
                standing.badge.clear();
            }
            self.tile(asset, area, &subject, &standing);
            self.marks(area, &standing);
            self.part(id, area, &standing);
            let label = words::asset_label(self.input, id, asset, &standing);
            self.item(subject, label, *area, Vec::new(), start);
        }
    }

    fn tile(&mut self, asset: &Asset, area: &Rect, subject: &Subject, standing: &AssetSummary) {
        let theme = self.input.theme;
        let s = &theme.hues;
        let kind = self.input.catalog.asset_kind(&asset.kind);
        let is_gate = kind.is_some_and(|kind| kind.gate);
        let hue = self.hue(asset);
        let is_selected = self.is_selected(subject);
        let outline = if is_selected || self.is_lit(subject) {
            states::halo(&mut self.pen, area, RADIUS, theme);
            solid(2.0, s.accent)
        } else if self.is_hovered(subject) {
            solid(if is_gate { 2.0 } else { 1.5 }, s.accent)
        } else if is_gate {
            solid(2.0, hue.strong)
        } else {
            solid(1.0, s.border_strong)
        };
        if s.shadow.a() > 0 {
            let shadow = area.translate(vec2(0.0, 2.0));
            self.pen.rect(shadow, RADIUS, Some(s.shadow), None);
        }
        self.pen.rect(*area, RADIUS, Some(s.raised), Some(outline));
        self.content(asset, kind, area, hue, standing);
        if is_selected {
            states::handles(&mut self.pen, area, !standing.badge.is_empty(), theme);
        }
    }

    fn hue(&self, asset: &Asset) -> Hue {
        let s = &self.input.theme.hues;
        let zone = self.input.design.zone_of(asset);
        let kind = zone.and_then(|zone| self.input.catalog.zone_kind(&zone.kind));
        kind.and_then(|kind| self.input.theme.zones.get(&kind.hue))
            .map_or(
                Hue {
                    strong: s.border_strong,
                    ink: s.muted,
                    tint: s.sunken,
                },
                |hue| Hue {
                    strong: hue.strong,
                    ink: hue.ink,
                    tint: hue.tint,
                },
            )
    }

    /// Icon, name and second line.
    fn content(
        &mut self,
        asset: &Asset,
        kind: Option<&AssetKind>,
        area: &Rect,
        hue: Hue,
        standing: &AssetSummary,
    ) {
        let icon = kind.map_or("warning", |kind| kind.icon.as_str());
        let is_gate = kind.is_some_and(|kind| kind.gate);
        let name = asset.called(self.input.catalog).get(self.input.lang);
        let second = words::second_line(asset, self.input.lang);
        if is_gate && area.width() <= UPRIGHT && area.height() >= ROOMY {
            self.upright_gate(icon, name, area, hue);
            return;
        }
        let usual = IconRoom::usual(is_gate, area.height());
        let set = |left: f32, size: f32| {
            tile_text::words(name, second.as_deref(), area, left, standing, size)
        };
        let (room, text) = fitted(self.input.names, area, usual, set);
        let text_x = area.left() + room.text();
        let free = area.right() - text_x - 6.0;
        // In a wide flat tile icon and name stand in the middle together.
        let shift = if area.height() < ROOMY {
            ((free - text.wide) / 2.0).max(0.0)
        } else {
            0.0
        };
        let icon_area = Rect::from_min_size(
            pos2(
                area.left() + room.inset + shift,
                area.center().y - room.icon / 2.0,
            ),
            Vec2::splat(room.icon),
        );
        if is_gate && room.icon > 0.0 {
            self.pen.icon(icon, icon_area, hue.ink);
        } else if room.icon > 0.0 {
            self.pen.rect(icon_area, 6.0, Some(hue.tint), None);
            let glyph = if room.icon > 26.0 { 20.0 } else { 16.0 };
            self.pen.icon(
                icon,
                Rect::from_center_size(icon_area.center(), Vec2::splat(glyph)),
                hue.ink,
            );
        }
        let s = &self.input.theme.hues;
        let (size, mut y) = (text.size, text.first(area));
        for line in &text.name {
            let at = pos2(text_x + shift, y);
            self.pen.name(at, Anchor::Left, line, size, s.text);
            y += line_height(size);
        }
        if let Some(second) = text.second {
            let short = metrics::shorten(&second, Weight::Regular, size, free);
            let at = pos2(text_x + shift, y);
            self.pen.sized(at, Anchor::Left, &short, size, s.muted);
        }
    }

    /// The pill of an asset's part in the lit route.
    fn part(&mut self, id: &AssetId, area: &Rect, standing: &AssetSummary) {
        let SceneLight::Route(route) = self.input.lit else {
            return;
        };
        let word = if route.target == *id {
            "drawing-target"
        } else if route.foothold.as_ref() == Some(id) {
            "drawing-foothold"
        } else {
            return;
        };
        let shift = if standing.mark.is_some() { -22.0 } else { 2.0 };
        let right = pos2(area.right() + shift, area.bottom());
        let pill = marks::pill(
            &crate::words::get(self.input.lang, word),
            right,
            self.input.theme,
        );
        self.pen.shapes.extend(pill);
    }

    /// Badge and risk mark.
    fn marks(&mut self, area: &Rect, standing: &AssetSummary) {
        let theme = self.input.theme;
        if !standing.badge.is_empty() {
            let center = tile_text::badge_center(area);
            let badge = marks::ring_badge(
                &standing.badge,
                standing.in_place,
                standing.required,
                center,
                theme,
            );
            self.pen.shapes.extend(badge);
        }
        if let Some(letter) = standing.mark.filter(|_| self.input.marks.has_risks()) {
            let center = pos2(area.right() - 6.0, area.bottom() - 3.0);
            self.pen
                .shapes
                .extend(marks::risk_mark(letter, center, 24.0, theme));
        }
    }
}
