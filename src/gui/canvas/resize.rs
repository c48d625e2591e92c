//! Zones by their handles: never smaller than what stands in them.

use super::{
    hit::Handle,
    snap::{Axes, Lines},
};
use crate::{
    catalog::Catalog,
    design::{Design, Rect, Subject},
};

/// Space between the content of a zone and its edge.
const MARGIN: i32 = 12;
/// Height of the row with the zone's title.
const TITLE: i32 = 28;
/// Smallest zone.
pub(crate) const SMALLEST: (i32, i32) = (96, 64);

/// The rectangle of a zone or note.
pub(crate) fn rect_of(design: &Design, subject: &Subject) -> Option<Rect> {
    match subject {
        Subject::Zone(id) => design.layout.zones.get(id).copied(),
        Subject::Note(id) => design.layout.notes.get(id).copied(),
        Subject::Asset(_) | Subject::Link(_) => None,
    }
}

/// Which edges a handle draws, so that only these snap.
pub(crate) fn may_snap(handle: Handle) -> (Lines, Axes) {
    let edges = |at: i32| [at < 0, false, at > 0];
    (
        Lines {
            across: edges(handle.x),
            down: edges(handle.y),
        },
        Axes {
            across: handle.x != 0,
            down: handle.y != 0,
        },
    )
}

/// The rectangle that a zone must keep: around its members and nested zones. Checkpoints stand on
/// the edge and hold nothing. A note keeps nothing.
pub(crate) fn content_of(catalog: &Catalog, design: &Design, subject: &Subject) -> Option<Rect> {
    let Subject::Zone(zone) = subject else {
        return None;
    };
    let is_gate = |kind| catalog.asset_kind(kind).is_some_and(|kind| kind.gate);
    let members = design
        .assets
        .iter()
        .filter(|(_, asset)| asset.zone.as_ref() == Some(zone) && !is_gate(&asset.kind))
        .filter_map(|(id, _)| design.layout.assets.get(id).copied());
    let nested = design
        .zones
        .iter()
        .filter(|(_, inner)| inner.parent.as_ref() == Some(zone))
        .filter_map(|(id, _)| design.zone_rect(id));
    let content = members.chain(nested).reduce(union)?;
    Some(Rect::new(
        content.x - MARGIN,
        content.y - TITLE,
        content.w + 2 * MARGIN,
        content.h + TITLE + MARGIN,
    ))
}

/// The smallest rectangle around both.
pub(crate) fn union(a: Rect, b: Rect) -> Rect {
    let (x, y) = (a.x.min(b.x), a.y.min(b.y));
    Rect::new(
        x,
        y,
        a.right().max(b.right()) - x,
        a.bottom().max(b.bottom()) - y,
    )
}

/// The rectangle with one handle pulled by a distance. The other edges stay where they are.
pub(crate) fn resized(start: Rect, handle: Handle, by: (i32, i32), keep: Option<Rect>) -> Rect {
    let keep_x = keep.map(|keep| (keep.x, keep.right()));
    let keep_y = keep.map(|keep| (keep.y, keep.bottom()));
    let (left, right) = pulled(
        (start.x, start.right()),
        handle.x,
        by.0,
        (SMALLEST.0, keep_x),
    );
    let (top, bottom) = pulled(
        (start.y, start.bottom()),
        handle.y,
        by.1,
        (SMALLEST.1, keep_y),
    );
    Rect::new(left, top, right - left, bottom - top)
}

type Limits = (i32, Option<(i32, i32)>);

fn pulled(edges: (i32, i32), which: i32, by: i32, limits: Limits) -> (i32, i32) {
    let (start, end) = edges;
    let (smallest, keep) = limits;
    match which {
        -1 => {
            // A member that already stands out must not push the edge away from the pointer.
            let furthest = keep
                .map_or(i32::MAX, |keep| keep.0.max(start))
                .min(end - smallest);
            (start.saturating_add(by).min(furthest), end)
        }
        1 => {
            let nearest = keep
                .map_or(i32::MIN, |keep| keep.1.min(end))
                .max(start + smallest);
            (start, end.saturating_add(by).max(nearest))
        }
        _ => edges,
    }
}
