//! The route as far as it has been played, painted over the drawing: its ways, its marks and the
//! packet.

use eframe::egui::{
    Align2, Color32, Painter, Pos2, Rect, Shape, Stroke, StrokeKind, Ui, Vec2, pos2, vec2,
};

use super::{picture::StageDrawing, show::Show};
use crate::{
    catalog::AssetId,
    design::Subject,
    gui::{icons::paint_icon_amid, paint::Lens},
    scene::RouteHop,
    training::Moment,
};

/// What the title of a zone takes of it: its height in sizes of its letters, and the share of its
/// width.
const TITLE_ROW: f32 = 1.7;
const TITLE_SHARE: f32 = 0.75;

/// Where on its hop a badge may stand beside its usual place.
const BADGE_SHARES: [f32; 6] = [0.5, 0.35, 0.65, 0.2, 0.8, 0.92];

/// Where the numbers of hops stand, so that none covers another one that comes before, nor a
/// title where there is another place; world units.
fn badge_spots(hops: &[RouteHop], radius: f32, titles: &[Rect]) -> Vec<Pos2> {
    let mut spots: Vec<Pos2> = Vec::new();
    for hop in hops {
        let nearest = |at: &Pos2| {
            let distances = spots.iter().map(|other| other.distance(*at));
            distances.fold(f32::INFINITY, f32::min)
        };
        let others = BADGE_SHARES.iter().filter_map(|share| hop.place(*share));
        let places: Vec<Pos2> = std::iter::once(hop.badge).chain(others).collect();
        let is_apart = |at: &&Pos2| nearest(at) >= 2.0 * radius;
        let is_on_title = |at: &Pos2| {
            let mut titles = titles.iter().map(|title| title.expand(radius));
            titles.any(|title| title.contains(*at))
        };
        let mut apart = places.iter().filter(is_apart);
        let free = apart
            .clone()
            .find(|at| !is_on_title(at))
            .or_else(|| apart.next());
        let widest = places
            .iter()
            .max_by(|a, b| nearest(a).total_cmp(&nearest(b)));
        let spot = free.or(widest).copied().unwrap_or(hop.badge);
        spots.push(spot);
    }
    spots
}

