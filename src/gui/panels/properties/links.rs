//! Attributes of links: kind, encryption, name, note.

use eframe::egui::Ui;

use super::{
    PropertyWish, SelectedLinks,
    fields::{SharedValue, choice, choice_of, name_field, note_field, text_field},
    salt,
};
use crate::{
    catalog::{AssetId, LinkClass, LinkId, LinkKind},
    design::{Command, Link, LinkEdit, Subject},
    desk::hand::connect::may_join,
    gui::{
        Desk,
        names::{asset_name, zone_name},
    },
};

type LinkEntry<'e, 'd> = &'e (&'d LinkId, &'d Link);

pub(super) fn links_ui(
    ui: &mut Ui,
    desk: &Desk<'_>,
    links: &SelectedLinks<'_>,
    wishes: &mut Vec<PropertyWish>,
) {
    let salt = salt(links.iter().map(|(id, _)| id.as_str()));
    let subject = |id: &LinkId| Subject::Link(id.clone());
    kind_ui(ui, desk, links, wishes);
    for is_end in [false, true] {
        end_ui(ui, desk, links, is_end, wishes);
    }
    specified_ui(ui, desk, links, wishes);
    let encryption = SharedValue::of(links.iter().map(|(_, link)| link.encryption.clone()));
    let word = desk.tr("properties-encryption");
    let hint = desk.tr("properties-unset");
    if let Some(shared) = encryption
        && let Some(words) = text_field(ui, desk, &word, &salt, &shared, &hint)
    {
        let set = |(id, _): LinkEntry<'_, '_>| {
            Command::Link((*id).clone(), LinkEdit::Encryption(words.clone()))
        };
        wishes.push(links.iter().map(set).collect());
    }
    if let [(id, link)] = links.as_slice() {
        let kind = desk.catalog.link_kind(&link.kind);
        let hint = kind.map_or("", |kind| desk.text(&kind.name));
        let name = SharedValue::Same(link.name.clone());
        let word = desk.tr("properties-name");
        if let Some(name) = name_field(ui, desk, &word, &salt, &name, hint) {
            wishes.push(vec![Command::rename(subject(id), name)]);
        }
    }
    let notes = SharedValue::of(links.iter().map(|(_, link)| link.note.clone()));
    if let Some(shared) = notes
        && let Some(note) = note_field(ui, desk, &salt, &shared)
    {
        let set = |(id, _): LinkEntry<'_, '_>| Command::remark(subject(id), note.clone());
        wishes.push(links.iter().map(set).collect());
    }
}

/// Whether flows are specified communication; nothing for lines.
fn specified_ui(
    ui: &mut Ui,
    desk: &Desk<'_>,
    links: &SelectedLinks<'_>,
    wishes: &mut Vec<PropertyWish>,
) {
    let is_flow = |(_, link): LinkEntry<'_, '_>| {
        let kind = desk.catalog.link_kind(&link.kind);
        kind.is_some_and(|kind| kind.class == LinkClass::Flow)
    };
    let shared = SharedValue::of(links.iter().map(|(_, link)| link.specified));
    let Some(shared) = shared.filter(|_| links.iter().all(is_flow)) else {
        return;
    };
    let offered = [false, true].map(|is| {
        let key = if is {
            "properties-specified-yes"
        } else {
            "properties-specified-no"
        };
        (is, desk.tr(key))
    });
    let shown = shared.same().and_then(|is| offered.get(usize::from(*is)));
    let shown = shown.map_or_else(String::new, |(_, words)| words.clone());
    let word = desk.tr("properties-specified");
    if let Some(is) = choice(ui, desk, &word, &shared, shown, &offered) {
        let set =
            |(id, _): LinkEntry<'_, '_>| Command::Link((*id).clone(), LinkEdit::Specified(is));
        wishes.push(links.iter().map(set).collect());
    }
}

/// Where links begin or end: what the catalog lets their kinds join with their other ends.
fn end_ui(
    ui: &mut Ui,
    desk: &Desk<'_>,
    links: &SelectedLinks<'_>,
    is_end: bool,
    wishes: &mut Vec<PropertyWish>,
) {
    let end = |link: &Link| if is_end { &link.to } else { &link.from }.clone();
    let Some(shared) = SharedValue::of(links.iter().map(|(_, link)| end(link))) else {
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
        let fits = |(_, link): LinkEntry<'_, '_>| {
            let (from, to) = ends(link, id);
            let may = may_join(desk.catalog, desk.design, &link.kind, &from, &to);
            may || end(link) == **id
        };
        links.iter().all(fits)
    };
    let offered = || {
        let mut offered: Vec<_> = desk.design.assets.keys().filter(fits).collect();
        offered.sort_by_cached_key(|id| end_name(desk, id));
        let named = |id: &AssetId| (id.clone(), end_name(desk, id));
        offered.into_iter().map(named).collect()
    };
    let shown = shared.same();
    let shown = shown.map_or_else(String::new, |id| end_name(desk, id));
    let word = desk.tr(if is_end {
        "properties-to"
    } else {
        "properties-from"
    });
    if let Some(chosen) = choice_of(ui, desk, &word, &shared, shown, offered) {
        let set = |(id, link): LinkEntry<'_, '_>| {
            let ((from, to), link) = (ends(link, &chosen), (*id).clone());
            Command::Link(link, LinkEdit::Ends { from, to })
        };
        wishes.push(links.iter().map(set).collect());
    }
}

/// An asset with its zone: there may be several of a name.
fn end_name(desk: &Desk<'_>, id: &AssetId) -> String {
    let zone = desk.design.assets.get(id).and_then(|it| it.zone.as_ref());
    let zone = zone.map_or_else(|| desk.tr("outline-free"), |id| zone_name(desk, id));
    let values = [("name", asset_name(desk, id)), ("zone", zone)];
    desk.tr_with("properties-end", &values)
}

fn kind_ui(
    ui: &mut Ui,
    desk: &Desk<'_>,
    links: &SelectedLinks<'_>,
    wishes: &mut Vec<PropertyWish>,
) {
    let Some(shared) = SharedValue::of(links.iter().map(|(_, link)| link.kind.clone())) else {
        return;
    };
    let offered = desk.catalog.links.iter();
    let offered: Vec<_> = offered
        .map(|kind: &LinkKind| (kind.id.clone(), desk.text(&kind.name).to_owned()))
        .collect();
    let known = shared.same().and_then(|kind| desk.catalog.link_kind(kind));
    let unknown = shared.same().map_or("", |kind| kind.as_str());
    let shown = known.map_or(unknown, |kind| desk.text(&kind.name));
    let word = desk.tr("properties-kind");
    if let Some(kind) = choice(ui, desk, &word, &shared, shown.to_owned(), &offered) {
        let set =
            |(id, _): LinkEntry<'_, '_>| Command::Link((*id).clone(), LinkEdit::Kind(kind.clone()));
        wishes.push(links.iter().map(set).collect());
    }
}
