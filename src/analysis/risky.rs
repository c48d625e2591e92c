//! Findings about what is not safe: rows and routes whose product lies above the safe one.

use super::{
    Analysis, Finding, Rule, Severity,
    net::Net,
    say::{name_of, say},
};
use crate::{catalog::Text, design::Subject};

/// Rows of the asset-based analysis above the safe product.
pub(super) fn unsafe_rows(net: &Net<'_>, analysis: &Analysis, findings: &mut Vec<Finding>) {
    let safe = net.catalog.risk.safe_product;
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
            ("product", Text::same(&row.rating.product.to_string())),
            ("safe", Text::same(&safe.to_string())),
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
            let reasons = [("message", finding.message), ("reason", cap.reason.clone())];
            finding.message =
                Text::new("{message}。{reason}", "{message}. {reason}").fill(&reasons);
        }
        findings.push(finding);
    }
}

/// Targets that a route reaches with a product above the safe one.
pub(super) fn unsafe_targets(net: &Net<'_>, analysis: &Analysis, findings: &mut Vec<Finding>) {
    let safe = net.catalog.risk.safe_product;
    let pages = net.catalog.risk.safe_source.pages();
    for target in analysis
        .targets
        .iter()
        .filter(|target| target.rating.product > safe)
    {
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
            ("product", Text::same(&target.rating.product.to_string())),
            ("safe", Text::same(&safe.to_string())),
        ];
        let subjects = vec![Subject::Asset(target.target.clone())];
        let mut finding = say(Rule::RouteNotSafe, Severity::Error, subjects, &values);
        finding.id = target.finding_id();
        finding.pages = pages.to_vec();
        findings.push(finding);
    }
}
