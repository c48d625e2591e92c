//! What a drawing looks like in numbers.

use emath::{Pos2, Rect, pos2, vec2};

use sekisho::{
    analysis::analyze,
    catalog::{AssetId, Catalog, Lang},
    design::{self, Design, Point},
    scene::{
        Anchor, DrawingTheme, PatchOf, Plan, RectExt as _, SceneInput, SceneShape, ThemeName,
        build,
        metrics::{self, Weight},
    },
};

/// What a drawing looks like in numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Looks {
    /// How often the ways of lines cross.
    pub(super) crossings: usize,
    /// Bends of all lines.
    pub(super) bends: usize,
    /// Length of all lines, world units.
    pub(super) length: u32,
    /// Lines that run through a box that is not theirs.
    pub(super) through: usize,
    /// Boxes that overlap.
    pub(super) overlaps: usize,
    /// Names of lines on boxes, and boxes and lines on titles of zones.
    pub(super) covered: usize,
    /// Width and height of everything.
    pub(super) size: (i32, i32),
}

impl Looks {
    /// How far the drawing is worse than another.
    pub(super) fn worse_than(&self, hand: &Self) -> Vec<&'static str> {
        let area = |looks: &Self| f64::from(looks.size.0) * f64::from(looks.size.1);
        let aspect = |looks: &Self| f64::from(looks.size.0) / f64::from(looks.size.1);
        let faults = [
            ("crossings", self.crossings > hand.crossings),
            ("bends", self.bends > hand.bends),
            ("length", self.length > hand.length),
            ("through a box", self.through > 0),
            ("overlaps", self.overlaps > 0),
            ("covered", self.covered > 0),
            ("area", area(self) > 1.08 * area(hand)),
            ("aspect", (aspect(self) / aspect(hand) - 1.0).abs() > 0.15),
        ];
        let faults = faults.into_iter().filter(|(_, is_so)| *is_so);
        faults.map(|(what, _)| what).collect()
    }
}

/// Names of lines that touch a box, and boxes and lines that touch the title of a zone.
pub(super) fn covered(catalog: &Catalog, design: &Design, plan: &Plan) -> usize {
    let analysis = analyze(design, catalog);
    let mut count = 0;
    for lang in [Lang::Ja, Lang::En] {
        let theme = DrawingTheme::load(ThemeName::Light);
        let scene = build(&SceneInput::plain(design, catalog, &analysis, theme, lang));
        let along = scene
            .patches
            .iter()
            .filter(|p| matches!(p.of, PatchOf::Along(_)));
        let names = along.flat_map(|patch| &scene.shapes[patch.shapes.clone()]);
        for name in names.filter_map(written) {
            count += plan
                .notes
                .iter()
                .filter(|(_, note)| note.overlaps(&name))
                .count();
            count += plan
                .tiles
                .values()
                .filter(|tile| tile.overlaps(&name))
                .count();
        }
        for (id, zone) in &plan.zones {
            let name = design.zones[id].called(catalog).get(lang);
            let wide = metrics::width(name, Weight::Bold, 12.0) + 28.0;
            let title = Rect::from_min_size(zone.min, vec2(wide, 24.0));
            count += plan
                .tiles
                .values()
                .filter(|tile| tile.overlaps(&title))
                .count();
        }
    }
    count
}

/// The room of a text.
fn written(shape: &SceneShape) -> Option<Rect> {
    let SceneShape::Text {
        pos,
        anchor,
        text,
        size,
        ..
    } = shape
    else {
        return None;
    };
    let wide = metrics::width(text, Weight::Regular, *size);
    let left = match anchor {
        Anchor::Left => 0.0,
        Anchor::Center => wide / 2.0,
        Anchor::Right => wide,
    };
    Some(Rect::from_min_size(
        pos2(pos.x - left, pos.y - size / 2.0),
        vec2(wide, *size),
    ))
}

