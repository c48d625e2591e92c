//! Which links are lines, and those laid by hand.

use emath::{Pos2, Rect};

use crate::{
    catalog::{Catalog, LinkClass, LinkId},
    design::{Design, Link, Point},
    scene::ways::{self, Way},
};

/// Whether a link is drawn as a line: what the catalog does not know is.
pub(in crate::scene) fn is_line(link: &Link, catalog: &Catalog) -> bool {
    catalog
        .link_kind(&link.kind)
        .is_none_or(|kind| kind.class == LinkClass::Line)
}

/// The way through points set by hand in a design.
pub(super) fn by_hand(from: &Rect, to: &Rect, points: &[Point], half: f32) -> Way {
    let points: Vec<Pos2> = points.iter().map(|point| (*point).into()).collect();
    ways::by_hand(from, to, &points, half)
}

/// Whether a line goes through points set by hand.
pub(super) fn is_hand_laid(design: &Design, line: &LinkId) -> bool {
    let points = design.layout.links.get(line);
    points.is_some_and(|points| !points.is_empty())
}
