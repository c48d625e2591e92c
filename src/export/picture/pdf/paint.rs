//! The parts of a sheet painted onto a page, each run of them tagged.

use ecolor::Color32;
use emath::{Pos2, Rect};
use krilla::{
    color::rgb,
    geom::{Path, PathBuilder, Point},
    num::NormalizedF32,
    paint::{Fill, LineCap, LineJoin, Stroke, StrokeDash},
    surface::Surface,
    tagging::{Artifact, ArtifactType, ContentTag, Identifier, SpanTag},
    text::Font,
};

use super::text::PdfLine;
use crate::{
    export::{
        SheetPart, SheetRole,
        picture::{
            icons::{ICON_SIDE, icon_paths},
            outline::OutlinePiece,
            texts::SheetLine,
        },
    },
    scene::{SceneShape, SceneStroke, fonts, metrics::Weight},
};

/// How far the handles of a quarter of a circle reach.
const ROUND: f32 = 0.552_284_8;

/// What paints the pages of a PDF.
pub(super) struct PdfPainter {
    regular: Font,
    bold: Font,
}

impl PdfPainter {
    pub(super) fn new() -> Option<Self> {
        Some(Self {
            regular: Font::new(fonts::REGULAR.into(), 0)?,
            bold: Font::new(fonts::BOLD.into(), 0)?,
        })
    }

    /// Paints a part; returns what its runs are known by. What is an artifact has none.
    pub(super) fn part(
        &self,
        surface: &mut Surface<'_>,
        part: &SheetPart,
        is_artifact: bool,
    ) -> Vec<Identifier> {
        let mut known = Vec::new();
        for shape in &part.shapes {
            let line = text_of(shape).map(|line| PdfLine::new(&line));
            let tag = tag_of(line.as_ref(), is_artifact, part.role);
            let id = surface.start_tagged(tag);
            if !matches!(tag, ContentTag::Artifact(_)) {
                known.push(id);
            }
            match (shape, line) {
                (
                    SceneShape::Text {
                        size, color, bold, ..
                    },
                    Some(line),
                ) => {
                    let font = if *bold { &self.bold } else { &self.regular };
                    surface.set_stroke(None);
                    surface.set_fill(Some(fill(*color)));
                    let start = Point::from_xy(line.start.x, line.start.y);
                    surface.draw_glyphs(
                        start,
                        &line.glyphs,
                        font.clone(),
                        &line.shown,
                        *size,
                        false,
                    );
                }
                (shape, _) => paint(surface, shape),
            }
            surface.end_tagged();
        }
        known
    }
}

fn text_of(shape: &SceneShape) -> Option<SheetLine<'_>> {
    match shape {
        SceneShape::Text {
            pos,
            anchor,
            text,
            size,
            bold,
            ..
        } => Some(SheetLine {
            pos: *pos,
            anchor: *anchor,
            text,
            size: *size,
            weight: if *bold { Weight::Bold } else { Weight::Regular },
        }),
        SceneShape::Rect { .. }
        | SceneShape::Polygon { .. }
        | SceneShape::Path { .. }
        | SceneShape::Circle { .. }
        | SceneShape::Icon { .. } => None,
    }
}

/// Words are spans; shapes belong to things, and are nothing to a reader elsewhere.
fn tag_of(line: Option<&PdfLine>, is_artifact: bool, role: SheetRole) -> ContentTag<'_> {
    let artifact = ContentTag::Artifact(Artifact::with_kind(ArtifactType::Layout));
    match line {
        _ if is_artifact => artifact,
        Some(line) => ContentTag::Span(SpanTag::empty().with_actual_text(line.actual.as_deref())),
        None if matches!(role, SheetRole::Thing(_)) => ContentTag::Other,
        None => artifact,
    }
}

fn paint(surface: &mut Surface<'_>, shape: &SceneShape) {
    let (path, fills, stroke) = match shape {
        SceneShape::Rect {
            area,
            radius,
            fill,
            stroke,
        } => (rounded(area, *radius), *fill, stroke.as_ref()),
        SceneShape::Polygon {
            points,
            fill,
            stroke,
        } => (through(points, true), *fill, stroke.as_ref()),
        SceneShape::Path { points, stroke } => (through(points, false), None, Some(stroke)),
        SceneShape::Circle {
            center,
            radius,
            fill,
            stroke,
        } => {
            let area = Rect::from_center_size(*center, emath::Vec2::splat(2.0 * radius));
            (rounded(&area, *radius), *fill, stroke.as_ref())
        }
        SceneShape::Icon { name, area, color } => {
            icon(surface, name, area, *color);
            return;
        }
        SceneShape::Text { .. } => return,
    };
    let Some(path) = path else { return };
    if fills.is_none() && stroke.is_none() {
        return;
    }
    surface.set_fill(fills.map(fill));
    surface.set_stroke(stroke.map(|it| stroke_of(it, LineCap::Butt)));
    surface.draw_path(&path);
}

