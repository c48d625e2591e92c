//! Zones by their handles: never smaller than what stands in them.

use super::{
    hit::ResizeHandle,
    snap::{SnapAxes, SnapLines},
};
use crate::{
    catalog::Catalog,
    design::{Bounds, Design, Point, Subject},
};

/// Space between the content of a zone and its edge.
const MARGIN: i32 = 12;
/// Height of the row with the zone's title.
const TITLE: i32 = 28;
/// Smallest zone.
pub const SMALLEST: (i32, i32) = (96, 64);

/// The rectangle of a thing that can be given another size: a zone or note.
pub fn resizable_rect(design: &Design, subject: &Subject) -> Option<Bounds> {
    let has_handles = match subject {
        Subject::Zone(_) | Subject::Note(_) => true,
        Subject::Asset(_) | Subject::Link(_) => false,
    };
    design.rect_of(subject).filter(|_| has_handles)
}

/// Which edges a handle draws, so that only these snap.
pub fn may_snap(handle: ResizeHandle) -> SnapLines {
    let edges = |at: i32| [at < 0, false, at > 0];
    SnapLines {
        across: edges(handle.x),
        down: edges(handle.y),
        axes: SnapAxes {
            across: handle.x != 0,
            down: handle.y != 0,
        },
    }
}

/// The rectangle that a zone must keep: around its members and nested zones. Checkpoints stand on
/// the edge and hold nothing. A note keeps nothing.
pub fn content_of(catalog: &Catalog, design: &Design, subject: &Subject) -> Option<Bounds> {
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
    Some(Bounds::new(
        content.x - MARGIN,
        content.y - TITLE,
        content.w + 2 * MARGIN,
        content.h + TITLE + MARGIN,
    ))
}

/// The smallest rectangle around both.
pub fn union(a: Bounds, b: Bounds) -> Bounds {
    let (x, y) = (a.x.min(b.x), a.y.min(b.y));
    Bounds::new(
        x,
        y,
        a.right().max(b.right()) - x,
        a.bottom().max(b.bottom()) - y,
    )
}

/// The rectangle with one handle pulled by a distance. The other edges stay where they are.
pub fn resized(start: Bounds, handle: ResizeHandle, by: Point, keep: Option<Bounds>) -> Bounds {
    let across = EdgeSpan {
        start: start.x,
        end: start.right(),
    };
    let down = EdgeSpan {
        start: start.y,
        end: start.bottom(),
    };
    let keep_across = keep.map(|keep| EdgeSpan {
        start: keep.x,
        end: keep.right(),
    });
    let keep_down = keep.map(|keep| EdgeSpan {
        start: keep.y,
        end: keep.bottom(),
    });
    let across = across.pulled(handle.x, by.x, SMALLEST.0, keep_across);
    let down = down.pulled(handle.y, by.y, SMALLEST.1, keep_down);
    Bounds::new(
        across.start,
        down.start,
        across.end - across.start,
        down.end - down.start,
    )
}

/// A box in one direction, world units.
#[derive(Clone, Copy, Debug)]
struct EdgeSpan {
    start: i32,
    end: i32,
}

impl EdgeSpan {
    /// With its start (-1) or end (1) pulled by a distance; never shorter than `smallest`, nor than
    /// what it must keep.
    fn pulled(self, which: i32, by: i32, smallest: i32, keep: Option<Self>) -> Self {
        let Self { start, end } = self;
        match which {
            -1 => {
                // A member that already stands out must not push the edge away from the pointer.
                let furthest = keep
                    .map_or(i32::MAX, |keep| keep.start.max(start))
                    .min(end - smallest);
                Self {
                    start: start.saturating_add(by).min(furthest),
                    end,
                }
            }
            1 => {
                let nearest = keep
                    .map_or(i32::MIN, |keep| keep.end.min(end))
                    .max(start + smallest);
                Self {
                    start,
                    end: end.saturating_add(by).max(nearest),
                }
            }
            _ => self,
        }
    }
}
