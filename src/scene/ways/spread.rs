//! Spreading: parallel pieces of cables that lie too close are moved apart within their channels.
//!
//! For each direction the pieces are put in order across; each may go as far as tiles, its ends
//! and its neighbours in its own way allow. Two sweeps, one pushing to either side, give places
//! that keep order and distance; their mean is taken, so that a bundle opens to both sides. Where a
//! channel is too narrow the distance shrinks. What is not too close stays where it is.

use petgraph::unionfind::UnionFind;
use std::collections::{BTreeMap, BTreeSet};

use emath::Rect;

use super::{
    Cable, CableGround, Way,
    quick::is_blocked,
    strips::{Strip, StripRoom, is_sound, moved, room, strips},
};
use crate::scene::RectExt as _;
use crate::scene::ways::costs::{SPACES, SPREAD};
use crate::scene::ways::limits::LIMITS;

/// A cable that may be moved.
#[derive(Debug)]
pub(in crate::scene) struct Strand<'a> {
    /// The tiles it ends at, and its wanted width.
    pub(in crate::scene) cable: Cable,
    /// Its way.
    pub(in crate::scene) way: &'a mut Way,
}

/// Moves parallel pieces apart; which tiles a way passes, and how, stays as it is. Room is made
/// beside `resting` ways, but those stay.
pub(in crate::scene) fn spread<'a>(
    ground: &CableGround,
    strands: &mut [Strand<'_>],
    resting: impl IntoIterator<Item = &'a Way>,
) {
    let reach = |way: &Way| Rect::from_points(&way.points).expand(way.half);
    let around: Vec<Rect> = strands
        .iter()
        .map(|strand| reach(strand.way).expand(SPREAD.furthest))
        .collect();
    let is_near = |way: &&Way| {
        let own = reach(way);
        around.iter().any(|area| area.overlaps(&own))
    };
    let resting: Vec<&Way> = resting.into_iter().filter(is_near).collect();
    // Moving pieces of one direction lengthens or shortens those of the other and changes what
    // lies beside them; a second round of both settles that.
    for upright in [true, false, true, false] {
        let mut strips = strips(strands, &resting, upright);
        let places = places(&mut strips, |strip| {
            let strand = strands.get(strip.strand)?;
            Some(room(ground, strand, strip.piece, upright))
        });
        let mut by_strand: BTreeMap<usize, Vec<(usize, f32)>> = BTreeMap::new();
        for (strip, place) in strips.iter().zip(places) {
            if (place - strip.at).abs() > SPREAD.at_rest {
                let of = by_strand.entry(strip.strand).or_default();
                of.push((strip.piece, place));
            }
        }
        for (number, shifts) in by_strand {
            let Some(strand) = strands.get_mut(number) else {
                continue;
            };
            let points = moved(&strand.way.points, &shifts, upright);
            // A way through a narrow place keeps less off tiles than the others.
            let clear = [strand.way.half, SPREAD.narrow].into_iter().find(|half| {
                let cable = Cable {
                    half: *half,
                    ..strand.cable
                };
                !is_blocked(ground, &cable, &strand.way.points)
            });
            let Some(half) = clear else { continue };
            let cable = Cable {
                half,
                ..strand.cable
            };
            // Pieces were moved one by one: together they may have turned a corner over or run
            // into a tile. Then the way stays as it was.
            if is_sound(&strand.way.points, &points) && !is_blocked(ground, &cable, &points) {
                strand.way.points = points;
            }
        }
    }
}

/// Two strips, the first before the second, by number.
type StripPair = (usize, usize);

/// Where the strips go, in their order.
fn places(strips: &mut [Strip], room: impl Fn(&Strip) -> Option<StripRoom>) -> Vec<f32> {
    let mut places: Vec<f32> = strips.iter().map(|strip| strip.at).collect();
    let pairs = pairs(strips);
    let mut joined = UnionFind::<usize>::new(strips.len());
    for (a, b) in &pairs {
        joined.union(*a, *b);
    }
    let mut groups: BTreeMap<usize, Vec<StripPair>> = BTreeMap::new();
    for pair in pairs {
        groups.entry(joined.find(pair.0)).or_default().push(pair);
    }
    // Groups do not touch one another, so each is solved by itself: where one has no room, the
    // others do not have to squeeze.
    for pairs in groups.values() {
        let is_close = |(a, b): &StripPair| match (strips.get(*a), strips.get(*b)) {
            (Some(a), Some(b)) => b.at - a.at + SPACES.rounding < a.half + b.half + SPACES.cable,
            _ => false,
        };
        if !pairs.iter().any(is_close) {
            continue;
        }
        let members: BTreeSet<usize> = pairs.iter().flat_map(|(a, b)| [*a, *b]).collect();
        for number in members {
            if let Some(strip) = strips.get_mut(number)
                && let Some(room) = room(strip)
            {
                (strip.low, strip.high) = (room.low.min(strip.at), room.high.max(strip.at));
            }
        }
        set_apart(strips, pairs, &mut places);
    }
    places
}

