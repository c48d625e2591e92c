//! Things of the drawing: a box that lines are joined to, in a group with what stands on it.

use std::collections::BTreeMap;

use emath::{Pos2, Rect};

use super::{shapes::NativeShape, slide::SlidePen, xml::XmlPen};
use crate::{
    design::Subject,
    export::{SheetPage, SheetPart},
    scene::SceneShape,
};

/// Sites of every box: the middles of its sides, from the top against the clock.
const MIDDLES: usize = 4;

/// Where lines are joined to a box.
#[derive(Clone, Debug, Default)]
pub(super) struct JoinSites {
    /// The id of the box.
    pub(super) id: String,
    /// Where lines end, in the order of their numbers.
    pub(super) ends: Vec<Pos2>,
}

/// The boxes of a page that lines are joined to, with ids from 2 on.
pub(super) fn join_sites(page: &SheetPage) -> BTreeMap<Subject, JoinSites> {
    let mut sites: BTreeMap<Subject, JoinSites> = BTreeMap::new();
    for part in &page.parts {
        if let Some(subject) = &part.subject
            && box_of(part).is_some()
            && !matches!(subject, Subject::Link(_))
        {
            let id = (sites.len() + 2).to_string();
            let found = sites.entry(subject.clone()).or_default();
            if found.id.is_empty() {
                found.id = id;
            }
        }
    }
    for connector in &page.connectors {
        let ends = [connector.points.first(), connector.points.last()];
        for (subject, end) in connector.ends.iter().zip(ends) {
            if let (Some(sites), Some(end)) = (sites.get_mut(subject), end) {
                sites.add(*end);
            }
        }
    }
    sites
}

impl JoinSites {
    fn add(&mut self, end: Pos2) {
        if self.number(end).is_none() {
            self.ends.push(end);
        }
    }

    /// The number of the site at a place, behind the middles of the sides: people draw lines to
    /// these, and `LibreOffice` takes the first four sites of any box for them.
    pub(super) fn number(&self, end: Pos2) -> Option<usize> {
        let place = self.ends.iter().position(|site| site.distance(end) < 0.01);
        place.map(|place| place + MIDDLES)
    }
}

/// The box of a thing among its shapes: the largest rectangle with an outline.
fn box_of(part: &SheetPart) -> Option<(usize, Rect)> {
    let boxes = part.shapes.iter().enumerate();
    let boxes = boxes.filter_map(|(number, shape)| match shape {
        SceneShape::Rect {
            area,
            stroke: Some(_),
            fill: Some(_),
            ..
        } => Some((number, *area)),
        SceneShape::Rect { .. }
        | SceneShape::Polygon { .. }
        | SceneShape::Path { .. }
        | SceneShape::Circle { .. }
        | SceneShape::Text { .. }
        | SceneShape::Icon { .. } => None,
    });
    boxes.max_by(|(_, a), (_, b)| a.area().total_cmp(&b.area()))
}

impl SlidePen<'_> {
    /// Writes a thing as a group.
    pub(super) fn thing(&mut self, part: &SheetPart) {
        let of_box = box_of(part).filter(|_| part.subject.is_some());
        let areas = part.shapes.iter().filter_map(drawn_area);
        let Some(area) = areas.reduce(Rect::union) else {
            self.shapes(&part.shapes, false);
            return;
        };
        let id = self.next_id();
        let scale = self.scale;
        self.xml.open("p:grpSp", &[]);
        self.xml.around("p:nvGrpSpPr", &[], |pen| {
            let attributes = [
                ("id", id.as_str()),
                ("name", &part.label),
                ("descr", &part.label),
            ];
            pen.leaf("p:cNvPr", &attributes);
            pen.leaf("p:cNvGrpSpPr", &[]);
            pen.leaf("p:nvPr", &[]);
        });
        self.xml.around("p:grpSpPr", &[], |pen| {
            pen.around("a:xfrm", &[], |pen| {
                pen.place("a:off", area.min, scale);
                pen.extent("a:ext", &area, scale);
                pen.place("a:chOff", area.min, scale);
                pen.extent("a:chExt", &area, scale);
            });
        });
        match of_box {
            Some((number, _)) => {
                let (before, rest) = part.shapes.split_at(number.min(part.shapes.len()));
                self.shapes(before, false);
                if let Some((shape, after)) = rest.split_first() {
                    self.joined(part, shape);
                    self.shapes(after, false);
                }
            }
            None => self.shapes(&part.shapes, false),
        }
        self.xml.close("p:grpSp");
    }

    /// Writes the box of a thing with the sites that lines are joined to.
    fn joined(&mut self, part: &SheetPart, shape: &SceneShape) {
        let sites = part.subject.as_ref();
        let sites = sites.and_then(|subject| self.sites.get(subject)).cloned();
        let (
            SceneShape::Rect {
                area,
                radius,
                fill,
                stroke,
            },
            Some(sites),
        ) = (shape, sites)
        else {
            self.shape(shape);
            return;
        };
        // The same box may be drawn in two parts; an id is given once.
        let id = if self.used.insert(sites.id.clone()) {
            sites.id.clone()
        } else {
            self.next_id()
        };
        let native = NativeShape {
            name: &part.label,
            area: *area,
            fill: *fill,
            stroke: stroke.as_ref(),
        };
        let scale = self.scale;
        let middles: [Pos2; MIDDLES] = [
            area.center_top(),
            area.left_center(),
            area.center_bottom(),
            area.right_center(),
        ];
        let ends = [middles.as_slice(), &sites.ends].concat();
        self.native_as(&id, &native, |pen| {
            if sites.ends.is_empty() {
                pen.rounded(area, *radius);
                return;
            }
            pen.around("a:custGeom", &[], |pen| {
                pen.leaf("a:avLst", &[]);
                pen.sites(area, &ends);
                pen.leaf("a:rect", &[("l", "l"), ("t", "t"), ("r", "r"), ("b", "b")]);
                pen.round_path(area, *radius, scale);
            });
        });
    }
}

