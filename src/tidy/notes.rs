//! Notes keep their place beside what they were beside, on free ground.

use std::collections::{BTreeMap, BTreeSet};

use super::costs::{COSTS, SPACES};
use crate::{
    catalog::{AssetId, Catalog, LinkClass, NoteId, ZoneId},
    design::{Bounds, Command, Design, Link, PlaceEdit, Subject, membership::TITLE},
};

/// The commands that bring notes along to where boxes and zones are going.
pub(super) fn commands(
    catalog: &Catalog,
    design: &Design,
    places: &BTreeMap<Subject, Bounds>,
) -> Vec<Command> {
    let mut ground = NoteGround::new(catalog, design, places);
    let mut wishes: Vec<(&NoteId, Bounds, NoteWish)> = Vec::new();
    for id in design.notes.keys() {
        if let Some(rect) = design.layout.notes.get(id) {
            wishes.push((id, *rect, ground.wish(design, rect)));
        }
    }
    // What may stay stays, before others look for room.
    let mut moving = Vec::new();
    for (id, rect, wish) in wishes {
        let is_locked = design.is_locked(&Subject::Note(id.clone()));
        if is_locked || wish.place == rect && ground.is_free(&rect, 0) {
            ground.taken.push(rect);
        } else {
            moving.push((id, wish));
        }
    }
    let mut commands = Vec::new();
    for (id, wish) in moving {
        let rect = ground.nearest(&wish);
        ground.taken.push(rect);
        if design.layout.notes.get(id) != Some(&rect) {
            commands.push(Command::Place(PlaceEdit::Resize(
                Subject::Note(id.clone()),
                rect,
            )));
        }
    }
    commands
}

/// Where a note wants to be.
struct NoteWish {
    place: Bounds,
    /// The zone it lay in.
    home: Option<ZoneId>,
}

/// Where a box or zone was and will be.
#[derive(Clone, Copy)]
struct Relocation {
    old: Bounds,
    new: Bounds,
}

/// Where boxes, zones and lines were and will be.
struct NoteGround {
    assets: BTreeMap<AssetId, Relocation>,
    zones: BTreeMap<ZoneId, Relocation>,
    /// The zones around each zone.
    around: BTreeMap<ZoneId, BTreeSet<ZoneId>>,
    /// Boxes, and notes that have their place.
    taken: Vec<Bounds>,
    /// Where lines between boxes that face each other run.
    lines: Vec<Bounds>,
}

impl NoteGround {
    fn new(catalog: &Catalog, design: &Design, places: &BTreeMap<Subject, Bounds>) -> Self {
        let going = |subject: Subject, old: &Bounds| Relocation {
            old: *old,
            new: *places.get(&subject).unwrap_or(old),
        };
        let assets = design.layout.assets.iter();
        let assets: BTreeMap<AssetId, Relocation> = assets
            .filter(|(id, _)| design.assets.contains_key(*id))
            .map(|(id, old)| (id.clone(), going(Subject::Asset(id.clone()), old)))
            .collect();
        let zones = design.layout.zones.iter();
        let zones: BTreeMap<ZoneId, Relocation> = zones
            .filter(|(id, _)| design.zones.contains_key(*id))
            .map(|(id, old)| (id.clone(), going(Subject::Zone(id.clone()), old)))
            .collect();
        let is_line = |link: &&Link| {
            let kind = catalog.link_kind(&link.kind);
            kind.is_none_or(|kind| kind.class == LinkClass::Line)
        };
        let lines = design.links.values().filter(is_line);
        let lines = lines
            .filter_map(|link| facing(&assets.get(&link.from)?.new, &assets.get(&link.to)?.new))
            .collect();
        let around = zones
            .keys()
            .map(|id| (id.clone(), outer(design, id)))
            .collect();
        Self {
            taken: assets.values().map(|asset| asset.new).collect(),
            assets,
            zones,
            around,
            lines,
        }
    }

    /// Where a note wants to be: beside the same box, or at the same edges of the same zone.
    fn wish(&self, design: &Design, note: &Bounds) -> NoteWish {
        let in_zone = self
            .zones
            .iter()
            .filter(|(_, zone)| zone.old.contains(note.center()));
        let home = in_zone.min_by_key(|(id, zone)| (area(&zone.old), *id));
        let assets = self.assets.iter().filter(|(id, _)| {
            let zone = design.assets.get(*id).and_then(|asset| asset.zone.as_ref());
            home.is_none_or(|(home, _)| zone == Some(home))
        });
        let asset = assets
            .map(|(_, going)| (gap(note, &going.old), going))
            .min_by_key(|(gap, going)| (*gap, going.old.x, going.old.y));
        let place = match (asset, home) {
            (Some((gap, going)), Some(_)) if gap <= SPACES.note_near => follow(note, going),
            (_, Some((_, going))) => follow(note, going),
            (asset, None) => {
                let zones = self
                    .zones
                    .values()
                    .map(|going| (gap(note, &going.old), going));
                let all = zones.chain(asset);
                let nearest = all.min_by_key(|(gap, going)| (*gap, going.old.x, going.old.y));
                nearest.map_or(*note, |(_, going)| follow(note, going))
            }
        };
        NoteWish {
            place,
            home: home.map(|(id, _)| id.clone()),
        }
    }

    fn is_free(&self, rect: &Bounds, clear: i32) -> bool {
        let room = grown(rect, clear);
        let titles = self.zones.values().map(|zone| Bounds {
            h: TITLE,
            ..zone.new
        });
        !self.taken.iter().any(|other| other.overlaps(&room))
            && !titles.into_iter().any(|title| title.overlaps(rect))
    }

