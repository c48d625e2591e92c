//! A link on its way: the rubber line in its kind's stroke, the ends it may have ringed.

use eframe::egui::{Pos2, Rect, Stroke, StrokeKind, Vec2};

use super::{Overlay, corner};
use crate::{
    catalog::{AssetId, LinkId, LinkKind},
    design::Subject,
    gui::canvas::{
        connect::{self, WantedLink},
        hit, paint,
    },
    scene::{self, RectExt as _, SceneItem},
};

impl Overlay<'_> {
    pub(super) fn rubber(&self, from: &AssetId, to: Pos2, wanted: &WantedLink) {
        let scene = self.ground.scene;
        let Some(start) = hit::item(scene, &Subject::Asset(from.clone())) else {
            return;
        };
        let target = hit::asset_at(scene, to).filter(|item| item.subject != start.subject);
        for item in &scene.items {
            let Subject::Asset(id) = &item.subject else {
                continue;
            };
            let is_target = target.is_some_and(|target| target.subject == item.subject);
            if id != from && (is_target || self.is_likely(from, id, wanted)) {
                self.ring(item.area, if is_target { 3.0 } else { 1.5 });
            }
        }
        let end = target.map(|item| &item.subject);
        let kind = self.kind(from, end, wanted);
        self.line(start.area.exit_towards(to), to, kind);
        if let (Some(kind), Some(_)) = (kind, end) {
            self.chip(self.desk.text(&kind.name), self.hues.accent);
        }
    }

    /// An end of a link on its way to another asset.
    pub(super) fn reattaching(&self, link: &LinkId, is_end: bool, to: Pos2) {
        let scene = self.ground.scene;
        let Some(known) = self.ground.design.links.get(link) else {
            return;
        };
        let kept = if is_end { &known.from } else { &known.to };
        let wanted = WantedLink::Kind(known.kind.clone());
        let target = hit::asset_at(scene, to);
        for item in &scene.items {
            let Subject::Asset(id) = &item.subject else {
                continue;
            };
            let is_target = target.is_some_and(|target| target.subject == item.subject);
            let ends = if is_end { (kept, id) } else { (id, kept) };
            if id != kept && (is_target || self.is_likely(ends.0, ends.1, &wanted)) {
                self.ring(item.area, if is_target { 3.0 } else { 1.5 });
            }
        }
        if let Some(start) = hit::item(scene, &Subject::Asset(kept.clone())) {
            let near = start.area.exit_towards(to);
            let points = if is_end { [near, to] } else { [to, near] };
            let (catalog, theme) = (self.ground.catalog, self.desk.theme);
            let shapes = scene::link_preview(&known.kind, &points, catalog, theme);
            self.painter
                .extend(paint::shapes_of(self.painter, &shapes, &self.lens));
        }
    }

    /// Round handles at the ends of a link, square ones on the pieces of a line.
    pub(super) fn link_handles(&self, item: &SceneItem) {
        let stroke = Stroke::new(1.5, self.hues.accent);
        let fill = self.hues.raised;
        if let Subject::Link(id) = &item.subject
            && let Some(cable) = self.ground.plan.cables.get(id)
        {
            for (a, b) in hit::segments(&cable.middle) {
                if a.distance(b) * self.lens.camera.zoom < 28.0 {
                    continue;
                }
                let at = self.lens.pos(a.lerp(b, 0.5));
                let square = Rect::from_center_size(at, Vec2::splat(6.0));
                self.painter
                    .rect(square, 1.0, fill, stroke, StrokeKind::Middle);
            }
        }
        for end in [item.path.first(), item.path.last()].into_iter().flatten() {
            self.painter.circle(self.lens.pos(*end), 5.0, fill, stroke);
        }
    }

    /// The kind the link would get.
    fn kind(&self, from: &AssetId, to: Option<&Subject>, wanted: &WantedLink) -> Option<&LinkKind> {
        let catalog = self.ground.catalog;
        if let WantedLink::Kind(kind) = wanted {
            return catalog.link_kind(kind);
        }
        let Some(Subject::Asset(to)) = to else {
            return connect::first_kind(catalog, wanted);
        };
        connect::wanted_kind(catalog, self.ground.design, from, to, wanted)
    }

    /// Whether a link of the wanted kind usually joins the two.
    fn is_likely(&self, from: &AssetId, to: &AssetId, wanted: &WantedLink) -> bool {
        connect::is_usual(self.ground.catalog, self.ground.design, from, to, wanted)
    }

    fn ring(&self, area: Rect, width: f32) {
        let rect: Rect = self.lens.area(area).expand(3.0);
        if self.lens.rect.intersects(rect) {
            let stroke = Stroke::new(width, self.hues.accent);
            self.painter
                .rect_stroke(rect, corner(10.0), stroke, StrokeKind::Middle);
        }
    }

    fn line(&self, from: Pos2, to: Pos2, kind: Option<&LinkKind>) {
        let Some(kind) = kind else { return };
        let (catalog, theme) = (self.ground.catalog, self.desk.theme);
        let shapes = scene::link_preview(&kind.id, &[from, to], catalog, theme);
        self.painter
            .extend(paint::shapes_of(self.painter, &shapes, &self.lens));
    }
}
