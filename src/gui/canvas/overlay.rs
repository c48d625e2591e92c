//! What a gesture shows over the drawing: bands, rubber lines, rings, handles and reasons.

mod connect;

use eframe::egui::{
    Align2, Color32, CornerRadius, Painter, Pos2, Rect, Shape, Stroke, StrokeKind, Vec2,
};

use super::{
    gesture::{Gesture, Ground},
    hit,
    paint::{Lens, dash, outline},
    place::{self, Put, Refusal},
    snap::Guide,
};
use crate::{
    catalog::{AssetId, AssetKindId, ZoneId, ZoneKindId},
    design::{Point, Subject},
    gui::{
        Frame,
        names::zone_name,
        style::{Hues, font},
    },
    scene::{Area, Pos},
};

/// Dashes of things that are not there yet.
const GHOST: [f32; 2] = [5.0, 3.0];

/// What is painted over the drawing.
pub(crate) struct Overlay<'a> {
    pub(crate) painter: &'a Painter,
    pub(crate) frame: &'a Frame<'a>,
    pub(crate) ground: &'a Ground<'a>,
    pub(crate) lens: Lens,
    pub(crate) hues: Hues,
    /// The pointer on screen, if it is over the canvas.
    pub(crate) pointer: Option<Pos2>,
}

