//! A scenario made ready: the design with its controls off, and the route.

use super::{RouteEnds, Scenario};
use crate::{
    analysis::{
        Analysis, AttackRoute, CatalogNumbers, CountedControl, RiskLevels, analyze, level_of,
        rating,
    },
    catalog::{AssetId, Catalog, ControlId, Message, Scale},
    design::{ControlKey, ControlState, Design},
};

/// Why a scenario cannot be played on a design.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NoStage {
    /// No such route under the controls that start off.
    NoRoute {
        /// Who attacks.
        attacker: String,
        /// From where.
        entry: String,
        /// To where.
        target: String,
    },
}

impl NoStage {
    /// What it says.
    pub fn message(&self) -> Message {
        let Self::NoRoute {
            attacker,
            entry,
            target,
        } = self;
        Message::new("misfit-no-route")
            .with("attacker", attacker.as_str())
            .with("entry", entry.as_str())
            .with("target", target.as_str())
    }
}

/// A scenario ready to be played.
#[derive(Clone, Debug)]
pub struct Stage {
    /// The scenario.
    pub scenario: Scenario,
    /// A copy of the design, with the controls off that start off.
    pub design: Design,
    /// What that means.
    pub analysis: Analysis,
    /// The route that is played.
    pub route: AttackRoute,
}

impl Stage {
    /// Makes a scenario ready on a design, which stays as it is.
    pub fn new(scenario: Scenario, design: &Design, catalog: &Catalog) -> Result<Self, NoStage> {
        let design = prepared(&scenario, design);
        let analysis = analyze(&design, catalog);
        let ends = &scenario.route;
        let Some(route) = find_route(&analysis, ends).cloned() else {
            return Err(NoStage::NoRoute {
                attacker: ends.attacker.to_string(),
                entry: ends.entry.to_string(),
                target: ends.target.to_string(),
            });
        };
        Ok(Self {
            scenario,
            design,
            analysis,
            route,
        })
    }
}

impl Stage {
    /// The product of the route as it runs, with a control more.
    pub fn as_it_runs(&self, asset: &AssetId, control: &ControlId) -> u8 {
        product_with(&self.route, asset, control)
    }

    /// The product of the worst route with the same ends, with a control more: the attacker may
    /// have found another way. 0 when there is none left.
    pub fn at_worst(&self, asset: &AssetId, control: &ControlId, catalog: &Catalog) -> u8 {
        let mut tried = self.design.clone();
        let key = ControlKey {
            asset: Some(asset.clone()),
            control: control.clone(),
        };
        tried.states.insert(key, ControlState::Implemented);
        let after = analyze(&tried, catalog);
        find_route(&after, &self.scenario.route).map_or(0, |route| route.rating.product)
    }
}

/// The product of a route as it runs, with a control more.
pub fn product_with(route: &AttackRoute, asset: &AssetId, control: &ControlId) -> u8 {
    let levels = route.steps.iter().map(|step| {
        let missing = &step.circles.missing;
        let is_it = missing
            .iter()
            .any(|c| c.asset == *asset && c.control == *control);
        level_of(step.circles.counted.len() + usize::from(is_it))
    });
    route.rating.threat_level * (4 - levels.max().unwrap_or(1))
}

/// The same way with its controls as they are in a design: what counts there counts, and the
/// numbers follow.
pub fn rated_again(route: &AttackRoute, design: &Design, catalog: &Catalog) -> AttackRoute {
    let mut route = route.clone();
    let is_in_place = |circle: &CountedControl| {
        design.state(Some(&circle.asset), &circle.control) == &ControlState::Implemented
    };
    for step in &mut route.steps {
        let circles = &mut step.circles;
        let counted = std::mem::take(&mut circles.counted).into_iter();
        let all = counted.chain(std::mem::take(&mut circles.missing));
        (circles.counted, circles.missing) = all.partition(is_in_place);
        step.countermeasure_level = level_of(step.circles.counted.len());
    }
    let levels = route.steps.iter().map(|step| step.countermeasure_level);
    let level = levels.max().unwrap_or(1);
    let rated = |threat: u8, severity: u8| {
        let levels = RiskLevels { threat, severity };
        rating(&catalog.risk, Scale::Damage, levels, level)
    };
    let before = route.rating;
    route.rating = rated(before.threat_level, before.severity);
    route.rating.was = before.was.map(|own| {
        let own = rated(own.threat_level, own.severity);
        CatalogNumbers {
            threat_level: own.threat_level,
            severity: own.severity,
            product: own.product,
            letter: own.letter,
        }
    });
    route
}

/// The design with the controls off that start off.
pub fn prepared(scenario: &Scenario, design: &Design) -> Design {
    let mut design = design.clone();
    for at in &scenario.off {
        for control in &at.controls {
            let key = ControlKey {
                asset: Some(at.asset.clone()),
                control: control.clone(),
            };
            design.states.remove(&key);
        }
    }
    design
}

/// The worst listed route with these ends.
pub fn find_route<'a>(analysis: &'a Analysis, ends: &RouteEnds) -> Option<&'a AttackRoute> {
    analysis.routes.iter().find(|route| {
        (&route.attacker, &route.goal, &route.target) == (&ends.attacker, &ends.goal, &ends.target)
            && route.entry == ends.entry
            && route.foothold == ends.foothold
    })
}
