//! The shape of `check --format json`: a contract, so it has types of its own.

use std::{borrow::Cow, collections::BTreeMap};

use serde::Serialize;

use super::hall::HallJson;
use crate::{
    analysis::{Bearing, CatalogNumbers, Cause, Judgement, Rule, Severity},
    catalog::{Letter, Requirement, Text},
};

/// All about one phase of a file.
#[derive(Debug, Serialize)]
pub(in crate::cli::check) struct CheckJson<'a> {
    pub(super) file: &'a str,
    pub(super) phase: &'a str,
    pub(super) phase_name: &'a str,
    pub(super) edition: &'a str,
    pub(super) patterns: Vec<PatternJson<'a>>,
    pub(super) near: Vec<NearJson<'a>>,
    /// The town hall as a whole.
    pub(super) hall: HallJson<'a>,
    pub(super) controls: Vec<ControlJson<'a>>,
    /// Assets that count as other kinds than their own.
    pub(super) work: Vec<AssetWorkJson<'a>>,
    pub(super) asset_risks: Vec<AssetRiskJson<'a>>,
    pub(super) unrated_threats: Vec<UnratedThreatJson<'a>>,
    pub(super) routes: Vec<RouteJson<'a>>,
    /// Whether there are more than are listed.
    pub(super) routes_truncated: bool,
    /// How many there are, or at least are.
    pub(super) routes_total: usize,
    pub(super) routes_total_is_exact: bool,
    pub(super) findings: Vec<FindingJson<'a>>,
    pub(super) summary: SummaryJson<'a>,
}

#[derive(Debug, Serialize)]
pub(super) struct PatternJson<'a> {
    pub(super) id: &'a str,
    pub(super) facts: BTreeMap<&'a str, &'a str>,
    /// Assets and links; the zones among the evidence are found by their assets.
    pub(super) evidence: Vec<&'a str>,
}

/// An asset that counts as other kinds where it stands, with the reason.
#[derive(Debug, Serialize)]
pub(super) struct AssetWorkJson<'a> {
    pub(super) asset: &'a str,
    pub(super) counts_as: Vec<&'a str>,
    pub(super) message: Text,
    pub(super) pages: &'a [u16],
    pub(super) slides: &'a [u16],
}

/// A threat inside the analysis that no asset is rated for.
#[derive(Debug, Serialize)]
pub(super) struct UnratedThreatJson<'a> {
    pub(super) threat: &'a str,
    pub(super) reason: &'a Text,
    pub(super) pages: &'a [u16],
}

#[derive(Debug, Serialize)]
pub(super) struct NearJson<'a> {
    pub(super) id: &'a str,
    pub(super) differs: Vec<DiffersJson<'a>>,
}

#[derive(Debug, Serialize)]
pub(super) struct DiffersJson<'a> {
    pub(super) fact: &'a str,
    pub(super) is: &'a str,
    pub(super) needs: &'a str,
    /// What the edit is called that would change it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) fix: Option<Text>,
}

#[derive(Debug, Serialize)]
pub(super) struct ControlJson<'a> {
    pub(super) control: &'a str,
    pub(super) name: &'a Text,
    pub(super) placement: &'a str,
    pub(super) asset: Option<&'a str>,
    pub(super) requirement: Requirement,
    pub(super) state: &'static str,
    /// What is written down about the state, where anything is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) record: Option<ControlRecordJson<'a>>,
    pub(super) from: &'a str,
    pub(super) law: Vec<&'a str>,
    pub(super) pages: &'a [u16],
}

#[derive(Debug, Serialize)]
pub(super) struct ControlRecordJson<'a> {
    pub(super) person: &'a str,
    pub(super) due: &'a str,
    pub(super) cost: &'a str,
    pub(super) remark: &'a str,
    pub(super) evidence: Vec<EvidenceJson<'a>>,
}

#[derive(Debug, Serialize)]
pub(super) struct EvidenceJson<'a> {
    pub(super) document: &'a str,
    pub(super) page: &'a str,
    pub(super) link: &'a str,
}

#[derive(Debug, Serialize)]
pub(super) struct AssetRiskJson<'a> {
    pub(super) asset: &'a str,
    pub(super) threat: &'a str,
    pub(super) threat_level: u8,
    pub(super) countermeasure_level: u8,
    pub(super) vulnerability_level: u8,
    pub(super) importance: u8,
    pub(super) product: u8,
    pub(super) letter: Letter,
    pub(super) controls: Vec<&'a str>,
    pub(super) capped: bool,
    /// The numbers before the user's overrides, where these change them.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) was: Option<CatalogNumbers>,
    /// The reason with which the user accepted it, if so.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) accepted: Option<&'a str>,
}

#[derive(Debug, Serialize)]
pub(super) struct RouteJson<'a> {
    pub(super) number: usize,
    pub(super) scenario: String,
    pub(super) attacker: &'a str,
    pub(super) entry: &'a str,
    pub(super) foothold: Option<&'a str>,
    pub(super) target: &'a str,
    pub(super) hops: Vec<&'a str>,
    pub(super) steps: Vec<StepJson<'a>>,
    pub(super) threat_level: u8,
    pub(super) countermeasure_level: u8,
    pub(super) vulnerability_level: u8,
    pub(super) damage: u8,
    pub(super) product: u8,
    pub(super) letter: Letter,
    /// The numbers before the user's overrides, where these change them.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) was: Option<CatalogNumbers>,
    /// The reason with which the user accepted it, if so.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) accepted: Option<&'a str>,
}

#[derive(Debug, Serialize)]
pub(super) struct StepJson<'a> {
    /// `entry`, `move` or `goal`.
    pub(super) kind: &'static str,
    pub(super) threat: &'a str,
    pub(super) countermeasure_level: u8,
    pub(super) controls: Vec<&'a str>,
}

#[derive(Debug, Serialize)]
#[serde(untagged)]
pub(super) enum RuleJson {
    /// A rule of the analysis.
    Rule(Rule),
    /// `notice`: the document has something to say where this pattern is used.
    Word(&'static str),
}

#[derive(Debug, Serialize)]
pub(super) struct FindingJson<'a> {
    pub(super) severity: Severity,
    pub(super) rule: RuleJson,
    pub(super) subjects: Vec<&'a str>,
    pub(super) message: Cow<'a, Text>,
    pub(super) pages: &'a [u16],
    /// Slides of the ministry's overview, where it is the source.
    #[serde(skip_serializing_if = "<[u16]>::is_empty")]
    pub(super) slides: &'a [u16],
    /// The reason with which the user accepted it, if so.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) accepted: Option<&'a str>,
}

#[derive(Debug, Serialize)]
pub(super) struct SummaryJson<'a> {
    pub(super) verdict: Judgement,
    /// Why, and what one must know beside it; the gravest first.
    pub(super) reasons: Vec<ReasonJson<'a>>,
    pub(super) required: usize,
    pub(super) required_in_place: usize,
    pub(super) required_not_applicable: usize,
    pub(super) recommended: usize,
    pub(super) recommended_in_place: usize,
    pub(super) recommended_not_applicable: usize,
    pub(super) worst_asset_product: u8,
    pub(super) worst_route_product: u8,
    pub(super) worst_letter: Option<Letter>,
}

#[derive(Debug, Serialize)]
pub(super) struct ReasonJson<'a> {
    pub(super) bearing: Bearing,
    pub(super) rule: Cause,
    pub(super) subjects: Vec<&'a str>,
    pub(super) message: Text,
}
