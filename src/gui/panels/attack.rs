//! The inspector's attacks: routes that end at or pass what is selected, hop by hop when lit.

use eframe::egui::{Align2, Frame as Box, Id, Margin, Rect, Ui, Vec2, pos2, vec2};

use super::{
    enquiry::{count_words, enquiry_ui, more_ui, none_words, route_menu, strike_ui},
    risk::{product_words, standing},
};
use crate::{
    analysis::{AttackRoute, Step},
    catalog::AssetId,
    design::{OverrideKey, Subject},
    gui::{
        Action, Change, Frame, Lit, ProofOf,
        enquiry::lit_of,
        names::asset_name,
        proof::{SPOT, overridden_mark, overridden_words, proof_spot, route_name},
        style::Hues,
        widgets::{
            Hint as _, IconButton, Ink, Says, Standing, Tone, group_head, hairline, letter_word,
            row, standing_word,
        },
    },
};

/// Least height of a route.
const ROW: f32 = 48.0;
/// Height of its second line.
const LOWER: f32 = 17.0;
/// Room beside the words of a route: its number, and what stands between.
const BESIDE: f32 = 62.0;

/// An attack route in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct RouteRow {
    /// Its number; a dash for one that stands in no list.
    pub number: String,
    /// `x-y`.
    pub scenario: String,
    /// Who attacks.
    pub who: String,
    /// The foothold; a dash where there is none.
    pub foothold: String,
    /// The target with the final attack.
    pub target: String,
    /// `2×1=2`.
    pub product: String,
    /// How the product stands.
    pub standing: Standing,
}

/// The number of a route; a dash for one that stands in no list.
pub(crate) fn number_words(route: &AttackRoute) -> String {
    if route.number == 0 {
        "—".to_owned()
    } else {
        route.number.to_string()
    }
}

/// The scenario `x-y`; a dash for the part that only a list gives.
pub(crate) fn scenario_words(route: &AttackRoute) -> String {
    match route.scenario {
        (x, 0) => format!("{x}-—"),
        (x, y) => format!("{x}-{y}"),
    }
}

/// A route in words.
pub(crate) fn route_row(frame: &Frame<'_>, route: &AttackRoute) -> RouteRow {
    let who = frame.catalog.attacker(&route.attacker);
    RouteRow {
        number: number_words(route),
        scenario: scenario_words(route),
        who: who
            .map_or(route.attacker.as_str(), |who| frame.text(&who.name))
            .to_owned(),
        foothold: route
            .foothold
            .as_ref()
            .map_or_else(|| "—".to_owned(), |id| asset_name(frame, id)),
        target: asset_name(frame, &route.target),
        product: product_words(route.rating),
        standing: standing(frame, route.rating, route.accepted(frame.design)),
    }
}

/// Whether a route ends at or passes an asset.
fn touches(route: &AttackRoute, asset: &AssetId) -> bool {
    route.target == *asset || route.hops.contains(asset)
}

/// Draws the attacks.
pub(crate) fn attack_ui(ui: &mut Ui, frame: &mut Frame<'_>, hues: &Hues) {
    let asset = match frame.view.single() {
        Some(Subject::Asset(id)) => Some(id.clone()),
        _ => None,
    };
    enquiry_ui(ui, frame, hues);
    let through = |route: &&AttackRoute| asset.as_ref().is_none_or(|asset| touches(route, asset));
    let shown = if asset.is_some() {
        frame.found_routes()
    } else {
        frame.shown_routes()
    };
    let routes: Vec<_> = shown.iter().filter(through).collect();
    let key = if asset.is_some() {
        "attack-through"
    } else {
        "attack-all"
    };
    group_head(
        ui,
        hues,
        &frame.tr(key),
        &count_words(frame, routes.len(), asset.is_some()),
    );
    if routes.is_empty() {
        Box::new().inner_margin(12).show(ui, |ui| {
            Ink::body(hues.text).paragraph(ui, none_words(frame))
        });
    }
    let is_new = is_newly_lit(ui, frame);
    for route in routes {
        let rect = route_ui(ui, frame, hues, route);
        if is_new && frame.is_route_lit(route) {
            ui.scroll_to_rect(rect, None);
        }
    }
    more_ui(ui, frame, hues);
}

