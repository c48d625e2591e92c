//! Which controls count on a threat: the ○ of the sheets.

mod what_if;

use std::collections::{BTreeMap, BTreeSet};

use super::{
    Circles, ControlInstance, Counted,
    net::{Net, Node},
};
use crate::{
    catalog::{
        AssetKind, AssetKindId, Column, Control, ControlId, Effect, LinkKindId, Position, ThreatId,
    },
    design::ControlState,
};

/// The controls of each asset, in place or demanded, with whether they are in place.
#[derive(Debug)]
pub(super) struct Carried<'a> {
    net: &'a Net<'a>,
    counting: &'a [Column],
    /// Per asset, in the catalog's order.
    of_node: Vec<Vec<(&'a Control, bool)>>,
}

impl<'a> Carried<'a> {
    pub(super) fn new(net: &'a Net<'a>, instances: &[ControlInstance]) -> Self {
        let controls = &net.catalog.controls.controls;
        let order: BTreeMap<&ControlId, usize> = controls
            .iter()
            .enumerate()
            .map(|(index, control)| (&control.id, index))
            .collect();
        let mut indices: Vec<BTreeMap<usize, bool>> = vec![BTreeMap::new(); net.places.len()];
        let mut note = |asset: Option<&_>, control: &ControlId, is_done: bool| {
            let node = asset.and_then(|asset| net.node(asset));
            let of_node = node.and_then(|node| indices.get_mut(node));
            if let (Some(of_node), Some(index)) = (of_node, order.get(control)) {
                *of_node.entry(*index).or_default() |= is_done;
            }
        };
        for instance in instances {
            note(instance.asset.as_ref(), &instance.control, false);
        }
        for (key, state) in &net.design.states {
            let is_done = *state == ControlState::Implemented;
            if is_done {
                note(key.asset.as_ref(), &key.control, true);
            }
        }
        let of_node = indices
            .into_iter()
            .map(|of_node| {
                let known = of_node.into_iter();
                known
                    .filter_map(|(i, done)| controls.get(i).map(|c| (c, done)))
                    .collect()
            })
            .collect();
        Self {
            net,
            counting: &net.catalog.risk.counting_columns,
            of_node,
        }
    }

    fn of(&self, node: Node) -> &[(&'a Control, bool)] {
        self.of_node.get(node).map_or(&[], Vec::as_slice)
    }

    /// The place of the one control of an asset that is in place and counts on a question.
    pub(super) fn only(&self, node: Node, question: &Question<'_>) -> Option<usize> {
        let counts = |(control, is_done): &(&Control, bool)| {
            *is_done
                && self
                    .columns(node, control, question)
                    .any(|c| self.counting.contains(&c))
        };
        self.of(node).iter().position(counts)
    }

    /// How many controls in place count on each question at each asset: `[question][node]`.
    pub(super) fn tally(&self, questions: &[Question<'_>]) -> Vec<Vec<u8>> {
        let n_nodes = self.of_node.len();
        let mut counts = vec![vec![0_u8; n_nodes]; questions.len()];
        let answers = Answers::new(self, questions);
        for node in 0..n_nodes {
            for (control, is_done) in self.of(node) {
                if *is_done {
                    answers.add(self.net.kind(node), control, node, &mut counts);
                }
            }
        }
        counts
    }

    /// The columns under which a control of an asset acts on what is asked for.
    fn columns<'q>(
        &'q self,
        node: Node,
        control: &'q Control,
        question: &'q Question<'q>,
    ) -> impl Iterator<Item = Column> + 'q {
        let kind = self.net.kind(node);
        control
            .effects
            .iter()
            .filter(move |effect| {
                question.is_answered_by(effect)
                    && (effect.kinds.is_empty()
                        || kind.is_some_and(|kind| effect.kinds.contains(&kind.id)))
            })
            .map(|effect| effect.column)
    }

    /// Adds the controls of an asset that act on what is asked for.
    pub(super) fn collect(&self, node: Node, question: &Question<'_>, into: &mut Circles) {
        let Some(asset) = self.net.id(node) else {
            return;
        };
        for (control, is_done) in self.of(node) {
            let columns: BTreeSet<Column> = self.columns(node, control, question).collect();
            let counting = columns.iter().find(|column| self.counting.contains(column));
            let Some(column) = counting.or_else(|| columns.first()).copied() else {
                continue;
            };
            let list = match (is_done, counting.is_some()) {
                (true, true) => &mut into.counted,
                (true, false) => &mut into.uncounted,
                (false, true) => &mut into.missing,
                (false, false) => continue,
            };
            let found = Counted {
                control: control.id.clone(),
                asset: asset.clone(),
                column,
            };
            if !list.contains(&found) {
                list.push(found);
            }
        }
    }
}

/// For each control its effects that answer one of some questions.
struct Answers<'a> {
    /// Per control: the question, and the kinds of asset it is limited to.
    of_control: BTreeMap<&'a ControlId, Vec<(usize, &'a [AssetKindId])>>,
}

impl<'a> Answers<'a> {
    fn new(carried: &Carried<'a>, questions: &[Question<'_>]) -> Self {
        let mut of_control: BTreeMap<_, Vec<_>> = BTreeMap::new();
        for control in &carried.net.catalog.controls.controls {
            let counting = control
                .effects
                .iter()
                .filter(|e| carried.counting.contains(&e.column));
            for effect in counting {
                let asked = questions
                    .iter()
                    .enumerate()
                    .filter(|(_, q)| q.is_answered_by(effect));
                let answers = asked.map(|(question, _)| (question, effect.kinds.as_slice()));
                of_control.entry(&control.id).or_default().extend(answers);
            }
        }
        Self { of_control }
    }

    /// Counts a control at an asset: once a question, however many effects answer it.
    fn add(&self, kind: Option<&AssetKind>, control: &Control, node: Node, counts: &mut [Vec<u8>]) {
        let answers = self
            .of_control
            .get(&control.id)
            .map_or(&[][..], Vec::as_slice);
        let holds = |kinds: &[AssetKindId]| {
            kinds.is_empty() || kind.is_some_and(|kind| kinds.contains(&kind.id))
        };
        for (index, (question, kinds)) in answers.iter().enumerate() {
            let mut earlier = answers.iter().take(index);
            let is_new = !earlier.any(|(other, kinds)| other == question && holds(kinds));
            let count = counts
                .get_mut(*question)
                .and_then(|of_node| of_node.get_mut(node));
            if let Some(count) = count.filter(|_| is_new && holds(kinds)) {
                *count = count.saturating_add(1);
            }
        }
    }
}

/// What is asked of the controls of an asset.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Question<'a> {
    pub(super) threat: &'a ThreatId,
    pub(super) at: Position,
    /// The kind of flow the step runs over, if any.
    pub(super) via: Option<&'a LinkKindId>,
}

impl Question<'_> {
    fn is_answered_by(&self, effect: &Effect) -> bool {
        effect.threat == *self.threat
            && effect.at == self.at
            && (effect.via.is_empty() || self.via.is_some_and(|via| effect.via.contains(via)))
    }
}

/// The countermeasure level for a number of circles: two or more 3, one 2, none 1 (p.108).
pub(super) fn level_of(circles: usize) -> u8 {
    match circles {
        0 => 1,
        1 => 2,
        _ => 3,
    }
}
