//! Scenes of all reference drawings.
#![cfg(test)]

#[expect(dead_code, reason = "other tests use more of it")]
#[path = "common/case.rs"]
mod case;

#[path = "../benches/generate.rs"]
mod generate;

use std::collections::BTreeSet;

use case::{bare, catalog, starts};
use emath::{Pos2, Rect, pos2, vec2};

use sekisho::{
    analysis::{Analysis, analyze},
    catalog::{Catalog, Lang, LinkId},
    design::{self, Design, Point, Subject},
    scene::{
        DrawingTheme, Mover, NameSizes, Plan, RectExt as _, Scene, SceneInput, SceneLight,
        SceneShape, ThemeName, TileMarks, build, icon_svg,
        metrics::{self, Weight},
        thumbnail,
    },
    tidy::{Tidy, tidy},
};

/// All reference drawings, then those of today’s networks, with their analyses.
fn templates(catalog: &Catalog) -> Vec<(String, Design, Analysis)> {
    let patterns = catalog.patterns.patterns.iter();
    let templates = patterns.map(|it| (it.id.to_string(), bare(catalog, it.id.as_str())));
    let all = templates.chain(starts(catalog)).map(|(id, design)| {
        let analysis = analyze(&design, catalog);
        (id, design, analysis)
    });
    all.collect()
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
        theme: DrawingTheme::load(ThemeName::Light),
        lang,
        selection: NOTHING,
        lit: SceneLight::Nothing,
        hovered: None,
        hide_flows: false,
        marks: TileMarks::All,
        names: NameSizes::NEAR,
    }
}

/// Ways of all lines and lanes of a drawing, with the line's id.
fn ways(plan: &Plan) -> Vec<(&LinkId, Vec<Pos2>)> {
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
fn samples(way: &[Pos2]) -> Vec<Pos2> {
    let pieces = way.windows(2);
    pieces
        .flat_map(|pair| {
            let steps = (pair[0].distance(pair[1]) / 2.0).ceil().max(1.0) as u16;
            (0..=steps).map(move |step| pair[0].lerp(pair[1], f32::from(step) / f32::from(steps)))
        })
        .collect()
}

#[test]
fn no_line_or_lane_runs_through_a_tile() {
    let catalog = catalog();
    for (id, design, analysis) in templates(&catalog) {
        let plan = Plan::new(
            &design,
            &catalog,
            &analysis,
            DrawingTheme::load(ThemeName::Light),
        );
        for (line, way) in ways(&plan) {
            let spots = samples(&way);
            let hit = plan.tiles.iter().find(|(_, tile)| {
                let inside = tile.expand(-1.0);
                spots.iter().any(|spot| inside.contains(*spot))
            });
            assert_eq!(hit, None, "{id}: {line}");
        }
    }
}

#[test]
fn lines_and_lanes_do_not_lie_on_one_another() {
    let catalog = catalog();
    for (id, design, analysis) in templates(&catalog) {
        // In a drawing as large as the sample city more run side by side than there is room for.
        if design.links.len() > 60 {
            continue;
        }
        let plan = Plan::new(
            &design,
            &catalog,
            &analysis,
            DrawingTheme::load(ThemeName::Light),
        );
        let ways = ways(&plan);
        let parallel = |a: &[Pos2], b: &[Pos2]| -> bool {
            let upright = |p: &[Pos2]| (p[0].x - p[1].x).abs() < 0.1;
            let level = |p: &[Pos2]| (p[0].y - p[1].y).abs() < 0.1;
            let (a_box, b_box) = (
                Rect::from_points(a).expand(1.0),
                Rect::from_points(b).expand(1.0),
            );
            let long = |p: &[Pos2]| p[0].distance(p[1]) > 6.0;
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
    let catalog = catalog();
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
                assert!(scene.bounds.union(item.area) == scene.bounds);
                let is_link = matches!(item.subject, Subject::Link(_));
                assert_eq!(is_link, item.path.len() > 1, "{id}: {}", item.label);
            }
        }
    }
}

/// Names that did not fit.
fn cut(scene: &Scene) -> Vec<&str> {
    let texts = scene.shapes.iter().filter_map(|shape| match shape {
        SceneShape::Text { text, .. } => Some(text.as_str()),
        _ => None,
    });
    texts.filter(|text| text.ends_with('…')).collect()
}

#[test]
fn no_name_of_a_reference_drawing_is_cut() {
    let catalog = catalog();
    for (id, design, analysis) in templates(&catalog) {
        for lang in [Lang::Ja, Lang::En] {
            let scene = build(&input(&catalog, &design, &analysis, lang));
            assert_eq!(cut(&scene), [] as [&str; 0], "{id}");
        }
    }
}

#[test]
fn selection_light_and_hiding_show() {
    let catalog = catalog();
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
            lit: SceneLight::Subjects(&subjects),
            ..plain
        }) > scene.shapes.len()
    );
    for route in &analysis.routes {
        assert!(
            count(&SceneInput {
                lit: SceneLight::Route(route),
                ..plain
            }) > scene.shapes.len()
        );
    }
    let hidden = build(&SceneInput {
        hide_flows: true,
        marks: TileMarks::All,
        ..plain
    });
    assert!(hidden.shapes.len() < scene.shapes.len() && hidden.items.len() < scene.items.len());
}

