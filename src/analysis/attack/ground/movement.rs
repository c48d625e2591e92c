//! Movements as the walks make them: those of the catalog, parted where effects of controls tell
//! apart from where to where a step leads.

use std::collections::BTreeSet;

use crate::{
    analysis::{
        controls::{AllSpans, Course, EndSpans, Spans, StepGround},
        net::{AssetNo, Net, Table, TableKey as _, table_key},
    },
    catalog::Move,
};

table_key! {
    /// A movement of the catalog.
    MoveNo
}

table_key! {
    /// A movement as the walks make it.
    MovementNo: NonZeroU16 of u16
}

/// A movement between ends that no effect tells apart.
#[derive(Clone, Copy, Debug)]
pub(in crate::analysis) struct Movement<'a> {
    pub(in crate::analysis) entry: &'a Move,
    /// Its place in the catalog.
    pub(in crate::analysis) number: MoveNo,
    /// How its steps run.
    pub(in crate::analysis) course: Course<'a>,
    /// The spans that matter to it, and those of them that start where it starts.
    relevant: Spans,
    starting: Spans,
}

/// All movements, with what they ask of the ends of a step.
#[derive(Debug)]
pub(in crate::analysis) struct Movements<'a> {
    pub(in crate::analysis) all: Table<MovementNo, Movement<'a>>,
    /// By asset: the spans that may start there and those that may end there; `None` where
    /// nothing asks.
    standing: Option<Table<AssetNo, EndSpans>>,
}

impl<'a> Movements<'a> {
    pub(in crate::analysis) fn new(net: &Net<'a>) -> Self {
        let catalog = net.catalog;
        let spans = AllSpans::new(catalog);
        let moves = &catalog.attacks.moves;
        let on: Vec<Spans> = moves.iter().map(|it| spans.on(catalog, it)).collect();
        let is_asked = on.iter().any(|spans| !spans.is_empty());
        let nodes = net.places.keys();
        let standing: Option<Table<AssetNo, EndSpans>> =
            is_asked.then(|| nodes.map(|node| spans.at(net, node)).collect());
        let known: BTreeSet<EndSpans> = standing.iter().flat_map(Table::values).copied().collect();
        let mut all = Table::default();
        for (place, (entry, relevant)) in moves.iter().zip(on).enumerate() {
            for part in parts(&known, relevant) {
                all.push(Movement {
                    entry,
                    number: MoveNo::new(place),
                    course: Course {
                        ground: StepGround::of(entry),
                        spans: part.within,
                    },
                    relevant,
                    starting: part.starting,
                });
            }
        }
        Self { all, standing }
    }

    /// Whether the spans allow a movement to start at an asset.
    pub(in crate::analysis) fn is_from(&self, movement: MovementNo, node: AssetNo) -> bool {
        self.fits(movement, node, |it, at| {
            at.starting.and(it.relevant) == it.starting
        })
    }

    /// Whether the spans allow a movement to end at an asset.
    pub(in crate::analysis) fn is_to(&self, movement: MovementNo, node: AssetNo) -> bool {
        self.fits(movement, node, |it, at| {
            at.ending.and(it.starting) == it.course.spans
        })
    }

    fn fits(
        &self,
        movement: MovementNo,
        node: AssetNo,
        fits: impl Fn(&Movement<'_>, EndSpans) -> bool,
    ) -> bool {
        let it = &self.all[movement];
        let standing = self.standing.as_ref();
        it.relevant.is_empty() || standing.is_some_and(|standing| fits(it, standing[node]))
    }
}

/// A part of a movement: the spans that start where it starts, and those of them that end where
/// it ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct MovementPart {
    starting: Spans,
    within: Spans,
}

/// The parts of a movement among what is drawn.
fn parts(known: &BTreeSet<EndSpans>, relevant: Spans) -> BTreeSet<MovementPart> {
    let none = Spans::default();
    if relevant.is_empty() {
        return BTreeSet::from([MovementPart {
            starting: none,
            within: none,
        }]);
    }
    let starting = known.iter().map(|ends| ends.starting.and(relevant));
    let starting: BTreeSet<Spans> = starting.collect();
    let parts = starting.into_iter().flat_map(|starting| {
        let within = known.iter().map(move |ends| ends.ending.and(starting));
        within.map(move |within| MovementPart { starting, within })
    });
    parts.collect()
}
