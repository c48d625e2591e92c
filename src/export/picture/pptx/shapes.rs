//! Shapes as those of an office document.

use ecolor::Color32;
use emath::{Pos2, Rect, Vec2, pos2};

use super::{geometry::SlideScale, slide::SlidePen, xml::XmlPen};
use crate::{
    export::picture::{
        icons::{ICON_SIDE, IconPath, icon_paths},
        outline::OutlinePiece,
    },
    scene::{SceneShape, SceneStroke},
};

/// A shape with its name and where it stands.
pub(super) struct NativeShape<'s> {
    pub(super) name: &'s str,
    pub(super) area: Rect,
    pub(super) fill: Option<Color32>,
    pub(super) stroke: Option<&'s SceneStroke>,
}

impl SlidePen<'_> {
    /// Writes a shape that is no text.
    pub(super) fn shape(&mut self, shape: &SceneShape) {
        let scale = self.scale;
        match shape {
            SceneShape::Rect {
                area,
                radius,
                fill,
                stroke,
            } => self.native(
                &NativeShape {
                    name: "rect",
                    area: *area,
                    fill: *fill,
                    stroke: stroke.as_ref(),
                },
                |pen| pen.rounded(area, *radius),
            ),
            SceneShape::Circle {
                center,
                radius,
                fill,
                stroke,
            } => self.native(
                &NativeShape {
                    name: "ellipse",
                    area: Rect::from_center_size(*center, Vec2::splat(2.0 * radius)),
                    fill: *fill,
                    stroke: stroke.as_ref(),
                },
                |pen| pen.preset("ellipse"),
            ),
            SceneShape::Polygon {
                points,
                fill,
                stroke,
            } => {
                let area = Rect::from_points(points);
                let native = NativeShape {
                    name: "polygon",
                    area,
                    fill: *fill,
                    stroke: stroke.as_ref(),
                };
                self.native(&native, |pen| pen.through(points, &area, scale, true));
            }
            SceneShape::Path { points, stroke } => {
                let area = Rect::from_points(points);
                let native = NativeShape {
                    name: "path",
                    area,
                    fill: None,
                    stroke: Some(stroke),
                };
                self.native(&native, |pen| pen.through(points, &area, scale, false));
            }
            SceneShape::Icon { name, area, color } => self.icon(name, area, *color),
            SceneShape::Text { .. } => {}
        }
    }

    /// Writes a shape whose geometry is written by `geometry`.
    pub(super) fn native(&mut self, shape: &NativeShape<'_>, geometry: impl FnOnce(&mut XmlPen)) {
        let id = self.next_id();
        self.native_as(&id, shape, geometry);
    }

    /// The same with an id given before.
    pub(super) fn native_as(
        &mut self,
        id: &str,
        shape: &NativeShape<'_>,
        geometry: impl FnOnce(&mut XmlPen),
    ) {
        let scale = self.scale;
        self.xml.around("p:sp", &[], |pen| {
            pen.around("p:nvSpPr", &[], |pen| {
                pen.leaf("p:cNvPr", &[("id", id), ("name", shape.name)]);
                pen.leaf("p:cNvSpPr", &[]);
                pen.leaf("p:nvPr", &[]);
            });
            pen.around("p:spPr", &[], |pen| {
                pen.frame(&shape.area, scale, &[]);
                geometry(pen);
                pen.fill(shape.fill);
                pen.stroke(shape.stroke, scale, &[], |_| {});
            });
        });
    }

    fn icon(&mut self, name: &str, area: &Rect, color: Color32) {
        let paths = icon_paths(name);
        let scale = self.scale;
        let ratio = area.width() / ICON_SIDE;
        let widths = paths.iter().filter_map(|path| path.stroke);
        let stroke = SceneStroke {
            width: widths.fold(0.1, f32::max) * ratio,
            color,
            dash: Vec::new(),
        };
        let native = NativeShape {
            name,
            area: *area,
            fill: Some(color),
            stroke: Some(&stroke),
        };
        self.native(&native, |pen| {
            pen.custom(|pen| {
                for path in paths {
                    pen.icon_path(path, ratio, area, scale);
                }
            });
        });
    }
}

