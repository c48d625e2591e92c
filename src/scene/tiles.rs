//! Tiles of assets: icon, name, count, badge, risk mark, and the pills of a lit route.

use super::{
    Anchor, Area, Color, Lit, Pos,
    build::Canvas,
    marks,
    metrics::{self, Weight},
    pen::{BODY, solid},
    plan,
    standing::Standing,
    states,
    tile_text::{self, LINE},
    words,
};
use crate::{
    catalog::{AssetId, AssetKind},
    design::{Asset, Subject},
};

/// Corner radius of a tile.
const RADIUS: f32 = 8.0;
/// From this height a tile is not compact.
const ROOMY: f32 = 58.0;
/// A gate no wider than this stands upright: its icon above its name.
const UPRIGHT: f32 = 116.0;

/// Colours of a tile's icon.
#[derive(Clone, Copy, Debug)]
struct Hue {
    strong: Color,
    ink: Color,
    tint: Color,
}

impl Canvas<'_> {
    /// Draws all tiles.
    pub(super) fn tiles(&mut self) {
        for (id, area) in &self.plan.tiles {
            let Some(asset) = self.input.design.assets.get(id) else {
                continue;
            };
            let start = self.pen.shapes.len();
            let subject = Subject::Asset(id.clone());
            let standing = self.standing.get(id).cloned().unwrap_or_default();
            self.tile(asset, area, &subject, &standing);
            self.marks(area, &standing);
            self.part(id, area, &standing);
            let label = words::asset_label(self.input, id, asset, &standing);
            self.item(subject, label, (*area, Vec::new()), start);
        }
    }

    fn tile(&mut self, asset: &Asset, area: &Area, subject: &Subject, standing: &Standing) {
        let theme = self.input.theme;
        let s = &theme.surface;
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
        if s.shadow.rgba[3] > 0 {
            let mut shadow = *area;
            shadow.y += 2.0;
            self.pen.rect(shadow, RADIUS, Some(s.shadow), None);
        }
        self.pen.rect(*area, RADIUS, Some(s.raised), Some(outline));
        self.content((asset, kind), area, hue, standing);
        if is_selected {
            states::handles(&mut self.pen, area, !standing.badge.is_empty(), theme);
        }
    }

    fn hue(&self, asset: &Asset) -> Hue {
        let s = &self.input.theme.surface;
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
        (asset, kind): (&Asset, Option<&AssetKind>),
        area: &Area,
        hue: Hue,
        standing: &Standing,
    ) {
        let icon = kind.map_or("warning", |kind| kind.icon.as_str());
        let is_gate = kind.is_some_and(|kind| kind.gate);
        let name = plan::asset_name(asset, self.input.catalog, self.input.lang);
        let second = words::second_line(asset, self.input.lang);
        if is_gate && area.w <= UPRIGHT && area.h >= ROOMY {
            self.upright_gate(icon, &name, area, hue);
            return;
        }
        let (icon_box, inset) = match (is_gate, area.h >= ROOMY) {
            (true, _) => (26.0, 9.0),
            (false, true) => (30.0, 10.0),
            (false, false) => (24.0, 10.0),
        };
        let text_x = area.x + inset + icon_box + if is_gate { 8.0 } else { 10.0 };
        let room = area.right() - text_x - 6.0;
        let text = tile_text::words(&name, second.as_deref(), (area, text_x), standing);
        // In a wide flat tile icon and name stand in the middle together.
        let shift = if area.h < ROOMY {
            ((room - text.wide) / 2.0).max(0.0)
        } else {
            0.0
        };
        let icon_area = Area::new(
            area.x + inset + shift,
            area.center().y - icon_box / 2.0,
            icon_box,
            icon_box,
        );
        if is_gate {
            self.pen.icon(icon, icon_area, hue.ink);
        } else {
            self.pen.rect(icon_area, 6.0, Some(hue.tint), None);
            let glyph = if icon_box > 26.0 { 20.0 } else { 16.0 };
            self.pen.icon(
                icon,
                Area::around(icon_area.center(), glyph, glyph),
                hue.ink,
            );
        }
        let s = &self.input.theme.surface;
        let mut y = text.first(area);
        for line in &text.name {
            self.pen
                .bold(Pos::new(text_x + shift, y), Anchor::Left, line, s.text);
            y += LINE;
        }
        if let Some(second) = text.second {
            let short = metrics::shorten(&second, Weight::Regular, BODY, room);
            self.pen
                .text(Pos::new(text_x + shift, y), Anchor::Left, &short, s.muted);
        }
    }

    /// An upright gate: its icon above its name.
    fn upright_gate(&mut self, icon: &str, name: &str, area: &Area, hue: Hue) {
        const GLYPH: f32 = 26.0;
        let most = if area.h >= 84.0 { 2 } else { 1 };
        let lines = metrics::break_name(name, Weight::Bold, BODY, area.w - 10.0, most.max(1));
        let lines = if lines.len() == 1 && lines.iter().any(|line| line.ends_with('…')) {
            metrics::break_name(name, Weight::Bold, BODY, area.w - 10.0, 2)
        } else {
            lines
        };
        let glyph = if lines.len() > 1 && area.h < 84.0 {
            20.0
        } else {
            GLYPH
        };
        let high = glyph + 4.0 + LINE * lines.len() as f32;
        let top = area.center().y - high / 2.0;
        let middle = area.center().x;
        self.pen.icon(
            icon,
            Area::new(middle - glyph / 2.0, top, glyph, glyph),
            hue.ink,
        );
        let mut y = top + glyph + 4.0 + LINE / 2.0;
        for line in &lines {
            let color = self.input.theme.surface.text;
            self.pen
                .bold(Pos::new(middle, y), Anchor::Center, line, color);
            y += LINE;
        }
    }

    /// The pill of an asset's part in the lit route.
    fn part(&mut self, id: &AssetId, area: &Area, standing: &Standing) {
        let Lit::Route(route) = self.input.lit else {
            return;
        };
        let word = if route.target == *id {
            words::TARGET
        } else if route.foothold.as_ref() == Some(id) {
            words::FOOTHOLD
        } else {
            return;
        };
        let shift = if standing.mark().is_some() {
            -22.0
        } else {
            2.0
        };
        let right = Pos::new(area.right() + shift, area.bottom());
        let pill = marks::pill(words::pick(word, self.input.lang), right, self.input.theme);
        self.pen.shapes.extend(pill);
    }

    /// Badge and risk mark.
    fn marks(&mut self, area: &Area, standing: &Standing) {
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
        if let Some(letter) = standing.mark() {
            let center = Pos::new(area.right() - 6.0, area.bottom() - 3.0);
            self.pen
                .shapes
                .extend(marks::risk_mark(letter, center, 24.0, theme));
        }
    }
}
