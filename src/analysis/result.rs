//! The results of an analysis: plain data, in a stable order.

mod control;
mod finding;
mod risk;
mod verdict;

pub use control::*;
pub use finding::*;
pub use risk::*;
pub use verdict::*;

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::{
    catalog::{AssetId, FactId, FactValue, Letter, LinkId, NoticeId, PatternId, Text},
    design::{Command, Subject},
};

/// Everything the program has to say about a design.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Analysis {
    /// How each flow is routed over the lines.
    pub flows: BTreeMap<LinkId, FlowRoute>,
    /// Patterns recognised, in the catalog's order.
    pub patterns: Vec<PatternMatch>,
    /// Screen-transfer flows that are no pattern, with the nearest ones.
    pub unmatched: Vec<UnmatchedFlow>,
    /// Nearest patterns to what is drawn: also beside a recognised one.
    pub near: Vec<NearMiss>,
    /// Control instances: per asset, then the organisation's.
    pub controls: Vec<ControlInstance>,
    /// Rows of the asset-based analysis, by asset and threat.
    pub asset_risks: Vec<AssetRisk>,
    /// Assets that no row of the asset-based analysis rates, with the reason.
    pub unrated: Vec<Unrated>,
    /// Worst value of each target under each attacker, exact.
    pub targets: Vec<TargetRisk>,
    /// Attack routes, highest product first.
    pub routes: Vec<AttackRoute>,
    /// Whether more routes exist than are listed.
    pub routes_truncated: bool,
    /// Findings, most severe first.
    pub findings: Vec<Finding>,
    /// Notices of the document that apply.
    pub notices: Vec<NoticeId>,
    /// The banner's numbers.
    pub summary: Summary,
    /// Whether the design does, and why.
    pub verdict: Verdict,
}

/// How a flow runs over the lines.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct FlowRoute {
    /// Assets from start to end, both included; empty when there is no way.
    pub assets: Vec<AssetId>,
    /// Lines between them, one fewer than assets.
    pub lines: Vec<LinkId>,
}

/// A fact as read off the drawing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FactReading {
    /// The fact.
    pub fact: FactId,
    /// Its value.
    pub value: FactValue,
    /// Zones, assets and links it was read from.
    pub evidence: Vec<Subject>,
}

/// A recognised pattern.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PatternMatch {
    /// The pattern.
    pub pattern: PatternId,
    /// Screen-transfer flows that make it.
    pub flows: Vec<LinkId>,
    /// Its facts with their evidence, in the catalog's order.
    pub facts: Vec<FactReading>,
}

/// A screen-transfer flow that fits no pattern.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct UnmatchedFlow {
    /// The flow.
    pub flow: LinkId,
    /// Its facts.
    pub facts: Vec<FactReading>,
    /// What the document says about leaving it out.
    pub message: Text,
    /// Pages.
    pub pages: Vec<u16>,
}

/// A pattern that nearly fits.
#[derive(Clone, Debug, PartialEq)]
pub struct NearMiss {
    /// The pattern.
    pub pattern: PatternId,
    /// The flow it was compared with.
    pub flow: LinkId,
    /// The facts that differ.
    pub differs: Vec<Difference>,
}

/// A fact that keeps a pattern from fitting.
#[derive(Clone, Debug, PartialEq)]
pub struct Difference {
    /// The fact.
    pub fact: FactId,
    /// Its value in the drawing.
    pub is: FactValue,
    /// The value the pattern needs.
    pub needs: FactValue,
    /// The edit that would change it.
    pub fix: Option<Fix>,
}

/// An edit that mends something.
#[derive(Clone, Debug, PartialEq)]
pub struct Fix {
    /// What the button says.
    pub label: Text,
    /// The edit: one undo step.
    pub command: Command,
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
