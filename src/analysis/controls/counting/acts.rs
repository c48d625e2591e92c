//! What each control of the catalog acts on, with numbers in place of ids: asked for every step
//! of every route.

use std::collections::BTreeMap;

use super::{
    carried::{CircleQuestion, ControlNo},
    course::{AllSpans, Course, Spans},
    tally::QuestionNo,
};
use crate::{
    analysis::net::{Groups, KindNo, Table, TableKey as _, table_key},
    catalog::{Catalog, Column, Control, Effect, EffectPath, Position, ThreatId},
};

table_key! {
    /// A threat that some control acts on.
    ThreatNo
}

/// The effects of all controls.
#[derive(Debug)]
pub(super) struct Acts<'a> {
    threats: BTreeMap<&'a ThreatId, ThreatNo>,
    controls: Table<ControlNo, &'a Control>,
    of_control: Groups<ControlNo, Act<'a>>,
}

/// That a control acts on a threat.
#[derive(Debug)]
struct Act<'a> {
    threat: ThreatNo,
    at: Position,
    column: Column,
    /// Whether the column counts.
    counts: bool,
    over: &'a EffectPath,
    /// The span of steps it is limited to, if it is.
    span: Option<Spans>,
    /// The kinds of asset it is limited to, if it is.
    kinds: Option<Vec<KindNo>>,
}

/// A question whose threat some control acts on.
#[derive(Clone, Copy, Debug)]
pub(super) struct NumberedQuestion<'q> {
    threat: ThreatNo,
    at: Position,
    course: Course<'q>,
}

/// Questions about a threat, by position.
#[derive(Clone, Debug, Default)]
struct ThreatQuestions<'q> {
    source: Vec<PlacedQuestion<'q>>,
    transit: Vec<PlacedQuestion<'q>>,
    target: Vec<PlacedQuestion<'q>>,
}

/// A question about a threat and a position: its number, and how the steps run it is about.
#[derive(Clone, Copy, Debug)]
struct PlacedQuestion<'q> {
    number: QuestionNo,
    course: Course<'q>,
}

/// Many questions by threat and position.
#[derive(Debug)]
pub(super) struct QuestionIndex<'q>(Table<ThreatNo, ThreatQuestions<'q>>);

impl<'a> Acts<'a> {
    pub(super) fn new(catalog: &'a Catalog) -> Self {
        let spans = AllSpans::new(catalog);
        let controls: Table<ControlNo, &Control> = catalog.controls.controls.iter().collect();
        let mut threats = BTreeMap::new();
        let mut of_control = Groups::empty(controls.len());
        for (number, control) in controls.entries() {
            let act = |effect: &'a Effect| {
                let next = ThreatNo::new(threats.len());
                Act {
                    threat: *threats.entry(&effect.threat).or_insert(next),
                    at: effect.at,
                    column: effect.column,
                    counts: catalog.risk.counting_columns.contains(&effect.column),
                    over: &effect.over,
                    span: spans.of(effect),
                    kinds: numbers(effect, catalog),
                }
            };
            of_control.fill(number, |acts| acts.extend(control.effects.iter().map(act)));
        }
        Self {
            threats,
            controls,
            of_control,
        }
    }

    /// The control with a number.
    pub(super) fn control(&self, control: ControlNo) -> &'a Control {
        self.controls[control]
    }

    /// A question with numbers; `None` when no control acts on its threat.
    pub(super) fn numbered<'q>(
        &self,
        question: &CircleQuestion<'q>,
    ) -> Option<NumberedQuestion<'q>> {
        Some(NumberedQuestion {
            threat: *self.threats.get(question.threat)?,
            at: question.at,
            course: question.course,
        })
    }

    /// The column under which a control acts on a question at a kind of asset, a counting one if
    /// there is one, and whether it counts.
    pub(super) fn column(
        &self,
        control: ControlNo,
        kind: Option<KindNo>,
        question: &NumberedQuestion<'_>,
    ) -> Option<(Column, bool)> {
        let acts = self.of_control.of(control).iter().filter(|act| {
            act.threat == question.threat
                && act.at == question.at
                && act.holds_on(question.course)
                && act.holds_for(kind)
        });
        let columns = acts.map(|act| (!act.counts, act.column));
        columns.min().map(|(is_idle, column)| (column, !is_idle))
    }

    /// Questions with numbers, by threat and position.
    pub(super) fn index<'q>(
        &self,
        questions: &Table<QuestionNo, CircleQuestion<'q>>,
    ) -> QuestionIndex<'q> {
        let mut index = Table::filled(self.threats.len(), ThreatQuestions::default());
        for (number, question) in questions.entries() {
            if let Some(it) = self.numbered(question) {
                index[it.threat].at_mut(it.at).push(PlacedQuestion {
                    number,
                    course: it.course,
                });
            }
        }
        QuestionIndex(index)
    }

    /// Adds the questions on which a control counts at a kind of asset, each once.
    pub(super) fn answered(
        &self,
        control: ControlNo,
        kind: Option<KindNo>,
        index: &QuestionIndex<'_>,
        answered: &mut Vec<QuestionNo>,
    ) {
        for act in self.of_control.of(control).iter().filter(|act| act.counts) {
            if !act.holds_for(kind) {
                continue;
            }
            for question in index.0[act.threat].at(act.at) {
                if act.holds_on(question.course) && !answered.contains(&question.number) {
                    answered.push(question.number);
                }
            }
        }
    }
}

impl<'q> ThreatQuestions<'q> {
    fn at(&self, position: Position) -> &[PlacedQuestion<'q>] {
        match position {
            Position::Source => &self.source,
            Position::Transit => &self.transit,
            Position::Target => &self.target,
        }
    }

    fn at_mut(&mut self, position: Position) -> &mut Vec<PlacedQuestion<'q>> {
        match position {
            Position::Source => &mut self.source,
            Position::Transit => &mut self.transit,
            Position::Target => &mut self.target,
        }
    }
}

impl Act<'_> {
    fn holds_for(&self, kind: Option<KindNo>) -> bool {
        let Some(kinds) = &self.kinds else {
            return true;
        };
        kind.is_some_and(|kind| kinds.contains(&kind))
    }

    fn holds_on(&self, course: Course<'_>) -> bool {
        course.ground.is_within(self.over) && self.span.is_none_or(|it| it.meets(course.spans))
    }
}

fn numbers(effect: &Effect, catalog: &Catalog) -> Option<Vec<KindNo>> {
    let kinds = catalog.drawn_kinds().enumerate();
    let meant = kinds.filter(|(_, kind)| effect.kinds.iter().any(|id| kind.is(id)));
    (!effect.kinds.is_empty()).then(|| meant.map(|(place, _)| KindNo::new(place)).collect())
}
