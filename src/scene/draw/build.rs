//! From a design, its analysis and a theme to a scene.

use std::collections::{BTreeMap, BTreeSet};

use super::{canvas::SceneCanvas, input::SceneInput, lit_way, pen::ScenePen, standing};
use crate::{
    catalog::LinkId,
    design::Subject,
    scene::{PatchOf, Plan, Scene},
};

/// Draws a design; plans it first.
pub fn build(input: &SceneInput<'_>) -> Scene {
    let plan = Plan::new(input.design, input.catalog, input.analysis, input.theme);
    build_planned(input, &plan)
}

/// Draws a design on a plan made before; the plan must be of the same design and analysis.
pub fn build_planned(input: &SceneInput<'_>, plan: &Plan) -> Scene {
    let mut canvas = SceneCanvas {
        input,
        plan,
        standing: standing::collect(input.catalog, input.analysis),
        ways: lit_way::ways(input, plan),
        pen: ScenePen::default(),
        items: Vec::new(),
        patches: Vec::new(),
        uncounted: 0..0,
    };
    canvas.zones();
    canvas.lines();
    if !input.hide_flows {
        canvas.flows();
    }
    canvas.line_labels();
    canvas.titles();
    canvas.tiles();
    canvas.notes();
    canvas.hops();
    canvas.finish()
}

/// Draws only a zone or a few lines: what changes its shape in the course of a gesture.
///
/// `plan` holds nothing but these, and the boxes at which `chords`, flows with no way, end.
pub fn sketch(input: &SceneInput<'_>, plan: &Plan, chords: &BTreeSet<LinkId>) -> Scene {
    let mut canvas = SceneCanvas {
        input,
        plan,
        standing: BTreeMap::new(),
        ways: Vec::new(),
        pen: ScenePen::default(),
        items: Vec::new(),
        patches: Vec::new(),
        uncounted: 0..0,
    };
    canvas.zones();
    canvas.lines();
    if !input.hide_flows {
        for (line, cable) in &plan.cables {
            canvas.lanes_of(line, cable);
        }
        for id in chords {
            if let Some(link) = input.design.links.get(id) {
                let start = canvas.pen.shapes.len();
                canvas.chord(id, link);
                canvas.patch(PatchOf::Thing(Subject::Link(id.clone())), start);
            }
        }
    }
    canvas.titles();
    canvas.notes();
    canvas.finish()
}
