//! Fills the shape from an analysis.

use std::borrow::Cow;

use super::hall::HallJson;
use super::shape::{
    AssetRiskJson, AssetWorkJson, CheckJson, ControlJson, DiffersJson, FindingJson, NearJson,
    PatternJson, ReasonJson, RouteJson, RuleJson, StepJson, SummaryJson, UnratedThreatJson,
};
use crate::{
    analysis::{
        AssetRisk, AssetWork, AttackRoute, Difference, Finding, NearMiss, PatternMatch, Reason,
        RowlessThreat, Severity, Step, Summary, Verdict,
    },
    catalog::{AssetId, AssetKindId, LinkId, Notice},
    cli::check::run::CheckedPhase,
    design::{Design, Subject},
    words,
};

impl<'a> CheckJson<'a> {
    /// The report on a phase.
    pub(in crate::cli::check) fn new(checked: &CheckedPhase<'a>) -> Self {
        let analysis = checked.analysis;
        let notices = &checked.catalog.notices;
        let notices = analysis.notices.iter().filter_map(|found| {
            let notice = notices.iter().find(|notice| notice.id == found.notice)?;
            Some(FindingJson::of_notice(notice, &found.pages))
        });
        Self {
            file: checked.file,
            phase: &checked.design.phase_id,
            phase_name: &checked.design.phase_name,
            edition: &checked.catalog.edition.id,
            patterns: analysis.patterns.iter().map(PatternJson::new).collect(),
            near: analysis.near.iter().map(NearJson::new).collect(),
            hall: HallJson::new(analysis, checked.catalog),
            controls: analysis
                .controls
                .iter()
                .map(|control| ControlJson::new(control, checked.design))
                .collect(),
            work: analysis.work.iter().map(AssetWorkJson::new).collect(),
            asset_risks: analysis
                .asset_risks
                .iter()
                .map(|risk| AssetRiskJson::new(risk, checked.design))
                .collect(),
            unrated_threats: analysis
                .unrated_threats
                .iter()
                .map(UnratedThreatJson::new)
                .collect(),
            routes: analysis
                .routes
                .iter()
                .map(|route| RouteJson::new(route, checked.design))
                .collect(),
            routes_truncated: analysis.routes_truncated(),
            routes_total: analysis.routes_total.number(),
            routes_total_is_exact: analysis.routes_total.is_exact(),
            findings: analysis
                .findings
                .iter()
                .map(FindingJson::new)
                .chain(notices)
                .collect(),
            summary: SummaryJson::new(&analysis.summary, checked.verdict),
        }
    }
}

impl<'a> AssetWorkJson<'a> {
    fn new(work: &'a AssetWork) -> Self {
        Self {
            asset: work.asset.as_str(),
            counts_as: work.kinds.iter().map(AssetKindId::as_str).collect(),
            message: words::both(&work.message),
            pages: &work.pages,
            slides: &work.slides,
        }
    }
}

impl<'a> UnratedThreatJson<'a> {
    fn new(unrated: &'a RowlessThreat) -> Self {
        Self {
            threat: unrated.threat.as_str(),
            reason: &unrated.reason,
            pages: &unrated.pages,
        }
    }
}

impl<'a> SummaryJson<'a> {
    fn new(summary: &Summary, verdict: &'a Verdict) -> Self {
        Self {
            verdict: verdict.judgement,
            reasons: verdict.reasons.iter().map(ReasonJson::new).collect(),
            required: summary.required,
            required_in_place: summary.required_in_place,
            required_not_applicable: summary.required_not_applicable,
            recommended: summary.recommended,
            recommended_in_place: summary.recommended_in_place,
            recommended_not_applicable: summary.recommended_not_applicable,
            worst_asset_product: summary.worst_asset_product,
            worst_route_product: summary.worst_route_product,
            worst_letter: summary.worst_letter,
        }
    }
}

impl<'a> ReasonJson<'a> {
    fn new(reason: &'a Reason) -> Self {
        Self {
            bearing: reason.bearing,
            rule: reason.cause,
            subjects: reason.subjects.iter().map(Subject::as_str).collect(),
            message: words::both(&reason.message),
        }
    }
}

