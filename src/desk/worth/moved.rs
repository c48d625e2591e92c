//! What an edit has moved: how many there are of each letter, and which rows are otherwise.

use std::collections::BTreeMap;

use crate::{
    analysis::{Analysis, AttackRoute, Rating, RiskSubject, Tally, changes},
    catalog::{AssetId, AttackerId, GoalId, Letter, ThreatId},
};

/// Drawings with more rows do not have them compared one by one when rows came or went.
const MOST_ROWS: usize = 20_000;

/// Product and letter of a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RiskNumbers {
    /// The product.
    pub product: u8,
    /// The letter.
    pub letter: Letter,
}

impl RiskNumbers {
    /// Those of a rating.
    pub const fn of(rating: Rating) -> Self {
        Self {
            product: rating.product,
            letter: rating.letter,
        }
    }
}

/// How many there were of each letter and product, and how many there are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TallyShift {
    /// Before the edit.
    pub before: Tally,
    /// After it.
    pub after: Tally,
}

impl TallyShift {
    /// What is otherwise; `None` when no count is.
    pub fn between(before: &Analysis, after: &Analysis) -> Option<Self> {
        let moved = Self {
            before: Tally::of(before),
            after: Tally::of(after),
        };
        (moved.before != moved.after).then_some(moved)
    }
}

/// Rows whose numbers are otherwise, with what they were.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Flash {
    /// Rows of the asset-based analysis.
    pub rows: BTreeMap<(AssetId, ThreatId), RiskNumbers>,
    /// Listed routes by their new number.
    pub routes: BTreeMap<usize, RiskNumbers>,
}

impl Flash {
    /// What an edit has made otherwise.
    pub fn between(before: &Analysis, after: &Analysis) -> Self {
        Self {
            rows: rows(before, after),
            routes: routes(before, after),
        }
    }
}

fn rows(before: &Analysis, after: &Analysis) -> BTreeMap<(AssetId, ThreatId), RiskNumbers> {
    let (old, new) = (&before.asset_risks, &after.asset_risks);
    let pairs = old.iter().zip(new);
    let same = |(old, new): (&_, &_)| {
        let (old, new): (&crate::analysis::AssetRisk, &crate::analysis::AssetRisk) = (old, new);
        (&old.asset, &old.threat) == (&new.asset, &new.threat)
    };
    // Ticks leave the rows as they are.
    if old.len() == new.len() && pairs.clone().all(same) {
        return pairs
            .filter(|(old, new)| RiskNumbers::of(old.rating) != RiskNumbers::of(new.rating))
            .map(|(old, _)| {
                (
                    (old.asset.clone(), old.threat.clone()),
                    RiskNumbers::of(old.rating),
                )
            })
            .collect();
    }
    if old.len().max(new.len()) > MOST_ROWS {
        return BTreeMap::new();
    }
    let changed = changes(before, after).into_iter();
    changed
        .filter_map(|changed| {
            let (RiskSubject::Row(asset, threat), Some(old), Some(_)) =
                (changed.what, changed.old, changed.new)
            else {
                return None;
            };
            Some(((asset, threat), RiskNumbers::of(old)))
        })
        .collect()
}

fn routes(before: &Analysis, after: &Analysis) -> BTreeMap<usize, RiskNumbers> {
    type RouteKey<'a> = (&'a AttackerId, &'a GoalId, &'a [AssetId]);
    fn key(route: &AttackRoute) -> RouteKey<'_> {
        (&route.attacker, &route.goal, &route.hops)
    }
    let old: BTreeMap<RouteKey<'_>, Rating> = before
        .routes
        .iter()
        .map(|route| (key(route), route.rating))
        .collect();
    after
        .routes
        .iter()
        .filter_map(|route| {
            let was = RiskNumbers::of(*old.get(&key(route))?);
            (was != RiskNumbers::of(route.rating)).then_some((route.number, was))
        })
        .collect()
}
