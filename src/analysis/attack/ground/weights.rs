//! How many circles stand where, for every question the attack data can ask.

use super::{
    ends::GoalNo,
    movement::{Movement, MovementNo},
};
use crate::{
    analysis::{
        controls::{
            CarriedControls, CircleQuestion, CircleTally, Course, QuestionNo, StepGround, level_of,
        },
        net::{AssetNo, Net, Table, TableKey as _},
    },
    catalog::{Goal, Position},
};

/// The numbers of what is asked about a step.
#[derive(Clone, Copy, Debug)]
pub(in crate::analysis) struct StepQuestions {
    /// Whether its source guards the channel.
    pub(in crate::analysis) source: QuestionNo,
    /// What is met on its way: movements that share this question share their ways.
    pub(in crate::analysis) transit: QuestionNo,
    /// What its end holds against it.
    pub(in crate::analysis) target: QuestionNo,
}

/// A hop straight from its source, past no relay: the circles of that source may still act in the
/// final attack.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::analysis) struct SourceHop {
    pub(in crate::analysis) source: AssetNo,
    pub(in crate::analysis) movement: MovementNo,
}

/// Circles per question and asset, at most two each.
#[derive(Debug)]
pub(in crate::analysis) struct Weights<'a> {
    tally: CircleTally,
    questions: Table<QuestionNo, CircleQuestion<'a>>,
    of_steps: Table<MovementNo, StepQuestions>,
    goal_own: Table<GoalNo, QuestionNo>,
    /// `None` for steps over nothing that is drawn.
    goal_source: Table<GoalNo, Table<MovementNo, Option<QuestionNo>>>,
}

impl<'a> Weights<'a> {
    pub(in crate::analysis) fn new(
        net: &Net<'a>,
        carried: &CarriedControls<'a>,
        movements: &Table<MovementNo, Movement<'a>>,
    ) -> Self {
        let mut questions = Table::default();
        let mut ask = |question: CircleQuestion<'a>| {
            let known = questions.values().position(|known| *known == question);
            known.map_or_else(|| questions.push(question), QuestionNo::new)
        };
        let of_steps = movements
            .values()
            .map(|movement| {
                let [source, transit, target] = questions_of(movement).map(&mut ask);
                StepQuestions {
                    source,
                    transit,
                    target,
                }
            })
            .collect();
        let mut goal_own = Table::default();
        let mut goal_source = Table::default();
        for goal in &net.catalog.attacks.goals {
            goal_own.push(ask(own_question(goal)));
            let of_movements = movements
                .values()
                .map(|it| source_question(goal, it).map(&mut ask));
            goal_source.push(of_movements.collect());
        }
        Self {
            tally: carried.tally(&questions),
            questions,
            of_steps,
            goal_own,
            goal_source,
        }
    }

    /// Circles of an asset on a question.
    pub(in crate::analysis) fn count_of(&self, question: QuestionNo, node: AssetNo) -> u8 {
        self.tally.of(question, node)
    }

    /// The question with a number.
    pub(in crate::analysis) fn question(&self, number: QuestionNo) -> &CircleQuestion<'a> {
        &self.questions[number]
    }

    /// What is asked about the steps of a movement.
    pub(in crate::analysis) fn of_step(&self, movement: MovementNo) -> StepQuestions {
        self.of_steps[movement]
    }

    /// Circles on a question, by asset.
    pub(in crate::analysis) fn by_asset(&self, question: QuestionNo) -> Table<AssetNo, u8> {
        self.tally.by_asset(question)
    }

    /// Whether any asset has a circle on a question.
    pub(in crate::analysis) fn is_met(&self, question: QuestionNo) -> bool {
        self.tally.is_met(question)
    }

    /// Circles of the last hop's source that still act in the final attack.
    pub(in crate::analysis) fn goal_source(&self, goal: GoalNo, last: SourceHop) -> u8 {
        let question = self.goal_source[goal][last.movement];
        question.map_or(0, |question| self.count_of(question, last.source))
    }

    /// Countermeasure level of the final attack on a target. A last hop straight from its source
    /// adds the circles of that source that still act.
    pub(in crate::analysis) fn goal_level(
        &self,
        goal: GoalNo,
        straight: Option<SourceHop>,
        target: AssetNo,
    ) -> u8 {
        let own = self.count_of(self.goal_own[goal], target);
        let of_source = straight.map_or(0, |last| self.goal_source(goal, last));
        level_of((own + of_source).into())
    }
}

/// The questions of a step: source, transit, target.
pub(in crate::analysis) fn questions_of<'a>(movement: &Movement<'a>) -> [CircleQuestion<'a>; 3] {
    [Position::Source, Position::Transit, Position::Target].map(|at| CircleQuestion {
        threat: &movement.entry.threat,
        at,
        course: movement.course,
    })
}

/// What a final attack asks of its target.
pub(in crate::analysis) fn own_question(goal: &Goal) -> CircleQuestion<'_> {
    CircleQuestion {
        threat: &goal.threat,
        at: Position::Target,
        course: Course::default(),
    }
}

/// What a final attack asks of the last hop's source, if that hop ran over something drawn.
pub(in crate::analysis) fn source_question<'a>(
    goal: &'a Goal,
    last: &Movement<'a>,
) -> Option<CircleQuestion<'a>> {
    (last.course.ground != StepGround::Nothing).then_some(CircleQuestion {
        threat: &goal.threat,
        at: Position::Source,
        course: last.course,
    })
}