/// Strips that are near each other and run side by side, each pair in its order.
fn pairs(strips: &[Strip]) -> Vec<StripPair> {
    let widest = strips.iter().map(|strip| strip.half).fold(0.0, f32::max);
    let mut pairs = Vec::new();
    for (number, strip) in strips.iter().enumerate() {
        let reach = strip.half + SPACES.cable + SPREAD.further;
        let after = strips.iter().enumerate().skip(number + 1);
        // They are in order across, so that beyond the widest none is near any more.
        let beside = after
            .take_while(|(_, other)| other.at - strip.at < reach + widest + SPACES.rounding)
            .filter(|(_, other)| {
                let shared = strip.to.min(other.to) - strip.from.max(other.from);
                shared > -SPACES.cable && other.at - strip.at < reach + other.half
            });
        let beside = beside.take(LIMITS.beside);
        pairs.extend(beside.map(|(other, _)| (number, other)));
    }
    pairs
}

/// Sets a group of strips apart, as far as there is room. The pairs are in order.
fn set_apart(strips: &[Strip], pairs: &[StripPair], places: &mut [f32]) {
    let mut members: Vec<usize> = pairs.iter().flat_map(|(a, b)| [*a, *b]).collect();
    members.sort_unstable();
    members.dedup();
    let group: Vec<Strip> = members
        .iter()
        .filter_map(|number| strips.get(*number).copied())
        .collect();
    let own = |number: &usize| members.binary_search(number).unwrap_or_default();
    let own_pairs: Vec<StripPair> = pairs.iter().map(|(a, b)| (own(a), own(b))).collect();
    let gaps = SPREAD.gaps.iter().map(|gap| (1.0, *gap));
    let shares = SPREAD.shares.iter().map(|share| (*share, 0.0));
    let mut tries = gaps.chain(shares);
    // Gaps shrink for the whole group at once: equal distances look like intent.
    if let Some(found) = tries.find_map(|(share, gap)| solved(&group, &own_pairs, share, gap)) {
        for (number, place) in members.iter().zip(found) {
            if let Some(known) = places.get_mut(*number) {
                *known = place;
            }
        }
        return;
    }
    squeeze(strips, pairs, places);
}

/// Some have no room: the others make the best of theirs.
fn squeeze(strips: &[Strip], pairs: &[StripPair], places: &mut [f32]) {
    for (a, b) in pairs {
        let (Some(one), Some(two)) = (strips.get(*a), strips.get(*b)) else {
            continue;
        };
        let [Some(p), Some(q)] = [*a, *b].map(|number| places.get(number).copied()) else {
            continue;
        };
        let lacks = (one.half + two.half) * SPREAD.least_share - (q - p);
        if lacks <= 0.0 {
            continue;
        }
        // Half of what is lacking goes back and the rest on, each no further than its own room:
        // what no room is left for stays on one another, as it was.
        let back = (p - lacks / 2.0).max(one.low).min(p);
        let on = (back + (q - p) + lacks).min(two.high).max(q);
        for (number, place) in [(*a, back), (*b, on)] {
            if let Some(known) = places.get_mut(number) {
                *known = place;
            }
        }
    }
}

/// Places that keep all distances, a share of the widths with a gap; `None` where there is no room
/// for them. As the pairs are in order, what is before a strip is settled when it is its turn.
fn solved(strips: &[Strip], pairs: &[StripPair], share: f32, gap: f32) -> Option<Vec<f32>> {
    let least = |(a, b): &StripPair| -> Option<f32> {
        let (one, two) = (strips.get(*a)?, strips.get(*b)?);
        // No more than the two can do.
        Some(((one.half + two.half) * share + gap).min(two.high - one.low))
    };
    let apart: Vec<f32> = pairs.iter().map(least).collect::<Option<_>>()?;
    let pairs = || pairs.iter().zip(&apart);
    // As far to either side as everything can be.
    let mut lowest: Vec<f32> = strips.iter().map(|strip| strip.low).collect();
    for ((a, b), least) in pairs() {
        let pushed = lowest.get(*a)? + least;
        let low = lowest.get_mut(*b)?;
        *low = low.max(pushed);
    }
    let mut highest: Vec<f32> = strips.iter().map(|strip| strip.high).collect();
    for ((a, b), least) in pairs().rev() {
        let pushed = highest.get(*b)? - least;
        let high = highest.get_mut(*a)?;
        *high = high.min(pushed);
    }
    let mut ends = highest.iter().zip(&lowest);
    if ends.any(|(high, low)| high + 0.01 < *low) {
        return None;
    }
    // Pushed to one side, and to the other, from where things are.
    let mut up: Vec<f32> = strips.iter().map(|strip| strip.at.max(strip.low)).collect();
    for ((a, b), least) in pairs() {
        let pushed = up.get(*a)?.min(*highest.get(*a)?) + least;
        let place = up.get_mut(*b)?;
        *place = place.max(pushed);
    }
    let mut down: Vec<f32> = strips.iter().map(|s| s.at.min(s.high)).collect();
    for ((a, b), least) in pairs().rev() {
        let pushed = down.get(*b)?.max(*lowest.get(*b)?) - least;
        let place = down.get_mut(*a)?;
        *place = place.min(pushed);
    }
    // Their mean opens a bundle to both sides and keeps all distances, as both of them do.
    let up = up.iter().zip(&highest).map(|(up, high)| up.min(*high));
    let down = down.iter().zip(&lowest).map(|(down, low)| down.max(*low));
    Some(
        up.zip(down)
            .map(|(up, down)| f32::midpoint(up, down))
            .collect(),
    )
}
