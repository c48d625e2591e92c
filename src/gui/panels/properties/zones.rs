//! Attributes of zones: kind, provider, name, note.

use eframe::egui::Ui;

use super::{
    Wish, Zones,
    fields::{Shared, choice, choice_of, name_field, note_field, text_field},
    salt,
};
use crate::{
    catalog::{ZoneId, ZoneKind},
    design::{Command, Subject, Zone},
    edit::may_move_into,
    gui::{Frame, names::zone_name},
};

pub(super) fn zones_ui(ui: &mut Ui, frame: &Frame<'_>, zones: &Zones<'_>, wishes: &mut Vec<Wish>) {
    let salt = salt(zones.iter().map(|(id, _)| id.as_str()));
    kind_ui(ui, frame, zones, wishes);
    parent_ui(ui, frame, zones, wishes);
    provider_ui(ui, frame, (zones, &salt), wishes);
    let of =
        |get: fn(&Zone) -> &String| Shared::of(zones.iter().map(|(_, zone)| get(zone).clone()));
    let subject = |id: &ZoneId| Subject::Zone(id.clone());
    if let [(_, zone)] = zones.as_slice()
        && let Some(name) = of(|zone| &zone.name)
    {
        let kind = frame.catalog.zone_kind(&zone.kind);
        let hint = kind.map_or("", |kind| frame.text(&kind.name));
        let word = frame.tr("properties-name");
        if let Some(name) = name_field(ui, frame, (&word, &salt), &name, hint) {
            let rename = |(id, _): &(&ZoneId, _)| Command::Rename(subject(id), name.clone());
            wishes.push(zones.iter().map(rename).collect());
        }
    }
    if let Some(note) = of(|zone| &zone.note)
        && let Some(note) = note_field(ui, frame, &salt, &note)
    {
        let set = |(id, _): &(&ZoneId, _)| Command::SetNote(subject(id), note.clone());
        wishes.push(zones.iter().map(set).collect());
    }
}

fn kind_ui(ui: &mut Ui, frame: &Frame<'_>, zones: &Zones<'_>, wishes: &mut Vec<Wish>) {
    let Some(shared) = Shared::of(zones.iter().map(|(_, zone)| zone.kind.clone())) else {
        return;
    };
    let offered = frame.catalog.zones.iter();
    let offered: Vec<_> = offered
        .map(|kind: &ZoneKind| (kind.id.clone(), frame.text(&kind.name).to_owned()))
        .collect();
    let known = shared.same().and_then(|kind| frame.catalog.zone_kind(kind));
    let unknown = shared.same().map_or("", |kind| kind.as_str());
    let shown = known.map_or(unknown, |kind| frame.text(&kind.name));
    let word = frame.tr("properties-kind");
    if let Some(kind) = choice(ui, frame, &word, &shared, (shown.to_owned(), &offered)) {
        let set = |(id, _): &(&ZoneId, _)| Command::SetZoneKind((*id).clone(), kind.clone());
        wishes.push(zones.iter().map(set).collect());
    }
}

/// The zone around: one that may stand around all of them, or none.
fn parent_ui(ui: &mut Ui, frame: &Frame<'_>, zones: &Zones<'_>, wishes: &mut Vec<Wish>) {
    let Some(shared) = Shared::of(zones.iter().map(|(_, zone)| zone.parent.clone())) else {
        return;
    };
    let name = |zone: Option<&ZoneId>| {
        let none = || frame.tr("properties-parent-none");
        zone.map_or_else(none, |id| zone_name(frame, id))
    };
    let fits = |outer: &&ZoneId| {
        zones.iter().all(|(id, zone)| {
            let thing = Subject::Zone((*id).clone());
            zone.parent.as_ref() == Some(*outer)
                || may_move_into(frame.catalog, frame.design, &thing, outer)
        })
    };
    let offered = || {
        let outer = frame.design.zones.keys().filter(fits).map(Some);
        let all = outer.chain([None]);
        all.map(|zone| (zone.cloned(), name(zone))).collect()
    };
    let shown = shared.same();
    let shown = shown.map_or_else(String::new, |zone| name(zone.as_ref()));
    let word = frame.tr("properties-parent");
    if let Some(outer) = choice_of(ui, frame, &word, &shared, (shown, offered)) {
        let set = |(id, _): &(&ZoneId, _)| Command::SetParent((*id).clone(), outer.clone());
        wishes.push(zones.iter().map(set).collect());
    }
}