/// The words a screen reader says for a route.
pub(crate) fn route_label(frame: &Frame<'_>, entry: &RouteRow, route: &AttackRoute) -> String {
    let word = frame.tr(entry.standing.key());
    let hops = route.hops.len().saturating_sub(1).to_string();
    let hops = frame.tr_with("proof-hops", &[("n", hops)]);
    let level = route.rating.countermeasure_level;
    let label = format!(
        "{} {} → {} {} {word} {}, {hops}, {} {level}",
        entry.number,
        entry.who,
        entry.target,
        entry.product,
        letter_word(route.rating.letter),
        frame.tr("proof-level"),
    );
    with_reason(frame, label, route.accepted(frame.design))
}

/// Words with the reason for which a risk was accepted, if it was.
pub(crate) fn with_reason(frame: &Frame<'_>, words: String, accepted: Option<&str>) -> String {
    match accepted {
        Some(why) => {
            let why = frame.tr_with("findings-accepted", &[("reason", why.to_owned())]);
            format!("{words}\n{why}")
        }
        None => words,
    }
}

/// A click on a route lights it, or puts the light out.
pub(crate) fn toggle_light(frame: &mut Frame<'_>, route: &AttackRoute) {
    let lit = if frame.is_route_lit(route) {
        Lit::Nothing
    } else {
        lit_of(route)
    };
    frame.push(Change::Light(lit));
}

/// Draws a route, hop by hop when it is lit; returns where its head stands.
fn route_ui(ui: &mut Ui, frame: &mut Frame<'_>, hues: &Hues, route: &AttackRoute) -> Rect {
    let entry = route_row(frame, route);
    let on = frame.is_route_lit(route);
    let label = route_label(frame, &entry, route);
    let ends = format!("{} → {}", entry.who, entry.target);
    let width = ui.available_width() - BESIDE - SPOT.x;
    let ends = Ink::strong(hues.text).lay(ui.painter(), &ends, width, 3);
    let high = ends.size().y + LOWER + 12.0;
    let (rect, response) = row(ui, hues, high.max(ROW), Says::entry(&label, on));
    if on {
        let bar = rect.with_max_x(rect.left() + 3.0);
        ui.painter().rect_filled(bar, 0.0, hues.route);
    }
    let inner = rect.shrink2(vec2(12.0, 6.0));
    let badge = Rect::from_center_size(
        pos2(inner.left() + 10.0, inner.center().y),
        Vec2::splat(22.0),
    );
    number_badge(ui, hues, badge, &entry.number, on);
    let mark = inner.with_min_x(inner.right() - SPOT.x);
    let marked = overridden_words(frame, &[OverrideKey::Damage(route.target.clone())]);
    let words = Rect::from_min_max(
        pos2(badge.right() + 10.0, inner.top()),
        pos2(mark.left() - 8.0, inner.bottom()),
    );
    let (upper, lower) = words.split_top_bottom_at_y(words.bottom() - LOWER);
    let top = upper.center().y - ends.size().y / 2.0;
    ui.painter()
        .galley(pos2(upper.left(), top), ends, hues.text);
    let line = format!("{}  {}", entry.scenario, entry.product);
    let at = Ink::body(hues.muted).write_in(ui.painter(), lower, Align2::LEFT_CENTER, &line);
    let spot = pos2(at.right() + 10.0, lower.center().y);
    let word = frame.tr(entry.standing.key());
    let at = standing_word(ui, hues, spot, entry.standing, &word);
    let spot = Rect::from_center_size(pos2(at.right() + 14.0, lower.center().y), Vec2::splat(14.0));
    overridden_mark(ui, hues, (spot, &marked));
    hairline(ui, hues, rect);
    let of = (&*route_name(frame, route), ProofOf::route(route));
    proof_spot(ui, frame, hues, (mark, route.rating.letter), of);
    route_menu(frame, &response, route);
    if response.hint(label.as_str()).clicked() {
        toggle_light(frame, route);
    }
    if on {
        hops_ui(ui, frame, hues, route);
    }
    rect
}

