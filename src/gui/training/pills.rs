//! What is written over the drawing while it is played, and where it covers least: numbers, names
//! and flags.

use eframe::egui::{Align2, Color32, Pos2, Rect, Stroke, StrokeKind, Vec2, pos2, vec2};

use super::trail::RouteTrail;
use crate::{catalog::AssetId, design::Subject};

/// What the title of a zone takes of it: its height in sizes of its letters, and the share of its
/// width.
const TITLE_ROW: f32 = 1.7;
const TITLE_SHARE: f32 = 0.75;

/// The area that two rectangles share.
fn shared_with(one: &Rect, other: &Rect) -> f32 {
    let both = one.intersect(*other);
    if both.is_positive() { both.area() } else { 0.0 }
}

impl RouteTrail<'_> {
    /// The names of where the step under way begins, goes and ends, where those on the tiles are
    /// too small for the room.
    pub(super) fn names(&self, taken: &mut Vec<Rect>) {
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
    pub(super) fn tiles(&self) -> Vec<Rect> {
        let items = self.drawn.scene.items.iter();
        let tiles = items.filter(|item| matches!(item.subject, Subject::Asset(_)));
        tiles.map(|item| self.lens.area(item.area)).collect()
    }

    /// The titles of zones, which stand in their upper left corners, world units.
    pub(super) fn titles(&self) -> impl Iterator<Item = Rect> {
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

    pub(super) fn badge_radius(&self) -> f32 {
        self.show.label_size(13.0) * 0.77
    }

    pub(super) fn badge(&self, number: usize, at: Pos2) {
        let hues = &self.show.hues;
        let rim = Stroke::new(1.5, hues.canvas);
        self.painter
            .circle(at, self.badge_radius(), hues.route, rim);
        let ink = self.show.label(13.0, hues.on_route);
        ink.write(self.painter, at, Align2::CENTER_CENTER, &number.to_string());
    }

    /// A pill beside a tile.
    pub(super) fn flag(&self, taken: &mut Vec<Rect>, asset: &AssetId, key: &str) {
        let Some(tile) = self.tile(asset) else { return };
        let word = self.show.desk.tr(key);
        self.pill_beside(taken, &word, tile, 14.0, self.show.hues.route);
    }

    /// A pill at a tile, in the first place about it that is free.
    pub(super) fn pill_beside(
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
    pub(super) fn free(&self, taken: &[Rect], places: &[Rect]) -> Rect {
        let covered = |area: &Rect| {
            let shared = taken.iter().map(|other| shared_with(other, area));
            let out = area.area() - shared_with(&self.lens.rect, area);
            shared.sum::<f32>() + out
        };
        let least = places.iter().map(|area| (covered(area), area));
        let least = least.min_by(|a, b| a.0.total_cmp(&b.0));
        least.map_or(Rect::NOTHING, |(_, area)| *area)
    }

    pub(super) fn pill_size(&self, word: &str, size: f32) -> Vec2 {
        let ink = self.show.label(size, Color32::PLACEHOLDER);
        let points = self.show.label_size(size);
        vec2(ink.width(self.painter, word) + points, points * 1.6)
    }

    pub(super) fn pill(&self, word: &str, area: Rect, size: f32, color: Color32) {
        let hues = &self.show.hues;
        let ink = self.show.label(size, hues.on_route);
        let rim = Stroke::new(1.5, hues.canvas);
        self.painter
            .rect(area, area.height() / 2.0, color, rim, StrokeKind::Middle);
        ink.write_in(self.painter, area, Align2::CENTER_CENTER, word);
    }
}
