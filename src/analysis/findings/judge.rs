//! Findings, notices and the banner's numbers, from what the other parts have found.

use std::{collections::BTreeSet, sync::Arc};

use super::{
    beside::clouds_differ,
    doubtful::doubtful_names,
    risky::{unsafe_rows, unsafe_targets},
    say::{NOTHING, of, say, say_as},
    separation::{AssetSides, separation_findings},
    structure::structure_findings,
};
use crate::{
    analysis::{
        Analysis, ControlInstance, Finding, Fix, Matter, NoticeMatch, Own, Rule, Severity,
        Subjects, Summary, UnmatchedFlow,
        net::{FlowWays, Net},
        pattern::{is_misjoined, turned},
        risk::is_done_anywhere,
    },
    catalog::{CapCondition, LinkId, MessageValue, NotRoute, PatternId, Requirement},
    design::{ControlState, Subject},
};

/// The banner's numbers.
pub(in crate::analysis) fn summary(analysis: &Analysis) -> Summary {
    let count = |requirement: Requirement, keep: &dyn Fn(&ControlInstance) -> bool| {
        let demanded = analysis.controls.iter().filter(|c| !c.is_by_nature());
        demanded
            .filter(|c| c.requirement == requirement && keep(c))
            .count()
    };
    let rows = &analysis.asset_risks;
    let letters = rows.iter().map(|row| row.rating.letter);
    let letters = letters.chain(analysis.targets.iter().map(|target| target.rating.letter));
    let demanded = |c: &ControlInstance| !c.is_not_applicable();
    let planned = |c: &ControlInstance| !c.is_in_place() && c.state == ControlState::Planned;
    Summary {
        required: count(Requirement::Required, &demanded),
        required_in_place: count(Requirement::Required, &ControlInstance::is_implemented),
        required_planned: count(Requirement::Required, &planned),
        required_not_applicable: count(Requirement::Required, &ControlInstance::is_not_applicable),
        recommended: count(Requirement::Recommended, &demanded),
        recommended_in_place: count(Requirement::Recommended, &ControlInstance::is_implemented),
        recommended_not_applicable: count(
            Requirement::Recommended,
            &ControlInstance::is_not_applicable,
        ),
        worst_asset_product: rows.iter().map(|row| row.rating.product).max().unwrap_or(0),
        worst_route_product: analysis
            .targets
            .iter()
            .map(|t| t.rating.product)
            .max()
            .unwrap_or(0),
        worst_letter: letters.min(),
    }
}

/// The document's notices that apply, in the catalog's order, with the pages at hand.
pub(in crate::analysis) fn notices(net: &Net<'_>, analysis: &Analysis) -> Vec<NoticeMatch> {
    let catalog = net.catalog;
    let matched: BTreeSet<&PatternId> = analysis.patterns.iter().map(|m| &m.pattern).collect();
    let models: BTreeSet<_> = matched
        .iter()
        .filter_map(|id| catalog.pattern(id))
        .flat_map(|pattern| pattern.models.iter().map(|used| &used.model))
        .collect();
    let readings = || {
        let of_matches = analysis.patterns.iter().flat_map(|matched| &matched.facts);
        of_matches.chain(analysis.unmatched.iter().flat_map(|flow| &flow.facts))
    };
    let applies = |when: &CapCondition| match when {
        CapCondition::AnyPattern => !matched.is_empty(),
        CapCondition::Patterns(patterns) => {
            patterns.iter().any(|pattern| matched.contains(pattern))
        }
        CapCondition::Model(model) => models.contains(model),
        CapCondition::Fact(fact, value) => readings().any(|r| r.fact == *fact && r.value == *value),
        CapCondition::Doing(threat) => is_done_anywhere(net, threat),
    };
    let notices = catalog
        .notices
        .iter()
        .filter(|notice| applies(&notice.when));
    let found = notices.map(|notice| NoticeMatch {
        notice: notice.id.clone(),
        pages: catalog.pages_of_chapters(notice.source.pages(), &matched),
    });
    found.collect()
}

/// All findings, most severe first, then in the order of rules, then of what they are about.
pub(in crate::analysis) fn findings(
    net: &Net<'_>,
    ways: &FlowWays<'_>,
    analysis: &Analysis,
) -> Vec<Finding> {
    let sides = AssetSides::new(net);
    let mut findings = structure_findings(net, &sides, &analysis.flows, &analysis.patterns);
    separation_findings(net, ways, &sides, &analysis.controls, &mut findings);
    routes_drawn(net, analysis, &mut findings);
    doubtful_names(net, &mut findings);
    clouds_differ(net, &analysis.patterns, &mut findings);
    misjoined_lines(net, &mut findings);
    controls(net, analysis, &mut findings);
    unsafe_rows(net, analysis, &mut findings);
    unsafe_targets(net, analysis, &mut findings);
    accept(net, &mut findings);
    // Each rule has gone through its subjects in their order; long ids need not be compared.
    findings.sort_by_cached_key(|finding| (finding.severity, finding.rule));
    findings
}

