//! What the palette offers, in the catalog's order.

use std::collections::BTreeSet;

use crate::{
    catalog::{LinkClass, LinkKind},
    gui::{Desk, Tool},
};

/// How an entry is drawn.
pub(super) enum PalettePicture<'a> {
    /// An icon in a zone's hue.
    Zone { icon: &'a str, hue: &'a str },
    /// An icon.
    Asset(&'a str),
    /// A stroke.
    Link(&'a LinkKind),
}

/// An entry of the palette.
pub(super) struct PaletteEntry<'a> {
    pub(super) name: &'a str,
    pub(super) definition: &'a str,
    pub(super) keywords: &'a [String],
    pub(super) picture: PalettePicture<'a>,
    pub(super) tool: Tool,
}

/// A headed group of entries.
pub(super) struct PaletteGroup<'a> {
    pub(super) name: String,
    pub(super) entries: Vec<PaletteEntry<'a>>,
}

/// Groups in the catalog's order: zones, assets by their group, lines, flows.
pub(super) fn groups<'a>(desk: &Desk<'a>) -> Vec<PaletteGroup<'a>> {
    let (catalog, lang) = (desk.catalog, desk.lang());
    let zones = catalog.zones.iter().map(|kind| PaletteEntry {
        name: kind.name.get(lang),
        definition: kind.definition.get(lang),
        keywords: &kind.keywords,
        picture: PalettePicture::Zone {
            icon: &kind.icon,
            hue: &kind.hue,
        },
        tool: Tool::AddZone(kind.id.clone()),
    });
    let mut groups = vec![PaletteGroup {
        name: desk.tr("palette-zones"),
        entries: zones.collect(),
    }];
    let mut seen = BTreeSet::new();
    for group in catalog.assets.iter().map(|kind| &kind.group) {
        if !seen.insert(group) {
            continue;
        }
        let assets = catalog
            .assets
            .iter()
            .filter(|kind| kind.group == *group)
            .map(|kind| PaletteEntry {
                name: kind.name.get(lang),
                definition: kind.definition.get(lang),
                keywords: &kind.keywords,
                picture: PalettePicture::Asset(&kind.icon),
                tool: Tool::AddAsset(kind.id.clone()),
            });
        let name = desk.headed(&desk.tr("palette-assets"), group.get(lang));
        groups.push(PaletteGroup {
            name,
            entries: assets.collect(),
        });
    }
    for (class, key) in [
        (LinkClass::Line, "palette-lines"),
        (LinkClass::Flow, "palette-flows"),
    ] {
        let links = catalog
            .links
            .iter()
            .filter(|kind| kind.class == class)
            .map(|kind| PaletteEntry {
                name: kind.name.get(lang),
                definition: kind.definition.get(lang),
                keywords: &kind.keywords,
                picture: PalettePicture::Link(kind),
                tool: Tool::Connect(Some(kind.id.clone())),
            });
        groups.push(PaletteGroup {
            name: desk.tr(key),
            entries: links.collect(),
        });
    }
    groups
}

/// Whether an entry is what is sought, by its name or another word for it.
pub(super) fn fits(entry: &PaletteEntry<'_>, sought: &str) -> bool {
    let sought = sought.trim().to_lowercase();
    sought.is_empty()
        || entry.name.to_lowercase().contains(&sought)
        || entry
            .keywords
            .iter()
            .any(|word| word.to_lowercase().contains(&sought))
}
