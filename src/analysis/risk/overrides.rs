//! Levels that the user has set, with a reason, against the catalog's.
//!
//! They change numbers only: which routes exist and how they are numbered stays as it is.

use super::rating::{RiskLevels, rating_with};
use crate::{
    analysis::{Analysis, AssetRisk, AttackRoute, Finding, Rating, Rule, TargetRisk, net::Net},
    catalog::{AssetId, AttackerId, GoalId, Scale, ThreatId},
    design::{Design, Override, OverrideKey},
};

/// The level the user has set, if it may be used.
pub(in crate::analysis) fn set_by_user<'d>(
    design: &'d Design,
    key: &OverrideKey,
) -> Option<&'d Override> {
    design.overrides.get(key).filter(|set| set.is_sound())
}

/// Threat level and importance of a row: the user's, or else the catalog's `own`.
pub(in crate::analysis) fn levels_of_row(
    design: &Design,
    asset: &AssetId,
    threat: &ThreatId,
    own: RiskLevels,
) -> RiskLevels {
    // Most designs have none: do not build keys for every row.
    if design.overrides.is_empty() {
        return own;
    }
    let level = |key| set_by_user(design, &key).map(|set| set.level);
    let key = OverrideKey::Threat(asset.clone(), threat.clone());
    RiskLevels {
        threat: level(key).unwrap_or(own.threat),
        severity: level(OverrideKey::Importance(asset.clone())).unwrap_or(own.severity),
    }
}

/// The rating of a route or target with the user's damage level of its target.
pub(in crate::analysis) fn with_damage(net: &Net<'_>, target: &AssetId, rating: Rating) -> Rating {
    let key = OverrideKey::Damage(target.clone());
    let Some(set) = set_by_user(net.design, &key) else {
        return rating;
    };
    let own = RiskLevels {
        threat: rating.threat_level,
        severity: rating.severity,
    };
    let with_set = RiskLevels {
        severity: set.level,
        ..own
    };
    let countermeasure = rating.countermeasure_level;
    let rules = &net.catalog.risk;
    rating_with(rules, Scale::Damage, with_set, own, countermeasure)
}

/// Puts the user's damage levels into targets and routes, and routes back into their order: the
/// letter ranks routes of the same product.
pub(in crate::analysis) fn set_damage(net: &Net<'_>, analysis: &mut Analysis) {
    let is_damage = |key: &OverrideKey| matches!(key, OverrideKey::Damage(_));
    if !net.design.overrides.keys().any(is_damage) {
        return;
    }
    for target in &mut analysis.targets {
        target.rating = with_damage(net, &target.target, target.rating);
    }
    for route in &mut analysis.routes {
        route.rating = with_damage(net, &route.target, route.rating);
    }
    let routes = &mut analysis.routes;
    routes.sort_by_key(|route| (std::cmp::Reverse(route.rating.product), route.rating.letter));
    for (index, route) in routes.iter_mut().enumerate() {
        route.number = index + 1;
    }
}

/// An acceptance without a reason is none: a file may hold one, a command cannot make it.
pub(in crate::analysis) fn drop_unreasoned(findings: &mut [Finding]) {
    for finding in findings {
        finding.accepted.take_if(|reason| reason.trim().is_empty());
    }
}

/// The reason given for a finding; its id is only asked for where anything is accepted at all.
fn accepted(design: &Design, finding: impl FnOnce() -> String) -> Option<&str> {
    if design.accepted.is_empty() {
        return None;
    }
    let reason = design.accepted.get(&finding()).map(String::as_str);
    reason.filter(|reason| !reason.trim().is_empty())
}

/// A target is accepted as a whole: all its routes share one id.
fn target_finding_id(target: &AssetId, attacker: &AttackerId, goal: &GoalId) -> String {
    let rule = Rule::RouteNotSafe.slug();
    format!("{rule}:{target}:{attacker}:{goal}")
}

impl AssetRisk {
    /// The id of the finding that says it is not safe: what the user accepts.
    pub fn finding_id(&self) -> String {
        let rule = Rule::AssetNotSafe.slug();
        format!("{rule}:{}:{}", self.asset, self.threat)
    }

    /// The reason with which the user accepted it, if so.
    pub fn accepted<'d>(&self, design: &'d Design) -> Option<&'d str> {
        accepted(design, || self.finding_id())
    }
}

impl TargetRisk {
    /// The id of the finding that says it is not safe: what the user accepts.
    pub fn finding_id(&self) -> String {
        target_finding_id(&self.target, &self.attacker, &self.goal)
    }

    /// The reason with which the user accepted it, if so.
    pub fn accepted<'d>(&self, design: &'d Design) -> Option<&'d str> {
        accepted(design, || self.finding_id())
    }
}

impl AttackRoute {
    /// The id of the finding that says its target is not safe: what the user accepts.
    pub fn finding_id(&self) -> String {
        target_finding_id(&self.target, &self.attacker, &self.goal)
    }

    /// The id under which this route alone is accepted: the finding about its target stays open.
    pub fn own_finding_id(&self) -> String {
        let (target, entry) = (self.finding_id(), &self.entry);
        match &self.foothold {
            Some(foothold) => format!("{target}:{entry}:{foothold}"),
            None => format!("{target}:{entry}"),
        }
    }

    /// The reason with which the user accepted it, alone or with all routes to its target, if so.
    pub fn accepted<'d>(&self, design: &'d Design) -> Option<&'d str> {
        let whole = accepted(design, || self.finding_id());
        whole.or_else(|| accepted(design, || self.own_finding_id()))
    }
}
