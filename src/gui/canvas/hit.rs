//! What lies at a place: pure questions to a scene.

use std::collections::BTreeSet;

use crate::{
    design::Subject,
    scene::{Area, Item, Pos, Scene},
};

/// How far from a link a press still hits it, in points on screen.
pub(crate) const LINK_REACH: f32 = 8.0;
/// How far from the middle of a handle a press still hits it, in points on screen.
pub(crate) const HANDLE_REACH: f32 = 9.0;
/// How far outside an asset its connection handles stand, in points on screen.
pub(crate) const CONNECTOR_GAP: f32 = 11.0;

/// Everything at a place, the uppermost first: assets, then links by distance, then zones, the
/// smallest first.
pub(crate) fn stack(scene: &Scene, at: Pos, zoom: f32) -> Vec<Subject> {
    let mut assets = Vec::new();
    let mut links = Vec::new();
    let mut zones = Vec::new();
    let reach = LINK_REACH / zoom;
    for item in scene.items.iter().rev() {
        match item.subject {
            Subject::Asset(_) | Subject::Note(_) if contains(item.area, at) => {
                assets.push(item.subject.clone());
            }
            Subject::Zone(_) if contains(item.area, at) => {
                zones.push((item.area.w * item.area.h, item.subject.clone()));
            }
            Subject::Link(_) if contains(grown(item.area, reach), at) => {
                let distance = distance_to_path(&item.path, at);
                if distance <= reach {
                    links.push((distance, item.subject.clone()));
                }
            }
            _ => {}
        }
    }
    // Sorting is stable: of equals the uppermost stays first.
    links.sort_by(|a, b| a.0.total_cmp(&b.0));
    zones.sort_by(|a, b| a.0.total_cmp(&b.0));
    let below = links.into_iter().chain(zones).map(|(_, subject)| subject);
    assets.into_iter().chain(below).collect()
}

/// The uppermost asset at a place.
pub(crate) fn asset_at(scene: &Scene, at: Pos) -> Option<&Item> {
    scene
        .items
        .iter()
        .rev()
        .find(|item| matches!(item.subject, Subject::Asset(_)) && contains(item.area, at))
}

/// The item of a subject.
pub(crate) fn item<'a>(scene: &'a Scene, subject: &Subject) -> Option<&'a Item> {
    scene.items.iter().find(|item| item.subject == *subject)
}

/// What a rubber band from one corner to another selects. Drawn to the right it must enclose a
/// thing, drawn to the left it is enough to touch it; a zone must always be enclosed.
pub(crate) fn band(scene: &Scene, from: Pos, to: Pos) -> BTreeSet<Subject> {
    let area = area_between(from, to);
    let touching = to.x < from.x;
    let is_in = |item: &&Item| match item.subject {
        Subject::Asset(_) | Subject::Note(_) if touching => overlap(area, item.area),
        Subject::Link(_) if touching => {
            overlap(area, grown(item.area, 0.5))
                && segments(&item.path).any(|(a, b)| crosses(area, a, b))
        }
        _ => encloses(area, item.area),
    };
    scene
        .items
        .iter()
        .filter(is_in)
        .map(|item| item.subject.clone())
        .collect()
}

/// A handle by which a rectangle is resized: -1, 0 or 1 for left, middle, right and for upper,
/// middle, lower.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Handle {
    /// Across.
    pub x: i32,
    /// Down.
    pub y: i32,
}

/// The eight handles of an area with their places.
pub(crate) fn handles(area: Area) -> impl Iterator<Item = (Handle, Pos)> {
    let places = [
        (-1, -1),
        (0, -1),
        (1, -1),
        (1, 0),
        (1, 1),
        (0, 1),
        (-1, 1),
        (-1, 0),
    ];
    places.into_iter().map(move |(x, y)| {
        let part = |at: i32, start: f32, length: f32| start + length * (at + 1) as f32 / 2.0;
        (
            Handle { x, y },
            Pos {
                x: part(x, area.x, area.w),
                y: part(y, area.y, area.h),
            },
        )
    })
}

/// The handle of `area` at a place.
pub(crate) fn handle_at(area: Area, at: Pos, zoom: f32) -> Option<Handle> {
    handles(area)
        .find(|(_, place)| distance(*place, at) <= HANDLE_REACH / zoom)
        .map(|(handle, _)| handle)
}

/// Where the connection handles of an asset stand: just outside the middle of its edges.
pub(crate) fn connectors(area: Area, zoom: f32) -> [Pos; 4] {
    let gap = CONNECTOR_GAP / zoom;
    let (cx, cy) = (area.x + area.w / 2.0, area.y + area.h / 2.0);
    [
        Pos {
            x: cx,
            y: area.y - gap,
        },
        Pos {
            x: area.x + area.w + gap,
            y: cy,
        },
        Pos {
            x: cx,
            y: area.y + area.h + gap,
        },
        Pos {
            x: area.x - gap,
            y: cy,
        },
    ]
}

/// Whether a place lies on one of the connection handles of an asset.
pub(crate) fn is_on_connector(area: Area, at: Pos, zoom: f32) -> bool {
    connectors(area, zoom)
        .iter()
        .any(|place| distance(*place, at) <= HANDLE_REACH / zoom)
}

/// Up to this many things a place is sought at all.
const SEARCHED_ITEMS: usize = 1500;
/// Up to this many links a place is sought where no other link runs.
const SEPARABLE_LINKS: usize = 300;