#[test]
fn a_flow_without_a_way_is_a_chord_with_a_warning() {
    let catalog = catalog();
    let (_, mut design, analysis) = templates(&catalog).swap_remove(0);
    let is_warning =
        |shape: &&SceneShape| matches!(shape, SceneShape::Icon { name, .. } if name == "warning");
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
    let catalog = catalog();
    for theme in ThemeName::ALL.map(DrawingTheme::load) {
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
    let things = catalog.starts.things.iter().map(|thing| &thing.icon);
    let zones = zones.chain(things);
    for icon in zones.chain(catalog.assets.iter().map(|kind| &kind.icon)) {
        assert!(icon_svg(icon).is_some(), "{icon}");
    }
}

#[test]
fn miniatures_stay_in_their_area() {
    let catalog = catalog();
    let area = Rect::from_min_size(pos2(10.0, 20.0), vec2(166.0, 98.0));
    for (id, design, _) in templates(&catalog) {
        let shapes = thumbnail(&design, &catalog, DrawingTheme::load(ThemeName::Dark), area);
        assert!(shapes.len() > 20, "{id}");
        for shape in shapes {
            let extent = match &shape {
                SceneShape::Rect { area, .. } | SceneShape::Icon { area, .. } => *area,
                SceneShape::Polygon { points, .. } | SceneShape::Path { points, .. } => {
                    Rect::from_points(points)
                }
                SceneShape::Circle { .. } | SceneShape::Text { .. } => continue,
            };
            assert_eq!(area.union(extent), area, "{id}: {shape:?}");
        }
    }
}

#[test]
fn odd_drawings_are_drawn() {
    let catalog = catalog();
    let (_, mut design, analysis) = templates(&catalog).swap_remove(0);
    // All tiles on one place, one far away and empty, one without a place, a line laid by hand.
    let mut places: Vec<&mut design::Bounds> = design.layout.assets.values_mut().collect();
    for place in places.iter_mut().skip(1) {
        **place = design::Bounds::new(5, 5, 172, 66);
    }
    *places[0] = design::Bounds::new(-900_000, 900_000, 0, 0);
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
                DrawingTheme::load(ThemeName::Light),
                Rect::ZERO
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

#[test]
fn a_change_lays_only_what_it_touches_anew() {
    let catalog = catalog();
    let theme = DrawingTheme::load(ThemeName::Light);
    for (id, design, analysis) in templates(&catalog) {
        let plan = Plan::new(&design, &catalog, &analysis, theme);
        assert_eq!(
            plan.after(&design, &catalog, &analysis, theme),
            plan,
            "{id}"
        );
        let mut moved = design.clone();
        let (asset, rect) = moved.layout.assets.iter_mut().next_back().unwrap();
        (rect.x, rect.y) = (rect.x + 24, rect.y + 16);
        let asset = asset.clone();
        let tile = Rect::from(*rect).expand(8.0);
        let after = plan.after(&moved, &catalog, &analysis, theme);
        let mut kept = 0;
        for (line, cable) in &plan.cables {
            let link = &design.links[line];
            let touches = link.from == asset || link.to == asset;
            let mut pieces = cable.middle.windows(2);
            let is_hit =
                pieces.any(|pair| Rect::from_points(pair).expand(cable.half).overlaps(&tile));
            if !touches && !is_hit {
                assert_eq!(after.cables[line].middle, cable.middle, "{id}: {line}");
                kept += 1;
            }
        }
        assert!(kept > 3, "{id}: {kept}");
    }
}

#[test]
fn what_a_move_shows_is_what_it_becomes() {
    let catalog = catalog();
    let theme = DrawingTheme::load(ThemeName::Light);
    let (mut same, mut all) = (0, 0);
    for (id, design, analysis) in templates(&catalog) {
        let plan = Plan::new(&design, &catalog, &analysis, theme);
        for asset in design.assets.keys().take(6) {
            let subjects = [Subject::Asset(asset.clone())];
            let mover = Mover::new(&plan, &design, &catalog, &analysis, theme, &subjects);
            let by = Point::new(8, 8);
            let sketch = mover.sketch(by, &design, &catalog, &analysis, theme);
            let mut moved = design.clone();
            let rect = moved.layout.assets.get_mut(asset).unwrap();
            (rect.x, rect.y) = (rect.x + 8, rect.y + 8);
            let after = plan.after(&moved, &catalog, &analysis, theme);
            for (line, cable) in sketch {
                let link = &design.links[&line];
                assert!(link.from == *asset || link.to == *asset, "{id}: {line}");
                all += 1;
                same += usize::from(after.cables[&line].middle == cable.middle);
            }
        }
    }
    // Where several lines are laid anew their order may differ.
    assert!(all > 100 && same * 10 >= all * 8, "{same} of {all}");
}

#[test]
fn a_folded_zone_is_a_box_that_its_lines_end_at() {
    let catalog = catalog();
    let (_, mut design, analysis) = templates(&catalog).swap_remove(0);
    let zone = design.assets["lgwan-terminal"].zone.clone().unwrap();
    design.layout.folded.insert(zone.clone());
    let scene = build(&input(&catalog, &design, &analysis, Lang::En));
    let has = |subject: &Subject| scene.items.iter().any(|item| item.subject == *subject);
    assert!(has(&Subject::Zone(zone.clone())));
    assert!(!has(&Subject::Asset("lgwan-terminal".into())));
    let plan = Plan::new(
        &design,
        &catalog,
        &analysis,
        DrawingTheme::load(ThemeName::Light),
    );
    let (_, folded) = plan.zones.iter().find(|(id, _)| *id == zone).unwrap();
    let ends = plan.cables.iter().filter(|(line, _)| {
        let link = &design.links[*line];
        plan.hidden.contains_key(&link.from) != plan.hidden.contains_key(&link.to)
    });
    let mut n_ends = 0;
    for (line, cable) in ends {
        let first = plan.hidden.contains_key(&design.links[line].from);
        let end = if first {
            cable.middle.first()
        } else {
            cable.middle.last()
        };
        assert!(folded.expand(1.0).contains(*end.unwrap()), "{line}");
        n_ends += 1;
    }
    assert!(n_ends > 2);
    let text = design::to_text(&design);
    assert_eq!(design::parse(&text, "x").unwrap(), design);
}

#[test]
fn patches_cover_every_shape_once_and_in_order() {
    let catalog = catalog();
    for (id, design, analysis) in templates(&catalog) {
        let scene = build(&input(&catalog, &design, &analysis, Lang::Ja));
        let mut next = 0;
        for patch in &scene.patches {
            assert_eq!(patch.shapes.start, next, "{id}: {:?}", patch.of);
            next = patch.shapes.end;
        }
        assert_eq!(next, scene.shapes.len(), "{id}");
    }
}

#[test]
fn a_note_is_drawn_with_its_words() {
    let catalog = catalog();
    let (_, mut design, analysis) = templates(&catalog).swap_remove(0);
    let note = design::Note {
        text: "委託先に確認\n3月まで".to_owned(),
    };
    design.notes.insert("memo".into(), note);
    design
        .layout
        .notes
        .insert("memo".into(), design::Bounds::new(-300, 0, 200, 64));
    let scene = build(&input(&catalog, &design, &analysis, Lang::Ja));
    let texts = |words: &str| {
        let shapes = scene.shapes.iter();
        shapes
            .filter(|s| matches!(s, SceneShape::Text { text, .. } if text == words))
            .count()
    };
    assert_eq!((texts("委託先に確認"), texts("3月まで")), (1, 1));
    let item = scene
        .items
        .iter()
        .find(|i| matches!(i.subject, Subject::Note(_)))
        .unwrap();
    assert!(item.label.contains("3月まで"));
}

/// Blanks alone are no name: the kind's is drawn, and said to a screen reader.
#[test]
fn a_name_of_blanks_is_drawn_as_none() {
    let catalog = catalog();
    for (id, mut design, _) in templates(&catalog) {
        let mut scenes = Vec::new();
        for name in ["", "\u{3000} "] {
            let zones = design.zones.values_mut().map(|zone| &mut zone.name);
            let assets = design.assets.values_mut().map(|asset| &mut asset.name);
            let links = design.links.values_mut().map(|link| &mut link.name);
            for own in zones.chain(assets).chain(links) {
                name.clone_into(own);
            }
            let analysis = analyze(&design, &catalog);
            scenes.push(build(&input(&catalog, &design, &analysis, Lang::Ja)));
        }
        assert!(scenes[0] == scenes[1], "{id}");
    }
}

#[test]
fn lanes_of_a_large_tidied_drawing_stay_clear_of_titles() {
    let catalog = catalog();
    let theme = DrawingTheme::load(ThemeName::Light);
    let design = generate::municipality(&catalog, 300, 450);
    let analysis = analyze(&design, &catalog);
    let command = tidy(&catalog, &design, &analysis, NOTHING, Tidy::All).unwrap();
    let design = case::changed(&design, &command);
    let plan = Plan::new(&design, &catalog, &analyze(&design, &catalog), theme);
    assert!(plan.cables.len() > 200, "{}", plan.cables.len());
    for (id, zone) in &plan.zones {
        let name = design.zones[id].called(&catalog).line(Lang::Ja);
        let wide = metrics::width(&name, Weight::Bold, 12.0) + 20.0;
        let title = Rect::from_min_size(zone.min, vec2(wide, 20.0));
        for (link, way) in ways(&plan) {
            let hits = |pair: &[Pos2]| Rect::from_points(pair).expand(1.0).overlaps(&title);
            assert!(!way.windows(2).any(hits), "{link} over the title of {id}");
        }
    }
}