fn icon(surface: &mut Surface<'_>, name: &str, area: &Rect, color: Color32) {
    let scale = area.width() / ICON_SIDE;
    for path in icon_paths(name) {
        let shift = area.min.to_vec2();
        let pieces = path.pieces.iter().map(|piece| piece.placed(scale, shift));
        let Some(outline) = outlined(pieces) else {
            continue;
        };
        let stroke = path.stroke.map(|width| SceneStroke {
            width: width * scale,
            color,
            dash: Vec::new(),
        });
        let filled = path.stroke.is_none().then(|| fill(color));
        surface.set_fill(filled);
        surface.set_stroke(stroke.as_ref().map(|it| stroke_of(it, LineCap::Round)));
        surface.draw_path(&outline);
    }
}

fn outlined(pieces: impl Iterator<Item = OutlinePiece>) -> Option<Path> {
    let mut path = PathBuilder::new();
    for piece in pieces {
        match piece {
            OutlinePiece::Move(to) => path.move_to(to.x, to.y),
            OutlinePiece::Line(to) => path.line_to(to.x, to.y),
            OutlinePiece::Quad(a, to) => path.quad_to(a.x, a.y, to.x, to.y),
            OutlinePiece::Cubic(a, b, to) => path.cubic_to(a.x, a.y, b.x, b.y, to.x, to.y),
            OutlinePiece::Close => path.close(),
        }
    }
    path.finish()
}

fn through(points: &[Pos2], is_closed: bool) -> Option<Path> {
    let mut path = PathBuilder::new();
    for (number, point) in points.iter().enumerate() {
        if number == 0 {
            path.move_to(point.x, point.y);
        } else {
            path.line_to(point.x, point.y);
        }
    }
    if is_closed {
        path.close();
    }
    path.finish()
}

/// A rectangle with round corners; with a radius of half its side a circle.
fn rounded(area: &Rect, radius: f32) -> Option<Path> {
    let radius = radius.min(area.size().min_elem() / 2.0);
    let (left, top) = (area.left(), area.top());
    let (right, bottom) = (area.right(), area.bottom());
    let mut path = PathBuilder::new();
    if radius <= 0.0 {
        path.push_rect(krilla::geom::Rect::from_ltrb(left, top, right, bottom)?);
        return path.finish();
    }
    // Where the handles of the corners stand.
    let near = radius * (1.0 - ROUND);
    path.move_to(left + radius, top);
    path.line_to(right - radius, top);
    path.cubic_to(right - near, top, right, top + near, right, top + radius);
    path.line_to(right, bottom - radius);
    path.cubic_to(
        right,
        bottom - near,
        right - near,
        bottom,
        right - radius,
        bottom,
    );
    path.line_to(left + radius, bottom);
    path.cubic_to(
        left + near,
        bottom,
        left,
        bottom - near,
        left,
        bottom - radius,
    );
    path.line_to(left, top + radius);
    path.cubic_to(left, top + near, left + near, top, left + radius, top);
    path.close();
    path.finish()
}

fn fill(color: Color32) -> Fill {
    let [r, g, b, a] = color.to_srgba_unmultiplied();
    Fill {
        paint: rgb::Color::new(r, g, b).into(),
        opacity: opacity(a),
        ..Fill::default()
    }
}

fn stroke_of(stroke: &SceneStroke, line_cap: LineCap) -> Stroke {
    let [r, g, b, a] = stroke.color.to_srgba_unmultiplied();
    let dash = (!stroke.dash.is_empty()).then(|| StrokeDash {
        array: stroke.dash.clone(),
        offset: 0.0,
    });
    Stroke {
        paint: rgb::Color::new(r, g, b).into(),
        width: stroke.width,
        opacity: opacity(a),
        line_cap,
        line_join: LineJoin::Round,
        dash,
        ..Stroke::default()
    }
}

fn opacity(alpha: u8) -> NormalizedF32 {
    NormalizedF32::new(f32::from(alpha) / 255.0).unwrap_or(NormalizedF32::ONE)
}
