//! What the enquiry says of the drawing, painted over it: what counts as closed is crossed out,
//! what no attacker reaches is dimmed.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use eframe::egui::{self, Painter, Pos2, Rect, Shape, Stroke, StrokeKind, Vec2, accesskit::Role};

use super::{
    CanvasCx, hit,
    paint::{Lens, dash},
};
use crate::{
    analysis::{AttackReach, Strikes},
    catalog::{AssetId, AttackPart, LinkClass, LinkId},
    design::{Link, Subject},
    gui::{
        Desk,
        names::{asset_kind, asset_name, link_name},
        style::Hues,
    },
    scene::{Scene, SceneItem},
};

/// Opacity of the veil over what cannot be reached.
const VEIL: f32 = 0.72;
/// Radius of the mark at what is closed, on screen.
const MARK: f32 = 11.0;
const DASH: [f32; 2] = [7.0, 5.0];

/// Something that counts as closed: where it lies, where its mark stands, what it is called.
struct ClosedWay {
    id: egui::Id,
    path: Vec<Pos2>,
    at: Pos2,
    words: String,
}

/// Paints both over the drawing.
pub(crate) fn paint(painter: &Painter, cx: &CanvasCx<'_, '_>) {
    let (desk, lens, scene) = (&*cx.desk, &cx.lens, &cx.planned.scene);
    let hues = desk.hues();
    if let Some(reach) = &desk.found.reach {
        dim(painter, desk, lens, scene, reach);
    }
    for closed in closed(desk, scene) {
        way(painter, lens, scene, &closed, hues);
        mark(painter, lens, &closed, hues);
    }
}

/// Tells assistive technology what counts as closed.
pub(crate) fn describe(ui: &mut egui::Ui, cx: &CanvasCx<'_, '_>) {
    let (desk, lens, scene) = (&*cx.desk, &cx.lens, &cx.planned.scene);
    if desk.view.enquiry.strikes.is_empty() {
        return;
    }
    let builder = egui::UiBuilder::new()
        .max_rect(lens.rect)
        .accessibility_parent(cx.response.id);
    let child = ui.new_child(builder);
    for closed in closed(desk, scene) {
        let square = Rect::from_center_size(lens.pos(closed.at), Vec2::splat(2.0 * MARK));
        let words = desk.tr_with("strike-is", &[("what", closed.words)]);
        drop(child.interact(square, closed.id, egui::Sense::hover()));
        child.ctx().accesskit_node_builder(closed.id, |node| {
            node.set_role(Role::GraphicsSymbol);
            node.set_label(words.as_str());
        });
    }
}

fn closed(desk: &Desk<'_>, scene: &Scene) -> Vec<ClosedWay> {
    let Strikes { links, hops } = &desk.view.enquiry.strikes;
    let links = links.iter().filter_map(|id| link(desk, scene, id));
    let hops = hops
        .iter()
        .filter_map(|(from, to)| hop(desk, scene, from, to));
    links.chain(hops).collect()
}

fn link(desk: &Desk<'_>, scene: &Scene, id: &LinkId) -> Option<ClosedWay> {
    let item = hit::item(scene, &Subject::Link(id.clone()))?;
    Some(ClosedWay {
        id: egui::Id::new(("closed_link", id.as_str())),
        path: item.path.clone(),
        at: hit::anchor(scene, item),
        words: link_name(desk, id),
    })
}

/// A hop is crossed out where a line between its ends lies, near its end; else along the lines that
/// lead from one to the other, and straight between where none do.
fn hop(desk: &Desk<'_>, scene: &Scene, from: &AssetId, to: &AssetId) -> Option<ClosedWay> {
    let words = format!("{} → {}", asset_name(desk, from), asset_name(desk, to));
    let id = egui::Id::new(("closed_hop", from.as_str(), to.as_str()));
    let (start, end) = (box_of(scene, from)?, box_of(scene, to)?);
    let drawn = line_between(desk, scene, from, to);
    if let Some(path) = drawn.or_else(|| over_lines(desk, scene, from, to)) {
        let at = free_place(scene, &path)?;
        return Some(ClosedWay {
            id,
            path,
            at,
            words,
        });
    }
    // In the gap before the tile it enters, as the numbers of hops stand.
    let at = beside(end, start.center());
    let path = vec![beside(start, end.center()), at];
    Some(ClosedWay {
        id,
        path,
        at,
        words,
    })
}

/// Towards the end of a way, where nothing covers it.
fn free_place(scene: &Scene, path: &[Pos2]) -> Option<Pos2> {
    let shares = [0.75, 0.8, 0.7, 0.85, 0.65, 0.9, 0.6, 0.5, 0.4, 0.3, 0.2];
    let mut places = shares
        .into_iter()
        .filter_map(|share| hit::along(path, share));
    let first = places.clone().next();
    places
        .find(|at| hit::asset_at(scene, *at).is_none())
        .or(first)
}

fn box_of(scene: &Scene, id: &AssetId) -> Option<Rect> {
    hit::item(scene, &Subject::Asset(id.clone())).map(|item| item.area)
}

