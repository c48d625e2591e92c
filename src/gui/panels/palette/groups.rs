//! What the palette offers, in the catalog's order.

use std::collections::BTreeSet;

use crate::{
    catalog::{LinkClass, LinkKind},
    gui::{Frame, Tool},
};

/// How an entry is drawn.
pub(super) enum Picture<'a> {
    /// An icon in a zone's hue.
    Zone { icon: &'a str, hue: &'a str },
    /// An icon.
    Asset(&'a str),
    /// A stroke.
    Link(&'a LinkKind),
}

/// An entry of the palette.
pub(super) struct Entry<'a> {
    pub(super) name: &'a str,
    pub(super) definition: &'a str,
    pub(super) keywords: &'a [String],
    pub(super) picture: Picture<'a>,
    pub(super) tool: Tool,
}

/// A headed group of entries.
pub(super) struct Group<'a> {
    pub(super) name: String,
    pub(super) entries: Vec<Entry<'a>>,
}

/// Groups in the catalog's order: zones, assets by their group, lines, flows.
pub(super) fn groups<'a>(frame: &Frame<'a>) -> Vec<Group<'a>> {
    let (catalog, lang) = (frame.catalog, frame.lang());
    let zones = catalog.zones.iter().map(|kind| Entry {
        name: kind.name.get(lang),
        definition: kind.definition.get(lang),
        keywords: &kind.keywords,
        picture: Picture::Zone {
            icon: &kind.icon,
            hue: &kind.hue,
        },
        tool: Tool::AddZone(kind.id.clone()),
    });
    let mut groups = vec![Group {
        name: frame.tr("palette-zones"),
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
            .map(|kind| Entry {
                name: kind.name.get(lang),
                definition: kind.definition.get(lang),
                keywords: &kind.keywords,
                picture: Picture::Asset(&kind.icon),
                tool: Tool::AddAsset(kind.id.clone()),
            });
        let name = format!("{}: {}", frame.tr("palette-assets"), group.get(lang));
        groups.push(Group {
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
            .map(|kind| Entry {
                name: kind.name.get(lang),
                definition: kind.definition.get(lang),
                keywords: &kind.keywords,
                picture: Picture::Link(kind),
                tool: Tool::Connect(Some(kind.id.clone())),
            });
        groups.push(Group {
            name: frame.tr(key),
            entries: links.collect(),
        });
    }
    groups
}

/// Whether an entry is what is sought, by its name or another word for it.
pub(super) fn fits(entry: &Entry<'_>, sought: &str) -> bool {
    let sought = sought.trim().to_lowercase();
    sought.is_empty()
        || entry.name.to_lowercase().contains(&sought)
        || entry
            .keywords
            .iter()
            .any(|word| word.to_lowercase().contains(&sought))
}
