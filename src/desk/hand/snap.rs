//! Snapping: edges and middles of other boxes first, else the grid. Pure geometry in world units.

use std::sync::Arc;

use crate::{
    catalog::AssetId,
    design::{Bounds, Design, MovedThings, Point},
};

/// Distance of the grid that things snap to, world units: a third of the dots' distance.
pub const GRID: i32 = 8;
/// How near on screen an edge must come to another to snap to it, in points.
const REACH: f32 = 6.0;

/// Boxes that something may snap to; the same during a whole gesture.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SnapTargets(Arc<Vec<Bounds>>);

/// Boxes further off than this on screen draw nothing to them, in points.
const FAR: f32 = 700.0;

impl SnapTargets {
    /// Everything shown but what is moved.
    pub fn resting(design: &Design, moved: &MovedThings) -> Self {
        let layout = &design.layout;
        let zones = layout.zones.keys().filter(|id| !moved.zones.contains(*id));
        let zones = zones.filter_map(|id| design.zone_rect(id));
        let is_shown = |id: &AssetId| {
            let zone = design.assets.get(id).and_then(|asset| asset.zone.as_ref());
            zone.is_none_or(|zone| design.folded_over(zone).is_none())
        };
        let assets = layout.assets.iter();
        let assets = assets.filter(|(id, _)| !moved.assets.contains(*id) && is_shown(id));
        let notes = layout
            .notes
            .iter()
            .filter(|(id, _)| !moved.notes.contains(*id));
        let boxes = assets
            .map(|(_, rect)| *rect)
            .chain(notes.map(|(_, rect)| *rect));
        Self(Arc::new(zones.chain(boxes).collect()))
    }

    /// Those near a box.
    fn near(&self, rect: Bounds, zoom: f32) -> Vec<Bounds> {
        let far = (FAR / zoom.max(0.01)) as i32;
        let around = Bounds::new(
            rect.x.saturating_sub(far),
            rect.y.saturating_sub(far),
            rect.w.saturating_add(far.saturating_mul(2)),
            rect.h.saturating_add(far.saturating_mul(2)),
        );
        self.0
            .iter()
            .filter(|other| other.overlaps(&around))
            .copied()
            .collect()
    }

    /// The way `by` of a box, snapped to those near it, else to the grid.
    pub fn draw(&self, rect: Bounds, by: Point, zoom: f32, may: SnapLines) -> SnappedWay {
        let others = self.near(rect.moved(by.x, by.y), zoom);
        snapped(rect, by, &others, zoom, may)
    }
}

/// A line that shows what something has snapped to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SnapGuide {
    /// Whether it runs up and down.
    pub upright: bool,
    /// The coordinate it keeps.
    pub at: i32,
    /// From where to where it runs.
    pub from: i32,
    /// To here.
    pub to: i32,
}

/// A way or place after snapping.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SnappedWay {
    /// To the right and down.
    pub by: Point,
    /// What it has snapped to.
    pub guides: Vec<SnapGuide>,
}

/// Which coordinates of a box may snap, and where the box may go.
#[derive(Clone, Copy, Debug)]
pub struct SnapLines {
    /// Left edge, middle, right edge.
    pub across: [bool; 3],
    /// Upper edge, middle, lower edge.
    pub down: [bool; 3],
    /// Where the box may go.
    pub axes: SnapAxes,
}

impl SnapLines {
    /// All edges and middles: of what is moved.
    pub const fn all(axes: SnapAxes) -> Self {
        Self {
            across: [true; 3],
            down: [true; 3],
            axes,
        }
    }
}

/// Where a box may go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SnapAxes {
    /// To the right and left.
    pub across: bool,
    /// Up and down.
    pub down: bool,
}

impl SnapAxes {
    /// Anywhere.
    pub const BOTH: Self = Self {
        across: true,
        down: true,
    };
}

/// The way `by` of a box, drawn to the edges and middles of others, else to the grid.
pub fn snapped(
    rect: Bounds,
    by: Point,
    others: &[Bounds],
    zoom: f32,
    may: SnapLines,
) -> SnappedWay {
    let reach = (REACH / zoom.max(0.01)).round() as i32;
    let moved = rect.moved(by.x, by.y);
    let mut out = SnappedWay {
        by,
        guides: Vec::new(),
    };
    let mut across = None;
    let mut down = None;
    if may.axes.across {
        across = nearest(spans(moved, true), may.across, others, true, reach);
        let to_grid = on_grid(may.across, spans(moved, true));
        out.by.x += across.map_or(to_grid, |(shift, _)| shift);
    }
    if may.axes.down {
        down = nearest(spans(moved, false), may.down, others, false, reach);
        let to_grid = on_grid(may.down, spans(moved, false));
        out.by.y += down.map_or(to_grid, |(shift, _)| shift);
    }
    let placed = rect.moved(out.by.x, out.by.y);
    for (found, upright) in [(across, true), (down, false)] {
        if let Some((_, at)) = found {
            out.guides.push(guide(at, upright, placed, others));
        }
    }
    out
}

