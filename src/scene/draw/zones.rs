//! Zones: tint, border, title and provider.

use ecolor::Color32;
use emath::{Rect, Vec2, pos2, vec2};

use crate::scene::{
    Anchor, PatchOf,
    draw::canvas::SceneCanvas,
    draw::pen::{BODY, solid},
    draw::states,
    draw::words,
    text::metrics::{self, Weight},
};
use crate::{
    catalog::ZoneId,
    design::{Subject, Zone},
};

/// Corner radius of a zone.
pub(in crate::scene) const RADIUS: f32 = 12.0;
/// Where the band of a title ends, below the zone's upper edge.
const BAND: f32 = 28.0;

impl SceneCanvas<'_> {
    /// Draws all zones, those around others first.
    pub(in crate::scene) fn zones(&mut self) {
        for (id, area) in &self.plan.zones {
            let Some(zone) = self.input.design.zones.get(id) else {
                continue;
            };
            let start = self.pen.shapes.len();
            let subject = Subject::Zone(id.clone());
            if self.input.design.layout.folded.contains(id) {
                self.folded(id, area);
            }
            self.zone(id, zone, area, &subject);
            let label = words::zone_label(self.input, id, zone);
            self.item(subject, label, *area, Vec::new(), start);
        }
    }

    /// Draws the titles of all zones where they have grown: above lines and below tiles, those
    /// around others first. They do not count for the bounds of the drawing: these would change
    /// with the zoom.
    pub(in crate::scene) fn titles(&mut self) {
        let size = self.input.names.titles;
        if size <= BODY {
            return;
        }
        let first = self.pen.shapes.len();
        for (id, area) in &self.plan.zones {
            if let Some(zone) = self.input.design.zones.get(id) {
                let start = self.pen.shapes.len();
                self.grown_title(zone, area, size);
                self.patch(PatchOf::Thing(Subject::Zone(id.clone())), start);
            }
        }
        self.uncounted = first..self.pen.shapes.len();
    }

    fn grown_title(&mut self, zone: &Zone, area: &Rect, size: f32) {
        let theme = self.input.theme;
        let kind = self.input.catalog.zone_kind(&zone.kind);
        let hue = kind.and_then(|kind| theme.zones.get(&kind.hue));
        let s = &theme.hues;
        let (strong, ink, tint) = hue.map_or((s.border_strong, s.text, s.sunken), |hue| {
            (hue.strong, hue.ink, hue.tint)
        });
        let margin = size * 0.4;
        let room = self.title_room(area, size) - 2.0 * margin - 4.0;
        let called = zone.called(self.input.catalog).line(self.input.lang);
        let provider = &zone.provider;
        let whole = if provider.is_empty() {
            called.clone()
        } else {
            crate::words::with_detail(self.input.lang, &called, Some(provider.as_str()))
        };
        let fits = metrics::width(&whole, Weight::Bold, size) <= room;
        let name = if fits { whole } else { called };
        // Beside a gate on the upper edge it grows less rather than lose its end.
        let wide = metrics::width(&name, Weight::Bold, size);
        let size = (size * (room / wide).min(1.0)).max(BODY.min(size));
        let name = metrics::shorten(&name, Weight::Bold, size, room);
        if name.chars().count() < 2 {
            return;
        }
        let wide = metrics::width(&name, Weight::Bold, size) + 2.0 * margin;
        let high = size * metrics::LINE_HEIGHT;
        // It ends where the band of the usual title does, and grows out of the zone: what stands
        // in the zone begins right below.
        let top = area.top() + (BAND - high).min(2.0);
        let tab = Rect::from_min_size(pos2(area.left() + 2.0, top), vec2(wide, high));
        let outline = (top < area.top()).then(|| solid(1.5, strong));
        self.pen.rect(tab, RADIUS - 2.0, Some(tint), outline);
        let at = pos2(tab.left() + margin, tab.center().y);
        self.pen.name(at, Anchor::Left, &name, size, ink);
    }

    /// How wide a grown title may be: up to the first tile that stands in its band.
    fn title_room(&self, area: &Rect, size: f32) -> f32 {
        let high = size * metrics::LINE_HEIGHT;
        let top = area.top() + (BAND - high).min(2.0);
        let band = Rect::from_min_size(pos2(area.left(), top), vec2(area.width(), high));
        let tiles = self.plan.tiles.values();
        let within = tiles.filter(|tile| tile.intersects(band) && tile.left() > area.left());
        let first = within.map(|tile| tile.left() - area.left());
        first.fold(area.width(), f32::min)
    }

    /// A second sheet behind a folded zone.
    fn folded(&mut self, id: &ZoneId, area: &Rect) {
        let theme = self.input.theme;
        let kind = self.input.design.zones.get(id);
        let kind = kind.and_then(|zone| self.input.catalog.zone_kind(&zone.kind));
        let hue = kind.and_then(|kind| theme.zones.get(&kind.hue));
        let s = &theme.hues;
        let (strong, tint) = hue.map_or((s.border_strong, s.sunken), |hue| (hue.strong, hue.tint));
        let behind = area.translate(Vec2::splat(4.0));
        self.pen
            .rect(behind, RADIUS, Some(tint), Some(solid(1.0, strong)));
    }

    fn zone(&mut self, id: &ZoneId, zone: &Zone, area: &Rect, subject: &Subject) {
        let theme = self.input.theme;
        let kind = self.input.catalog.zone_kind(&zone.kind);
        let hue = kind.and_then(|kind| theme.zones.get(&kind.hue));
        let s = &theme.hues;
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
        let size = self.input.names.titles;
        // A title that has grown is a tab above everything, without its icon and the provider.
        if size <= BODY {
            self.pen.icon(
                icon,
                Rect::from_min_size(pos2(area.left() + 9.0, area.top() + 7.0), Vec2::splat(16.0)),
                strong,
            );
            let chip = self.provider(zone, area, strong, ink);
            let name = zone.called(self.input.catalog).line(self.input.lang);
            let room = area.width() - 28.0 - chip.max(8.0);
            let name = metrics::shorten(&name, Weight::Bold, BODY, room);
            let at = pos2(area.left() + 28.0, area.top() + 15.2);
            self.pen.bold(at, Anchor::Left, &name, ink);
        }
        if self.input.design.layout.folded.contains(id) {
            let held = self.plan.hidden.values().filter(|over| *over == id).count();
            let words = words::held(held, self.input.lang);
            let words = metrics::shorten(&words, Weight::Regular, BODY, area.width() - 40.0);
            let middle = pos2(area.left() + 28.0, area.top() + 37.0);
            self.pen.text(middle, Anchor::Left, &words, s.text);
            let arrow = Rect::from_min_size(
                pos2(area.left() + 9.0, area.top() + 29.0),
                Vec2::splat(16.0),
            );
            self.pen.icon("chevron_right", arrow, ink);
        }
        if self.is_selected(subject) {
            states::handles(&mut self.pen, area, false, theme);
        }
    }

    /// The provider's chip; returns the width it takes.
    fn provider(&mut self, zone: &Zone, area: &Rect, border: Color32, ink: Color32) -> f32 {
        const HIGH: f32 = 18.0;
        if zone.provider.is_empty() {
            return 0.0;
        }
        let name = metrics::shorten(&zone.provider, Weight::Regular, BODY, area.width() / 2.0);
        let wide = metrics::width(&name, Weight::Regular, BODY) + 12.0;
        let chip = Rect::from_min_size(
            pos2(area.right() - 9.0 - wide, area.top() + 6.0),
            vec2(wide, HIGH),
        );
        let panel = self.input.theme.hues.panel;
        self.pen
            .rect(chip, HIGH / 2.0, Some(panel), Some(solid(1.0, border)));
        self.pen.text(chip.center(), Anchor::Center, &name, ink);
        wide + 9.0 + 3.0
    }
}
