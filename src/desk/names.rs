//! What things are called in the language of the window.

use super::Desk;
use crate::{
    analysis::{ControlInstance, CountedControl},
    catalog::{
        AssetId, AssetKind, ControlId, LinkClass, LinkId, LinkKind, NoteId, ZoneId, ZoneKind,
    },
    design::{Name, Names, Subject, given_name},
};

/// The name of a zone, on one line.
pub fn zone_name(desk: &Desk<'_>, id: &ZoneId) -> String {
    names(desk).zone(id).line(desk.lang())
}

/// The name of an asset, on one line.
pub fn asset_name(desk: &Desk<'_>, id: &AssetId) -> String {
    names(desk).asset(id).line(desk.lang())
}

const fn names<'a>(desk: &Desk<'a>) -> Names<'a> {
    Names {
        design: desk.design,
        catalog: desk.catalog,
    }
}

/// The name of a link: the user's, else its kind's with both ends.
pub fn link_name(desk: &Desk<'_>, id: &LinkId) -> String {
    let Some(link) = desk.design.links.get(id) else {
        return id.to_string();
    };
    let name = link.called(desk.catalog);
    if matches!(name, Name::Given(_)) {
        return name.line(desk.lang());
    }
    let kind = name.get(desk.lang());
    let (from, to) = (asset_name(desk, &link.from), asset_name(desk, &link.to));
    desk.headed(kind, &format!("{from} → {to}"))
}

/// What a note is called: the first words of its text.
pub fn note_name(desk: &Desk<'_>, id: &NoteId) -> String {
    const LONGEST: usize = 40;
    let text = desk.design.notes.get(id).map_or("", |note| &note.text);
    let line = text.lines().find_map(given_name);
    match line {
        Some(line) if line.chars().count() > LONGEST => {
            let start: String = line.chars().take(LONGEST).collect();
            desk.headed(&desk.tr("canvas-note"), &format!("{start}…"))
        }
        Some(line) => desk.headed(&desk.tr("canvas-note"), line),
        None => desk.tr("canvas-note"),
    }
}

/// The name of anything on the canvas.
pub fn subject_name(desk: &Desk<'_>, subject: &Subject) -> String {
    match subject {
        Subject::Zone(_) | Subject::Asset(_) => names(desk).name_of(subject).line(desk.lang()),
        Subject::Link(id) => link_name(desk, id),
        Subject::Note(id) => note_name(desk, id),
    }
}

/// The kind of a zone, if the catalog knows it.
pub fn zone_kind<'a>(desk: &Desk<'a>, id: &ZoneId) -> Option<&'a ZoneKind> {
    desk.catalog.zone_kind(&desk.design.zones.get(id)?.kind)
}

/// The kind of an asset, if the catalog knows it.
pub fn asset_kind<'a>(desk: &Desk<'a>, id: &AssetId) -> Option<&'a AssetKind> {
    desk.catalog.asset_kind(&desk.design.assets.get(id)?.kind)
}

/// The kind of a link, if the catalog knows it.
pub fn link_kind<'a>(desk: &Desk<'a>, id: &LinkId) -> Option<&'a LinkKind> {
    desk.catalog.link_kind(&desk.design.links.get(id)?.kind)
}

/// The icon of anything on the canvas.
pub fn subject_icon<'a>(desk: &Desk<'a>, subject: &Subject) -> &'a str {
    match subject {
        Subject::Zone(id) => zone_kind(desk, id).map_or("", |kind| &kind.icon),
        Subject::Asset(id) => asset_kind(desk, id).map_or("", |kind| &kind.icon),
        Subject::Link(id) => match link_kind(desk, id).map(|kind| kind.class) {
            Some(LinkClass::Flow) => "flow",
            Some(LinkClass::Line) | None => "line",
        },
        Subject::Note(_) => "note",
    }
}

/// The names of controls that are counted or would be, each once: with what tells them apart where
/// several have the same name, and with what carries them where several do.
pub fn names_once(desk: &Desk<'_>, controls: &[CountedControl]) -> Vec<String> {
    let mut found: Vec<(String, Vec<String>)> = Vec::new();
    for counted in controls {
        let name = told_apart(desk, &counted.control, controls);
        let carrier = asset_name(desk, &counted.asset);
        match found.iter_mut().find(|(known, _)| *known == name) {
            Some((_, carriers)) if carriers.contains(&carrier) => {}
            Some((_, carriers)) => carriers.push(carrier),
            None => found.push((name, vec![carrier])),
        }
    }
    let said = found.into_iter().map(|(name, carriers)| match &*carriers {
        [_only] => name,
        carriers => {
            let carriers = desk.row("common-comma", carriers);
            desk.tr_with("common-name-at", &[("name", name), ("at", carriers)])
        }
    });
    said.collect()
}

/// The name of a control, with what tells it from another one of the same name among these.
fn told_apart(desk: &Desk<'_>, id: &ControlId, among: &[CountedControl]) -> String {
    let Some(control) = desk.catalog.control(id) else {
        return id.to_string();
    };
    let mut others = among.iter().filter(|other| other.control != *id);
    let is_double = others.any(|other| {
        let other = desk.catalog.control(&other.control);
        other.is_some_and(|other| other.name == control.name)
    });
    desk.with_detail(&control.name, control.detail.as_ref().filter(|_| is_double))
}

/// Parts of a line with the separator of the language; empty parts are left out.
pub fn joined(desk: &Desk<'_>, parts: &[String]) -> String {
    desk.row("common-dot", parts)
}

/// Placement numbers of an asset, ascending.
pub fn numbers_of(desk: &Desk<'_>, asset: &AssetId) -> Vec<u8> {
    let mut numbers: Vec<u8> = instances_of(desk, asset)
        .flat_map(|instance| instance.numbers.iter().copied())
        .collect();
    numbers.sort_unstable();
    numbers.dedup();
    numbers
}

/// Controls of an asset.
pub fn instances_of<'a>(
    desk: &Desk<'a>,
    asset: &AssetId,
) -> impl Iterator<Item = &'a ControlInstance> {
    desk.analysis
        .controls
        .iter()
        .filter(move |instance| instance.asset.as_ref() == Some(asset))
}

/// The name that is shown for editing: the user's own, or the kind's to start from.
pub fn name_to_edit(desk: &Desk<'_>, subject: &Subject) -> String {
    match subject {
        // The words for a link without a name are made up of its ends; none of it is to be kept.
        Subject::Link(_) | Subject::Note(_) => {
            let written = desk.design.written_name(subject);
            written.unwrap_or_default().to_owned()
        }
        Subject::Zone(_) | Subject::Asset(_) => subject_name(desk, subject),
    }
}
