//! Where something is received or refused, and why.

use eframe::egui::{Color32, Pos2, Rect, Stroke, StrokeKind, Vec2};

use super::gestures::{Overlay, corner};
use crate::{
    catalog::ZoneId,
    design::Subject,
    desk::refusal_text,
    gui::{
        canvas::{hit, place::Refusal},
        kit::Ink,
    },
};

impl Overlay<'_> {
    /// Lights the zone that receives something, or the one that refuses it.
    pub(super) fn light_zone(&self, zone: &ZoneId, receives: bool) {
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

    pub(super) fn light_refusal(&self, refusal: Option<&Refusal>) {
        if let Some(refusal) = refusal {
            self.light_zone(&refusal.zone, false);
        }
    }

    pub(super) fn say_refusal(&self, refusal: Option<&Refusal>) {
        let Some(refusal) = refusal else { return };
        self.chip(&refusal_text(self.desk, refusal), self.hues.missing);
    }

    /// What was refused a moment ago, in what is seen of the thing that refused it; above the
    /// drawing where it is about no single thing.
    pub(crate) fn refused(&self) {
        let Some(note) = self.desk.view.refused.shown() else {
            return;
        };
        if let Some(Subject::Zone(zone)) = &note.near {
            self.light_zone(zone, false);
        }
        let item = note.near.as_ref();
        let item = item.and_then(|near| hit::item(self.ground.scene, near));
        let seen = item.map(|item| self.lens.area(item.area).intersect(self.lens.rect));
        let at = match seen.filter(Rect::is_positive) {
            Some(seen) => seen.left_top(),
            None => self.lens.rect.center_top(),
        };
        self.chip_at(at, &note.words, self.hues.missing);
    }

    /// A few words at the pointer.
    pub(super) fn chip(&self, text: &str, outline: Color32) {
        if let Some(pointer) = self.pointer {
            self.chip_at(pointer, text, outline);
        }
    }

    /// A few words below a place, all of them in sight.
    fn chip_at(&self, at: Pos2, text: &str, outline: Color32) {
        let painter = self.painter;
        let wrap = (self.lens.rect.width() - 60.0).clamp(120.0, 560.0);
        let galley = Ink::body(self.hues.text).lay(painter, text, wrap, usize::MAX);
        let size = galley.size() + Vec2::new(16.0, 8.0);
        let room = self.lens.rect.shrink(4.0);
        let corner = at + Vec2::new(16.0, 20.0);
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
}
