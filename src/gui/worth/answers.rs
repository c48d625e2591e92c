//! Questions about the worth of controls, and what is known of them.

use std::sync::Arc;

use super::About;
use crate::{
    analysis::{
        AttackGraph, SafeSet, SinglePoint, Strikes, Suggestion, attack_graph, cheapest_set_while,
        next_best, single_points_while,
    },
    catalog::AttackerId,
    edit::Revision,
};

/// Hops of an attack graph that are shown at most, those with the least against them.
pub(crate) const MOST_HOPS: usize = 400;

/// A state of a drawing.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct When {
    /// Which session it is of.
    session: u64,
    /// How often its meaning has changed.
    meaning: u64,
}

impl When {
    pub(super) fn of(revision: Revision) -> Self {
        Self {
            session: revision.session,
            meaning: revision.meaning,
        }
    }
}

/// What can be asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Question {
    /// The next best controls.
    Next,
    /// The cheapest set.
    Set,
    /// The single points.
    Single,
    /// What an attacker can do.
    Graph(AttackerId),
}

/// What comes back.
#[derive(Debug)]
pub(crate) enum Answer {
    Next(Vec<Suggestion>),
    Set(SafeSet),
    Single(Vec<SinglePoint>),
    Graph(AttackGraph),
}

impl About {
    /// Finds an answer; `None` when it was told to stop.
    pub(super) fn answer(&self, question: Question, goes_on: &dyn Fn() -> bool) -> Option<Answer> {
        let (design, catalog, analysis) = (&*self.design, &*self.catalog, &*self.analysis);
        Some(match question {
            Question::Next => Answer::Next(next_best(design, catalog, analysis)),
            Question::Set => Answer::Set(cheapest_set_while(design, catalog, analysis, goes_on)?),
            Question::Single => {
                Answer::Single(single_points_while(design, catalog, analysis, goes_on)?)
            }
            Question::Graph(attacker) => {
                let asked = (&attacker, &Strikes::default());
                Answer::Graph(attack_graph((design, catalog), analysis, asked, MOST_HOPS))
            }
        })
    }
}

/// An answer and what it is an answer about.
#[derive(Clone, Debug)]
pub struct Known<T> {
    when: When,
    value: Arc<T>,
}

impl<T> Known<T> {
    fn new(when: When, value: T) -> Self {
        Self {
            when,
            value: Arc::new(value),
        }
    }
}

/// What is known. What is known of an older state stays in sight until the newer is there.
#[derive(Clone, Debug, Default)]
pub struct Answers {
    /// The state that is shown.
    pub(super) now: When,
    next: Option<Known<Vec<Suggestion>>>,
    set: Option<Known<SafeSet>>,
    single: Option<Known<Vec<SinglePoint>>>,
    graph: Option<(AttackerId, Known<AttackGraph>)>,
}

/// An answer as far as there is one.
#[derive(Clone, Debug)]
pub(crate) struct Told<T> {
    /// The newest answer; `None` before the first.
    pub(crate) value: Option<Arc<T>>,
    /// Whether it is about what is shown now; else the answer is being computed.
    pub(crate) is_current: bool,
}

impl Answers {
    fn told<T>(&self, known: Option<&Known<T>>) -> Told<T> {
        // What was known of another drawing says nothing about this one.
        let known = known.filter(|known| known.when.session == self.now.session);
        Told {
            value: known.map(|known| Arc::clone(&known.value)),
            is_current: known.is_some_and(|known| known.when == self.now),
        }
    }

    /// The next best controls, best first.
    pub(crate) fn next(&self) -> Told<Vec<Suggestion>> {
        self.told(self.next.as_ref())
    }

    /// The cheapest set.
    pub(crate) fn set(&self) -> Told<SafeSet> {
        self.told(self.set.as_ref())
    }

    /// The single points.
    pub(crate) fn single(&self) -> Told<Vec<SinglePoint>> {
        self.told(self.single.as_ref())
    }

    /// What an attacker can do.
    pub(crate) fn graph(&self, attacker: &AttackerId) -> Told<AttackGraph> {
        let known = self.graph.as_ref().filter(|(of, _)| of == attacker);
        self.told(known.map(|(_, known)| known))
    }

    /// Whether the answer about what is shown is there.
    pub(super) fn knows(&self, question: &Question) -> bool {
        match question {
            Question::Next => self.next().is_current,
            Question::Set => self.set().is_current,
            Question::Single => self.single().is_current,
            Question::Graph(attacker) => self.graph(attacker).is_current,
        }
    }

    /// Keeps an answer.
    pub(super) fn accept(&mut self, when: When, question: Question, answer: Answer) {
        match answer {
            Answer::Next(found) => self.next = Some(Known::new(when, found)),
            Answer::Set(found) => self.set = Some(Known::new(when, found)),
            Answer::Single(found) => self.single = Some(Known::new(when, found)),
            Answer::Graph(found) => {
                if let Question::Graph(attacker) = question {
                    self.graph = Some((attacker, Known::new(when, found)));
                }
            }
        }
    }
}
