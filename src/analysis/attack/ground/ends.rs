//! Where movements may start and end, and what final attacks aim at: asked millions of times, so
//! answered once for each kind of asset.

use super::movement::{MovementNo, Movements};
use crate::{
    analysis::net::{AssetNo, KindNo, Net, Table, TableKey as _, table_key},
    catalog::{AssetSelection, AttackPart, MovePath},
};

table_key! {
    /// A final attack of the catalog.
    GoalNo
}

table_key! {
    /// An asset that passes on what flows end at it.
    RelayNo
}

/// One row for each movement or final attack, one answer for each kind of asset. The last kind
/// stands for all that the catalog does not know.
#[derive(Debug)]
pub(in crate::analysis) struct MovementEnds<'a> {
    pub(in crate::analysis) movements: Movements<'a>,
    kind_of: Table<AssetNo, KindNo>,
    from: Table<MovementNo, Table<KindNo, bool>>,
    to: Table<MovementNo, Table<KindNo, bool>>,
    targets: Table<GoalNo, Table<KindNo, bool>>,
    relays: Table<RelayNo, AssetNo>,
    /// By kind: its part in attacks.
    parts: Table<KindNo, AttackPart>,
    /// By kind: movements over lines or straight that may start there.
    leaving: Table<KindNo, Vec<MovementNo>>,
    /// By movement, if it goes straight: everything it may end at.
    straight_to: Table<MovementNo, Vec<AssetNo>>,
}

impl<'a> MovementEnds<'a> {
    pub(in crate::analysis) fn new(net: &Net<'a>) -> Self {
        let kinds: Vec<_> = net.catalog.drawn_kinds().collect();
        let unknown = KindNo::new(kinds.len());
        let kind_of: Table<AssetNo, KindNo> = net
            .places
            .values()
            .map(|place| place.kind_no.unwrap_or(unknown))
            .collect();
        let n_kinds = kinds.len() + 1;
        let mut is_drawn: Table<KindNo, bool> = Table::filled(n_kinds, false);
        for kind in kind_of.values() {
            is_drawn[*kind] = true;
        }
        let fits = |select: &AssetSelection| -> Table<KindNo, bool> {
            let drawn = kinds.iter().zip(is_drawn.values());
            let fits = drawn.map(|(kind, is_drawn)| *is_drawn && kind.is_in(select));
            fits.chain([false]).collect()
        };
        let movements = Movements::new(net);
        let moves = movements.all.values().map(|it| it.entry);
        let mut ends = Self {
            from: moves.clone().map(|it| fits(&it.from)).collect(),
            to: moves.map(|it| fits(&it.to)).collect(),
            targets: net
                .catalog
                .attacks
                .goals
                .iter()
                .map(|it| fits(&it.targets))
                .collect(),
            parts: kinds
                .iter()
                .map(|kind| kind.part)
                .chain([AttackPart::Beyond])
                .collect(),
            leaving: Table::filled(n_kinds, Vec::new()),
            straight_to: Table::filled(movements.all.len(), Vec::new()),
            relays: Table::default(),
            movements,
            kind_of,
        };
        ends.relays = ends.of_part(AttackPart::Relay).collect();
        ends.leave();
        ends
    }

    fn leave(&mut self) {
        for number in self.movements.all.keys() {
            let is_straight = match self.movements.all[number].entry.via {
                MovePath::Lines => false,
                MovePath::Direct => true,
                MovePath::Forward(_) | MovePath::Backward(_) => continue,
            };
            for kind in self.leaving.keys() {
                if self.from[number][kind] {
                    self.leaving[kind].push(number);
                }
            }
            if is_straight {
                let nodes = self.kind_of.keys();
                self.straight_to[number] = nodes.filter(|node| self.is_to(number, *node)).collect();
            }
        }
    }

    /// An asset's part in attacks.
    pub(in crate::analysis) fn part(&self, node: AssetNo) -> AttackPart {
        self.parts[self.kind_of[node]]
    }

    /// All assets of a part.
    pub(in crate::analysis) fn of_part(&self, part: AttackPart) -> impl Iterator<Item = AssetNo> {
        self.kind_of
            .keys()
            .filter(move |node| self.part(*node) == part)
    }

    /// The number of an asset among the relays, if it is one.
    pub(in crate::analysis) fn relay(&self, node: AssetNo) -> Option<RelayNo> {
        let place = self.relays.as_slice().binary_search(&node).ok()?;
        self.relays.key(place)
    }

    /// How many relays there are.
    pub(in crate::analysis) fn n_relays(&self) -> usize {
        self.relays.len()
    }

    /// By asset: whether its kind is among those selected.
    pub(in crate::analysis) fn fitting(
        &self,
        select: &AssetSelection,
        net: &Net<'_>,
    ) -> Table<AssetNo, bool> {
        let kinds = net.catalog.drawn_kinds().map(|kind| kind.is_in(select));
        let fitting: Table<KindNo, bool> = kinds.chain([false]).collect();
        self.kind_of.values().map(|kind| fitting[*kind]).collect()
    }

    /// Whether a movement may start at an asset.
    pub(in crate::analysis) fn is_from(&self, movement: MovementNo, node: AssetNo) -> bool {
        self.from[movement][self.kind_of[node]] && self.movements.is_from(movement, node)
    }

    /// Whether a movement may end at an asset.
    pub(in crate::analysis) fn is_to(&self, movement: MovementNo, node: AssetNo) -> bool {
        self.to[movement][self.kind_of[node]] && self.movements.is_to(movement, node)
    }

    /// Whether a final attack aims at an asset.
    pub(in crate::analysis) fn is_target(&self, goal: GoalNo, node: AssetNo) -> bool {
        self.targets[goal][self.kind_of[node]]
    }

    /// Movements over lines or straight that may start at an asset.
    pub(in crate::analysis) fn leaving(&self, node: AssetNo) -> impl Iterator<Item = MovementNo> {
        let of_kind = self.leaving[self.kind_of[node]].iter().copied();
        of_kind.filter(move |movement| self.movements.is_from(*movement, node))
    }

    /// Everything that a movement straight to its end may end at.
    pub(in crate::analysis) fn straight_to(&self, movement: MovementNo) -> &[AssetNo] {
        &self.straight_to[movement]
    }
}
