//! Attributes of links: kind, encryption, name, note.

use eframe::egui::Ui;

use super::{
    Links, Wish,
    fields::{Shared, choice, note_field, text_field},
    salt,
};
use crate::{
    catalog::{LinkId, LinkKind},
    design::{Command, Link, Subject},
    gui::Frame,
};

type Entry<'e, 'd> = &'e (&'d LinkId, &'d Link);

pub(super) fn links_ui(ui: &mut Ui, frame: &Frame<'_>, links: &Links<'_>, wishes: &mut Vec<Wish>) {
    let salt = salt(links.iter().map(|(id, _)| id.as_str()));
    let subject = |id: &LinkId| Subject::Link(id.clone());
    kind_ui(ui, frame, links, wishes);
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
        if let Some(name) = text_field(ui, frame, (&word, &salt), &name, hint) {
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