/// Notes with which reason the user has accepted a finding, if so.
pub(in crate::analysis) fn accept(net: &Net<'_>, findings: &mut [Finding]) {
    if net.design.accepted.is_empty() {
        return;
    }
    for finding in findings {
        let reason = net.design.accepted.get(&finding.id());
        finding.accepted = reason.map(|reason| reason.as_str().into());
    }
}

fn routes_drawn(net: &Net<'_>, analysis: &Analysis, findings: &mut Vec<Finding>) {
    if analysis.patterns.is_empty() && analysis.unmatched.is_empty() {
        findings.push(say(Rule::NoRouteDrawn, Severity::Warning, None, &NOTHING));
    }
    for unmatched in &analysis.unmatched {
        let Some(flow) = net.flow(&unmatched.flow) else {
            continue;
        };
        let values: [(&str, MessageValue); 3] = [
            ("from", net.name_of(flow.from).into()),
            ("to", net.name_of(flow.to).into()),
            (
                "why",
                unmatched
                    .message
                    .clone()
                    .map(Into::into)
                    .unwrap_or_default(),
            ),
        ];
        let subjects = [Subject::Link(unmatched.flow.clone())]
            .into_iter()
            .chain(unmatched.evidence.iter().cloned());
        let reason = unmatched.reason.as_deref();
        let (rule, own) = reason.map_or((Rule::NoPattern, Own::No), |reason| {
            (Rule::TransferWithoutRoute, Own::More(reason.into()))
        });
        let mut finding = say_as(rule, own, Severity::Error, subjects, &values);
        finding.pages = unmatched.pages.as_slice().into();
        let fix = turned_round(net, unmatched).or_else(|| only_fix(analysis, &unmatched.flow));
        finding.fix = fix.map(Box::new);
        findings.push(finding);
    }
}

/// Lines that join what their kind cannot.
fn misjoined_lines(net: &Net<'_>, findings: &mut Vec<Finding>) {
    for drawn in net.drawn.iter().filter(|drawn| is_misjoined(net, drawn)) {
        let Some((kind, (from, to))) = drawn.kind.zip(drawn.ends) else {
            continue;
        };
        let values = [
            ("line", kind.name.clone()),
            ("from", net.name_of(from)),
            ("to", net.name_of(to)),
        ];
        let subject = [Subject::Link(drawn.id.clone())];
        findings.push(say(
            Rule::LineMisjoined,
            Severity::Warning,
            subject,
            &values,
        ));
    }
}

/// The edit that turns a flow round, where the reason why it is no route offers that.
fn turned_round(net: &Net<'_>, unmatched: &UnmatchedFlow) -> Option<Fix> {
    let reasons = &net.catalog.patterns.route.not_routes;
    let is_it = |reason: &&NotRoute| Some(&reason.id) == unmatched.reason.as_ref();
    let reason = reasons.iter().find(is_it)?;
    turned(net, net.flow(&unmatched.flow)?, reason)
}

/// The edit that makes a flow the nearest pattern, where one edit does.
fn only_fix(analysis: &Analysis, flow: &LinkId) -> Option<Fix> {
    let mut near = analysis.near.iter().filter(|miss| miss.flow == *flow);
    near.find_map(|miss| match miss.differs.as_slice() {
        [only] => only.fix.clone(),
        _ => None,
    })
}

fn controls(net: &Net<'_>, analysis: &Analysis, findings: &mut Vec<Finding>) {
    let required = analysis
        .controls
        .iter()
        .filter(|control| control.requirement == Requirement::Required && !control.is_in_place());
    let mut carriers = net.walk();
    for control in required {
        let asset = control.asset.as_ref();
        let carrier = asset.and_then(|asset| carriers.place(asset));
        let matter = Matter::Control {
            demand: Arc::clone(&control.demand),
            carrier: carrier.map_or_else(|| control.place.clone(), |place| place.name.clone()),
            state: state_key(&control.state),
        };
        let rule = if control.unplaced {
            Rule::ControlWithoutPlace
        } else {
            Rule::RequiredControlMissing
        };
        let severity = if control.state == ControlState::Planned {
            Severity::Warning
        } else {
            Severity::Error
        };
        let subjects = asset.map_or(Subjects::Design, |asset| {
            Subjects::One(Subject::Asset(asset.clone()))
        });
        findings.push(Finding {
            number: control.numbers.first().copied(),
            pages: Arc::clone(&control.pages),
            ..of(rule, severity, subjects, matter)
        });
    }
}

/// What is said of the state of a control that is not in place.
const fn state_key(state: &ControlState) -> &'static str {
    match state {
        ControlState::NotApplicable(_) => "finding-state-without-reason",
        ControlState::Implemented | ControlState::Planned | ControlState::Missing => state.key(),
    }
}
