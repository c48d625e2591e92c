//! Changes of a scenario as values.

use crate::{
    analysis::training::{Ask, AtAsset, Choice, Ends, Question, Scenario, Telling},
    catalog::{AssetId, ControlId, Lang, Text},
};

/// A text of a scenario. Steps, questions and choices are counted from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Place {
    /// The title.
    Title,
    /// The trainer's notes.
    Notes,
    /// What is told before the first step.
    Opening,
    /// What is told of a step.
    Step(usize),
    /// What is told at the end.
    Ending,
    /// The words of a question.
    Question(usize),
    /// The explanation of a question.
    Explanation(usize),
    /// A choice of a question.
    Choice(usize, usize),
}

/// A change of a scenario.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Rewrite {
    /// Other words at a place, in a language.
    Words(Place, Lang, String),
    /// Other pages of a part of the story or a question.
    Pages(Place, Vec<u16>),
    /// A step more, at a place.
    AddStep(usize),
    /// A step less.
    RemoveStep(usize),
    /// A step one up (or down).
    MoveStep(usize, Move),
    /// A question more, at the end.
    AddQuestion(Question),
    /// A question less.
    RemoveQuestion(usize),
    /// A question one up (or down).
    MoveQuestion(usize, Move),
    /// A question is asked after so many steps.
    After(usize, usize),
    /// Another way to answer a question.
    Ask(usize, Ask),
    /// A choice more.
    AddChoice(usize),
    /// A choice less.
    RemoveChoice(usize, usize),
    /// The choice that is right.
    RightChoice(usize, usize),
    /// An asset is a right answer, or is none.
    RightAsset(usize, AssetId),
    /// A control is a right answer, or is none.
    RightControl(usize, AssetId, ControlId),
    /// A control starts off, or does not.
    Off(AssetId, ControlId),
    /// Another route; the story stays.
    Route(Ends),
    /// Another route with the story recorded from it; questions and notes stay.
    Record(Box<Scenario>),
}

/// A direction in a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Move {
    /// Towards its beginning.
    Up,
    /// Towards its end.
    Down,
}

impl Rewrite {
    /// What the undo menu says.
    pub fn label(&self) -> Text {
        let (ja, en) = match self {
            Self::Words(..) => ("文章の変更", "Edit words"),
            Self::Pages(..) => ("ページの変更", "Change pages"),
            Self::AddStep(_) => ("ステップの追加", "Add step"),
            Self::RemoveStep(_) => ("ステップの削除", "Remove step"),
            Self::MoveStep(..) => ("ステップの並べ替え", "Move step"),
            Self::AddQuestion(_) => ("設問の追加", "Add question"),
            Self::RemoveQuestion(_) => ("設問の削除", "Remove question"),
            Self::MoveQuestion(..) => ("設問の並べ替え", "Move question"),
            Self::After(..) => ("出題の時期の変更", "Change when a question is asked"),
            Self::Ask(..) => ("答え方の変更", "Change how a question is answered"),
            Self::AddChoice(_) => ("選択肢の追加", "Add choice"),
            Self::RemoveChoice(..) => ("選択肢の削除", "Remove choice"),
            Self::RightChoice(..) | Self::RightAsset(..) | Self::RightControl(..) => {
                ("正解の変更", "Change the right answer")
            }
            Self::Off(..) => ("外す対策の変更", "Change what is taken off"),
            Self::Route(_) => ("ルートの変更", "Change route"),
            Self::Record(_) => ("ルートの記録", "Record route"),
        };
        Text::new(ja, en)
    }

    pub(super) const fn is_typing(&self) -> bool {
        matches!(self, Self::Words(..) | Self::Pages(..))
    }

    /// Whether another change is typed into the same field.
    pub(super) fn goes_on_with(&self, next: &Self) -> bool {
        match (self, next) {
            (Self::Words(place, lang, _), Self::Words(other, other_lang, _)) => {
                (place, lang) == (other, other_lang)
            }
            (Self::Pages(place, _), Self::Pages(other, _)) => place == other,
            _ => false,
        }
    }

