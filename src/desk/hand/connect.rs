//! Which kind of link a connection gets.

use crate::{
    catalog::{AssetId, Catalog, LinkClass, LinkKind, LinkKindId, Tag},
    design::{Command, Design, Link, LinkEdit, Subject},
};

/// What a person has said about the kind of a new link.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum WantedLink {
    /// Nothing: take the most likely.
    #[default]
    Likely,
    /// The most likely of a class.
    Class(LinkClass),
    /// This kind.
    Kind(LinkKindId),
}

/// The command that connects two assets. `None` for an asset with itself or an empty catalog.
pub fn connect_command(
    catalog: &Catalog,
    design: &Design,
    from: &AssetId,
    to: &AssetId,
    wanted: &WantedLink,
) -> Option<Command> {
    if from == to || !design.assets.contains_key(from) || !design.assets.contains_key(to) {
        return None;
    }
    let kind = match wanted {
        // Also a kind that the catalog does not know: the file keeps it.
        WantedLink::Kind(kind) => kind.clone(),
        WantedLink::Likely | WantedLink::Class(_) => {
            wanted_kind(catalog, design, from, to, wanted)?.id.clone()
        }
    };
    let link = Link::new(kind, from.clone(), to.clone());
    Some(Command::Link(design.free_link_id(), LinkEdit::Add(link)))
}

/// The command that connects the two assets selected, in the order they were selected.
pub fn connect_selected(
    catalog: &Catalog,
    design: &Design,
    selected: &[Subject],
    class: LinkClass,
) -> Option<Command> {
    match selected {
        [Subject::Asset(from), Subject::Asset(to)] => {
            connect_command(catalog, design, from, to, &WantedLink::Class(class))
        }
        _ => None,
    }
}

/// Kinds of link between two assets, the most likely first: what usually joins them and is not
/// drawn yet, then what usually joins them, then the kinds that say least, then the rest in the
/// catalog's order.
pub fn kinds_between<'a>(
    catalog: &'a Catalog,
    design: &Design,
    from: &AssetId,
    to: &AssetId,
) -> Vec<&'a LinkKind> {
    let mut kinds: Vec<&LinkKind> = catalog.links.iter().collect();
    let (begins, ends) = (tags_of(catalog, design, from), tags_of(catalog, design, to));
    kinds.sort_by_key(|kind| {
        let rank = match kind {
            _ if joins(kind, begins, ends) => 0,
            _ if kind.neutral => 2,
            _ => 4,
        };
        rank + i32::from(is_drawn(design, kind, from, to))
    });
    kinds
}

/// Kinds of link that usually join two assets, the most likely first.
pub fn usual_kinds<'a>(
    catalog: &'a Catalog,
    design: &Design,
    from: &AssetId,
    to: &AssetId,
) -> Vec<&'a LinkKind> {
    let (begins, ends) = (tags_of(catalog, design, from), tags_of(catalog, design, to));
    let mut kinds = kinds_between(catalog, design, from, to);
    kinds.retain(|kind| joins(kind, begins, ends));
    kinds
}

/// The kind a link is shown in before it has an end.
pub fn first_kind<'a>(catalog: &'a Catalog, wanted: &WantedLink) -> Option<&'a LinkKind> {
    let fitting = || catalog.links.iter().filter(|kind| fits_wish(kind, wanted));
    fitting()
        .find(|kind| kind.neutral)
        .or_else(|| fitting().next())
}

/// The kind a new link between two assets gets.
pub fn wanted_kind<'a>(
    catalog: &'a Catalog,
    design: &Design,
    from: &AssetId,
    to: &AssetId,
    wanted: &WantedLink,
) -> Option<&'a LinkKind> {
    kinds_between(catalog, design, from, to)
        .into_iter()
        .find(|kind| fits_wish(kind, wanted))
}

/// Whether a link as wanted usually joins two assets.
pub fn is_usual(
    catalog: &Catalog,
    design: &Design,
    from: &AssetId,
    to: &AssetId,
    wanted: &WantedLink,
) -> bool {
    let (begins, ends) = (tags_of(catalog, design, from), tags_of(catalog, design, to));
    catalog
        .links
        .iter()
        .any(|kind| fits_wish(kind, wanted) && joins(kind, begins, ends))
}

/// Whether the catalog lets a kind of link join two assets; a kind it does not know, or of which
/// it says nothing, may join any.
pub fn may_join(
    catalog: &Catalog,
    design: &Design,
    kind: &LinkKindId,
    from: &AssetId,
    to: &AssetId,
) -> bool {
    let (begins, ends) = (tags_of(catalog, design, from), tags_of(catalog, design, to));
    let kind = catalog
        .link_kind(kind)
        .filter(|kind| !kind.joins.is_empty());
    from != to && kind.is_none_or(|kind| joins(kind, begins, ends))
}

fn fits_wish(kind: &LinkKind, wanted: &WantedLink) -> bool {
    match wanted {
        WantedLink::Likely => true,
        WantedLink::Class(class) => kind.class == *class,
        WantedLink::Kind(id) => kind.id == *id,
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
fn joins(kind: &LinkKind, from: &[Tag], to: &[Tag]) -> bool {
    let fits = |pair: &(Tag, Tag), from: &[Tag], to: &[Tag]| {
        from.contains(&pair.0) && to.contains(&pair.1)
    };
    kind.joins
        .iter()
        .any(|pair| fits(pair, from, to) || kind.class == LinkClass::Line && fits(pair, to, from))
}

/// Whether the two are joined by a link of this kind already.
fn is_drawn(design: &Design, kind: &LinkKind, from: &AssetId, to: &AssetId) -> bool {
    design
        .links
        .values()
        .filter(|link| link.kind == kind.id)
        .any(|link| {
            let drawn = (&link.from, &link.to);
            drawn == (from, to) || kind.class == LinkClass::Line && drawn == (to, from)
        })
}
