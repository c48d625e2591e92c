//! What a gesture shows: what is moved, drawn, put down or selected by a band.

use eframe::egui::{CornerRadius, Painter, Pos2, Rect, Stroke, StrokeKind, pos2};

use crate::{
    catalog::{AssetKindId, ZoneKindId},
    design::Point,
    gui::{
        Desk,
        canvas::{
            gesture::{Gesture, GestureGround},
            paint::{Lens, dash, outline},
            place,
            snap::SnapGuide,
        },
        style::Hues,
    },
};

/// Dashes of things that are not there yet.
const GHOST: [f32; 2] = [5.0, 3.0];

/// What is painted over the drawing.
pub(crate) struct Overlay<'a> {
    pub(crate) painter: &'a Painter,
    pub(crate) desk: &'a Desk<'a>,
    pub(crate) ground: &'a GestureGround<'a>,
    pub(crate) lens: Lens,
    pub(crate) hues: &'a Hues,
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
            } => self.reattaching(link, *is_end, *to),
            Gesture::Band { from, to, .. } => self.band(*from, *to),
            Gesture::Connecting {
                from, to, wanted, ..
            } => self.rubber(from, *to, wanted),
            Gesture::Placing { kind, at } => self.placing(kind, *at),
            Gesture::Drawing { from, to, .. } => self.ghost(Rect::from_two_pos(*from, *to), 12.0),
            Gesture::Idle
            | Gesture::Pressing { .. }
            | Gesture::Panning { .. }
            | Gesture::Bending { .. } => {}
        }
    }

    /// Lines along which something has snapped to others.
    fn guides(&self, guides: &[SnapGuide]) {
        const BEYOND: f32 = 10.0;
        let stroke = Stroke::new(1.0, self.hues.route);
        for guide in guides {
            let (at, from, to) = (guide.at as f32, guide.from as f32, guide.to as f32);
            let ends = if guide.upright {
                [pos2(at, from), pos2(at, to)]
            } else {
                [pos2(from, at), pos2(to, at)]
            };
            let [start, end] = ends.map(|pos| self.lens.pos(pos));
            let way = (end - start).normalized() * BEYOND;
            self.painter.line_segment([start - way, end + way], stroke);
        }
    }

    /// An asset about to be put down, with the zone that would receive it.
    pub(crate) fn placing(&self, kind: &AssetKindId, at: Pos2) {
        let point = Point::new(at.x.round() as i32, at.y.round() as i32);
        let rect = place::rect_around(self.ground.catalog.asset_kind(kind), point);
        let zone = place::zone_for(self.ground.catalog, self.ground.design, kind, &rect);
        if let Ok(Some(zone)) = &zone {
            self.light_zone(zone, true);
        }
        self.ghost(Rect::from(rect), 8.0);
        self.light_refusal(zone.as_ref().err());
        self.say_refusal(zone.as_ref().err());
    }

    /// A zone about to be put down.
    pub(crate) fn zone_ghost(&self, kind: &ZoneKindId, at: Pos2) {
        let point = Point::new(at.x.round() as i32, at.y.round() as i32);
        let rect = place::zone_rect_around(self.ground.catalog.zone_kind(kind), point);
        self.ghost(Rect::from(rect), 12.0);
    }

    fn ghost(&self, area: Rect, radius: f32) {
        let rect = self.lens.area(area);
        let radius = radius * self.lens.camera.zoom;
        let stroke = Stroke::new(1.5, self.hues.accent);
        let fill = self.hues.accent.gamma_multiply(0.08);
        self.painter.rect_filled(rect, corner(radius), fill);
        let mut shapes = Vec::new();
        dash::dashed(&outline::rounded(rect, radius), &GHOST, stroke, &mut shapes);
        self.painter.extend(shapes);
    }

    /// A rubber band; drawn to the left, where touching is enough, it is dashed.
    fn band(&self, from: Pos2, to: Pos2) {
        let rect = self.lens.area(Rect::from_two_pos(from, to));
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
}

pub(super) fn corner(radius: f32) -> CornerRadius {
    CornerRadius::same(radius.round().clamp(0.0, 255.0) as u8)
}
