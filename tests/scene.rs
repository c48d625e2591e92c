//! Scenes of all reference drawings.

#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test fails by panicking"
)]

use std::collections::BTreeSet;

use sekisho::{
    analysis::{Analysis, analyze},
    catalog::{Catalog, Lang, LinkId},
    design::{Design, Point, Rect, Subject},
    edit::{StartControls, template},
    scene::{
        Area, Lit, Plan, Pos, Scene, SceneInput, Shape, Theme, ThemeName, build, icon_svg,
        thumbnail,
    },
};

/// All reference drawings with their analyses.
fn templates(catalog: &Catalog) -> Vec<(String, Design, Analysis)> {
    let patterns = catalog.patterns.patterns.iter();
    patterns
        .map(|pattern| {
            let design = template(catalog, &pattern.id, StartControls::None)
                .unwrap()
                .unwrap();
            let analysis = analyze(&design, catalog);
            (pattern.id.to_string(), design, analysis)
        })
        .collect()
}

const NOTHING: &BTreeSet<Subject> = &BTreeSet::new();

fn input<'a>(
    catalog: &'a Catalog,
    design: &'a Design,
    analysis: &'a Analysis,
    lang: Lang,
) -> SceneInput<'a> {
    SceneInput {
        design,
        catalog,
        analysis,
        theme: Theme::load(ThemeName::Light),
        lang,
        selection: NOTHING,
        lit: Lit::Nothing,
        hovered: None,
        hide_flows: false,
    }
}

/// Ways of all lines and lanes of a drawing, with the line's id.
fn ways(plan: &Plan) -> Vec<(&LinkId, Vec<Pos>)> {
    let cables = plan.cables.iter();
    cables
        .flat_map(|(id, cable)| {
            let lanes = cable.lanes.iter().map(|lane| cable.lane(lane));
            std::iter::once(cable.line())
                .chain(lanes)
                .map(move |way| (id, way))
        })
        .collect()
}

/// Positions on a way, close together.
fn samples(way: &[Pos]) -> Vec<Pos> {
    let pieces = way.windows(2);
    pieces
        .flat_map(|pair| {
            let steps = (pair[0].distance(pair[1]) / 2.0).ceil().max(1.0) as u16;
            (0..=steps)
                .map(move |step| pair[0].towards(pair[1], f32::from(step) / f32::from(steps)))
        })
        .collect()
}

#[test]
fn no_line_or_lane_runs_through_a_tile() {
    let catalog = Catalog::builtin().unwrap();
    for (id, design, analysis) in templates(&catalog) {
        let plan = Plan::new(&design, &catalog, &analysis, Theme::load(ThemeName::Light));
        for (line, way) in ways(&plan) {
            let spots = samples(&way);
            let hit = plan.tiles.iter().find(|(_, tile)| {
                let inside = tile.grown(-1.0);
                spots.iter().any(|spot| inside.contains(*spot))
            });
            assert_eq!(hit, None, "{id}: {line}");
        }
    }
}

#[test]
fn lines_and_lanes_do_not_lie_on_one_another() {
    let catalog = Catalog::builtin().unwrap();
    for (id, design, analysis) in templates(&catalog) {
        let plan = Plan::new(&design, &catalog, &analysis, Theme::load(ThemeName::Light));
        let ways = ways(&plan);
        let parallel = |a: &[Pos], b: &[Pos]| -> bool {
            let upright = |p: &[Pos]| (p[0].x - p[1].x).abs() < 0.1;
            let level = |p: &[Pos]| (p[0].y - p[1].y).abs() < 0.1;
            let (a_box, b_box) = (Area::of(a).grown(1.0), Area::of(b).grown(1.0));
            let long = |p: &[Pos]| p[0].distance(p[1]) > 6.0;
            long(a)
                && long(b)
                && a_box.overlaps(&b_box)
                && (upright(a) && upright(b) || level(a) && level(b))
        };
        for (index, (line, way)) in ways.iter().enumerate() {
            for (other, beside) in ways.iter().skip(index + 1) {
                let meets = way
                    .windows(2)
                    .any(|a| beside.windows(2).any(|b| parallel(a, b)));
                assert!(!meets, "{id}: {line} and {other}");
            }
        }
    }
}

#[test]
fn every_thing_is_an_item_with_a_label() {
    let catalog = Catalog::builtin().unwrap();
    for (id, design, analysis) in templates(&catalog) {
        for lang in [Lang::Ja, Lang::En] {
            let scene = build(&input(&catalog, &design, &analysis, lang));
            let things = design.zones.len() + design.assets.len() + design.links.len();
            let subjects: BTreeSet<&Subject> = scene.items.iter().map(|i| &i.subject).collect();
            assert_eq!(
                (subjects.len(), scene.items.len()),
                (things, things),
                "{id}"
            );
            for item in &scene.items {
                assert!(!item.label.is_empty() && item.shapes.end <= scene.shapes.len());
                assert!(scene.bounds.union(&item.area) == scene.bounds);
                let is_link = matches!(item.subject, Subject::Link(_));
                assert_eq!(is_link, item.path.len() > 1, "{id}: {}", item.label);
            }
        }
    }
}

/// Names that did not fit.
fn cut(scene: &Scene) -> Vec<&str> {
    let texts = scene.shapes.iter().filter_map(|shape| match shape {
        Shape::Text { text, .. } => Some(text.as_str()),
        _ => None,
    });
    texts.filter(|text| text.ends_with('…')).collect()
}