impl Overlay<'_> {
    /// Paints what belongs to a gesture.
    pub(crate) fn gesture(&self, gesture: &Gesture) {
        match gesture {
            Gesture::Moving { drop, guides, .. } => {
                drop.receiving()
                    .into_iter()
                    .for_each(|zone| self.light_zone(zone, true));
                self.light_refusal(drop.refused.as_ref());
                self.say_refusal(drop.refused.as_ref());
                self.guides(guides);
            }
            Gesture::Resizing { guides, .. } => self.guides(guides),
            Gesture::Reattaching {
                link, is_end, to, ..
            } => self.reattaching((link, *is_end), *to),
            Gesture::Band { from, to, .. } => self.band(*from, *to),
            Gesture::Connecting {
                from, to, wanted, ..
            } => self.rubber(from, *to, wanted),
            Gesture::Placing { kind, at } => self.placing(kind, *at),
            Gesture::Drawing { from, to, .. } => self.ghost(hit::area_between(*from, *to), 12.0),
            Gesture::Idle
            | Gesture::Pressing { .. }
            | Gesture::Panning { .. }
            | Gesture::Bending { .. } => {}
        }
    }

    /// Lines along which something has snapped to others.
    fn guides(&self, guides: &[Guide]) {
        const BEYOND: f32 = 10.0;
        let stroke = Stroke::new(1.0, self.hues.route);
        for guide in guides {
            let (at, from, to) = (guide.at as f32, guide.from as f32, guide.to as f32);
            let ends = if guide.upright {
                [Pos { x: at, y: from }, Pos { x: at, y: to }]
            } else {
                [Pos { x: from, y: at }, Pos { x: to, y: at }]
            };
            let [start, end] = ends.map(|pos| self.lens.pos(pos));
            let way = (end - start).normalized() * BEYOND;
            self.painter.line_segment([start - way, end + way], stroke);
        }
    }

    /// An asset about to be put down, with the zone that would receive it.
    pub(crate) fn placing(&self, kind: &AssetKindId, at: Pos) {
        let point = Point::new(at.x.round() as i32, at.y.round() as i32);
        let rect = place::rect_around(self.ground.catalog.asset_kind(kind), point);
        let zone = place::zone_for(self.ground.catalog, self.ground.design, kind, &rect);
        if let Ok(Some(zone)) = &zone {
            self.light_zone(zone, true);
        }
        self.ghost(Area::from(rect), 8.0);
        self.light_refusal(zone.as_ref().err());
        self.say_refusal(zone.as_ref().err());
    }

    /// A zone about to be put down.
    pub(crate) fn zone_ghost(&self, kind: &ZoneKindId, at: Pos) {
        let point = Point::new(at.x.round() as i32, at.y.round() as i32);
        let rect = place::zone_rect_around(self.ground.catalog.zone_kind(kind), point);
        self.ghost(Area::from(rect), 12.0);
    }

    fn ghost(&self, area: Area, radius: f32) {
        let rect = self.lens.area(area);
        let radius = radius * self.lens.camera.zoom;
        let stroke = Stroke::new(1.5, self.hues.accent);
        let fill = self.hues.accent.gamma_multiply(0.08);
        self.painter.rect_filled(rect, corner(radius), fill);
        let mut shapes = Vec::new();
        dash::dashed(&outline::rounded(rect, radius), &GHOST, stroke, &mut shapes);
        self.painter.extend(shapes);
    }

    /// Lights the zone that receives something, or the one that refuses it.
    fn light_zone(&self, zone: &ZoneId, receives: bool) {
        let Some(item) = hit::item(self.ground.scene, &Subject::Zone(zone.clone())) else {
            return;
        };
        let rect = self.lens.area(item.area);
        let (width, color) = if receives {
            (3.0, self.hues.accent)
        } else {
            (2.0, self.hues.missing)
        };
        self.painter.rect(
            rect,
            corner(12.0 * self.lens.camera.zoom),
            color.gamma_multiply(0.07),
            Stroke::new(width, color),
            StrokeKind::Middle,
        );
    }

    fn light_refusal(&self, refusal: Option<&Refusal>) {
        if let Some(refusal) = refusal {
            self.light_zone(&refusal.zone, false);
        }
    }

    fn say_refusal(&self, refusal: Option<&Refusal>) {
        let Some(refusal) = refusal else { return };
        self.chip(&refusal_text(self.frame, refusal), self.hues.missing);
    }

    /// A few words at the pointer.
    fn chip(&self, text: &str, outline: Color32) {
        let Some(pointer) = self.pointer else { return };
        let painter = self.painter;
        let wrap = (self.lens.rect.width() - 60.0).clamp(120.0, 560.0);
        let galley = painter.layout(text.to_owned(), font(12.0, false), self.hues.text, wrap);
        let size = galley.size() + Vec2::new(16.0, 8.0);
        let room = self.lens.rect.shrink(4.0);
        let corner = pointer + Vec2::new(16.0, 20.0);
        let left = corner.x.min(room.right() - size.x).max(room.left());
        let top = corner.y.min(room.bottom() - size.y).max(room.top());
        let rect = Rect::from_min_size(Pos2::new(left, top), size);
        painter.rect(
            rect,
            10.0,
            self.hues.panel,
            Stroke::new(1.5, outline),
            StrokeKind::Inside,
        );
        painter.galley(rect.min + Vec2::new(8.0, 4.0), galley, self.hues.text);
    }

    /// A rubber band; drawn to the left, where touching is enough, it is dashed.
    fn band(&self, from: Pos, to: Pos) {
        let rect = self.lens.area(hit::area_between(from, to));
        let stroke = Stroke::new(1.0, self.hues.accent);
        self.painter
            .rect_filled(rect, 0.0, self.hues.accent.gamma_multiply(0.10));
        if to.x < from.x {
            let mut shapes = Vec::new();
            dash::dashed(
                &outline::rounded(rect, 0.0),
                &[4.0, 3.0],
                stroke,
                &mut shapes,
            );
            self.painter.extend(shapes);
        } else {
            self.painter
                .rect_stroke(rect, 0.0, stroke, StrokeKind::Inside);
        }
    }

    /// The eight handles of the only selected zone or note, or those of the only selected link.
    pub(crate) fn handles(&self, preview: Option<Area>) {
        let Some(subject) = self.frame.view.single() else {
            return;
        };
        let Some(item) = hit::item(self.ground.scene, subject) else {
            return;
        };
        match subject {
            Subject::Link(_) => return self.link_handles(item),
            Subject::Zone(id) if self.frame.design.layout.folded.contains(id) => return,
            Subject::Asset(_) => return,
            Subject::Zone(_) | Subject::Note(_) => {}
        }
        // Where an asset stands on the rim there is no handle: the asset lies above it.
        let is_free = |place: &Pos| hit::asset_at(self.ground.scene, *place).is_none();
        let handles = hit::handles(preview.unwrap_or(item.area));
        for place in handles.map(|(_, place)| place).filter(is_free) {
            let rect = Rect::from_center_size(self.lens.pos(place), Vec2::splat(7.0));
            let stroke = Stroke::new(1.5, self.hues.accent);
            self.painter
                .rect(rect, 1.0, self.hues.raised, stroke, StrokeKind::Middle);
        }
    }

    /// The handles from which a link is drawn.
    pub(crate) fn connectors(&self, asset: &AssetId) {
        let subject = Subject::Asset(asset.clone());
        let Some(item) = hit::item(self.ground.scene, &subject) else {
            return;
        };
        for place in hit::connectors(item.area, self.lens.camera.zoom) {
            let at = self.lens.pos(place);
            let is_near = self
                .pointer
                .is_some_and(|pointer| pointer.distance(at) <= 9.0);
            let (radius, fill) = if is_near {
                (6.5, self.hues.accent)
            } else {
                (4.5, self.hues.raised)
            };
            let stroke = Stroke::new(1.5, self.hues.accent);
            self.painter.circle(at, radius, fill, stroke);
            if is_near {
                let plus = font(12.0, true);
                let ink = self.hues.on_accent;
                self.painter.text(at, Align2::CENTER_CENTER, "+", plus, ink);
            }
        }
    }

    /// The ring of the keyboard's focus: around the thing it acts on, else around the canvas.
    pub(crate) fn focus(&self, cursor: Option<&Subject>) {
        let stroke = Stroke::new(2.0, self.hues.focus);
        let item = cursor.and_then(|cursor| hit::item(self.ground.scene, cursor));
        let painter = self.painter;
        let Some(item) = item else {
            painter.rect_stroke(self.lens.rect.shrink(1.0), 0.0, stroke, StrokeKind::Inside);
            return;
        };
        match item.subject {
            Subject::Link(_) => {
                let at = self.lens.pos(hit::anchor(self.ground.scene, item));
                painter.add(Shape::circle_stroke(at, 10.0, stroke));
            }
            Subject::Zone(_) | Subject::Asset(_) | Subject::Note(_) => {
                let rect = self.lens.area(item.area).expand(6.0);
                painter.rect_stroke(rect, corner(12.0), stroke, StrokeKind::Inside);
            }
        }
    }
}

