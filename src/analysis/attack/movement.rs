//! Movements as the walks make them: those of the catalog, parted where effects of controls tell
//! apart from where to where a step leads.

use std::collections::BTreeSet;

use crate::{
    analysis::{
        circles::{AllSpans, Course, Ground, Spans},
        net::{Net, Node},
    },
    catalog::Move,
};

/// A movement between ends that no effect tells apart.
#[derive(Clone, Copy, Debug)]
pub(super) struct Movement<'a> {
    pub(super) entry: &'a Move,
    /// Its place in the catalog.
    pub(super) number: usize,
    /// How its steps run.
    pub(super) course: Course<'a>,
    /// The spans that matter to it, and those of them that start where it starts.
    relevant: Spans,
    starting: Spans,
}

/// All movements, with what they ask of the ends of a step.
#[derive(Debug)]
pub(super) struct Movements<'a> {
    pub(super) all: Vec<Movement<'a>>,
    /// By asset: the spans that may start there and those that may end there; empty where
    /// nothing asks.
    standing: Vec<(Spans, Spans)>,
}

impl<'a> Movements<'a> {
    pub(super) fn new(net: &Net<'a>) -> Self {
        let catalog = net.catalog;
        let spans = AllSpans::new(catalog);
        let moves = &catalog.attacks.moves;
        let on: Vec<Spans> = moves.iter().map(|it| spans.on(catalog, it)).collect();
        let mut movements = Self {
            all: Vec::with_capacity(moves.len()),
            standing: Vec::new(),
        };
        if on.iter().any(|spans| !spans.is_empty()) {
            let nodes = 0..net.places.len();
            movements.standing = nodes.map(|node| spans.at(net, node)).collect();
        }
        let known: BTreeSet<(Spans, Spans)> = movements.standing.iter().copied().collect();
        for (number, (entry, relevant)) in moves.iter().zip(on).enumerate() {
            for (starting, within) in parts(&known, relevant) {
                movements.all.push(Movement {
                    entry,
                    number,
                    course: Course {
                        ground: Ground::of(entry),
                        spans: within,
                    },
                    relevant,
                    starting,
                });
            }
        }
        movements
    }

    /// Whether the spans allow a movement to start at an asset.
    pub(super) fn is_from(&self, movement: usize, node: Node) -> bool {
        self.fits(movement, node, |it, (from, _)| {
            from.and(it.relevant) == it.starting
        })
    }

    /// Whether the spans allow a movement to end at an asset.
    pub(super) fn is_to(&self, movement: usize, node: Node) -> bool {
        self.fits(movement, node, |it, (_, to)| {
            to.and(it.starting) == it.course.spans
        })
    }

    fn fits(
        &self,
        movement: usize,
        node: Node,
        fits: impl Fn(&Movement<'_>, (Spans, Spans)) -> bool,
    ) -> bool {
        let movement = self.all.get(movement);
        movement.is_some_and(|it| {
            it.relevant.is_empty() || self.standing.get(node).is_some_and(|at| fits(it, *at))
        })
    }
}

/// The spans that start together, and those of them that end together, among what is drawn.
fn parts(known: &BTreeSet<(Spans, Spans)>, relevant: Spans) -> BTreeSet<(Spans, Spans)> {
    let none = Spans::default();
    if relevant.is_empty() {
        return BTreeSet::from([(none, none)]);
    }
    let starting: BTreeSet<Spans> = known.iter().map(|(from, _)| from.and(relevant)).collect();
    let parts = starting.into_iter().flat_map(|starting| {
        let within = known.iter().map(move |(_, to)| to.and(starting));
        within.map(move |within| (starting, within))
    });
    parts.collect()
}