/// A place on a link's path that nothing covers and, if there is one, where no other link runs:
/// where assistive technology points to.
pub(crate) fn anchor(scene: &Scene, link: &Item) -> Pos {
    if scene.items.len() > SEARCHED_ITEMS {
        return along(&link.path, 0.5).unwrap_or_default();
    }
    let shares = [0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8, 0.1, 0.9, 0.95, 0.05];
    let free: Vec<Pos> = shares
        .into_iter()
        .filter_map(|share| along(&link.path, share))
        .filter(|at| asset_at(scene, *at).is_none())
        .collect();
    let alone = free.iter().find(|at| is_alone(scene, link, **at));
    let middle = Pos {
        x: link.area.x + link.area.w / 2.0,
        y: link.area.y + link.area.h / 2.0,
    };
    alone
        .or_else(|| free.first())
        .copied()
        .or_else(|| along(&link.path, 0.5))
        .unwrap_or(middle)
}

/// Whether no other link runs over a place: flows of one kind share their lanes.
fn is_alone(scene: &Scene, link: &Item, at: Pos) -> bool {
    let links = scene.items.iter().filter(|item| !item.path.is_empty());
    if links.clone().count() > SEPARABLE_LINKS {
        return true;
    }
    links
        .filter(|item| item.subject != link.subject && contains(grown(item.area, 1.0), at))
        .all(|item| distance_to_path(&item.path, at) > 1.0)
}

/// The point at a share (0..1) of a path's length.
pub(crate) fn along(path: &[Pos], share: f32) -> Option<Pos> {
    let total: f32 = segments(path).map(|(a, b)| distance(a, b)).sum();
    let mut left = total * share;
    for (a, b) in segments(path) {
        let length = distance(a, b);
        if left <= length && length > 0.0 {
            let t = left / length;
            return Some(Pos {
                x: a.x + (b.x - a.x) * t,
                y: a.y + (b.y - a.y) * t,
            });
        }
        left -= length;
    }
    path.last().copied()
}

/// The stretches of a path.
pub(crate) fn segments(path: &[Pos]) -> impl Iterator<Item = (Pos, Pos)> {
    path.iter().copied().zip(path.iter().copied().skip(1))
}

/// The distance of two points.
pub(crate) fn distance(a: Pos, b: Pos) -> f32 {
    let (x, y) = (a.x - b.x, a.y - b.y);
    // Screens are not wide enough for what `hypot` takes care of, and it is slow.
    (x * x + y * y).sqrt()
}

/// The area between two corners.
pub(crate) fn area_between(a: Pos, b: Pos) -> Area {
    Area {
        x: a.x.min(b.x),
        y: a.y.min(b.y),
        w: (a.x - b.x).abs(),
        h: (a.y - b.y).abs(),
    }
}

/// The area larger by `by` on every side.
pub(crate) fn grown(area: Area, by: f32) -> Area {
    Area {
        x: area.x - by,
        y: area.y - by,
        w: area.w + 2.0 * by,
        h: area.h + 2.0 * by,
    }
}

/// Whether the place lies in the area or on its edge.
pub(crate) fn contains(area: Area, at: Pos) -> bool {
    at.x >= area.x && at.x <= area.x + area.w && at.y >= area.y && at.y <= area.y + area.h
}

/// Whether two areas share a point.
pub(crate) fn overlap(a: Area, b: Area) -> bool {
    a.x <= b.x + b.w && b.x <= a.x + a.w && a.y <= b.y + b.h && b.y <= a.y + a.h
}

fn encloses(outer: Area, inner: Area) -> bool {
    contains(
        outer,
        Pos {
            x: inner.x,
            y: inner.y,
        },
    ) && contains(
        outer,
        Pos {
            x: inner.x + inner.w,
            y: inner.y + inner.h,
        },
    )
}

fn distance_to_path(path: &[Pos], at: Pos) -> f32 {
    segments(path)
        .map(|(a, b)| distance_to_segment(a, b, at))
        .fold(f32::INFINITY, f32::min)
}

pub(crate) fn distance_to_segment(a: Pos, b: Pos, at: Pos) -> f32 {
    let (dx, dy) = (b.x - a.x, b.y - a.y);
    let square = dx * dx + dy * dy;
    if square <= 0.0 {
        return distance(a, at);
    }
    let t = (((at.x - a.x) * dx + (at.y - a.y) * dy) / square).clamp(0.0, 1.0);
    distance(
        Pos {
            x: a.x + t * dx,
            y: a.y + t * dy,
        },
        at,
    )
}

/// Whether the stretch from `a` to `b` meets the area (clipping after Liang and Barsky).
fn crosses(area: Area, a: Pos, b: Pos) -> bool {
    let (dx, dy) = (b.x - a.x, b.y - a.y);
    let sides = [
        (-dx, a.x - area.x),
        (dx, area.x + area.w - a.x),
        (-dy, a.y - area.y),
        (dy, area.y + area.h - a.y),
    ];
    let (mut enter, mut leave) = (0.0_f32, 1.0_f32);
    for (slope, room) in sides {
        if slope == 0.0 {
            if room < 0.0 {
                return false;
            }
        } else if slope < 0.0 {
            enter = enter.max(room / slope);
        } else {
            leave = leave.min(room / slope);
        }
    }
    enter <= leave
}

#[cfg(test)]
mod tests;
