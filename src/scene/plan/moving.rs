//! Lines while things are being moved: those between two moved things go along as they are, those
//! to one of them are laid anew, all others stay.

use std::collections::{BTreeMap, BTreeSet};

use emath::{Rect, vec2};

use super::{
    CablePlan, Plan, is_line,
    keeping::in_steps,
    lay::Planner,
    lines::{by_hand, is_hand_laid},
    spaces::RELAY,
};
use crate::{
    analysis::Analysis,
    catalog::{AssetId, Catalog, LinkId},
    design::{Command, Design, LinkEdit, MovedThings, Point, Subject},
    scene::{
        DrawingTheme,
        plan::lanes::{self, Lane},
        ways::{Cable, CableGround, CableSearch, LaidCables, Strand, Way, simple, spread},
    },
};

/// A line that is laid anew while one of its ends is moved.
#[derive(Clone, Debug)]
struct FlexibleLine {
    id: LinkId,
    cable: Cable,
    lanes: Vec<Lane>,
}

/// Lines while things are being moved; made once at the beginning of a move.
#[derive(Clone, Debug)]
pub struct Mover {
    /// What is moved.
    pub moved: MovedThings,
    /// Links that go along as they are.
    pub rigid: BTreeSet<LinkId>,
    /// Links that change their way: lines laid anew, and flows with no way between a moved and a
    /// resting thing.
    pub flexible: BTreeSet<LinkId>,
    lines: Vec<FlexibleLine>,
    /// Boxes that move, by number.
    boxes: BTreeSet<usize>,
    ground: CableGround,
    laid: LaidCables,
    /// Lines that rest: parallel ones keep off them.
    resting: Vec<Way>,
    search: CableSearch,
}

impl Mover {
    /// Prepares a move of things on a plan of the same design.
    pub fn new(
        plan: &Plan,
        design: &Design,
        catalog: &Catalog,
        analysis: &Analysis,
        theme: &DrawingTheme,
        subjects: &[Subject],
    ) -> Self {
        let moved = MovedThings::of(design, subjects);
        let planner = Planner::new(design, catalog, analysis, theme);
        let all = planner.lines();
        let search = CableSearch::of(all.len());
        let mut mover = Self {
            rigid: BTreeSet::new(),
            flexible: BTreeSet::new(),
            lines: Vec::new(),
            boxes: BTreeSet::new(),
            ground: CableGround::default(),
            laid: LaidCables::new(search == CableSearch::Quick),
            resting: Vec::new(),
            search,
            moved,
        };
        mover.boxes = mover
            .moved
            .assets
            .iter()
            .filter_map(|id| planner.numbers.get(id).copied())
            .collect();
        for (index, line) in all.into_iter().enumerate() {
            let ends = [line.cable.from, line.cable.to];
            match ends.iter().filter(|end| mover.boxes.contains(end)).count() {
                0 => {
                    if let Some(cable) = plan.cables.get(line.id) {
                        let (points, half) = (cable.middle.clone(), cable.half);
                        let way = Way { points, half };
                        mover.laid.add(index, &way);
                        mover.resting.push(way);
                    }
                }
                2 => drop(mover.rigid.insert(line.id.clone())),
                _ => {
                    mover.flexible.insert(line.id.clone());
                    mover.lines.push(FlexibleLine {
                        id: line.id.clone(),
                        cable: line.cable,
                        lanes: line.lanes,
                    });
                }
            }
        }
        mover.sort_flows(design, catalog, analysis);
        mover.ground = planner.ground;
        if search == CableSearch::Quick {
            mover.ground = mover.ground.by_place_but(&mover.boxes);
        }
        mover
    }

    /// Flows with no way over lines go along, or become longer or shorter.
    fn sort_flows(&mut self, design: &Design, catalog: &Catalog, analysis: &Analysis) {
        for (id, link) in &design.links {
            let is_routed = analysis.flows.get(id).is_some_and(|r| !r.lines.is_empty());
            if is_line(link, catalog) || is_routed {
                continue;
            }
            let ends = [&link.from, &link.to];
            match ends
                .iter()
                .filter(|end| self.moved.assets.contains(**end))
                .count()
            {
                0 => {}
                2 => drop(self.rigid.insert(id.clone())),
                _ => drop(self.flexible.insert(id.clone())),
            }
        }
    }

