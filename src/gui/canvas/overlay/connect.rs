//! A link on its way: the rubber line in its kind's stroke, the ends it may have ringed.

use eframe::egui::{Rect, Stroke, StrokeKind, Vec2};

use super::{Overlay, corner};
use crate::{
    catalog::{AssetId, LinkId, LinkKind},
    design::Subject,
    gui::canvas::{
        connect::{self, Wanted},
        hit, paint,
    },
    scene::{self, Area, Item, Pos},
};

impl Overlay<'_> {
    pub(super) fn rubber(&self, from: &AssetId, to: Pos, wanted: &Wanted) {
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
        let middle = Pos {
            x: start.area.x + start.area.w / 2.0,
            y: start.area.y + start.area.h / 2.0,
        };
        self.line(edge_of(start.area, middle, to), to, kind);
        if let (Some(kind), Some(_)) = (kind, end) {
            self.chip(self.frame.text(&kind.name), self.hues.accent);
        }
    }

    /// An end of a link on its way to another asset.
    pub(super) fn reattaching(&self, end: (&LinkId, bool), to: Pos) {
        let (link, is_end) = end;
        let scene = self.ground.scene;
        let Some(known) = self.ground.design.links.get(link) else {
            return;
        };
        let kept = if is_end { &known.from } else { &known.to };
        let wanted = Wanted::Kind(known.kind.clone());
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
            let middle = Pos {
                x: start.area.x + start.area.w / 2.0,
                y: start.area.y + start.area.h / 2.0,
            };
            let near = edge_of(start.area, middle, to);
            let points = if is_end { [near, to] } else { [to, near] };
            let (catalog, theme) = (self.ground.catalog, self.frame.theme);
            let shapes = scene::link_preview(&known.kind, &points, catalog, theme);
            self.painter
                .extend(paint::shapes_of(self.painter, &shapes, &self.lens));
        }
    }

    /// Round handles at the ends of a link, square ones on the pieces of a line.
    pub(super) fn link_handles(&self, item: &Item) {
        let stroke = Stroke::new(1.5, self.hues.accent);
        let fill = self.hues.raised;
        if let Subject::Link(id) = &item.subject
            && let Some(cable) = self.ground.plan.cables.get(id)
        {
            for (a, b) in hit::segments(&cable.middle) {
                if hit::distance(a, b) * self.lens.camera.zoom < 28.0 {
                    continue;
                }
                let at = self.lens.pos(a.towards(b, 0.5));
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
    fn kind(&self, from: &AssetId, to: Option<&Subject>, wanted: &Wanted) -> Option<&LinkKind> {
        let catalog = self.ground.catalog;
        if let Wanted::Kind(kind) = wanted {
            return catalog.link_kind(kind);
        }
        let Some(Subject::Asset(to)) = to else {
            return connect::first_kind(catalog, wanted);
        };
        connect::wanted_kind(catalog, self.ground.design, (from, to), wanted)
    }

    /// Whether a link of the wanted kind usually joins the two.
    fn is_likely(&self, from: &AssetId, to: &AssetId, wanted: &Wanted) -> bool {
        connect::is_usual(self.ground.catalog, self.ground.design, (from, to), wanted)
    }

    fn ring(&self, area: Area, width: f32) {
        let rect: Rect = self.lens.area(area).expand(3.0);
        if self.lens.rect.intersects(rect) {
            let stroke = Stroke::new(width, self.hues.accent);
            self.painter
                .rect_stroke(rect, corner(10.0), stroke, StrokeKind::Middle);
        }
    }

    fn line(&self, from: Pos, to: Pos, kind: Option<&LinkKind>) {
        let Some(kind) = kind else { return };
        let (catalog, theme) = (self.ground.catalog, self.frame.theme);
        let shapes = scene::link_preview(&kind.id, &[from, to], catalog, theme);
        self.painter
            .extend(paint::shapes_of(self.painter, &shapes, &self.lens));
    }
}

/// Where the line from the middle of an area to a place leaves the area.
fn edge_of(area: Area, middle: Pos, to: Pos) -> Pos {
    let (dx, dy) = (to.x - middle.x, to.y - middle.y);
    let share = |way: f32, half: f32| {
        if way == 0.0 {
            f32::INFINITY
        } else {
            half / way.abs()
        }
    };
    let t = share(dx, area.w / 2.0)
        .min(share(dy, area.h / 2.0))
        .min(1.0);
    Pos {
        x: middle.x + dx * t,
        y: middle.y + dy * t,
    }
}
