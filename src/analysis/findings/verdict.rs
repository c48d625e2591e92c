//! How findings bear on the verdict, and the verdict itself.
//!
//! A verdict cannot be bought: of what the user may accept, only the risk of a row or of a target
//! is settled by it. Marking a control as not applicable or setting a level with a reason is the
//! user's to do; each is named beside the verdict.

use std::collections::BTreeMap;

use super::settled::settled;
use crate::{
    analysis::{
        Analysis, Bearing, Cause, Finding, Reason, Rule, RuleFamily, Severity, Strictness, Verdict,
        net::Net,
    },
    catalog::Message,
    design::Subject,
};

/// How a finding of a rule bears on the verdict before anything is accepted.
pub(in crate::analysis) const fn bearing_of(rule: Rule, severity: Severity) -> Bearing {
    match rule.family() {
        RuleFamily::Unjudged => Bearing::NotJudged,
        RuleFamily::Control
        | RuleFamily::Carrier
        | RuleFamily::Row
        | RuleFamily::Route
        | RuleFamily::Breach => Bearing::FallsShort,
        RuleFamily::Flaw => match severity {
            Severity::Error => Bearing::FallsShort,
            Severity::Warning | Severity::Info => Bearing::Nothing,
        },
    }
}

/// Whether accepting a finding of a rule settles it.
const fn is_acceptable(rule: Rule) -> bool {
    matches!(rule.family(), RuleFamily::Row | RuleFamily::Route)
}

/// What was accepted no longer makes a design fall short, but stays noted.
pub(in crate::analysis) fn settle(findings: &mut [Finding]) {
    for finding in findings {
        if finding.accepted.is_some() && is_acceptable(finding.rule) {
            finding.bearing = Bearing::Noted;
        }
    }
}

/// The verdict on what was found.
pub(in crate::analysis) fn verdict(
    net: &Net<'_>,
    analysis: &Analysis,
    strictness: Strictness,
) -> Verdict {
    let mut reasons = found(&analysis.findings, strictness);
    reasons.extend(settled(net, analysis));
    Verdict::from_reasons(reasons)
}

impl Analysis {
    /// The verdict under another strictness. It is never better than [`Analysis::verdict`], and
    /// the same under [`Strictness::Usual`].
    pub fn verdict_under(&self, strictness: Strictness) -> Verdict {
        let mut reasons = found(&self.findings, strictness);
        let settled = self
            .verdict
            .reasons
            .iter()
            .filter(|reason| matches!(reason.cause, Cause::Settled(_)));
        reasons.extend(settled.cloned());
        let verdict = Verdict::from_reasons(reasons);
        Verdict {
            judgement: verdict.judgement.max(self.verdict.judgement),
            ..verdict
        }
    }
}

/// The reasons that findings are: one each, but one a rule for what a design may lack by the
/// dozen.
fn found(findings: &[Finding], strictness: Strictness) -> Vec<Reason> {
    let mut reasons = Vec::new();
    let mut many: BTreeMap<Rule, Vec<&Finding>> = BTreeMap::new();
    for finding in findings {
        match bears(finding, strictness) {
            Bearing::Nothing => {}
            Bearing::FallsShort if gathered(finding.rule).is_some() => {
                many.entry(finding.rule).or_default().push(finding);
            }
            bearing @ (Bearing::Noted | Bearing::FallsShort | Bearing::NotJudged) => {
                reasons.push(alone(finding, bearing));
            }
        }
    }
    let many = many.into_iter();
    reasons.extend(many.filter_map(|(rule, findings)| together(rule, &findings)));
    reasons
}

/// The sentence for several findings of a rule that fall short, of rules that have one: `{n}`
/// findings about `{things}` things.
const fn gathered(rule: Rule) -> Option<&'static str> {
    match rule.family() {
        RuleFamily::Control => Some("reason-controls-missing"),
        RuleFamily::Carrier => Some("reason-controls-without-place"),
        RuleFamily::Row => Some("reason-assets-not-safe"),
        RuleFamily::Route => Some("reason-routes-not-safe"),
        RuleFamily::Breach | RuleFamily::Unjudged | RuleFamily::Flaw => None,
    }
}

fn together(rule: Rule, findings: &[&Finding]) -> Option<Reason> {
    if let [only] = findings {
        return Some(alone(only, Bearing::FallsShort));
    }
    let key = gathered(rule)?;
    let subjects = findings.iter().flat_map(|finding| &*finding.subjects);
    let mut subjects: Vec<Subject> = subjects.cloned().collect();
    subjects.sort();
    subjects.dedup();
    let message = Message::new(key)
        .with("n", findings.len())
        .with("things", subjects.len());
    let planned = findings.iter().filter(|finding| is_planned(finding));
    let planned = planned.count();
    Some(Reason {
        bearing: Bearing::FallsShort,
        cause: Cause::Finding(rule),
        subjects: subjects.into_iter().collect(),
        message: match planned {
            0 => message,
            _ => Message::new("reason-of-these-planned")
                .with("text", message)
                .with("n", planned),
        },
    })
}

