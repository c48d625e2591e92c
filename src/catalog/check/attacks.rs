//! Attackers, movements, final attacks and caps.

use super::{CatalogChecker, CatalogIndex, FileSpot};
use crate::catalog::{AssetSelection, Catalog, Message, MovePath, ThreatId};

impl<'a> CatalogChecker<'a> {
    /// References of the attack data.
    pub(super) fn check_attacks(&mut self, index: &CatalogIndex) {
        let catalog = self.catalog;
        let file = self.file("attacks.ron");
        for (i, attacker) in catalog.attacks.attackers.iter().enumerate() {
            let spot = file.field("attackers").item(i);
            self.refer(spot.field("goals"), &index.goals, &attacker.goals);
            self.select(spot.field("entry"), index, &attacker.entry);
        }
        for (i, movement) in catalog.attacks.moves.iter().enumerate() {
            let spot = file.field("moves").item(i);
            self.refer(spot.field("threat"), &index.threats, [&movement.threat]);
            self.refer(spot.field("entry_of"), &index.attackers, &movement.entry_of);
            self.select(spot.field("from"), index, &movement.from);
            self.select(spot.field("to"), index, &movement.to);
            if let MovePath::Forward(flow) | MovePath::Backward(flow) = &movement.via {
                self.refer(spot.field("via"), &index.flows, [flow]);
            }
        }
        for (i, goal) in catalog.attacks.goals.iter().enumerate() {
            let spot = file.field("goals").item(i);
            self.refer(spot.field("threat"), &index.threats, [&goal.threat]);
            self.select(spot.field("targets"), index, &goal.targets);
        }
        for (i, cap) in catalog.risk.caps.iter().enumerate() {
            let spot = self.file("risk.ron").field("caps").item(i);
            self.refer(spot.field("threat"), &index.threats, [&cap.threat]);
            self.refer(spot.field("flows"), &index.flows, &cap.flows);
            self.select(spot.field("assets"), index, &cap.assets);
            self.select(spot.field("peers"), index, &cap.peers);
        }
        self.check_rated(index);
    }

    /// Rows by doing, and that each threat has a row somewhere or a reason for having none.
    fn check_rated(&mut self, index: &CatalogIndex) {
        let catalog = self.catalog;
        let file = self.file("risk.ron");
        for (i, row) in catalog.risk.rows_by_doing.iter().enumerate() {
            let spot = file.field("rows_by_doing").item(i);
            self.refer(spot.field("threat"), &index.threats, [&row.threat]);
            self.refer(spot.field("flows"), &index.flows, &row.flows);
            self.select(spot.field("assets"), index, &row.assets);
            self.select(spot.field("peers"), index, &row.peers);
            self.select(spot.field("past"), index, &row.past);
        }
        let unrated = file.field("unrated_threats");
        for (i, entry) in catalog.risk.unrated_threats.iter().enumerate() {
            let spot = unrated.item(i).field("threat");
            self.refer(spot, &index.threats, [&entry.threat]);
            if is_rated(catalog, &entry.threat) {
                let message = Message::new("catalog-rated");
                self.fault(spot, message.with("threat", entry.threat.as_str()));
            }
        }
        let in_scope = catalog
            .threats
            .iter()
            .filter(|it| it.out_of_scope.is_none());
        for threat in in_scope {
            let is_told = catalog
                .risk
                .unrated_threats
                .iter()
                .any(|entry| entry.threat == threat.id);
            if !is_told && !is_rated(catalog, &threat.id) {
                let message = Message::new("catalog-not-rated");
                self.fault(unrated, message.with("threat", threat.id.as_str()));
            }
        }
    }

    fn select(&mut self, spot: FileSpot<'a>, index: &CatalogIndex, select: &AssetSelection) {
        match select {
            AssetSelection::Any => {}
            AssetSelection::Kinds(kinds) => self.refer(spot, &index.assets, kinds),
            AssetSelection::Tags(tags) => self.refer(spot, &index.tags, tags),
        }
    }
}

fn is_rated(catalog: &Catalog, threat: &ThreatId) -> bool {
    let mut kinds = catalog.assets.iter();
    let mut by_doing = catalog.risk.rows_by_doing.iter();
    kinds.any(|kind| kind.threats.contains(threat)) || by_doing.any(|row| row.threat == *threat)
}