    /// Whether a place is in the zone where it belongs, and in none where it does not.
    fn is_home(&self, rect: &Bounds, home: Option<&ZoneId>) -> bool {
        let outer = home.and_then(|home| self.around.get(home));
        self.zones.iter().all(|(id, Relocation { new: zone, .. })| {
            if home == Some(id) {
                let inner = grown(zone, -SPACES.note);
                return inner.contains(corner(rect).0) && inner.contains(corner(rect).1);
            }
            outer.is_some_and(|outer| outer.contains(id)) || !zone.overlaps(rect)
        })
    }

    /// The free place nearest to where a note wants to be: at home and off all lines, at home,
    /// outside all zones, and in the end beside everything.
    fn nearest(&self, wish: &NoteWish) -> Bounds {
        let home = wish.home.as_ref();
        let at = |(dx, dy): (i32, i32)| wish.place.moved(dx, dy);
        let free = |rect: &Bounds| self.is_free(rect, SPACES.note);
        let off_lines = |rect: &Bounds| !self.lines.iter().any(|line| line.overlaps(rect));
        if off_lines(&wish.place)
            && self.is_home(&wish.place, home)
            && self.is_free(&wish.place, SPACES.note_staying)
        {
            return wish.place;
        }
        let found = rings()
            .map(at)
            .find(|rect| self.is_home(rect, home) && off_lines(rect) && free(rect))
            .or_else(|| {
                let mut places = rings().map(at);
                places.find(|rect| self.is_home(rect, home) && free(rect))
            })
            .or_else(|| {
                let mut places = rings().map(at);
                places.find(|rect| self.is_home(rect, None) && off_lines(rect) && free(rect))
            });
        found.unwrap_or_else(|| {
            let zones = self.zones.values().map(|zone| &zone.new);
            let right = self.taken.iter().chain(zones).map(Bounds::right).max();
            let x = right.unwrap_or(wish.place.x).saturating_add(SPACES.note);
            Bounds { x, ..wish.place }
        })
    }
}

/// The zones around a zone.
fn outer(design: &Design, zone: &ZoneId) -> BTreeSet<ZoneId> {
    let mut outer = BTreeSet::new();
    let mut at = design.zones.get(zone).and_then(|zone| zone.parent.as_ref());
    while let Some(id) = at {
        // A file may hold zones that nest in a circle.
        if !outer.insert(id.clone()) {
            break;
        }
        at = design.zones.get(id).and_then(|zone| zone.parent.as_ref());
    }
    outer
}

fn area(rect: &Bounds) -> i64 {
    i64::from(rect.w) * i64::from(rect.h)
}

/// Upper left and lower right corner.
fn corner(rect: &Bounds) -> (crate::design::Point, crate::design::Point) {
    use crate::design::Point;
    (
        Point::new(rect.x, rect.y),
        Point::new(rect.right(), rect.bottom()),
    )
}

fn grown(rect: &Bounds, by: i32) -> Bounds {
    Bounds::new(
        rect.x.saturating_sub(by),
        rect.y.saturating_sub(by),
        rect.w.saturating_add(2 * by).max(0),
        rect.h.saturating_add(2 * by).max(0),
    )
}

/// Free space between two rectangles, across plus down.
fn gap(a: &Bounds, b: &Bounds) -> i32 {
    let between = |low: i32, high: i32, other_low: i32, other_high: i32| {
        (other_low.saturating_sub(high))
            .max(low.saturating_sub(other_high))
            .max(0)
    };
    between(a.x, a.right(), b.x, b.right()).saturating_add(between(
        a.y,
        a.bottom(),
        b.y,
        b.bottom(),
    ))
}

/// A note that keeps its distance to the nearer edges of what it is beside.
fn follow(note: &Bounds, Relocation { old, new }: &Relocation) -> Bounds {
    let along = |at: i32, from: (i32, i32), to: (i32, i32)| {
        let middle = i32::midpoint(from.0, from.1);
        if at > middle {
            to.1.saturating_sub(from.1)
        } else {
            to.0.saturating_sub(from.0)
        }
    };
    let at = note.center();
    note.moved(
        along(at.x, (old.x, old.right()), (new.x, new.right())),
        along(at.y, (old.y, old.bottom()), (new.y, new.bottom())),
    )
}

/// The ground between two boxes that face each other: a line runs there.
fn facing(a: &Bounds, b: &Bounds) -> Option<Bounds> {
    let shared = |low: i32, high: i32, other_low: i32, other_high: i32| {
        (low.max(other_low), high.min(other_high))
    };
    let (left, right) = shared(a.x, a.right(), b.x, b.right());
    let (top, bottom) = shared(a.y, a.bottom(), b.y, b.bottom());
    if left < right && bottom < top {
        return Some(Bounds::new(left, bottom, right - left, top - bottom));
    }
    (top < bottom && right < left).then(|| Bounds::new(right, top, left - right, bottom - top))
}

/// Distances in steps, the short ones first.
fn rings() -> impl Iterator<Item = (i32, i32)> {
    (0..=COSTS.note_steps).flat_map(|ring| {
        (-ring..=ring).flat_map(move |x| {
            let y = ring - x.abs();
            let both = if y == 0 {
                [Some(0), None]
            } else {
                [Some(y), Some(-y)]
            };
            both.into_iter()
                .flatten()
                .map(move |y| (x * SPACES.note_step, y * SPACES.note_step))
        })
    })
}
