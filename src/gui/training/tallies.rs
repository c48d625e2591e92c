//! What the devices of the step under way check, as marks on their tiles.

use eframe::egui::{Align2, Rect, Stroke, StrokeKind, Ui, Vec2, pos2, vec2};

use super::trail::RouteTrail;
use crate::{
    catalog::{AssetId, Column},
    design::ControlState,
    gui::kit::state_mark,
    training::Moment,
};

impl RouteTrail<'_> {
    /// What the devices of the step under way check: how many ○ held, how many were missing.
    pub(super) fn tallies(&self, ui: &Ui) {
        let player = &self.show.playing.player;
        let Some(step) = player.step() else { return };
        let Some(it) = self.show.playing.stage.route.steps.get(step) else {
            return;
        };
        let reached = match player.moment() {
            Moment::Leg { leg, .. } => leg + 2,
            Moment::Opening | Moment::Outcome { .. } | Moment::Ending => usize::MAX,
        };
        let is_veiled = self.show.playing.is_veiled(step);
        let mut seen: Vec<&AssetId> = Vec::new();
        for asset in it.assets.iter().take(reached) {
            if seen.contains(&asset) {
                continue;
            }
            seen.push(asset);
            let count = |circles: &[crate::analysis::CountedControl]| {
                circles
                    .iter()
                    .filter(|it| it.asset == *asset && it.column != Column::Continuity)
                    .count()
            };
            let held = count(&it.circles.counted);
            let missing = if is_veiled {
                0
            } else {
                count(&it.circles.missing)
            };
            if let Some(tile) = self.tile(asset).filter(|_| held + missing > 0) {
                self.tally(ui, tile, held, missing);
            }
        }
    }

    fn tally(&self, ui: &Ui, tile: Rect, held: usize, missing: usize) {
        let hues = &self.show.hues;
        let ink = self.show.ink(14.0, true, hues.text);
        let mark = self.show.len(15.0);
        let parts = [
            (held, ControlState::Implemented),
            (missing, ControlState::Missing),
        ];
        let gap = self.show.len(5.0);
        let wide: f32 = parts
            .iter()
            .filter(|(count, _)| *count > 0)
            .map(|(count, _)| mark + 2.0 * gap + ink.width(self.painter, &count.to_string()))
            .sum();
        let high = self.show.len(23.0);
        // Above the name, which stands in the tile as large as it can.
        let corner = pos2(tile.left() - self.show.len(5.0), tile.top() - high * 0.8);
        let area = Rect::from_min_size(corner, vec2(wide + gap, high));
        let line = Stroke::new(1.5, hues.route);
        self.painter
            .rect(area, high / 2.0, hues.panel, line, StrokeKind::Middle);
        let mut x = area.left() + gap;
        for (count, state) in parts.into_iter().filter(|(count, _)| *count > 0) {
            let at = pos2(x + mark / 2.0, area.center().y);
            let place = Rect::from_center_size(at, Vec2::splat(mark));
            state_mark(ui, hues, &state, place);
            x += mark + gap;
            let at = pos2(x, area.center().y);
            let text = count.to_string();
            x = ink
                .write(self.painter, at, Align2::LEFT_CENTER, &text)
                .right()
                + gap;
        }
    }
}
