//! Attributes of zones: kind, provider, name, note.

use eframe::egui::Ui;

use super::{
    PropertyWish, SelectedZones,
    fields::{SharedValue, choice, choice_of, name_field, note_field, text_field},
    salt,
};
use crate::{
    catalog::{ZoneId, ZoneKind},
    design::{Command, Subject, Zone, ZoneEdit},
    edit::may_move_into,
    gui::{Desk, names::zone_name},
};

pub(super) fn zones_ui(
    ui: &mut Ui,
    desk: &Desk<'_>,
    zones: &SelectedZones<'_>,
    wishes: &mut Vec<PropertyWish>,
) {
    let salt = salt(zones.iter().map(|(id, _)| id.as_str()));
    kind_ui(ui, desk, zones, wishes);
    parent_ui(ui, desk, zones, wishes);
    provider_ui(ui, desk, zones, &salt, wishes);
    let of = |get: fn(&Zone) -> &String| {
        SharedValue::of(zones.iter().map(|(_, zone)| get(zone).clone()))
    };
    let subject = |id: &ZoneId| Subject::Zone(id.clone());
    if let [(_, zone)] = zones.as_slice()
        && let Some(name) = of(|zone| &zone.name)
    {
        let kind = desk.catalog.zone_kind(&zone.kind);
        let hint = kind.map_or("", |kind| desk.text(&kind.name));
        let word = desk.tr("properties-name");
        if let Some(name) = name_field(ui, desk, &word, &salt, &name, hint) {
            let rename = |(id, _): &(&ZoneId, _)| Command::rename(subject(id), name.clone());
            wishes.push(zones.iter().map(rename).collect());
        }
    }
    if let Some(note) = of(|zone| &zone.note)
        && let Some(note) = note_field(ui, desk, &salt, &note)
    {
        let set = |(id, _): &(&ZoneId, _)| Command::remark(subject(id), note.clone());
        wishes.push(zones.iter().map(set).collect());
    }
}

fn kind_ui(
    ui: &mut Ui,
    desk: &Desk<'_>,
    zones: &SelectedZones<'_>,
    wishes: &mut Vec<PropertyWish>,
) {
    let Some(shared) = SharedValue::of(zones.iter().map(|(_, zone)| zone.kind.clone())) else {
        return;
    };
    let offered = desk.catalog.zones.iter();
    let offered: Vec<_> = offered
        .map(|kind: &ZoneKind| (kind.id.clone(), desk.text(&kind.name).to_owned()))
        .collect();
    let known = shared.same().and_then(|kind| desk.catalog.zone_kind(kind));
    let unknown = shared.same().map_or("", |kind| kind.as_str());
    let shown = known.map_or(unknown, |kind| desk.text(&kind.name));
    let word = desk.tr("properties-kind");
    if let Some(kind) = choice(ui, desk, &word, &shared, shown.to_owned(), &offered) {
        let set =
            |(id, _): &(&ZoneId, _)| Command::Zone((*id).clone(), ZoneEdit::Kind(kind.clone()));
        wishes.push(zones.iter().map(set).collect());
    }
}

/// The zone around: one that may stand around all of them, or none.
fn parent_ui(
    ui: &mut Ui,
    desk: &Desk<'_>,
    zones: &SelectedZones<'_>,
    wishes: &mut Vec<PropertyWish>,
) {
    let Some(shared) = SharedValue::of(zones.iter().map(|(_, zone)| zone.parent.clone())) else {
        return;
    };
    let name = |zone: Option<&ZoneId>| {
        let none = || desk.tr("properties-parent-none");
        zone.map_or_else(none, |id| zone_name(desk, id))
    };
    let fits = |outer: &&ZoneId| {
        zones.iter().all(|(id, zone)| {
            let thing = Subject::Zone((*id).clone());
            zone.parent.as_ref() == Some(*outer)
                || may_move_into(desk.catalog, desk.design, &thing, outer)
        })
    };
    let offered = || {
        let outer = desk.design.zones.keys().filter(fits).map(Some);
        let all = outer.chain([None]);
        all.map(|zone| (zone.cloned(), name(zone))).collect()
    };
    let shown = shared.same();
    let shown = shown.map_or_else(String::new, |zone| name(zone.as_ref()));
    let word = desk.tr("properties-parent");
    if let Some(outer) = choice_of(ui, desk, &word, &shared, shown, offered) {
        let set =
            |(id, _): &(&ZoneId, _)| Command::Zone((*id).clone(), ZoneEdit::Parent(outer.clone()));
        wishes.push(zones.iter().map(set).collect());
    }
}

