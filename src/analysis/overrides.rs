//! Levels that the user has set, with a reason, against the catalog's.
//!
//! They change numbers only: which routes exist and how they are numbered stays as it is.

use super::{
    Analysis, AssetRisk, AttackRoute, Finding, Own, Rating, Rule, Severity, TargetRisk,
    net::Net,
    rating::rating_with,
    say::{name_of, say_as},
};
use crate::{
    catalog::{AssetId, AttackerId, GoalId, Part, Scale, Text, ThreatId},
    design::{Design, Override, OverrideKey, Subject},
};

/// The level the user has set, if it may be used.
pub(super) fn set_by_user<'d>(design: &'d Design, key: &OverrideKey) -> Option<&'d Override> {
    design.overrides.get(key).filter(|set| set.is_sound())
}

/// Threat level and importance of a row: the user's, or else the catalog's `own`.
pub(super) fn levels_of_row(
    design: &Design,
    asset: &AssetId,
    threat: &ThreatId,
    own: (u8, u8),
) -> (u8, u8) {
    // Most designs have none: do not build keys for every row.
    if design.overrides.is_empty() {
        return own;
    }
    let level = |key| set_by_user(design, &key).map(|set| set.level);
    (
        level(OverrideKey::Threat(asset.clone(), threat.clone())).unwrap_or(own.0),
        level(OverrideKey::Importance(asset.clone())).unwrap_or(own.1),
    )
}

/// The rating of a route or target with the user's damage level of its target.
pub(super) fn with_damage(net: &Net<'_>, target: &AssetId, rating: Rating) -> Rating {
    let key = OverrideKey::Damage(target.clone());
    let Some(set) = set_by_user(net.design, &key) else {
        return rating;
    };
    let own = (rating.threat_level, rating.severity);
    let level = rating.countermeasure_level;
    rating_with(
        (&net.catalog.risk, Scale::Damage),
        (own.0, set.level),
        own,
        level,
    )
}

/// Puts the user's damage levels into targets and routes, and routes back into their order: the
/// letter ranks routes of the same product.
pub(super) fn set_damage(net: &Net<'_>, analysis: &mut Analysis) {
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

/// Overrides that change nothing, because they give no reason or rate nothing.
pub(super) fn idle(net: &Net<'_>, findings: &mut Vec<Finding>) {
    for (key, set) in &net.design.overrides {
        let Some(why) = why_idle(net, key, set) else {
            continue;
        };
        let asset = net.node(key.asset()).map(|node| name_of(net, node));
        let values = [
            (
                "asset",
                asset.unwrap_or_else(|| Text::same(key.asset().as_str())),
            ),
            ("key", Text::same(&key.to_string())),
            ("why", why),
        ];
        let subjects = [Subject::Asset(key.asset().clone())];
        let own = Own::Instead(key.to_string().into());
        let rule = (Rule::OverrideIdle, own);
        findings.push(say_as(rule, Severity::Warning, subjects, &values));
    }
}

fn why_idle(net: &Net<'_>, key: &OverrideKey, set: &Override) -> Option<Text> {
    if set.reason.trim().is_empty() {
        return Some(Text::new("理由が未記入です。", "no reason is given."));
    }
    let kind = net.node(key.asset()).and_then(|node| net.kind(node));
    let rates = kind.is_some_and(|kind| match key {
        OverrideKey::Importance(_) => !kind.threats.is_empty(),
        OverrideKey::Damage(_) => {
            let mut goals = net.catalog.attacks.goals.iter();
            kind.part != Part::Outside && goals.any(|goal| kind.is_in(&goal.targets))
        }
        OverrideKey::Threat(_, threat) => kind.threats.contains(threat),
    });
    (!rates).then(|| {
        Text::new(
            "この資産では評価されない項目です。",
            "nothing of the sort is rated for this asset.",
        )
    })
}

/// An acceptance without a reason is none: a file may hold one, a command cannot make it.
pub(super) fn drop_unreasoned(findings: &mut [Finding]) {
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
    let rule = super::say::slug(Rule::RouteNotSafe);
    format!("{rule}:{target}:{attacker}:{goal}")
}

impl AssetRisk {
    /// The id of the finding that says it is not safe: what the user accepts.
    pub fn finding_id(&self) -> String {
        let rule = super::say::slug(Rule::AssetNotSafe);
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

    /// The reason with which the user accepted it, if so.
    pub fn accepted<'d>(&self, design: &'d Design) -> Option<&'d str> {
        accepted(design, || self.finding_id())
    }
}
