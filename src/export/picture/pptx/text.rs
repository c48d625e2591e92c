//! Text boxes: lines that stand below each other are one box, as people would type them.

use ecolor::Color32;
use emath::{Pos2, Rect, pos2, vec2};

use super::{geometry::SlideScale, slide::SlidePen, xml::XmlPen};
use crate::{
    catalog::Lang,
    scene::{
        Anchor, SceneShape,
        metrics::{LINE_HEIGHT, Weight, width},
    },
};

/// The typeface as office programs name it.
const TYPEFACE: &str = "BIZ UDPGothic";

/// How much wider the box of a title is than its letters.
const SPARE: f32 = 1.4;

/// A line of a box.
#[derive(Clone, Copy, Debug)]
struct BoxLine<'t> {
    pos: Pos2,
    anchor: Anchor,
    text: &'t str,
    size: f32,
    bold: bool,
    color: Color32,
}

impl<'t> BoxLine<'t> {
    fn of(shape: &'t SceneShape) -> Option<Self> {
        match shape {
            SceneShape::Text {
                pos,
                anchor,
                text,
                size,
                bold,
                color,
            } => Some(Self {
                pos: *pos,
                anchor: *anchor,
                text,
                size: *size,
                bold: *bold,
                color: *color,
            }),
            SceneShape::Rect { .. }
            | SceneShape::Polygon { .. }
            | SceneShape::Path { .. }
            | SceneShape::Circle { .. }
            | SceneShape::Icon { .. } => None,
        }
    }

    /// Whether a line goes on where this one ends.
    fn goes_on(&self, next: &Self) -> bool {
        let below = next.pos.y - self.pos.y;
        let is_near = below > 0.0 && below < self.size * 1.6;
        let is_under = (self.pos.x - next.pos.x).abs() < 0.01 && self.anchor == next.anchor;
        is_near && is_under && self.size == next.size
    }

    fn width(&self) -> f32 {
        let weight = if self.bold {
            Weight::Bold
        } else {
            Weight::Regular
        };
        width(self.text, weight, self.size)
    }
}

/// How many shapes from the first on are lines of one box; none where it is no text.
pub(super) fn lines_of_box(shapes: &[SceneShape]) -> usize {
    let mut lines = shapes.iter().map_while(BoxLine::of);
    let Some(mut before) = lines.next() else {
        return 0;
    };
    let more = lines.take_while(|line| {
        let goes_on = before.goes_on(line);
        before = *line;
        goes_on
    });
    1 + more.count()
}

/// A box with the lines in it.
struct LineBox<'t> {
    lines: Vec<BoxLine<'t>>,
    area: Rect,
    anchor: Anchor,
    /// How far its lines stand apart.
    line: f32,
}

impl<'t> LineBox<'t> {
    /// The box of lines below each other.
    fn of(shapes: &'t [SceneShape], is_title: bool) -> Option<Self> {
        let lines: Vec<BoxLine<'_>> = shapes.iter().filter_map(BoxLine::of).collect();
        let (first, last) = (*lines.first()?, *lines.last()?);
        let gaps = (lines.len() - 1) as f32;
        let line = if gaps > 0.0 {
            (last.pos.y - first.pos.y) / gaps
        } else {
            first.size * LINE_HEIGHT
        };
        let wide = lines.iter().map(BoxLine::width).fold(first.size, f32::max);
        // A title breaks into lines where the typeface of another machine is wider.
        let wide = if is_title { wide * SPARE } else { wide };
        let left = match first.anchor {
            Anchor::Left => first.pos.x,
            Anchor::Center => first.pos.x - wide / 2.0,
            Anchor::Right => first.pos.x - wide,
        };
        let corner = pos2(left, first.pos.y - line / 2.0);
        Some(Self {
            area: Rect::from_min_size(corner, vec2(wide, line * lines.len() as f32)),
            anchor: first.anchor,
            line,
            lines,
        })
    }

