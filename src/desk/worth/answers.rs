//! Questions that take longer than a frame, and what is known of them: what controls are worth, and
//! what lies between a drawing and a route.

use std::{collections::BTreeMap, sync::Arc};

use super::WorthSubject;
use crate::{
    analysis::{
        AttackGraph, Case, SafeSet, SinglePoint, Strikes, Suggestion, attack_graph,
        cheapest_set_while, next_best, single_points_while, towards,
    },
    catalog::{AttackerId, PatternId},
    edit::{AimOutlook, Revision, outlook},
};

/// Hops of an attack graph that are shown at most, those with the least against them.
const MOST_HOPS: usize = 400;

/// A state of a drawing.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct DrawingState {
    /// Which session it is of.
    session: u64,
    /// How often its meaning has changed.
    meaning: u64,
}

impl DrawingState {
    /// The state after the changes that a revision counts.
    pub fn of(revision: Revision) -> Self {
        Self {
            session: revision.session,
            meaning: revision.meaning,
        }
    }
}

/// What can be asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum WorthQuestion {
    /// The next best controls.
    Next,
    /// The cheapest set.
    Set,
    /// The single points.
    Single,
    /// What an attacker can do.
    Graph(AttackerId),
    /// What lies between the drawing and a route.
    Aim(PatternId),
    /// How far it is to every route.
    Distances,
}

/// How far it is to every route: how many steps of drawing are left.
pub type RouteDistances = BTreeMap<PatternId, RouteDistance>;

/// How far it is to a route.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RouteDistance {
    /// Steps of drawing.
    pub steps: usize,
    /// Required controls that are not in place once it is drawn.
    pub controls: usize,
}

/// What comes back.
#[derive(Debug)]
pub enum WorthAnswer {
    /// The next best controls.
    Next(Vec<Suggestion>),
    /// The cheapest set.
    Set(SafeSet),
    /// The single points.
    Single(Vec<SinglePoint>),
    /// What an attacker can do.
    Graph(AttackGraph),
    /// What lies between the drawing and a route.
    Aim(Box<AimOutlook>),
    /// How far it is to every route.
    Distances(RouteDistances),
}

impl WorthSubject {
    /// Finds an answer; `None` when it was told to stop.
    pub fn answer(
        &self,
        question: WorthQuestion,
        goes_on: &dyn Fn() -> bool,
    ) -> Option<WorthAnswer> {
        let case = Case::new(&self.design, &self.catalog, &self.analysis);
        Some(match question {
            WorthQuestion::Next => WorthAnswer::Next(next_best(case)),
            WorthQuestion::Set => WorthAnswer::Set(cheapest_set_while(case, goes_on)?),
            WorthQuestion::Single => WorthAnswer::Single(single_points_while(case, goes_on)?),
            WorthQuestion::Graph(attacker) => {
                let strikes = Strikes::default();
                WorthAnswer::Graph(attack_graph(case, &attacker, &strikes, MOST_HOPS))
            }
            WorthQuestion::Aim(pattern) => {
                let (design, catalog) = (&self.design, &self.catalog);
                let outlook = outlook(design, catalog, &self.analysis, &pattern)?;
                WorthAnswer::Aim(Box::new(outlook))
            }
            WorthQuestion::Distances => WorthAnswer::Distances(self.distances(goes_on)?),
        })
    }

    fn distances(&self, goes_on: &dyn Fn() -> bool) -> Option<RouteDistances> {
        let mut distances = RouteDistances::new();
        for pattern in &self.catalog.patterns.patterns {
            if !goes_on() {
                return None;
            }
            let aim = towards(&self.design, &self.catalog, &pattern.id)?;
            let far = RouteDistance {
                steps: aim.n_drawing(),
                controls: aim.n_controls(),
            };
            distances.insert(pattern.id.clone(), far);
        }
        Some(distances)
    }
}

/// An answer and what it is an answer about.
#[derive(Clone, Debug)]
pub struct DatedAnswer<T> {
    when: DrawingState,
    value: Arc<T>,
}

