//! A slide: a page of the sheet.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    geometry::SlideScale,
    groups::{JoinSites, join_sites},
    text::lines_of_box,
    xml::XmlPen,
};
use ecolor::Color32;

use crate::{
    catalog::Lang,
    design::Subject,
    export::{Sheet, SheetPage, SheetPart, SheetRole},
    scene::{SceneRole, SceneShape},
};

/// Strokes shorter than this across a line are marks on it, in units of the sheet.
const SHORT: f32 = 16.0;

/// What the root of every part of a slide is named.
pub(super) const NAMESPACES: [(&str, &str); 3] = [
    (
        "xmlns:a",
        "http://schemas.openxmlformats.org/drawingml/2006/main",
    ),
    (
        "xmlns:r",
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    ),
    (
        "xmlns:p",
        "http://schemas.openxmlformats.org/presentationml/2006/main",
    ),
];

/// A slide being written.
pub(super) struct SlidePen<'s> {
    pub(super) xml: XmlPen,
    pub(super) scale: SlideScale,
    pub(super) lang: Lang,
    pub(super) sites: &'s BTreeMap<Subject, JoinSites>,
    pub(super) used: BTreeSet<String>,
    ground: Color32,
    last: usize,
}

/// The slide of a page.
pub(super) fn slide(sheet: &Sheet, page: &SheetPage, scale: SlideScale) -> Vec<u8> {
    let sites = join_sites(page);
    let mut pen = SlidePen {
        xml: XmlPen::new(),
        scale,
        lang: sheet.lang,
        sites: &sites,
        used: BTreeSet::new(),
        ground: sheet.ground,
        last: sites.len() + 1,
    };
    pen.xml.open("p:sld", &NAMESPACES);
    pen.xml.open("p:cSld", &[("name", &page.name)]);
    pen.background(sheet);
    pen.xml.open("p:spTree", &[]);
    pen.xml.root_group();
    pen.page(sheet, page);
    pen.xml.close("p:spTree");
    pen.xml.close("p:cSld");
    pen.xml.around("p:clrMapOvr", &[], |pen| {
        pen.leaf("a:masterClrMapping", &[]);
    });
    pen.xml.close("p:sld");
    pen.xml.finished()
}

impl XmlPen {
    /// The group that every tree of shapes begins with.
    pub(super) fn root_group(&mut self) {
        self.around("p:nvGrpSpPr", &[], |pen| {
            pen.leaf("p:cNvPr", &[("id", "1"), ("name", "")]);
            pen.leaf("p:cNvGrpSpPr", &[]);
            pen.leaf("p:nvPr", &[]);
        });
        self.leaf("p:grpSpPr", &[]);
    }
}

impl SlidePen<'_> {
    pub(super) fn next_id(&mut self) -> String {
        self.last += 1;
        self.last.to_string()
    }

    fn background(&mut self, sheet: &Sheet) {
        self.xml.around("p:bg", &[], |pen| {
            pen.around("p:bgPr", &[], |pen| {
                pen.solid(sheet.ground);
                pen.leaf("a:effectLst", &[]);
            });
        });
    }

    fn page(&mut self, sheet: &Sheet, page: &SheetPage) {
        let mut lines = Some(&page.connectors);
        for part in &page.parts {
            let is_over_lines = match part.role {
                SheetRole::Thing(role) => role != SceneRole::Zone,
                SheetRole::Frame
                | SheetRole::Title
                | SheetRole::Heading
                | SheetRole::Text
                | SheetRole::Cell(_) => false,
            };
            if is_over_lines {
                for connector in lines.take().into_iter().flatten() {
                    self.connector(connector);
                }
            }
            self.part(part, page.table.is_some());
        }
        if let Some(table) = &page.table {
            self.table(sheet, table);
        }
    }

    fn part(&mut self, part: &SheetPart, has_table: bool) {
        match part.role {
            SheetRole::Thing(SceneRole::Zone | SceneRole::Asset | SceneRole::Note) => {
                self.thing(part);
            }
            SheetRole::Thing(SceneRole::Line | SceneRole::Flow) => {
                let kept = part
                    .shapes
                    .iter()
                    .filter(|shape| !is_of_line(shape, self.ground));
                let kept: Vec<_> = kept.cloned().collect();
                self.shapes(&kept, false);
            }
            SheetRole::Cell(_) => {}
            SheetRole::Frame | SheetRole::Title | SheetRole::Heading | SheetRole::Text => {
                // Rules of a table belong to the table itself; the frame of the page is the first.
                let is_rule = part.role == SheetRole::Frame && has_table && part.read > 1;
                if !is_rule {
                    self.shapes(&part.shapes, part.role == SheetRole::Title);
                }
            }
        }
    }

    /// Writes shapes, lines of text that belong together as one box.
    pub(super) fn shapes(&mut self, shapes: &[SceneShape], is_title: bool) {
        let mut rest = shapes;
        while let Some((shape, behind)) = rest.split_first() {
            let lines = lines_of_box(rest);
            if lines == 0 {
                self.shape(shape);
                rest = behind;
                continue;
            }
            let (text, behind) = rest.split_at(lines);
            self.text_box(text, is_title);
            rest = behind;
        }
    }
}

/// Whether a shape is drawn by a connector: strokes along the way and heads of arrows, but not the
/// short strokes across it.
fn is_of_line(shape: &SceneShape, ground: Color32) -> bool {
    match shape {
        SceneShape::Path { points, stroke } => {
            let is_short = match points.as_slice() {
                [from, to] => from.distance(*to) < SHORT && stroke.dash.is_empty(),
                _ => false,
            };
            !is_short
        }
        SceneShape::Polygon { .. } => true,
        // Rings at the ends of a line.
        SceneShape::Circle {
            fill: Some(fill),
            stroke: Some(_),
            ..
        } => *fill == ground,
        SceneShape::Circle { .. }
        | SceneShape::Rect { .. }
        | SceneShape::Text { .. }
        | SceneShape::Icon { .. } => false,
    }
}
