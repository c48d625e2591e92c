//! The last resort: a search over the edges of all tiles, for ways of any number of bends.

use std::{cmp::Reverse, collections::BinaryHeap};

use emath::{Pos2, Rect, pos2};

use super::{Cable, CableGround, ports::TileSide};
use crate::scene::ways::costs::{COSTS, SPACES};
use crate::scene::ways::limits::LIMITS;
use crate::scene::{RectExt as _, geom};

/// A state of the search: cost with the distance that is left, cost, then index of the grid point
/// and whether it was reached upright.
type MazeState = Reverse<(u64, u64, usize, bool)>;

/// The grid of a search: coordinates of its columns and rows.
struct MazeGrid {
    xs: Vec<f32>,
    ys: Vec<f32>,
}

impl MazeGrid {
    fn at(&self, index: usize) -> Option<Pos2> {
        let wide = self.xs.len();
        Some(pos2(
            *self.xs.get(index % wide)?,
            *self.ys.get(index / wide)?,
        ))
    }
}

/// The least cost and the state before, for every state.
struct MazeCosts {
    best: Vec<[u64; 2]>,
    before: Vec<[usize; 2]>,
}

impl MazeCosts {
    fn cost(&self, index: usize, upright: bool) -> u64 {
        self.best
            .get(index)
            .and_then(|row| row.get(usize::from(upright)))
            .copied()
            .unwrap_or(0)
    }

    /// Notes a way to a state.
    fn note(&mut self, index: usize, upright: bool, cost: u64, from: usize) {
        let side = usize::from(upright);
        if let Some(best) = self.best.get_mut(index).and_then(|row| row.get_mut(side)) {
            *best = cost;
        }
        if let Some(before) = self.before.get_mut(index).and_then(|row| row.get_mut(side)) {
            *before = from;
        }
    }
}

/// The cheapest way around the tiles, if there is one: near the two tiles first, then anywhere.
pub(super) fn find(ground: &CableGround, cable: &Cable) -> Option<Vec<Pos2>> {
    if ground.places.is_none() {
        return search(ground, cable, &(0..ground.tiles.len()).collect::<Vec<_>>());
    }
    let (a, b) = (ground.tiles.get(cable.from)?, ground.tiles.get(cable.to)?);
    let around = |by: f32| {
        let window = a.union(*b).expand(by);
        let mut tiles = ground.places.as_ref()?.near(&window);
        tiles.retain(|number| {
            let tile = ground.tiles.get(*number);
            tile.is_some_and(|tile| tile.overlaps(&window))
        });
        search(ground, cable, &tiles)
    };
    LIMITS.maze_around.into_iter().find_map(around)
}

/// The cheapest way along the edges of some tiles.
fn search(ground: &CableGround, cable: &Cable, tiles: &[usize]) -> Option<Vec<Pos2>> {
    let (a, b) = (ground.tiles.get(cable.from)?, ground.tiles.get(cable.to)?);
    let mut grid = MazeGrid {
        xs: lines(ground, cable, tiles, true),
        ys: lines(ground, cable, tiles, false),
    };
    if ground.places.is_some() || grid.xs.len() * grid.ys.len() > LIMITS.maze {
        // Tiles in rows and columns share most of their edges.
        for places in [&mut grid.xs, &mut grid.ys] {
            places
                .dedup_by(|a, b| (*a - *b).abs() < SPACES.maze_apart && !is_own(ground, cable, *a));
        }
    }
    let total = grid.xs.len() * grid.ys.len();
    let largest = if ground.places.is_some() {
        LIMITS.maze_by_place
    } else {
        LIMITS.maze
    };
    if total == 0 || total > largest {
        return None;
    }
    let mut reached = MazeCosts {
        best: vec![[u64::MAX; 2]; total],
        before: vec![[usize::MAX; 2]; total],
    };
    let mut queue: BinaryHeap<MazeState> = BinaryHeap::new();
    for index in 0..total {
        if let Some(side) = grid.at(index).and_then(|p| side_port(a, p)) {
            let upright = !side.is_upright();
            reached.note(index, upright, 0, usize::MAX);
            queue.push(Reverse((0, 0, index, upright)));
        }
    }
    while let Some(Reverse((_, spent, index, upright))) = queue.pop() {
        let p = grid.at(index)?;
        if spent > reached.cost(index, upright) {
            continue;
        }
        if side_port(b, p).is_some_and(|side| side.is_upright() != upright) {
            return Some(walk_back(&grid, &reached, index, upright));
        }
        for (next, next_upright) in neighbours(index, grid.xs.len(), grid.ys.len()) {
            let q = grid.at(next)?;
            let turn = if next_upright == upright {
                0.0
            } else {
                COSTS.bend
            };
            let sum = spent + ((p.distance(q) + turn) * COSTS.steps_per_unit) as u64;
            if sum < reached.cost(next, next_upright) && is_free(ground, cable, p, q) {
                reached.note(next, next_upright, sum, index * 2 + usize::from(upright));
                queue.push(Reverse((sum + left(ground, b, q), sum, next, next_upright)));
            }
        }
    }
    None
}

