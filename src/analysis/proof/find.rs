//! Finding what someone wants explained: a route by number or scenario, or a row.

use super::{
    build::{prove_route, prove_row},
    data::Proof,
};
use crate::{
    analysis::{AssetRisk, AttackRoute, Case},
    catalog::{AssetId, Catalog, Lang, Message, MessageValue, Text, ThreatId, fold},
    design::Names,
};

/// What is to be explained, as a person writes it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ExplainQuestion {
    /// A route by its number in the list.
    Number(usize),
    /// Every route of a scenario x-y.
    Scenario(u8, usize),
    /// A row: asset and threat, by id or name.
    Row(String, String),
}

/// Why nothing can be explained.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ExplainFault {
    /// It is no question.
    NoQuestion(String),
    /// No such route; how many are listed.
    NoRoute(String, usize),
    /// No such asset.
    NoAsset(String),
    /// No such threat.
    NoThreat(String),
    /// The threat is not rated for the asset.
    NotRated(String, String),
    /// A name that several have, and the rows that may be meant.
    Ambiguous(String, Vec<RowName>),
}

impl ExplainFault {
    /// What it says.
    pub fn message(&self) -> Message {
        match self {
            Self::NoQuestion(asked) => Message::new("unexplained-no-question").with("a", &**asked),
            Self::NoRoute(asked, listed) => Message::new("unexplained-no-route")
                .with("a", &**asked)
                .with("b", *listed),
            Self::NoAsset(asked) => Message::new("unexplained-no-asset").with("a", &**asked),
            Self::NoThreat(asked) => Message::new("unexplained-no-threat").with("a", &**asked),
            Self::NotRated(asset, threat) => Message::new("unexplained-not-rated")
                .with("a", &**asset)
                .with("b", &**threat),
            Self::Ambiguous(asked, rows) => Message::new("unexplained-ambiguous")
                .with("a", &**asked)
                .with(
                    "b",
                    MessageValue::list("common-comma", rows.iter().map(RowName::message)),
                ),
        }
    }
}

/// A row that may be meant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RowName {
    /// What may be asked: `ASSET:THREAT`.
    pub id: String,
    /// The name of the asset.
    pub asset: Text,
    /// The name of the threat.
    pub threat: Text,
}

impl RowName {
    fn message(&self) -> Message {
        let name = Message::new("unexplained-row")
            .with("asset", &self.asset)
            .with("threat", &self.threat);
        Message::new("unexplained-candidate")
            .with("id", &*self.id)
            .with("name", name)
    }
}

impl std::str::FromStr for ExplainQuestion {
    type Err = ExplainFault;

    fn from_str(text: &str) -> Result<Self, ExplainFault> {
        // Ids of threats hold no colon, ids and names of assets may.
        if let Some((asset, threat)) = text.rsplit_once([':', '：']) {
            return Ok(Self::Row(asset.trim().to_owned(), threat.trim().to_owned()));
        }
        let no_question = || ExplainFault::NoQuestion(text.to_owned());
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
pub fn explain(case: Case<'_>, question: &ExplainQuestion) -> Result<Vec<Proof>, ExplainFault> {
    let Case {
        design,
        catalog,
        analysis,
    } = case;
    let routes = |what: String, keep: &dyn Fn(&AttackRoute) -> bool| {
        let found = analysis.routes.iter().filter(|route| keep(route));
        let proofs: Vec<Proof> = found.map(|r| prove_route(design, catalog, r)).collect();
        if proofs.is_empty() {
            return Err(ExplainFault::NoRoute(what, analysis.routes.len()));
        }
        Ok(proofs)
    };
    match question {
        ExplainQuestion::Number(n) => routes(n.to_string(), &|route| route.number == *n),
        ExplainQuestion::Scenario(x, y) => {
            routes(format!("{x}-{y}"), &|route| route.scenario == (*x, *y))
        }
        ExplainQuestion::Row(asset, threat) => row(case, asset, threat),
    }
}

/// The proof of the one row that is meant.
fn row(case: Case<'_>, asset: &str, threat: &str) -> Result<Vec<Proof>, ExplainFault> {
    let Case {
        design,
        catalog,
        analysis,
    } = case;
    let names = Names { design, catalog };
    let assets = find_assets(&names, asset);
    if assets.is_empty() {
        return Err(ExplainFault::NoAsset(asset.to_owned()));
    }
    let threats = find_threats(catalog, threat);
    if threats.is_empty() {
        return Err(ExplainFault::NoThreat(threat.to_owned()));
    }
    let rows = analysis.asset_risks.iter();
    let rows = rows.filter(|row| assets.contains(&&row.asset) && threats.contains(&&row.threat));
    let rows: Vec<&AssetRisk> = rows.collect();
    match rows.as_slice() {
        [] => Err(ExplainFault::NotRated(asset.to_owned(), threat.to_owned())),
        [only] => Ok(vec![prove_row(design, catalog, only)]),
        several => {
            let offer = several.iter().map(|row| RowName {
                id: format!("{}:{}", row.asset, row.threat),
                asset: names.asset(&row.asset).text(),
                threat: names.threat(&row.threat).text(),
            });
            let asked = format!("{asset}:{threat}");
            Err(ExplainFault::Ambiguous(asked, offer.collect()))
        }
    }
}

/// The asset with this id, or all that are called so.
fn find_assets<'d>(names: &Names<'d>, asked: &str) -> Vec<&'d AssetId> {
    if let Some((id, _)) = names.design.assets.get_key_value(asked) {
        return vec![id];
    }
    let asked = fold(asked.trim());
    names
        .design
        .assets
        .keys()
        .filter(|id| is_called(&names.asset(id).text(), &asked))
        .collect()
}

/// The threat with this id, or all that are called so.
fn find_threats<'c>(catalog: &'c Catalog, asked: &str) -> Vec<&'c ThreatId> {
    let threats = || catalog.threats.iter();
    if let Some(threat) = threats().find(|it| it.id.as_str() == asked) {
        return vec![&threat.id];
    }
    let asked = fold(asked.trim());
    let named = threats().filter(|it| is_called(&it.name, &asked));
    named.map(|it| &it.id).collect()
}

/// Whether a name in one of the languages is the folded one.
fn is_called(name: &Text, folded: &[char]) -> bool {
    [Lang::Ja, Lang::En]
        .iter()
        .any(|lang| !folded.is_empty() && fold(name.get(*lang).trim()) == folded)
}
