//! Which kind of link a connection gets.

use crate::{
    catalog::{AssetId, Catalog, LinkClass, LinkKind, LinkKindId, Tag},
    design::{Command, Design, Link, Subject},
};

/// What a person has said about the kind of a new link.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) enum Wanted {
    /// Nothing: take the most likely.
    #[default]
    Likely,
    /// The most likely of a class.
    Class(LinkClass),
    /// This kind.
    Kind(LinkKindId),
}

/// The command that connects two assets. `None` for an asset with itself or an empty catalog.
pub(crate) fn connect_command(
    catalog: &Catalog,
    design: &Design,
    ends: (&AssetId, &AssetId),
    wanted: &Wanted,
) -> Option<Command> {
    let (from, to) = ends;
    if from == to || !design.assets.contains_key(from) || !design.assets.contains_key(to) {
        return None;
    }
    let kind = match wanted {
        // Also a kind that the catalog does not know: the file keeps it.
        Wanted::Kind(kind) => kind.clone(),
        Wanted::Likely | Wanted::Class(_) => wanted_kind(catalog, design, ends, wanted)?.id.clone(),
    };
    let link = Link::new(kind, from.clone(), to.clone());
    Some(Command::AddLink {
        id: design.free_link_id(),
        link,
    })
}

/// The command that connects the two assets selected, in the order they were selected.
pub(crate) fn connect_selected(
    catalog: &Catalog,
    design: &Design,
    selected: &[Subject],
    class: LinkClass,
) -> Option<Command> {
    match selected {
        [Subject::Asset(from), Subject::Asset(to)] => {
            connect_command(catalog, design, (from, to), &Wanted::Class(class))
        }
        _ => None,
    }
}

/// Kinds of link between two assets, the most likely first: what usually joins them and is not
/// drawn yet, then what usually joins them, then the kinds that say least, then the rest in the
/// catalog's order.
pub(crate) fn kinds_between<'a>(
    catalog: &'a Catalog,
    design: &Design,
    ends: (&AssetId, &AssetId),
) -> Vec<&'a LinkKind> {
    let mut kinds: Vec<&LinkKind> = catalog.links.iter().collect();
    let tags = (
        tags_of(catalog, design, ends.0),
        tags_of(catalog, design, ends.1),
    );
    kinds.sort_by_key(|kind| {
        let rank = match kind {
            _ if joins(kind, tags) => 0,
            _ if kind.neutral => 2,
            _ => 4,
        };
        rank + i32::from(is_drawn(design, kind, ends))
    });
    kinds
}

/// Kinds of link that usually join two assets, the most likely first.
pub(crate) fn usual_kinds<'a>(
    catalog: &'a Catalog,
    design: &Design,
    ends: (&AssetId, &AssetId),
) -> Vec<&'a LinkKind> {
    let tags = (
        tags_of(catalog, design, ends.0),
        tags_of(catalog, design, ends.1),
    );
    let mut kinds = kinds_between(catalog, design, ends);
    kinds.retain(|kind| joins(kind, tags));
    kinds
}

/// The kind a link is shown in before it has an end.
pub(crate) fn first_kind<'a>(catalog: &'a Catalog, wanted: &Wanted) -> Option<&'a LinkKind> {
    let fitting = || catalog.links.iter().filter(|kind| fits_wish(kind, wanted));
    fitting()
        .find(|kind| kind.neutral)
        .or_else(|| fitting().next())
}

/// The kind a new link between two assets gets.
pub(crate) fn wanted_kind<'a>(
    catalog: &'a Catalog,
    design: &Design,
    ends: (&AssetId, &AssetId),
    wanted: &Wanted,
) -> Option<&'a LinkKind> {
    kinds_between(catalog, design, ends)
        .into_iter()
        .find(|kind| fits_wish(kind, wanted))
}

/// Whether a link as wanted usually joins two assets.
pub(crate) fn is_usual(
    catalog: &Catalog,
    design: &Design,
    ends: (&AssetId, &AssetId),
    wanted: &Wanted,
) -> bool {
    let tags = (
        tags_of(catalog, design, ends.0),
        tags_of(catalog, design, ends.1),
    );
    catalog
        .links
        .iter()
        .any(|kind| fits_wish(kind, wanted) && joins(kind, tags))
}

/// Whether the catalog lets a kind of link join two assets; a kind it does not know, or of which
/// it says nothing, may join any.
pub(crate) fn may_join(
    catalog: &Catalog,
    design: &Design,
    kind: &LinkKindId,
    ends: (&AssetId, &AssetId),
) -> bool {
    let tags = (
        tags_of(catalog, design, ends.0),
        tags_of(catalog, design, ends.1),
    );
    let kind = catalog
        .link_kind(kind)
        .filter(|kind| !kind.joins.is_empty());
    ends.0 != ends.1 && kind.is_none_or(|kind| joins(kind, tags))
}

fn fits_wish(kind: &LinkKind, wanted: &Wanted) -> bool {
    match wanted {
        Wanted::Likely => true,
        Wanted::Class(class) => kind.class == *class,
        Wanted::Kind(id) => kind.id == *id,
    }
}

fn tags_of<'a>(catalog: &'a Catalog, design: &Design, asset: &AssetId) -> &'a [Tag] {
    let kind = design
        .assets
        .get(asset)
        .and_then(|asset| catalog.asset_kind(&asset.kind));
    kind.map_or(&[], |kind| &kind.tags)
}

/// Whether a kind usually joins assets with these tags. A line has no direction.
fn joins(kind: &LinkKind, tags: (&[Tag], &[Tag])) -> bool {
    let fits = |pair: &(Tag, Tag), from: &[Tag], to: &[Tag]| {
        from.contains(&pair.0) && to.contains(&pair.1)
    };
    kind.joins.iter().any(|pair| {
        fits(pair, tags.0, tags.1) || kind.class == LinkClass::Line && fits(pair, tags.1, tags.0)
    })
}

/// Whether the two are joined by a link of this kind already.
fn is_drawn(design: &Design, kind: &LinkKind, ends: (&AssetId, &AssetId)) -> bool {
    design
        .links
        .values()
        .filter(|link| link.kind == kind.id)
        .any(|link| {
            let drawn = (&link.from, &link.to);
            drawn == ends || kind.class == LinkClass::Line && drawn == (ends.1, ends.0)
        })
}
