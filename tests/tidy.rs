//! Tidying: the reference drawings tidied are no worse than laid by hand.
#![cfg(test)]
#![expect(clippy::print_stdout, reason = "a person reads what it measures")]

#[expect(dead_code, reason = "other tests use more of it")]
#[path = "common/case.rs"]
mod case;
#[expect(dead_code, reason = "other tests use more of it")]
#[path = "common/random.rs"]
mod random;

use std::collections::BTreeSet;

use random::{Random, Sample, drawings, for_all};

use case::{bare, catalog, new_asset, new_zone};
use emath::{Pos2, Rect, pos2, vec2};

use sekisho::{
    analysis::analyze,
    catalog::{AssetId, Catalog, Lang, NoteId, ZoneId},
    design::{self, Design, Link, Note, Point, Subject, Zone, write_file},
    edit::apply,
    scene::{
        Anchor, DrawingTheme, PatchOf, Plan, RectExt as _, SceneInput, SceneShape, ThemeName,
        build,
        metrics::{self, Weight},
    },
    tidy::{Tidy, tidy},
};

fn templates(catalog: &Catalog) -> Vec<(String, Design)> {
    let patterns = catalog.patterns.patterns.iter();
    patterns
        .map(|pattern| {
            let design = bare(catalog, pattern.id.as_str());
            (pattern.id.to_string(), design)
        })
        .collect()
}

/// What a drawing looks like in numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Looks {
    /// How often the ways of lines cross.
    crossings: usize,
    /// Bends of all lines.
    bends: usize,
    /// Length of all lines, world units.
    length: u32,
    /// Lines that run through a box that is not theirs.
    through: usize,
    /// Boxes that overlap.
    overlaps: usize,
    /// Names of lines on boxes, and boxes and lines on titles of zones.
    covered: usize,
    /// Width and height of everything.
    size: (i32, i32),
}