impl XmlPen {
    /// One of the shapes that office programs know.
    pub(super) fn preset(&mut self, name: &str) {
        self.around("a:prstGeom", &[("prst", name)], |pen| {
            pen.leaf("a:avLst", &[]);
        });
    }

    /// A rectangle with round corners.
    pub(super) fn rounded(&mut self, area: &Rect, radius: f32) {
        if radius <= 0.0 {
            self.preset("rect");
            return;
        }
        let share = radius / area.size().min_elem().max(0.01);
        let value = format!("val {}", (share.min(0.5) * 100_000.0).round());
        self.around("a:prstGeom", &[("prst", "roundRect")], |pen| {
            pen.around("a:avLst", &[], |pen| {
                pen.leaf("a:gd", &[("name", "adj"), ("fmla", &value)]);
            });
        });
    }

    /// A shape of paths of its own.
    pub(super) fn custom(&mut self, paths: impl FnOnce(&mut Self)) {
        self.around("a:custGeom", &[], |pen| {
            for list in ["a:avLst", "a:gdLst", "a:ahLst", "a:cxnLst"] {
                pen.leaf(list, &[]);
            }
            pen.leaf("a:rect", &[("l", "0"), ("t", "0"), ("r", "r"), ("b", "b")]);
            pen.around("a:pathLst", &[], paths);
        });
    }

    /// A shape through points.
    pub(super) fn through(
        &mut self,
        points: &[Pos2],
        area: &Rect,
        scale: SlideScale,
        is_closed: bool,
    ) {
        let pieces = points.iter().enumerate().map(|(number, point)| {
            let at = (*point - area.min).to_pos2();
            if number == 0 {
                OutlinePiece::Move(at)
            } else {
                OutlinePiece::Line(at)
            }
        });
        let close = is_closed.then_some(OutlinePiece::Close);
        let pieces: Vec<_> = pieces.chain(close).collect();
        let fill = if is_closed { "norm" } else { "none" };
        self.custom(|pen| pen.path(&pieces, area, scale, &[("fill", fill)]));
    }

    fn icon_path(&mut self, path: &IconPath, ratio: f32, area: &Rect, scale: SlideScale) {
        let pieces = path
            .pieces
            .iter()
            .map(|piece| piece.placed(ratio, Vec2::ZERO));
        let pieces: Vec<_> = pieces.collect();
        let look: &[(&str, &str)] = if path.stroke.is_some() {
            &[("fill", "none")]
        } else {
            &[("stroke", "0")]
        };
        self.path(&pieces, area, scale, look);
    }

    /// A path in the units of its shape.
    fn path(
        &mut self,
        pieces: &[OutlinePiece],
        area: &Rect,
        scale: SlideScale,
        attributes: &[(&str, &str)],
    ) {
        let wide = scale.length(area.width()).to_string();
        let high = scale.length(area.height()).to_string();
        let size = [("w", wide.as_str()), ("h", high.as_str())];
        let attributes = [&size, attributes].concat();
        self.around("a:path", &attributes, |pen| {
            for piece in pieces {
                pen.piece(*piece, scale);
            }
        });
    }

    fn piece(&mut self, piece: OutlinePiece, scale: SlideScale) {
        let (name, points) = match piece {
            OutlinePiece::Move(to) => ("a:moveTo", vec![to]),
            OutlinePiece::Line(to) => ("a:lnTo", vec![to]),
            OutlinePiece::Quad(a, to) => ("a:quadBezTo", vec![a, to]),
            OutlinePiece::Cubic(a, b, to) => ("a:cubicBezTo", vec![a, b, to]),
            OutlinePiece::Close => {
                self.leaf("a:close", &[]);
                return;
            }
        };
        self.around(name, &[], |pen| {
            for point in points {
                pen.place("a:pt", pos2(point.x, point.y), scale);
            }
        });
    }
}
