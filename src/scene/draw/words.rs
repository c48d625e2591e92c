//! The few words a drawing says itself, and the labels of its things.

use super::{SceneInput, SceneLight, standing::AssetSummary};
use crate::{
    catalog::{AssetId, Lang, LinkId, Message, ZoneId},
    design::{Asset, Link, Owner, Zone, given_name},
    scene::plan,
    words,
};

/// The number of devices, or who runs the asset if it is not the municipality.
pub(super) fn second_line(asset: &Asset, lang: Lang) -> Option<String> {
    if asset.count > 0 {
        return Some(count(asset.count, lang));
    }
    let key = match asset.owner? {
        Owner::Municipality => return None,
        Owner::Vendor => "drawing-by-vendor",
        Owner::Csp => "drawing-by-csp",
        Owner::Prefecture => "drawing-by-prefecture",
    };
    Some(words::get(lang, key))
}

fn count(count: u32, lang: Lang) -> String {
    words::say(&Message::new("drawing-count").with("n", count), lang)
}

/// What stands between the parts of a label.
fn join(parts: &[String], lang: Lang) -> String {
    words::row(lang, "common-comma", parts)
}

/// What a screen reader says of a zone.
pub(super) fn zone_label(input: &SceneInput<'_>, id: &ZoneId, zone: &Zone) -> String {
    let lang = input.lang;
    let name = zone.called(input.catalog).get(lang);
    let assets = input
        .design
        .assets
        .values()
        .filter(|asset| asset.zone.as_ref() == Some(id))
        .count();
    let mut parts = vec![words::say(
        &Message::new("drawing-zone").with("name", name),
        lang,
    )];
    if !zone.provider.is_empty() {
        parts.push(zone.provider.clone());
    }
    let assets = Message::new("drawing-zone-assets").with("n", assets);
    parts.push(words::say(&assets, lang));
    if input.design.layout.folded.contains(id) {
        parts.push(words::get(lang, "drawing-folded"));
    }
    join(&parts, lang)
}

/// What a screen reader says of a note: all of it.
pub(super) fn note_label(input: &SceneInput<'_>, text: &str) -> String {
    let text = text.replace('\n', " ");
    words::say(&Message::new("drawing-note").with("text", text), input.lang)
}

/// How many assets a folded zone holds, those of zones within it included.
pub(super) fn held(count: usize, lang: Lang) -> String {
    words::say(&Message::new("drawing-held").with("n", count), lang)
}

/// What a screen reader says of an asset: name, kind, count, zone, controls, risk.
pub(super) fn asset_label(
    input: &SceneInput<'_>,
    id: &AssetId,
    asset: &Asset,
    standing: &AssetSummary,
) -> String {
    let lang = input.lang;
    let mut parts = vec![asset.called(input.catalog).get(lang).to_owned()];
    if given_name(&asset.name).is_some()
        && let Some(kind) = input.catalog.asset_kind(&asset.kind)
    {
        parts.push(kind.name.get(lang).to_owned());
    }
    if asset.count > 0 {
        parts.push(count(asset.count, lang));
    }
    if let Some(zone) = input.design.zone_of(asset) {
        parts.push(zone.called(input.catalog).get(lang).to_owned());
    }
    if standing.required > 0 {
        let (done, all) = (standing.in_place, standing.required);
        let required = Message::new("drawing-required").with("done", done);
        parts.push(words::say(&required.with("all", all), lang));
    }
    if let Some((product, letter)) = standing.worst {
        let risk = Message::new("drawing-risk").with("letter", format!("{letter:?}"));
        parts.push(words::say(&risk.with("product", product), lang));
    }
    if let SceneLight::Route(route) = input.lit {
        if route.target == *id {
            parts.push(words::get(lang, "drawing-target"));
        } else if route.foothold.as_ref() == Some(id) {
            parts.push(words::get(lang, "drawing-foothold"));
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
            |asset| asset.called(input.catalog).get(lang).to_owned(),
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
        label = words::say(&Message::new("drawing-no-way").with("label", label), lang);
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