impl Looks {
    /// How far the drawing is worse than another.
    fn worse_than(&self, hand: &Self) -> Vec<&'static str> {
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
fn covered(catalog: &Catalog, design: &Design, plan: &Plan) -> usize {
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

fn size(design: &Design) -> (i32, i32) {
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

fn looks(catalog: &Catalog, design: &Design) -> Looks {
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

fn overlaps(design: &Design) -> usize {
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
fn astray(catalog: &Catalog, design: &Design) -> Vec<AssetId> {
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

fn tidied(catalog: &Catalog, design: &Design) -> Design {
    let analysis = analyze(design, catalog);
    let command = tidy(catalog, design, &analysis, &BTreeSet::new(), Tidy::All);
    command.map_or_else(
        || design.clone(),
        |command| apply(design, &command).unwrap(),
    )
}

#[test]
fn reference_drawings_tidied_are_no_worse_than_laid_by_hand() {
    let catalog = catalog();
    let mut worse = Vec::new();
    for (id, design) in templates(&catalog) {
        let (hand, tidy) = (looks(&catalog, &design), tidied(&catalog, &design));
        let auto = looks(&catalog, &tidy);
        println!("{id:>3} by hand {hand:?}\n    tidied  {auto:?}");
        if std::env::var_os("SEKISHO_TIDY_BENDS").is_some() {
            for design in [&design, &tidy] {
                let analysis = analyze(design, &catalog);
                let plan = Plan::new(
                    design,
                    &catalog,
                    &analysis,
                    DrawingTheme::load(ThemeName::Light),
                );
                let bent = plan
                    .cables
                    .iter()
                    .filter(|(_, cable)| cable.middle.len() > 2);
                println!(
                    "    {:?}",
                    bent.map(|(id, c)| (id.as_str(), c.middle.len() - 2))
                        .collect::<Vec<_>>()
                );
            }
        }
        if let Some(folder) = std::env::var_os("SEKISHO_TIDY_PICTURES") {
            let path = std::path::Path::new(&folder).join(format!("{id}.sekisho.ron"));
            write_file(&path, &tidy).unwrap();
        }
        let mut faults = auto.worse_than(&hand);
        if !astray(&catalog, &tidy).is_empty() {
            faults.push("astray");
        }
        if !faults.is_empty() {
            worse.push((id, faults));
        }
    }
    assert_eq!(worse, []);
}

/// Any drawing at all: zones, some nested, assets in them or in none, lines between them.
fn anything(catalog: &Catalog, random: &mut Random) -> Design {
    let mut design = Design::default();
    for number in 0..=random.below(9) {
        let kind = random.pick(&catalog.zones).unwrap();
        let ids: Vec<ZoneId> = design.zones.keys().cloned().collect();
        let parent = random.pick(&ids).cloned().filter(|_| random.chance(25));
        let id = ZoneId::from(format!("z{number}"));
        design
            .layout
            .zones
            .insert(id.clone(), any_rect(random, 300, 200));
        let zone = Zone {
            parent,
            ..new_zone(kind.id.as_str())
        };
        design.zones.insert(id, zone);
    }
    add_assets(&mut design, catalog, random);
    add_links(&mut design, catalog, random);
    design
}

fn any_rect(random: &mut Random, w: i32, h: i32) -> design::Bounds {
    let mut place = || i32::try_from(random.below(900)).unwrap();
    design::Bounds::new(place(), place(), w, h)
}

fn add_assets(design: &mut Design, catalog: &Catalog, random: &mut Random) {
    let zones: Vec<ZoneId> = design.zones.keys().cloned().collect();
    for number in 0..random.below(28) {
        let kind = random.pick(&catalog.assets).unwrap();
        let (w, h) = kind.size;
        let id = AssetId::from(format!("a{number}"));
        design
            .layout
            .assets
            .insert(id.clone(), any_rect(random, w, h));
        let zone = random.pick(&zones).filter(|_| random.chance(90));
        let asset = new_asset(kind.id.as_str(), zone.map(ZoneId::as_str));
        design.assets.insert(id, asset);
    }
}

fn add_links(design: &mut Design, catalog: &Catalog, random: &mut Random) {
    let assets: Vec<AssetId> = design.assets.keys().cloned().collect();
    for number in 0..random.below(40) {
        let (Some(from), Some(to)) = (random.pick(&assets), random.pick(&assets)) else {
            continue;
        };
        let link = Link::new(
            random.pick(&catalog.links).unwrap().id.clone(),
            from.clone(),
            to.clone(),
        );
        if from != to {
            design.links.insert(format!("l{number}").into(), link);
        }
    }
}

fn is_within<'a>(design: &'a Design, mut zone: &'a ZoneId, outer: &ZoneId) -> bool {
    while let Some(parent) = &design.zones[zone].parent {
        if parent == outer {
            return true;
        }
        zone = parent;
    }
    false
}

/// Zones that overlap though neither holds the other.
fn zone_clashes(design: &Design) -> usize {
    let is_within = |zone: &ZoneId, outer: &ZoneId| is_within(design, zone, outer);
    let zones: Vec<_> = design.layout.zones.iter().collect();
    let pairs = zones.iter().enumerate();
    pairs
        .flat_map(|(n, a)| zones.iter().skip(n + 1).map(move |b| (a, b)))
        .filter(|(a, b)| !is_within(a.0, b.0) && !is_within(b.0, a.0) && a.1.overlaps(b.1))
        .count()
}

fn asset_clashes(design: &Design) -> usize {
    let assets: Vec<_> = design.layout.assets.values().collect();
    let pairs = assets.iter().enumerate();
    pairs
        .map(|(n, a)| assets.iter().skip(n + 1).filter(|b| a.overlaps(b)).count())
        .sum()
}

#[test]
fn any_drawing_tidied_has_no_overlaps_and_keeps_its_members() {
    let catalog = catalog();
    let any = drawings(|random| anything(&catalog, random));
    for_all(150, &any, |Sample { design, .. }| {
        let tidy = tidied(&catalog, &design);
        assert_eq!(tidy, tidied(&catalog, &design), "the same twice");
        assert_eq!(zone_clashes(&tidy), 0, "zones");
        assert_eq!(asset_clashes(&tidy), 0, "assets");
        assert_eq!(astray(&catalog, &tidy), []);
        let same = Design {
            layout: design.layout.clone(),
            ..tidy
        };
        assert_eq!(same, design, "the meaning is as it was");
    });
}

#[test]
fn what_is_pinned_stays_and_what_is_not_selected_stays() {
    let catalog = catalog();
    let any = drawings(|random| anything(&catalog, random));
    for_all(60, &any, |Sample { design, mut random }| {
        // A drawing without overlaps, so that what stays is no overlap by itself.
        let mut design = tidied(&catalog, &design);
        let zones: Vec<ZoneId> = design.zones.keys().cloned().collect();
        let chosen: BTreeSet<Subject> = zones
            .iter()
            .filter(|_| random.chance(40))
            .cloned()
            .map(Subject::Zone)
            .collect();
        let analysis = analyze(&design, &catalog);
        let before = design.layout.clone();
        for what in [Tidy::AroundSelected, Tidy::Selected] {
            let command = tidy(&catalog, &design, &analysis, &chosen, what);
            if let Some(command) = command {
                design = apply(&design, &command).unwrap();
            }
            assert_eq!(asset_clashes(&design), 0);
            let pinned = chosen.iter().filter(|_| what == Tidy::AroundSelected);
            for id in pinned.map(|subject| ZoneId::from(subject.as_str())) {
                assert_eq!(design.layout.zones[&id], before.zones[&id], "{id}");
            }
        }
    });
}

/// Scatters notes over a drawing: beside boxes, in zones, and anywhere.
fn scatter(design: &mut Design, random: &mut Random) {
    let boxes: Vec<design::Bounds> = design.layout.assets.values().copied().collect();
    for number in 0..random.below(6) {
        let at = random.pick(&boxes).copied().filter(|_| random.chance(70));
        let place = match at {
            Some(rect) => design::Bounds::new(rect.right() + 10, rect.y, 120, 40),
            None => any_rect(random, 120, 40),
        };
        let id = NoteId::from(format!("n{number}"));
        design.layout.notes.insert(id.clone(), place);
        let text = "?".to_owned();
        design.notes.insert(id, Note { text });
    }
}

#[test]
fn notes_go_along_and_end_up_under_nothing() {
    let catalog = catalog();
    let any = drawings(|random| {
        let mut design = anything(&catalog, random);
        scatter(&mut design, random);
        design
    });
    for_all(60, &any, |Sample { design, .. }| {
        let tidy = tidied(&catalog, &design);
        let notes: Vec<&design::Bounds> = tidy.layout.notes.values().collect();
        assert_eq!(notes.len(), design.notes.len());
        for (number, note) in notes.iter().enumerate() {
            let mut boxes = tidy.layout.assets.values();
            assert!(!boxes.any(|other| other.overlaps(note)), "{note:?}");
            let mut others = notes.iter().skip(number + 1);
            assert!(!others.any(|other| other.overlaps(note)), "{note:?}");
        }
        let (again, layout) = (tidied(&catalog, &tidy).layout, tidy.layout);
        if (&again.assets, &again.zones) == (&layout.assets, &layout.zones) {
            assert_eq!(
                again.notes, layout.notes,
                "where nothing moves, no note does"
            );
        }
    });
}

#[test]
fn a_note_keeps_its_place_beside_a_box_and_in_a_zone() {
    let catalog = catalog();
    for (id, mut design) in templates(&catalog) {
        let beside = AssetId::from("mail-server");
        let of_zone = ZoneId::from("mynumber-segment");
        let (mail, zone) = (design.layout.assets[&beside], design.layout.zones[&of_zone]);
        // Right of the mail server within its zone, and at the zone's lower right corner outside.
        let places = [
            (
                "mail",
                design::Bounds::new(mail.right() + 4, mail.y + 10, 16, 40),
            ),
            (
                "zone",
                design::Bounds::new(zone.right() + 12, zone.bottom() - 60, 110, 44),
            ),
        ];
        for (name, place) in places {
            let note = NoteId::from(name);
            design.layout.notes.insert(note.clone(), place);
            let text = name.to_owned();
            design.notes.insert(note, Note { text });
        }
        let analysis = analyze(&design, &catalog);
        let command = tidy(&catalog, &design, &analysis, &BTreeSet::new(), Tidy::All);
        // One command, so one step to undo.
        let tidied = apply(&design, &command.unwrap()).unwrap();
        let note = |name: &str| tidied.layout.notes[&NoteId::from(name)];
        let (mail, zone) = (tidied.layout.assets[&beside], tidied.layout.zones[&of_zone]);
        let by_mail = note("mail");
        let off = (by_mail.x - mail.right() - 4, by_mail.y - mail.y - 10);
        assert!(off.0.abs() + off.1.abs() <= 180, "{id}: {off:?}");
        let expected = design::Bounds::new(zone.right() + 12, zone.bottom() - 60, 110, 44);
        assert_eq!(note("zone"), expected, "{id}");
        assert_eq!(
            covered(&catalog, &tidied, &plan_of(&catalog, &tidied)),
            0,
            "{id}"
        );
    }
}

fn plan_of(catalog: &Catalog, design: &Design) -> Plan {
    let analysis = analyze(design, catalog);
    Plan::new(
        design,
        catalog,
        &analysis,
        DrawingTheme::load(ThemeName::Light),
    )
}
