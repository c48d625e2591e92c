//! Where movements may start and end, and what final attacks aim at: asked millions of times, so
//! answered once for each kind of asset.

use super::movement::Movements;
use crate::{
    analysis::net::{Net, Node},
    catalog::{Part, Select, Via},
};

/// One row for each movement or final attack, one answer for each kind of asset.
#[derive(Debug)]
pub(super) struct Ends<'a> {
    pub(super) movements: Movements<'a>,
    /// By asset: the number of its kind in the catalog, or the number of kinds if it has none.
    kind_of: Vec<u32>,
    from: Vec<Vec<bool>>,
    to: Vec<Vec<bool>>,
    targets: Vec<Vec<bool>>,
    relays: Vec<Node>,
    /// By kind: its part in attacks.
    parts: Vec<Part>,
    /// By kind: movements over lines or straight that may start there.
    leaving: Vec<Vec<usize>>,
    /// By movement, if it goes straight: everything it may end at.
    straight_to: Vec<Vec<Node>>,
}

impl<'a> Ends<'a> {
    pub(super) fn new(net: &Net<'a>) -> Self {
        let kinds = &net.catalog.assets;
        let number = |place| net.kind(place).and_then(|kind| kinds.element_offset(kind));
        let places = 0..net.places.len();
        let kind_of: Vec<u32> = places
            .map(|place| number(place).unwrap_or(kinds.len()) as u32)
            .collect();
        let mut is_drawn = vec![false; kinds.len()];
        for kind in &kind_of {
            if let Some(is_drawn) = is_drawn.get_mut(*kind as usize) {
                *is_drawn = true;
            }
        }
        let fits = |select: &Select| -> Vec<bool> {
            let drawn = kinds.iter().zip(&is_drawn);
            drawn
                .map(|(kind, is_drawn)| *is_drawn && kind.is_in(select))
                .collect()
        };
        let goals = net.catalog.attacks.goals.iter();
        let movements = Movements::new(net);
        let moves = movements.all.iter().map(|it| it.entry);
        let mut ends = Self {
            from: moves.clone().map(|it| fits(&it.from)).collect(),
            to: moves.map(|it| fits(&it.to)).collect(),
            targets: goals.map(|it| fits(&it.targets)).collect(),
            parts: kinds.iter().map(|kind| kind.part).collect(),
            leaving: vec![Vec::new(); kinds.len()],
            straight_to: vec![Vec::new(); movements.all.len()],
            relays: Vec::new(),
            movements,
            kind_of,
        };
        let nodes = 0..net.places.len();
        ends.relays = nodes.filter(|it| ends.part(*it) == Part::Relay).collect();
        ends.leave();
        ends
    }

    fn leave(&mut self) {
        for number in 0..self.movements.all.len() {
            let via = self.movements.all.get(number).map(|it| &it.entry.via);
            if !matches!(via, Some(Via::Lines | Via::Direct)) {
                continue;
            }
            for (kind, leaving) in self.leaving.iter_mut().enumerate() {
                if answer(&self.from, number, kind) {
                    leaving.push(number);
                }
            }
            if via == Some(&Via::Direct) {
                let nodes = 0..self.kind_of.len();
                let to: Vec<Node> = nodes.filter(|node| self.is_to(number, *node)).collect();
                if let Some(straight) = self.straight_to.get_mut(number) {
                    *straight = to;
                }
            }
        }
    }

    fn kind(&self, node: Node) -> usize {
        self.kind_of
            .get(node)
            .map_or(usize::MAX, |kind| *kind as usize)
    }

    /// An asset's part in attacks.
    pub(super) fn part(&self, node: Node) -> Part {
        let part = self.parts.get(self.kind(node));
        part.copied().unwrap_or(Part::Beyond)
    }

    /// Everything that passes on what flows end at it.
    pub(super) fn relays(&self) -> &[Node] {
        &self.relays
    }

    /// By asset: whether its kind is among those selected.
    pub(super) fn fitting(&self, select: &Select, net: &Net<'_>) -> Vec<bool> {
        let kinds = net.catalog.assets.iter();
        let fitting: Vec<bool> = kinds.map(|kind| kind.is_in(select)).collect();
        let kinds = self.kind_of.iter();
        kinds
            .map(|kind| fitting.get(*kind as usize).copied().unwrap_or(false))
            .collect()
    }

    /// Whether a movement may start at an asset.
    pub(super) fn is_from(&self, movement: usize, node: Node) -> bool {
        answer(&self.from, movement, self.kind(node)) && self.movements.is_from(movement, node)
    }

    /// Whether a movement may end at an asset.
    pub(super) fn is_to(&self, movement: usize, node: Node) -> bool {
        answer(&self.to, movement, self.kind(node)) && self.movements.is_to(movement, node)
    }

    /// Whether a final attack aims at an asset.
    pub(super) fn is_target(&self, goal: usize, node: Node) -> bool {
        answer(&self.targets, goal, self.kind(node))
    }

    /// Movements over lines or straight that may start at an asset.
    pub(super) fn leaving(&self, node: Node) -> impl Iterator<Item = usize> {
        let of_kind = self.leaving.get(self.kind(node)).into_iter().flatten();
        of_kind
            .copied()
            .filter(move |movement| self.movements.is_from(*movement, node))
    }

    /// Everything that a movement straight to its end may end at.
    pub(super) fn straight_to(&self, movement: usize) -> &[Node] {
        self.straight_to.get(movement).map_or(&[], Vec::as_slice)
    }
}

fn answer(rows: &[Vec<bool>], row: usize, kind: usize) -> bool {
    let row = rows.get(row);
    row.and_then(|row| row.get(kind)).copied().unwrap_or(false)
}