impl<'a> PatternJson<'a> {
    fn new(found: &'a PatternMatch) -> Self {
        Self {
            id: found.pattern.as_str(),
            facts: found
                .facts
                .iter()
                .map(|f| (f.fact.as_str(), f.value.as_str()))
                .collect(),
            evidence: evidence(found),
        }
    }
}

/// The flows of a pattern, then what its facts were read from, each once.
fn evidence(found: &PatternMatch) -> Vec<&str> {
    let mut ids: Vec<&str> = found.flows.iter().map(LinkId::as_str).collect();
    for subject in found.facts.iter().flat_map(|fact| &fact.evidence) {
        let id = subject.as_str();
        if !matches!(subject, Subject::Zone(_)) && !ids.contains(&id) {
            ids.push(id);
        }
    }
    ids
}

impl<'a> NearJson<'a> {
    fn new(near: &'a NearMiss) -> Self {
        Self {
            id: near.pattern.as_str(),
            differs: near.differs.iter().map(DiffersJson::new).collect(),
        }
    }
}

impl<'a> DiffersJson<'a> {
    /// What differs.
    pub(super) fn new(differs: &'a Difference) -> Self {
        Self {
            fact: differs.fact.as_str(),
            is: differs.is.as_str(),
            needs: differs.needs.as_str(),
            fix: differs.fix.as_ref().map(|fix| words::both(&fix.label)),
        }
    }
}

impl<'a> AssetRiskJson<'a> {
    fn new(risk: &'a AssetRisk, design: &'a Design) -> Self {
        let rating = risk.rating;
        Self {
            asset: risk.asset.as_str(),
            threat: risk.threat.as_str(),
            threat_level: rating.threat_level,
            countermeasure_level: rating.countermeasure_level,
            vulnerability_level: rating.vulnerability_level,
            importance: rating.severity,
            product: rating.product,
            letter: rating.letter,
            controls: risk
                .circles
                .counted
                .iter()
                .map(|c| c.control.as_str())
                .collect(),
            capped: risk.cap.is_some(),
            was: rating.was,
            accepted: risk.accepted(design),
        }
    }
}

impl<'a> RouteJson<'a> {
    fn new(route: &'a AttackRoute, design: &'a Design) -> Self {
        let rating = route.rating;
        let (x, y) = route.scenario;
        Self {
            number: route.number,
            scenario: format!("{x}-{y}"),
            attacker: route.attacker.as_str(),
            entry: route.entry.as_str(),
            foothold: route.foothold.as_ref().map(AssetId::as_str),
            target: route.target.as_str(),
            hops: route.hops.iter().map(AssetId::as_str).collect(),
            steps: route
                .steps
                .iter()
                .enumerate()
                .map(|(index, step)| StepJson::new(index, step))
                .collect(),
            threat_level: rating.threat_level,
            countermeasure_level: rating.countermeasure_level,
            vulnerability_level: rating.vulnerability_level,
            damage: rating.severity,
            product: rating.product,
            letter: rating.letter,
            was: rating.was,
            accepted: route.accepted(design),
        }
    }
}

impl<'a> StepJson<'a> {
    fn new(index: usize, step: &'a Step) -> Self {
        Self {
            kind: match (&step.movement, index) {
                (None, _) => "goal",
                (Some(_), 0) => "entry",
                (Some(_), _) => "move",
            },
            threat: step.threat.as_str(),
            countermeasure_level: step.countermeasure_level,
            controls: step
                .circles
                .counted
                .iter()
                .map(|c| c.control.as_str())
                .collect(),
        }
    }
}

impl<'a> FindingJson<'a> {
    fn new(finding: &'a Finding) -> Self {
        Self {
            severity: finding.severity,
            rule: RuleJson::Rule(finding.rule),
            subjects: finding.subjects.iter().map(Subject::as_str).collect(),
            message: Cow::Owned(words::both(&finding.message())),
            pages: &finding.pages,
            slides: &finding.slides,
            accepted: finding.accepted.as_deref(),
        }
    }

    fn of_notice(notice: &'a Notice, pages: &'a [u16]) -> Self {
        Self {
            severity: Severity::Info,
            rule: RuleJson::Word("notice"),
            subjects: Vec::new(),
            message: Cow::Borrowed(&notice.text),
            pages,
            slides: &[],
            accepted: None,
        }
    }
}
