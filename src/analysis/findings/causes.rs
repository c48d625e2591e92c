//! What findings come from: those of one cause belong together, under the one that leads them.

use std::collections::{BTreeMap, BTreeSet};

use crate::{
    analysis::{Finding, FindingCause, FindingGroup, FindingTopic, Matter, Own, Rule, RuleFamily},
    catalog::{Catalog, MessageValue},
    design::Subject,
};

/// So many findings of a rule are told one by one.
const FEW: usize = 2;

/// Findings by what they come from: every finding stands in exactly one group. Groups stand in the
/// order of topics, then of their first findings; so do the findings of a group, behind the one
/// that leads them.
pub fn grouped(findings: &[Finding], catalog: &Catalog) -> Vec<FindingGroup> {
    let lacking = lacking(findings);
    let often = often(findings);
    let mut found: BTreeMap<FindingCause, FindingGroup> = BTreeMap::new();
    for (place, finding) in findings.iter().enumerate() {
        let lead = lacking.iter().find(|it| it.explains(finding, catalog));
        let (cause, topic) = match lead {
            Some(lead) => (lead.cause.clone(), FindingTopic::Structure),
            None => (cause_of(finding, &often), topic_of(finding.rule)),
        };
        let group = found.entry(cause).or_insert_with_key(|cause| FindingGroup {
            topic,
            cause: cause.clone(),
            findings: Vec::new(),
        });
        if lead.is_some_and(|lead| lead.place == place) {
            group.findings.insert(0, place);
        } else {
            group.findings.push(place);
        }
    }
    let mut groups: Vec<_> = found.into_values().collect();
    groups.sort_by_key(|group| (group.topic, group.findings.iter().min().copied()));
    groups
}

/// An asset that is not drawn: much else follows from that.
struct LackingAsset<'a> {
    place: usize,
    cause: FindingCause,
    /// The kinds of which one would do.
    kinds: Vec<&'a str>,
    /// Their names, as other findings say them.
    names: Option<&'a MessageValue>,
}

impl LackingAsset<'_> {
    /// Whether a finding is this one, or follows from it.
    fn explains(&self, finding: &Finding, catalog: &Catalog) -> bool {
        match &finding.matter {
            Matter::Control { demand, .. } if demand.unplaced => {
                let placement = catalog.placement(&demand.placement);
                placement.is_some_and(|it| {
                    let mut kinds = it.kinds.iter();
                    kinds.any(|kind| self.kinds.contains(&kind.as_str()))
                })
            }
            Matter::Said { id, .. } if finding.rule == Rule::ImpliedAssetMissing => {
                kinds_of(id).is_some_and(|kinds| kinds == self.kinds)
            }
            Matter::Said { values, .. } if finding.rule == Rule::BoundaryWithoutGate => {
                let gate = value(values, "gate");
                gate.is_some() && gate == self.names
            }
            Matter::Said { .. }
            | Matter::Control { .. }
            | Matter::Row { .. }
            | Matter::Target { .. } => false,
        }
    }
}

fn kinds_of(id: &Own) -> Option<Vec<&str>> {
    match id {
        Own::More(kinds) => Some(kinds.split('|').collect()),
        Own::No | Own::Instead(_) => None,
    }
}

fn value<'a>(values: &'a [(&'static str, MessageValue)], name: &str) -> Option<&'a MessageValue> {
    let mut values = values.iter();
    values.find_map(|(is, value)| (*is == name).then_some(value))
}

fn lacking(findings: &[Finding]) -> Vec<LackingAsset<'_>> {
    let told = findings.iter().enumerate();
    let told = told.filter(|(_, finding)| finding.rule == Rule::ImpliedAssetMissing);
    let lacking = told.filter_map(|(place, finding)| {
        let Matter::Said { values, id } = &finding.matter else {
            return None;
        };
        Some(LackingAsset {
            place,
            cause: FindingCause::Leading(finding.id()),
            kinds: kinds_of(id)?,
            names: value(values, "asset"),
        })
    });
    lacking.collect()
}

/// Rules that have more than a few findings.
fn often(findings: &[Finding]) -> BTreeSet<Rule> {
    let mut counts: BTreeMap<Rule, usize> = BTreeMap::new();
    for finding in findings {
        *counts.entry(finding.rule).or_default() += 1;
    }
    let often = counts.into_iter().filter(|(_, count)| *count > FEW);
    often.map(|(rule, _)| rule).collect()
}

fn cause_of(finding: &Finding, often: &BTreeSet<Rule>) -> FindingCause {
    let asset = finding.subjects.iter().find_map(|subject| match subject {
        Subject::Asset(id) => Some(id.clone()),
        Subject::Zone(_) | Subject::Link(_) | Subject::Note(_) => None,
    });
    match (&finding.matter, asset) {
        (Matter::Control { .. }, Some(asset)) => FindingCause::Carrier(asset),
        (Matter::Control { demand, .. }, None) => FindingCause::Placement(demand.placement.clone()),
        (Matter::Row { .. } | Matter::Target { .. }, Some(asset)) => {
            FindingCause::Endangered(asset)
        }
        (Matter::Row { .. } | Matter::Target { .. } | Matter::Said { .. }, _) => {
            if often.contains(&finding.rule) {
                FindingCause::Repeated(finding.rule)
            } else {
                FindingCause::Leading(finding.id())
            }
        }
    }
}

/// What findings of a rule are about.
fn topic_of(rule: Rule) -> FindingTopic {
    match rule.family() {
        RuleFamily::Control => FindingTopic::Controls,
        RuleFamily::Row | RuleFamily::Route => FindingTopic::Risk,
        RuleFamily::Flaw if rule == Rule::ControlContradicted => FindingTopic::Controls,
        RuleFamily::Flaw if rule == Rule::OverrideIdle => FindingTopic::Risk,
        RuleFamily::Carrier | RuleFamily::Breach | RuleFamily::Unjudged | RuleFamily::Flaw => {
            FindingTopic::Structure
        }
    }
}
