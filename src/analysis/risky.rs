//! Findings about what is not safe: rows and routes whose product lies above the safe one.

use super::{
    Analysis, AssetRisk, Finding, Rule, Severity,
    net::Net,
    say::{name_of, say, slug},
};
use crate::{
    catalog::{AssetId, AttackerId, GoalId, Text},
    design::Subject,
};

/// The id of the finding that a row of the asset-based analysis is not safe.
pub fn row_finding_id(row: &AssetRisk) -> String {
    format!("{}:{}:{}", slug(Rule::AssetNotSafe), row.asset, row.threat)
}

/// The id of the finding that an attacker reaches a target by routes that are not safe.
pub fn route_finding_id(target: &AssetId, attacker: &AttackerId, goal: &GoalId) -> String {
    let rule = slug(Rule::RouteNotSafe);
    format!("{rule}:{target}:{attacker}:{goal}")
}

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
        finding.id = row_finding_id(row);
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
        finding.id = route_finding_id(&target.target, &target.attacker, &target.goal);
        finding.pages = pages.to_vec();
        findings.push(finding);
    }
}
