//! The ways of lines as a design keeps them, so that it looks the same when it is opened again.

use std::collections::BTreeMap;

use emath::{Pos2, Rect, pos2};

use super::{
    Plan,
    lay::{PlannedLine, Planner},
};
use crate::{
    catalog::LinkId,
    design::{LaidWay, Point, WAY_STEPS},
    scene::ways::Way,
};

/// How far from the rim of its box a way may end: less than can be seen.
const RIM: f32 = 0.15;

impl Plan {
    /// The ways of all lines but those through points set by hand: for the layout of the design
    /// that was planned.
    pub fn ways(&self) -> BTreeMap<LinkId, LaidWay> {
        let laid = self.cables.iter().filter(|(_, cable)| !cable.by_hand);
        laid.map(|(id, cable)| {
            let points = cable
                .middle
                .iter()
                .map(|at| Point::new(steps(at.x), steps(at.y)));
            let (half, wanted) = (steps(cable.half), steps(cable.wanted));
            let way = LaidWay {
                points: points.collect(),
                half: (half != wanted).then_some(half),
            };
            (id.clone(), way)
        })
        .collect()
    }
}

impl Planner<'_> {
    /// The way the design keeps for a line, if it still leads from box to box and through none.
    /// A file may have been changed by other means than this program.
    pub(super) fn as_kept(&self, line: &PlannedLine<'_>) -> Option<Way> {
        let kept = self.design.layout.ways.get(line.id)?;
        let [from, to] = self.between(&line.cable)?;
        let at = |point: &Point| pos2(units(point.x), units(point.y));
        let points: Vec<Pos2> = kept.points.iter().map(at).collect();
        let is_on_rim = |area: &Rect, at: &Pos2| {
            area.expand(RIM).contains(*at) && !area.shrink(RIM).contains(*at)
        };
        let leads = points.len() > 1
            && points.first().is_some_and(|at| is_on_rim(&from, at))
            && points.last().is_some_and(|at| is_on_rim(&to, at));
        let own = [Some(line.cable.from), Some(line.cable.to)];
        let mut pieces = points.windows(2).map(Rect::from_points);
        if !leads || pieces.any(|piece| self.ground.is_blocked(&piece, own)) {
            return None;
        }
        let half = kept.half.filter(|half| *half > 0).map(units);
        let half = half.map_or(line.cable.half, |half| half.min(line.cable.half));
        Some(Way { points, half })
    }
}

/// A way as it is kept: whatever is shown can be written down to the point.
pub(super) fn in_steps(way: &Way, wanted: f32) -> Way {
    let points = way
        .points
        .iter()
        .map(|at| pos2(units(steps(at.x)), units(steps(at.y))));
    let half = steps(way.half);
    Way {
        points: points.collect(),
        half: if half == steps(wanted) {
            wanted
        } else {
            units(half)
        },
    }
}

/// The nearest step.
fn steps(world: f32) -> i32 {
    (world * WAY_STEPS as f32).round() as i32
}

fn units(steps: i32) -> f32 {
    steps as f32 / WAY_STEPS as f32
}
