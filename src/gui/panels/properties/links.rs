//! Attributes of links: kind, encryption, name, note.

use eframe::egui::Ui;

use super::{
    Links, Wish,
    fields::{Shared, choice, choice_of, name_field, note_field, text_field},
    salt,
};
use crate::{
    catalog::{AssetId, LinkClass, LinkId, LinkKind},
    design::{Command, Link, Subject},
    gui::{
        Frame,
        canvas::may_join,
        names::{asset_name, zone_name},
    },
};

type Entry<'e, 'd> = &'e (&'d LinkId, &'d Link);

pub(super) fn links_ui(ui: &mut Ui, frame: &Frame<'_>, links: &Links<'_>, wishes: &mut Vec<Wish>) {
    let salt = salt(links.iter().map(|(id, _)| id.as_str()));
    let subject = |id: &LinkId| Subject::Link(id.clone());
    kind_ui(ui, frame, links, wishes);
    for is_end in [false, true] {
        end_ui(ui, frame, (links, is_end), wishes);
    }
    specified_ui(ui, frame, links, wishes);
    let encryption = Shared::of(links.iter().map(|(_, link)| link.encryption.clone()));
    let word = frame.tr("properties-encryption");
    let hint = frame.tr("properties-unset");
    if let Some(shared) = encryption
        && let Some(words) = text_field(ui, frame, (&word, &salt), &shared, &hint)
    {
        let set = |(id, _): Entry<'_, '_>| Command::SetEncryption((*id).clone(), words.clone());
        wishes.push(links.iter().map(set).collect());
    }
    if let [(id, link)] = links.as_slice() {
        let kind = frame.catalog.link_kind(&link.kind);
        let hint = kind.map_or("", |kind| frame.text(&kind.name));
        let name = Shared::Same(link.name.clone());
        let word = frame.tr("properties-name");
        if let Some(name) = name_field(ui, frame, (&word, &salt), &name, hint) {
            wishes.push(vec![Command::Rename(subject(id), name)]);
        }
    }
    let notes = Shared::of(links.iter().map(|(_, link)| link.note.clone()));
    if let Some(shared) = notes
        && let Some(note) = note_field(ui, frame, &salt, &shared)
    {
        let set = |(id, _): Entry<'_, '_>| Command::SetNote(subject(id), note.clone());
        wishes.push(links.iter().map(set).collect());
    }
}

/// Whether flows are specified communication; nothing for lines.
fn specified_ui(ui: &mut Ui, frame: &Frame<'_>, links: &Links<'_>, wishes: &mut Vec<Wish>) {
    let is_flow = |(_, link): Entry<'_, '_>| {
        let kind = frame.catalog.link_kind(&link.kind);
        kind.is_some_and(|kind| kind.class == LinkClass::Flow)
    };
    let shared = Shared::of(links.iter().map(|(_, link)| link.specified));
    let Some(shared) = shared.filter(|_| links.iter().all(is_flow)) else {
        return;
    };
    let offered = [false, true].map(|is| {
        let key = if is {
            "properties-specified-yes"
        } else {
            "properties-specified-no"
        };
        (is, frame.tr(key))
    });
    let shown = shared.same().and_then(|is| offered.get(usize::from(*is)));
    let shown = shown.map_or_else(String::new, |(_, words)| words.clone());
    let word = frame.tr("properties-specified");
    if let Some(is) = choice(ui, frame, &word, &shared, (shown, &offered)) {
        let set = |(id, _): Entry<'_, '_>| Command::SetSpecified((*id).clone(), is);
        wishes.push(links.iter().map(set).collect());
    }
}

/// Where links begin or end: what the catalog lets their kinds join with their other ends.
fn end_ui(
    ui: &mut Ui,
    frame: &Frame<'_>,
    (links, is_end): (&Links<'_>, bool),
    wishes: &mut Vec<Wish>,
) {
    let end = |link: &Link| if is_end { &link.to } else { &link.from }.clone();
    let Some(shared) = Shared::of(links.iter().map(|(_, link)| end(link))) else {
        return;
    };
    let ends = |link: &Link, id: &AssetId| {
        if is_end {
            (link.from.clone(), id.clone())
        } else {
            (id.clone(), link.to.clone())
        }
    };
    let fits = |id: &&AssetId| {
        let fits = |(_, link): Entry<'_, '_>| {
            let (from, to) = ends(link, id);
            let may = may_join(frame.catalog, frame.design, &link.kind, (&from, &to));
            may || end(link) == **id
        };
        links.iter().all(fits)
    };
    let offered = || {
        let mut offered: Vec<_> = frame.design.assets.keys().filter(fits).collect();
        offered.sort_by_cached_key(|id| end_name(frame, id));
        let named = |id: &AssetId| (id.clone(), end_name(frame, id));
        offered.into_iter().map(named).collect()
    };
    let shown = shared.same();
    let shown = shown.map_or_else(String::new, |id| end_name(frame, id));
    let word = frame.tr(if is_end {
        "properties-to"
    } else {
        "properties-from"
    });
    if let Some(chosen) = choice_of(ui, frame, &word, &shared, (shown, offered)) {
        let set = |(id, link): Entry<'_, '_>| {
            let ((from, to), link) = (ends(link, &chosen), (*id).clone());
            Command::SetEnds { link, from, to }
        };
        wishes.push(links.iter().map(set).collect());
    }
}

/// An asset with its zone: there may be several of a name.
fn end_name(frame: &Frame<'_>, id: &AssetId) -> String {
    let zone = frame.design.assets.get(id).and_then(|it| it.zone.as_ref());
    let zone = zone.map_or_else(|| frame.tr("outline-free"), |id| zone_name(frame, id));
    let values = [("name", asset_name(frame, id)), ("zone", zone)];
    frame.tr_with("properties-end", &values)
}

fn kind_ui(ui: &mut Ui, frame: &Frame<'_>, links: &Links<'_>, wishes: &mut Vec<Wish>) {
    let Some(shared) = Shared::of(links.iter().map(|(_, link)| link.kind.clone())) else {
        return;
    };
    let offered = frame.catalog.links.iter();
    let offered: Vec<_> = offered
        .map(|kind: &LinkKind| (kind.id.clone(), frame.text(&kind.name).to_owned()))
        .collect();
    let known = shared.same().and_then(|kind| frame.catalog.link_kind(kind));
    let unknown = shared.same().map_or("", |kind| kind.as_str());
    let shown = known.map_or(unknown, |kind| frame.text(&kind.name));
    let word = frame.tr("properties-kind");
    if let Some(kind) = choice(ui, frame, &word, &shared, (shown.to_owned(), &offered)) {
        let set = |(id, _): Entry<'_, '_>| Command::SetLinkKind((*id).clone(), kind.clone());
        wishes.push(links.iter().map(set).collect());
    }
}
