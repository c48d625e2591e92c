//! The route as far as it has been played, painted over the drawing: its ways, its marks and the
//! packet.

use eframe::egui::{
    Align2, Color32, Painter, Pos2, Rect, Shape, Stroke, StrokeKind, Ui, Vec2, pos2, vec2,
};

use super::{picture::StageDrawing, show::Show};
use crate::{
    catalog::AssetId,
    gui::{icons::paint_icon_amid, paint::Lens},
    scene::RouteHop,
    training::Moment,
};

/// What is painted of the route.
pub(super) struct RouteTrail<'a> {
    pub(super) painter: &'a Painter,
    pub(super) show: &'a Show<'a>,
    drawn: &'a StageDrawing,
    lens: Lens,
}

impl<'a> RouteTrail<'a> {
    pub(super) fn new(
        show: &'a Show<'a>,
        painter: &'a Painter,
        drawn: &'a StageDrawing,
        lens: Lens,
    ) -> Self {
        Self {
            painter,
            show,
            drawn,
            lens,
        }
    }

    fn points(&self, points: &[Pos2]) -> Vec<Pos2> {
        points.iter().map(|point| self.lens.pos(*point)).collect()
    }

    pub(super) fn tile(&self, asset: &AssetId) -> Option<Rect> {
        self.drawn.plan.end(asset).map(|area| self.lens.area(area))
    }

    /// The hop under way, if the packet is on one.
    fn current(&self) -> Option<&RouteHop> {
        let Moment::Leg { step, leg } = self.show.playing.player.moment() else {
            return None;
        };
        self.drawn
            .hops
            .iter()
            .find(|hop| (hop.step, hop.leg) == (step, leg))
    }

    /// The attacker's place glows.
    pub(super) fn glow(&self) {
        let at = self
            .show
            .playing
            .player
            .attacker_at(&self.show.playing.stage);
        let Some(tile) = self.tile(at) else { return };
        for (grown, share) in [(16.0, 0.14), (10.0, 0.22), (5.0, 0.5)] {
            let color = self.show.hues.route.gamma_multiply(share);
            let rect = tile.expand(self.show.len(grown));
            self.painter
                .rect_filled(rect, self.show.len(8.0 + grown), color);
        }
    }

    /// The hops made, the one under way, and dots along what is left of it.
    pub(super) fn ways(&self) {
        let zoom = self.lens.camera.zoom;
        let route = self.show.hues.route;
        let thick = (4.5 * zoom).max(self.show.len(4.0));
        let halo = Stroke::new(thick * 3.2, route.gamma_multiply(0.17));
        let entered = self.show.playing.hops_entered();
        let under_way = self.current();
        let made = entered - usize::from(under_way.is_some()).min(entered);
        let mut solid: Vec<Vec<Pos2>> = Vec::new();
        let done = self.drawn.hops.iter().take(made);
        solid.extend(done.map(|hop| self.points(&hop.points)));
        if let Some(hop) = under_way {
            let (gone, ahead) = hop.split(self.show.playing.moved);
            solid.push(self.points(&gone));
            let ahead = self.points(&ahead);
            let radius = self.show.len(1.8);
            let dots = Shape::dotted_line(&ahead, route, self.show.len(7.0), radius);
            self.painter.extend(dots);
        }
        for points in solid.iter().filter(|points| points.len() > 1) {
            self.painter.add(Shape::line(points.clone(), halo));
        }
        for points in solid.into_iter().filter(|points| points.len() > 1) {
            self.painter
                .add(Shape::line(points, Stroke::new(thick, route)));
        }
    }

    /// Numbers of the hops made, entry, foothold and target, and what each device checked.
    pub(super) fn marks(&self, ui: &Ui) {
        let entered = self.show.playing.hops_entered();
        for (place, hop) in self.drawn.hops.iter().enumerate().take(entered) {
            self.badge(place + 1, self.lens.pos(hop.badge));
        }
        self.tallies(ui);
        let route = &self.show.playing.stage.route;
        if route.entry != route.target {
            self.flag(&route.entry, "training-entry");
        }
        if let Some(foothold) = &route.foothold {
            self.flag(foothold, "training-foothold");
        }
        self.flag(&route.target, "training-target");
    }

    fn badge(&self, number: usize, at: Pos2) {
        let hues = &self.show.hues;
        let rim = Stroke::new(1.5, hues.canvas);
        self.painter
            .circle(at, self.show.len(10.0), hues.route, rim);
        let ink = self.show.ink(13.0, true, hues.on_route);
        ink.write(self.painter, at, Align2::CENTER_CENTER, &number.to_string());
    }

    /// A pill on the lower right edge of a tile.
    fn flag(&self, asset: &AssetId, key: &str) {
        let Some(tile) = self.tile(asset) else { return };
        let word = self.show.desk.tr(key);
        let corner = pos2(tile.right() + self.show.len(4.0), tile.bottom());
        self.pill(&word, corner, 14.0);
    }

    /// A pill with its right end at a place.
    fn pill(&self, word: &str, right: Pos2, size: f32) -> Rect {
        let hues = &self.show.hues;
        let ink = self.show.ink(size, true, hues.on_route);
        let wide = ink.width(self.painter, word) + self.show.len(size);
        let high = self.show.len(size * 1.6);
        let area = Rect::from_center_size(pos2(right.x - wide / 2.0, right.y), vec2(wide, high));
        let rim = Stroke::new(1.5, hues.canvas);
        self.painter
            .rect(area, high / 2.0, hues.route, rim, StrokeKind::Middle);
        ink.write_in(self.painter, area, Align2::CENTER_CENTER, word);
        area
    }

    /// The packet with what it is.
    pub(super) fn packet(&self, ui: &Ui) {
        let (Some(hop), Some(step)) = (self.current(), self.show.playing.player.step()) else {
            return;
        };
        let Some(at) = hop.place(self.show.playing.moved) else {
            return;
        };
        let at = self.lens.pos(at);
        let hues = &self.show.hues;
        for (radius, share) in [(26.0, 0.18), (19.0, 0.3)] {
            let color = hues.route.gamma_multiply(share);
            self.painter.circle_filled(at, self.show.len(radius), color);
        }
        let square = Rect::from_center_size(at, Vec2::splat(self.show.len(26.0)));
        let rim = Stroke::new(1.5, hues.on_route);
        self.painter
            .rect(square, 6.0, hues.route, rim, StrokeKind::Middle);
        paint_icon_amid(ui, "bolt", square, self.show.len(18.0), hues.on_route);
        let steps = &self.show.playing.stage.route.steps;
        let Some(word) = steps.get(step).map(|step| self.show.step_name(step)) else {
            return;
        };
        let ink = self.show.ink(16.0, true, Color32::PLACEHOLDER);
        let wide = ink.width(self.painter, &word) + self.show.len(16.0);
        let gap = self.show.len(22.0);
        let left = at.x - gap;
        let fits = left - wide > self.lens.rect.left();
        let right = if fits { left } else { at.x + gap + wide };
        self.pill(&word, pos2(right, at.y), 16.0);
    }
}
