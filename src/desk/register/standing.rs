//! What the analysis says of each asset, as far as the table shows it.

use std::collections::BTreeMap;

use crate::{
    analysis::{Analysis, Rule},
    catalog::{AssetId, Letter, Requirement},
    design::{ControlState, Subject},
};

/// How many of the required controls are in place; those that are not applicable do not count.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ControlTally {
    /// Implemented.
    pub done: usize,
    /// Planned.
    pub planned: usize,
    /// All that are required.
    pub required: usize,
}

/// The worst row of the asset-based analysis.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WorstRating {
    /// Its product.
    pub product: u8,
    /// Its letter.
    pub letter: Letter,
}

/// How support for an asset stands today, where that must be said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SupportState {
    /// It is over.
    Over,
    /// It ends within the days of the catalog.
    Soon,
}

/// What the analysis says of an asset.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct RowStanding {
    /// Its required controls.
    pub controls: ControlTally,
    /// Its worst row, if it has any.
    pub worst: Option<WorstRating>,
    /// How its support stands, if that must be said.
    pub support: Option<SupportState>,
}

/// The standing of every asset of which the analysis speaks.
pub(super) fn standings(analysis: &Analysis) -> BTreeMap<&AssetId, RowStanding> {
    let mut found: BTreeMap<&AssetId, RowStanding> = BTreeMap::new();
    for control in &analysis.controls {
        let is_required = control.requirement == Requirement::Required;
        if let Some(asset) = &control.asset
            && is_required
            && !control.is_not_applicable()
        {
            let tally = &mut found.entry(asset).or_default().controls;
            tally.required += 1;
            tally.done += usize::from(control.is_implemented());
            tally.planned += usize::from(control.state == ControlState::Planned);
        }
    }
    for risk in &analysis.asset_risks {
        let entry = found.entry(&risk.asset).or_default();
        let (product, letter) = (risk.rating.product, risk.rating.letter);
        let is_worse = entry.worst.is_none_or(|worst| {
            product > worst.product || product == worst.product && letter < worst.letter
        });
        if is_worse {
            entry.worst = Some(WorstRating { product, letter });
        }
    }
    for finding in analysis.dated() {
        let support = if finding.rule == Rule::SupportOver {
            SupportState::Over
        } else {
            SupportState::Soon
        };
        if let Some(Subject::Asset(asset)) = finding.subjects.first() {
            found.entry(asset).or_default().support = Some(support);
        }
    }
    found
}
