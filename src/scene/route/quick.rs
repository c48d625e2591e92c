//! Ways in large drawings: a handful of candidates of at most four bends, the cheapest free one.
//!
//! Candidates are put in the order of length and bends; each is then weighed against the tiles and
//! the cables nearby, found by place. The first whose length alone costs more than the best so far
//! ends the search, so that most cables need few looks.

use super::{CABLE_GAP, Cable, Ground, Laid, PORT_MARGIN, Pos, Side, TILE_MARGIN, cost};
use crate::scene::Area;

/// Ways looked at for one cable, and free ones among them that are weighed, at most.
const MOST_SEEN: usize = 500;
const MOST_WEIGHED: usize = 20;

/// How far aside further channels run, in steps.
const STEPS: [f32; 3] = [0.0, 1.0, 2.0];

/// Where a way leaves a tile.
#[derive(Clone, Copy)]
struct Port {
    side: Side,
    at: Pos,
    /// Cost of not being in the middle of the side.
    cost: f32,
}

impl Port {
    /// The position this far out of the tile.
    fn out(&self, by: f32) -> Pos {
        let by = by * self.side.outward();
        if self.side.is_upright() {
            self.at.moved(by, 0.0)
        } else {
            self.at.moved(0.0, by)
        }
    }

    /// Whether a position lies at least so far out of the port's side.
    fn leaves(&self, bend: Pos, by: f32) -> bool {
        let out = if self.side.is_upright() {
            bend.x - self.at.x
        } else {
            bend.y - self.at.y
        };
        out * self.side.outward() >= by - 0.01
    }
}

/// The cheapest free way among the candidates.
pub(super) fn find(ground: &Ground, cable: &Cable, laid: &Laid) -> Option<Vec<Pos>> {
    let (a, b) = (ground.tiles.get(cable.from)?, ground.tiles.get(cable.to)?);
    let mut candidates = Candidates {
        cable,
        found: Vec::new(),
    };
    let (starts, ends) = (candidates.ports(a, b), candidates.ports(b, a));
    for start in &starts {
        for end in &ends {
            candidates.between(start, end, (a, b));
        }
    }
    let mut found = candidates.found;
    found.sort_by(|a, b| a.0.total_cmp(&b.0));
    let mut best: Option<(f32, Vec<Pos>)> = None;
    let mut n_weighed = 0;
    for (base, points) in found.into_iter().take(MOST_SEEN) {
        let limit = best.as_ref().map_or(f32::INFINITY, |(cost, _)| cost - base);
        if limit <= 0.0 || n_weighed >= MOST_WEIGHED {
            break;
        }
        if is_blocked(ground, cable, &points) {
            continue;
        }
        n_weighed += 1;
        if let Some(extra) = cost::extra_by_place(ground, cable, laid, &points, limit)
            && extra < limit
        {
            best = Some((base + extra, points));
        }
    }
    best.map(|(_, points)| points)
}

/// Whether a tile lies in the way.
pub(super) fn is_blocked(ground: &Ground, cable: &Cable, points: &[Pos]) -> bool {
    let last = points.len().saturating_sub(2);
    points.windows(2).enumerate().any(|(index, pair)| {
        let own = [
            (index == 0).then_some(cable.from),
            (index == last).then_some(cable.to),
        ];
        ground.is_blocked(&Area::of(pair).grown(cable.half + TILE_MARGIN), own)
    })
}

struct Candidates<'a> {
    cable: &'a Cable,
    found: Vec<(f32, Vec<Pos>)>,
}

