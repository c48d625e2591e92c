//! Laying the lines of a plan, all of them.

use std::collections::BTreeMap;

use emath::{Pos2, Rect, pos2};

use super::{
    CablePlan, Plan, is_line,
    keeping::in_steps,
    lines::{by_hand, is_hand_laid},
    zones::{titles, zones},
};
use crate::{
    analysis::Analysis,
    catalog::{AssetId, Catalog, LinkId, ZoneId},
    design::{Design, Link},
    scene::{
        DrawingTheme, FULL_SEARCH_CABLES,
        plan::lanes::{self, Lane, Surroundings},
        ways::{self, Cable, CableGround, Way},
    },
};

/// Size of a tile that has no place yet.
const HOMELESS: Rect = Rect::from_min_max(Pos2::ZERO, pos2(172.0, 66.0));

/// A line with its lanes, before it is laid.
pub(super) struct PlannedLine<'a> {
    pub(super) id: &'a LinkId,
    pub(super) link: &'a Link,
    pub(super) lanes: Vec<Lane>,
    /// Its ends as numbers of boxes, and half the width it wants.
    pub(super) cable: Cable,
}

/// Everything a plan is made from.
pub(super) struct Planner<'a> {
    pub(super) design: &'a Design,
    pub(super) catalog: &'a Catalog,
    pub(super) analysis: &'a Analysis,
    pub(super) theme: &'a DrawingTheme,
    pub(super) plan: Plan,
    /// Boxes of all assets: their tiles, or the folded zones that stand for them.
    pub(super) ends: BTreeMap<AssetId, Rect>,
    /// Numbers of the boxes in the ground, by asset.
    pub(super) numbers: BTreeMap<&'a AssetId, usize>,
    pub(super) ground: CableGround,
}

impl<'a> Planner<'a> {
    /// Places tiles, zones and notes; no line is laid yet.
    pub(super) fn new(
        design: &'a Design,
        catalog: &'a Catalog,
        analysis: &'a Analysis,
        theme: &'a DrawingTheme,
    ) -> Self {
        let zones = zones(design);
        let mut plan = Plan {
            notes: notes(design),
            ..Plan::default()
        };
        let folded: BTreeMap<&ZoneId, Rect> = zones
            .iter()
            .filter(|(id, _)| design.layout.folded.contains(id))
            .map(|(id, area)| (id, *area))
            .collect();
        let (mut boxes, mut numbers, mut ends) = (Vec::new(), BTreeMap::new(), BTreeMap::new());
        let mut of_zones: BTreeMap<&ZoneId, usize> = BTreeMap::new();
        for (id, asset) in &design.assets {
            let over = asset
                .zone
                .as_ref()
                .and_then(|zone| design.folded_over(zone));
            if let Some((zone, area)) = over.and_then(|zone| folded.get_key_value(zone)) {
                let number = *of_zones.entry(zone).or_insert_with(|| {
                    boxes.push(*area);
                    boxes.len() - 1
                });
                numbers.insert(id, number);
                ends.insert(id.clone(), *area);
                plan.hidden.insert(id.clone(), (*zone).clone());
                continue;
            }
            let place = design.layout.assets.get(id);
            let area = place.map_or(HOMELESS, |rect| (*rect).into());
            numbers.insert(id, boxes.len());
            boxes.push(area);
            ends.insert(id.clone(), area);
            plan.tiles.insert(id.clone(), area);
        }
        let ground = CableGround {
            tiles: boxes,
            zones: zones.iter().map(|(_, area)| *area).collect(),
            titles: titles(design, catalog, &zones),
            places: None,
        };
        plan.zones = zones;
        Self {
            design,
            catalog,
            analysis,
            theme,
            plan,
            ends,
            numbers,
            ground,
        }
    }

    /// What the order of lanes depends on.
    pub(super) fn surroundings(&self) -> Surroundings<'_> {
        Surroundings {
            catalog: self.catalog,
            analysis: self.analysis,
            tiles: &self.ends,
            theme: self.theme,
        }
    }

    /// The lines that are drawn: those between two boxes.
    pub(super) fn lines(&self) -> Vec<PlannedLine<'a>> {
        let mut lanes = lanes::collect(self.design, self.catalog, self.analysis);
        let at = self.surroundings();
        self.design
            .links
            .iter()
            .filter(|(_, link)| is_line(link, self.catalog))
            .filter_map(|(id, link)| {
                let number = |id| self.numbers.get(id).copied();
                let (from, to) = (number(&link.from)?, number(&link.to)?);
                let lanes = lanes.remove(id).unwrap_or_default();
                let half = lanes::half_width(&lanes, link, &at);
                let cable = Cable { from, to, half };
                (from != to).then_some(PlannedLine {
                    id,
                    link,
                    lanes,
                    cable,
                })
            })
            .collect()
    }

    /// The way of a line that is laid by hand.
    pub(super) fn hand_laid(&self, line: &PlannedLine<'_>) -> Option<Way> {
        let points = self.design.layout.links.get(line.id)?;
        if points.is_empty() {
            return None;
        }
        let [a, b] = self.between(&line.cable)?;
        Some(by_hand(&a, &b, points, line.cable.half))
    }

    pub(super) fn between(&self, cable: &Cable) -> Option<[Rect; 2]> {
        let area = |number| self.ground.tiles.get(number).copied();
        Some([area(cable.from)?, area(cable.to)?])
    }

    /// The plan with all lines laid anew, wherever they lay.
    pub(super) fn whole(mut self, lines: Vec<PlannedLine<'_>>) -> Plan {
        let (mut ways, mut cables, mut searched) = (BTreeMap::new(), Vec::new(), Vec::new());
        for line in &lines {
            if let Some(way) = self.hand_laid(line) {
                ways.insert(line.id, way);
            } else {
                searched.push(line.id);
                cables.push(line.cable);
            }
        }
        self.look_up_by_place(lines.len());
        ways.extend(searched.into_iter().zip(ways::lay(&self.ground, &cables)));
        self.finish(lines, ways)
    }

    pub(super) fn look_up_by_place(&mut self, lines: usize) {
        if lines > FULL_SEARCH_CABLES {
            self.ground = std::mem::take(&mut self.ground).by_place();
        }
    }

    /// The plan with its lines as laid.
    pub(super) fn finish(
        self,
        lines: Vec<PlannedLine<'_>>,
        mut ways: BTreeMap<&LinkId, Way>,
    ) -> Plan {
        let cables: BTreeMap<LinkId, CablePlan> = lines
            .into_iter()
            .filter_map(|line| {
                let way = ways.remove(line.id)?;
                Some((line.id.clone(), self.cable(line, way)?))
            })
            .collect();
        Plan {
            cables,
            ..self.plan
        }
    }

    /// A line as laid, its lanes in order.
    pub(super) fn cable(&self, line: PlannedLine<'_>, way: Way) -> Option<CablePlan> {
        let between = self.between(&line.cable)?;
        let mut lanes = line.lanes;
        let by_hand = is_hand_laid(self.design, line.id);
        let way = if by_hand {
            way
        } else {
            in_steps(&way, line.cable.half)
        };
        let offset = lanes::arrange(&mut lanes, line.link, &way, &self.surroundings());
        Some(CablePlan {
            middle: way.points,
            half: way.half,
            offset,
            lanes,
            between,
            wanted: line.cable.half,
            by_hand,
        })
    }
}

fn notes(design: &Design) -> Vec<(crate::catalog::NoteId, Rect)> {
    let notes = design.notes_from_back().into_iter();
    notes
        .filter_map(|id| Some((id.clone(), Rect::from(*design.layout.notes.get(id)?))))
        .collect()
}
