//! From a design, its analysis and a theme to a scene.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    Area, Item, Plan, Pos, Scene, Shape, Theme,
    lit::{self, LitWay},
    pen::Pen,
    standing::{self, Standing},
};
use crate::{
    analysis::{Analysis, AttackRoute},
    catalog::{AssetId, Catalog, Lang},
    design::{Design, Subject},
};

/// What is lit up beside the selection.
#[derive(Clone, Copy, Debug, Default)]
pub enum Lit<'a> {
    /// Nothing.
    #[default]
    Nothing,
    /// An attack route.
    Route(&'a AttackRoute),
    /// Evidence of a fact or subjects of a finding.
    Subjects(&'a [Subject]),
}

/// What a scene is built from.
#[derive(Clone, Copy, Debug)]
pub struct SceneInput<'a> {
    /// The design.
    pub design: &'a Design,
    /// Its catalog.
    pub catalog: &'a Catalog,
    /// Its analysis.
    pub analysis: &'a Analysis,
    /// Colours and widths.
    pub theme: &'a Theme,
    /// The language of names and labels.
    pub lang: Lang,
    /// What is selected.
    pub selection: &'a BTreeSet<Subject>,
    /// What is lit.
    pub lit: Lit<'a>,
    /// What the pointer is over.
    pub hovered: Option<&'a Subject>,
    /// Whether flows are left out.
    pub hide_flows: bool,
}

/// Draws a design; plans it first.
pub fn build(input: &SceneInput<'_>) -> Scene {
    let plan = Plan::new(input.design, input.catalog, input.analysis, input.theme);
    build_planned(input, &plan)
}

/// Draws a design on a plan made before; the plan must be of the same design and analysis.
pub fn build_planned(input: &SceneInput<'_>, plan: &Plan) -> Scene {
    let mut canvas = Canvas {
        input,
        plan,
        standing: standing::collect(input.catalog, input.analysis),
        ways: lit::ways(input, plan),
        pen: Pen::default(),
        items: Vec::new(),
    };
    canvas.zones();
    canvas.lines();
    if !input.hide_flows {
        canvas.flows();
    }
    canvas.line_labels();
    canvas.tiles();
    canvas.hops();
    let bounds = bounds(&canvas.items, &canvas.pen.shapes);
    Scene {
        shapes: canvas.pen.shapes,
        items: canvas.items,
        bounds,
    }
}

/// A scene being drawn.
#[derive(Debug)]
pub(super) struct Canvas<'a> {
    pub(super) input: &'a SceneInput<'a>,
    pub(super) plan: &'a Plan,
    pub(super) standing: BTreeMap<&'a AssetId, Standing>,
    pub(super) ways: Vec<LitWay>,
    pub(super) pen: Pen,
    pub(super) items: Vec<Item>,
}

impl Canvas<'_> {
    /// Whether a thing is selected.
    pub(super) fn is_selected(&self, subject: &Subject) -> bool {
        self.input.selection.contains(subject)
    }

    /// Whether the pointer is over a thing.
    pub(super) fn is_hovered(&self, subject: &Subject) -> bool {
        self.input.hovered == Some(subject)
    }

    /// Whether a thing is lit as evidence or subject.
    pub(super) fn is_lit(&self, subject: &Subject) -> bool {
        matches!(self.input.lit, Lit::Subjects(subjects) if subjects.contains(subject))
    }

    /// Records a thing whose shapes have been drawn since `start`.
    pub(super) fn item(
        &mut self,
        subject: Subject,
        label: String,
        place: (Area, Vec<Pos>),
        start: usize,
    ) {
        let (area, path) = place;
        self.items.push(Item {
            subject,
            label,
            area,
            path,
            shapes: start..self.pen.shapes.len(),
        });
    }
}

/// The area of everything.
fn bounds(items: &[Item], shapes: &[Shape]) -> Area {
    let extents = shapes.iter().filter_map(|shape| match shape {
        Shape::Rect { area, .. } | Shape::Icon { area, .. } => Some(*area),
        Shape::Polygon { points, .. } | Shape::Path { points, .. } => Some(Area::of(points)),
        Shape::Circle { center, radius, .. } => {
            Some(Area::around(*center, 2.0 * radius, 2.0 * radius))
        }
        Shape::Text { .. } => None,
    });
    items
        .iter()
        .map(|item| item.area)
        .chain(extents)
        .reduce(|all, area| all.union(&area))
        .unwrap_or_default()
}