/// The area that two rectangles share.
fn shared_with(one: &Rect, other: &Rect) -> f32 {
    let both = one.intersect(*other);
    if both.is_positive() { both.area() } else { 0.0 }
}

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

    /// The names of where the step under way begins, goes and ends, where those on the tiles are
    /// too small for the room.
    fn names(&self, taken: &mut Vec<Rect>) {
        let playing = self.show.playing;
        let step = playing.player.step();
        let step = step.and_then(|step| playing.stage.route.steps.get(step));
        let leg = playing.player.leg(&playing.stage);
        let ends = step.into_iter().flat_map(|step| {
            let (first, last) = (step.assets.first(), step.assets.last());
            first.into_iter().chain(last)
        });
        let mut seen: Vec<&AssetId> = Vec::new();
        for asset in leg
            .into_iter()
            .flat_map(|(from, to)| [to, from])
            .chain(ends)
        {
            let read = self.drawn.name_size(asset) * self.lens.camera.zoom;
            if seen.contains(&asset) || read >= self.show.labels.least {
                continue;
            }
            seen.push(asset);
            if let Some(tile) = self.tile(asset) {
                let name = self.show.asset(asset);
                self.pill_beside(taken, &name, tile, 14.0, self.show.hues.accent);
            }
        }
    }

    /// All tiles: what is written beside one keeps off the others.
    fn tiles(&self) -> Vec<Rect> {
        let items = self.drawn.scene.items.iter();
        let tiles = items.filter(|item| matches!(item.subject, Subject::Asset(_)));
        tiles.map(|item| self.lens.area(item.area)).collect()
    }

    /// The titles of zones, which stand in their upper left corners, world units.
    fn titles(&self) -> impl Iterator<Item = Rect> {
        let high = self.drawn.title_size() * TITLE_ROW;
        let items = self.drawn.scene.items.iter();
        let zones = items.filter(|item| matches!(item.subject, Subject::Zone(_)));
        zones.map(move |item| {
            let right = item.area.left() + item.area.width() * TITLE_SHARE;
            item.area
                .with_max_y(item.area.top() + high)
                .with_max_x(right)
        })
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

    fn badge_radius(&self) -> f32 {
        self.show.label_size(13.0) * 0.77
    }

    fn badge(&self, number: usize, at: Pos2) {
        let hues = &self.show.hues;
        let rim = Stroke::new(1.5, hues.canvas);
        self.painter
            .circle(at, self.badge_radius(), hues.route, rim);
        let ink = self.show.label(13.0, hues.on_route);
        ink.write(self.painter, at, Align2::CENTER_CENTER, &number.to_string());
    }

    /// A pill beside a tile.
    fn flag(&self, taken: &mut Vec<Rect>, asset: &AssetId, key: &str) {
        let Some(tile) = self.tile(asset) else { return };
        let word = self.show.desk.tr(key);
        self.pill_beside(taken, &word, tile, 14.0, self.show.hues.route);
    }

    /// A pill at a tile, in the first place about it that is free.
    fn pill_beside(
        &self,
        taken: &mut Vec<Rect>,
        word: &str,
        tile: Rect,
        size: f32,
        color: Color32,
    ) -> Rect {
        let pill = self.pill_size(word, size);
        let gap = self.show.len(3.0);
        let (half, off) = (pill / 2.0, pill.y / 2.0 + gap);
        let places = [
            pos2(tile.right() - half.x, tile.bottom() + off),
            pos2(tile.left() + half.x, tile.bottom() + off),
            pos2(tile.right() - half.x, tile.top() - off),
            pos2(tile.right() + half.x + gap, tile.center().y),
            pos2(tile.left() - half.x - gap, tile.center().y),
            pos2(tile.right() - half.x, tile.bottom() + 3.0 * off),
        ];
        let areas = places.map(|at| Rect::from_center_size(at, pill));
        let area = self.free(taken, &areas);
        taken.push(area);
        self.pill(word, area, size, color);
        area
    }

    /// Of some places that which covers least and lies in the picture; of equals the first.
    fn free(&self, taken: &[Rect], places: &[Rect]) -> Rect {
        let covered = |area: &Rect| {
            let shared = taken.iter().map(|other| shared_with(other, area));
            let out = area.area() - shared_with(&self.lens.rect, area);
            shared.sum::<f32>() + out
        };
        let least = places.iter().map(|area| (covered(area), area));
        let least = least.min_by(|a, b| a.0.total_cmp(&b.0));
        least.map_or(Rect::NOTHING, |(_, area)| *area)
    }

    fn pill_size(&self, word: &str, size: f32) -> Vec2 {
        let ink = self.show.label(size, Color32::PLACEHOLDER);
        let points = self.show.label_size(size);
        vec2(ink.width(self.painter, word) + points, points * 1.6)
    }

    fn pill(&self, word: &str, area: Rect, size: f32, color: Color32) {
        let hues = &self.show.hues;
        let ink = self.show.label(size, hues.on_route);
        let rim = Stroke::new(1.5, hues.canvas);
        self.painter
            .rect(area, area.height() / 2.0, color, rim, StrokeKind::Middle);
        ink.write_in(self.painter, area, Align2::CENTER_CENTER, word);
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        catalog::Catalog,
        scene::{DrawingTheme, Plan, ThemeName, route_hops},
        training::shipped_stage,
    };

    #[test]
    fn no_number_of_a_hop_covers_another_one() {
        // The radius in a full screen of 1080 points that shows a whole reference drawing.
        const RADIUS: f32 = 20.0;
        let catalog = Catalog::builtin().unwrap();
        for id in catalog.scenarios.keys() {
            let stage = shipped_stage(&catalog, id).unwrap().unwrap();
            let theme = DrawingTheme::load(ThemeName::Light);
            let plan = Plan::new(&stage.design, &catalog, &stage.analysis, theme);
            let hops = route_hops(&stage.design, &plan, &stage.route);
            let spots = badge_spots(&hops, RADIUS, &[]);
            assert_eq!(spots.len(), hops.len());
            for (n, spot) in spots.iter().enumerate() {
                for (other, before) in spots.iter().take(n).enumerate() {
                    let apart = spot.distance(*before);
                    assert!(apart >= RADIUS, "{id}: {other} and {n} are {apart} apart");
                }
            }
        }
    }
}