impl Candidates<'_> {
    /// Distance a way keeps before its first bend.
    fn stub(&self) -> f32 {
        self.cable.half + 10.0
    }

    /// How far apart parallel channels are tried.
    fn step(&self) -> f32 {
        (self.cable.half + CABLE_GAP) * 0.6
    }

    /// The middle of each side, the place that faces the other tile, and one beside each.
    fn ports(&self, tile: &Area, other: &Area) -> Vec<Port> {
        let mut ports: Vec<Port> = Vec::new();
        let room = self.cable.half + PORT_MARGIN;
        for side in Side::ALL {
            let (low, high) = side.span(tile);
            let (from, to) = (low + room, high - room);
            if from > to {
                continue;
            }
            let middle = f32::midpoint(low, high);
            let (other_low, other_high) = side.span(other);
            let facing = f32::midpoint(other_low, other_high).clamp(from, to);
            let aside = 2.0 * self.cable.half + CABLE_GAP + 0.5;
            for place in [middle, facing, facing - aside, facing + aside] {
                let place = place.clamp(from, to);
                let at = if side.is_upright() {
                    Pos::new(side.edge(tile), place)
                } else {
                    Pos::new(place, side.edge(tile))
                };
                if ports.iter().any(|port| port.at.distance(at) < 1.0) {
                    continue;
                }
                let cost = (place - middle).abs() * 0.05;
                ports.push(Port { side, at, cost });
            }
        }
        ports
    }

    fn offer(&mut self, ports: (&Port, &Port), points: &[Pos]) {
        let base = cost::base(points) + ports.0.cost + ports.1.cost;
        self.found.push((base, points.to_vec()));
    }

    /// All candidates between two ports.
    fn between(&mut self, start: &Port, end: &Port, tiles: (&Area, &Area)) {
        let (p, q) = (start.at, end.at);
        let upright = start.side.is_upright();
        if upright != end.side.is_upright() {
            let corner = if upright {
                Pos::new(q.x, p.y)
            } else {
                Pos::new(p.x, q.y)
            };
            if start.leaves(corner, self.stub()) && end.leaves(corner, self.stub()) {
                self.offer((start, end), &[p, corner, q]);
            }
            self.round_one(start, end);
            return;
        }
        let is_aligned = if upright {
            (p.y - q.y).abs() < 0.1
        } else {
            (p.x - q.x).abs() < 0.1
        };
        if is_aligned && start.side != end.side && start.leaves(q, 0.0) && p.distance(q) > 0.0 {
            self.offer((start, end), &[p, q]);
            return;
        }
        self.two_bends(start, end);
        self.four_bends(start, end, tiles);
    }

    /// Out of both tiles and across: half way, or just beside one of them.
    fn two_bends(&mut self, start: &Port, end: &Port) {
        let (p, q) = (start.at, end.at);
        let upright = start.side.is_upright();
        let place = |pos: Pos| if upright { pos.x } else { pos.y };
        let mut channels = vec![f32::midpoint(place(p), place(q))];
        for step in STEPS {
            let out = self.stub() + step * self.step();
            channels.extend([place(start.out(out)), place(end.out(out))]);
        }
        for channel in channels {
            let (c, d) = if upright {
                (Pos::new(channel, p.y), Pos::new(channel, q.y))
            } else {
                (Pos::new(p.x, channel), Pos::new(q.x, channel))
            };
            if start.leaves(c, self.stub()) && end.leaves(d, self.stub()) {
                self.offer((start, end), &[p, c, d, q]);
            }
        }
    }

    /// Out of one tile, along beside it, and into the other from the side.
    fn round_one(&mut self, start: &Port, end: &Port) {
        for step in STEPS {
            let out = self.stub() + step * self.step();
            let (first, last) = (start.out(out), end.out(out));
            let turn = if start.side.is_upright() {
                Pos::new(first.x, last.y)
            } else {
                Pos::new(last.x, first.y)
            };
            self.offer((start, end), &[start.at, first, turn, last, end.at]);
        }
    }

    /// Out of both tiles, along beside each, and across between them in a gap beside either.
    fn four_bends(&mut self, start: &Port, end: &Port, tiles: (&Area, &Area)) {
        let upright = start.side.is_upright();
        let aside = self.cable.half + TILE_MARGIN + 2.0;
        let span = |area: &Area| {
            if upright {
                (area.y, area.bottom())
            } else {
                (area.x, area.right())
            }
        };
        let (a, b) = (span(tiles.0), span(tiles.1));
        for step in STEPS {
            let more = step * self.step();
            let out = self.stub() + more;
            let (first, last) = (start.out(out), end.out(out));
            for place in [a.0 - aside, a.1 + aside, b.0 - aside, b.1 + aside] {
                let place = place + if step > 1.0 { -more / 2.0 } else { more };
                let (c, d) = if upright {
                    (Pos::new(first.x, place), Pos::new(last.x, place))
                } else {
                    (Pos::new(place, first.y), Pos::new(place, last.y))
                };
                self.offer((start, end), &[start.at, first, c, d, last, end.at]);
            }
        }
    }
}
