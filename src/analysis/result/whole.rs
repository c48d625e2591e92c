//! Everything an analysis says, and its summary.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{
    AssetRisk, AssetWork, AttackRoute, ControlInstance, Finding, FlowWay, NearMiss, PatternMatch,
    RecommendedEffects, RowlessThreat, TargetRisk, Total, TownHall, UnmatchedFlow, UnratedAsset,
    Verdict,
};
use crate::catalog::{Letter, LinkId, NoticeId};

/// Everything the program has to say about a design.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Analysis {
    /// How each flow is routed over the lines.
    pub flows: BTreeMap<LinkId, FlowWay>,
    /// Patterns recognised, in the catalog's order.
    pub patterns: Vec<PatternMatch>,
    /// Screen-transfer flows of the My Number side that are no route, with the reason.
    pub unmatched: Vec<UnmatchedFlow>,
    /// Nearest patterns to what is drawn: also beside a recognised one.
    pub near: Vec<NearMiss>,
    /// The town hall as a whole: its model, and what that asks.
    pub hall: TownHall,
    /// Control instances: per asset, then the organisation's.
    pub controls: Vec<ControlInstance>,
    /// Assets that count as other kinds than their own.
    pub work: Vec<AssetWork>,
    /// Rows of the asset-based analysis, by asset and threat.
    pub asset_risks: Vec<AssetRisk>,
    /// Assets that no row of the asset-based analysis rates, with the reason.
    pub unrated: Vec<UnratedAsset>,
    /// Threats inside the analysis that no asset has a row of, with the reason.
    pub unrated_threats: Vec<RowlessThreat>,
    /// Worst value of each target under each attacker, exact.
    pub targets: Vec<TargetRisk>,
    /// Attack routes, highest product first: the worst of them where there are many.
    pub routes: Vec<AttackRoute>,
    /// How many routes there are, listed or not.
    pub routes_total: Total,
    /// What recommended controls alone would bring down to a safe product.
    pub by_recommended: RecommendedEffects,
    /// Findings, most severe first.
    pub findings: Vec<Finding>,
    /// Notices of the document that apply.
    pub notices: Vec<NoticeMatch>,
    /// The banner's numbers.
    pub summary: Summary,
    /// Whether the design does, and why.
    pub verdict: Verdict,
}

impl Analysis {
    /// Whether more routes exist than are listed.
    pub fn routes_truncated(&self) -> bool {
        self.routes_total.number() > self.routes.len()
    }

    /// What was found by a day.
    pub fn dated(&self) -> impl Iterator<Item = &Finding> {
        let findings = self.findings.iter();
        findings.filter(|finding| finding.rule.is_dated())
    }

    /// Puts what is found by a day in place of what was found by another one. It stands at the end
    /// of the findings: its rules are the last ones of the least severity.
    pub fn set_dated(&mut self, found: Vec<Finding>) {
        self.findings.retain(|finding| !finding.rule.is_dated());
        self.findings.extend(found);
    }

    /// Whether a row lies above the safe product by our reading alone: recommended controls bring
    /// it down, and every required one is in place.
    pub fn is_row_by_recommended(&self, row: &AssetRisk) -> bool {
        self.by_recommended.row(&row.asset, &row.threat).is_some()
    }

    /// The same of an attack route.
    pub fn is_route_by_recommended(&self, route: &AttackRoute) -> bool {
        let (attacker, goal, target) = (&route.attacker, &route.goal, &route.target);
        self.by_recommended.target(attacker, goal, target).is_some()
    }
}

/// A notice of the document that applies.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NoticeMatch {
    /// Which.
    pub notice: NoticeId,
    /// Its pages, of the chapters at hand.
    pub pages: Vec<u16>,
}

/// The banner's numbers.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Summary {
    /// Required control instances, without those that are not applicable.
    pub required: usize,
    /// Of these, implemented.
    pub required_in_place: usize,
    /// Of these, planned.
    pub required_planned: usize,
    /// Required control instances beside these that are not applicable.
    pub required_not_applicable: usize,
    /// Recommended control instances, without those that are not applicable.
    pub recommended: usize,
    /// Of these, implemented.
    pub recommended_in_place: usize,
    /// Recommended control instances beside these that are not applicable.
    pub recommended_not_applicable: usize,
    /// Highest product of the asset-based analysis; 0 without rows.
    pub worst_asset_product: u8,
    /// Highest product of the damage-based analysis; 0 without routes.
    pub worst_route_product: u8,
    /// Highest letter of both.
    pub worst_letter: Option<Letter>,
}

impl Summary {
    /// The higher of both products.
    pub fn worst_product(&self) -> u8 {
        self.worst_asset_product.max(self.worst_route_product)
    }
}
