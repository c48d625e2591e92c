//! Ways in large drawings: a handful of candidates of at most four bends, the cheapest free one.
//!
//! Candidates are put in the order of length and bends; each is then weighed against the tiles and
//! the cables nearby, found by place. The first whose length alone costs more than the best so far
//! ends the search, so that most cables need few looks.

use emath::{Pos2, Rect, pos2};

use super::{
    Cable, CableGround, LaidCables, cost,
    ports::{PortPair, TilePort, TileSide},
};
use crate::scene::ways::costs::{COSTS, SPACES};
use crate::scene::ways::limits::LIMITS;

/// Whether a position lies at least so far out of a port's side, but for rounding.
fn leaves(port: &TilePort, bend: Pos2, by: f32) -> bool {
    port.reach(bend) >= by - 0.01
}

/// The cheapest free way among the candidates.
pub(super) fn find(ground: &CableGround, cable: &Cable, laid: &LaidCables) -> Option<Vec<Pos2>> {
    let (a, b) = (ground.tiles.get(cable.from)?, ground.tiles.get(cable.to)?);
    let mut candidates = Candidates {
        cable,
        found: Vec::new(),
    };
    let (starts, ends) = (candidates.ports(a, b), candidates.ports(b, a));
    for start in &starts {
        for end in &ends {
            candidates.between(&PortPair { start, end }, a, b);
        }
    }
    let mut found = candidates.found;
    found.sort_by(|a, b| a.0.total_cmp(&b.0));
    let mut best: Option<(f32, Vec<Pos2>)> = None;
    let mut n_weighed = 0;
    for (base, points) in found.into_iter().take(LIMITS.seen_quick) {
        let limit = best.as_ref().map_or(f32::INFINITY, |(cost, _)| cost - base);
        if limit <= 0.0 || n_weighed >= LIMITS.weighed_quick {
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
pub(super) fn is_blocked(ground: &CableGround, cable: &Cable, points: &[Pos2]) -> bool {
    let last = points.len().saturating_sub(2);
    points.windows(2).enumerate().any(|(index, pair)| {
        let own = [
            (index == 0).then_some(cable.from),
            (index == last).then_some(cable.to),
        ];
        ground.is_blocked(
            &Rect::from_points(pair).expand(cable.half + SPACES.tile),
            own,
        )
    })
}

struct Candidates<'a> {
    cable: &'a Cable,
    found: Vec<(f32, Vec<Pos2>)>,
}

impl Candidates<'_> {
    /// Distance a way keeps before its first bend.
    fn stub(&self) -> f32 {
        self.cable.half + SPACES.stub_quick
    }

    /// How far apart parallel channels are tried.
    fn step(&self) -> f32 {
        (self.cable.half + SPACES.cable) * SPACES.quick_share
    }

    /// The middle of each side, the place that faces the other tile, and one beside each.
    fn ports(&self, tile: &Rect, other: &Rect) -> Vec<TilePort> {
        let mut ports: Vec<TilePort> = Vec::new();
        let room = self.cable.half + SPACES.port;
        for side in TileSide::ALL {
            let (low, high) = side.span(tile);
            let (from, to) = (low + room, high - room);
            if from > to {
                continue;
            }
            let middle = f32::midpoint(low, high);
            let (other_low, other_high) = side.span(other);
            let facing = f32::midpoint(other_low, other_high).clamp(from, to);
            let aside = 2.0 * self.cable.half + SPACES.cable + SPACES.rounding;
            for place in [middle, facing, facing - aside, facing + aside] {
                let place = place.clamp(from, to);
                let at = side.place(tile, place);
                if ports.iter().any(|port| port.at.distance(at) < SPACES.ports) {
                    continue;
                }
                let cost = (place - middle).abs() * COSTS.off_middle_quick;
                ports.push(TilePort { side, at, cost });
            }
        }
        ports
    }

    fn offer(&mut self, ports: &PortPair<'_>, points: &[Pos2]) {
        self.found.push((ports.cost(points), points.to_vec()));
    }

    /// All candidates between two ports of two tiles.
    fn between(&mut self, ports: &PortPair<'_>, a: &Rect, b: &Rect) {
        let PortPair { start, end } = ports;
        let (p, q) = (start.at, end.at);
        if let Some(corner) = ports.corner() {
            if leaves(start, corner, self.stub()) && leaves(end, corner, self.stub()) {
                self.offer(ports, &[p, corner, q]);
            }
            self.round_one(ports);
            return;
        }
        let is_straight = ports.is_aligned() && start.side != end.side;
        if is_straight && leaves(start, q, 0.0) && p.distance(q) > 0.0 {
            self.offer(ports, &[p, q]);
            return;
        }
        self.two_bends(ports);
        self.four_bends(ports, a, b);
    }

    /// Out of both tiles and across: half way, or just beside one of them.
    fn two_bends(&mut self, ports: &PortPair<'_>) {
        let PortPair { start, end } = ports;
        let upright = ports.is_upright();
        let place = |pos: Pos2| if upright { pos.x } else { pos.y };
        let mut channels = vec![ports.half_way()];
        for step in LIMITS.steps_quick {
            let out = self.stub() + step * self.step();
            channels.extend([place(start.out(out)), place(end.out(out))]);
        }
        for channel in channels {
            let [c, d] = ports.bends(channel);
            if leaves(start, c, self.stub()) && leaves(end, d, self.stub()) {
                self.offer(ports, &[start.at, c, d, end.at]);
            }
        }
    }

    /// Out of one tile, along beside it, and into the other from the side.
    fn round_one(&mut self, ports: &PortPair<'_>) {
        let PortPair { start, end } = ports;
        for step in LIMITS.steps_quick {
            let out = self.stub() + step * self.step();
            let (first, last) = (start.out(out), end.out(out));
            let turn = if ports.is_upright() {
                pos2(first.x, last.y)
            } else {
                pos2(last.x, first.y)
            };
            self.offer(ports, &[start.at, first, turn, last, end.at]);
        }
    }

    /// Out of both tiles, along beside each, and across between them in a gap beside either.
    fn four_bends(&mut self, ports: &PortPair<'_>, a: &Rect, b: &Rect) {
        let PortPair { start, end } = ports;
        let upright = ports.is_upright();
        let aside = self.cable.half + SPACES.tile + SPACES.beside_tile_quick;
        let span = |area: &Rect| {
            if upright {
                (area.top(), area.bottom())
            } else {
                (area.left(), area.right())
            }
        };
        let (a, b) = (span(a), span(b));
        for step in LIMITS.steps_quick {
            let more = step * self.step();
            let out = self.stub() + more;
            let (first, last) = (start.out(out), end.out(out));
            for place in [a.0 - aside, a.1 + aside, b.0 - aside, b.1 + aside] {
                let place = place + if step > 1.0 { -more / 2.0 } else { more };
                let (c, d) = if upright {
                    (pos2(first.x, place), pos2(last.x, place))
                } else {
                    (pos2(place, first.y), pos2(place, last.y))
                };
                self.offer(ports, &[start.at, first, c, d, last, end.at]);
            }
        }
    }
}
