//! Values of facts, and the steps of the edits that bring them about.

use std::collections::BTreeSet;

use super::{CatalogChecker, CatalogIndex, FileSpot};
use crate::catalog::{
    FactFix, FactId, FactValue, FixStep, Message, NamedValue, nearest, with_like,
};

impl<'a> CatalogChecker<'a> {
    /// Reports each value that a fact with these values does not have.
    pub(super) fn values_of<'v>(
        &mut self,
        spot: FileSpot<'a>,
        fact: &FactId,
        has: &[NamedValue],
        values: impl IntoIterator<Item = &'v FactValue>,
    ) {
        for value in values {
            if !has.iter().any(|named| named.id == *value) {
                let known = has.iter().map(|named| named.id.as_str());
                let message = Message::new("catalog-no-value")
                    .with("fact", fact.as_str())
                    .with("value", value.as_str());
                let message = with_like(message, nearest(value.as_str(), known));
                self.fault_at(spot.file, spot.offset_of(value.as_str()), message);
            }
        }
    }

    /// Reports each value that stands twice.
    pub(super) fn values_twice(
        &mut self,
        spot: FileSpot<'a>,
        fact: &FactId,
        values: &[NamedValue],
    ) {
        let mut seen = BTreeSet::new();
        for (j, value) in values.iter().enumerate() {
            if !seen.insert(&value.id) {
                let message = Message::new("catalog-value-twice")
                    .with("fact", fact.as_str())
                    .with("value", value.id.as_str());
                self.fault(spot.field("values").item(j), message);
            }
        }
    }

    /// The steps of a fix of a fact, and whether that compares providers.
    pub(super) fn check_steps(
        &mut self,
        spot: FileSpot<'a>,
        index: &CatalogIndex,
        fact: &FactId,
        compares: bool,
        fix: &FactFix,
    ) {
        if fix.steps.is_empty() {
            let message = Message::new("catalog-fix-empty");
            self.fault(spot.field("steps"), message.with("fact", fact.as_str()));
        }
        for (i, step) in fix.steps.iter().enumerate() {
            let spot = spot.field("steps").item(i);
            match step {
                FixStep::CopyProvider | FixStep::OtherProvider => {
                    if !compares {
                        let message = Message::new("catalog-compares-none");
                        self.fault(spot, message.with("fact", fact.as_str()));
                    }
                }
                FixStep::MoveSource {
                    zone,
                    kinds,
                    along,
                    leaving,
                } => {
                    self.refer(spot.field("leaving"), &index.flows, leaving);
                    self.refer(spot.field("zone"), &index.zones, [zone]);
                    self.refer(spot.field("kinds"), &index.assets, kinds);
                    self.refer(spot.field("along"), &index.lines, along);
                }
                FixStep::AddAsset { kind, zone } => {
                    self.refer(spot.field("kind"), &index.assets, [kind]);
                    self.refer(spot.field("zone"), &index.zones, [zone]);
                    let entry = self.catalog.asset_kind(kind);
                    if entry.is_some_and(|entry| !entry.zones.contains(zone)) {
                        let message = Message::new("catalog-may-not-stand")
                            .with("kind", kind.as_str())
                            .with("zone", zone.as_str());
                        self.fault(spot.field("zone"), message);
                    }
                }
                FixStep::AddUsual { kind } => {
                    self.refer(spot.field("kind"), &index.assets, [kind]);
                }
                FixStep::AddLink { kind, from, to } => {
                    self.refer(spot.field("kind"), &index.links, [kind]);
                    self.refer(spot.field("from"), &index.assets, from);
                    self.refer(spot.field("to"), &index.assets, to);
                }
                FixStep::RemoveAssets { tag, zone } => {
                    self.refer(spot.field("tag"), &index.tags, [tag]);
                    self.refer(spot.field("zone"), &index.zones, [zone]);
                }
                FixStep::RemoveLines { line, zone } => {
                    self.refer(spot.field("line"), &index.lines, [line]);
                    self.refer(spot.field("zone"), &index.zones, [zone]);
                }
            }
        }
    }
}