/// Why something may not stand where it is put.
pub(crate) fn refusal_text(frame: &Frame<'_>, refusal: &Refusal) -> String {
    let zone = zone_name(frame, &refusal.zone);
    let kind_id = match &refusal.kind {
        Put::Asset(kind) => kind,
        Put::Zone(kind) => return zone_refusal_text(frame, kind, zone),
    };
    let kind = frame.catalog.asset_kind(kind_id);
    let asset = kind.map_or(kind_id.as_str(), |kind| frame.text(&kind.name));
    let allowed: Vec<&str> = kind
        .into_iter()
        .flat_map(|kind| &kind.zones)
        .filter_map(|zone| frame.catalog.zone_kind(zone))
        .map(|zone| frame.text(&zone.name))
        .collect();
    let values = [
        ("asset", asset.to_owned()),
        ("zone", zone),
        ("zones", allowed.join(&frame.tr("canvas-list-comma"))),
    ];
    frame.tr_with("canvas-refused", &values)
}

/// Why a zone may not stand in another.
fn zone_refusal_text(frame: &Frame<'_>, kind: &ZoneKindId, zone: String) -> String {
    let known = frame.catalog.zone_kind(kind);
    let inner = known.map_or(kind.as_str(), |kind| frame.text(&kind.name));
    // A zone that may stand in its own kind only is to stand by itself, not in a part of another.
    let allowed: Vec<&str> = known
        .into_iter()
        .flat_map(|kind| &kind.inside)
        .filter(|outer| *outer != kind)
        .filter_map(|outer| frame.catalog.zone_kind(outer))
        .map(|outer| frame.text(&outer.name))
        .collect();
    let values = [
        ("asset", inner.to_owned()),
        ("zone", zone),
        ("zones", allowed.join(&frame.tr("canvas-list-comma"))),
    ];
    let key = if allowed.is_empty() {
        "canvas-refused-nesting"
    } else {
        "canvas-refused"
    };
    frame.tr_with(key, &values)
}

fn corner(radius: f32) -> CornerRadius {
    CornerRadius::same(radius.round().clamp(0.0, 255.0) as u8)
}
