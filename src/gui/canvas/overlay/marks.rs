//! Marks of what is selected and focused: handles, connectors and the ring of the focus.

use eframe::egui::{Align2, Pos2, Rect, Shape, Stroke, StrokeKind, Vec2};

use super::gestures::{Overlay, corner};
use crate::{
    catalog::AssetId,
    design::Subject,
    gui::{canvas::hit, style::font},
};

impl Overlay<'_> {
    /// The eight handles of the only selected zone or note, or those of the only selected link.
    pub(crate) fn handles(&self, preview: Option<Rect>) {
        let Some(subject) = self.desk.view.single() else {
            return;
        };
        let Some(item) = hit::item(self.ground.scene, subject) else {
            return;
        };
        if self.desk.design.is_locked(subject) {
            return;
        }
        match subject {
            Subject::Link(_) => return self.link_handles(item),
            Subject::Zone(id) if self.desk.design.layout.folded.contains(id) => return,
            Subject::Asset(_) => return,
            Subject::Zone(_) | Subject::Note(_) => {}
        }
        // Where an asset stands on the rim there is no handle: the asset lies above it.
        let is_free = |place: &Pos2| hit::asset_at(self.ground.scene, *place).is_none();
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