/// Whether something else is lit than in the pass before: then it is brought into view.
fn is_newly_lit(ui: &Ui, frame: &Frame<'_>) -> bool {
    let id = Id::new("attack_lit");
    let before: Option<Lit> = ui.data(|data| data.get_temp(id));
    let is_new = before.as_ref() != Some(&frame.view.lit);
    if is_new {
        ui.data_mut(|data| data.insert_temp(id, frame.view.lit.clone()));
    }
    is_new
}

/// A route's number in a circle, filled when the route is lit.
pub(crate) fn number_badge(ui: &Ui, hues: &Hues, rect: Rect, number: &str, on: bool) {
    use eframe::egui::{Color32, Stroke};
    let (fill, line, ink) = if on {
        (hues.route, hues.route, hues.on_route)
    } else {
        (Color32::TRANSPARENT, hues.border_strong, hues.text)
    };
    let radius = rect.height() / 2.0 - 1.0;
    ui.painter()
        .circle(rect.center(), radius, fill, Stroke::new(1.2, line));
    Ink::strong(ink).write(ui.painter(), rect.center(), Align2::CENTER_CENTER, number);
}

/// What a step is called: its movement, or the final attack.
fn step_words(frame: &Frame<'_>, route: &AttackRoute, step: &Step) -> String {
    let movement = step
        .movement
        .as_ref()
        .and_then(|id| frame.catalog.movement(id));
    let goal = frame.catalog.goal(&route.goal);
    let name = movement
        .map(|movement| frame.text(&movement.name))
        .or_else(|| goal.map(|goal| frame.text(&goal.name)));
    name.unwrap_or(step.threat.as_str()).to_owned()
}

fn hops_ui(ui: &mut Ui, frame: &mut Frame<'_>, hues: &Hues, route: &AttackRoute) {
    Box::new()
        .fill(hues.sunken)
        .inner_margin(Margin::symmetric(12, 8))
        .show(ui, |ui| {
            ui.set_width(ui.available_width());
            ui.spacing_mut().item_spacing.y = 4.0;
            let hops: Vec<_> = route.hops.iter().map(|id| asset_name(frame, id)).collect();
            Ink::body(hues.text).paragraph(ui, hops.join(" → "));
            for (number, step) in route.steps.iter().enumerate() {
                step_ui(ui, frame, hues, (route, number + 1, step));
            }
            let play = frame.tr("action-play-route");
            let button = IconButton::new("play", &play, Tone::Plain).ui(ui, hues);
            if button.clicked() {
                frame.push(Change::Do(Action::PlayRoute));
            }
        });
}

fn step_ui(
    ui: &mut Ui,
    frame: &mut Frame<'_>,
    hues: &Hues,
    (route, number, step): (&AttackRoute, usize, &Step),
) {
    let words = step_words(frame, route, step);
    let at = step
        .assets
        .last()
        .map_or_else(String::new, |id| asset_name(frame, id));
    let values = [
        ("number", number.to_string()),
        ("step", words),
        ("asset", at),
        ("level", step.countermeasure_level.to_string()),
        ("counted", step.circles.counted.len().to_string()),
    ];
    Ink::body(hues.text).paragraph(ui, frame.tr_with("attack-step", &values));
    let missing: Vec<_> = step
        .circles
        .missing
        .iter()
        .filter_map(|counted| frame.catalog.control(&counted.control))
        .map(|control| frame.text(&control.name))
        .collect();
    if !missing.is_empty() {
        let missing = missing.join(", ");
        Ink::body(hues.muted).paragraph(
            ui,
            frame.tr_with("risk-would-count", &[("control", missing)]),
        );
    }
    strike_ui(ui, frame, hues, step);
}
