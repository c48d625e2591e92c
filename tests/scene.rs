//! Scenes of all reference drawings.

#[path = "support/scene_svg.rs"]
mod scene_svg;

use std::collections::BTreeSet;

use sekisho::{
    analysis::{Analysis, analyze},
    catalog::{Catalog, Lang},
    design::Design,
    edit::{StartControls, template},
    scene::{Area, Lit, Plan, Pos, Scene, SceneInput, Theme, ThemeName, build, thumbnail},
};

fn templates(controls: StartControls) -> Vec<(String, Design, Analysis)> {
    let catalog = Catalog::builtin().unwrap();
    catalog
        .patterns
        .patterns
        .iter()
        .map(|pattern| {
            let design = template(&catalog, &pattern.id, controls).unwrap().unwrap();
            let analysis = analyze(&design, &catalog);
            (pattern.id.to_string(), design, analysis)
        })
        .collect()
}

fn longest(analysis: &Analysis) -> Lit<'_> {
    let route = analysis.routes.iter().max_by_key(|route| route.hops.len());
    route.map_or(Lit::Nothing, Lit::Route)
}

/// Writes pictures to look at: `cargo test --test scene -- --ignored`.
#[test]
#[ignore = "writes files"]
fn pictures() {
    let catalog = Catalog::builtin().unwrap();
    let folder = std::env::var("SCENE_PICTURES").unwrap_or_else(|_| "target/scene".to_owned());
    std::fs::create_dir_all(&folder).unwrap();
    let selection = BTreeSet::new();
    for (id, design, analysis) in templates(StartControls::Required) {
        for (theme_name, lang) in [(ThemeName::Light, Lang::Ja), (ThemeName::Dark, Lang::En)] {
            let theme = Theme::load(theme_name);
            for lit in [Lit::Nothing, longest(&analysis)] {
                let input = SceneInput {
                    design: &design,
                    catalog: &catalog,
                    analysis: &analysis,
                    theme,
                    lang,
                    selection: &selection,
                    lit,
                    hovered: None,
                    hide_flows: false,
                };
                let scene = build(&input);
                let suffix = if matches!(lit, Lit::Nothing) {
                    ""
                } else {
                    "-lit"
                };
                let file = format!("{folder}/{id}-{theme_name:?}-{lang:?}{suffix}.svg");
                std::fs::write(file, scene_svg::svg(&scene, theme)).unwrap();
            }
        }
    }
}

/// Writes the start screen's miniatures side by side.
#[test]
#[ignore = "writes files"]
fn miniatures() {
    let catalog = Catalog::builtin().unwrap();
    let folder = std::env::var("SCENE_PICTURES").unwrap_or_else(|_| "target/scene".to_owned());
    std::fs::create_dir_all(&folder).unwrap();
    for name in ThemeName::ALL {
        let theme = Theme::load(name);
        let mut scene = Scene::default();
        for (index, (_, design, _)) in templates(StartControls::None).iter().enumerate() {
            let (column, row) = (index % 5, index / 5);
            let area = Area::new(column as f32 * 180.0, row as f32 * 110.0, 166.0, 98.0);
            scene
                .shapes
                .extend(thumbnail(design, &catalog, theme, area));
            scene.bounds = scene.bounds.union(&area);
        }
        std::fs::write(
            format!("{folder}/mini-{name:?}.svg"),
            scene_svg::svg(&scene, theme),
        )
        .unwrap();
    }
}

/// Whether a polyline runs through the inside of an area.
fn runs_through(points: &[Pos], area: &Area) -> bool {
    let inside = area.grown(-1.0);
    points.windows(2).any(|pair| {
        let steps = (pair[0].distance(pair[1]) / 2.0).ceil().max(1.0) as u32;
        (0..=steps).any(|step| {
            let p = pair[0].towards(pair[1], step as f32 / steps as f32);
            inside.contains(p)
        })
    })
}

#[test]
fn no_line_or_lane_runs_through_a_tile() {
    let catalog = Catalog::builtin().unwrap();
    let theme = Theme::load(ThemeName::Light);
    let mut faults = Vec::new();
    for (id, design, analysis) in templates(StartControls::None) {
        let plan = Plan::new(&design, &catalog, &analysis, theme);
        for (line, cable) in &plan.cables {
            let ways = std::iter::once(cable.line())
                .chain(cable.lanes.iter().map(|lane| cable.lane(lane)));
            for way in ways {
                for (asset, tile) in &plan.tiles {
                    if runs_through(&way, tile) {
                        faults.push(format!("{id}: {line} runs through {asset}"));
                    }
                }
            }
        }
    }
    assert!(faults.is_empty(), "{faults:#?}");
}