    /// The lines that change their way, laid with the moved things this far away.
    pub fn sketch(
        &self,
        by: Point,
        design: &Design,
        catalog: &Catalog,
        analysis: &Analysis,
        theme: &DrawingTheme,
    ) -> BTreeMap<LinkId, CablePlan> {
        let mut ground = self.ground.clone();
        for number in &self.boxes {
            if let Some(tile) = ground.tiles.get_mut(*number) {
                *tile = tile.translate(vec2(by.x as f32, by.y as f32));
            }
        }
        let search = match self.search {
            CableSearch::Full(_) if self.lines.len() > RELAY.careful => CableSearch::Quick,
            search => search,
        };
        let mut ways = self.ways(&ground, design, search);
        if self.search == CableSearch::Quick {
            let lines = self.lines.iter().zip(&mut ways);
            let free = lines.filter(|(line, _)| !is_hand_laid(design, &line.id));
            let mut strands: Vec<Strand<'_>> = free
                .map(|(line, way)| Strand {
                    cable: line.cable,
                    way,
                })
                .collect();
            if strands.len() <= RELAY.searched {
                spread(&ground, &mut strands, &self.resting);
            }
        }
        let mut cables = BTreeMap::new();
        let ends = self.ends(design, &ground);
        let at = lanes::Surroundings {
            catalog,
            analysis,
            tiles: &ends,
            theme,
        };
        for (line, way) in self.lines.iter().zip(ways) {
            let Some(link) = design.links.get(&line.id) else {
                continue;
            };
            let area = |number: usize| ground.tiles.get(number).copied().unwrap_or(Rect::ZERO);
            let between = [area(line.cable.from), area(line.cable.to)];
            let mut lanes = line.lanes.clone();
            let by_hand = is_hand_laid(design, &line.id);
            let way = if by_hand {
                way
            } else {
                in_steps(&way, line.cable.half)
            };
            let offset = lanes::arrange(&mut lanes, link, &way, &at);
            let cable = CablePlan {
                middle: way.points,
                half: way.half,
                offset,
                lanes,
                between,
                wanted: line.cable.half,
                by_hand,
            };
            cables.insert(line.id.clone(), cable);
        }
        cables
    }

    /// The ways of the lines that change, one after the other.
    fn ways(&self, ground: &CableGround, design: &Design, search: CableSearch) -> Vec<Way> {
        let mut laid = self.laid.clone();
        let mut ways = Vec::new();
        for (index, line) in self.lines.iter().enumerate() {
            let area = |number: usize| ground.tiles.get(number).copied().unwrap_or(Rect::ZERO);
            let bends = design.layout.links.get(&line.id);
            let way = match bends.filter(|points| !points.is_empty()) {
                Some(points) => {
                    let (from, to) = (area(line.cable.from), area(line.cable.to));
                    by_hand(&from, &to, points, line.cable.half)
                }
                None if index >= RELAY.searched => simple(ground, &line.cable),
                None => search.lay(ground, &line.cable, &laid),
            };
            laid.add(usize::MAX - index, &way);
            ways.push(way);
        }
        ways
    }

    /// Boxes by asset, as far as the order of lanes asks for them.
    fn ends(&self, design: &Design, ground: &CableGround) -> BTreeMap<AssetId, Rect> {
        let mut ends = BTreeMap::new();
        for line in &self.lines {
            let Some(link) = design.links.get(&line.id) else {
                continue;
            };
            for (id, number) in [(&link.from, line.cable.from), (&link.to, line.cable.to)] {
                if let Some(area) = ground.tiles.get(number) {
                    ends.insert(id.clone(), *area);
                }
            }
        }
        ends
    }
}

/// The way of one line through other points than the design says, its lanes as they were.
pub fn relaid(plan: &Plan, design: &Design, command: &Command) -> Option<(LinkId, CablePlan)> {
    let Command::Link(id, LinkEdit::Lay(points)) = command else {
        return None;
    };
    let (cable, link) = (plan.cables.get(id)?, design.links.get(id)?);
    let between = [plan.end(&link.from)?, plan.end(&link.to)?];
    let way = by_hand(&between[0], &between[1], points, cable.half);
    let middle = way.points;
    (middle.len() > 1).then(|| {
        let cable = CablePlan {
            middle,
            by_hand: true,
            ..cable.clone()
        };
        (id.clone(), cable)
    })
}
