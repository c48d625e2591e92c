//! Findings about what is not safe: rows and routes whose product lies above the safe one.

use std::sync::Arc;

use super::say::of;
use crate::{
    analysis::{
        Analysis, Bearing, Finding, Matter, Products, Rule, Severity, Subjects,
        net::{DrawnAsset, Net},
    },
    catalog::{AssetId, Message, MessageValue, Text},
    design::Subject,
};

/// Rows of the asset-based analysis above the safe product.
pub(in crate::analysis) fn unsafe_rows(
    net: &Net<'_>,
    analysis: &Analysis,
    findings: &mut Vec<Finding>,
) {
    let safe = net.catalog.risk.safe_product;
    let pages: Arc<[u16]> = net.catalog.risk.safe_source.pages().into();
    let mut places = net.walk();
    let mut threats = net.catalog.threats.iter().cycle();
    for row in analysis
        .asset_risks
        .iter()
        .filter(|row| row.rating.product > safe)
    {
        // Rows stand in the order of threats, so the next is never far.
        let n_threats = net.catalog.threats.len();
        let threat = threats
            .by_ref()
            .take(n_threats)
            .find(|it| it.id == row.threat);
        // Where the document itself concludes that no set of controls brings the row down, the
        // risk is the municipality's to accept: a warning, and no fault of the drawing.
        let cap = row.cap.and_then(|cap| net.catalog.risk.caps.get(cap));
        let ours = analysis.by_recommended.row(&row.asset, &row.threat);
        let severity = if cap.is_some() || ours.is_some() {
            Severity::Warning
        } else {
            Severity::Error
        };
        let matter = Matter::Row {
            asset: name(places.place(&row.asset)),
            threat: (
                row.threat.clone(),
                threat.map(|threat| threat.name.clone()).unwrap_or_default(),
            ),
            products: Products {
                is: row.rating.product,
                safe,
            },
            remark: cap
                .map(|cap| Box::new(cap.reason.clone().into()))
                .or_else(|| ours.map(our_reading).map(Box::new)),
        };
        let mut finding = of(Rule::AssetNotSafe, severity, about(&row.asset), matter);
        finding.pages = cap.map_or_else(|| Arc::clone(&pages), |cap| cap.source.pages().into());
        if cap.is_none() && ours.is_some() {
            finding.bearing = Bearing::Noted;
        }
        findings.push(finding);
    }
}

/// Targets that a route reaches with a product above the safe one.
pub(in crate::analysis) fn unsafe_targets(
    net: &Net<'_>,
    analysis: &Analysis,
    findings: &mut Vec<Finding>,
) {
    let safe = net.catalog.risk.safe_product;
    let pages: Arc<[u16]> = net.catalog.risk.safe_source.pages().into();
    let mut unsafe_ones: Vec<_> = analysis
        .targets
        .iter()
        .filter(|it| it.rating.product > safe)
        .collect();
    unsafe_ones.sort_by(|one, other| one.target.cmp(&other.target));
    let mut places = net.walk();
    for target in unsafe_ones {
        let attacker = net.catalog.attacker(&target.attacker);
        let ours = analysis
            .by_recommended
            .target(&target.attacker, &target.goal, &target.target);
        let matter = Matter::Target {
            target: name(places.place(&target.target)),
            attacker: (
                target.attacker.clone(),
                attacker
                    .map(|attacker| attacker.name.clone())
                    .unwrap_or_default(),
            ),
            goal: target.goal.clone(),
            products: Products {
                is: target.rating.product,
                safe,
            },
            remark: ours.map(our_reading).map(Box::new),
        };
        let severity = if ours.is_some() {
            Severity::Warning
        } else {
            Severity::Error
        };
        let mut finding = of(Rule::RouteNotSafe, severity, about(&target.target), matter);
        finding.pages = Arc::clone(&pages);
        if ours.is_some() {
            finding.bearing = Bearing::Noted;
        }
        findings.push(finding);
    }
}

/// What is said of a product that recommended controls alone would bring down.
fn our_reading(controls: &MessageValue) -> Message {
    Message::new("finding-our-reading").with("controls", controls.clone())
}

fn about(asset: &AssetId) -> Subjects {
    Subjects::One(Subject::Asset(asset.clone()))
}

fn name(place: Option<&DrawnAsset<'_>>) -> Text {
    place.map(|place| place.name.clone()).unwrap_or_default()
}
