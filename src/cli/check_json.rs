//! The shape of `check --format json`: a contract, so it has types of its own.

mod build;

use std::{borrow::Cow, collections::BTreeMap};

use serde::Serialize;

use crate::{
    analysis::{Bearing, Cause, Judgement, Rule, Severity, Was},
    catalog::{Letter, Requirement, Text},
};

/// All about one phase of a file.
#[derive(Debug, Serialize)]
pub(super) struct Report<'a> {
    file: &'a str,
    phase: &'a str,
    phase_name: &'a str,
    edition: &'a str,
    patterns: Vec<PatternJson<'a>>,
    near: Vec<NearJson<'a>>,
    controls: Vec<ControlJson<'a>>,
    asset_risks: Vec<AssetRiskJson<'a>>,
    unrated_threats: Vec<UnratedThreatJson<'a>>,
    routes: Vec<RouteJson<'a>>,
    /// Whether there are more than are listed.
    routes_truncated: bool,
    /// How many there are, or at least are.
    routes_total: usize,
    routes_total_is_exact: bool,
    findings: Vec<FindingJson<'a>>,
    summary: SummaryJson<'a>,
}

#[derive(Debug, Serialize)]
struct PatternJson<'a> {
    id: &'a str,
    facts: BTreeMap<&'a str, &'a str>,
    /// Assets and links; the zones among the evidence are found by their assets.
    evidence: Vec<&'a str>,
}

/// A threat inside the analysis that no asset is rated for.
#[derive(Debug, Serialize)]
struct UnratedThreatJson<'a> {
    threat: &'a str,
    reason: &'a Text,
    pages: &'a [u16],
}

#[derive(Debug, Serialize)]
struct NearJson<'a> {
    id: &'a str,
    differs: Vec<DiffersJson<'a>>,
}

#[derive(Debug, Serialize)]
struct DiffersJson<'a> {
    fact: &'a str,
    is: &'a str,
    needs: &'a str,
    /// What the edit is called that would change it.
    #[serde(skip_serializing_if = "Option::is_none")]
    fix: Option<&'a Text>,
}

#[derive(Debug, Serialize)]
struct ControlJson<'a> {
    control: &'a str,
    name: &'a Text,
    placement: &'a str,
    asset: Option<&'a str>,
    requirement: Requirement,
    state: &'static str,
    from: &'a str,
    law: Vec<&'a str>,
    pages: &'a [u16],
}

#[derive(Debug, Serialize)]
struct AssetRiskJson<'a> {
    asset: &'a str,
    threat: &'a str,
    threat_level: u8,
    countermeasure_level: u8,
    vulnerability_level: u8,
    importance: u8,
    product: u8,
    letter: Letter,
    controls: Vec<&'a str>,
    capped: bool,
    /// The numbers before the user's overrides, where these change them.
    #[serde(skip_serializing_if = "Option::is_none")]
    was: Option<Was>,
    /// The reason with which the user accepted it, if so.
    #[serde(skip_serializing_if = "Option::is_none")]
    accepted: Option<&'a str>,
}

#[derive(Debug, Serialize)]
struct RouteJson<'a> {
    number: usize,
    scenario: String,
    attacker: &'a str,
    entry: &'a str,
    foothold: Option<&'a str>,
    target: &'a str,
    hops: Vec<&'a str>,
    steps: Vec<StepJson<'a>>,
    threat_level: u8,
    countermeasure_level: u8,
    vulnerability_level: u8,
    damage: u8,
    product: u8,
    letter: Letter,
    /// The numbers before the user's overrides, where these change them.
    #[serde(skip_serializing_if = "Option::is_none")]
    was: Option<Was>,
    /// The reason with which the user accepted it, if so.
    #[serde(skip_serializing_if = "Option::is_none")]
    accepted: Option<&'a str>,
}

#[derive(Debug, Serialize)]
struct StepJson<'a> {
    /// `entry`, `move` or `goal`.
    kind: &'static str,
    threat: &'a str,
    countermeasure_level: u8,
    controls: Vec<&'a str>,
}

#[derive(Debug, Serialize)]
#[serde(untagged)]
enum RuleJson {
    /// A rule of the analysis.
    Rule(Rule),
    /// `notice`: the document has something to say where this pattern is used.
    Word(&'static str),
}

#[derive(Debug, Serialize)]
struct FindingJson<'a> {
    severity: Severity,
    rule: RuleJson,
    subjects: Vec<&'a str>,
    message: Cow<'a, Text>,
    pages: &'a [u16],
    /// The reason with which the user accepted it, if so.
    #[serde(skip_serializing_if = "Option::is_none")]
    accepted: Option<&'a str>,
}

#[derive(Debug, Serialize)]
struct SummaryJson<'a> {
    verdict: Judgement,
    /// Why, and what one must know beside it; the gravest first.
    reasons: Vec<ReasonJson<'a>>,
    required: usize,
    required_in_place: usize,
    required_not_applicable: usize,
    recommended: usize,
    recommended_in_place: usize,
    recommended_not_applicable: usize,
    worst_asset_product: u8,
    worst_route_product: u8,
    worst_letter: Option<Letter>,
}

#[derive(Debug, Serialize)]
struct ReasonJson<'a> {
    bearing: Bearing,
    rule: Cause,
    subjects: Vec<&'a str>,
    message: &'a Text,
}
