//! Findings about what is not safe: rows and routes whose product lies above the safe one.

use super::{
    Analysis, Finding, Rule, Severity,
    net::Net,
    say::{name_of, say},
};
use crate::{catalog::Text, design::Subject};

/// Products as words; each is written once.
fn numbers() -> impl Fn(u8) -> Text {
    let written: Vec<Text> = (0..=9).map(|n: u8| Text::same(&n.to_string())).collect();
    move |n| {
        let known = written.get(usize::from(n)).cloned();
        known.unwrap_or_else(|| Text::same(&n.to_string()))
    }
}

/// Rows of the asset-based analysis above the safe product.
pub(super) fn unsafe_rows(net: &Net<'_>, analysis: &Analysis, findings: &mut Vec<Finding>) {
    let safe = net.catalog.risk.safe_product;
    let number = numbers();
    let pages = net.catalog.risk.safe_source.pages();
    for row in analysis
        .asset_risks
        .iter()
        .filter(|row| row.rating.product > safe)
    {
        let threat = net.catalog.threat(&row.threat);
        let values = [
            (
                "asset",
                net.node(&row.asset)
                    .map(|n| name_of(net, n))
                    .unwrap_or_default(),
            ),
            (
                "threat",
                threat.map(|threat| threat.name.clone()).unwrap_or_default(),
            ),
            ("product", number(row.rating.product)),
            ("safe", number(safe)),
        ];
        // Where the document itself concludes that no set of controls brings the row down, the
        // risk is the municipality's to accept: a warning, and no fault of the drawing.
        let cap = row.cap.and_then(|cap| net.catalog.risk.caps.get(cap));
        let severity = if cap.is_some() {
            Severity::Warning
        } else {
            Severity::Error
        };
        let subjects = vec![Subject::Asset(row.asset.clone())];
        let mut finding = say(Rule::AssetNotSafe, severity, subjects, &values);
        finding.id = row.finding_id();
        finding.pages = cap.map_or(pages, |cap| cap.source.pages()).to_vec();
        if let Some(cap) = cap {
            finding.words.go_on(cap.reason.clone());
        }
        findings.push(finding);
    }
}

/// Targets that a route reaches with a product above the safe one.
pub(super) fn unsafe_targets(net: &Net<'_>, analysis: &Analysis, findings: &mut Vec<Finding>) {
    let safe = net.catalog.risk.safe_product;
    let number = numbers();
    let pages = net.catalog.risk.safe_source.pages();
    let targets = analysis.targets.iter();
    let mut unsafe_ones: Vec<_> = targets.filter(|it| it.rating.product > safe).collect();
    unsafe_ones.sort_by(|one, other| one.target.cmp(&other.target));
    for target in unsafe_ones {
        let attacker = net.catalog.attacker(&target.attacker);
        let values = [
            (
                "target",
                net.node(&target.target)
                    .map(|n| name_of(net, n))
                    .unwrap_or_default(),
            ),
            (
                "attacker",
                attacker
                    .map(|attacker| attacker.name.clone())
                    .unwrap_or_default(),
            ),
            ("product", number(target.rating.product)),
            ("safe", number(safe)),
        ];
        let subjects = vec![Subject::Asset(target.target.clone())];
        let mut finding = say(Rule::RouteNotSafe, Severity::Error, subjects, &values);
        finding.id = target.finding_id();
        finding.pages = pages.to_vec();
        findings.push(finding);
    }
}