/// A place just outside of a box on the way to a point.
fn beside(area: Rect, to: Pos2) -> Pos2 {
    const GAP: f32 = 16.0;
    let way = to - area.center();
    let share = |half: f32, way: f32| {
        if way.abs() < 1.0 {
            f32::INFINITY
        } else {
            (half + GAP) / way.abs()
        }
    };
    let at = share(area.width() / 2.0, way.x)
        .min(share(area.height() / 2.0, way.y))
        .min(0.5);
    area.center() + way * at
}

/// The line or flow drawn between two assets, from the first to the second.
fn line_between(desk: &Desk<'_>, scene: &Scene, from: &AssetId, to: &AssetId) -> Option<Vec<Pos2>> {
    desk.design.links.iter().find_map(|(id, link)| {
        let along = (&link.from, &link.to) == (from, to);
        if !along && (&link.to, &link.from) != (from, to) {
            return None;
        }
        let item = hit::item(scene, &Subject::Link(id.clone()))?;
        let mut path = item.path.clone();
        if !along {
            path.reverse();
        }
        (path.len() > 1).then_some(path)
    })
}

/// The way over the fewest lines from one asset to another; what lies under tiles is not painted.
fn over_lines(desk: &Desk<'_>, scene: &Scene, from: &AssetId, to: &AssetId) -> Option<Vec<Pos2>> {
    let design = desk.design;
    let is_line = |link: &Link| {
        let kind = desk.catalog.link_kind(&link.kind);
        kind.is_none_or(|kind| kind.class == LinkClass::Line)
    };
    let lines: Vec<&Link> = design.links.values().filter(|link| is_line(link)).collect();
    let mut before: BTreeMap<&AssetId, &AssetId> = BTreeMap::from([(from, from)]);
    let mut ends = VecDeque::from([from]);
    while let Some(here) = ends.pop_front().filter(|here| *here != to) {
        for next in lines.iter().filter_map(|line| line.other_end(here)) {
            if !before.contains_key(next) {
                before.insert(next, here);
                ends.push_back(next);
            }
        }
    }
    let mut path: Vec<Pos2> = Vec::new();
    let mut here = to;
    while here != from {
        let last = *before.get(here)?;
        let mut piece = line_between(desk, scene, last, here)?;
        piece.append(&mut path);
        path = piece;
        here = last;
    }
    Some(path)
}

/// The way dashed in the colour of what is missing; like a flow it passes under the tiles.
fn way(painter: &Painter, lens: &Lens, scene: &Scene, closed: &ClosedWay, hues: &Hues) {
    let points: Vec<Pos2> = closed.path.iter().map(|pos| lens.pos(*pos)).collect();
    let mut out: Vec<Shape> = Vec::new();
    for (width, color) in [(5.0, hues.canvas), (2.5, hues.missing)] {
        let stroke = Stroke::new(width, color);
        dash::dashed_within(&points, &DASH, stroke, lens.rect, &mut out);
    }
    let is_free = |shape: &Shape| {
        let at = lens.world(shape.visual_bounding_rect().center());
        hit::asset_at(scene, at).is_none()
    };
    painter.extend(out.into_iter().filter(is_free));
}

/// A crossed disc.
fn mark(painter: &Painter, lens: &Lens, closed: &ClosedWay, hues: &Hues) {
    let center = lens.pos(closed.at);
    if !lens.rect.expand(MARK).contains(center) {
        return;
    }
    painter.circle(center, MARK, hues.panel, Stroke::new(2.0, hues.missing));
    let arm = 0.42 * MARK;
    for way in [Vec2::splat(arm), Vec2::new(arm, -arm)] {
        let cross = Stroke::new(2.5, hues.missing);
        painter.line_segment([center - way, center + way], cross);
    }
}

/// Whether an attacker could stand there at all: devices and relays only pass attacks on.
fn can_be_reached(desk: &Desk<'_>, id: &AssetId) -> bool {
    let kind = asset_kind(desk, id);
    kind.is_some_and(|kind| matches!(kind.part, AttackPart::Outside | AttackPart::Host))
}

fn dim(painter: &Painter, desk: &Desk<'_>, lens: &Lens, scene: &Scene, reach: &AttackReach) {
    let hues = desk.hues();
    let out: BTreeSet<&AssetId> = desk
        .design
        .assets
        .keys()
        .filter(|id| can_be_reached(desk, id) && !reach.assets.contains(*id))
        .collect();
    let veil = hues.canvas.gamma_multiply(VEIL);
    let ends_out = |id: &LinkId| {
        let link = desk.design.links.get(id);
        link.is_some_and(|link| out.contains(&link.from) || out.contains(&link.to))
    };
    let is_out = |item: &&SceneItem| match &item.subject {
        Subject::Asset(id) => out.contains(id),
        Subject::Link(id) => ends_out(id),
        Subject::Zone(_) | Subject::Note(_) => false,
    };
    for item in scene.items.iter().filter(is_out) {
        let rect = lens.area(item.area).expand(4.0);
        if !lens.rect.intersects(rect) {
            continue;
        }
        if matches!(item.subject, Subject::Link(_)) {
            let points = item.path.iter().map(|pos| lens.pos(*pos)).collect();
            painter.add(Shape::line(points, Stroke::new(6.0, veil)));
        } else {
            painter.rect(rect, 8.0, veil, Stroke::NONE, StrokeKind::Inside);
        }
    }
}
