//! Align, distribute and same size: what is selected, set in order.
//!
//! A zone moves with its members. An asset never leaves its zone, nor a nested zone the one
//! around it: it goes as far as its zone allows. A checkpoint stays on the edge of its zone.

use std::collections::{BTreeMap, BTreeSet};

use crate::{
    catalog::{Catalog, Message, ZoneId},
    design::{
        Bounds, Command, Design, MovedThings, PlaceEdit, Subject,
        membership::{MARGIN, TITLE, around, is_gate},
    },
};

/// A way to set things in order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Arrange {
    /// Left edges on the leftmost.
    Left,
    /// Middles on the middle of all, from left to right.
    Center,
    /// Right edges on the rightmost.
    Right,
    /// Upper edges on the uppermost.
    Top,
    /// Middles on the middle of all, from top to bottom.
    Middle,
    /// Lower edges on the lowest.
    Bottom,
    /// Equal gaps from left to right; the outermost stay.
    Across,
    /// Equal gaps from top to bottom; the outermost stay.
    Down,
    /// The size of the largest.
    SameSize,
}

/// What setting in order leads to.
#[derive(Clone, Debug, PartialEq)]
pub struct Arrangement {
    /// The command, one undo step; `None` when everything already stands so.
    pub command: Option<Command>,
    /// How many things were kept from going all the way by the zone they stand in.
    pub held: usize,
}

/// Sets the selection in order; `None` when there are too few things for it.
pub fn arrange(
    catalog: &Catalog,
    design: &Design,
    selection: &BTreeSet<Subject>,
    how: Arrange,
) -> Option<Arrangement> {
    let items = items(design, selection);
    let least = if matches!(how, Arrange::Across | Arrange::Down) {
        3
    } else {
        2
    };
    if items.len() < least {
        return None;
    }
    let wanted = wanted(&items, how)?;
    let mut held = 0;
    let mut commands = Vec::new();
    // What is held in place is a place for the others to go by.
    let movable = items.iter().filter(|(it, _)| !design.is_locked(it));
    for (subject, rect) in movable {
        let Some(&want) = wanted.get(subject) else {
            continue;
        };
        let got = within(catalog, design, subject, want);
        held += usize::from(got != want);
        if (got.w, got.h) != (rect.w, rect.h) {
            commands.push(Command::Place(PlaceEdit::Resize((*subject).clone(), got)));
        } else if got != *rect {
            commands.push(Command::Place(PlaceEdit::Move {
                subjects: vec![(*subject).clone()],
                dx: got.x.saturating_sub(rect.x),
                dy: got.y.saturating_sub(rect.y),
                into: BTreeMap::new(),
            }));
        }
    }
    let label = label(how);
    let command = (!commands.is_empty()).then_some(Command::Many { label, commands });
    Some(Arrangement { command, held })
}

fn label(how: Arrange) -> Message {
    match how {
        Arrange::Across | Arrange::Down => Message::new("label-distribute"),
        Arrange::SameSize => Message::new("label-same-size"),
        _ => Message::new("label-align"),
    }
}

type Items<'a> = Vec<(&'a Subject, Bounds)>;

/// What moves by itself: what goes along with a selected zone does not.
fn items<'a>(design: &Design, selection: &'a BTreeSet<Subject>) -> Items<'a> {
    let goes_along = |zone: Option<&ZoneId>| {
        let is_chosen = |id: &ZoneId| selection.contains(&Subject::Zone(id.clone()));
        zone.is_some_and(|zone| design.around(zone).any(is_chosen))
    };
    let zones: Vec<Subject> = selection
        .iter()
        .filter(|it| matches!(it, Subject::Zone(_)))
        .cloned()
        .collect();
    let lying = MovedThings::of(design, &zones).notes;
    let placed = |subject: &'a Subject| {
        let goes_with_zone = matches!(subject, Subject::Note(id) if lying.contains(id));
        let rect = design.rect_of(subject).filter(|_| !goes_with_zone)?;
        let outer = design.holds(subject).then(|| design.zone_around(subject))?;
        (!goes_along(outer)).then_some((subject, rect))
    };
    selection.iter().filter_map(placed).collect()
}

