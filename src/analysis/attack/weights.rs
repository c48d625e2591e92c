//! How many circles stand where, for every question the attack data can ask.

use super::{hops::Hops, movement::Movement};
use crate::{
    analysis::{
        circles::{Carried, Course, Ground, Question, Tally, level_of},
        net::{Net, Node},
    },
    catalog::{Goal, Position},
};

/// Circles per question and asset, at most two each.
#[derive(Debug)]
pub(super) struct Weights<'a> {
    tally: Tally,
    questions: Vec<Question<'a>>,
    source: Vec<usize>,
    transit: Vec<usize>,
    target: Vec<usize>,
    goal_own: Vec<usize>,
    /// `[goal][move]`; `None` for steps over nothing that is drawn.
    goal_source: Vec<Vec<Option<usize>>>,
}

impl<'a> Weights<'a> {
    pub(super) fn new(net: &Net<'a>, carried: &Carried<'a>, moves: &[Movement<'a>]) -> Self {
        let mut weights = Self {
            tally: Tally::default(),
            questions: Vec::new(),
            source: Vec::new(),
            transit: Vec::new(),
            target: Vec::new(),
            goal_own: Vec::new(),
            goal_source: Vec::new(),
        };
        for movement in moves {
            let [source, transit, target] = questions_of(movement).map(|it| weights.ask(it));
            weights.source.push(source);
            weights.transit.push(transit);
            weights.target.push(target);
        }
        for goal in &net.catalog.attacks.goals {
            let own = weights.ask(own_question(goal));
            weights.goal_own.push(own);
            let of_moves = moves
                .iter()
                .map(|movement| Some(weights.ask(source_question(goal, movement)?)));
            let of_moves = of_moves.collect();
            weights.goal_source.push(of_moves);
        }
        weights.tally = carried.tally(&weights.questions);
        weights
    }

    fn ask(&mut self, question: Question<'a>) -> usize {
        let known = self.questions.iter().position(|known| *known == question);
        known.unwrap_or_else(|| {
            self.questions.push(question);
            self.questions.len() - 1
        })
    }

    fn count(&self, question: Option<&usize>, node: Node) -> u8 {
        question.map_or(0, |question| self.count_of(*question, node))
    }

    /// Circles of an asset on a question.
    pub(super) fn count_of(&self, question: usize, node: Node) -> u8 {
        self.tally.of(question, node)
    }

    /// The question with a number.
    pub(super) fn question(&self, number: usize) -> Option<&Question<'a>> {
        self.questions.get(number)
    }

    /// What is asked of a step's source: whether it guards the channel.
    pub(super) fn source_question(&self, movement: usize) -> usize {
        self.source.get(movement).copied().unwrap_or_default()
    }

    /// Which question decides what a movement meets on its way: movements that share it share
    /// their ways.
    pub(super) fn transit_question(&self, movement: usize) -> usize {
        self.transit.get(movement).copied().unwrap_or_default()
    }

    /// Circles of everything that a movement may pass, by asset.
    pub(super) fn transit_weights(&self, question: usize) -> Vec<u8> {
        self.tally.by_asset(question)
    }

    /// Whether any asset has a circle on a question.
    pub(super) fn is_met(&self, question: usize) -> bool {
        self.tally.is_met(question)
    }

    /// What is asked of a step's end.
    pub(super) fn target_question(&self, movement: usize) -> usize {
        self.target.get(movement).copied().unwrap_or_default()
    }

    /// Circles of a target against the final attack.
    pub(super) fn goal_own(&self, goal: usize, node: Node) -> u8 {
        self.count(self.goal_own.get(goal), node)
    }

    /// Circles of the last hop's source that still act in the final attack.
    pub(super) fn goal_source(&self, goal: usize, movement: usize, node: Node) -> u8 {
        let of_moves = self.goal_source.get(goal);
        self.count(
            of_moves.and_then(|moves| moves.get(movement)?.as_ref()),
            node,
        )
    }
}

/// Countermeasure level of the final attack on a target; a last hop straight from its source, by
/// source and movement, adds the circles of that source that still act.
pub(super) fn goal_level(
    hops: &Hops<'_>,
    goal: usize,
    straight: Option<(Node, usize)>,
    target: Node,
) -> u8 {
    let of_source = straight.map_or(0, |(from, movement)| {
        hops.weights.goal_source(goal, movement, from)
    });
    level_of((hops.weights.goal_own(goal, target) + of_source).into())
}

/// The questions of a step: source, transit, target.
pub(super) fn questions_of<'a>(movement: &Movement<'a>) -> [Question<'a>; 3] {
    [Position::Source, Position::Transit, Position::Target].map(|at| Question {
        threat: &movement.entry.threat,
        at,
        course: movement.course,
    })
}

/// The questions of a final attack: the target's own, and the last hop's source if it ran over
/// something that is drawn.
pub(super) fn goal_questions<'a>(goal: &'a Goal, last: &Movement<'a>) -> [Option<Question<'a>>; 2] {
    [Some(own_question(goal)), source_question(goal, last)]
}

fn own_question(goal: &Goal) -> Question<'_> {
    Question {
        threat: &goal.threat,
        at: Position::Target,
        course: Course::default(),
    }
}

fn source_question<'a>(goal: &'a Goal, last: &Movement<'a>) -> Option<Question<'a>> {
    (last.course.ground != Ground::Nothing).then_some(Question {
        threat: &goal.threat,
        at: Position::Source,
        course: last.course,
    })
}