impl<T> DatedAnswer<T> {
    fn new(when: DrawingState, value: T) -> Self {
        Self {
            when,
            value: Arc::new(value),
        }
    }
}

/// What is known. What is known of an older state stays in sight until the newer is there.
#[derive(Clone, Debug, Default)]
pub struct WorthAnswers {
    /// The state that is shown.
    pub now: DrawingState,
    next: Option<DatedAnswer<Vec<Suggestion>>>,
    set: Option<DatedAnswer<SafeSet>>,
    single: Option<DatedAnswer<Vec<SinglePoint>>>,
    graph: Option<(AttackerId, DatedAnswer<AttackGraph>)>,
    aim: Option<(PatternId, DatedAnswer<AimOutlook>)>,
    distances: Option<DatedAnswer<RouteDistances>>,
}

/// An answer as far as there is one.
#[derive(Clone, Debug)]
pub struct LatestAnswer<T> {
    /// The newest answer; `None` before the first.
    pub value: Option<Arc<T>>,
    /// Whether it is about what is shown now; else the answer is being computed.
    pub is_current: bool,
}

impl WorthAnswers {
    fn told<T>(&self, known: Option<&DatedAnswer<T>>) -> LatestAnswer<T> {
        // What was known of another drawing says nothing about this one.
        let known = known.filter(|known| known.when.session == self.now.session);
        LatestAnswer {
            value: known.map(|known| Arc::clone(&known.value)),
            is_current: known.is_some_and(|known| known.when == self.now),
        }
    }

    /// The next best controls, best first.
    pub fn next(&self) -> LatestAnswer<Vec<Suggestion>> {
        self.told(self.next.as_ref())
    }

    /// The cheapest set.
    pub fn set(&self) -> LatestAnswer<SafeSet> {
        self.told(self.set.as_ref())
    }

    /// The single points.
    pub fn single(&self) -> LatestAnswer<Vec<SinglePoint>> {
        self.told(self.single.as_ref())
    }

    /// What an attacker can do.
    pub fn graph(&self, attacker: &AttackerId) -> LatestAnswer<AttackGraph> {
        let known = self.graph.as_ref().filter(|(of, _)| of == attacker);
        self.told(known.map(|(_, known)| known))
    }

    /// What lies between the drawing and a route.
    pub fn aim(&self, pattern: &PatternId) -> LatestAnswer<AimOutlook> {
        let known = self.aim.as_ref().filter(|(of, _)| of == pattern);
        self.told(known.map(|(_, known)| known))
    }

    /// How far it is to every route.
    pub fn distances(&self) -> LatestAnswer<RouteDistances> {
        self.told(self.distances.as_ref())
    }

    /// Whether the answer about what is shown is there.
    pub fn knows(&self, question: &WorthQuestion) -> bool {
        match question {
            WorthQuestion::Next => self.next().is_current,
            WorthQuestion::Set => self.set().is_current,
            WorthQuestion::Single => self.single().is_current,
            WorthQuestion::Graph(attacker) => self.graph(attacker).is_current,
            WorthQuestion::Aim(pattern) => self.aim(pattern).is_current,
            WorthQuestion::Distances => self.distances().is_current,
        }
    }

    /// Keeps an answer.
    pub fn accept(&mut self, when: DrawingState, question: WorthQuestion, answer: WorthAnswer) {
        match answer {
            WorthAnswer::Next(found) => self.next = Some(DatedAnswer::new(when, found)),
            WorthAnswer::Set(found) => self.set = Some(DatedAnswer::new(when, found)),
            WorthAnswer::Single(found) => self.single = Some(DatedAnswer::new(when, found)),
            WorthAnswer::Graph(found) => {
                if let WorthQuestion::Graph(attacker) = question {
                    self.graph = Some((attacker, DatedAnswer::new(when, found)));
                }
            }
            WorthAnswer::Aim(found) => {
                let pattern = found.aim.pattern.clone();
                self.aim = Some((pattern, DatedAnswer::new(when, *found)));
            }
            WorthAnswer::Distances(found) => self.distances = Some(DatedAnswer::new(when, found)),
        }
    }
}
