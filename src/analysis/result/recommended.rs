//! What recommended controls alone would bring down.

use std::collections::BTreeMap;

use super::RiskSubject;
use crate::catalog::{AssetId, AttackerId, GoalId, MessageValue, ThreatId};

/// Rows and targets above the safe product by our reading alone, with the names of the
/// recommended controls that would bring each down.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RecommendedEffects(BTreeMap<RiskSubject, MessageValue>);

impl RecommendedEffects {
    /// Notes what would bring something down.
    pub(in crate::analysis) fn note(&mut self, subject: RiskSubject, controls: MessageValue) {
        self.0.insert(subject, controls);
    }

    /// The names of the controls that would bring a row down; nothing where none would, or where
    /// the row is safe.
    pub fn row(&self, asset: &AssetId, threat: &ThreatId) -> Option<&MessageValue> {
        // Mostly there is none: no key is built for every row.
        if self.0.is_empty() {
            return None;
        }
        let row = RiskSubject::Row(asset.clone(), threat.clone());
        self.0.get(&row)
    }

    /// The names of the controls that would bring down all that one attacker can do to a target.
    pub fn target(
        &self,
        attacker: &AttackerId,
        goal: &GoalId,
        target: &AssetId,
    ) -> Option<&MessageValue> {
        if self.0.is_empty() {
            return None;
        }
        let target = RiskSubject::Target(attacker.clone(), goal.clone(), target.clone());
        self.0.get(&target)
    }
}
