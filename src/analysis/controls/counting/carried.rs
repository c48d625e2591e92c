//! The controls of each asset, and which of them count on a question.

use std::{collections::BTreeMap, rc::Rc, sync::Arc};

use super::{acts::Acts, course::Course};
use crate::{
    analysis::{
        Circles, ControlInstance, CountedControl, Demand,
        net::{AssetNo, Groups, Net, TableKey as _, table_key},
    },
    catalog::{ControlId, Position, ThreatId},
    design::ControlState,
};

table_key! {
    /// A control of the catalog.
    ControlNo
}

/// A control of an asset, in place or demanded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct HeldControl {
    pub(super) control: ControlNo,
    /// Whether it is in place.
    pub(super) is_done: bool,
}

/// The controls of each asset, in place or demanded, with whether they are in place.
#[derive(Debug)]
pub(in crate::analysis) struct CarriedControls<'a> {
    pub(super) net: &'a Net<'a>,
    pub(super) acts: Rc<Acts<'a>>,
    /// By asset, in the catalog's order.
    pub(super) held: Groups<AssetNo, HeldControl>,
}

impl<'a> CarriedControls<'a> {
    pub(in crate::analysis) fn new(net: &'a Net<'a>, instances: &[ControlInstance]) -> Self {
        let mut notes = ControlNotes::new(net);
        notes.demanded(instances);
        notes.in_place();
        Self {
            net,
            acts: Rc::new(Acts::new(net.catalog)),
            held: notes.by_asset(),
        }
    }

    pub(super) fn of(&self, node: AssetNo) -> &[HeldControl] {
        self.held.of(node)
    }

    /// The one control of an asset that is in place and counts on a question.
    pub(in crate::analysis) fn only(
        &self,
        node: AssetNo,
        question: &CircleQuestion<'_>,
    ) -> Option<ControlNo> {
        let kind = self.net.kind_no(node);
        let question = self.acts.numbered(question)?;
        let mut held = self.of(node).iter().filter(|held| held.is_done);
        let counting = held.find(|held| {
            let column = self.acts.column(held.control, kind, &question);
            column.is_some_and(|(_, counts)| counts)
        });
        counting.map(|held| held.control)
    }

    /// Adds the controls of an asset that act on what is asked for.
    pub(in crate::analysis) fn collect(
        &self,
        node: AssetNo,
        question: &CircleQuestion<'_>,
        into: &mut Circles,
    ) {
        let Some(question) = self.acts.numbered(question) else {
            return;
        };
        let (asset, kind) = (self.net.id(node), self.net.kind_no(node));
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
            let control = self.acts.control(held.control);
            let is_known = |known: &CountedControl| {
                known.column == column && known.control == control.id && known.asset == *asset
            };
            if !list.iter().any(is_known) {
                list.push(CountedControl {
                    control: control.id.clone(),
                    asset: asset.clone(),
                    column,
                });
            }
        }
    }
}

/// A control as it is found at an asset: demanded, or in place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct ControlNote {
    node: AssetNo,
    control: ControlNo,
    is_done: bool,
}

/// Controls as they are found at assets, in no order.
struct ControlNotes<'a> {
    net: &'a Net<'a>,
    /// The catalog's controls by their ids.
    numbers: BTreeMap<&'a ControlId, ControlNo>,
    notes: Vec<ControlNote>,
}

impl<'a> ControlNotes<'a> {
    fn new(net: &'a Net<'a>) -> Self {
        let controls = net.catalog.controls.controls.iter().enumerate();
        Self {
            net,
            numbers: controls
                .map(|(place, control)| (&control.id, ControlNo::new(place)))
                .collect(),
            notes: Vec::new(),
        }
    }

    /// What is demanded. All assets of a kind share their demands, and the demands of an asset
    /// stand together: each demand and each asset is looked up once.
    fn demanded(&mut self, instances: &[ControlInstance]) {
        self.notes.reserve(instances.len());
        let mut known: BTreeMap<*const Demand, Option<ControlNo>> = BTreeMap::new();
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
            if let (Some(node), Some(control)) = (last.1.filter(|_| asset.is_some()), number) {
                self.notes.push(ControlNote {
                    node,
                    control,
                    is_done: false,
                });
            }
        }
    }

    /// What is in place.
    fn in_place(&mut self) {
        let states = self.net.design.states.iter();
        for (key, _) in states.filter(|(_, state)| **state == ControlState::Implemented) {
            let node = key.asset.as_ref().and_then(|asset| self.net.node(asset));
            if let (Some(node), Some(control)) = (node, self.numbers.get(&key.control)) {
                self.notes.push(ControlNote {
                    node,
                    control: *control,
                    is_done: true,
                });
            }
        }
    }

    /// The controls of each asset, each once: in place where anything says so.
    fn by_asset(mut self) -> Groups<AssetNo, HeldControl> {
        self.notes.sort_unstable();
        self.notes.dedup_by(|next, kept| {
            let is_same = (next.node, next.control) == (kept.node, kept.control);
            kept.is_done |= is_same && next.is_done;
            is_same
        });
        let held = self.notes.iter().map(|note| {
            let held = HeldControl {
                control: note.control,
                is_done: note.is_done,
            };
            (note.node, held)
        });
        Groups::new(self.net.places.len(), held)
    }
}

/// What is asked of the controls of an asset.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::analysis) struct CircleQuestion<'a> {
    pub(in crate::analysis) at: Position,
    pub(in crate::analysis) threat: &'a ThreatId,
    /// How the step runs, if it is about one.
    pub(in crate::analysis) course: Course<'a>,
}

/// The countermeasure level for a number of circles: two or more 3, one 2, none 1 (p.108).
pub(crate) fn level_of(circles: usize) -> u8 {
    match circles {
        0 => 1,
        1 => 2,
        _ => 3,
    }
}
