//! Ways of at most three bends between two tiles.

mod places;

use super::{Cable, Ground, Laid, Pos, Side, cost, cost::Near, geom};

/// At most so many ports of a side are tried.
const MOST_PORTS: usize = 7;

/// How far beyond its two tiles a way may lead.
const REACH: f32 = 240.0;

/// A port: where a way leaves or enters a tile.
#[derive(Clone, Copy, Debug)]
struct Port {
    side: Side,
    at: Pos,
    /// Cost of not being in the middle of the side.
    cost: f32,
}

/// A bound below which no way between the tiles can cost.
pub(super) fn least(ground: &Ground, cable: &Cable) -> f32 {
    let (Some(a), Some(b)) = (ground.tiles.get(cable.from), ground.tiles.get(cable.to)) else {
        return 0.0;
    };
    let gap = |low: f32, high: f32, other_low: f32, other_high: f32| {
        (other_low - high).max(low - other_high).max(0.0)
    };
    gap(a.x, a.right(), b.x, b.right()) + gap(a.y, a.bottom(), b.y, b.bottom())
}

/// The cheapest way with its cost, if any is free of tiles.
///
/// At most `budget` ways are weighed: in crowded drawings the best of these is good enough.
pub(super) fn best(
    ground: &Ground,
    cable: &Cable,
    laid: &Laid,
    budget: u32,
) -> Option<(f32, Vec<Pos>)> {
    let (a, b) = (ground.tiles.get(cable.from)?, ground.tiles.get(cable.to)?);
    let around = a.union(b).grown(REACH);
    let near = Near::new(ground, cable, laid, &around);
    let search = Search {
        ground,
        cable,
        laid,
        near,
    };
    let mut found = Found {
        cost: f32::INFINITY,
        points: Vec::new(),
        left: budget,
    };
    let (starts, ends) = (search.ports(a, b), search.ports(b, a));
    let xs = search.channels(true, a, b);
    let ys = search.channels(false, a, b);
    for start in &starts {
        for end in &ends {
            search.few_bends(&mut found, (start, end), &[], &[]);
        }
    }
    // No way with two bends can cost less than this.
    let hopeless = least(ground, cable) + 2.0 * cost::BEND >= found.cost;
    for start in starts.iter().filter(|_| !hopeless) {
        for end in &ends {
            search.few_bends(&mut found, (start, end), &xs, &ys);
        }
    }
    let shortest = (a.center().x - b.center().x).abs() + (a.center().y - b.center().y).abs();
    if found.cost > shortest + 3.0 * cost::BEND {
        found.left = found.left.max(budget / 2);
        let (xs, ys) = (
            few(&xs, a.center().x, b.center().x),
            few(&ys, a.center().y, b.center().y),
        );
        for start in starts.iter().filter(|port| port.cost <= 6.0) {
            for end in ends.iter().filter(|port| port.cost <= 6.0) {
                search.three_bends(&mut found, (start, end), &xs, &ys);
            }
        }
    }
    (!found.points.is_empty()).then_some((found.cost, found.points))
}

/// The channels nearest to the span between two coordinates.
fn few(places: &[f32], a: f32, b: f32) -> Vec<f32> {
    const FEW: usize = 20;
    let (low, high) = (a.min(b), a.max(b));
    let mut places = places.to_vec();
    places.sort_by(|p, q| {
        let off = |place: &f32| (low - place).max(place - high).max(0.0);
        off(p).total_cmp(&off(q))
    });
    places.truncate(FEW);
    places
}

struct Found {
    cost: f32,
    points: Vec<Pos>,
    /// How many more ways may be weighed.
    left: u32,
}

struct Search<'a> {
    ground: &'a Ground,
    cable: &'a Cable,
    laid: &'a Laid,
    near: Near,
}

impl Search<'_> {
    /// Distance a way keeps before its first bend.
    fn stub(&self) -> f32 {
        self.cable.half + 12.0
    }

    /// Straight, one corner, or two corners.
    fn few_bends(&self, found: &mut Found, ports: (&Port, &Port), xs: &[f32], ys: &[f32]) {
        let (start, end) = ports;
        let (p, q) = (start.at, end.at);
        let upright = start.side.is_upright();
        if upright != end.side.is_upright() {
            let corner = if upright {
                Pos::new(q.x, p.y)
            } else {
                Pos::new(p.x, q.y)
            };
            if self.leaves(start, corner) && self.leaves(end, corner) {
                self.offer(found, ports, &[p, corner, q]);
            }
            return;
        }
        let (across, aligned) = if upright {
            (xs, (p.y - q.y).abs() < 0.1)
        } else {
            (ys, (p.x - q.x).abs() < 0.1)
        };
        if aligned {
            if start.side != end.side && faces(start, q) {
                self.offer(found, ports, &[p, q]);
            }
            return;
        }
        let middle = if upright {
            f32::midpoint(p.x, q.x)
        } else {
            f32::midpoint(p.y, q.y)
        };
        for place in across.iter().copied().chain([middle]) {
            let (c, d) = if upright {
                (Pos::new(place, p.y), Pos::new(place, q.y))
            } else {
                (Pos::new(p.x, place), Pos::new(q.x, place))
            };
            if self.leaves(start, c) && self.leaves(end, d) {
                self.offer(found, ports, &[p, c, d, q]);
            }
        }
    }

    fn three_bends(&self, found: &mut Found, ports: (&Port, &Port), xs: &[f32], ys: &[f32]) {
        let (start, end) = ports;
        let (p, q) = (start.at, end.at);
        let upright = start.side.is_upright();
        if upright == end.side.is_upright() {
            return;
        }
        let (firsts, seconds) = if upright { (xs, ys) } else { (ys, xs) };
        for &first in firsts {
            let bend = if upright {
                Pos::new(first, p.y)
            } else {
                Pos::new(p.x, first)
            };
            if !self.leaves(start, bend) {
                continue;
            }
            for &second in seconds {
                let (middle, last) = if upright {
                    (Pos::new(first, second), Pos::new(q.x, second))
                } else {
                    (Pos::new(second, first), Pos::new(second, q.y))
                };
                if self.leaves(end, last) {
                    self.offer(found, ports, &[p, bend, middle, last, q]);
                }
            }
        }
    }

    /// Whether a bend there lies far enough out of the port's side.
    fn leaves(&self, port: &Port, bend: Pos) -> bool {
        let out = if port.side.is_upright() {
            bend.x - port.at.x
        } else {
            bend.y - port.at.y
        };
        out * port.side.outward() >= self.stub()
    }

    /// Takes the way if it is the cheapest so far.
    fn offer(&self, found: &mut Found, ports: (&Port, &Port), points: &[Pos]) {
        let base = cost::base(points) + ports.0.cost + ports.1.cost;
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
    fn is_cramped(&self, points: &[Pos]) -> bool {
        let inner = points
            .get(1..points.len().saturating_sub(1))
            .unwrap_or_default();
        inner
            .windows(2)
            .any(|pair| geom::length(pair) < 2.0 * self.cable.half + 14.0)
    }
}

/// Whether a position lies out of the port's side.
fn faces(port: &Port, target: Pos) -> bool {
    let out = if port.side.is_upright() {
        target.x - port.at.x
    } else {
        target.y - port.at.y
    };
    out * port.side.outward() > 0.0
}
