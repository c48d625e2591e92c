//! The asset-based analysis: each asset against each threat (p.114-118).

use super::{
    overrides::levels_of_row,
    rating::{RiskLevels, rating_with},
};
use crate::{
    analysis::{
        AssetRisk, Circles, RowlessThreat, UnratedAsset,
        controls::{CarriedControls, CircleQuestion, Course, level_of},
        net::{AssetNo, Flow, Net},
    },
    catalog::{
        AssetKind, AssetSelection, AttackPart, Cap, LinkKindId, Message, Position, RowByDoing,
        Scale, Source, Threat, ThreatId,
    },
};

/// Rows by asset and threat, in the order of ids and of the catalog's threats.
pub(in crate::analysis) fn asset_risks(
    net: &Net<'_>,
    carried: &CarriedControls<'_>,
) -> Vec<AssetRisk> {
    net.places
        .keys()
        .flat_map(|node| rows_of(net, carried, node))
        .collect()
}

/// The rows of one asset, in the order of the catalog's threats.
pub(in crate::analysis) fn rows_of(
    net: &Net<'_>,
    carried: &CarriedControls<'_>,
    node: AssetNo,
) -> Vec<AssetRisk> {
    let Some(kind) = net.kind(node) else {
        return Vec::new();
    };
    let threats = net.catalog.threats.iter();
    let is_rated = |threat: &ThreatId| {
        kind.threats.contains(threat) || row_by_doing(net, node, threat).is_some()
    };
    let rated = threats.filter(|t| is_rated(&t.id) && t.out_of_scope.is_none());
    rated
        .map(|threat| row(net, carried, node, kind, threat))
        .collect()
}

fn row(
    net: &Net<'_>,
    carried: &CarriedControls<'_>,
    node: AssetNo,
    kind: &AssetKind,
    threat: &Threat,
) -> AssetRisk {
    let mut circles = Circles::default();
    let question = CircleQuestion {
        threat: &threat.id,
        at: Position::Target,
        course: Course::default(),
    };
    carried.collect(node, &question, &mut circles);
    let level = level_of(circles.counted.len());
    let cap = cap_of(net, node, kind, &threat.id).filter(|(_, cap)| cap.level < level);
    let level = cap.map_or(level, |(_, cap)| cap.level);
    let asset = net.id(node);
    let own = RiskLevels {
        threat: threat.level,
        severity: kind.importance,
    };
    let set = levels_of_row(net.design, asset, &threat.id, own);
    AssetRisk {
        asset: asset.clone(),
        threat: threat.id.clone(),
        rating: rating_with(&net.catalog.risk, Scale::Importance, set, own, level),
        circles,
        cap: cap.map(|(index, _)| index),
    }
}

/// The cap on a row, if one holds (p.4).
fn cap_of<'a>(
    net: &Net<'a>,
    node: AssetNo,
    kind: &AssetKind,
    threat: &ThreatId,
) -> Option<(usize, &'a Cap)> {
    let caps = net.catalog.risk.caps.iter().enumerate();
    let mut holding = caps.filter(|(_, cap)| {
        cap.threat == *threat
            && kind.is_in(&cap.assets)
            && (cap.flows.is_empty() || joining(net, node, &cap.flows, &cap.peers).next().is_some())
    });
    holding.next()
}

/// The flows of some kinds that join an asset with one of its peers.
fn joining<'n, 'a>(
    net: &'n Net<'a>,
    node: AssetNo,
    flows: &'n [LinkKindId],
    peers: &'n AssetSelection,
) -> impl Iterator<Item = &'n Flow<'a>> {
    let of_kinds = net
        .flows_at(node)
        .filter(|flow| flows.contains(&flow.link.kind));
    of_kinds.filter(move |flow| {
        let peer = if flow.from == node {
            flow.to
        } else {
            flow.from
        };
        net.kind(peer).is_some_and(|kind| kind.is_in(peers))
    })
}

/// The rule by which an asset has a row of a threat for what it does, although its kind does not
/// bring one.
pub(in crate::analysis) fn row_by_doing<'a>(
    net: &Net<'a>,
    node: AssetNo,
    threat: &ThreatId,
) -> Option<&'a RowByDoing> {
    let kind = net.kind(node)?;
    net.catalog.risk.rows_by_doing.iter().find(|rule| {
        let is_past = |via: &AssetNo| net.kind(*via).is_some_and(|kind| kind.is_in(&rule.past));
        rule.threat == *threat
            && !kind.threats.contains(threat)
            && kind.is_in(&rule.assets)
            && joining(net, node, &rule.flows, &rule.peers)
                .any(|flow| !flow.via.iter().any(is_past))
    })
}

/// Whether any asset has a row of a threat for what it does.
pub(in crate::analysis) fn is_done_anywhere(net: &Net<'_>, threat: &ThreatId) -> bool {
    net.places
        .keys()
        .any(|node| row_by_doing(net, node, threat).is_some())
}

/// Whether an asset has any row for what it does.
fn does_something(net: &Net<'_>, node: AssetNo) -> bool {
    net.catalog
        .risk
        .rows_by_doing
        .iter()
        .any(|rule| row_by_doing(net, node, &rule.threat).is_some())
}

/// Threats inside the analysis that no asset has a row of, with the reason the catalog gives.
pub(in crate::analysis) fn unrated_threats(net: &Net<'_>) -> Vec<RowlessThreat> {
    net.catalog
        .risk
        .unrated_threats
        .iter()
        .map(|entry| RowlessThreat {
            threat: entry.threat.clone(),
            reason: entry.reason.clone(),
            pages: entry.source.pages().to_vec(),
        })
        .collect()
}

/// Assets that no row rates, with the reason the catalog gives. Nothing drops out silently.
pub(in crate::analysis) fn unrated(net: &Net<'_>) -> Vec<UnratedAsset> {
    let mut rows = Vec::new();
    for (node, place) in net.places.entries() {
        let (reason, pages) = match place.kind {
            Some(kind)
                if kind.threats.is_empty()
                    && kind.part != AttackPart::Outside
                    && !does_something(net, node) =>
            {
                (words(&kind.unrated), kind.unrated.pages().to_vec())
            }
            Some(_) => continue,
            None => (Message::new("unrated-kind-unknown"), Vec::new()),
        };
        rows.push(UnratedAsset {
            asset: place.id.clone(),
            reason,
            pages,
        });
    }
    rows
}

fn words(source: &Source) -> Message {
    let by_document = || Message::new("unrated-by-document");
    let words = source.words().cloned();
    words.map_or_else(by_document, Message::from)
}
