//! The separation of the segments: references, and that every rule says why.

use super::{CatalogChecker, CatalogIndex, FileSpot};
use crate::catalog::{FlowJudgement, FlowPassage, FlowRule, Message, SideEnd, StartedFlow};

impl<'a> CatalogChecker<'a> {
    /// References of sides and rules; what is no assent says why.
    pub(super) fn check_separation(&mut self, index: &CatalogIndex) {
        let file = self.file("separation.ron");
        let separation = &self.catalog.separation;
        for (i, side) in separation.sides.iter().enumerate() {
            let spot = file.field("sides").item(i);
            self.refer(spot.field("zones"), &index.zones, &side.zones);
            self.refer(spot.field("assets"), &index.assets, &side.assets);
        }
        for (i, rule) in separation.flows.iter().enumerate() {
            self.flow_rule(file.field("flows").item(i), index, rule);
        }
        for (i, need) in separation.needs.iter().enumerate() {
            let spot = file.field("needs").item(i);
            self.refer(spot.field("what"), &index.tags, [&need.what]);
            if let Some(reach) = &need.reach {
                self.reach(spot.field("reach"), index, reach);
            }
        }
        let spot = file.field("lines");
        let rules = &separation.lines;
        for (name, pairs) in [("open", &rules.open), ("tolerated", &rules.tolerated)] {
            for (i, (one, other)) in pairs.iter().enumerate() {
                self.refer(spot.field(name).item(i), &index.zones, [one, other]);
            }
        }
        for (i, (one, other)) in rules.apart.iter().enumerate() {
            self.refer(spot.field("apart").item(i), &index.sides, [one, other]);
        }
        let spot = file.field("harmless_by");
        self.refer(spot, &index.controls, &separation.harmless_by);
    }

    fn flow_rule(&mut self, spot: FileSpot<'a>, index: &CatalogIndex, rule: &FlowRule) {
        self.refer(spot.field("flows"), &index.flows, &rule.flows);
        for (name, end) in [("from", &rule.from), ("to", &rule.to)] {
            self.end(spot.field(name), index, end);
        }
        match &rule.by {
            Some(FlowPassage::Pinned(tags, sides)) => {
                self.refer(spot.field("by"), &index.tags, tags);
                self.refer(spot.field("by"), &index.sides, sides);
            }
            Some(FlowPassage::Way(tags)) => self.refer(spot.field("by"), &index.tags, tags),
            None => {}
        }
        if let Some(reach) = &rule.lacks {
            self.reach(spot.field("lacks"), index, reach);
        }
        let contradicts = spot.field("contradicts");
        self.refer(contradicts, &index.controls, &rule.contradicts);
        if rule.why.is_none() && rule.says != FlowJudgement::Foreseen {
            let message = Message::new("catalog-rule-without-why");
            self.fault(spot, message.with("id", rule.id.as_str()));
        }
    }

    fn reach(&mut self, spot: FileSpot<'a>, index: &CatalogIndex, reach: &StartedFlow) {
        self.refer(spot.field("flow"), &index.flows, [&reach.flow]);
        self.refer(spot.field("to"), &index.tags, [&reach.to]);
    }

    fn end(&mut self, spot: FileSpot<'a>, index: &CatalogIndex, end: &SideEnd) {
        self.refer(spot.field("sides"), &index.sides, &end.sides);
        self.refer(spot.field("tags"), &index.tags, &end.tags);
        self.refer(spot.field("without"), &index.tags, &end.without);
    }
}