/// Start, middle and end of a box in one direction.
fn spans(rect: Bounds, across: bool) -> [i32; 3] {
    if across {
        [rect.x, rect.x.saturating_add(rect.w / 2), rect.right()]
    } else {
        [rect.y, rect.y.saturating_add(rect.h / 2), rect.bottom()]
    }
}

/// The smallest shift that brings a line of the box onto one of another box, and that line.
fn nearest(
    own: [i32; 3],
    may: [bool; 3],
    others: &[Bounds],
    across: bool,
    reach: i32,
) -> Option<(i32, i32)> {
    let mut best: Option<(i32, i32)> = None;
    for other in others {
        for at in spans(*other, across) {
            for (line, _) in own.iter().zip(may).filter(|(_, may)| *may) {
                let shift = at.saturating_sub(*line);
                let is_better =
                    best.is_none_or(|(least, _)| shift.saturating_abs() < least.saturating_abs());
                if shift.saturating_abs() <= reach && is_better {
                    best = Some((shift, at));
                }
            }
        }
    }
    best
}

/// The shift that brings the first line that may snap onto the grid.
fn on_grid(may: [bool; 3], own: [i32; 3]) -> i32 {
    // The middle never leads: boxes stand on the grid by their edges.
    let [start, _, end] = own;
    let line = if may[0] {
        start
    } else if may[2] {
        end
    } else {
        return 0;
    };
    grid(line).saturating_sub(line)
}

/// The coordinate of the grid nearest to another.
pub fn grid(place: i32) -> i32 {
    place
        .saturating_add(GRID / 2)
        .div_euclid(GRID)
        .saturating_mul(GRID)
}

/// The line along a coordinate through the box and all boxes that have a line there.
fn guide(at: i32, upright: bool, placed: Bounds, others: &[Bounds]) -> SnapGuide {
    let has_it = |rect: &&Bounds| spans(**rect, upright).contains(&at);
    let ends = |rect: &Bounds| {
        let [from, _, to] = spans(*rect, !upright);
        (from, to)
    };
    let (mut from, mut to) = ends(&placed);
    for other in others.iter().filter(has_it) {
        let (start, end) = ends(other);
        (from, to) = (from.min(start), to.max(end));
    }
    SnapGuide {
        upright,
        at,
        from,
        to,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const BOX: Bounds = Bounds::new(0, 0, 100, 60);
    const ALL: SnapLines = SnapLines::all(SnapAxes::BOTH);

    #[test]
    fn edges_and_middles_of_others_win_over_the_grid() {
        let others = [Bounds::new(203, 301, 100, 60)];
        let snapped = |x, y| snapped(BOX, Point::new(x, y), &others, 1.0, ALL);
        // Left edge to left edge, three off.
        assert_eq!(snapped(200, 120).by, Point::new(203, 120));
        // Middle to middle down the other axis, guides for both.
        let both = snapped(206, 298);
        assert_eq!(both.by, Point::new(203, 301));
        assert_eq!(both.guides.len(), 2);
        let upright = both.guides.iter().find(|guide| guide.upright).unwrap();
        assert_eq!((upright.at, upright.from, upright.to), (203, 301, 361));
        // Right edge to left edge.
        assert_eq!(snapped(100, 120).by.x, 103);
    }

    #[test]
    fn without_others_the_grid_holds() {
        let at = |x, y| snapped(BOX, Point::new(x, y), &[], 1.0, ALL);
        assert_eq!(at(13, 3).by, Point::new(16, 0));
        assert_eq!(at(-13, -3).by, Point::new(-16, 0));
        assert!(at(13, 3).guides.is_empty());
        assert_eq!([grid(-4), grid(-5), grid(3), grid(4)], [0, -8, 0, 8]);
    }

    #[test]
    fn the_reach_is_one_of_the_screen() {
        let others = [Bounds::new(214, 0, 100, 60)];
        let with = |zoom| snapped(BOX, Point::new(204, 400), &others, zoom, ALL).by.x;
        assert_eq!(with(1.0), 208);
        assert_eq!(with(0.5), 214);
    }

    #[test]
    fn a_locked_axis_does_not_snap() {
        let others = [Bounds::new(203, 301, 100, 60)];
        let only_across = SnapLines::all(SnapAxes {
            across: true,
            down: false,
        });
        let by = snapped(BOX, Point::new(200, 0), &others, 1.0, only_across).by;
        assert_eq!(by, Point::new(203, 0));
    }

    #[test]
    fn far_away_coordinates_do_no_harm() {
        let far = Bounds::new(i32::MAX - 5, i32::MIN + 5, 100, 60);
        let others = [Bounds::new(i32::MIN, i32::MAX, i32::MAX, 1)];
        let snapped = snapped(far, Point::new(50, -50), &others, 0.1, ALL);
        assert!(snapped.guides.len() <= 2);
        grid(i32::MAX);
        grid(i32::MIN);
    }
}
