//! Marks of single points over the drawing: a dashed outline, a shape and a word, so that colour
//! is never all that tells them.

use std::collections::BTreeSet;

use eframe::egui::{
    self, Align2, Painter, Pos2, Rect, Shape, Stroke, StrokeKind, Vec2, accesskit::Role, pos2, vec2,
};

use super::{
    CanvasCx,
    paint::{Lens, dash},
};
use crate::{
    catalog::AssetId,
    design::Subject,
    gui::{
        Desk,
        names::asset_name,
        style::{BODY, Hues, font},
    },
    scene::Scene,
};

/// Dashes of the outline, in points.
const DASH: [f32; 2] = [6.0, 4.0];
/// Height of the pill with the word, in world units.
const PILL: f32 = 18.0;
/// What the outline leaves free at the right corners for badge and risk mark, in world units.
const CORNER: f32 = 17.0;
/// Below this zoom there is only the shape.
const WORD_FROM: f32 = 0.6;

/// Assets that are marked and where they are on screen.
fn marked<'a>(
    desk: &Desk<'a>,
    lens: &'a Lens,
    scene: &'a Scene,
) -> impl Iterator<Item = (&'a AssetId, Rect)> {
    let worth = &desk.view.worth;
    let told = desk
        .shell
        .marks_single
        .then(|| worth.answers.single().value)
        .flatten();
    let points = told.iter().flat_map(|points| points.iter());
    let weak: BTreeSet<AssetId> = points.map(|point| point.weak.asset().clone()).collect();
    let items = if weak.is_empty() { &[] } else { &*scene.items };
    items.iter().filter_map(move |item| {
        let Subject::Asset(id) = &item.subject else {
            return None;
        };
        let rect = lens.area(item.area);
        let seen = lens.rect.expand(24.0).intersects(rect);
        (seen && weak.contains(id)).then_some((id, rect))
    })
}

/// Paints the marks.
pub(crate) fn paint(painter: &Painter, cx: &CanvasCx<'_, '_>) {
    let (desk, lens) = (&*cx.desk, &cx.lens);
    let hues = desk.hues();
    let word = desk.tr("worth-single-badge");
    for (_, rect) in marked(desk, lens, cx.planned) {
        mark(painter, rect, lens.camera.zoom, &word, hues);
    }
}

fn mark(painter: &Painter, rect: Rect, zoom: f32, word: &str, hues: &Hues) {
    let around = rect.expand(3.0 * zoom.max(0.5));
    let (right, gap) = (around.right(), CORNER * zoom);
    let left = [
        pos2(right - gap, around.top()),
        around.left_top(),
        around.left_bottom(),
        pos2(right - gap, around.bottom()),
    ];
    let side = [
        pos2(right, around.top() + gap),
        pos2(right, around.bottom() - gap),
    ];
    let stroke = Stroke::new((2.0 * zoom).max(1.2), hues.missing);
    let mut out: Vec<Shape> = Vec::new();
    dash::dashed(&left, &DASH, stroke, &mut out);
    dash::dashed(&side, &DASH, stroke, &mut out);
    painter.extend(out);
    let high = (PILL * zoom).max(10.0);
    if zoom < WORD_FROM {
        diamond(painter, around.left_top(), high * 0.55, hues);
        return;
    }
    let galley = painter.layout_no_wrap(word.to_owned(), font(BODY * zoom, true), hues.missing);
    let wide = galley.size().x + high * 1.1 + 6.0 * zoom;
    let left = around.left() + 8.0 * zoom;
    let pill = Rect::from_min_size(pos2(left, around.top() - high / 2.0), vec2(wide, high));
    let line = Stroke::new((1.5 * zoom).max(1.0), hues.missing);
    painter.rect(pill, high / 2.0, hues.panel, line, StrokeKind::Inside);
    let center = pos2(pill.left() + high * 0.6, pill.center().y);
    diamond(painter, center, high * 0.3, hues);
    let room = pill.with_min_x(pill.left() + high * 1.05);
    let at = Align2::LEFT_CENTER.align_size_within_rect(galley.size(), room);
    painter.galley(at.min, galley, hues.missing);
}

/// A diamond: the whole hangs on one point.
fn diamond(painter: &Painter, center: Pos2, r: f32, hues: &Hues) {
    let ways = [(0.0, -r), (r, 0.0), (0.0, r), (-r, 0.0)];
    let points = ways.map(|(x, y)| center + Vec2::new(x, y)).to_vec();
    let rim = Stroke::new(1.0, hues.panel);
    painter.add(Shape::convex_polygon(points, hues.missing, rim));
}

/// Names the marks for screen readers.
pub(crate) fn describe(ui: &egui::Ui, cx: &CanvasCx<'_, '_>) {
    let desk = &*cx.desk;
    for (asset, rect) in marked(desk, &cx.lens, cx.planned) {
        let id = cx.response.id.with(("single", asset.as_str()));
        let place = Rect::from_center_size(rect.left_top(), Vec2::splat(12.0));
        drop(ui.interact(place, id, egui::Sense::hover()));
        let values = [("asset", asset_name(desk, asset))];
        let words = desk.tr_with("worth-single-on-canvas", &values);
        ui.ctx().accesskit_node_builder(id, |node| {
            node.set_role(Role::GraphicsSymbol);
            node.set_label(words);
        });
    }
}