/// What is left of a way at least: in large drawings what leads towards the end is looked at first.
///
/// No way is shorter than straight along both axes, so the first that arrives is the cheapest (A*);
/// without it, too, as then the cheapest state is always the next (Dijkstra).
fn left(ground: &CableGround, end: &Rect, p: Pos2) -> u64 {
    if ground.places.is_none() {
        return 0;
    }
    let dx = (end.left() - p.x).max(p.x - end.right()).max(0.0);
    let dy = (end.top() - p.y).max(p.y - end.bottom()).max(0.0);
    ((dx + dy) * COSTS.steps_per_unit) as u64
}

/// Whether no tile is in the way between two positions.
fn is_free(ground: &CableGround, cable: &Cable, p: Pos2, q: Pos2) -> bool {
    let is_clear = |(number, tile): (usize, &Rect)| {
        let is_end = number == cable.from || number == cable.to;
        !runs_through(
            p,
            q,
            &if is_end {
                *tile
            } else {
                tile.expand(SPACES.maze)
            },
        )
    };
    let Some(places) = &ground.places else {
        return ground.tiles.iter().enumerate().all(is_clear);
    };
    let is_hit = |number: usize| {
        let tile = ground.tiles.get(number);
        tile.is_some_and(|tile| !is_clear((number, tile)))
    };
    !places.any_near(
        &Rect::from_points(&[p, q]).expand(SPACES.maze_around),
        is_hit,
    )
}

/// The side of a tile in whose middle the position lies, if any.
fn side_port(tile: &Rect, p: Pos2) -> Option<TileSide> {
    let c = tile.center();
    TileSide::ALL.into_iter().find(|side| {
        let (along, across) = if side.is_upright() {
            (p.x - side.edge(tile), p.y - c.y)
        } else {
            (p.y - side.edge(tile), p.x - c.x)
        };
        along.abs() < 0.01 && across.abs() < 0.01
    })
}

/// Coordinates of the grid in one direction.
fn lines(ground: &CableGround, cable: &Cable, tiles: &[usize], upright: bool) -> Vec<f32> {
    let mut places = Vec::new();
    for &number in tiles {
        let Some(tile) = ground.tiles.get(number) else {
            continue;
        };
        let (low, high) = if upright {
            (tile.left(), tile.right())
        } else {
            (tile.top(), tile.bottom())
        };
        places.extend([
            low - SPACES.tile - SPACES.maze_lines,
            high + SPACES.tile + SPACES.maze_lines,
        ]);
        if number == cable.from || number == cable.to {
            places.extend([low, high, f32::midpoint(low, high)]);
        }
    }
    places.sort_by(f32::total_cmp);
    places.dedup();
    places
}

/// Whether a coordinate is one by which the two tiles themselves are left.
fn is_own(ground: &CableGround, cable: &Cable, place: f32) -> bool {
    [cable.from, cable.to].into_iter().any(|end| {
        ground.tiles.get(end).is_some_and(|tile| {
            let c = tile.center();
            let own = [
                tile.left(),
                tile.right(),
                c.x,
                tile.top(),
                tile.bottom(),
                c.y,
            ];
            own.contains(&place)
        })
    })
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

/// The way that reached a state, from its start on.
fn walk_back(grid: &MazeGrid, reached: &MazeCosts, end: usize, upright: bool) -> Vec<Pos2> {
    let mut points: Vec<Pos2> = Vec::new();
    let (mut index, mut upright) = (end, upright);
    while let Some(p) = grid.at(index) {
        // Points in the middle of a straight piece are dropped.
        if let [.., a, b] = points.as_slice()
            && ((a.x == b.x && b.x == p.x) || (a.y == b.y && b.y == p.y))
        {
            points.pop();
        }
        points.push(p);
        let Some(&previous) = reached
            .before
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

/// Whether the straight piece between two positions runs through an area.
pub(super) fn runs_through(a: Pos2, b: Pos2, area: &Rect) -> bool {
    let piece = Rect::from_points(&[a, b]);
    if piece.width() == 0.0 || piece.height() == 0.0 {
        return piece.overlaps(area);
    }
    // A slanted piece of a way laid by hand: sampled.
    let steps = (geom::length(&[a, b]) / SPACES.slant).ceil().max(1.0) as u16;
    (0..=steps).any(|step| {
        let p = a.lerp(b, f32::from(step) / f32::from(steps));
        p.x > area.left() && p.x < area.right() && p.y > area.top() && p.y < area.bottom()
    })
}