/// What a shape covers, text left out: its box may be wider than it.
fn drawn_area(shape: &SceneShape) -> Option<Rect> {
    match shape {
        SceneShape::Text { .. } => None,
        SceneShape::Rect { area, .. } | SceneShape::Icon { area, .. } => Some(*area),
        SceneShape::Polygon { points, .. } | SceneShape::Path { points, .. } => {
            Some(Rect::from_points(points))
        }
        SceneShape::Circle { .. } => Some(shape.extent()),
    }
}

impl XmlPen {
    /// Where lines are joined, as shares of the box, so that they go along when its size changes.
    fn sites(&mut self, area: &Rect, ends: &[Pos2]) {
        let share = |at: f32, side: f32| (at / side.max(0.01) * 100_000.0).round() as i64;
        self.around("a:gdLst", &[], |pen| {
            for (number, end) in ends.iter().enumerate() {
                let (name_x, name_y) = (format!("x{number}"), format!("y{number}"));
                let across = share(end.x - area.left(), area.width());
                let down = share(end.y - area.top(), area.height());
                let across = format!("*/ w {across} 100000");
                let down = format!("*/ h {down} 100000");
                pen.leaf("a:gd", &[("name", &name_x), ("fmla", &across)]);
                pen.leaf("a:gd", &[("name", &name_y), ("fmla", &down)]);
            }
        });
        self.leaf("a:ahLst", &[]);
        self.around("a:cxnLst", &[], |pen| {
            for (number, end) in ends.iter().enumerate() {
                let (x, y) = (format!("x{number}"), format!("y{number}"));
                pen.around("a:cxn", &[("ang", angle(area, *end))], |pen| {
                    pen.leaf("a:pos", &[("x", &x), ("y", &y)]);
                });
            }
        });
    }

    /// The outline of a box with round corners.
    fn round_path(&mut self, area: &Rect, radius: f32, scale: super::geometry::SlideScale) {
        let (wide, high) = (scale.length(area.width()), scale.length(area.height()));
        let r = scale.length(radius).min(wide / 2).min(high / 2).max(0);
        let size = [("w", wide.to_string()), ("h", high.to_string())];
        let size: Vec<_> = size.iter().map(|(name, it)| (*name, it.as_str())).collect();
        self.open("a:pathLst", &[]);
        self.around("a:path", &size, |pen| {
            pen.point("a:moveTo", 0, r);
            pen.quarter(r, "10800000");
            pen.point("a:lnTo", wide - r, 0);
            pen.quarter(r, "16200000");
            pen.point("a:lnTo", wide, high - r);
            pen.quarter(r, "0");
            pen.point("a:lnTo", r, high);
            pen.quarter(r, "5400000");
            pen.leaf("a:close", &[]);
        });
        self.close("a:pathLst");
    }

    fn point(&mut self, name: &str, x: i64, y: i64) {
        let (x, y) = (x.to_string(), y.to_string());
        self.around(name, &[], |pen| pen.leaf("a:pt", &[("x", &x), ("y", &y)]));
    }

    fn quarter(&mut self, radius: i64, from: &str) {
        if radius > 0 {
            let r = radius.to_string();
            let arc = [
                ("wR", r.as_str()),
                ("hR", &r),
                ("stAng", from),
                ("swAng", "5400000"),
            ];
            self.leaf("a:arcTo", &arc);
        }
    }
}

/// The direction in which a line leaves a box at a place, in 60,000ths of a degree.
fn angle(area: &Rect, end: Pos2) -> &'static str {
    let away = [
        ((end.x - area.right()).abs(), "0"),
        ((end.y - area.bottom()).abs(), "5400000"),
        ((end.x - area.left()).abs(), "10800000"),
        ((end.y - area.top()).abs(), "16200000"),
    ];
    let nearest = away.iter().min_by(|(a, _), (b, _)| a.total_cmp(b));
    nearest.map_or("0", |(_, angle)| angle)
}
