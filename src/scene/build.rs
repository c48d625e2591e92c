//! From a design, its analysis and a theme to a scene.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    Area, Item, Patch, PatchOf, Plan, Pos, Scene, Shape, Theme,
    lit::{self, LitWay},
    pen::Pen,
    standing::{self, Standing},
};
use crate::{
    analysis::{Analysis, AttackRoute},
    catalog::{AssetId, Catalog, Lang, LinkId},
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

impl<'a> SceneInput<'a> {
    /// A drawing with nothing selected, lit or left out.
    pub fn plain(
        (design, catalog, analysis): (&'a Design, &'a Catalog, &'a Analysis),
        theme: &'a Theme,
        lang: Lang,
    ) -> Self {
        const NOTHING: &BTreeSet<Subject> = &BTreeSet::new();
        Self {
            design,
            catalog,
            analysis,
            theme,
            lang,
            selection: NOTHING,
            lit: Lit::Nothing,
            hovered: None,
            hide_flows: false,
        }
    }
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
        patches: Vec::new(),
    };
    canvas.zones();
    canvas.lines();
    if !input.hide_flows {
        canvas.flows();
    }
    canvas.line_labels();
    canvas.tiles();
    canvas.notes();
    canvas.hops();
    canvas.finish()
}

/// Draws only a zone or a few lines: what changes its shape in the course of a gesture.
///
/// `plan` holds nothing but these, and the boxes at which `chords`, flows with no way, end.
pub fn sketch(input: &SceneInput<'_>, plan: &Plan, chords: &BTreeSet<LinkId>) -> Scene {
    let mut canvas = Canvas {
        input,
        plan,
        standing: BTreeMap::new(),
        ways: Vec::new(),
        pen: Pen::default(),
        items: Vec::new(),
        patches: Vec::new(),
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
    canvas.notes();
    canvas.finish()
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
    pub(super) patches: Vec<Patch>,
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

    /// Records whose the shapes drawn since `start` are, unless that is known already.
    pub(super) fn patch(&mut self, of: PatchOf, start: usize) {
        let start = start.max(self.patches.last().map_or(0, |patch| patch.shapes.end));
        let end = self.pen.shapes.len();
        let shapes = self.pen.shapes.get(start..end).unwrap_or_default();
        let area = shapes.iter().map(Shape::extent);
        if let Some(area) = area.reduce(|all, area| all.union(&area)) {
            let shapes = start..end;
            self.patches.push(Patch { of, shapes, area });
        }
    }

    fn finish(self) -> Scene {
        let bounds = bounds(&self.items, &self.pen.shapes);
        Scene {
            shapes: self.pen.shapes,
            items: self.items,
            patches: self.patches,
            bounds,
        }
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
        self.patch(PatchOf::Thing(subject.clone()), start);
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
