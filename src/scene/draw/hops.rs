//! The hops of an attack route as they lie on the drawing: what a player moves a packet along.

use emath::Pos2;

use crate::scene::{Plan, RectExt as _, draw::lit_way, geom};
use crate::{
    analysis::{AttackRoute, Step},
    catalog::{AssetId, LinkId},
    design::Design,
};

/// A hop: from one tile to the next.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RouteHop {
    /// The step it belongs to, from 0.
    pub step: usize,
    /// The leg within the step, from 0.
    pub leg: usize,
    /// The way as the attacker goes it, world units.
    pub points: Vec<Pos2>,
    /// Where its number stands, world units.
    pub badge: Pos2,
    /// Whether it lies on a line; without one it goes straight.
    pub is_drawn: bool,
}

impl RouteHop {
    /// The way up to a share (0..1) of its length, and the rest of it.
    pub fn split(&self, share: f32) -> (Vec<Pos2>, Vec<Pos2>) {
        let at = geom::length(&self.points) * share.clamp(0.0, 1.0);
        let Some((here, _)) = geom::along(&self.points, at) else {
            return (self.points.clone(), Vec::new());
        };
        let (mut done, mut ahead, mut gone) = (Vec::new(), vec![here], 0.0);
        let mut before: Option<Pos2> = None;
        for point in &self.points {
            gone += before.map_or(0.0, |before| before.distance(*point));
            before = Some(*point);
            if gone <= at {
                done.push(*point);
            } else {
                ahead.push(*point);
            }
        }
        done.push(here);
        (done, ahead)
    }

    /// The place a share (0..1) of the way along.
    pub fn place(&self, share: f32) -> Option<Pos2> {
        let at = geom::length(&self.points) * share.clamp(0.0, 1.0);
        geom::along(&self.points, at).map(|(place, _)| place)
    }
}

/// The hops of a route in order, one for each leg of each step; a leg for which nothing is drawn
/// goes straight from tile to tile.
pub fn route_hops(design: &Design, plan: &Plan, route: &AttackRoute) -> Vec<RouteHop> {
    let mut legs = Vec::new();
    for (number, step) in route.steps.iter().enumerate() {
        for (leg, pair) in step.assets.windows(2).enumerate() {
            let [from, to] = pair else { continue };
            let (line, points) = way(design, plan, step, from, to);
            legs.push(((number, leg), line, points));
        }
    }
    let nowhere = LinkId::from("");
    let laid: Vec<_> = legs
        .iter()
        .map(|(_, line, points)| (line.as_ref().unwrap_or(&nowhere), points))
        .collect();
    let badges = lit_way::badges(&laid);
    legs.iter()
        .zip(badges)
        .map(|(((step, leg), line, points), badge)| RouteHop {
            step: *step,
            leg: *leg,
            badge: badge.or_else(|| points.last().copied()).unwrap_or_default(),
            points: points.clone(),
            is_drawn: line.is_some(),
        })
        .collect()
}

fn way(
    design: &Design,
    plan: &Plan,
    step: &Step,
    from: &AssetId,
    to: &AssetId,
) -> (Option<LinkId>, Vec<Pos2>) {
    if let Some((line, _, points)) = lit_way::hop(design, plan, step, from, to) {
        return (Some(line), points);
    }
    let straight = match (plan.end(from), plan.end(to)) {
        (Some(from), Some(to)) => vec![
            from.exit_towards(to.center()),
            to.exit_towards(from.center()),
        ],
        _ => Vec::new(),
    };
    (None, straight)
}

#[cfg(test)]
mod tests {
    use emath::{Rect, pos2, vec2};

    use super::*;

    #[test]
    fn a_straight_way_begins_at_the_rim_of_its_tile() {
        let tile = Rect::from_min_size(Pos2::ZERO, vec2(100.0, 40.0));
        assert_eq!(tile.exit_towards(pos2(50.0, 200.0)), pos2(50.0, 40.0));
        assert_eq!(tile.exit_towards(pos2(250.0, 20.0)), pos2(100.0, 20.0));
        // A place inside is where it ends.
        assert_eq!(tile.exit_towards(pos2(60.0, 20.0)), pos2(60.0, 20.0));
    }

    #[test]
    fn a_way_is_split_where_the_packet_is() {
        let pos = |x, y| pos2(x, y);
        let hop = RouteHop {
            step: 0,
            leg: 0,
            points: vec![pos(0.0, 0.0), pos(10.0, 0.0), pos(10.0, 30.0)],
            badge: Pos2::ZERO,
            is_drawn: true,
        };
        let (done, ahead) = hop.split(0.5);
        assert_eq!(done, [pos(0.0, 0.0), pos(10.0, 0.0), pos(10.0, 10.0)]);
        assert_eq!(ahead, [pos(10.0, 10.0), pos(10.0, 30.0)]);
        assert_eq!(hop.place(0.0), Some(pos(0.0, 0.0)));
        assert_eq!(hop.place(7.0), Some(pos(10.0, 30.0)));
    }
}
