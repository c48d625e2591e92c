//! The route as far as it has been played, painted over the drawing: its ways, its marks and the
//! packet.

use eframe::egui::{Color32, Painter, Pos2, Rect, Shape, Stroke, StrokeKind, Ui, Vec2, pos2};

use super::{badges::badge_spots, picture::StageDrawing, show::Show};
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
    pub(super) drawn: &'a StageDrawing,
    pub(super) lens: Lens,
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

    /// The attacker's place glows; where the attack is expected to stop, the one before.
    pub(super) fn glow(&self) {
        let at = self.show.playing.attacker_at(self.show.desk.catalog);
        let Some(tile) = self.tile(at) else { return };
        for (grown, share) in [(16.0, 0.14), (10.0, 0.22), (5.0, 0.5)] {
            let color = self.show.hues.route.gamma_multiply(share);
            let rect = tile.expand(self.show.len(grown));
            self.painter
                .rect_filled(rect, self.show.len(8.0 + grown), color);
        }
    }

    /// The hops made, the one under way, and dots along what is left of it. Where no line is drawn
    /// a hop is dashed; behind the step at which the attack stops, it is grey.
    pub(super) fn ways(&self) {
        let entered = self.show.playing.hops_entered();
        let under_way = self.current();
        let made = entered - usize::from(under_way.is_some()).min(entered);
        for hop in self.drawn.hops.iter().take(made) {
            self.way(hop, self.points(&hop.points));
        }
        if let Some(hop) = under_way {
            let (gone, ahead) = hop.split(self.show.playing.moved);
            self.way(hop, self.points(&gone));
            let ahead = self.points(&ahead);
            let radius = self.show.len(1.8);
            let color = self.color(hop.step);
            let dots = Shape::dotted_line(&ahead, color, self.show.len(7.0), radius);
            self.painter.extend(dots);
        }
    }

    fn way(&self, hop: &RouteHop, points: Vec<Pos2>) {
        if points.len() < 2 {
            return;
        }
        let color = self.color(hop.step);
        let thick = (4.5 * self.lens.camera.zoom).max(self.show.len(4.0));
        let line = Stroke::new(thick, color);
        if !hop.is_drawn {
            let (dash, gap) = (self.show.len(12.0), self.show.len(9.0));
            self.painter
                .extend(Shape::dashed_line(&points, line, dash, gap));
            return;
        }
        let halo = Stroke::new(thick * 3.2, color.gamma_multiply(0.17));
        self.painter.add(Shape::line(points.clone(), halo));
        self.painter.add(Shape::line(points, line));
    }

    /// The colour of a step: that of the attack, until it is stopped.
    fn color(&self, step: usize) -> Color32 {
        let held = self.show.playing.held_at(self.show.desk.catalog);
        if held.is_some_and(|held| step > held) {
            self.show.hues.muted
        } else {
            self.show.hues.route
        }
    }

    /// Numbers of the hops made, entry, foothold and target, what each device checked, and where
    /// it stops; what that covers.
    pub(super) fn marks(&self, ui: &Ui) -> Vec<Rect> {
        let entered = self.show.playing.hops_entered();
        let radius = self.badge_radius() / self.lens.camera.zoom;
        let titles: Vec<Rect> = self.titles().collect();
        let spots = badge_spots(&self.drawn.hops, radius, &titles);
        let mut taken = self.tiles();
        for (place, spot) in spots.into_iter().enumerate().take(entered) {
            let at = self.lens.pos(spot);
            self.badge(place + 1, at);
            let size = Vec2::splat(2.0 * self.badge_radius());
            taken.push(Rect::from_center_size(at, size));
        }
        self.tallies(ui);
        let route = &self.show.playing.stage.route;
        taken.extend(self.titles().map(|area| self.lens.area(area)));
        if route.entry != route.target {
            self.flag(&mut taken, &route.entry, "training-entry");
        }
        if let Some(foothold) = &route.foothold {
            self.flag(&mut taken, foothold, "training-foothold");
        }
        self.flag(&mut taken, &route.target, "training-target");
        self.stop(ui, &mut taken);
        self.names(&mut taken);
        taken
    }

    /// A shield over the tile at which the attack is expected to stop, once it has come there.
    fn stop(&self, ui: &Ui, taken: &mut Vec<Rect>) {
        let playing = self.show.playing;
        let Some(step) = playing.stopped_at(self.show.desk.catalog) else {
            return;
        };
        let asset = playing.stage.route.steps.get(step);
        let tile = asset.and_then(|step| self.tile(step.assets.last()?));
        let Some(tile) = tile else { return };
        let hues = &self.show.hues;
        let around = Stroke::new(self.show.len(4.0), hues.implemented);
        self.painter.rect_stroke(
            tile.expand(self.show.len(4.0)),
            self.show.len(10.0),
            around,
            StrokeKind::Outside,
        );
        let word = self.show.desk.tr("training-stopped-here");
        let area = self.pill_beside(taken, &word, tile, 16.0, hues.implemented);
        let mark = Rect::from_center_size(
            pos2(area.left() - self.show.len(13.0), area.center().y),
            Vec2::splat(self.show.len(24.0)),
        );
        self.painter
            .circle_filled(mark.center(), self.show.len(14.0), hues.panel);
        paint_icon_amid(ui, "shield", mark, self.show.len(22.0), hues.implemented);
    }

    /// The packet with what it is.
    pub(super) fn packet(&self, ui: &Ui, taken: &[Rect]) {
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
        let pill = self.pill_size(&word, 16.0);
        let gap = self.show.len(22.0);
        let (aside, off) = (gap + pill.x / 2.0, gap + pill.y / 2.0);
        let places = [
            pos2(at.x - aside, at.y),
            pos2(at.x + aside, at.y),
            pos2(at.x, at.y - off),
            pos2(at.x, at.y + off),
            pos2(at.x - aside, at.y - 2.0 * off),
            pos2(at.x + aside, at.y - 2.0 * off),
            pos2(at.x - aside, at.y + 2.0 * off),
            pos2(at.x + aside, at.y + 2.0 * off),
        ];
        let areas = places.map(|at| Rect::from_center_size(at, pill));
        self.pill(&word, self.free(taken, &areas), 16.0, self.color(step));
    }
}