#[test]
fn no_name_of_a_reference_drawing_is_cut() {
    let catalog = Catalog::builtin().unwrap();
    for (id, design, analysis) in templates(&catalog) {
        for lang in [Lang::Ja, Lang::En] {
            let scene = build(&input(&catalog, &design, &analysis, lang));
            assert_eq!(cut(&scene), [] as [&str; 0], "{id}");
        }
    }
}

#[test]
fn selection_light_and_hiding_show() {
    let catalog = Catalog::builtin().unwrap();
    let (_, design, analysis) = templates(&catalog).swap_remove(0);
    let plain = input(&catalog, &design, &analysis, Lang::Ja);
    let scene = build(&plain);
    assert_eq!(scene, build(&plain));
    let count = |input: &SceneInput<'_>| build(input).shapes.len();
    let zone = design.zones.keys().next().cloned().map(Subject::Zone);
    let selection: BTreeSet<Subject> = zone.into_iter().collect();
    assert!(
        count(&SceneInput {
            selection: &selection,
            ..plain
        }) > scene.shapes.len()
    );
    let subjects: Vec<Subject> = design.assets.keys().cloned().map(Subject::Asset).collect();
    assert!(
        count(&SceneInput {
            lit: Lit::Subjects(&subjects),
            ..plain
        }) > scene.shapes.len()
    );
    for route in &analysis.routes {
        assert!(
            count(&SceneInput {
                lit: Lit::Route(route),
                ..plain
            }) > scene.shapes.len()
        );
    }
    let hidden = build(&SceneInput {
        hide_flows: true,
        ..plain
    });
    assert!(hidden.shapes.len() < scene.shapes.len() && hidden.items.len() < scene.items.len());
}

#[test]
fn a_flow_without_a_way_is_a_chord_with_a_warning() {
    let catalog = Catalog::builtin().unwrap();
    let (_, mut design, analysis) = templates(&catalog).swap_remove(0);
    let is_warning =
        |shape: &&Shape| matches!(shape, Shape::Icon { name, .. } if name == "warning");
    let warnings = |scene: &Scene| scene.shapes.iter().filter(is_warning).count();
    assert_eq!(
        warnings(&build(&input(&catalog, &design, &analysis, Lang::Ja))),
        0
    );
    design
        .links
        .retain(|_, link| catalog.link_kind(&link.kind).unwrap().stroke != "lan");
    let analysis = analyze(&design, &catalog);
    assert!(warnings(&build(&input(&catalog, &design, &analysis, Lang::Ja))) > 0);
}

#[test]
fn icons_hues_and_strokes_of_the_catalog_exist() {
    let catalog = Catalog::builtin().unwrap();
    for theme in ThemeName::ALL.map(Theme::load) {
        assert!(
            catalog
                .zones
                .iter()
                .all(|kind| theme.zones.contains_key(&kind.hue))
        );
        assert!(
            catalog
                .links
                .iter()
                .all(|kind| theme.strokes.contains_key(&kind.stroke))
        );
    }
    let zones = catalog.zones.iter().map(|kind| &kind.icon);
    for icon in zones.chain(catalog.assets.iter().map(|kind| &kind.icon)) {
        assert!(icon_svg(icon).is_some(), "{icon}");
    }
}

#[test]
fn miniatures_stay_in_their_area() {
    let catalog = Catalog::builtin().unwrap();
    let area = Area::new(10.0, 20.0, 166.0, 98.0);
    for (id, design, _) in templates(&catalog) {
        let shapes = thumbnail(&design, &catalog, Theme::load(ThemeName::Dark), area);
        assert!(shapes.len() > 20, "{id}");
        for shape in shapes {
            let extent = match &shape {
                Shape::Rect { area, .. } | Shape::Icon { area, .. } => *area,
                Shape::Polygon { points, .. } | Shape::Path { points, .. } => Area::of(points),
                Shape::Circle { .. } | Shape::Text { .. } => continue,
            };
            assert_eq!(area.union(&extent), area, "{id}: {shape:?}");
        }
    }
}

#[test]
fn odd_drawings_are_drawn() {
    let catalog = Catalog::builtin().unwrap();
    let (_, mut design, analysis) = templates(&catalog).swap_remove(0);
    // All tiles on one place, one far away and empty, one without a place, a line laid by hand.
    let mut places: Vec<&mut Rect> = design.layout.assets.values_mut().collect();
    for place in places.iter_mut().skip(1) {
        **place = Rect::new(5, 5, 172, 66);
    }
    *places[0] = Rect::new(-900_000, 900_000, 0, 0);
    let homeless = design.assets.keys().last().cloned().unwrap();
    design.layout.assets.remove(&homeless);
    let line = analysis
        .flows
        .values()
        .find_map(|route| route.lines.first())
        .unwrap();
    let bends = vec![
        Point::new(400, 400),
        Point::new(400, 400),
        Point::new(-70, 12),
    ];
    design.layout.links.insert(line.clone(), bends);
    for analysis in [analysis.clone(), Analysis::default()] {
        let scene = build(&input(&catalog, &design, &analysis, Lang::Ja));
        assert!(scene.items.len() > design.assets.len());
        assert!(
            thumbnail(
                &design,
                &catalog,
                Theme::load(ThemeName::Light),
                Area::default()
            )
            .len()
                > 9
        );
    }
    let empty = build(&input(
        &catalog,
        &Design::default(),
        &Analysis::default(),
        Lang::En,
    ));
    assert_eq!(empty, Scene::default());
}
