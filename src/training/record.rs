//! The beginning of a scenario: recorded from a route, ready to be written on.

use std::sync::Arc;

use super::{RouteEnds, SCENARIO_FORMAT, Scenario, ScenarioBase, StoryPart, is_unwritten};
use crate::{
    analysis::{AttackRoute, Step},
    catalog::{AssetId, Catalog, Message, MessageValue, Text},
    design::{Design, Names},
    words::both,
};

/// A scenario of a route as it stands: nothing is off, each step is told by what it is, and there
/// are no questions yet.
pub fn record(design: &Design, catalog: &Catalog, route: &AttackRoute) -> Scenario {
    let names = Names { design, catalog };
    let steps = route.steps.iter().map(|step| {
        let message = step_message(&names, route, step);
        let threat = catalog.threat(&step.threat);
        StoryPart {
            text: both(&message),
            before: Text::default(),
            pages: threat.map_or_else(Vec::new, |t| t.source.pages().to_vec()),
        }
    });
    let telling = |message: &Message| StoryPart {
        text: both(message),
        before: Text::default(),
        pages: Vec::new(),
    };
    let opening = Message::new("recorded-opening")
        .with("who", names.attacker(&route.attacker).text())
        .with("from", names.asset(&route.entry).text());
    let ending = Message::new("recorded-ending")
        .with("goal", names.goal(&route.goal).text())
        .with("at", names.asset(&route.target).text());
    Scenario {
        format: SCENARIO_FORMAT,
        title: recorded_title(&names, &route.target),
        base: ScenarioBase::Beside,
        off: Vec::new(),
        route: RouteEnds {
            attacker: route.attacker.clone(),
            goal: route.goal.clone(),
            entry: route.entry.clone(),
            foothold: route.foothold.clone(),
            target: route.target.clone(),
        },
        opening: telling(&opening),
        steps: steps.collect(),
        ending: telling(&ending),
        questions: Vec::new(),
        notes: Text::default(),
    }
}

/// A step as a sentence: from where, through what, to where, and what the attacker does there.
fn step_message(names: &Names<'_>, route: &AttackRoute, step: &Step) -> Message {
    let name = |id: &AssetId| names.asset(id).text();
    let movement = step.movement.as_ref();
    let movement = movement.and_then(|id| names.catalog.movement(id));
    let (Some(movement), [from, through @ .., to]) = (movement, step.assets.as_slice()) else {
        return Message::new("recorded-final")
            .with("goal", names.goal(&route.goal).text())
            .with("at", name(step.assets.last().unwrap_or(&route.target)));
    };
    let key = if through.is_empty() {
        "recorded-step"
    } else {
        "recorded-step-through"
    };
    let message = Message::new(key)
        .with("name", within(&movement.name))
        .with("from", name(from))
        .with("to", name(to));
    if through.is_empty() {
        return message;
    }
    let through = through.iter().map(name);
    message.with("through", MessageValue::list("common-comma", through))
}

/// A name as it stands within an English sentence.
fn within(name: &Text) -> Text {
    let mut letters = name.en.chars();
    let first = letters.next().map(|first| first.to_lowercase().to_string());
    let en = first.unwrap_or_default() + letters.as_str();
    Text::new(Arc::clone(&name.ja), en)
}

fn recorded_title(names: &Names<'_>, target: &AssetId) -> Text {
    both(&Message::new("recorded-title").with("to", names.asset(target).text()))
}

/// Whether a title is one that a recording has given, and nobody has written: it may give way to
/// the next one.
pub fn is_recorded_title(design: &Design, catalog: &Catalog, title: &Text) -> bool {
    let names = Names { design, catalog };
    let mut assets = design.assets.keys();
    is_unwritten(title) || assets.any(|asset| recorded_title(&names, asset) == *title)
}
