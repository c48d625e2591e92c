//! The drawing itself on a page.

use std::collections::BTreeMap;

use emath::Rect;

use super::{
    pen::SheetPen,
    placed::{Placing, cleaned},
};
use crate::{
    analysis::AttackRoute,
    catalog::{LinkId, Message},
    design::Subject,
    export::{PictureOrder, PicturePart, SheetConnector, SheetPart, SheetRole},
    scene::{
        DrawingTheme, NameSizes, PatchOf, Plan, Scene, SceneConnector, SceneInput, SceneLight,
        SceneRole, StrokeToken, TileMarks, build_planned, connectors, reading_order, route_hops,
    },
    words,
};

/// The least size of names on paper, in points: smaller ones grow where tiles have room.
const LEAST: f32 = 6.2;
/// The size of names in a drawing, in its units.
const BODY: f32 = 12.0;

/// What is known of a thing of the drawing.
struct DrawnThing {
    role: SceneRole,
    read: usize,
    label: String,
}

/// A drawing ready to be put onto a page.
pub(super) struct DrawnScene<'a> {
    order: &'a PictureOrder<'a>,
    theme: DrawingTheme,
    plan: Plan,
    names: NameSizes,
    scene: Scene,
}

impl<'a> DrawnScene<'a> {
    /// The drawing as it is by itself.
    pub(super) fn new(order: &'a PictureOrder<'a>) -> Self {
        let theme = theme_of(order);
        let case = order.case;
        let plan = Plan::new(case.design, case.catalog, case.analysis, &theme);
        let names = NameSizes::NEAR;
        let scene = build_planned(&input(order, &theme, names), &plan);
        Self {
            order,
            theme,
            plan,
            names,
            scene,
        }
    }

    /// The area of the drawing, in its own units.
    pub(super) const fn bounds(&self) -> Rect {
        self.scene.bounds
    }

    /// The drawing as it is shown at a scale: points for a unit of the drawing. Small names grow.
    pub(super) fn at(mut self, scale: f32) -> Self {
        let names = names_at(self.order, scale);
        if names != self.names {
            self.names = names;
            self.scene = build_planned(&input(self.order, &self.theme, names), &self.plan);
        }
        self
    }

    /// Which legs of an attack route lie on a line of the drawing: these have numbers.
    pub(super) fn drawn_legs(&self, route: &AttackRoute) -> Vec<bool> {
        let hops = route_hops(self.order.case.design, &self.plan, route);
        hops.iter().map(|hop| hop.is_drawn).collect()
    }

    /// Puts it onto a page.
    pub(super) fn onto(&self, pen: &mut SheetPen<'_>, placing: Placing) {
        let things = self.things(pen.read);
        pen.read += things.len();
        for patch in &self.scene.patches {
            let shapes = self.scene.shapes.get(patch.shapes.clone());
            let shapes = shapes.unwrap_or_default();
            let subject = match &patch.of {
                PatchOf::Thing(subject) => subject.clone(),
                PatchOf::Along(line) => Subject::Link(line.clone()),
            };
            let thing = things.get(&subject);
            pen.page.parts.push(SheetPart {
                role: thing.map_or(SheetRole::Frame, |it| SheetRole::Thing(it.role)),
                read: thing.map_or(pen.read, |it| it.read),
                label: thing.map_or_else(String::new, |it| it.label.clone()),
                subject: thing.map(|_| subject),
                shapes: shapes.iter().map(|it| placing.shape(it)).collect(),
            });
        }
        let joined = connectors(&input(self.order, &self.theme, self.names), &self.plan);
        let placed = joined.iter().map(|it| {
            let thing = things.get(&Subject::Link(it.link.clone()));
            connector(it, placing, thing.map_or("", |it| it.label.as_str()))
        });
        pen.page.connectors.extend(placed);
    }

