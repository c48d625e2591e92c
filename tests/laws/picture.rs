//! The picture is a function of the file: saving and opening, undoing and doing again show the
//! same lines, and what a change does not concern stays where it lies.

use std::sync::Arc;

use crate::case::{bare, catalog, starts};
use emath::Rect;
use sekisho::{
    analysis::analyze,
    catalog::Catalog,
    design::{Design, parse, to_text},
    desk::{Drawing, Shell},
    edit::Session,
    scene::{DrawingTheme, Plan, RectExt as _, ThemeName},
};

use crate::{
    commands::Commands,
    drawing::Material,
    random::{Random, Sample, all_of, for_all},
};

const N_DRAWINGS: u32 = 200;
const N_EDITS: usize = 4;

/// What is shown of a design when its file is opened.
fn opened(catalog: &Catalog, design: &Design) -> Plan {
    let read = parse(&to_text(design), "test").unwrap();
    assert_eq!(read, *design);
    let analysis = analyze(&read, catalog);
    Plan::new(
        &read,
        catalog,
        &analysis,
        DrawingTheme::load(ThemeName::Light),
    )
}

/// What is shown of a drawing.
fn shown(drawing: &Drawing) -> Plan {
    let case = drawing.session.case();
    let theme = DrawingTheme::load(ThemeName::Light);
    Plan::new(case.design, case.catalog, case.analysis, theme)
}

/// Lines between the same boxes that want the same width lie where they lay, unless something new
/// stands on them. How many did.
fn assert_calm(before: &Plan, after: &Plan) -> usize {
    let fresh: Vec<Rect> = after
        .tiles
        .iter()
        .filter(|(id, area)| before.tiles.get(*id) != Some(area))
        .map(|(_, area)| area.expand(12.0))
        .collect();
    let mut n_kept = 0;
    for (id, cable) in &before.cables {
        let Some(now) = after.cables.get(id) else {
            continue;
        };
        let bodies = || cable.middle.windows(2).map(Rect::from_points);
        let is_hit = bodies().any(|body| {
            let body = body.expand(cable.half);
            fresh.iter().any(|area| area.overlaps(&body))
        });
        let ends = |cable: &sekisho::scene::CablePlan| {
            (cable.middle.first().copied(), cable.middle.last().copied())
        };
        if !is_hit && now.half == cable.half && ends(now) == ends(cable) {
            assert_eq!(now.middle, cable.middle, "{id}");
            n_kept += 1;
        }
    }
    n_kept
}

/// Edits a drawing at random, opens what was saved after each edit, and goes through its history.
/// How many edits were done, and how many lines lay still.
fn assert_same_picture(
    catalog: &Arc<Catalog>,
    design: Design,
    random: &mut Random,
    edits: &[bool],
) -> (usize, usize) {
    let mut drawing = Drawing::new(Session::new(Arc::clone(catalog), design));
    let mut shell = Shell::default();
    let mut pictures = vec![shown(&drawing)];
    let mut n_kept = 0;
    for is_given in edits {
        let (design, catalog) = (Arc::clone(drawing.session.design()), &**catalog);
        let command = Commands { catalog, random }.command(&design);
        let steps = drawing.session.history().position();
        if *is_given {
            drawing.edit(&mut shell, &command);
        }
        if drawing.session.history().position() == steps {
            continue;
        }
        let now = shown(&drawing);
        assert_eq!(opened(catalog, drawing.session.design()), now);
        n_kept += pictures
            .last()
            .map_or(0, |before| assert_calm(before, &now));
        pictures.push(now);
    }
    for picture in pictures.iter().rev().skip(1) {
        drawing.undo(&mut shell);
        assert_eq!(shown(&drawing), *picture, "undone");
    }
    for picture in pictures.iter().skip(1) {
        drawing.redo(&mut shell);
        assert_eq!(shown(&drawing), *picture, "done again");
    }
    (pictures.len() - 1, n_kept)
}

#[test]
fn reference_drawings_show_the_same_lines_after_saving_and_undoing() {
    let catalog = Arc::new(catalog());
    let mut random = Random::new();
    let patterns = catalog.patterns.patterns.iter();
    let references = patterns.map(|it| bare(&catalog, it.id.as_str()));
    let designs: Vec<Design> = references
        .chain(starts(&catalog).into_iter().map(|(_, design)| design))
        .collect();
    let (mut n_edits, mut n_kept) = (0, 0);
    for design in designs {
        let (edits, kept) = assert_same_picture(&catalog, design, &mut random, &[true; 8]);
        n_edits += edits;
        n_kept += kept;
    }
    assert!(n_edits > 80 && n_kept > 1_000, "{n_edits}, {n_kept}");
}

#[test]
fn random_drawings_show_the_same_lines_after_saving_and_undoing() {
    let catalog = Arc::new(catalog());
    let material = Material::new(&catalog);
    let drawings = (material.designs(3..=8), all_of(N_EDITS));
    let mut n_edits = 0;
    for_all(N_DRAWINGS, &drawings, |(sample, edits)| {
        let Sample { design, mut random } = sample;
        n_edits += assert_same_picture(&catalog, design, &mut random, &edits).0;
    });
    assert!(n_edits > 300, "{n_edits}");
}
