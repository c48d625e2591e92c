//! What things are called in the language of the window.

use super::Frame;
use crate::{
    analysis::ControlInstance,
    catalog::{AssetId, AssetKind, Lang, LinkClass, LinkId, LinkKind, NoteId, ZoneId, ZoneKind},
    design::{Design, Subject, given_name},
};

/// The name of a zone: the user's, else its kind's.
pub(crate) fn zone_name(frame: &Frame<'_>, id: &ZoneId) -> String {
    let zone = frame.design.zones.get(id);
    named(
        zone.map(|zone| zone.name.as_str()),
        zone_kind(frame, id).map(|kind| frame.text(&kind.name)),
        id.as_str(),
    )
}

/// The name of an asset: the user's, else its kind's.
pub(crate) fn asset_name(frame: &Frame<'_>, id: &AssetId) -> String {
    let asset = frame.design.assets.get(id);
    named(
        asset.map(|asset| asset.name.as_str()),
        asset_kind(frame, id).map(|kind| frame.text(&kind.name)),
        id.as_str(),
    )
}

/// The name of a link: the user's, else its kind's with both ends.
pub(crate) fn link_name(frame: &Frame<'_>, id: &LinkId) -> String {
    let Some(link) = frame.design.links.get(id) else {
        return id.to_string();
    };
    if let Some(name) = given_name(&link.name) {
        return name.replace('\n', " ");
    }
    let kind = frame
        .catalog
        .link_kind(&link.kind)
        .map_or(link.kind.as_str(), |kind| frame.text(&kind.name));
    let (from, to) = (asset_name(frame, &link.from), asset_name(frame, &link.to));
    format!("{kind}: {from} → {to}")
}

/// What a note is called: the first words of its text.
pub(crate) fn note_name(frame: &Frame<'_>, id: &NoteId) -> String {
    const LONGEST: usize = 40;
    let text = frame.design.notes.get(id).map_or("", |note| &note.text);
    let line = text.lines().find_map(given_name);
    match line {
        Some(line) if line.chars().count() > LONGEST => {
            let start: String = line.chars().take(LONGEST).collect();
            format!("{}: {start}…", frame.tr("canvas-note"))
        }
        Some(line) => format!("{}: {line}", frame.tr("canvas-note")),
        None => frame.tr("canvas-note"),
    }
}

/// The name of anything on the canvas.
pub(crate) fn subject_name(frame: &Frame<'_>, subject: &Subject) -> String {
    match subject {
        Subject::Zone(id) => zone_name(frame, id),
        Subject::Asset(id) => asset_name(frame, id),
        Subject::Link(id) => link_name(frame, id),
        Subject::Note(id) => note_name(frame, id),
    }
}

fn named(given: Option<&str>, kind: Option<&str>, id: &str) -> String {
    given
        .and_then(given_name)
        .or(kind)
        .unwrap_or(id)
        .replace('\n', " ")
}

/// The kind of a zone, if the catalog knows it.
pub(crate) fn zone_kind<'a>(frame: &Frame<'a>, id: &ZoneId) -> Option<&'a ZoneKind> {
    frame.catalog.zone_kind(&frame.design.zones.get(id)?.kind)
}

/// The kind of an asset, if the catalog knows it.
pub(crate) fn asset_kind<'a>(frame: &Frame<'a>, id: &AssetId) -> Option<&'a AssetKind> {
    frame.catalog.asset_kind(&frame.design.assets.get(id)?.kind)
}

/// The kind of a link, if the catalog knows it.
pub(crate) fn link_kind<'a>(frame: &Frame<'a>, id: &LinkId) -> Option<&'a LinkKind> {
    frame.catalog.link_kind(&frame.design.links.get(id)?.kind)
}

/// The icon of anything on the canvas.
pub(crate) fn subject_icon<'a>(frame: &Frame<'a>, subject: &Subject) -> &'a str {
    match subject {
        Subject::Zone(id) => zone_kind(frame, id).map_or("", |kind| &kind.icon),
        Subject::Asset(id) => asset_kind(frame, id).map_or("", |kind| &kind.icon),
        Subject::Link(id) => match link_kind(frame, id).map(|kind| kind.class) {
            Some(LinkClass::Flow) => "flow",
            Some(LinkClass::Line) | None => "line",
        },
        Subject::Note(_) => "note",
    }
}

/// Whether something is still in the design.
pub(crate) fn exists(design: &Design, subject: &Subject) -> bool {
    match subject {
        Subject::Zone(id) => design.zones.contains_key(id),
        Subject::Asset(id) => design.assets.contains_key(id),
        Subject::Link(id) => design.links.contains_key(id),
        Subject::Note(id) => design.notes.contains_key(id),
    }
}

/// A number in a circle, ① to ⑳.
pub(crate) fn circled(number: u8) -> String {
    match number {
        1..=20 => {
            char::from_u32(0x2460 + u32::from(number) - 1).map_or_else(String::new, String::from)
        }
        _ => format!("({number})"),
    }
}

/// Parts of a line with the separator of the language; empty parts are left out.
pub(crate) fn joined(frame: &Frame<'_>, parts: &[String]) -> String {
    let parts: Vec<_> = parts
        .iter()
        .filter(|part| !part.is_empty())
        .map(String::as_str)
        .collect();
    let separator = match frame.lang() {
        Lang::Ja => "・",
        Lang::En => " · ",
    };
    parts.join(separator)
}

/// Slides as `p.4, 20`.
pub(crate) fn pages(pages: &[u16]) -> String {
    let numbers: Vec<_> = pages.iter().map(u16::to_string).collect();
    if numbers.is_empty() {
        String::new()
    } else {
        format!("p.{}", numbers.join(", "))
    }
}

/// Placement numbers of an asset, ascending.
pub(crate) fn numbers_of(frame: &Frame<'_>, asset: &AssetId) -> Vec<u8> {
    let mut numbers: Vec<u8> = instances_of(frame, asset)
        .flat_map(|instance| instance.numbers.iter().copied())
        .collect();
    numbers.sort_unstable();
    numbers.dedup();
    numbers
}

/// Controls of an asset.
pub(crate) fn instances_of<'a>(
    frame: &Frame<'a>,
    asset: &AssetId,
) -> impl Iterator<Item = &'a ControlInstance> {
    frame
        .analysis
        .controls
        .iter()
        .filter(move |instance| instance.asset.as_ref() == Some(asset))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_and_pages_read_as_in_the_document() {
        assert_eq!(
            (
                circled(1).as_str(),
                circled(20).as_str(),
                circled(21).as_str()
            ),
            ("①", "⑳", "(21)")
        );
        assert_eq!(
            (pages(&[]), pages(&[4]), pages(&[4, 20])),
            (String::new(), "p.4".into(), "p.4, 20".into())
        );
    }
}