    /// Changes a scenario; what is not there stays as it is.
    pub(super) fn carry_out(&self, scenario: &mut Scenario) {
        match self {
            Self::Words(place, lang, words) => {
                if let Some(text) = text_mut(scenario, *place) {
                    match lang {
                        Lang::Ja => text.ja = words.as_str().into(),
                        Lang::En => text.en = words.as_str().into(),
                    }
                }
            }
            Self::Pages(place, pages) => {
                if let Some(of) = pages_mut(scenario, *place) {
                    of.clone_from(pages);
                }
            }
            Self::AddStep(at) => {
                let at = (*at).min(scenario.steps.len());
                scenario.steps.insert(at, Telling::default());
            }
            Self::RemoveStep(at) => remove(&mut scenario.steps, *at),
            Self::MoveStep(at, to) => swap(&mut scenario.steps, *at, *to),
            Self::AddQuestion(question) => scenario.questions.push(question.clone()),
            Self::RemoveQuestion(at) => remove(&mut scenario.questions, *at),
            Self::MoveQuestion(at, to) => swap(&mut scenario.questions, *at, *to),
            Self::Off(asset, control) => toggle(&mut scenario.off, asset, control),
            Self::Route(ends) => scenario.route.clone_from(ends),
            Self::Record(recorded) => {
                scenario.route = recorded.route.clone();
                scenario.opening = recorded.opening.clone();
                scenario.steps.clone_from(&recorded.steps);
                scenario.ending = recorded.ending.clone();
            }
            _ => self.answer(scenario),
        }
    }

    /// Changes how a question is asked and answered.
    fn answer(&self, scenario: &mut Scenario) {
        let (Self::After(at, _)
        | Self::Ask(at, _)
        | Self::AddChoice(at)
        | Self::RemoveChoice(at, _)
        | Self::RightChoice(at, _)
        | Self::RightAsset(at, _)
        | Self::RightControl(at, ..)) = self
        else {
            return;
        };
        let Some(question) = scenario.questions.get_mut(*at) else {
            return;
        };
        match (self, &mut question.ask) {
            (Self::After(_, after), _) => question.after = *after,
            (Self::Ask(_, ask), of) => of.clone_from(ask),
            (Self::AddChoice(_), Ask::Choice(choices)) => choices.push(Choice {
                text: Text::default(),
                right: choices.is_empty(),
            }),
            (Self::RemoveChoice(_, place), Ask::Choice(choices)) => remove(choices, *place),
            (Self::RightChoice(_, place), Ask::Choice(choices)) => {
                for (other, choice) in choices.iter_mut().enumerate() {
                    choice.right = other == *place;
                }
            }
            (Self::RightAsset(_, asset), Ask::Asset(right)) => {
                if right.contains(asset) {
                    right.retain(|other| other != asset);
                } else {
                    right.push(asset.clone());
                }
            }
            (Self::RightControl(_, asset, control), Ask::Control(right)) => {
                toggle(right, asset, control);
            }
            _ => {}
        }
    }
}

fn remove<T>(list: &mut Vec<T>, at: usize) {
    if at < list.len() {
        drop(list.remove(at));
    }
}

fn swap<T>(list: &mut [T], at: usize, to: Move) {
    let other = match to {
        Move::Up => at.checked_sub(1),
        Move::Down => Some(at + 1),
    };
    if let Some(other) = other.filter(|other| (*other).max(at) < list.len()) {
        list.swap(at, other);
    }
}

/// Takes a control of an asset into a list, or out of it; an asset without controls goes.
fn toggle(list: &mut Vec<AtAsset>, asset: &AssetId, control: &ControlId) {
    let is_in = |at: &AtAsset| at.asset == *asset && at.controls.contains(control);
    if list.iter().any(is_in) {
        for at in list.iter_mut().filter(|at| at.asset == *asset) {
            at.controls.retain(|other| other != control);
        }
        list.retain(|at| !at.controls.is_empty());
    } else if let Some(at) = list.iter_mut().find(|at| at.asset == *asset) {
        at.controls.push(control.clone());
    } else {
        list.push(AtAsset {
            asset: asset.clone(),
            controls: vec![control.clone()],
        });
    }
}

fn text_mut(scenario: &mut Scenario, place: Place) -> Option<&mut Text> {
    Some(match place {
        Place::Title => &mut scenario.title,
        Place::Notes => &mut scenario.notes,
        Place::Opening => &mut scenario.opening.text,
        Place::Step(at) => &mut scenario.steps.get_mut(at)?.text,
        Place::Ending => &mut scenario.ending.text,
        Place::Question(at) => &mut scenario.questions.get_mut(at)?.text,
        Place::Explanation(at) => &mut scenario.questions.get_mut(at)?.explanation,
        Place::Choice(at, place) => match &mut scenario.questions.get_mut(at)?.ask {
            Ask::Choice(choices) => &mut choices.get_mut(place)?.text,
            Ask::Control(_) | Ask::Asset(_) => return None,
        },
    })
}

fn pages_mut(scenario: &mut Scenario, place: Place) -> Option<&mut Vec<u16>> {
    Some(match place {
        Place::Opening => &mut scenario.opening.pages,
        Place::Step(at) => &mut scenario.steps.get_mut(at)?.pages,
        Place::Ending => &mut scenario.ending.pages,
        Place::Question(at) | Place::Explanation(at) => &mut scenario.questions.get_mut(at)?.pages,
        Place::Title | Place::Notes | Place::Choice(..) => return None,
    })
}
