//! Ways of at most three bends between two tiles.

use emath::{Pos2, pos2};

use super::{
    Cable, CableGround, LaidCables, cost,
    cost::CableNeighbours,
    ports::{PortPair, TilePort},
};
use crate::scene::{
    geom,
    ways::{
        costs::{COSTS, SPACES},
        limits::LIMITS,
    },
};

/// A bound below which no way between the tiles can cost.
pub(super) fn least(ground: &CableGround, cable: &Cable) -> f32 {
    let (Some(a), Some(b)) = (ground.tiles.get(cable.from), ground.tiles.get(cable.to)) else {
        return 0.0;
    };
    let gap = |low: f32, high: f32, other_low: f32, other_high: f32| {
        (other_low - high).max(low - other_high).max(0.0)
    };
    gap(a.left(), a.right(), b.left(), b.right()) + gap(a.top(), a.bottom(), b.top(), b.bottom())
}

/// The cheapest way with its cost, if any is free of tiles.
///
/// At most `budget` ways are weighed: in crowded drawings the best of these is good enough.
pub(super) fn best(
    ground: &CableGround,
    cable: &Cable,
    laid: &LaidCables,
    budget: u32,
) -> Option<(f32, Vec<Pos2>)> {
    let (a, b) = (ground.tiles.get(cable.from)?, ground.tiles.get(cable.to)?);
    let around = a.union(*b).expand(SPACES.reach);
    let near = CableNeighbours::new(ground, cable, laid, &around);
    let search = BendSearch {
        ground,
        cable,
        laid,
        near,
    };
    let mut found = CheapestWay {
        cost: f32::INFINITY,
        points: Vec::new(),
        left: budget,
    };
    let (starts, ends) = (search.ports(a, b), search.ports(b, a));
    let xs = search.channels(true, a, b);
    let ys = search.channels(false, a, b);
    for start in &starts {
        for end in &ends {
            search.few_bends(&mut found, &PortPair { start, end }, &[], &[]);
        }
    }
    // No way with two bends can cost less than this.
    let hopeless = least(ground, cable) + 2.0 * COSTS.bend >= found.cost;
    for start in starts.iter().filter(|_| !hopeless) {
        for end in &ends {
            search.few_bends(&mut found, &PortPair { start, end }, &xs, &ys);
        }
    }
    let shortest = (a.center().x - b.center().x).abs() + (a.center().y - b.center().y).abs();
    if found.cost > shortest + COSTS.detour {
        found.left = found.left.max(budget / 2);
        let (xs, ys) = (
            few(&xs, a.center().x, b.center().x),
            few(&ys, a.center().y, b.center().y),
        );
        for start in starts.iter().filter(|port| port.cost <= COSTS.best_ports) {
            for end in ends.iter().filter(|port| port.cost <= COSTS.best_ports) {
                search.three_bends(&mut found, &PortPair { start, end }, &xs, &ys);
            }
        }
    }
    (!found.points.is_empty()).then_some((found.cost, found.points))
}

/// The channels nearest to the span between two coordinates.
fn few(places: &[f32], a: f32, b: f32) -> Vec<f32> {
    let (low, high) = (a.min(b), a.max(b));
    let mut places = places.to_vec();
    places.sort_by(|p, q| {
        let off = |place: &f32| (low - place).max(place - high).max(0.0);
        off(p).total_cmp(&off(q))
    });
    places.truncate(LIMITS.channels);
    places
}

struct CheapestWay {
    cost: f32,
    points: Vec<Pos2>,
    /// How many more ways may be weighed.
    left: u32,
}

pub(super) struct BendSearch<'a> {
    pub(super) ground: &'a CableGround,
    pub(super) cable: &'a Cable,
    pub(super) laid: &'a LaidCables,
    near: CableNeighbours,
}

impl BendSearch<'_> {
    /// Distance a way keeps before its first bend.
    fn stub(&self) -> f32 {
        self.cable.half + SPACES.stub
    }

    /// Straight, one corner, or two corners.
    fn few_bends(&self, found: &mut CheapestWay, ports: &PortPair<'_>, xs: &[f32], ys: &[f32]) {
        let PortPair { start, end } = ports;
        let (p, q) = (start.at, end.at);
        if let Some(corner) = ports.corner() {
            if self.leaves(start, corner) && self.leaves(end, corner) {
                self.offer(found, ports, &[p, corner, q]);
            }
            return;
        }
        if ports.is_aligned() {
            if start.side != end.side && start.reach(q) > 0.0 {
                self.offer(found, ports, &[p, q]);
            }
            return;
        }
        let across = if ports.is_upright() { xs } else { ys };
        for place in across.iter().copied().chain([ports.half_way()]) {
            let [c, d] = ports.bends(place);
            if self.leaves(start, c) && self.leaves(end, d) {
                self.offer(found, ports, &[p, c, d, q]);
            }
        }
    }

    fn three_bends(&self, found: &mut CheapestWay, ports: &PortPair<'_>, xs: &[f32], ys: &[f32]) {
        let PortPair { start, end } = ports;
        let (p, q) = (start.at, end.at);
        let upright = ports.is_upright();
        if upright == end.side.is_upright() {
            return;
        }
        let (firsts, seconds) = if upright { (xs, ys) } else { (ys, xs) };
        for &first in firsts {
            let bend = if upright {
                pos2(first, p.y)
            } else {
                pos2(p.x, first)
            };
            if !self.leaves(start, bend) {
                continue;
            }
            for &second in seconds {
                let (middle, last) = if upright {
                    (pos2(first, second), pos2(q.x, second))
                } else {
                    (pos2(second, first), pos2(second, q.y))
                };
                if self.leaves(end, last) {
                    self.offer(found, ports, &[p, bend, middle, last, q]);
                }
            }
        }
    }

    /// Whether a bend there lies far enough out of the port's side.
    fn leaves(&self, port: &TilePort, bend: Pos2) -> bool {
        port.reach(bend) >= self.stub()
    }

    /// Takes the way if it is the cheapest so far.
    fn offer(&self, found: &mut CheapestWay, ports: &PortPair<'_>, points: &[Pos2]) {
        let base = ports.cost(points);
        if found.left == 0 || base >= found.cost || self.is_cramped(points) {
            return;
        }
        found.left -= 1;
        let limit = found.cost - base;
        let Some(extra) = cost::extra(&self.near, self.cable, points, limit) else {
            return;
        };
        if extra < limit {
            found.cost = base + extra;
            found.points = points.to_vec();
        }
    }

    /// Whether a piece between two bends is too short for lanes to turn.
    fn is_cramped(&self, points: &[Pos2]) -> bool {
        let inner = points
            .get(1..points.len().saturating_sub(1))
            .unwrap_or_default();
        inner
            .windows(2)
            .any(|pair| geom::length(pair) < 2.0 * self.cable.half + SPACES.turn)
    }
}
