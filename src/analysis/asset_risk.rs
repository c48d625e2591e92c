//! The asset-based analysis: each asset against each threat (p.114-118).

use super::{
    AssetRisk, Circles, Unrated,
    circles::{Carried, Question, level_of},
    net::{Net, Node},
    overrides::levels_of_row,
    rating::rating_with,
};
use crate::catalog::{AssetKind, Cap, Part, Position, Source, Text, ThreatId};

/// Rows by asset and threat, in the order of ids and of the catalog's threats.
pub(super) fn asset_risks(net: &Net<'_>, carried: &Carried<'_>) -> Vec<AssetRisk> {
    let nodes = 0..net.places.len();
    nodes.flat_map(|node| rows_of(net, carried, node)).collect()
}

/// The rows of one asset, in the order of the catalog's threats.
pub(super) fn rows_of(net: &Net<'_>, carried: &Carried<'_>, node: Node) -> Vec<AssetRisk> {
    let Some(kind) = net.kind(node) else {
        return Vec::new();
    };
    let threats = net.catalog.threats.iter();
    let rated = threats.filter(|t| kind.threats.contains(&t.id) && t.out_of_scope.is_none());
    rated
        .filter_map(|threat| row(net, carried, (node, kind), &threat.id))
        .collect()
}

fn row(
    net: &Net<'_>,
    carried: &Carried<'_>,
    (node, kind): (Node, &AssetKind),
    threat: &ThreatId,
) -> Option<AssetRisk> {
    let mut circles = Circles::default();
    let question = Question {
        threat,
        at: Position::Target,
        via: None,
    };
    carried.collect(node, &question, &mut circles);
    let level = level_of(circles.counted.len());
    let cap = cap_of(net, node, kind, threat).filter(|(_, cap)| cap.level < level);
    let level = cap.map_or(level, |(_, cap)| cap.level);
    let asset = net.id(node)?;
    let own = (net.catalog.threat(threat)?.level, kind.importance);
    let set = levels_of_row(net.design, asset, threat, own);
    Some(AssetRisk {
        asset: asset.clone(),
        threat: threat.clone(),
        rating: rating_with(&net.catalog.risk, set, own, level),
        circles,
        cap: cap.map(|(index, _)| index),
    })
}

/// The cap on a row, if one holds (p.4).
fn cap_of<'a>(
    net: &Net<'a>,
    node: Node,
    kind: &AssetKind,
    threat: &ThreatId,
) -> Option<(usize, &'a Cap)> {
    let caps = net.catalog.risk.caps.iter().enumerate();
    let mut holding = caps.filter(|(_, cap)| {
        cap.threat == *threat
            && kind.is_in(&cap.assets)
            && (cap.flows.is_empty() || is_joined(net, node, cap))
    });
    holding.next()
}

/// Whether one of the cap's flows joins the asset with one of its peers.
fn is_joined(net: &Net<'_>, node: Node, cap: &Cap) -> bool {
    net.flows_at(node)
        .filter(|flow| cap.flows.contains(&flow.link.kind))
        .any(|flow| {
            let peer = if flow.from == node {
                flow.to
            } else {
                flow.from
            };
            net.kind(peer).is_some_and(|kind| kind.is_in(&cap.peers))
        })
}

/// Assets that no row rates, with the reason the catalog gives. Nothing drops out silently.
pub(super) fn unrated(net: &Net<'_>) -> Vec<Unrated> {
    let mut rows = Vec::new();
    for place in &net.places {
        let (reason, pages) = match place.kind {
            Some(kind) if kind.threats.is_empty() && kind.part != Part::Outside => {
                (words(&kind.unrated), kind.unrated.pages().to_vec())
            }
            Some(_) => continue,
            None => (
                Text::new(
                    "カタログにない種別のため評価できません。",
                    "Cannot be rated: the catalog does not know its kind.",
                ),
                Vec::new(),
            ),
        };
        rows.push(Unrated {
            asset: place.id.clone(),
            reason,
            pages,
        });
    }
    rows
}

fn words(source: &Source) -> Text {
    match source {
        Source::Derived { why, .. } => why.clone(),
        Source::Guideline { part, .. } => part.clone(),
        Source::ThirdParty(text) => text.clone(),
        Source::Document(_) | Source::Overview(_) => Text::new(
            "資料で対象外とされています。",
            "The document leaves it out.",
        ),
    }
}
