//! A scene being drawn: its shapes so far, and whose they are.

use std::{collections::BTreeMap, ops::Range};

use emath::{Pos2, Rect, Vec2};

use super::{
    input::{SceneInput, SceneLight},
    lit_way::LitWay,
    pen::ScenePen,
    standing::AssetSummary,
};
use crate::{
    catalog::AssetId,
    design::Subject,
    scene::{Patch, PatchOf, Plan, Scene, SceneItem, SceneShape},
};

/// A scene being drawn.
#[derive(Debug)]
pub(in crate::scene) struct SceneCanvas<'a> {
    pub(in crate::scene) input: &'a SceneInput<'a>,
    pub(in crate::scene) plan: &'a Plan,
    pub(in crate::scene) standing: BTreeMap<&'a AssetId, AssetSummary>,
    pub(in crate::scene) ways: Vec<LitWay>,
    pub(in crate::scene) pen: ScenePen,
    pub(in crate::scene) items: Vec<SceneItem>,
    pub(in crate::scene) patches: Vec<Patch>,
    /// Shapes that do not count for the bounds.
    pub(in crate::scene) uncounted: Range<usize>,
}

impl SceneCanvas<'_> {
    /// Whether a thing is selected.
    pub(in crate::scene) fn is_selected(&self, subject: &Subject) -> bool {
        self.input.selection.contains(subject)
    }

    /// Whether the pointer is over a thing.
    pub(in crate::scene) fn is_hovered(&self, subject: &Subject) -> bool {
        self.input.hovered == Some(subject)
    }

    /// Whether a thing is lit as evidence or subject.
    pub(in crate::scene) fn is_lit(&self, subject: &Subject) -> bool {
        matches!(self.input.lit, SceneLight::Subjects(subjects) if subjects.contains(subject))
    }

    /// Records whose the shapes drawn since `start` are, unless that is known already.
    pub(in crate::scene) fn patch(&mut self, of: PatchOf, start: usize) {
        let start = start.max(self.patches.last().map_or(0, |patch| patch.shapes.end));
        let end = self.pen.shapes.len();
        let shapes = self.pen.shapes.get(start..end).unwrap_or_default();
        let area = shapes.iter().map(SceneShape::extent);
        if let Some(area) = area.reduce(Rect::union) {
            let shapes = start..end;
            self.patches.push(Patch { of, shapes, area });
        }
    }

    pub(super) fn finish(self) -> Scene {
        let is_counted = |(number, _): &(usize, &SceneShape)| !self.uncounted.contains(number);
        let shapes = self.pen.shapes.iter().enumerate().filter(is_counted);
        let bounds = bounds(&self.items, shapes.map(|(_, shape)| shape));
        Scene {
            shapes: self.pen.shapes,
            items: self.items,
            patches: self.patches,
            bounds,
        }
    }

    /// Records a thing whose shapes have been drawn since `start`: the area it takes and, of a
    /// link, the way it runs.
    pub(in crate::scene) fn item(
        &mut self,
        subject: Subject,
        label: String,
        area: Rect,
        path: Vec<Pos2>,
        start: usize,
    ) {
        self.patch(PatchOf::Thing(subject.clone()), start);
        self.items.push(SceneItem {
            subject,
            label,
            area,
            path,
            shapes: start..self.pen.shapes.len(),
        });
    }
}

/// The area of everything.
fn bounds<'s>(items: &[SceneItem], shapes: impl Iterator<Item = &'s SceneShape>) -> Rect {
    let extents = shapes.filter_map(|shape| match shape {
        SceneShape::Rect { area, .. } | SceneShape::Icon { area, .. } => Some(*area),
        SceneShape::Polygon { points, .. } | SceneShape::Path { points, .. } => {
            Some(Rect::from_points(points))
        }
        SceneShape::Circle { center, radius, .. } => {
            Some(Rect::from_center_size(*center, Vec2::splat(2.0 * radius)))
        }
        SceneShape::Text { .. } => None,
    });
    items
        .iter()
        .map(|item| item.area)
        .chain(extents)
        .reduce(Rect::union)
        .unwrap_or(Rect::ZERO)
}
