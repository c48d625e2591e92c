//! Attackers, movements, final attacks and caps.

use super::{Checker, Index, Spot};
use crate::catalog::{Select, Via};

impl<'a> Checker<'a> {
    /// References of the attack data.
    pub(super) fn check_attacks(&mut self, index: &Index) {
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
            if let Via::Forward(flow) | Via::Backward(flow) = &movement.via {
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
    }

    fn select(&mut self, spot: Spot<'a>, index: &Index, select: &Select) {
        match select {
            Select::Any => {}
            Select::Kinds(kinds) => self.refer(spot, &index.assets, kinds),
            Select::Tags(tags) => self.refer(spot, &index.tags, tags),
        }
    }
}
