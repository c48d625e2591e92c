//! Rows of the asset-based analysis in words.

use std::cmp::Reverse;

use crate::{
    analysis::{AssetRisk, Circles, CountedControl, Rating},
    catalog::{AssetId, ThreatId},
    design::OverrideKey,
    gui::{
        Desk, ProofOf,
        kit::ProductStanding,
        names::names_once,
        proof::{product_words, row_standing},
    },
    words::pages,
};

/// A row of the asset-based analysis in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct RiskRow {
    /// The asset.
    pub asset: AssetId,
    /// The threat.
    pub of: ThreatId,
    /// The threat's name.
    pub threat: String,
    /// Its numbers.
    pub rating: Rating,
    /// `3×2=6`.
    pub product: String,
    /// How the product stands.
    pub standing: ProductStanding,
    /// The reason with which the user accepted it, if so.
    pub accepted: Option<String>,
    /// Names of the controls that count.
    pub counted: Vec<String>,
    /// Names of controls in place that do not count.
    pub uncounted: Vec<String>,
    /// Names of controls that would count.
    pub missing: Vec<String>,
    /// Why the countermeasure level is capped, with slides.
    pub cap: Option<String>,
}

impl RiskRow {
    /// The levels that the user may have set for it.
    pub(crate) fn keys(&self) -> [OverrideKey; 2] {
        [
            OverrideKey::Threat(self.asset.clone(), self.of.clone()),
            OverrideKey::Importance(self.asset.clone()),
        ]
    }

    /// Its proof.
    pub(crate) fn proof(&self) -> ProofOf {
        ProofOf::Row(self.asset.clone(), self.of.clone())
    }
}

/// Rows of an asset, or of all assets, the highest product first.
pub(crate) fn risk_rows(desk: &Desk<'_>, asset: Option<&AssetId>) -> Vec<RiskRow> {
    let mut rows: Vec<_> = desk
        .analysis
        .asset_risks
        .iter()
        .filter(|risk| asset.is_none_or(|asset| risk.asset == *asset))
        .map(|risk| risk_row(desk, risk))
        .collect();
    // Stable, so that equal products keep the order of the analysis.
    rows.sort_by_key(|row| Reverse((row.rating.product, Reverse(row.rating.letter))));
    rows
}

fn risk_row(desk: &Desk<'_>, risk: &AssetRisk) -> RiskRow {
    let threat = desk.catalog.threat(&risk.threat);
    let Circles {
        counted,
        uncounted,
        missing,
    } = &risk.circles;
    RiskRow {
        asset: risk.asset.clone(),
        of: risk.threat.clone(),
        threat: threat
            .map_or(risk.threat.as_str(), |threat| desk.text(&threat.name))
            .to_owned(),
        rating: risk.rating,
        product: product_words(risk.rating),
        standing: row_standing(desk, risk),
        accepted: risk.accepted(desk.design).map(str::to_owned),
        counted: control_names(desk, counted),
        uncounted: control_names(desk, uncounted),
        missing: names_once(desk, missing),
        cap: risk
            .cap
            .and_then(|cap| desk.catalog.risk.caps.get(cap))
            .map(|cap| format!("{} {}", desk.text(&cap.reason), pages(cap.source.pages()))),
    }
}

fn control_names(desk: &Desk<'_>, counted: &[CountedControl]) -> Vec<String> {
    counted
        .iter()
        .map(|counted| {
            let control = desk.catalog.control(&counted.control);
            control
                .map_or(counted.control.as_str(), |control| desk.text(&control.name))
                .to_owned()
        })
        .collect()
}
