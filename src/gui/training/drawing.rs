//! The drawing while it is played: the trail, the packet, the attacker's place, and the tiles.

use eframe::egui::{
    Align2, Color32, Painter, Pos2, Rect, Sense, Shape, Stroke, StrokeKind, Ui, Vec2, WidgetInfo,
    WidgetType, accesskit::Role, pos2, vec2,
};

use super::{
    answers::pick,
    picture::{StageDrawing, StagePicture},
    show::Show,
};
use crate::{
    catalog::{AssetId, Column},
    design::{ControlState, Subject},
    gui::{
        Camera, CameraLimits,
        canvas::{Lens, backdrop},
        icons::paint_icon_amid,
        kit::{AccessName, focus_ring, named, state_mark},
        names::subject_name,
    },
    scene::RouteHop,
    training::Moment,
};

/// Draws the stage with the route as far as it has been played.
pub(super) fn drawing_ui(ui: &mut Ui, show: &mut Show<'_>, picture: &mut StagePicture) {
    let rect = ui.available_rect_before_wrap();
    ui.advance_cursor_after_rect(rect);
    let drawn = picture.drawn(show);
    let lens = Lens {
        camera: camera_for(show, &drawn, rect.size()),
        rect,
    };
    let painter = ui.painter().with_clip_rect(rect.intersect(ui.clip_rect()));
    let pixel = 1.0 / ui.ctx().pixels_per_point();
    let dots = show.desk.theme.hues.grid;
    painter.extend(backdrop(&lens, show.hues.canvas, dots, pixel));
    let (below, above) = picture.shapes(&painter, &drawn, lens);
    painter.extend(below.iter().cloned());
    let above = above.to_vec();
    let trail = RouteTrail::new(show, &painter, &drawn, lens);
    trail.glow();
    trail.ways();
    painter.extend(above);
    tiles_ui(ui, show, &drawn, lens);
    let trail = RouteTrail::new(show, &painter, &drawn, lens);
    trail.marks(ui);
    trail.packet(ui);
}

/// The camera that shows the whole drawing; where that would be too small to read, the part with
/// the route, or with the step under way.
fn camera_for(show: &Show<'_>, drawn: &StageDrawing, size: Vec2) -> Camera {
    const READABLE: f32 = 0.6;
    let whole = CameraLimits::CANVAS.fitted(drawn.scene.bounds, size);
    if whole.zoom >= READABLE {
        return whole;
    }
    let around = |step: Option<usize>| {
        let hops = drawn.hops.iter();
        let hops = hops.filter(|hop| step.is_none_or(|step| hop.step == step));
        let areas = hops.map(|hop| Rect::from_points(&hop.points));
        let area = areas.reduce(Rect::union)?;
        Some(CameraLimits::CANVAS.fitted(area.expand(130.0), size))
    };
    let player = &show.playing.player;
    // The final attack goes nowhere: the step before leads to where it happens.
    let step = player.step().map(|step| {
        let hops = drawn.hops.iter().map(|hop| hop.step);
        step.min(hops.max().unwrap_or(step))
    });
    let route = around(None).filter(|camera| camera.zoom > whole.zoom);
    let close = step.and_then(|step| around(Some(step)));
    match (route, close) {
        (Some(route), _) if route.zoom >= READABLE => route,
        (_, Some(close)) if close.zoom > whole.zoom => close,
        (route, _) => route.unwrap_or(whole),
    }
}

/// What is painted of the route.
struct RouteTrail<'a> {
    painter: &'a Painter,
    show: &'a Show<'a>,
    drawn: &'a StageDrawing,
    lens: Lens,
}

impl<'a> RouteTrail<'a> {
    fn new(show: &'a Show<'a>, painter: &'a Painter, drawn: &'a StageDrawing, lens: Lens) -> Self {
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

    fn tile(&self, asset: &AssetId) -> Option<Rect> {
        self.drawn.plan.end(asset).map(|area| self.lens.area(area))
    }

    /// The hop under way, if the packet is on one.
    fn current(&self) -> Option<&RouteHop> {
        let Moment::Leg { step, leg } = self.show.playing.player.moment() else {
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

    /// What the devices of the step under way check: how many ○ held, how many were missing.
    fn tallies(&self, ui: &Ui) {
        let player = &self.show.playing.player;
        let Some(step) = player.step() else { return };
        let Some(it) = self.show.playing.stage.route.steps.get(step) else {
            return;
        };
        let reached = match player.moment() {
            Moment::Leg { leg, .. } => leg + 2,
            Moment::Opening | Moment::Outcome { .. } | Moment::Ending => usize::MAX,
        };
        let mut seen: Vec<&AssetId> = Vec::new();
        for asset in it.assets.iter().take(reached) {
            if seen.contains(&asset) {
                continue;
            }
            seen.push(asset);
            let count = |circles: &[crate::analysis::CountedControl]| {
                let here = circles.iter();
                here.filter(|it| it.asset == *asset && it.column != Column::Continuity)
                    .count()
            };
            let (held, missing) = (count(&it.circles.counted), count(&it.circles.missing));
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
fn tiles_ui(ui: &Ui, show: &mut Show<'_>, drawn: &StageDrawing, lens: Lens) {
    let id = ui.id().with("play_drawing");
    let response = ui.interact(lens.rect, id, Sense::hover());
    let name = show.desk.tr("training-drawing");
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, &name));
    for item in &drawn.scene.items {
        let (role, asset) = match &item.subject {
            Subject::Asset(asset) => (Role::GraphicsObject, Some(asset)),
            Subject::Zone(_) => (Role::Group, None),
            Subject::Link(_) | Subject::Note(_) => continue,
        };
        let id = ui
            .id()
            .with(("play_item", item.subject.as_str(), role as u8));
        let rect = lens.area(item.area);
        let wish = asset.and_then(|asset| pick(show, asset));
        let name = subject_name(&show.desk, &item.subject);
        let Some(wish) = wish else {
            drop(ui.interact(rect, id, Sense::hover()));
            ui.ctx().accesskit_node_builder(id, |node| {
                node.set_role(role);
                node.set_label(name);
                node.set_description(item.label.as_str());
            });
            continue;
        };
        let label = show.desk.tr_with("training-pick", &[("asset", name)]);
        let is_chosen = show.playing.asset.as_ref() == asset;
        let says = AccessName {
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