/// The provider of those zones that have one: not filled in, one of the catalog's, or another one,
/// which is typed.
fn provider_ui(
    ui: &mut Ui,
    desk: &Desk<'_>,
    zones: &SelectedZones<'_>,
    salt: &str,
    wishes: &mut Vec<PropertyWish>,
) {
    let has_provider = |(_, zone): &&(&ZoneId, &Zone)| {
        let kind = desk.catalog.zone_kind(&zone.kind);
        kind.is_some_and(|kind| kind.provider) || !zone.provider.is_empty()
    };
    let clouds: SelectedZones<'_> = zones.iter().filter(has_provider).copied().collect();
    let Some(written) = SharedValue::of(clouds.iter().map(|(_, zone)| zone.provider.clone()))
    else {
        return;
    };
    let picks = clouds
        .iter()
        .map(|(_, zone)| ProviderPick::of(desk, &zone.provider));
    let Some(picks) = SharedValue::of(picks) else {
        return;
    };
    let others = ui.id().with(("provider-other", salt));
    let asked = ui.data(|data| data.get_temp::<bool>(others).unwrap_or_default());
    let known = desk
        .catalog
        .edition
        .providers
        .iter()
        .map(|provider| ProviderPick::Known(provider.id.clone()));
    let offered = known.chain([ProviderPick::Other, ProviderPick::Unset]);
    let offered: Vec<_> = offered
        .map(|pick| (pick.clone(), pick.words(desk)))
        .collect();
    let shown = picks
        .same()
        .map_or_else(String::new, |pick| pick.words(desk));
    let word = desk.tr("properties-provider");
    let chosen = choice(ui, desk, &word, &picks, shown, &offered);
    if let Some(pick) = &chosen {
        ui.data_mut(|data| data.insert_temp(others, *pick == ProviderPick::Other));
    }
    let is_other = picks.same() == Some(&ProviderPick::Other);
    let mut typed = None;
    if is_other || asked {
        // A name that was chosen from the list is not repeated here.
        let nothing = SharedValue::Same(String::new());
        let shown = if is_other { &written } else { &nothing };
        let word = desk.tr("properties-provider-other");
        typed = text_field(ui, desk, &word, salt, shown, "");
    }
    let provider = chosen.and_then(|pick| pick.written(desk));
    if let Some(provider) = typed.or(provider) {
        let set = |(id, _): &(&ZoneId, _)| {
            Command::Zone((*id).clone(), ZoneEdit::Provider(provider.clone()))
        };
        wishes.push(clouds.iter().map(set).collect());
    }
}

/// What is chosen of a cloud's provider.
#[derive(Clone, PartialEq)]
enum ProviderPick {
    /// One of the catalog's, by its id.
    Known(String),
    /// Another one.
    Other,
    /// None.
    Unset,
}

impl ProviderPick {
    fn of(desk: &Desk<'_>, written: &str) -> Self {
        match desk.catalog.provider(written) {
            Some(known) => Self::Known(known.id.clone()),
            None if written.trim().is_empty() => Self::Unset,
            None => Self::Other,
        }
    }

    fn words(&self, desk: &Desk<'_>) -> String {
        let mut known = desk.catalog.edition.providers.iter();
        match self {
            Self::Known(id) => {
                let known = known.find(|it| it.id == *id);
                known
                    .map_or(id.as_str(), |it| desk.text(&it.name))
                    .to_owned()
            }
            Self::Other => desk.tr("properties-provider-another"),
            Self::Unset => desk.tr("properties-unset"),
        }
    }

    /// What is written into the design; nothing yet where the name is to be typed.
    fn written(&self, desk: &Desk<'_>) -> Option<String> {
        let mut known = desk.catalog.edition.providers.iter();
        match self {
            Self::Known(id) => Some(known.find(|it| it.id == *id)?.written().to_owned()),
            Self::Other => None,
            Self::Unset => Some(String::new()),
        }
    }
}
