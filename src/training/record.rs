//! The beginning of a scenario: recorded from a route, ready to be written on.

use super::{RouteEnds, SCENARIO_FORMAT, Scenario, ScenarioBase, StoryPart, is_unwritten};
use crate::{
    analysis::AttackRoute,
    catalog::{AssetId, Catalog, Message, Text},
    design::{Design, Names},
    words::both,
};

/// A scenario of a route as it stands: nothing is off, each step is told by what it is, and there
/// are no questions yet.
pub fn record(design: &Design, catalog: &Catalog, route: &AttackRoute) -> Scenario {
    let names = Names { design, catalog };
    let steps = route.steps.iter().map(|step| {
        let movement = step.movement.as_ref().map(|id| catalog.movement(id));
        let name = movement.flatten().map(|movement| movement.name.clone());
        let message = Message::new("recorded-step")
            .with(
                "name",
                name.unwrap_or_else(|| names.threat(&step.threat).text()),
            )
            .with("way", names.way(&step.assets));
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
        .with("way", names.way(&route.hops));
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
