//! The last resort: a search over the edges of all tiles, for ways of any number of bends.

use std::{cmp::Reverse, collections::BinaryHeap};

use super::{Cable, Ground, Pos, Side, TILE_MARGIN, cost, runs_through};

/// Upper limit of grid points, so that crowded drawings stay quick.
const LARGEST_GRID: usize = 40_000;

/// A state of the search: cost, then index of the grid point and whether it was reached upright.
type Entry = Reverse<(u64, usize, bool)>;

/// The cheapest way around the tiles, if there is one.
pub(super) fn find(ground: &Ground, cable: &Cable) -> Option<Vec<Pos>> {
    let (a, b) = (ground.tiles.get(cable.from)?, ground.tiles.get(cable.to)?);
    let (xs, ys) = (lines(ground, cable, true), lines(ground, cable, false));
    let total = xs.len() * ys.len();
    if total == 0 || total > LARGEST_GRID {
        return None;
    }
    let at = |index: usize| -> Option<Pos> {
        Some(Pos::new(
            *xs.get(index % xs.len())?,
            *ys.get(index / xs.len())?,
        ))
    };
    let free = |p: Pos, q: Pos| {
        ground.tiles.iter().enumerate().all(|(number, tile)| {
            let tile = if number == cable.from || number == cable.to {
                *tile
            } else {
                tile.grown(4.0)
            };
            !runs_through(p, q, &tile)
        })
    };
    let mut best = vec![[u64::MAX; 2]; total];
    let mut before = vec![[usize::MAX; 2]; total];
    let mut queue: BinaryHeap<Entry> = BinaryHeap::new();
    for index in 0..total {
        let Some(p) = at(index) else { continue };
        if let Some(side) = side_port(a, p) {
            let upright = !side.is_upright();
            *best.get_mut(index)?.get_mut(usize::from(upright))? = 0;
            queue.push(Reverse((0, index, upright)));
        }
    }
    while let Some(Reverse((spent, index, upright))) = queue.pop() {
        let p = at(index)?;
        if best
            .get(index)?
            .get(usize::from(upright))
            .is_none_or(|least| spent > *least)
        {
            continue;
        }
        if side_port(b, p).is_some_and(|side| side.is_upright() != upright) {
            return Some(walk_back(&before, (index, upright), at));
        }
        for (next, next_upright) in neighbours(index, xs.len(), ys.len()) {
            let q = at(next)?;
            if !free(p, q) {
                continue;
            }
            let turn = if next_upright == upright {
                0.0
            } else {
                cost::BEND
            };
            let sum = spent + ((p.distance(q) + turn) * 16.0) as u64;
            let least = best.get_mut(next)?.get_mut(usize::from(next_upright))?;
            if sum < *least {
                *least = sum;
                *before.get_mut(next)?.get_mut(usize::from(next_upright))? =
                    index * 2 + usize::from(upright);
                queue.push(Reverse((sum, next, next_upright)));
            }
        }
    }
    None
}

/// The side of a tile in whose middle the position lies, if any.
fn side_port(tile: &crate::scene::Area, p: Pos) -> Option<Side> {
    let c = tile.center();
    Side::ALL.into_iter().find(|side| {
        let (along, across) = if side.is_upright() {
            (p.x - side.edge(tile), p.y - c.y)
        } else {
            (p.y - side.edge(tile), p.x - c.x)
        };
        along.abs() < 0.01 && across.abs() < 0.01
    })
}

/// Coordinates of the grid in one direction.
fn lines(ground: &Ground, cable: &Cable, upright: bool) -> Vec<f32> {
    let mut places = Vec::new();
    for (number, tile) in ground.tiles.iter().enumerate() {
        let (low, high) = if upright {
            (tile.x, tile.right())
        } else {
            (tile.y, tile.bottom())
        };
        places.extend([low - TILE_MARGIN - 4.0, high + TILE_MARGIN + 4.0]);
        if number == cable.from || number == cable.to {
            places.extend([low, high, f32::midpoint(low, high)]);
        }
    }
    places.sort_by(f32::total_cmp);
    places.dedup();
    places
}

fn neighbours(index: usize, wide: usize, high: usize) -> impl Iterator<Item = (usize, bool)> {
    let (column, row) = (index % wide, index / wide);
    [
        (column > 0).then(|| (index - 1, false)),
        (column + 1 < wide).then_some((index + 1, false)),
        (row > 0).then(|| (index - wide, true)),
        (row + 1 < high).then_some((index + wide, true)),
    ]
    .into_iter()
    .flatten()
}

fn walk_back(
    before: &[[usize; 2]],
    end: (usize, bool),
    at: impl Fn(usize) -> Option<Pos>,
) -> Vec<Pos> {
    let mut points: Vec<Pos> = Vec::new();
    let (mut index, mut upright) = end;
    while let Some(p) = at(index) {
        // Points in the middle of a straight piece are dropped.
        if let [.., a, b] = points.as_slice()
            && ((a.x == b.x && b.x == p.x) || (a.y == b.y && b.y == p.y))
        {
            points.pop();
        }
        points.push(p);
        let Some(&previous) = before
            .get(index)
            .and_then(|row| row.get(usize::from(upright)))
        else {
            break;
        };
        if previous == usize::MAX {
            break;
        }
        (index, upright) = (previous / 2, previous % 2 == 1);
    }
    points.reverse();
    points
}