    /// The things of the drawing with their places in the reading order, after `read`.
    fn things(&self, read: usize) -> BTreeMap<Subject, DrawnThing> {
        let case = self.order.case;
        let mut along = self.flows_by_line();
        let order = reading_order(&self.scene, case.design, case.catalog);
        let things = order.iter().enumerate().filter_map(|(place, thing)| {
            let item = self.scene.items.get(thing.item)?;
            let flows = match &item.subject {
                Subject::Link(id) => along.remove(id).unwrap_or_default(),
                Subject::Zone(_) | Subject::Asset(_) | Subject::Note(_) => Vec::new(),
            };
            let known = DrawnThing {
                role: thing.role,
                read: read + 1 + place,
                label: cleaned(&self.label(&item.label, &flows)),
            };
            Some((item.subject.clone(), known))
        });
        things.collect()
    }

    /// What is said of a thing, with the flows that begin along it.
    fn label(&self, label: &str, flows: &[&str]) -> String {
        if flows.is_empty() {
            return label.to_owned();
        }
        let lang = self.order.lang;
        let flows = words::row(lang, "common-comma", flows);
        let said = Message::new("picture-line-with-flows").with("line", label);
        words::say(&said.with("flows", flows), lang)
    }

    /// What is said of the flows, by the line over which each begins: their lanes belong to it.
    fn flows_by_line(&self) -> BTreeMap<LinkId, Vec<&str>> {
        let mut found: BTreeMap<LinkId, Vec<&str>> = BTreeMap::new();
        if !self.order.shows(PicturePart::Flows) {
            return found;
        }
        for item in &self.scene.items {
            let Subject::Link(id) = &item.subject else {
                continue;
            };
            let way = self.order.case.analysis.flows.get(id);
            if let Some(first) = way.and_then(|way| way.lines.first()) {
                found.entry(first.clone()).or_default().push(&item.label);
            }
        }
        found
    }
}

fn input<'i>(
    order: &'i PictureOrder<'_>,
    theme: &'i DrawingTheme,
    names: NameSizes,
) -> SceneInput<'i> {
    let case = order.case;
    let route = order.route.and_then(|number| {
        let mut routes = case.analysis.routes.iter();
        routes.find(|route| route.number == number)
    });
    SceneInput {
        lit: route.map_or(SceneLight::Nothing, SceneLight::Route),
        hide_flows: !order.shows(PicturePart::Flows),
        marks: marks_of(order),
        names,
        ..SceneInput::plain(case.design, case.catalog, case.analysis, theme, order.lang)
    }
}

/// The theme with the paper as ground.
pub(super) fn theme_of(order: &PictureOrder<'_>) -> DrawingTheme {
    let mut theme = DrawingTheme::load(order.theme).clone();
    theme.hues.canvas = theme.hues.panel;
    theme
}

fn marks_of(order: &PictureOrder<'_>) -> TileMarks {
    let shown = (
        order.shows(PicturePart::Badges),
        order.shows(PicturePart::Risks),
    );
    match shown {
        (true, true) => TileMarks::All,
        (true, false) => TileMarks::Badges,
        (false, true) => TileMarks::Risks,
        (false, false) => TileMarks::Nothing,
    }
}

/// How large names are in the drawing so that they are read on paper.
fn names_at(order: &PictureOrder<'_>, scale: f32) -> NameSizes {
    if order.paper.points().is_none() {
        return NameSizes::NEAR;
    }
    NameSizes::at(scale * BODY / LEAST)
}

fn connector(of: &SceneConnector, placing: Placing, label: &str) -> SheetConnector {
    let scaled = |width: f32| width * placing.scale;
    SheetConnector {
        ends: of.ends.clone(),
        label: label.to_owned(),
        points: placing.points(&of.points),
        stroke: StrokeToken {
            color: of.stroke.color,
            width: scaled(of.stroke.width),
            dash: of.stroke.dash.iter().map(|it| scaled(*it)).collect(),
            core: scaled(of.stroke.core),
            inner: scaled(of.stroke.inner),
            bar: scaled(of.stroke.bar),
            ring: scaled(of.stroke.ring),
        },
        heads: of.heads,
    }
}
