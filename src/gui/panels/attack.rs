//! The inspector's attacks: routes that end at or pass what is selected, hop by hop when lit.

use eframe::egui::{Frame, Id, Margin, Rect, Ui, Vec2, vec2};

use super::enquiry::{count_words, enquiry_ui, more_ui, none_words, route_menu, strike_ui};
use crate::{
    analysis::{AttackRoute, Step},
    catalog::AssetId,
    design::{OverrideKey, Subject},
    desk::lit_of,
    gui::{
        Action, Desk, Lit, ProofOf, Wish,
        kit::{
            Hint as _, IconButton, Ink, ListRow, ProductStanding, RowLead, RowText, Tone, WordLine,
            group_head, letter_word, lit_bar,
            tokens::{GAP, LINE_GAP, SMALL_ICON, TWO_LINE_ROW},
        },
        names::{asset_name, names_once},
        proof::{
            ProofSpot, SPOT, number_words, overridden_mark, overridden_words, product_words,
            route_name, route_standing, scenario_words,
        },
    },
};

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
    pub standing: ProductStanding,
}

/// A route in words.
pub(crate) fn route_row(desk: &Desk<'_>, route: &AttackRoute) -> RouteRow {
    let who = desk.catalog.attacker(&route.attacker);
    RouteRow {
        number: number_words(route),
        scenario: scenario_words(route),
        who: who
            .map_or(route.attacker.as_str(), |who| desk.text(&who.name))
            .to_owned(),
        foothold: route
            .foothold
            .as_ref()
            .map_or_else(|| "—".to_owned(), |id| asset_name(desk, id)),
        target: asset_name(desk, &route.target),
        product: product_words(route.rating),
        standing: route_standing(desk, route),
    }
}

/// Whether a route ends at or passes an asset.
fn touches(route: &AttackRoute, asset: &AssetId) -> bool {
    route.target == *asset || route.hops.contains(asset)
}

/// Draws the attacks.
pub(crate) fn attack_ui(ui: &mut Ui, desk: &mut Desk<'_>) {
    let hues = desk.hues();
    let asset = match desk.view.single() {
        Some(Subject::Asset(id)) => Some(id.clone()),
        _ => None,
    };
    enquiry_ui(ui, desk);
    let through = |route: &&AttackRoute| asset.as_ref().is_none_or(|asset| touches(route, asset));
    let shown = if asset.is_some() {
        desk.found_routes()
    } else {
        desk.shown_routes()
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
        &desk.tr(key),
        &count_words(desk, routes.len(), asset.is_some()),
    );
    if routes.is_empty() {
        Frame::new().inner_margin(12).show(ui, |ui| {
            Ink::body(hues.text).paragraph(ui, none_words(desk))
        });
    }
    let is_new = is_newly_lit(ui, desk);
    for route in routes {
        let rect = route_ui(ui, desk, route);
        if is_new && desk.is_route_lit(route) {
            ui.scroll_to_rect(rect, None);
        }
    }
    more_ui(ui, desk);
}

/// The words a screen reader says for a route.
pub(crate) fn route_label(desk: &Desk<'_>, entry: &RouteRow, route: &AttackRoute) -> String {
    let word = desk.tr(entry.standing.key());
    let hops = route.hops.len().saturating_sub(1).to_string();
    let hops = desk.tr_with("proof-hops", &[("n", hops)]);
    let level = route.rating.countermeasure_level;
    let route_words = format!(
        "{} {} → {} {} {word} {}",
        entry.number,
        entry.who,
        entry.target,
        entry.product,
        letter_word(route.rating.letter),
    );
    let level = format!("{} {level}", desk.tr("proof-level"));
    let label = desk.row("common-comma", [route_words, hops, level]);
    let more = [
        ("column-scenario", &entry.scenario),
        ("column-foothold", &entry.foothold),
        ("column-damage", &route.rating.severity.to_string()),
    ];
    let more = more.map(|(key, value)| desk.headed(&desk.tr(key), value));
    let label = desk.row("common-comma", [label].iter().chain(&more));
    with_reason(desk, label, route.accepted(desk.design))
}

/// Words with the reason for which a risk was accepted, if it was.
pub(crate) fn with_reason(desk: &Desk<'_>, words: String, accepted: Option<&str>) -> String {
    match accepted {
        Some(why) => {
            let why = desk.tr_with("findings-accepted", &[("reason", why.to_owned())]);
            format!("{words}\n{why}")
        }
        None => words,
    }
}

/// A click on a route lights it, or puts the light out.
pub(crate) fn toggle_light(desk: &mut Desk<'_>, route: &AttackRoute) {
    let lit = if desk.is_route_lit(route) {
        Lit::Nothing
    } else {
        lit_of(route)
    };
    desk.push(Wish::Light(lit));
}

