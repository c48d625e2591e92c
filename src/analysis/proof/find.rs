//! Finding what someone wants explained: a route by number or scenario, or a row.

use super::{Proof, prove_route, prove_row};
use crate::{
    analysis::Analysis,
    catalog::{AssetId, Catalog, Lang, ThreatId},
    design::Design,
};

/// What is to be explained, as a person writes it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Question {
    /// A route by its number in the list.
    Number(usize),
    /// Every route of a scenario x-y.
    Scenario(u8, usize),
    /// A row: asset and threat, by id or name.
    Row(String, String),
}

/// Why nothing can be explained.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Unexplained {
    /// It is no question.
    #[error("“{0}” is neither a route (a number or a scenario such as 2-1) nor ASSET:THREAT")]
    NoQuestion(String),
    /// No such route.
    #[error("there is no attack route “{0}”; {1} are listed")]
    NoRoute(String, usize),
    /// No such asset.
    #[error("there is no asset “{0}”")]
    NoAsset(String),
    /// No such threat.
    #[error("there is no threat “{0}”")]
    NoThreat(String),
    /// The threat is not rated for the asset.
    #[error("the threat “{1}” is not rated for “{0}”")]
    NotRated(String, String),
}

impl std::str::FromStr for Question {
    type Err = Unexplained;

    fn from_str(text: &str) -> Result<Self, Unexplained> {
        // Ids of threats hold no colon, ids and names of assets may.
        if let Some((asset, threat)) = text.rsplit_once(':') {
            return Ok(Self::Row(asset.trim().to_owned(), threat.trim().to_owned()));
        }
        let no_question = || Unexplained::NoQuestion(text.to_owned());
        if let Some((x, y)) = text.split_once('-') {
            let x = x.trim().parse().ok();
            let pair = x.zip(y.trim().parse().ok()).ok_or_else(no_question)?;
            return Ok(Self::Scenario(pair.0, pair.1));
        }
        let number = text.trim().parse().ok();
        number.map(Self::Number).ok_or_else(no_question)
    }
}

/// The proofs of what is asked for, at least one.
pub fn explain(
    question: &Question,
    (design, catalog): (&Design, &Catalog),
    analysis: &Analysis,
) -> Result<Vec<Proof>, Unexplained> {
    let routes = |what: String, keep: &dyn Fn(&crate::analysis::AttackRoute) -> bool| {
        let found = analysis.routes.iter().filter(|route| keep(route));
        let proofs: Vec<Proof> = found.map(|r| prove_route(design, catalog, r)).collect();
        if proofs.is_empty() {
            return Err(Unexplained::NoRoute(what, analysis.routes.len()));
        }
        Ok(proofs)
    };
    match question {
        Question::Number(n) => routes(n.to_string(), &|route| route.number == *n),
        Question::Scenario(x, y) => routes(format!("{x}-{y}"), &|route| route.scenario == (*x, *y)),
        Question::Row(asset, threat) => {
            let assets = find_assets(design, asset);
            if assets.is_empty() {
                return Err(Unexplained::NoAsset(asset.clone()));
            }
            let Some(id) = find_threat(catalog, threat) else {
                return Err(Unexplained::NoThreat(threat.clone()));
            };
            let rows = analysis.asset_risks.iter();
            let rows = rows.filter(|row| assets.contains(&&row.asset) && row.threat == *id);
            let proofs: Vec<Proof> = rows.map(|row| prove_row(design, catalog, row)).collect();
            if proofs.is_empty() {
                return Err(Unexplained::NotRated(asset.clone(), threat.clone()));
            }
            Ok(proofs)
        }
    }
}

/// The asset with this id, or all with this name.
fn find_assets<'d>(design: &'d Design, asset: &str) -> Vec<&'d AssetId> {
    if let Some((id, _)) = design.assets.get_key_value(asset) {
        return vec![id];
    }
    let named = design.assets.iter().filter(|(_, it)| it.name == asset);
    named
        .map(|(id, _)| id)
        .filter(|_| !asset.is_empty())
        .collect()
}

fn find_threat<'c>(catalog: &'c Catalog, threat: &str) -> Option<&'c ThreatId> {
    let is_it = |id: &ThreatId, name: &crate::catalog::Text| {
        id.as_str() == threat || [Lang::Ja, Lang::En].iter().any(|l| name.get(*l) == threat)
    };
    let mut threats = catalog.threats.iter();
    threats.find(|it| is_it(&it.id, &it.name)).map(|it| &it.id)
}