/// Whether it is about a control that is not in place yet, but planned.
fn is_planned(finding: &Finding) -> bool {
    let family = finding.rule.family();
    let of_control = matches!(family, RuleFamily::Control | RuleFamily::Carrier);
    of_control && finding.severity == Severity::Warning
}

fn alone(finding: &Finding, bearing: Bearing) -> Reason {
    let message = finding.message();
    Reason {
        bearing,
        cause: Cause::Finding(finding.rule),
        subjects: finding.subjects.clone(),
        message: match &finding.accepted {
            None => message,
            Some(why) => Message::new("reason-accepted")
                .with("text", message)
                .with("why", &**why),
        },
    }
}

fn bears(finding: &Finding, strictness: Strictness) -> Bearing {
    let counts = strictness == Strictness::Strict
        && finding.severity == Severity::Warning
        && finding.accepted.is_none();
    if counts {
        finding.bearing.max(Bearing::FallsShort)
    } else {
        finding.bearing
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::Judgement;

    fn finding(rule: Rule, severity: Severity, accepted: bool) -> Finding {
        let mut finding = Finding::bare(rule, severity);
        finding.accepted = accepted.then(|| "budget".into());
        finding
    }

    fn judged(mut findings: Vec<Finding>, strictness: Strictness) -> Judgement {
        settle(&mut findings);
        Verdict::from_reasons(found(&findings, strictness)).judgement
    }

    #[test]
    fn the_gravest_finding_decides() {
        let judge = |findings| judged(findings, Strictness::Usual);
        let open = || finding(Rule::AssetNotSafe, Severity::Warning, false);
        let idle = || finding(Rule::OverrideIdle, Severity::Warning, false);
        let blind = || finding(Rule::NoPattern, Severity::Error, false);
        assert_eq!(judge(vec![]), Judgement::Passes);
        assert_eq!(judge(vec![idle()]), Judgement::Passes);
        assert_eq!(judge(vec![idle(), open()]), Judgement::FallsShort);
        assert_eq!(judge(vec![open(), blind()]), Judgement::NotJudged);
    }

    #[test]
    fn only_a_risk_can_be_accepted_and_only_all_of_them_suffice() {
        let judge = |findings| judged(findings, Strictness::Usual);
        let accepted = |rule| finding(rule, Severity::Error, true);
        let open = finding(Rule::RouteNotSafe, Severity::Error, false);
        assert_eq!(judge(vec![accepted(Rule::AssetNotSafe)]), Judgement::Passes);
        assert_eq!(judge(vec![accepted(Rule::RouteNotSafe)]), Judgement::Passes);
        let mixed = vec![accepted(Rule::RouteNotSafe), open];
        assert_eq!(judge(mixed), Judgement::FallsShort);
        for rule in [Rule::RequiredControlMissing, Rule::UnforeseenCrossing] {
            assert_eq!(judge(vec![accepted(rule)]), Judgement::FallsShort);
        }
        assert_eq!(judge(vec![accepted(Rule::NoPattern)]), Judgement::NotJudged);
    }

    #[test]
    fn under_strictness_an_open_warning_counts() {
        let judge = |findings| judged(findings, Strictness::Strict);
        let warning = |accepted| finding(Rule::ProviderMissing, Severity::Warning, accepted);
        assert_eq!(judge(vec![warning(false)]), Judgement::FallsShort);
        assert_eq!(judge(vec![warning(true)]), Judgement::Passes);
    }

    #[test]
    fn reasons_are_gathered_by_rule_and_the_gravest_stand_first() {
        let missing = |severity| finding(Rule::RequiredControlMissing, severity, false);
        let findings = vec![
            missing(Severity::Error),
            finding(Rule::NoPattern, Severity::Error, false),
            finding(Rule::NoPattern, Severity::Error, false),
            missing(Severity::Warning),
            finding(Rule::AssetNotSafe, Severity::Error, false),
        ];
        let verdict = Verdict::from_reasons(found(&findings, Strictness::Usual));
        let causes: Vec<_> = verdict.reasons.iter().map(|it| it.cause).collect();
        let expected = [
            Rule::NoPattern,
            Rule::NoPattern,
            Rule::RequiredControlMissing,
            Rule::AssetNotSafe,
        ];
        assert_eq!(causes, expected.map(Cause::Finding));
        let gathered = Message::new("reason-controls-missing")
            .with("n", 2_usize)
            .with("things", 0_usize);
        let gathered = Message::new("reason-of-these-planned")
            .with("text", gathered)
            .with("n", 1_usize);
        assert_eq!(verdict.reasons[2].message, gathered);
    }

    #[test]
    fn nothing_analysed_is_never_called_safe() {
        let verdict = Analysis::default().verdict_under(Strictness::Usual);
        assert_eq!(verdict.judgement, Judgement::NotJudged);
    }
}
