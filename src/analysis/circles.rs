//! Which controls count on a threat: the ○ of the sheets.

mod acts;
mod alike;
mod course;
mod tally;
mod what_if;

use std::{collections::BTreeMap, rc::Rc, sync::Arc};

use super::{
    Circles, ControlInstance, Counted, Demand,
    net::{Net, Node},
};
use crate::{
    catalog::{Control, ControlId, Position, ThreatId},
    design::ControlState,
};
use acts::Acts;
pub(super) use course::{AllSpans, Course, Ground, Spans};
pub(super) use tally::Tally;

/// A control of an asset, in place or demanded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Held {
    /// Its place in the catalog.
    control: u32,
    /// Whether it is in place.
    is_done: bool,
}

/// The controls of each asset, in place or demanded, with whether they are in place.
#[derive(Debug)]
pub(super) struct Carried<'a> {
    net: &'a Net<'a>,
    controls: &'a [Control],
    acts: Rc<Acts<'a>>,
    /// Of all assets, one after the other, in the catalog's order.
    held: Vec<Held>,
    /// By asset: where its controls begin in that list, and where the last one's end.
    starts: Vec<u32>,
}

impl<'a> Carried<'a> {
    pub(super) fn new(net: &'a Net<'a>, instances: &[ControlInstance]) -> Self {
        let mut noted = Noted::new(net);
        noted.demanded(instances);
        noted.in_place();
        let mut held = Vec::with_capacity(noted.found.len());
        let mut starts = Vec::with_capacity(net.places.len() + 1);
        noted.found.sort_unstable();
        for (node, control, is_done) in noted.found {
            while starts.len() <= node as usize {
                starts.push(held.len() as u32);
            }
            let here = starts.last().map_or(0, |start| *start as usize);
            match held.get_mut(here..).and_then(<[Held]>::last_mut) {
                Some(last) if last.control == control => last.is_done |= is_done,
                _ => held.push(Held { control, is_done }),
            }
        }
        starts.resize(net.places.len() + 1, held.len() as u32);
        Self {
            net,
            controls: &net.catalog.controls.controls,
            acts: Rc::new(Acts::new(net.catalog)),
            held,
            starts,
        }
    }

    fn range(&self, node: Node) -> std::ops::Range<usize> {
        match self.starts.get(node..) {
            Some([start, end, ..]) => *start as usize..*end as usize,
            _ => 0..0,
        }
    }

    fn of(&self, node: Node) -> &[Held] {
        self.held.get(self.range(node)).unwrap_or_default()
    }

    /// The place of the one control of an asset that is in place and counts on a question.
    pub(super) fn only(&self, node: Node, question: &Question<'_>) -> Option<usize> {
        let kind = self.net.kind(node);
        let question = self.acts.asked(question)?;
        let counts = |held: &Held| {
            let column = self.acts.column(held.control, kind, &question);
            held.is_done && column.is_some_and(|(_, counts)| counts)
        };
        self.of(node).iter().position(counts)
    }

    /// Adds the controls of an asset that act on what is asked for.
    pub(super) fn collect(&self, node: Node, question: &Question<'_>, into: &mut Circles) {
        let (Some(asset), Some(question)) = (self.net.id(node), self.acts.asked(question)) else {
            return;
        };
        let kind = self.net.kind(node);
        for held in self.of(node) {
            let Some((column, counts)) = self.acts.column(held.control, kind, &question) else {
                continue;
            };
            let list = match (held.is_done, counts) {
                (true, true) => &mut into.counted,
                (true, false) => &mut into.uncounted,
                (false, true) => &mut into.missing,
                (false, false) => continue,
            };
            let Some(control) = self.controls.get(held.control as usize) else {
                continue;
            };
            let is_known = |known: &Counted| {
                known.column == column && known.control == control.id && known.asset == *asset
            };
            if !list.iter().any(is_known) {
                list.push(Counted {
                    control: control.id.clone(),
                    asset: asset.clone(),
                    column,
                });
            }
        }
    }
}

/// Controls as they are found at assets, in no order.
struct Noted<'a> {
    net: &'a Net<'a>,
    /// The catalog's controls by their ids.
    numbers: BTreeMap<&'a ControlId, u32>,
    /// Asset, control, and whether it is in place.
    found: Vec<(u32, u32, bool)>,
}

impl<'a> Noted<'a> {
    fn new(net: &'a Net<'a>) -> Self {
        let controls = net.catalog.controls.controls.iter().enumerate();
        Self {
            net,
            numbers: controls
                .map(|(number, control)| (&control.id, number as u32))
                .collect(),
            found: Vec::new(),
        }
    }

    /// What is demanded. All assets of a kind share their demands, and the demands of an asset
    /// stand together: each demand and each asset is looked up once.
    fn demanded(&mut self, instances: &[ControlInstance]) {
        self.found.reserve(instances.len());
        let mut known: BTreeMap<*const Demand, Option<u32>> = BTreeMap::new();
        let mut last = (None, None);
        for instance in instances {
            let asset = instance.asset.as_ref();
            if asset.is_some() && asset != last.0 {
                last = (asset, asset.and_then(|asset| self.net.node(asset)));
            }
            let demand = Arc::as_ptr(&instance.demand);
            let number = *known
                .entry(demand)
                .or_insert_with(|| self.numbers.get(&instance.control).copied());
            if let (Some(node), Some(number)) = (last.1.filter(|_| asset.is_some()), number) {
                self.found.push((node as u32, number, false));
            }
        }
    }

    /// What is in place.
    fn in_place(&mut self) {
        let states = self.net.design.states.iter();
        for (key, _) in states.filter(|(_, state)| **state == ControlState::Implemented) {
            let node = key.asset.as_ref().and_then(|asset| self.net.node(asset));
            if let (Some(node), Some(number)) = (node, self.numbers.get(&key.control)) {
                self.found.push((node as u32, *number, true));
            }
        }
    }
}

/// What is asked of the controls of an asset.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Question<'a> {
    pub(super) at: Position,
    pub(super) threat: &'a ThreatId,
    /// How the step runs, if it is about one.
    pub(super) course: Course<'a>,
}

/// The countermeasure level for a number of circles: two or more 3, one 2, none 1 (p.108).
pub(super) fn level_of(circles: usize) -> u8 {
    match circles {
        0 => 1,
        1 => 2,
        _ => 3,
    }
}
