//! Whether listed routes say what they are: their numbers follow from their own steps.

use std::collections::{BTreeMap, BTreeSet};

use sekisho::{
    analysis::{Analysis, AttackRoute, Step, Total},
    catalog::{AssetId, AttackPart, Catalog, LinkClass, Move, MovePath, Scale},
    design::Design,
};

use crate::enumerate::{Enumeration, worked};

pub(crate) struct Routes<'a> {
    pub(crate) catalog: &'a Catalog,
    pub(crate) design: &'a Design,
    pub(crate) analysis: &'a Analysis,
}

impl Routes<'_> {
    pub(crate) fn check(&self) {
        let routes = &self.analysis.routes;
        assert!(
            routes
                .iter()
                .map(|route| route.rating.product)
                .is_sorted_by(|a, b| a >= b)
        );
        let mut known = BTreeSet::new();
        for (index, route) in routes.iter().enumerate() {
            assert_eq!(route.number, index + 1);
            let from = route.foothold.as_ref().unwrap_or(&route.entry);
            let key = (&route.attacker, &route.goal, &route.target, from);
            assert!(known.insert(key), "twice in the list: {key:?}");
            self.check_numbers(route);
            self.check_steps(route);
        }
        self.check_worst();
        self.check_footholds();
    }

    /// Exactly the footholds that count are listed, each with its best product.
    fn check_footholds(&self) {
        let row = |route: &AttackRoute| {
            let from = route.foothold.as_ref().unwrap_or(&route.entry);
            let key = (
                route.attacker.to_string(),
                route.goal.to_string(),
                route.target.to_string(),
                from.to_string(),
            );
            (key, route.rating.product)
        };
        let listed: BTreeMap<_, u8> = self.analysis.routes.iter().map(row).collect();
        let expected = Enumeration::new(self.catalog, self.design).listed();
        assert_eq!(listed, expected);
        let total = self.analysis.routes.len();
        assert_eq!(self.analysis.routes_total, Total::Exactly(total));
    }

    /// Whether the way to the foothold passes the target.
    fn returns(route: &AttackRoute) -> bool {
        let starts = route.steps.iter().filter(|step| step.movement.is_some());
        let mut starts = starts.filter_map(|step| step.assets.first());
        starts.any(|start| *start == route.target)
    }

    /// The worst listed of each target is its worst.
    fn check_worst(&self) {
        let mut worst = BTreeMap::new();
        for route in &self.analysis.routes {
            let known = worst
                .entry((&route.attacker, &route.goal, &route.target))
                .or_insert(0);
            *known = route.rating.product.max(*known);
        }
        for target in &self.analysis.targets {
            let key = (&target.attacker, &target.goal, &target.target);
            match worst.get(&key) {
                Some(listed) => assert_eq!(*listed, target.rating.product, "{key:?}"),
                None => assert!(self.analysis.routes_truncated(), "no route to {key:?}"),
            }
        }
        let targets = self
            .analysis
            .targets
            .iter()
            .map(|t| (&t.attacker, &t.goal, &t.target));
        let targets: BTreeSet<_> = targets.collect();
        assert!(worst.keys().all(|key| targets.contains(key)));
        for route in self.analysis.routes.iter().filter(|it| Self::returns(it)) {
            let key = (&route.attacker, &route.goal, &route.target);
            assert_eq!(route.rating.product, worst[&key], "comes back for less");
        }
    }

    fn movement(&self, step: &Step) -> &Move {
        self.catalog
            .movement(step.movement.as_ref().unwrap())
            .unwrap()
    }

    fn check_numbers(&self, route: &AttackRoute) {
        let (goal, hops) = route.steps.split_last().unwrap();
        let level_of = |step: &Step| self.catalog.threat(&step.threat).unwrap().level;
        let threat = hops.iter().map(level_of).min().unwrap();
        let level = route
            .steps
            .iter()
            .map(|step| step.countermeasure_level)
            .max()
            .unwrap();
        let rating = route.rating;
        assert_eq!(
            (rating.threat_level, rating.countermeasure_level),
            (threat, level)
        );
        assert_eq!(rating.vulnerability_level, 4 - level);
        assert_eq!(rating.product, threat * (4 - level));
        let kind = self
            .catalog
            .asset_kind(&self.design.assets[&route.target].kind)
            .unwrap();
        assert_eq!(rating.severity, kind.damage);
        let risk = &self.catalog.risk;
        let cell = risk
            .cell(Scale::Damage, kind.damage, rating.product)
            .unwrap();
        assert_eq!(rating.letter, cell.letter);
        assert_eq!(goal.movement, None);
        assert_eq!(goal.threat, self.catalog.goal(&route.goal).unwrap().threat);
        assert_eq!(goal.assets, std::slice::from_ref(&route.target));
        for step in &route.steps {
            let circles: BTreeSet<_> = step
                .circles
                .counted
                .iter()
                .map(|c| (&c.asset, &c.control))
                .collect();
            assert_eq!(
                circles.len(),
                step.circles.counted.len(),
                "a control counts once"
            );
            assert_eq!(
                step.countermeasure_level,
                1 + circles.len().min(2) as u8,
                "{step:#?}"
            );
        }
    }

    fn check_steps(&self, route: &AttackRoute) {
        let attacker = self.catalog.attacker(&route.attacker).unwrap();
        let (_, hops) = route.steps.split_last().unwrap();
        let mut here = &route.entry;
        let mut hosts: Vec<&AssetId> = Vec::new();
        let mut passed = Vec::new();
        for (index, step) in hops.iter().enumerate() {
            let movement = self.movement(step);
            assert_eq!(step.threat, movement.threat);
            let is_open = if index == 0 {
                movement.entry_of.contains(&attacker.id)
            } else {
                movement.entry_of.is_empty()
            };
            assert!(is_open, "{route:#?}");
            let (start, end) = (step.assets.first().unwrap(), step.assets.last().unwrap());
            assert_eq!(start, here);
            assert_ne!(start, end);
            assert!(!hosts.contains(&start), "leaves {start} twice");
            hosts.push(start);
            let is_last = index + 1 == hops.len();
            if !is_last {
                assert_eq!(self.part(end), AttackPart::Host);
            }
            self.check_ways(step, movement);
            self.check_circles(step, movement, is_last);
            passed.extend(step.assets.iter().cloned());
            here = end;
        }
        assert_eq!(here, &route.target);
        passed.dedup();
        assert_eq!(route.hops, passed);
        let source = hops.last().and_then(|step| step.assets.first()).unwrap();
        let foothold = Some(source).filter(|id| self.part(id) != AttackPart::Outside);
        assert_eq!(route.foothold.as_ref(), foothold);
    }

    fn part(&self, id: &AssetId) -> AttackPart {
        let kind = worked(self.catalog, self.design, id, &self.design.assets[id]);
        kind.map_or(AttackPart::Beyond, |kind| kind.part)
    }

    /// Whether some way of the same threat goes straight between two: what is delivered straight
    /// and opened along lines is one step.
    fn goes_straight(&self, step: &Step, pair: &[AssetId]) -> bool {
        let numbers = Enumeration::new(self.catalog, self.design);
        let number = |id| numbers.ids.iter().position(|known| *known == id).unwrap();
        let (from, to) = (number(&pair[0]), number(&pair[1]));
        self.catalog.attacks.moves.iter().any(|movement| {
            movement.via == MovePath::Direct
                && movement.threat == step.threat
                && numbers.is_in(from, &movement.from)
                && numbers.is_in(to, &movement.to)
        })
    }

    /// Neighbours on a way are joined by a line, unless the step goes straight.
    fn check_ways(&self, step: &Step, movement: &Move) {
        let is_line = |pair: &[AssetId]| {
            self.design.links.values().any(|link| {
                let is_line = self.catalog.link_kind(&link.kind).unwrap().class == LinkClass::Line;
                is_line
                    && (link.from == pair[0] && link.to == pair[1]
                        || link.to == pair[0] && link.from == pair[1])
            })
        };
        if movement.via == MovePath::Direct {
            assert_eq!(step.assets.len(), 2);
        } else {
            let is_joined = |pair: &[AssetId]| is_line(pair) || self.goes_straight(step, pair);
            assert!(step.assets.windows(2).all(is_joined), "{step:#?}");
        }
        for flow in &step.flows {
            let link = &self.design.links[flow];
            for end in [&link.from, &link.to] {
                assert!(step.assets.contains(end), "{step:#?}");
            }
        }
    }

    /// A step of one leg counts its source, what it passes, and its end unless it is the last.
    fn check_circles(&self, step: &Step, movement: &Move, is_last: bool) {
        let is_relayed = step
            .assets
            .iter()
            .any(|id| self.part(id) == AttackPart::Relay)
            && step
                .assets
                .last()
                .is_none_or(|id| self.part(id) != AttackPart::Relay);
        if is_relayed || step.flows.len() > 1 {
            return;
        }
        let all = Enumeration::new(self.catalog, self.design);
        let expected = all.circles_of_step(movement, &step.assets, is_last);
        let counted = step.circles.counted.iter();
        let counted: BTreeSet<_> = counted
            .map(|c| (c.asset.to_string(), c.control.to_string()))
            .collect();
        assert_eq!(counted, expected, "{step:#?}");
    }
}
