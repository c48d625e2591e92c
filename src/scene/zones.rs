//! Zones: tint, border, title and provider.

use super::{
    Anchor, Area, Pos,
    build::Canvas,
    metrics::{self, Weight},
    pen::{BODY, solid},
    plan, states, words,
};
use crate::{
    catalog::ZoneId,
    design::{Subject, Zone},
};

/// Corner radius of a zone.
pub(super) const RADIUS: f32 = 12.0;

impl Canvas<'_> {
    /// Draws all zones, those around others first.
    pub(super) fn zones(&mut self) {
        for (id, area) in &self.plan.zones {
            let Some(zone) = self.input.design.zones.get(id) else {
                continue;
            };
            let start = self.pen.shapes.len();
            let subject = Subject::Zone(id.clone());
            if self.input.design.layout.folded.contains(id) {
                self.folded(id, area);
            }
            self.zone((id, zone), area, &subject);
            let label = words::zone_label(self.input, id, zone);
            self.item(subject, label, (*area, Vec::new()), start);
        }
    }

    /// A second sheet behind a folded zone.
    fn folded(&mut self, id: &ZoneId, area: &Area) {
        let theme = self.input.theme;
        let kind = self.input.design.zones.get(id);
        let kind = kind.and_then(|zone| self.input.catalog.zone_kind(&zone.kind));
        let hue = kind.and_then(|kind| theme.zones.get(&kind.hue));
        let s = &theme.surface;
        let (strong, tint) = hue.map_or((s.border_strong, s.sunken), |hue| (hue.strong, hue.tint));
        let mut behind = *area;
        (behind.x, behind.y) = (behind.x + 4.0, behind.y + 4.0);
        self.pen
            .rect(behind, RADIUS, Some(tint), Some(solid(1.0, strong)));
    }

    fn zone(&mut self, zone: (&ZoneId, &Zone), area: &Area, subject: &Subject) {
        let (id, zone) = zone;
        let theme = self.input.theme;
        let kind = self.input.catalog.zone_kind(&zone.kind);
        let hue = kind.and_then(|kind| theme.zones.get(&kind.hue));
        let s = &theme.surface;
        let (strong, ink, tint) = hue.map_or((s.border_strong, s.text, s.sunken), |hue| {
            (hue.strong, hue.ink, hue.tint)
        });
        let is_lit = self.is_lit(subject);
        let outline = if self.is_selected(subject) || is_lit {
            states::halo(&mut self.pen, area, RADIUS, theme);
            solid(2.0, s.accent)
        } else if self.is_hovered(subject) {
            solid(1.5, s.accent)
        } else {
            solid(1.5, strong)
        };
        self.pen.rect(*area, RADIUS, Some(tint), Some(outline));
        let icon = kind.map_or("zone", |kind| kind.icon.as_str());
        self.pen.icon(
            icon,
            Area::new(area.x + 9.0, area.y + 7.0, 16.0, 16.0),
            strong,
        );
        let chip = self.provider(zone, area, (strong, ink));
        let name = plan::zone_name(zone, self.input.catalog, self.input.lang).replace('\n', " ");
        let room = area.w - 28.0 - chip.max(8.0);
        let name = metrics::shorten(&name, Weight::Bold, BODY, room);
        self.pen.bold(
            Pos::new(area.x + 28.0, area.y + 15.2),
            Anchor::Left,
            &name,
            ink,
        );
        if self.input.design.layout.folded.contains(id) {
            let held = self.plan.hidden.values().filter(|over| *over == id).count();
            let words = words::held(held, self.input.lang);
            let words = metrics::shorten(&words, Weight::Regular, BODY, area.w - 40.0);
            let middle = Pos::new(area.x + 28.0, area.y + 37.0);
            self.pen.text(middle, Anchor::Left, &words, s.text);
            let arrow = Area::new(area.x + 9.0, area.y + 29.0, 16.0, 16.0);
            self.pen.icon("chevron_right", arrow, ink);
        }
        if self.is_selected(subject) {
            states::handles(&mut self.pen, area, false, theme);
        }
    }

    /// The provider's chip; returns the width it takes.
    fn provider(&mut self, zone: &Zone, area: &Area, hue: (super::Color, super::Color)) -> f32 {
        const HIGH: f32 = 18.0;
        if zone.provider.is_empty() {
            return 0.0;
        }
        let name = metrics::shorten(&zone.provider, Weight::Regular, BODY, area.w / 2.0);
        let wide = metrics::width(&name, Weight::Regular, BODY) + 12.0;
        let chip = Area::new(area.right() - 9.0 - wide, area.y + 6.0, wide, HIGH);
        let panel = self.input.theme.surface.panel;
        self.pen
            .rect(chip, HIGH / 2.0, Some(panel), Some(solid(1.0, hue.0)));
        self.pen.text(chip.center(), Anchor::Center, &name, hue.1);
        wide + 9.0 + 3.0
    }
}
