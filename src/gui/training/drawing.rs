//! The drawing while it is played: the trail, the packet, the attacker's place, and the tiles.

use eframe::egui::{
    Align2, Color32, Painter, Pos2, Rect, Sense, Shape, Stroke, StrokeKind, Ui, Vec2, WidgetInfo,
    WidgetType, accesskit::Role, pos2, vec2,
};

use super::{
    answers::pick,
    picture::{Drawn, Picture},
    show::Show,
};
use crate::{
    analysis::training::Frame as Moment,
    catalog::{AssetId, Column},
    design::{ControlState, Subject},
    gui::{
        Camera,
        canvas::{Lens, backdrop, fitted},
        icons::paint_icon_amid,
        names::subject_name,
        style::color32,
        widgets::{Says, focus_ring, named, state_mark},
    },
    scene::{Area, Pos, RouteHop},
};

/// Draws the stage with the route as far as it has been played.
pub(super) fn drawing_ui(ui: &mut Ui, show: &mut Show<'_>, picture: &mut Picture) {
    let rect = ui.available_rect_before_wrap();
    ui.advance_cursor_after_rect(rect);
    let drawn = picture.drawn(show);
    let lens = Lens {
        camera: camera_for(&drawn, (rect.width(), rect.height())),
        rect,
    };
    let painter = ui.painter().with_clip_rect(rect.intersect(ui.clip_rect()));
    let pixel = 1.0 / ui.ctx().pixels_per_point();
    let dots = color32(show.frame.theme.surface.grid);
    painter.extend(backdrop(&lens, (show.hues.canvas, dots), pixel));
    let (below, above) = picture.shapes(&painter, &drawn, lens);
    painter.extend(below.iter().cloned());
    let above = above.to_vec();
    let place = (&painter, &*drawn, lens);
    let trail = Trail::new(show, place);
    trail.glow();
    trail.ways();
    painter.extend(above);
    tiles_ui(ui, show, &drawn, lens);
    let trail = Trail::new(show, place);
    trail.marks(ui);
    trail.packet(ui);
}

/// The camera that shows the whole drawing, or the part with the route where the whole would be
/// too small to read.
fn camera_for(drawn: &Drawn, size: (f32, f32)) -> Camera {
    const READABLE: f32 = 0.6;
    let whole = fitted(drawn.scene.bounds, size);
    let ways = drawn.hops.iter().map(|hop| Area::of(&hop.points));
    match ways.reduce(|all, way| all.union(&way)) {
        Some(part) if whole.zoom < READABLE => {
            let part = fitted(part.grown(160.0), size);
            if part.zoom > whole.zoom { part } else { whole }
        }
        _ => whole,
    }
}

/// What is painted of the route.
struct Trail<'a> {
    painter: &'a Painter,
    show: &'a Show<'a>,
    drawn: &'a Drawn,
    lens: Lens,
}

impl<'a> Trail<'a> {
    fn new(show: &'a Show<'a>, place: (&'a Painter, &'a Drawn, Lens)) -> Self {
        let (painter, drawn, lens) = place;
        Self {
            painter,
            show,
            drawn,
            lens,
        }
    }

    fn points(&self, points: &[Pos]) -> Vec<Pos2> {
        points.iter().map(|point| self.lens.pos(*point)).collect()
    }

    fn tile(&self, asset: &AssetId) -> Option<Rect> {
        self.drawn.plan.end(asset).map(|area| self.lens.area(area))
    }

    /// The hop under way, if the packet is on one.
    fn current(&self) -> Option<&RouteHop> {
        let Moment::Leg { step, leg } = self.show.playing.player.frame() else {
            return None;
        };
        let mut hops = self.drawn.hops.iter();
        hops.find(|hop| (hop.step, hop.leg) == (step, leg))
    }

    /// The attacker's place glows.
    fn glow(&self) {
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
    fn ways(&self) {
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
    fn marks(&self, ui: &Ui) {
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
        let word = self.show.frame.tr(key);
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

    /// What the devices of the step under way check: how many ○ held, how many were missing.
    fn tallies(&self, ui: &Ui) {
        let player = &self.show.playing.player;
        let Some(step) = player.step() else { return };
        let Some(it) = self.show.playing.stage.route.steps.get(step) else {
            return;
        };
        let reached = match player.frame() {
            Moment::Leg { leg, .. } => leg + 2,
            _ => usize::MAX,
        };
        let mut seen: Vec<&AssetId> = Vec::new();
        for asset in it.assets.iter().take(reached) {
            if seen.contains(&asset) {
                continue;
            }
            seen.push(asset);
            let count = |circles: &[crate::analysis::Counted]| {
                let here = circles.iter();
                here.filter(|it| it.asset == *asset && it.column != Column::Continuity)
                    .count()
            };
            let (held, missing) = (count(&it.circles.counted), count(&it.circles.missing));
            if let Some(tile) = self.tile(asset).filter(|_| held + missing > 0) {
                self.tally(ui, tile, (held, missing));
            }
        }
    }

    fn tally(&self, ui: &Ui, tile: Rect, (held, missing): (usize, usize)) {
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
        let corner = pos2(tile.left() - self.show.len(5.0), tile.top() - high / 2.0);
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

    /// The packet with what it is.
    fn packet(&self, ui: &Ui) {
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

/// Every zone and tile by its name; those that can be chosen now can be clicked.
fn tiles_ui(ui: &Ui, show: &mut Show<'_>, drawn: &Drawn, lens: Lens) {
    let id = ui.id().with("play_drawing");
    let response = ui.interact(lens.rect, id, Sense::hover());
    let name = show.frame.tr("training-drawing");
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, &name));
    for item in &drawn.scene.items {
        let role = match &item.subject {
            Subject::Asset(_) => Role::GraphicsObject,
            Subject::Zone(_) => Role::Group,
            Subject::Link(_) | Subject::Note(_) => continue,
        };
        let id = ui
            .id()
            .with(("play_item", item.subject.as_str(), role as u8));
        let rect = lens.area(item.area);
        let wish = match &item.subject {
            Subject::Asset(asset) => pick(show, asset),
            _ => None,
        };
        let name = subject_name(&show.frame, &item.subject);
        let Some(wish) = wish else {
            drop(ui.interact(rect, id, Sense::hover()));
            ui.ctx().accesskit_node_builder(id, |node| {
                node.set_role(role);
                node.set_label(name);
                node.set_description(item.label.as_str());
            });
            continue;
        };
        let label = show.frame.tr_with("training-pick", &[("asset", name)]);
        let is_chosen = match &item.subject {
            Subject::Asset(asset) => show.playing.asset.as_ref() == Some(asset),
            _ => false,
        };
        let says = Says {
            kind: WidgetType::Button,
            label: &label,
            selected: is_chosen,
        };
        let response = named(ui, ui.interact(rect, id, Sense::click()), says);
        let wide = if is_chosen || response.hovered() {
            4.0
        } else {
            2.5
        };
        let line = Stroke::new(show.len(wide), show.hues.accent);
        let around = rect.expand(show.len(3.0));
        ui.painter()
            .rect_stroke(around, show.len(9.0), line, StrokeKind::Outside);
        focus_ring(ui, &show.hues, &response, show.len(9.0));
        if response.clicked() {
            show.wish(wish);
        }
    }
}