pub(super) fn size(design: &Design) -> (i32, i32) {
    let rects = design
        .layout
        .zones
        .values()
        .chain(design.layout.assets.values());
    let all = rects.copied().reduce(|a, b| {
        let (x, y) = (a.x.min(b.x), a.y.min(b.y));
        design::Bounds::new(
            x,
            y,
            a.right().max(b.right()) - x,
            a.bottom().max(b.bottom()) - y,
        )
    });
    all.map_or((0, 0), |all| (all.w, all.h))
}

pub(super) fn looks(catalog: &Catalog, design: &Design) -> Looks {
    let analysis = analyze(design, catalog);
    let plan = Plan::new(
        design,
        catalog,
        &analysis,
        DrawingTheme::load(ThemeName::Light),
    );
    let ways: Vec<&Vec<Pos2>> = plan.cables.values().map(|cable| &cable.middle).collect();
    let pieces = |way: &[Pos2]| way.windows(2).map(|p| (p[0], p[1])).collect::<Vec<_>>();
    let mut crossings = 0;
    for (index, way) in ways.iter().enumerate() {
        for other in ways.iter().skip(index + 1) {
            let pairs = pieces(way)
                .into_iter()
                .flat_map(|a| pieces(other).into_iter().map(move |b| (a, b)));
            crossings += pairs.filter(|(a, b)| cross(*a, *b)).count();
        }
    }
    let length = |way: &[Pos2]| pieces(way).iter().map(|(a, b)| a.distance(*b)).sum::<f32>();
    let through = ways
        .iter()
        .filter(|way| {
            plan.tiles.values().any(|tile| {
                let tile = tile.expand(-1.0);
                pieces(way).iter().any(|(a, b)| {
                    let steps = (a.distance(*b) / 2.0).ceil().max(1.0) as u16;
                    (0..=steps).any(|step| {
                        let spot = a.lerp(*b, f32::from(step) / f32::from(steps));
                        tile.contains(spot)
                    })
                })
            })
        })
        .count();
    Looks {
        crossings,
        bends: ways.iter().map(|way| way.len().saturating_sub(2)).sum(),
        length: ways.iter().map(|way| length(way)).sum::<f32>() as u32,
        through,
        overlaps: overlaps(design),
        covered: covered(catalog, design, &plan),
        size: size(design),
    }
}

fn cross((a, b): (Pos2, Pos2), (c, d): (Pos2, Pos2)) -> bool {
    let between = |v: f32, p: f32, q: f32| v > p.min(q) + 0.5 && v < p.max(q) - 0.5;
    let upright = |p: Pos2, q: Pos2| (p.x - q.x).abs() < 0.5;
    match (upright(a, b), upright(c, d)) {
        (true, false) => between(a.x, c.x, d.x) && between(c.y, a.y, b.y),
        (false, true) => between(c.x, a.x, b.x) && between(a.y, c.y, d.y),
        _ => false,
    }
}

pub(super) fn overlaps(design: &Design) -> usize {
    let assets: Vec<&design::Bounds> = design.layout.assets.values().collect();
    let siblings: Vec<&design::Bounds> = design.layout.zones.values().collect();
    let count = |rects: &[&design::Bounds]| {
        let pairs = rects.iter().enumerate();
        pairs
            .map(|(n, a)| rects.iter().skip(n + 1).filter(|b| a.overlaps(b)).count())
            .sum::<usize>()
    };
    count(&assets) + count(&siblings)
}

/// Assets that do not stand in their zone, or, if they are checkpoints, not on its edge.
pub(super) fn astray(catalog: &Catalog, design: &Design) -> Vec<AssetId> {
    let is_astray = |id: &AssetId| {
        let asset = &design.assets[id];
        let Some(zone) = asset.zone.as_ref().map(|zone| design.layout.zones[zone]) else {
            return false;
        };
        let rect = design.layout.assets[id];
        let gate = catalog
            .asset_kind(&asset.kind)
            .is_some_and(|kind| kind.gate);
        if gate {
            return !zone.overlaps(&rect);
        }
        let corners = [
            Point::new(rect.x, rect.y),
            Point::new(rect.right(), rect.bottom()),
        ];
        !corners.iter().all(|corner| zone.contains(*corner))
    };
    design
        .assets
        .keys()
        .filter(|id| is_astray(id))
        .cloned()
        .collect()
}
