//! Rows of the asset-based analysis in words.

use std::cmp::Reverse;

use crate::{
    analysis::{AssetRisk, Circles, Counted, Rating},
    catalog::{AssetId, ThreatId},
    design::OverrideKey,
    gui::{Frame, ProofOf, names::pages, widgets::Standing},
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
    pub standing: Standing,
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
pub(crate) fn risk_rows(frame: &Frame<'_>, asset: Option<&AssetId>) -> Vec<RiskRow> {
    let risks = frame.analysis.asset_risks.iter();
    let mut rows: Vec<_> = risks
        .filter(|risk| asset.is_none_or(|asset| risk.asset == *asset))
        .map(|risk| risk_row(frame, risk))
        .collect();
    // Stable, so that equal products keep the order of the analysis.
    rows.sort_by_key(|row| Reverse((row.rating.product, Reverse(row.rating.letter))));
    rows
}

fn risk_row(frame: &Frame<'_>, risk: &AssetRisk) -> RiskRow {
    let threat = frame.catalog.threat(&risk.threat);
    let Circles {
        counted,
        uncounted,
        missing,
    } = &risk.circles;
    RiskRow {
        asset: risk.asset.clone(),
        of: risk.threat.clone(),
        threat: threat
            .map_or(risk.threat.as_str(), |threat| frame.text(&threat.name))
            .to_owned(),
        rating: risk.rating,
        product: product_words(risk.rating),
        standing: standing(frame, risk.rating, risk.accepted(frame.design)),
        accepted: risk.accepted(frame.design).map(str::to_owned),
        counted: control_names(frame, counted),
        uncounted: control_names(frame, uncounted),
        missing: control_names(frame, missing),
        cap: risk
            .cap
            .and_then(|cap| frame.catalog.risk.caps.get(cap))
            .map(|cap| format!("{} {}", frame.text(&cap.reason), pages(cap.source.pages()))),
    }
}

/// How a product stands; `accepted` is the reason with which the user accepted it.
pub(crate) fn standing(frame: &Frame<'_>, rating: Rating, accepted: Option<&str>) -> Standing {
    if rating.product <= frame.catalog.risk.safe_product {
        Standing::Safe
    } else if accepted.is_some() {
        Standing::Accepted
    } else {
        Standing::Act
    }
}

/// `3×2=6`: threat level × vulnerability level = product.
pub(crate) fn product_words(rating: Rating) -> String {
    format!(
        "{}×{}={}",
        rating.threat_level, rating.vulnerability_level, rating.product
    )
}

fn control_names(frame: &Frame<'_>, counted: &[Counted]) -> Vec<String> {
    counted
        .iter()
        .map(|counted| {
            let control = frame.catalog.control(&counted.control);
            control
                .map_or(counted.control.as_str(), |control| {
                    frame.text(&control.name)
                })
                .to_owned()
        })
        .collect()
}
