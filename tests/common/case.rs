//! Where tests begin: the shipped catalog, its reference drawings, and things to add to them.

use sekisho::{
    catalog::{Catalog, PatternId},
    design::{Asset, Command, Design, Link, Record, Zone},
    edit::{StartControls, StartPoint, apply, template},
};

/// Ids of the patterns, in the document's order.
pub(crate) const PATTERNS: [&str; 14] = [
    "1", "1p", "2", "2p", "3", "3p", "4", "4p", "5", "5p", "6", "7", "7p", "8",
];

/// The shipped catalog.
pub(crate) fn catalog() -> Catalog {
    Catalog::builtin().unwrap()
}

/// The reference drawing of a pattern.
pub(crate) fn reference(catalog: &Catalog, id: &str, controls: StartControls) -> Design {
    let drawing = template(catalog, &PatternId::from(id), controls);
    drawing.unwrap().unwrap()
}

/// The same with every control in place.
pub(crate) fn complete(catalog: &Catalog, id: &str) -> Design {
    reference(catalog, id, StartControls::All)
}

/// The same with no control in place.
pub(crate) fn bare(catalog: &Catalog, id: &str) -> Design {
    reference(catalog, id, StartControls::None)
}

/// The drawings of today’s networks with their ids, in the catalog’s order.
pub(crate) fn starts(catalog: &Catalog) -> Vec<(String, Design)> {
    let drawings = catalog.starts.drawings.iter();
    let drawn = drawings.map(|start| {
        let point = StartPoint::Today(start.id.clone());
        let design = point.design(catalog, StartControls::None);
        (start.id.to_string(), design.unwrap().unwrap())
    });
    drawn.collect()
}

/// The drawing after a command that can be carried out.
pub(crate) fn changed(design: &Design, command: &Command) -> Design {
    apply(design, command).unwrap()
}

/// A plain zone that stands in no other.
pub(crate) fn new_zone(kind: &str) -> Zone {
    Zone {
        kind: kind.into(),
        name: String::new(),
        provider: String::new(),
        parent: None,
        note: String::new(),
        record: Record::new(),
    }
}

/// A plain asset.
pub(crate) fn new_asset(kind: &str, zone: Option<&str>) -> Asset {
    Asset {
        kind: kind.into(),
        name: String::new(),
        zone: zone.map(Into::into),
        count: 0,
        owner: None,
        note: String::new(),
        record: Record::new(),
    }
}

/// A plain link through assets that it must pass.
pub(crate) fn new_link(kind: &str, from: &str, to: &str, via: &[&str]) -> Link {
    Link {
        via: via.iter().map(|id| (*id).into()).collect(),
        ..Link::new(kind, from, to)
    }
}
