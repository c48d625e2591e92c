//! Laying anew what a change has touched, and leaving the rest as it lay.

use std::collections::BTreeMap;

use emath::{Rect, Vec2};

use super::{
    CablePlan, Plan,
    lay::{PlannedLine, Planner},
    spaces::RELAY,
};
use crate::{
    catalog::{AssetId, LinkId},
    scene::{
        RectExt as _,
        ways::{self, Cable, CableSearch, LaidCables, SPACES, Strand, Way},
    },
};

impl Planner<'_> {
    /// The plan with the lines that touch a change laid anew, the others as they lay.
    pub(super) fn kept(self, before: &Plan, lines: Vec<PlannedLine<'_>>) -> Plan {
        let boxes = self.fresh(before);
        self.around(lines, |planner, line| {
            let cable = before.cables.get(line.id)?;
            planner.as_it_lay(cable, line, &boxes)
        })
    }

    /// The plan as the design keeps it: only lines without a way that fits are laid.
    pub(super) fn read(mut self, lines: Vec<PlannedLine<'_>>) -> Plan {
        if self.design.layout.ways.is_empty() {
            return self.whole(lines);
        }
        self.look_up_by_place(lines.len());
        self.around(lines, Self::as_kept)
    }

    /// The plan with the lines that have a way already along it, and the others laid around them.
    fn around(
        mut self,
        lines: Vec<PlannedLine<'_>>,
        known: impl Fn(&Self, &PlannedLine<'_>) -> Option<Way>,
    ) -> Plan {
        let mut ways: BTreeMap<&LinkId, Way> = BTreeMap::new();
        let mut open = Vec::new();
        for (index, line) in lines.iter().enumerate() {
            match self.hand_laid(line).or_else(|| known(&self, line)) {
                Some(way) => drop(ways.insert(line.id, way)),
                None => open.push(index),
            }
        }
        if open.len() * 2 > lines.len() + RELAY.beyond_half {
            return self.whole(lines);
        }
        self.look_up_by_place(lines.len());
        self.lay_open(&lines, &mut ways, open);
        self.finish(lines, ways)
    }

    /// Lays lines one after the other among those that lie already.
    fn lay_open<'l>(
        &self,
        lines: &[PlannedLine<'l>],
        ways: &mut BTreeMap<&'l LinkId, Way>,
        open: Vec<usize>,
    ) {
        let search = CableSearch::of(lines.len());
        let mut laid = LaidCables::new(search == CableSearch::Quick);
        for (index, line) in lines.iter().enumerate() {
            if let Some(way) = ways.get(line.id) {
                laid.add(index, way);
            }
        }
        let open: Vec<(usize, &PlannedLine<'l>)> = open
            .into_iter()
            .filter_map(|index| Some((index, lines.get(index)?)))
            .collect();
        let cables: Vec<Cable> = open.iter().map(|(_, line)| line.cable).collect();
        let mut fresh: BTreeMap<usize, Way> = BTreeMap::new();
        for place in ways::in_order(&self.ground, &cables) {
            let Some((index, line)) = open.get(place) else {
                continue;
            };
            let way = search.lay(&self.ground, &line.cable, &laid);
            laid.add(*index, &way);
            fresh.insert(place, way);
        }
        if search == CableSearch::Quick {
            let strands = fresh.iter_mut().filter_map(|(place, way)| {
                let cable = *cables.get(*place)?;
                Some(Strand { cable, way })
            });
            let mut strands: Vec<Strand<'_>> = strands.collect();
            ways::spread(&self.ground, &mut strands, ways.values());
        }
        for (place, way) in fresh {
            if let Some((_, line)) = open.get(place) {
                ways.insert(line.id, way);
            }
        }
    }

    /// Boxes that were not there before.
    fn fresh(&self, before: &Plan) -> Vec<Rect> {
        let is_new = |id: &AssetId, area: &Rect| before.end(id).as_ref() != Some(area);
        let mut fresh: Vec<Rect> = Vec::new();
        for (id, area) in &self.ends {
            if is_new(id, area) && fresh.last() != Some(area) {
                fresh.push(*area);
            }
        }
        fresh
    }

    /// The way of a line as it lay before, if it still fits.
    fn as_it_lay(&self, cable: &CablePlan, line: &PlannedLine<'_>, fresh: &[Rect]) -> Option<Way> {
        if cable.by_hand {
            return None;
        }
        let now = self.between(&line.cable)?;
        let [was_from, was_to] = cable.between;
        let by = now[0].min - was_from.min;
        let goes_along = |was: &Rect, is: &Rect| was.translate(by) == *is;
        if !goes_along(&was_from, &now[0]) || !goes_along(&was_to, &now[1]) {
            return None;
        }
        let points = cable.middle.iter().map(|point| *point + by);
        let points: Vec<_> = points.collect();
        let half = if cable.wanted == line.cable.half {
            cable.half
        } else {
            line.cable.half
        };
        let has_moved = by != Vec2::ZERO;
        let is_wider = half > cable.half;
        let body = |pair: &[_]| Rect::from_points(pair).expand(half + SPACES.stroke);
        let is_hit = if has_moved || is_wider {
            let mut pieces = points.windows(2).map(body);
            let own = [Some(line.cable.from), Some(line.cable.to)];
            pieces.any(|body| self.ground.is_blocked(&body, own))
        } else {
            let is_own = |area: &Rect| now.contains(area);
            let mut others = fresh.iter().filter(|area| !is_own(area));
            others.any(|area| points.windows(2).any(|pair| body(pair).overlaps(area)))
        };
        (!is_hit && points.len() > 1).then_some(Way { points, half })
    }
}