/// Where everything is wished to stand.
fn wanted<'a>(items: &Items<'a>, how: Arrange) -> Option<BTreeMap<&'a Subject, Bounds>> {
    let all = around(items.iter().map(|(_, rect)| *rect))?;
    let (wide, high) = (
        items.iter().map(|(_, rect)| rect.w).max()?,
        items.iter().map(|(_, rect)| rect.h).max()?,
    );
    let middle = all.center();
    let place = |rect: &Bounds| match how {
        Arrange::Left => Bounds { x: all.x, ..*rect },
        Arrange::Center => Bounds {
            x: middle.x - rect.w / 2,
            ..*rect
        },
        Arrange::Right => Bounds {
            x: all.right() - rect.w,
            ..*rect
        },
        Arrange::Top => Bounds { y: all.y, ..*rect },
        Arrange::Middle => Bounds {
            y: middle.y - rect.h / 2,
            ..*rect
        },
        Arrange::Bottom => Bounds {
            y: all.bottom() - rect.h,
            ..*rect
        },
        Arrange::SameSize => Bounds {
            w: wide,
            h: high,
            ..*rect
        },
        Arrange::Across | Arrange::Down => *rect,
    };
    Some(match how {
        Arrange::Across => spread(items, |r| (r.x, r.w), |r, x| Bounds { x, ..*r }),
        Arrange::Down => spread(items, |r| (r.y, r.h), |r, y| Bounds { y, ..*r }),
        _ => items
            .iter()
            .map(|(subject, rect)| (*subject, place(rect)))
            .collect(),
    })
}

/// Equal gaps along one axis. The outermost stay; where there is no room the things overlap
/// evenly.
fn spread<'a>(
    items: &Items<'a>,
    span: impl Fn(&Bounds) -> (i32, i32),
    put: impl Fn(&Bounds, i32) -> Bounds,
) -> BTreeMap<&'a Subject, Bounds> {
    let mut order: Vec<_> = items.iter().collect();
    order.sort_by_key(|(subject, rect)| {
        let (start, size) = span(rect);
        (2 * i64::from(start) + i64::from(size), *subject)
    });
    let starts = order.iter().map(|(_, rect)| i64::from(span(rect).0));
    let ends = order.iter().map(|(_, rect)| {
        let (start, size) = span(rect);
        i64::from(start) + i64::from(size)
    });
    let (first, last) = (starts.min().unwrap_or(0), ends.max().unwrap_or(0));
    let filled: i64 = order.iter().map(|(_, rect)| i64::from(span(rect).1)).sum();
    let gaps = i64::try_from(order.len().saturating_sub(1).max(1)).unwrap_or(i64::MAX);
    let free = last - first - filled;
    let mut before = 0_i64;
    let mut placed = BTreeMap::new();
    for (index, (subject, rect)) in (0_i64..).zip(order) {
        let start = first + before + (free * index).div_euclid(gaps);
        before += i64::from(span(rect).1);
        placed.insert(*subject, put(rect, start as i32));
    }
    placed
}

/// Whether a thing belongs on the edge of its zone.
fn stands_on_edge(catalog: &Catalog, design: &Design, subject: &Subject) -> bool {
    let asset = match subject {
        Subject::Asset(id) => design.assets.get(id),
        Subject::Zone(_) | Subject::Link(_) | Subject::Note(_) => None,
    };
    asset.is_some_and(|asset| is_gate(catalog, &asset.kind))
}

/// The rectangle as far as the zone around the thing allows.
fn within(catalog: &Catalog, design: &Design, subject: &Subject, want: Bounds) -> Bounds {
    let zone = design.zone_around(subject);
    let Some(zone) = zone.and_then(|zone| design.layout.zones.get(zone)) else {
        return want;
    };
    // What already stands closer to the edge may stay so.
    let before = design.rect_of(subject).unwrap_or(want);
    if stands_on_edge(catalog, design, subject) {
        return docked(zone, &before, want);
    }
    let left = (zone.x + MARGIN).min(before.x.max(zone.x));
    let top = (zone.y + TITLE).min(before.y.max(zone.y));
    let right = (zone.right() - MARGIN).max(before.right().min(zone.right()));
    let bottom = (zone.bottom() - MARGIN).max(before.bottom().min(zone.bottom()));
    let w = want.w.min((right - left).max(before.w));
    let h = want.h.min((bottom - top).max(before.h));
    Bounds {
        x: want.x.min(right - w).max(left),
        y: want.y.min(bottom - h).max(top),
        w,
        h,
    }
}

/// A checkpoint stays on the edge of its zone that it stands on, and slides along it.
fn docked(zone: &Bounds, before: &Bounds, want: Bounds) -> Bounds {
    let at = before.center();
    let to_side = (at.x - zone.x).abs().min((at.x - zone.right()).abs());
    let to_end = (at.y - zone.y).abs().min((at.y - zone.bottom()).abs());
    let slide = |start: i32, size: i32, low: i32, high: i32| start.min(high - size).max(low);
    if to_side <= to_end {
        let y = slide(want.y, want.h, zone.y, zone.bottom());
        let x = at.x - want.w / 2;
        Bounds { x, y, ..want }
    } else {
        let x = slide(want.x, want.w, zone.x, zone.right());
        let y = at.y - want.h / 2;
        Bounds { x, y, ..want }
    }
}
