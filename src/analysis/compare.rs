//! Before and after: which numbers a change has moved, and how many there are of each.

use std::collections::BTreeMap;

use crate::{
    analysis::{Analysis, Rating, RiskSubject},
    catalog::Letter,
};

/// How many there are of each letter and of each product.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Count {
    /// By letter, A first.
    pub by_letter: BTreeMap<Letter, usize>,
    /// By product.
    pub by_product: BTreeMap<u8, usize>,
}

impl Count {
    fn of(ratings: impl Iterator<Item = Rating>) -> Self {
        let mut count = Self::default();
        for rating in ratings {
            *count.by_letter.entry(rating.letter).or_default() += 1;
            *count.by_product.entry(rating.product).or_default() += 1;
        }
        count
    }

    /// How many have a product above a safe one.
    pub fn above(&self, safe: u8) -> usize {
        let unsafe_products = self.by_product.range(safe.saturating_add(1)..);
        unsafe_products.map(|(_, count)| count).sum()
    }
}

/// What a strip shows of an analysis.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// Rows of the asset-based analysis.
    pub rows: Count,
    /// Targets by their worst route, all of them.
    pub targets: Count,
    /// Attack routes as far as they are listed.
    pub routes: Count,
}

impl Tally {
    /// Counts an analysis.
    pub fn of(analysis: &Analysis) -> Self {
        Self {
            rows: Count::of(analysis.asset_risks.iter().map(|row| row.rating)),
            targets: Count::of(analysis.targets.iter().map(|target| target.rating)),
            routes: Count::of(analysis.routes.iter().map(|route| route.rating)),
        }
    }
}

/// A row whose numbers have changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RatingChange {
    /// Which.
    pub what: RiskSubject,
    /// Before; `None` when it is new.
    pub old: Option<Rating>,
    /// After; `None` when it is gone.
    pub new: Option<Rating>,
}

/// Every row and target whose product or letter differs between two analyses, also those that
/// only one of them has.
pub fn changes(before: &Analysis, after: &Analysis) -> Vec<RatingChange> {
    let (old, new) = (rated(before), rated(after));
    let keys = old
        .keys()
        .chain(new.keys().filter(|key| !old.contains_key(key)));
    let mut found: Vec<RatingChange> = keys
        .filter_map(|key| {
            let (old, new) = (old.get(key).copied(), new.get(key).copied());
            let numbers = |rating: Option<Rating>| rating.map(|r| (r.product, r.letter));
            (numbers(old) != numbers(new)).then(|| RatingChange {
                what: key.clone(),
                old,
                new,
            })
        })
        .collect();
    found.sort_by(|a, b| a.what.cmp(&b.what));
    found
}

fn rated(analysis: &Analysis) -> BTreeMap<RiskSubject, Rating> {
    let rows = analysis
        .asset_risks
        .iter()
        .map(|row| (row.subject(), row.rating));
    let targets = analysis
        .targets
        .iter()
        .map(|target| (target.subject(), target.rating));
    rows.chain(targets).collect()
}
