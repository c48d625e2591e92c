//! Finding what someone wants explained: a route by number or scenario, or a row.

use super::{Names, Proof, prove_route, prove_row};
use crate::{
    analysis::{Analysis, AssetRisk},
    catalog::{AssetId, Catalog, Lang, Text, ThreatId, fold},
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
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unexplained {
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
    /// A name that several have; what may be asked instead, `ASSET:THREAT`, and its name.
    Ambiguous(String, Vec<(String, Text)>),
}

impl Unexplained {
    /// What it says, in both languages.
    pub fn message(&self) -> Text {
        let (ja, en, values) = match self {
            Self::NoQuestion(asked) => (
                "「{a}」は、ルート（番号、または 2-1 のようなシナリオ）でも 資産:脅威 でもありません",
                "“{a}” is neither a route (a number or a scenario such as 2-1) nor ASSET:THREAT",
                [Text::same(asked), Text::default()],
            ),
            Self::NoRoute(asked, listed) => (
                "攻撃ルート「{a}」はありません（一覧は {b} 件）",
                "there is no attack route “{a}”; {b} are listed",
                [Text::same(asked), Text::same(&listed.to_string())],
            ),
            Self::NoAsset(asked) => (
                "資産「{a}」はありません",
                "there is no asset “{a}”",
                [Text::same(asked), Text::default()],
            ),
            Self::NoThreat(asked) => (
                "脅威「{a}」はありません",
                "there is no threat “{a}”",
                [Text::same(asked), Text::default()],
            ),
            Self::NotRated(asset, threat) => (
                "脅威「{b}」は、「{a}」では評価されません",
                "the threat “{b}” is not rated for “{a}”",
                [Text::same(asset), Text::same(threat)],
            ),
            Self::Ambiguous(asked, candidates) => (
                "「{a}」に当たるものが複数あります。次のいずれかを指定してください：{b}",
                "“{a}” may be several; ask for one of: {b}",
                [Text::same(asked), offered(candidates)],
            ),
        };
        let [a, b] = values;
        Text::filled(ja, en, &[("a", a), ("b", b)])
    }
}

/// What may be asked instead, in one line.
fn offered(candidates: &[(String, Text)]) -> Text {
    let ja = candidates
        .iter()
        .map(|(id, name)| format!("{id}（{}）", name.ja));
    let en = candidates
        .iter()
        .map(|(id, name)| format!("{id} ({})", name.en));
    Text::new(
        ja.collect::<Vec<_>>().join("、"),
        en.collect::<Vec<_>>().join(", "),
    )
}

impl std::fmt::Display for Unexplained {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.message().en)
    }
}

impl std::error::Error for Unexplained {}

impl std::str::FromStr for Question {
    type Err = Unexplained;

    fn from_str(text: &str) -> Result<Self, Unexplained> {
        // Ids of threats hold no colon, ids and names of assets may.
        if let Some((asset, threat)) = text.rsplit_once([':', '：']) {
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
        Question::Row(asset, threat) => row(asset, threat, (design, catalog), analysis),
    }
}

/// The proof of the one row that is meant.
fn row(
    asset: &str,
    threat: &str,
    (design, catalog): (&Design, &Catalog),
    analysis: &Analysis,
) -> Result<Vec<Proof>, Unexplained> {
    let names = Names { design, catalog };
    let assets = find_assets(&names, asset);
    if assets.is_empty() {
        return Err(Unexplained::NoAsset(asset.to_owned()));
    }
    let threats = find_threats(catalog, threat);
    if threats.is_empty() {
        return Err(Unexplained::NoThreat(threat.to_owned()));
    }
    let rows = analysis.asset_risks.iter();
    let rows = rows.filter(|row| assets.contains(&&row.asset) && threats.contains(&&row.threat));
    let rows: Vec<&AssetRisk> = rows.collect();
    match rows.as_slice() {
        [] => Err(Unexplained::NotRated(asset.to_owned(), threat.to_owned())),
        [only] => Ok(vec![prove_row(design, catalog, only)]),
        several => {
            let offer = several.iter().map(|row| {
                let id = format!("{}:{}", row.asset, row.threat);
                let parts = [
                    ("asset", names.asset(&row.asset)),
                    ("threat", names.threat(&row.threat)),
                ];
                (
                    id,
                    Text::filled("{asset}：{threat}", "{asset}: {threat}", &parts),
                )
            });
            let asked = format!("{asset}:{threat}");
            Err(Unexplained::Ambiguous(asked, offer.collect()))
        }
    }
}

/// The asset with this id, or all that are called so.
fn find_assets<'d>(names: &Names<'d>, asked: &str) -> Vec<&'d AssetId> {
    if let Some((id, _)) = names.design.assets.get_key_value(asked) {
        return vec![id];
    }
    let asked = fold(asked.trim());
    let assets = names.design.assets.keys();
    assets
        .filter(|id| is_called(&names.asset(id), &asked))
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