/// The provider of those zones that have one: not filled in, one of the catalog's, or another one,
/// which is typed.
fn provider_ui(
    ui: &mut Ui,
    frame: &Frame<'_>,
    (zones, salt): (&Zones<'_>, &str),
    wishes: &mut Vec<Wish>,
) {
    let has_provider = |(_, zone): &&(&ZoneId, &Zone)| {
        let kind = frame.catalog.zone_kind(&zone.kind);
        kind.is_some_and(|kind| kind.provider) || !zone.provider.is_empty()
    };
    let clouds: Zones<'_> = zones.iter().filter(has_provider).copied().collect();
    let Some(written) = Shared::of(clouds.iter().map(|(_, zone)| zone.provider.clone())) else {
        return;
    };
    let picks = clouds
        .iter()
        .map(|(_, zone)| Pick::of(frame, &zone.provider));
    let Some(picks) = Shared::of(picks) else {
        return;
    };
    let others = ui.id().with(("provider-other", salt));
    let asked = ui.data(|data| data.get_temp::<bool>(others).unwrap_or_default());
    let known = frame.catalog.edition.providers.iter();
    let known = known.map(|provider| Pick::Known(provider.id.clone()));
    let offered = known.chain([Pick::Other, Pick::Unset]);
    let offered: Vec<_> = offered
        .map(|pick| (pick.clone(), pick.words(frame)))
        .collect();
    let shown = picks
        .same()
        .map_or_else(String::new, |pick| pick.words(frame));
    let word = frame.tr("properties-provider");
    let chosen = choice(ui, frame, &word, &picks, (shown, &offered));
    if let Some(pick) = &chosen {
        ui.data_mut(|data| data.insert_temp(others, *pick == Pick::Other));
    }
    let is_other = picks.same() == Some(&Pick::Other);
    let mut typed = None;
    if is_other || asked {
        // A name that was chosen from the list is not repeated here.
        let nothing = Shared::Same(String::new());
        let shown = if is_other { &written } else { &nothing };
        let word = frame.tr("properties-provider-other");
        typed = text_field(ui, frame, (&word, salt), shown, "");
    }
    let provider = chosen.and_then(|pick| pick.written(frame));
    if let Some(provider) = typed.or(provider) {
        let set = |(id, _): &(&ZoneId, _)| Command::SetProvider((*id).clone(), provider.clone());
        wishes.push(clouds.iter().map(set).collect());
    }
}

/// What is chosen of a cloud's provider.
#[derive(Clone, PartialEq)]
enum Pick {
    /// One of the catalog's, by its id.
    Known(String),
    /// Another one.
    Other,
    /// None.
    Unset,
}

impl Pick {
    fn of(frame: &Frame<'_>, written: &str) -> Self {
        match frame.catalog.provider(written) {
            Some(known) => Self::Known(known.id.clone()),
            None if written.trim().is_empty() => Self::Unset,
            None => Self::Other,
        }
    }

    fn words(&self, frame: &Frame<'_>) -> String {
        let mut known = frame.catalog.edition.providers.iter();
        match self {
            Self::Known(id) => {
                let known = known.find(|it| it.id == *id);
                known
                    .map_or(id.as_str(), |it| frame.text(&it.name))
                    .to_owned()
            }
            Self::Other => frame.tr("properties-provider-another"),
            Self::Unset => frame.tr("properties-unset"),
        }
    }

    /// What is written into the design; nothing yet where the name is to be typed.
    fn written(&self, frame: &Frame<'_>) -> Option<String> {
        let mut known = frame.catalog.edition.providers.iter();
        match self {
            Self::Known(id) => Some(known.find(|it| it.id == *id)?.written().to_owned()),
            Self::Other => None,
            Self::Unset => Some(String::new()),
        }
    }
}
