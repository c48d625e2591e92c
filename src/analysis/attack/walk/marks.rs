//! Where walks have passed, so that none is walked twice.

use std::collections::BTreeMap;

use crate::analysis::{
    attack::ground::{Circle, CirclesMet, MovementNo},
    net::{AssetNo, Table, TableKey},
};

/// Up to two sources.
type PassMark = [Option<AssetNo>; 2];

/// Marks of a place, by how many circles were met before: none, one, more.
type PlaceMarks = [PassMark; 3];

/// Who has passed where, with how many circles.
///
/// Fewer circles are never worse for the attacker, so a mark with fewer covers those with more.
/// Two sources are kept a mark: a walk does not arrive at its own source, so a single one would
/// hide that source from all others.
#[derive(Debug)]
pub(super) struct PassMarks<P> {
    /// By movement, empty until it is made; of single circles those that no later leg meets again.
    plain: Table<MovementNo, Table<P, PlaceMarks>>,
    /// By movement, place and the single circle that a later leg may meet again.
    singles: BTreeMap<(MovementNo, P, Circle), PassMark>,
    n_places: usize,
}

impl<P: TableKey + Ord> PassMarks<P> {
    pub(super) fn new(n_movements: usize, n_places: usize) -> Self {
        Self {
            plain: Table::filled(n_movements, Table::default()),
            singles: BTreeMap::new(),
            n_places,
        }
    }

    /// Marks that `source` passes a place with these circles; false if that adds nothing.
    pub(super) fn add(
        &mut self,
        movement: MovementNo,
        place: P,
        met: CirclesMet,
        source: AssetNo,
    ) -> bool {
        let of_movement = &mut self.plain[movement];
        if of_movement.len() == 0 {
            *of_movement = Table::filled(self.n_places, PlaceMarks::default());
        }
        let [none, one, more] = &mut of_movement[place];
        match met {
            CirclesMet::Nothing => !is_covered(&[*none], source) && put(none, source),
            CirclesMet::One(None) => !is_covered(&[*none, *one], source) && put(one, source),
            CirclesMet::One(Some(circle)) => {
                let mark = self.singles.entry((movement, place, circle)).or_default();
                !is_covered(&[*none, *mark], source) && put(mark, source)
            }
            CirclesMet::Enough => !is_covered(&[*none, *one, *more], source) && put(more, source),
        }
    }
}

/// Whether the same source has passed already, or two others.
fn is_covered(marks: &[PassMark], source: AssetNo) -> bool {
    let mut known = None;
    for mark in marks.iter().flatten().flatten() {
        if *mark == source || known.is_some_and(|known| known != *mark) {
            return true;
        }
        known = Some(*mark);
    }
    false
}

/// Room for one more source: where a mark holds two others, the place was covered before.
fn put(mark: &mut PassMark, source: AssetNo) -> bool {
    let free = mark.iter_mut().find(|it| it.is_none());
    free.is_some_and(|free| {
        *free = Some(source);
        true
    })
}
