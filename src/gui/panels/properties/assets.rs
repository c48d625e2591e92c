//! Attributes of assets: kind, zone, count of devices, owner, name, note.

use eframe::egui::Ui;

use super::{
    Assets, Wish,
    fields::{Shared, choice, name_field, note_field, text_field},
    salt,
};
use crate::{
    catalog::{AssetId, AssetKind, ZoneId},
    design::{Asset, Command, Owner, Subject},
    gui::{Change, Frame, names::zone_name},
};

const OWNERS: [(Option<Owner>, &str); 5] = [
    (None, "owner-unknown"),
    (Some(Owner::Municipality), "owner-municipality"),
    (Some(Owner::Vendor), "owner-vendor"),
    (Some(Owner::Csp), "owner-csp"),
    (Some(Owner::Prefecture), "owner-prefecture"),
];

type Entry<'e, 'd> = &'e (&'d AssetId, &'d Asset);

pub(super) fn assets_ui(
    ui: &mut Ui,
    frame: &mut Frame<'_>,
    assets: &Assets<'_>,
    wishes: &mut Vec<Wish>,
) {
    let salt = salt(assets.iter().map(|(id, _)| id.as_str()));
    kind_ui(ui, frame, assets, wishes);
    zone_ui(ui, frame, assets, wishes);
    count_ui(ui, frame, (assets, &salt), wishes);
    owner_ui(ui, frame, assets, wishes);
    if let [(id, asset)] = assets.as_slice() {
        let kind = frame.catalog.asset_kind(&asset.kind);
        let hint = kind.map_or("", |kind| frame.text(&kind.name));
        let name = Shared::Same(asset.name.clone());
        let word = frame.tr("properties-name");
        if let Some(name) = name_field(ui, frame, (&word, &salt), &name, hint) {
            let subject = Subject::Asset((*id).clone());
            wishes.push(vec![Command::Rename(subject, name)]);
        }
    }
    let notes = Shared::of(assets.iter().map(|(_, asset)| asset.note.clone()));
    if let Some(shared) = notes
        && let Some(note) = note_field(ui, frame, &salt, &shared)
    {
        let set =
            |(id, _): Entry<'_, '_>| Command::SetNote(Subject::Asset((*id).clone()), note.clone());
        wishes.push(assets.iter().map(set).collect());
    }
}

fn kind_ui(ui: &mut Ui, frame: &Frame<'_>, assets: &Assets<'_>, wishes: &mut Vec<Wish>) {
    let Some(shared) = Shared::of(assets.iter().map(|(_, asset)| asset.kind.clone())) else {
        return;
    };
    let offered = frame.catalog.assets.iter();
    let offered: Vec<_> = offered
        .map(|kind: &AssetKind| (kind.id.clone(), frame.text(&kind.name).to_owned()))
        .collect();
    let known = shared
        .same()
        .and_then(|kind| frame.catalog.asset_kind(kind));
    let unknown = shared.same().map_or("", |kind| kind.as_str());
    let shown = known.map_or(unknown, |kind| frame.text(&kind.name));
    let word = frame.tr("properties-kind");
    if let Some(kind) = choice(ui, frame, &word, &shared, (shown.to_owned(), &offered)) {
        let set = |(id, _): Entry<'_, '_>| Command::SetAssetKind((*id).clone(), kind.clone());
        wishes.push(assets.iter().map(set).collect());
    }
}

fn zone_ui(ui: &mut Ui, frame: &Frame<'_>, assets: &Assets<'_>, wishes: &mut Vec<Wish>) {
    let Some(shared) = Shared::of(assets.iter().map(|(_, asset)| asset.zone.clone())) else {
        return;
    };
    let name = |zone: Option<&ZoneId>| {
        zone.map_or_else(|| frame.tr("outline-free"), |zone| zone_name(frame, zone))
    };
    let zones = frame.design.zones.keys().map(Some).chain([None]);
    let offered: Vec<_> = zones.map(|zone| (zone.cloned(), name(zone))).collect();
    let shown = shared
        .same()
        .map_or_else(String::new, |zone| name(zone.as_ref()));
    let word = frame.tr("properties-zone");
    if let Some(zone) = choice(ui, frame, &word, &shared, (shown, &offered)) {
        let set = |(id, _): Entry<'_, '_>| Command::SetZone((*id).clone(), zone.clone());
        wishes.push(assets.iter().map(set).collect());
    }
}

/// The number of devices of those assets of which it is asked.
fn count_ui(
    ui: &mut Ui,
    frame: &mut Frame<'_>,
    (assets, salt): (&Assets<'_>, &str),
    wishes: &mut Vec<Wish>,
) {
    let counted = |(_, asset): &Entry<'_, '_>| {
        let kind = frame.catalog.asset_kind(&asset.kind);
        kind.is_some_and(|kind| kind.countable) || asset.count > 0
    };
    let counted: Assets<'_> = assets.iter().filter(counted).copied().collect();
    let in_words = |asset: &Asset| match asset.count {
        0 => String::new(),
        count => count.to_string(),
    };
    let Some(shared) = Shared::of(counted.iter().map(|(_, asset)| in_words(asset))) else {
        return;
    };
    let word = frame.tr("properties-count");
    let hint = frame.tr("properties-unset");
    let Some(text) = text_field(ui, frame, (&word, salt), &shared, &hint) else {
        return;
    };
    let digits = match text.trim() {
        "" => "0",
        digits => digits,
    };
    match digits.parse() {
        Ok(count) => {
            let set = |(id, _): Entry<'_, '_>| Command::SetCount((*id).clone(), count);
            wishes.push(counted.iter().map(set).collect());
        }
        Err(_) => frame.push(Change::Notify(frame.tr("properties-count-wrong"))),
    }
}

fn owner_ui(ui: &mut Ui, frame: &Frame<'_>, assets: &Assets<'_>, wishes: &mut Vec<Wish>) {
    let Some(shared) = Shared::of(assets.iter().map(|(_, asset)| asset.owner)) else {
        return;
    };
    let offered = OWNERS.map(|(owner, key)| (owner, frame.tr(key)));
    let is_shown = |(owner, _): &&(Option<Owner>, String)| shared.same() == Some(owner);
    let shown = offered.iter().find(is_shown);
    let shown = shown.map_or_else(String::new, |(_, word)| word.clone());
    let word = frame.tr("properties-owner");
    if let Some(owner) = choice(ui, frame, &word, &shared, (shown, &offered)) {
        let set = |(id, _): Entry<'_, '_>| Command::SetOwner((*id).clone(), owner);
        wishes.push(assets.iter().map(set).collect());
    }
}
