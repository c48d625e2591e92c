//! Where walks have passed, so that none is walked twice.

use std::collections::BTreeMap;

use super::seen::{Circle, Seen};
use crate::analysis::net::Node;

/// Up to two sources.
type Mark = [Option<u32>; 2];

/// Who has passed where, with how many circles.
///
/// Fewer circles are never worse for the attacker, so a mark with fewer covers those with more.
/// Two sources are kept a mark: a walk does not arrive at its own source, so a single one would
/// hide that source from all others.
#[derive(Debug, Default)]
pub(super) struct Marks {
    /// `[movement][3 × place + circles]`; of single circles those that no later leg meets again.
    plain: Vec<Vec<Mark>>,
    /// By movement, place and the single circle that a later leg may meet again.
    singles: BTreeMap<(usize, usize, Circle), Mark>,
    n_places: usize,
}

impl Marks {
    pub(super) fn new(n_moves: usize, n_places: usize) -> Self {
        Self {
            plain: vec![Vec::new(); n_moves],
            singles: BTreeMap::new(),
            n_places,
        }
    }

    /// Marks that `source` passes a place with these circles; false if that adds nothing.
    pub(super) fn add(&mut self, movement: usize, place: usize, seen: Seen, source: Node) -> bool {
        let Some(of_move) = self.plain.get_mut(movement) else {
            return false;
        };
        if of_move.is_empty() {
            of_move.resize(3 * self.n_places, [None; 2]);
        }
        let first = 3 * place;
        let source = source as u32;
        if let Seen::One(Some(circle)) = seen {
            let without = of_move.get(first).copied().unwrap_or_default();
            let mark = self.singles.entry((movement, place, circle)).or_default();
            return !is_covered(&[without, *mark], source) && put(mark, source);
        }
        let last = first + usize::from(seen.count());
        let Some(marks) = of_move.get_mut(first..=last) else {
            return false;
        };
        !is_covered(marks, source) && marks.last_mut().is_some_and(|mark| put(mark, source))
    }
}

/// Whether the same source has passed already, or two others.
fn is_covered(marks: &[Mark], source: u32) -> bool {
    let mut known = None;
    for mark in marks.iter().flatten().flatten() {
        if *mark == source || known.is_some_and(|known| known != *mark) {
            return true;
        }
        known = Some(*mark);
    }
    false
}

fn put(mark: &mut Mark, source: u32) -> bool {
    let free = mark.iter_mut().find(|it| it.is_none());
    free.is_some_and(|free| {
        *free = Some(source);
        true
    })
}
