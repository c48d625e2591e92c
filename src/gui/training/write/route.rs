//! The route of a scenario and the controls that start off.

use eframe::egui::{ScrollArea, Ui};

use super::{super::show::control_name, ScenarioForm};
use crate::{
    analysis::AttackRoute,
    catalog::{AssetId, Column, ControlId},
    gui::{
        kit::{
            Hint as _, IconButton, Ink, ListRow, RowText, Tone, letter_word, tick_ui,
            tokens::{BLOCK_GAP, NARROW_EDGE, PART_GAP},
        },
        names::asset_name,
    },
    training::{Rewrite, RouteEnds, is_recorded_title, record},
};

/// Height of the list of routes before it scrolls, points.
const ROUTES: f32 = 190.0;

/// Draws what is played: which route, recorded anew on demand, and what is off.
pub(super) fn route_ui(ui: &mut Ui, form: &mut ScenarioForm<'_>) {
    let hues = form.hues;
    ui.add_space(BLOCK_GAP);
    Ink::head(hues.text).paragraph(ui, form.desk.tr("training-route"));
    let routes = &form.desk.analysis.routes;
    ScrollArea::vertical()
        .id_salt("write_routes")
        .max_height(ROUTES)
        .auto_shrink([false, true])
        .show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            for route in routes {
                line_ui(ui, form, route);
            }
        });
    if routes.is_empty() {
        Ink::body(hues.muted).paragraph(ui, form.desk.tr("training-no-routes"));
    }
    let word = form.desk.tr("training-record");
    ui.add_enabled_ui(form.route.is_some(), |ui| {
        let button = IconButton::new("lecture", &word, Tone::Plain).ui(ui, &hues);
        let button = button.hint(form.desk.tr("training-record-hint"));
        if let Some(route) = form.route.filter(|_| button.clicked()) {
            let mut recorded = record(form.desk.design, form.desk.catalog, route);
            let title = &form.scenario.title;
            if !is_recorded_title(form.desk.design, form.desk.catalog, title) {
                recorded.title = title.clone();
            }
            form.rewrite(Rewrite::Record(Box::new(recorded)));
        }
    });
    off_ui(ui, form);
}

fn ends(route: &AttackRoute) -> RouteEnds {
    RouteEnds {
        attacker: route.attacker.clone(),
        goal: route.goal.clone(),
        entry: route.entry.clone(),
        foothold: route.foothold.clone(),
        target: route.target.clone(),
    }
}

fn line_ui(ui: &mut Ui, form: &mut ScenarioForm<'_>, route: &AttackRoute) {
    let hues = form.hues;
    let who = form.desk.catalog.attacker(&route.attacker);
    let who = who.map_or(route.attacker.as_str(), |who| form.desk.text(&who.name));
    let goal = form.desk.catalog.goal(&route.goal);
    let goal = goal.map_or(route.goal.as_str(), |goal| form.desk.text(&goal.name));
    let mut parts = vec![who.to_owned()];
    parts.extend(route.foothold.iter().map(|id| asset_name(&form.desk, id)));
    parts.push(asset_name(&form.desk, &route.target));
    let values = [
        ("number", route.number.to_string()),
        ("way", form.desk.row("common-chain", parts)),
        ("goal", goal.to_owned()),
        ("product", route.rating.product.to_string()),
        ("letter", letter_word(route.rating.letter).to_owned()),
    ];
    let words = form.desk.tr_with("training-route-line", &values);
    // Of routes with the same ends the worst is played.
    let on = form
        .route
        .is_some_and(|played| played.number == route.number);
    let ink = if on {
        Ink::strong(hues.accent)
    } else {
        Ink::body(hues.text)
    };
    let row = ListRow::new(RowText::new(&words, ink))
        .edge(NARROW_EDGE)
        .chosen(on)
        .unlined();
    if row.ui(ui, &hues).response.hint(&words).clicked() {
        form.rewrite(Rewrite::Route(ends(route)));
    }
}

/// Controls on the route that can be taken off, and those that are.
fn off_ui(ui: &mut Ui, form: &mut ScenarioForm<'_>) {
    let hues = form.hues;
    ui.add_space(BLOCK_GAP);
    Ink::head(hues.text).paragraph(ui, form.desk.tr("training-starts-off"));
    let mut offered: Vec<(AssetId, ControlId)> = Vec::new();
    let mut offer = |asset: &AssetId, control: &ControlId| {
        let it = (asset.clone(), control.clone());
        if !offered.contains(&it) {
            offered.push(it);
        }
    };
    for at in &form.scenario.off {
        at.controls.iter().for_each(|it| offer(&at.asset, it));
    }
    let steps = form.route.iter().flat_map(|route| &route.steps);
    let held = steps.flat_map(|step| &step.circles.counted);
    for circle in held.filter(|circle| circle.column != Column::Continuity) {
        offer(&circle.asset, &circle.control);
    }
    offered.sort();
    if offered.is_empty() {
        Ink::body(hues.muted).paragraph(ui, form.desk.tr("training-nothing-to-take-off"));
    }
    for (asset, control) in offered {
        let mut off = is_off(form, &asset, &control);
        let values = [
            ("control", control_name(&form.desk, &asset, &control)),
            ("asset", asset_name(&form.desk, &asset)),
        ];
        let words = form.desk.tr_with("training-off-row", &values);
        if tick_ui(ui, &mut off, &words, Ink::body(hues.text)).changed() {
            form.rewrite(Rewrite::Off(asset, control));
        }
    }
}

fn is_off(form: &ScenarioForm<'_>, asset: &AssetId, control: &ControlId) -> bool {
    form.scenario
        .off
        .iter()
        .filter(|at| at.asset == *asset)
        .any(|at| at.controls.contains(control))
}

/// Says what a step of the route is.
pub(super) fn step_ui(ui: &mut Ui, form: &ScenarioForm<'_>, at: usize) {
    let Some(step) = form.route.and_then(|route| route.steps.get(at)) else {
        return;
    };
    let catalog = form.desk.catalog;
    let movement = step.movement.as_ref().and_then(|id| catalog.movement(id));
    let goal = catalog.goal(&form.scenario.route.goal);
    let name = movement
        .map(|movement| &movement.name)
        .or_else(|| goal.map(|goal| &goal.name));
    let assets = step.assets.iter().map(|id| asset_name(&form.desk, id));
    let name = name.map_or("", |name| form.desk.text(name));
    let words = form
        .desk
        .headed(name, &form.desk.row("common-arrow", assets));
    Ink::body(form.hues.muted).paragraph(ui, words);
    ui.add_space(PART_GAP);
}
