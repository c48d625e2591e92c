//! What the analysis says about each asset, in the few words a tile has room for.

use std::collections::BTreeMap;

use crate::{
    analysis::{Analysis, Origin},
    catalog::{AssetId, Catalog, Letter, Requirement},
};

/// Controls and risk of an asset.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(in crate::scene) struct AssetSummary {
    /// Number of its placement, or the letter of a model; empty without a badge.
    pub(in crate::scene) badge: String,
    /// Required controls, without those that are not applicable.
    pub(in crate::scene) required: usize,
    /// Of these, implemented.
    pub(in crate::scene) in_place: usize,
    /// Highest product and its letter, if it has rows.
    pub(in crate::scene) worst: Option<(u8, Letter)>,
    /// The letter to mark, where the worst product is not safe.
    pub(in crate::scene) mark: Option<Letter>,
}

/// The standing of every asset the analysis speaks of.
pub(in crate::scene) fn collect<'a>(
    catalog: &Catalog,
    analysis: &'a Analysis,
) -> BTreeMap<&'a AssetId, AssetSummary> {
    let mut standing: BTreeMap<&AssetId, (AssetSummary, Option<u8>)> = BTreeMap::new();
    for control in &analysis.controls {
        let Some(asset) = &control.asset else {
            continue;
        };
        let (entry, number) = standing.entry(asset).or_default();
        // What need not be there is no part of the ring, and never counts as being there.
        if control.requirement == Requirement::Required && !control.is_not_applicable() {
            entry.required += 1;
            entry.in_place += usize::from(control.is_implemented());
        }
        *number = number
            .iter()
            .copied()
            .chain(control.numbers.iter().copied())
            .min();
        if entry.badge.is_empty() {
            entry.badge = control
                .from
                .iter()
                .find_map(|origin| match origin {
                    Origin::Model(model) => catalog.model(model).map(|model| model.letter.clone()),
                    Origin::Pattern(_) | Origin::Beside(_) | Origin::Common | Origin::Nature => {
                        None
                    }
                })
                .unwrap_or_default();
        }
    }
    for risk in &analysis.asset_risks {
        let (entry, _) = standing.entry(&risk.asset).or_default();
        let rating = (risk.rating.product, risk.rating.letter);
        let is_worse = entry.worst.is_none_or(|(product, letter)| {
            rating.0 > product || rating.0 == product && rating.1 < letter
        });
        if is_worse {
            entry.worst = Some(rating);
        }
    }
    standing
        .into_iter()
        .map(|(asset, (mut entry, number))| {
            if let Some(number) = number {
                entry.badge = number.to_string();
            }
            let safe = catalog.risk.safe_product;
            let is_unsafe = |(product, _): &(u8, Letter)| *product > safe;
            entry.mark = entry.worst.filter(is_unsafe).map(|(_, letter)| letter);
            (asset, entry)
        })
        .collect()
}
