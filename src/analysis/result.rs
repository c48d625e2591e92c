//! The results of an analysis: plain data, in a stable order.

mod control;
mod finding;
mod risk;
mod total;
mod verdict;

pub use control::*;
pub use finding::*;
pub use risk::*;
pub use total::*;
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
    /// Screen-transfer flows of the My Number side that are no route, with the reason.
    pub unmatched: Vec<UnmatchedFlow>,
    /// Nearest patterns to what is drawn: also beside a recognised one.
    pub near: Vec<NearMiss>,
    /// Control instances: per asset, then the organisation's.
    pub controls: Vec<ControlInstance>,
    /// Rows of the asset-based analysis, by asset and threat.
    pub asset_risks: Vec<AssetRisk>,
    /// Assets that no row of the asset-based analysis rates, with the reason.
    pub unrated: Vec<Unrated>,
    /// Threats inside the analysis that no asset has a row of, with the reason.
    pub unrated_threats: Vec<UnratedThreat>,
    /// Worst value of each target under each attacker, exact.
    pub targets: Vec<TargetRisk>,
    /// Attack routes, highest product first: the worst of them where there are many.
    pub routes: Vec<AttackRoute>,
    /// How many routes there are, listed or not.
    pub routes_total: Total,
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
}

/// A notice of the document that applies.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NoticeMatch {
    /// Which.
    pub notice: NoticeId,
    /// Its pages, of the chapters at hand.
    pub pages: Vec<u16>,
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
    /// Where it was read from several things of a sort: its value for each of them.
    pub parts: Vec<(Subject, FactValue)>,
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

/// A screen-transfer flow of the My Number side that is no route.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct UnmatchedFlow {
    /// The flow.
    pub flow: LinkId,
    /// Its facts, where it leads from a terminal to a platform.
    pub facts: Vec<FactReading>,
    /// The catalog's reason why it is none; `None` where its facts are what the document leaves
    /// out.
    pub reason: Option<String>,
    /// What the reason was read from, beside the flow.
    pub evidence: Vec<Subject>,
    /// Why it is none, in words.
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