/// Draws a route, hop by hop when it is lit; returns where its head stands.
fn route_ui(ui: &mut Ui, desk: &mut Desk<'_>, route: &AttackRoute) -> Rect {
    let hues = desk.hues();
    let entry = route_row(desk, route);
    let on = desk.is_route_lit(route);
    let label = route_label(desk, &entry, route);
    let ends = format!("{} → {}", entry.who, entry.target);
    let line = format!("{}  {}", entry.scenario, entry.product);
    let parts = ListRow::new(RowText::new(&ends, Ink::strong(hues.text)).lines(3))
        .lead(RowLead::Number {
            text: &entry.number,
            is_lit: on,
        })
        .second(RowText::new(&line, Ink::body(hues.muted)))
        .room(SPOT.x)
        .height(TWO_LINE_ROW)
        .named(&label)
        .chosen(on)
        .ui(ui, hues);
    let rect = parts.response.rect;
    if on {
        lit_bar(ui, hues, rect);
    }
    let word = desk.tr(entry.standing.key());
    let standing = WordLine::default().standing(hues, entry.standing, &word);
    let line = parts.second.with_max_x(parts.room.left());
    let line = line.with_min_x(parts.second.right() + GAP);
    standing.paint(ui, desk.theme, line);
    let spot = Rect::from_center_size(
        line.left_center() + vec2(standing.width(ui) + SMALL_ICON, 0.0),
        Vec2::splat(SMALL_ICON),
    );
    let marked = overridden_words(desk, &[OverrideKey::Damage(route.target.clone())]);
    overridden_mark(ui, hues, spot, &marked);
    let spot = ProofSpot {
        letter: route.rating.letter,
        name: &route_name(desk, route),
        of: ProofOf::route(route),
    };
    spot.ui(ui, desk, parts.room);
    route_menu(desk, &parts.response, route);
    if parts.response.hint(label.as_str()).clicked() {
        toggle_light(desk, route);
    }
    if on {
        hops_ui(ui, desk, route);
    }
    rect
}

/// Whether something else is lit than in the pass before: then it is brought into view.
fn is_newly_lit(ui: &Ui, desk: &Desk<'_>) -> bool {
    let id = Id::new("attack_lit");
    let before: Option<Lit> = ui.data(|data| data.get_temp(id));
    let is_new = before.as_ref() != Some(&desk.view.lit);
    if is_new {
        ui.data_mut(|data| data.insert_temp(id, desk.view.lit.clone()));
    }
    is_new
}

/// What a step is called: its movement, or the final attack.
fn step_words(desk: &Desk<'_>, route: &AttackRoute, step: &Step) -> String {
    let movement = step
        .movement
        .as_ref()
        .and_then(|id| desk.catalog.movement(id));
    let goal = desk.catalog.goal(&route.goal);
    let name = movement
        .map(|movement| desk.text(&movement.name))
        .or_else(|| goal.map(|goal| desk.text(&goal.name)));
    name.unwrap_or(step.threat.as_str()).to_owned()
}

fn hops_ui(ui: &mut Ui, desk: &mut Desk<'_>, route: &AttackRoute) {
    let hues = desk.hues();
    Frame::new()
        .fill(hues.sunken)
        .inner_margin(Margin::symmetric(12, 8))
        .show(ui, |ui| {
            ui.set_width(ui.available_width());
            ui.spacing_mut().item_spacing.y = LINE_GAP;
            let hops: Vec<_> = route.hops.iter().map(|id| asset_name(desk, id)).collect();
            Ink::body(hues.text).paragraph(ui, desk.row("common-arrow", hops));
            for (number, step) in route.steps.iter().enumerate() {
                step_ui(ui, desk, route, number + 1, step);
            }
            let play = desk.tr("action-play-route");
            let button = IconButton::new("play", &play, Tone::Plain).ui(ui, hues);
            if button.clicked() {
                desk.push(Wish::Do(Action::PlayRoute));
            }
        });
}

fn step_ui(ui: &mut Ui, desk: &mut Desk<'_>, route: &AttackRoute, number: usize, step: &Step) {
    let hues = desk.hues();
    let words = step_words(desk, route, step);
    let at = step
        .assets
        .last()
        .map_or_else(String::new, |id| asset_name(desk, id));
    let values = [
        ("number", number.to_string()),
        ("step", words),
        ("asset", at),
        ("level", step.countermeasure_level.to_string()),
        ("counted", step.circles.counted.len().to_string()),
    ];
    Ink::body(hues.text).paragraph(ui, desk.tr_with("attack-step", &values));
    let missing = names_once(desk, &step.circles.missing);
    if !missing.is_empty() {
        let missing = desk.row("common-comma", missing);
        Ink::body(hues.muted).paragraph(
            ui,
            desk.tr_with("risk-would-count", &[("control", missing)]),
        );
    }
    strike_ui(ui, desk, step);
}
