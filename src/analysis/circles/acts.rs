//! What each control of the catalog acts on, with numbers in place of ids: asked for every step
//! of every route.

use std::collections::BTreeMap;

use super::{AllSpans, Course, Question, Spans};
use crate::catalog::{AssetKind, AssetKindId, Catalog, Column, Effect, Over, Position, ThreatId};

/// The effects of all controls.
#[derive(Debug)]
pub(super) struct Acts<'a> {
    threats: BTreeMap<&'a ThreatId, u32>,
    /// Kinds of asset as they stand in the catalog.
    kinds: &'a [AssetKind],
    of_all: Vec<Act<'a>>,
    /// By control: where its effects begin in that list, and where the last one's end.
    starts: Vec<u32>,
}

/// That a control acts on a threat.
#[derive(Debug)]
struct Act<'a> {
    threat: u32,
    at: Position,
    column: Column,
    /// Whether the column counts.
    counts: bool,
    over: &'a Over,
    /// The span of steps it is limited to, if it is.
    span: Option<Spans>,
    /// Numbers of the kinds of asset it is limited to, if it is.
    kinds: Option<Vec<u32>>,
}

/// A question whose threat some control acts on.
#[derive(Clone, Copy, Debug)]
pub(super) struct Asked<'q> {
    threat: u32,
    at: Position,
    course: Course<'q>,
}

/// Many questions by threat and position: their numbers, and how the steps run they are about.
#[derive(Debug)]
pub(super) struct AllAsked<'q>(Vec<Vec<(usize, Course<'q>)>>);

impl<'a> Acts<'a> {
    pub(super) fn new(catalog: &'a Catalog) -> Self {
        let kinds = catalog.assets.iter().enumerate();
        let kinds: BTreeMap<&AssetKindId, u32> = kinds
            .map(|(number, kind)| (&kind.id, number as u32))
            .collect();
        let spans = AllSpans::new(catalog);
        let mut acts = Self {
            threats: BTreeMap::new(),
            kinds: &catalog.assets,
            of_all: Vec::new(),
            starts: vec![0],
        };
        for control in &catalog.controls.controls {
            for effect in &control.effects {
                let n_known = acts.threats.len() as u32;
                let act = Act {
                    threat: *acts.threats.entry(&effect.threat).or_insert(n_known),
                    at: effect.at,
                    column: effect.column,
                    counts: catalog.risk.counting_columns.contains(&effect.column),
                    over: &effect.over,
                    span: spans.of(effect),
                    kinds: numbers(effect, &kinds),
                };
                acts.of_all.push(act);
            }
            acts.starts.push(acts.of_all.len() as u32);
        }
        acts
    }

    /// A question with numbers; `None` when no control acts on its threat.
    pub(super) fn asked<'q>(&self, question: &Question<'q>) -> Option<Asked<'q>> {
        Some(Asked {
            threat: *self.threats.get(question.threat)?,
            at: question.at,
            course: question.course,
        })
    }

    /// The column under which a control acts on a question at a kind of asset, a counting one if
    /// there is one, and whether it counts.
    pub(super) fn column(
        &self,
        control: u32,
        kind: Option<&AssetKind>,
        question: &Asked<'_>,
    ) -> Option<(Column, bool)> {
        let acts = self.of(control).iter().filter(|act| {
            act.threat == question.threat
                && act.at == question.at
                && act.holds_on(question.course)
                && act.holds_for(|| self.number(kind))
        });
        let columns = acts.map(|act| (!act.counts, act.column));
        columns.min().map(|(is_idle, column)| (column, !is_idle))
    }

    /// Questions with numbers, by threat and position.
    pub(super) fn all_asked<'q>(&self, questions: &[Question<'q>]) -> AllAsked<'q> {
        let mut all = AllAsked(vec![Vec::new(); 3 * self.threats.len()]);
        for (number, question) in questions.iter().enumerate() {
            let place = self.asked(question).map(|it| place(it.threat, it.at));
            if let Some(list) = place.and_then(|place| all.0.get_mut(place)) {
                list.push((number, question.course));
            }
        }
        all
    }

    /// Adds the questions on which a control counts at a kind of asset, each once.
    pub(super) fn answered(
        &self,
        control: u32,
        kind: Option<u32>,
        asked: &AllAsked<'_>,
        answered: &mut Vec<usize>,
    ) {
        for act in self.of(control).iter().filter(|act| act.counts) {
            if !act.holds_for(|| kind) {
                continue;
            }
            let questions = asked.0.get(place(act.threat, act.at)).into_iter().flatten();
            for (number, course) in questions {
                if act.holds_on(*course) && !answered.contains(number) {
                    answered.push(*number);
                }
            }
        }
    }

    /// The number of a kind of asset.
    pub(super) fn number(&self, kind: Option<&AssetKind>) -> Option<u32> {
        let place = self.kinds.element_offset(kind?)?;
        Some(place as u32)
    }

    fn of(&self, control: u32) -> &[Act<'a>] {
        let range = match self.starts.get(control as usize..) {
            Some([start, end, ..]) => *start as usize..*end as usize,
            _ => 0..0,
        };
        self.of_all.get(range).unwrap_or_default()
    }
}

impl Act<'_> {
    fn holds_for(&self, kind: impl Fn() -> Option<u32>) -> bool {
        let Some(kinds) = &self.kinds else {
            return true;
        };
        kind().is_some_and(|kind| kinds.contains(&kind))
    }

    fn holds_on(&self, course: Course<'_>) -> bool {
        course.ground.is_within(self.over) && self.span.is_none_or(|it| it.meets(course.spans))
    }
}

/// Where questions about a threat and a position stand.
fn place(threat: u32, at: Position) -> usize {
    3 * threat as usize + at as usize
}

fn numbers(effect: &Effect, kinds: &BTreeMap<&AssetKindId, u32>) -> Option<Vec<u32>> {
    let known = effect.kinds.iter().filter_map(|id| kinds.get(id).copied());
    (!effect.kinds.is_empty()).then(|| known.collect())
}
