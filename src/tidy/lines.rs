//! How wide the lines between assets are, as the layout has to find room for them.

use std::collections::{BTreeMap, BTreeSet};

use super::costs::{COSTS, SPACES};
use crate::{
    analysis::Analysis,
    catalog::{AssetId, Catalog, LinkClass, LinkId},
    design::{Design, Link},
};

pub(super) type LineWidths = BTreeMap<(AssetId, AssetId), i32>;

/// Lines between assets with the width of their cable. An asset without any line is held by its
/// flows instead.
pub(super) fn lines(catalog: &Catalog, design: &Design, analysis: &Analysis) -> LineWidths {
    let mut flows: BTreeMap<&LinkId, i32> = BTreeMap::new();
    for line in analysis.flows.values().flat_map(|route| &route.lines) {
        *flows.entry(line).or_default() += 1;
    }
    let is_line = |link: &Link| {
        let kind = catalog.link_kind(&link.kind);
        kind.is_none_or(|kind| kind.class == LinkClass::Line)
    };
    let mut wired: BTreeSet<&AssetId> = BTreeSet::new();
    let mut lines = LineWidths::new();
    for (id, link) in design.links.iter().filter(|(_, link)| is_line(link)) {
        // A cable is as wide as the flows beside it, so that straight ones find room.
        wired.extend([&link.from, &link.to]);
        let lanes = flows.get(id).copied().unwrap_or(0).min(COSTS.most_lanes);
        *lines.entry(ends(link)).or_default() += SPACES.line + SPACES.lane * lanes;
    }
    for link in design.links.values().filter(|link| !is_line(link)) {
        if !wired.contains(&link.from) || !wired.contains(&link.to) {
            lines.entry(ends(link)).or_insert(SPACES.line);
        }
    }
    lines
}

fn ends(link: &Link) -> (AssetId, AssetId) {
    let (a, b) = (link.from.clone(), link.to.clone());
    if a < b { (a, b) } else { (b, a) }
}
