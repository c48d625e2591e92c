//! The few words a drawing says itself, and the labels of its things.

use super::{SceneInput, plan, standing::Standing};
use crate::{
    catalog::{AssetId, Lang, LinkId, ZoneId},
    design::{Asset, Link, Owner, Zone, given_name},
};

/// A word in both languages.
pub(super) type Word = (&'static str, &'static str);

pub(super) const FOOTHOLD: Word = ("攻撃拠点", "foothold");
pub(super) const TARGET: Word = ("攻撃対象", "target");

/// The word in a language.
pub(super) fn pick(word: Word, lang: Lang) -> &'static str {
    match lang {
        Lang::Ja => word.0,
        Lang::En => word.1,
    }
}

/// The number of devices, or who runs the asset if it is not the municipality.
pub(super) fn second_line(asset: &Asset, lang: Lang) -> Option<String> {
    if asset.count > 0 {
        return Some(count(asset.count, lang));
    }
    let owner: Word = match asset.owner? {
        Owner::Municipality => return None,
        Owner::Vendor => ("委託先が運用", "run by a vendor"),
        Owner::Csp => ("クラウド事業者が運用", "run by the CSP"),
        Owner::Prefecture => ("都道府県が運用", "run by the prefecture"),
    };
    Some(pick(owner, lang).to_owned())
}

fn count(count: u32, lang: Lang) -> String {
    match (lang, count) {
        (Lang::Ja, _) => format!("{count}台"),
        (Lang::En, 1) => "1 unit".to_owned(),
        (Lang::En, _) => format!("{count} units"),
    }
}

/// What stands between the parts of a label.
fn join(parts: &[String], lang: Lang) -> String {
    parts.join(pick(("、", ", "), lang))
}

/// What a screen reader says of a zone.
pub(super) fn zone_label(input: &SceneInput<'_>, id: &ZoneId, zone: &Zone) -> String {
    let lang = input.lang;
    let name = plan::zone_name(zone, input.catalog, lang);
    let assets = input
        .design
        .assets
        .values()
        .filter(|asset| asset.zone.as_ref() == Some(id))
        .count();
    let mut parts = vec![match lang {
        Lang::Ja => format!("領域 {name}"),
        Lang::En => format!("Zone {name}"),
    }];
    if !zone.provider.is_empty() {
        parts.push(zone.provider.clone());
    }
    parts.push(match lang {
        Lang::Ja => format!("資産 {assets}"),
        Lang::En => format!("{assets} assets"),
    });
    if input.design.layout.folded.contains(id) {
        parts.push(pick(("折りたたみ中", "folded"), lang).to_owned());
    }
    join(&parts, lang)
}

/// What a screen reader says of a note: all of it.
pub(super) fn note_label(input: &SceneInput<'_>, text: &str) -> String {
    let text = text.replace('\n', " ");
    match input.lang {
        Lang::Ja => format!("付箋 {text}"),
        Lang::En => format!("Note {text}"),
    }
}

/// How many assets a folded zone holds, those of zones within it included.
pub(super) fn held(count: usize, lang: Lang) -> String {
    match (lang, count) {
        (Lang::Ja, _) => format!("資産 {count}（分析の対象）"),
        (Lang::En, 1) => "1 asset, analysed".to_owned(),
        (Lang::En, _) => format!("{count} assets, analysed"),
    }
}

/// What a screen reader says of an asset: name, kind, count, zone, controls, risk.
pub(super) fn asset_label(
    input: &SceneInput<'_>,
    id: &AssetId,
    asset: &Asset,
    standing: &Standing,
) -> String {
    let lang = input.lang;
    let mut parts = vec![plan::asset_name(asset, input.catalog, lang)];
    if given_name(&asset.name).is_some()
        && let Some(kind) = input.catalog.asset_kind(&asset.kind)
    {
        parts.push(kind.name.get(lang).to_owned());
    }
    if asset.count > 0 {
        parts.push(count(asset.count, lang));
    }
    if let Some(zone) = input.design.zone_of(asset) {
        parts.push(plan::zone_name(zone, input.catalog, lang));
    }
    if standing.required > 0 {
        let (done, all) = (standing.in_place, standing.required);
        parts.push(match lang {
            Lang::Ja => format!("必須対策 {done}/{all} 実施済"),
            Lang::En => format!("required controls {done}/{all} in place"),
        });
    }
    if let Some((product, letter)) = standing.worst {
        parts.push(match lang {
            Lang::Ja => format!("リスク {letter:?}（積 {product}）"),
            Lang::En => format!("risk {letter:?} (product {product})"),
        });
    }
    if let super::Lit::Route(route) = input.lit {
        if route.target == *id {
            parts.push(pick(TARGET, lang).to_owned());
        } else if route.foothold.as_ref() == Some(id) {
            parts.push(pick(FOOTHOLD, lang).to_owned());
        }
    }
    join(&parts, lang)
}

/// What a screen reader says of a link: kind and ends.
pub(super) fn link_label(input: &SceneInput<'_>, link: &Link, resolved: bool) -> String {
    let lang = input.lang;
    let name = |id: &AssetId| {
        input.design.assets.get(id).map_or_else(
            || id.to_string(),
            |asset| plan::asset_name(asset, input.catalog, lang),
        )
    };
    let arrow = if plan::is_line(link, input.catalog) {
        "–"
    } else {
        "→"
    };
    let mut label = format!(
        "{} {} {arrow} {}",
        kind_name(input, link),
        name(&link.from),
        name(&link.to)
    );
    if let Some(name) = given_name(&link.name) {
        label = format!("{name} ({label})");
    }
    if !resolved {
        label.push_str(pick(("、通る回線なし", ", no way over the lines"), lang));
    }
    label
}

/// The name of a link's kind.
pub(super) fn kind_name(input: &SceneInput<'_>, link: &Link) -> String {
    input.catalog.link_kind(&link.kind).map_or_else(
        || link.kind.to_string(),
        |kind| kind.name.get(input.lang).to_owned(),
    )
}

/// What is written beside a line: its own name, or its kind's where the kind is a special one.
pub(super) fn line_text(input: &SceneInput<'_>, id: &LinkId) -> Option<String> {
    let link = input.design.links.get(id)?;
    if let Some(name) = given_name(&link.name) {
        return Some(name.replace('\n', " "));
    }
    let kind = input.catalog.link_kind(&link.kind)?;
    let token = input.theme.strokes.get(&kind.stroke)?;
    let is_special = token.core > 0.0 || token.bar > 0.0 || token.ring > 0.0;
    is_special.then(|| kind.name.get(input.lang).to_owned())
}
