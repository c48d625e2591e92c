//! The shapes of a sheet as SVG.

use emath::{Pos2, Rect};

use super::{SvgText, pen::SvgPen};
use crate::{
    export::picture::{
        icons::{ICON_SIDE, icon_paths},
        texts::SheetLine,
    },
    scene::{Anchor, SceneShape, SceneStroke, metrics::Weight},
};

impl SvgPen {
    /// Writes a shape.
    pub(super) fn shape(&mut self, shape: &SceneShape, letters: SvgText) {
        match shape {
            SceneShape::Rect {
                area,
                radius,
                fill,
                stroke,
            } => {
                self.push("<rect");
                self.area(area);
                if *radius > 0.0 {
                    self.attribute("rx", radius.min(area.size().min_elem() / 2.0));
                }
                self.paint(*fill, stroke.as_ref());
            }
            SceneShape::Polygon {
                points,
                fill,
                stroke,
            } => {
                self.push("<polygon");
                self.points(points);
                self.paint(*fill, stroke.as_ref());
            }
            SceneShape::Path { points, stroke } => {
                self.push("<polyline");
                self.points(points);
                self.paint(None, Some(stroke));
            }
            SceneShape::Circle {
                center,
                radius,
                fill,
                stroke,
            } => {
                self.push("<circle");
                self.attribute("cx", center.x);
                self.attribute("cy", center.y);
                self.attribute("r", *radius);
                self.paint(*fill, stroke.as_ref());
            }
            SceneShape::Text { .. } => self.text(shape, letters),
            SceneShape::Icon { name, area, color } => self.icon(name, area, *color),
        }
    }

    pub(super) fn area(&mut self, area: &Rect) {
        self.attribute("x", area.left());
        self.attribute("y", area.top());
        self.attribute("width", area.width());
        self.attribute("height", area.height());
    }

    fn points(&mut self, points: &[Pos2]) {
        self.push(" points=\"");
        for (number, point) in points.iter().enumerate() {
            if number > 0 {
                self.push(" ");
            }
            self.number(point.x);
            self.push(",");
            self.number(point.y);
        }
        self.push("\"");
    }

    /// Fill and stroke of an element, and its end.
    fn paint(&mut self, fill: Option<ecolor::Color32>, stroke: Option<&SceneStroke>) {
        match fill {
            Some(color) => self.color("fill", color),
            None => self.push(" fill=\"none\""),
        }
        if let Some(stroke) = stroke {
            self.color("stroke", stroke.color);
            self.attribute("stroke-width", stroke.width);
            self.dashes(&stroke.dash);
        }
        self.push("/>");
    }

    fn dashes(&mut self, dashes: &[f32]) {
        if dashes.is_empty() {
            return;
        }
        self.push(" stroke-dasharray=\"");
        for (number, dash) in dashes.iter().enumerate() {
            if number > 0 {
                self.push(" ");
            }
            self.number(*dash);
        }
        self.push("\"");
    }

    fn text(&mut self, shape: &SceneShape, letters: SvgText) {
        let SceneShape::Text {
            pos,
            anchor,
            text,
            size,
            bold,
            color,
        } = shape
        else {
            return;
        };
        let line = SheetLine {
            pos: *pos,
            anchor: *anchor,
            text,
            size: *size,
            weight: if *bold { Weight::Bold } else { Weight::Regular },
        };
        if text.trim().is_empty() {
            return;
        }
        if letters == SvgText::Outlines {
            self.push("<path");
            self.color("fill", *color);
            self.outline(line.outlines());
            self.push("/>");
            return;
        }
        self.push("<text");
        self.attribute("x", pos.x);
        self.attribute("y", line.start().y);
        self.attribute("font-size", *size);
        if *bold {
            self.push(" font-weight=\"700\"");
        }
        match anchor {
            Anchor::Left => {}
            Anchor::Center => self.push(" text-anchor=\"middle\""),
            Anchor::Right => self.push(" text-anchor=\"end\""),
        }
        self.attribute("textLength", line.measured());
        self.push(" lengthAdjust=\"spacingAndGlyphs\"");
        self.color("fill", *color);
        self.push(">");
        self.content(text);
        self.push("</text>");
    }

    fn icon(&mut self, name: &str, area: &Rect, color: ecolor::Color32) {
        let scale = area.width() / ICON_SIDE;
        for path in icon_paths(name) {
            self.push("<path");
            let shift = area.min.to_vec2();
            let placed = path.pieces.iter().map(|piece| piece.placed(scale, shift));
            self.outline(placed.collect::<Vec<_>>());
            match path.stroke {
                Some(width) => {
                    self.push(" fill=\"none\" stroke-linecap=\"round\"");
                    self.color("stroke", color);
                    self.attribute("stroke-width", width * scale);
                }
                None => self.color("fill", color),
            }
            self.push("/>");
        }
    }
}
