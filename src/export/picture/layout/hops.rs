//! The attack route that is lit: its numbers, and its hops by the numbers on the drawing.

use emath::{Pos2, Rect, pos2, vec2};

use super::{
    drawing::{DrawnScene, theme_of},
    pen::{SheetPen, lines, text},
    placed::Placing,
};
use crate::{
    analysis::AttackRoute,
    catalog::{Lang, Message},
    design::Names,
    export::{PictureOrder, SheetRole},
    scene::{hop_badge, metrics::Weight},
    words,
};

/// Free ground at the rim, height of a heading, size of letters, in points of captions.
const PAD: f32 = 8.0;
const SIZE: f32 = 7.5;
/// Radius of a number, in units of the drawing, and as it is shown here.
const BADGE: f32 = 9.0;
const SHOWN: f32 = 4.8;
/// A hop is written in no more lines.
const MOST_LINES: usize = 2;

/// A hop with the lines of its name.
struct ListedHop {
    name: String,
    lines: Vec<String>,
}

/// The hops of the lit route.
pub(super) struct HopList<'a> {
    order: &'a PictureOrder<'a>,
    heading: Vec<String>,
    title: String,
    hops: Vec<ListedHop>,
    unit: f32,
}

/// The route that is asked for, if there is one of its number.
pub(super) fn route_of<'a>(order: &PictureOrder<'a>) -> Option<&'a AttackRoute> {
    let number = order.route?;
    let mut routes = order.case.analysis.routes.iter();
    routes.find(|route| route.number == number)
}

impl<'a> HopList<'a> {
    pub(super) fn new(order: &'a PictureOrder<'a>, drawing: &DrawnScene<'_>) -> Self {
        let route = route_of(order);
        let hops = route.map_or_else(Vec::new, |route| hops(order, route, drawing));
        Self {
            order,
            title: route.map_or_else(String::new, |route| title(order.lang, route)),
            heading: Vec::new(),
            hops,
            unit: 1.0,
        }
    }

    pub(super) const fn is_empty(&self) -> bool {
        self.title.is_empty()
    }

    /// Breaks its words so that they fit into a width.
    pub(super) fn break_into(&mut self, width: f32, unit: f32) {
        self.unit = unit;
        let room = width - 2.0 * PAD * unit;
        let pen = |size, weight| super::pen::PenFont {
            size: size * unit,
            weight,
            color: ecolor::Color32::BLACK,
        };
        if self.is_empty() {
            return;
        }
        self.heading = pen(8.5, Weight::Bold).broken(&self.title, room);
        for hop in &mut self.hops {
            let room = room - 3.0 * SHOWN * unit;
            hop.lines = pen(SIZE, Weight::Regular).broken(&hop.name, room);
            hop.lines.truncate(MOST_LINES);
        }
    }

    fn line(&self) -> f32 {
        SIZE * 1.32 * self.unit
    }

    fn hop_height(&self, hop: &ListedHop) -> f32 {
        (hop.lines.len() as f32 * self.line()).max(2.0 * SHOWN * self.unit) + 2.4 * self.unit
    }

    fn head_height(&self) -> f32 {
        self.heading.len() as f32 * 8.5 * 1.32 * self.unit + 3.0 * self.unit
    }

    pub(super) fn height(&self) -> f32 {
        if self.is_empty() {
            return 0.0;
        }
        let hops = self.hops.iter().map(|hop| self.hop_height(hop));
        hops.sum::<f32>() + self.head_height() + 2.0 * PAD * self.unit
    }

    pub(super) fn draw(&self, pen: &mut SheetPen<'_>, area: &Rect) {
        let pad = PAD * pen.unit;
        let at = area.min + vec2(pad, pad);
        let font = pen.font(8.5, Weight::Bold);
        pen.part(SheetRole::Heading, lines(at, &self.heading, font));
        let theme = theme_of(self.order);
        let font = pen.font(SIZE, Weight::Regular);
        let mut top = at.y + self.head_height();
        for (number, hop) in self.hops.iter().enumerate() {
            let middle = pos2(at.x + SHOWN * pen.unit, top + SHOWN * pen.unit);
            let scale = SHOWN * pen.unit / BADGE;
            let placing = Placing {
                scale,
                shift: middle.to_vec2(),
            };
            let badge = hop_badge(number + 1, Pos2::ZERO, &theme);
            let mut shapes: Vec<_> = badge.iter().map(|it| placing.shape(it)).collect();
            for (line, words) in hop.lines.iter().enumerate() {
                let y = middle.y + line as f32 * font.line();
                let at = pos2(at.x + 3.0 * SHOWN * pen.unit, y);
                shapes.push(text(at, words, font));
            }
            pen.part(SheetRole::Text, shapes);
            top += self.hop_height(hop);
        }
    }
}

/// What the route is and what its numbers are.
pub(super) fn title(lang: Lang, route: &AttackRoute) -> String {
    let said = Message::new("picture-route").with("number", route.number);
    let said = said.with("threat", route.rating.threat_level);
    let said = said.with("vulnerability", route.rating.vulnerability_level);
    let said = said.with("product", route.rating.product);
    words::say(
        &said.with("letter", format!("{:?}", route.rating.letter)),
        lang,
    )
}

/// The hops in the order of their numbers on the drawing: one for each leg that has a line.
fn hops(order: &PictureOrder<'_>, route: &AttackRoute, drawing: &DrawnScene<'_>) -> Vec<ListedHop> {
    let names = Names {
        design: order.case.design,
        catalog: order.case.catalog,
    };
    let legs = route.steps.iter().flat_map(|step| step.assets.windows(2));
    let legs = legs.zip(drawing.drawn_legs(route));
    let named = legs
        .filter(|(_, is_drawn)| *is_drawn)
        .filter_map(|(leg, _)| {
            let [from, to] = leg else { return None };
            let name = |id| names.asset(id).line(order.lang);
            let way = words::row(order.lang, "common-arrow", [name(from), name(to)]);
            let part = if *to == route.target {
                Some("drawing-target")
            } else {
                (route.foothold.as_ref() == Some(to)).then_some("drawing-foothold")
            };
            let part = part.map(|key| words::get(order.lang, key));
            Some(ListedHop {
                name: words::with_detail(order.lang, &way, part.as_deref()),
                lines: Vec::new(),
            })
        });
    named.collect()
}
