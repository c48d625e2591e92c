//! Attributes of assets: kind, zone, count of devices, owner, name, note.

use eframe::egui::Ui;

use super::{
    PropertyWish, SelectedAssets,
    fields::{SharedValue, choice, name_field, note_field, text_field},
    salt,
};
use crate::{
    catalog::{AssetId, AssetKind, ZoneId},
    design::{Asset, AssetEdit, Command, Owner, Subject},
    gui::{Desk, Wish, names::zone_name},
};

type AssetEntry<'e, 'd> = &'e (&'d AssetId, &'d Asset);

pub(super) fn assets_ui(
    ui: &mut Ui,
    desk: &mut Desk<'_>,
    assets: &SelectedAssets<'_>,
    wishes: &mut Vec<PropertyWish>,
) {
    let salt = salt(assets.iter().map(|(id, _)| id.as_str()));
    kind_ui(ui, desk, assets, wishes);
    zone_ui(ui, desk, assets, wishes);
    count_ui(ui, desk, assets, &salt, wishes);
    owner_ui(ui, desk, assets, wishes);
    if let [(id, asset)] = assets.as_slice() {
        let kind = desk.catalog.asset_kind(&asset.kind);
        let hint = kind.map_or("", |kind| desk.text(&kind.name));
        let name = SharedValue::Same(asset.name.clone());
        let word = desk.tr("properties-name");
        if let Some(name) = name_field(ui, desk, &word, &salt, &name, hint) {
            let subject = Subject::Asset((*id).clone());
            wishes.push(vec![Command::rename(subject, name)]);
        }
    }
    let notes = SharedValue::of(assets.iter().map(|(_, asset)| asset.note.clone()));
    if let Some(shared) = notes
        && let Some(note) = note_field(ui, desk, &salt, &shared)
    {
        let set = |(id, _): AssetEntry<'_, '_>| {
            Command::remark(Subject::Asset((*id).clone()), note.clone())
        };
        wishes.push(assets.iter().map(set).collect());
    }
}

fn kind_ui(
    ui: &mut Ui,
    desk: &Desk<'_>,
    assets: &SelectedAssets<'_>,
    wishes: &mut Vec<PropertyWish>,
) {
    let Some(shared) = SharedValue::of(assets.iter().map(|(_, asset)| asset.kind.clone())) else {
        return;
    };
    let offered = desk.catalog.assets.iter();
    let offered: Vec<_> = offered
        .map(|kind: &AssetKind| (kind.id.clone(), desk.text(&kind.name).to_owned()))
        .collect();
    let known = shared.same().and_then(|kind| desk.catalog.asset_kind(kind));
    let unknown = shared.same().map_or("", |kind| kind.as_str());
    let shown = known.map_or(unknown, |kind| desk.text(&kind.name));
    let word = desk.tr("properties-kind");
    if let Some(kind) = choice(ui, desk, &word, &shared, shown.to_owned(), &offered) {
        let set = |(id, _): AssetEntry<'_, '_>| {
            Command::Asset((*id).clone(), AssetEdit::Kind(kind.clone()))
        };
        wishes.push(assets.iter().map(set).collect());
    }
}

fn zone_ui(
    ui: &mut Ui,
    desk: &Desk<'_>,
    assets: &SelectedAssets<'_>,
    wishes: &mut Vec<PropertyWish>,
) {
    let Some(shared) = SharedValue::of(assets.iter().map(|(_, asset)| asset.zone.clone())) else {
        return;
    };
    let name = |zone: Option<&ZoneId>| {
        zone.map_or_else(|| desk.tr("outline-free"), |zone| zone_name(desk, zone))
    };
    let zones = desk.design.zones.keys().map(Some).chain([None]);
    let offered: Vec<_> = zones.map(|zone| (zone.cloned(), name(zone))).collect();
    let shown = shared
        .same()
        .map_or_else(String::new, |zone| name(zone.as_ref()));
    let word = desk.tr("properties-zone");
    if let Some(zone) = choice(ui, desk, &word, &shared, shown, &offered) {
        let set = |(id, _): AssetEntry<'_, '_>| {
            Command::Asset((*id).clone(), AssetEdit::Zone(zone.clone()))
        };
        wishes.push(assets.iter().map(set).collect());
    }
}

/// The number of devices of those assets of which it is asked.
fn count_ui(
    ui: &mut Ui,
    desk: &mut Desk<'_>,
    assets: &SelectedAssets<'_>,
    salt: &str,
    wishes: &mut Vec<PropertyWish>,
) {
    let counted = |(_, asset): &AssetEntry<'_, '_>| {
        let kind = desk.catalog.asset_kind(&asset.kind);
        kind.is_some_and(|kind| kind.countable) || asset.count > 0
    };
    let counted: SelectedAssets<'_> = assets.iter().filter(counted).copied().collect();
    let in_words = |asset: &Asset| match asset.count {
        0 => String::new(),
        count => count.to_string(),
    };
    let Some(shared) = SharedValue::of(counted.iter().map(|(_, asset)| in_words(asset))) else {
        return;
    };
    let word = desk.tr("properties-count");
    let hint = desk.tr("properties-unset");
    let Some(text) = text_field(ui, desk, &word, salt, &shared, &hint) else {
        return;
    };
    let digits = match text.trim() {
        "" => "0",
        digits => digits,
    };
    match digits.parse() {
        Ok(count) => {
            let set = |(id, _): AssetEntry<'_, '_>| {
                Command::Asset((*id).clone(), AssetEdit::Count(count))
            };
            wishes.push(counted.iter().map(set).collect());
        }
        Err(_) => desk.push(Wish::Notify(desk.tr("properties-count-wrong"))),
    }
}

fn owner_ui(
    ui: &mut Ui,
    desk: &Desk<'_>,
    assets: &SelectedAssets<'_>,
    wishes: &mut Vec<PropertyWish>,
) {
    let Some(shared) = SharedValue::of(assets.iter().map(|(_, asset)| asset.owner)) else {
        return;
    };
    let owners = std::iter::once(None).chain(Owner::ALL.map(Some));
    let offered: Vec<_> = owners
        .map(|owner| (owner, desk.tr(owner.map_or("owner-unknown", Owner::key))))
        .collect();
    let is_shown = |(owner, _): &&(Option<Owner>, String)| shared.same() == Some(owner);
    let shown = offered.iter().find(is_shown);
    let shown = shown.map_or_else(String::new, |(_, word)| word.clone());
    let word = desk.tr("properties-owner");
    if let Some(owner) = choice(ui, desk, &word, &shared, shown, &offered) {
        let set =
            |(id, _): AssetEntry<'_, '_>| Command::Asset((*id).clone(), AssetEdit::Owner(owner));
        wishes.push(assets.iter().map(set).collect());
    }
}
