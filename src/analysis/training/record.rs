//! The beginning of a scenario: recorded from a route, ready to be written on.

use super::{Base, Ends, SCENARIO_FORMAT, Scenario, Telling};
use crate::{
    analysis::{AttackRoute, proof::Names},
    catalog::{Catalog, Text},
    design::Design,
};

/// A scenario of a route as it stands: nothing is off, each step is told by what it is, and there
/// are no questions yet.
pub fn record(design: &Design, catalog: &Catalog, route: &AttackRoute) -> Scenario {
    let names = Names { design, catalog };
    let attacker = catalog.attacker(&route.attacker);
    let attacker = attacker.map(|attacker| attacker.name.clone());
    let goal = catalog.goal(&route.goal).map(|goal| goal.name.clone());
    let values = [
        ("who", attacker.unwrap_or_default()),
        ("goal", goal.unwrap_or_default()),
        ("from", names.asset(&route.entry)),
        ("to", names.asset(&route.target)),
        ("way", names.way(&route.hops)),
    ];
    let steps = route.steps.iter().map(|step| {
        let movement = step.movement.as_ref().map(|id| catalog.movement(id));
        let name = movement.flatten().map(|movement| movement.name.clone());
        let values = [
            ("name", name.unwrap_or_else(|| names.threat(&step.threat))),
            ("way", names.way(&step.assets)),
        ];
        let threat = catalog.threat(&step.threat);
        Telling {
            text: Text::new("{name}：{way}", "{name}: {way}").fill(&values),
            pages: threat.map_or_else(Vec::new, |t| t.source.pages().to_vec()),
        }
    });
    let telling = |text: Text| Telling {
        text: text.fill(&values),
        pages: Vec::new(),
    };
    Scenario {
        format: SCENARIO_FORMAT,
        title: Text::new("{to}への攻撃", "An attack on {to}").fill(&values),
        base: Base::Beside,
        off: Vec::new(),
        route: Ends {
            attacker: route.attacker.clone(),
            goal: route.goal.clone(),
            entry: route.entry.clone(),
            foothold: route.foothold.clone(),
            target: route.target.clone(),
        },
        opening: telling(Text::new("{who}：{from}から", "{who}: from {from}")),
        steps: steps.collect(),
        ending: telling(Text::new("{goal}：{way}", "{goal}: {way}")),
        questions: Vec::new(),
        notes: Text::default(),
    }
}