    fn words(&self) -> String {
        let words: Vec<&str> = self.lines.iter().map(|line| line.text).collect();
        words.join(" ")
    }
}

impl SlidePen<'_> {
    /// Writes a box of lines; a title is the slide's own.
    pub(super) fn text_box(&mut self, shapes: &[SceneShape], is_title: bool) {
        let Some(of) = LineBox::of(shapes, is_title) else {
            return;
        };
        let (scale, lang) = (self.scale, self.lang);
        let id = self.next_id();
        self.xml.around("p:sp", &[], |pen| {
            pen.around("p:nvSpPr", &[], |pen| {
                pen.leaf("p:cNvPr", &[("id", &id), ("name", &of.words())]);
                if is_title {
                    pen.leaf("p:cNvSpPr", &[]);
                    pen.around("p:nvPr", &[], |pen| pen.leaf("p:ph", &[("type", "title")]));
                } else {
                    pen.leaf("p:cNvSpPr", &[("txBox", "1")]);
                    pen.leaf("p:nvPr", &[]);
                }
            });
            pen.around("p:spPr", &[], |pen| {
                pen.frame(&of.area, scale, &[]);
                pen.preset("rect");
                pen.leaf("a:noFill", &[]);
            });
            pen.around("p:txBody", &[], |pen| pen.lines(&of, scale, lang));
        });
    }
}

impl XmlPen {
    /// The lines of a box as one paragraph.
    fn lines(&mut self, of: &LineBox<'_>, scale: SlideScale, lang: Lang) {
        let sides = ["lIns", "tIns", "rIns", "bIns"].map(|side| (side, "0"));
        let body = [[("wrap", "none"), ("anchor", "ctr")].as_slice(), &sides].concat();
        self.around("a:bodyPr", &body, |pen| pen.leaf("a:noAutofit", &[]));
        self.leaf("a:lstStyle", &[]);
        let algn = match of.anchor {
            Anchor::Left => "l",
            Anchor::Center => "ctr",
            Anchor::Right => "r",
        };
        let points = scale.font(of.line).to_string();
        self.around("a:p", &[], |pen| {
            pen.around("a:pPr", &[("algn", algn)], |pen| {
                pen.around("a:lnSpc", &[], |pen| {
                    pen.leaf("a:spcPts", &[("val", &points)]);
                });
            });
            for (number, line) in of.lines.iter().enumerate() {
                if number > 0 {
                    pen.leaf("a:br", &[]);
                }
                let font = font_of(scale, line.size, line.bold, line.color);
                pen.run(line.text, font, lang);
            }
        });
    }
}

/// Letters of a run.
#[derive(Clone, Copy, Debug)]
pub(super) struct RunFont {
    /// Hundredths of a point.
    pub(super) size: i64,
    pub(super) bold: bool,
    pub(super) color: Color32,
}

impl XmlPen {
    /// A run of letters.
    pub(super) fn run(&mut self, text: &str, font: RunFont, lang: Lang) {
        let size = font.size.to_string();
        let lang = match lang {
            Lang::Ja => "ja-JP",
            Lang::En => "en-US",
        };
        self.around("a:r", &[], |pen| {
            let bold = if font.bold { "1" } else { "0" };
            let attributes = [("lang", lang), ("sz", &size), ("b", bold), ("dirty", "0")];
            pen.around("a:rPr", &attributes, |pen| {
                pen.solid(font.color);
                for face in ["a:latin", "a:ea", "a:cs"] {
                    pen.leaf(face, &[("typeface", TYPEFACE)]);
                }
            });
            pen.words("a:t", text);
        });
    }
}

/// The scale of a slide decides how large letters are.
pub(super) fn font_of(scale: SlideScale, size: f32, bold: bool, color: Color32) -> RunFont {
    RunFont {
        size: scale.font(size),
        bold,
        color,
    }
}
