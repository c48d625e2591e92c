//! Changes of a scenario as values.

use super::{AnswerKey, AssetControls, QuizChoice, QuizQuestion, RouteEnds, Scenario, StoryPart};
use crate::catalog::{AssetId, ControlId, Lang, Message, Text};

/// A text of a scenario. Steps, questions and choices are counted from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum ScenarioText {
    /// The title.
    Title,
    /// The trainer's notes.
    Notes,
    /// What is told before the first step.
    Opening,
    /// What is told of a step.
    Step(usize),
    /// What is told of a step while it is under way.
    StepBefore(usize),
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
    Words(ScenarioText, Lang, String),
    /// Other pages of a part of the story or a question.
    Pages(ScenarioText, Vec<u16>),
    /// A step more, at a place.
    AddStep(usize),
    /// A step less.
    RemoveStep(usize),
    /// A step one up (or down).
    MoveStep(usize, ListMove),
    /// A question more, at the end.
    AddQuestion(QuizQuestion),
    /// A question less.
    RemoveQuestion(usize),
    /// A question one up (or down).
    MoveQuestion(usize, ListMove),
    /// How a question is asked and answered.
    Answer(usize, AnswerRewrite),
    /// A control starts off, or does not.
    Off(AssetId, ControlId),
    /// Another route; the story stays.
    Route(RouteEnds),
    /// Another route with title and story recorded from it; questions and notes stay.
    Record(Box<Scenario>),
}

/// A change of how a question is asked and answered. Choices are counted from 0.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AnswerRewrite {
    /// It is asked after so many steps.
    After(usize),
    /// Another way to answer it.
    Ask(AnswerKey),
    /// A choice more.
    AddChoice,
    /// A choice less.
    RemoveChoice(usize),
    /// The choice that is right.
    RightChoice(usize),
    /// An asset is a right answer, or is none.
    RightAsset(AssetId),
    /// A control is a right answer, or is none.
    RightControl(AssetId, ControlId),
}

/// A direction in a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ListMove {
    /// Towards its beginning.
    Up,
    /// Towards its end.
    Down,
}

impl Rewrite {
    /// What the undo menu says.
    pub const fn label(&self) -> Message {
        Message::new(match self {
            Self::Words(..) => "label-scenario-words",
            Self::Pages(..) => "label-scenario-pages",
            Self::AddStep(_) => "label-scenario-add-step",
            Self::RemoveStep(_) => "label-scenario-remove-step",
            Self::MoveStep(..) => "label-scenario-move-step",
            Self::AddQuestion(_) => "label-scenario-add-question",
            Self::RemoveQuestion(_) => "label-scenario-remove-question",
            Self::MoveQuestion(..) => "label-scenario-move-question",
            Self::Answer(_, rewrite) => rewrite.label_key(),
            Self::Off(..) => "label-scenario-off",
            Self::Route(_) => "label-scenario-route",
            Self::Record(_) => "label-scenario-record",
        })
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
                scenario.steps.insert(at, StoryPart::default());
            }
            Self::RemoveStep(at) => remove(&mut scenario.steps, *at),
            Self::MoveStep(at, to) => swap(&mut scenario.steps, *at, *to),
            Self::AddQuestion(question) => scenario.questions.push(question.clone()),
            Self::RemoveQuestion(at) => remove(&mut scenario.questions, *at),
            Self::MoveQuestion(at, to) => swap(&mut scenario.questions, *at, *to),
            Self::Off(asset, control) => toggle(&mut scenario.off, asset, control),
            Self::Route(ends) => scenario.route.clone_from(ends),
            Self::Record(recorded) => {
                scenario.title = recorded.title.clone();
                scenario.route = recorded.route.clone();
                scenario.opening = recorded.opening.clone();
                scenario.steps.clone_from(&recorded.steps);
                scenario.ending = recorded.ending.clone();
            }
            Self::Answer(at, rewrite) => {
                if let Some(question) = scenario.questions.get_mut(*at) {
                    rewrite.carry_out(question);
                }
            }
        }
    }
}

impl AnswerRewrite {
    const fn label_key(&self) -> &'static str {
        match self {
            Self::After(_) => "label-scenario-after",
            Self::Ask(_) => "label-scenario-ask",
            Self::AddChoice => "label-scenario-add-choice",
            Self::RemoveChoice(_) => "label-scenario-remove-choice",
            Self::RightChoice(_) | Self::RightAsset(_) | Self::RightControl(..) => {
                "label-scenario-right"
            }
        }
    }

    /// Changes a question; an answer of another sort than is asked for changes nothing.
    fn carry_out(&self, question: &mut QuizQuestion) {
        let ask = &mut question.ask;
        match self {
            Self::After(after) => question.after = *after,
            Self::Ask(other) => ask.clone_from(other),
            Self::AddChoice => {
                if let AnswerKey::Choice(choices) = ask {
                    choices.push(QuizChoice {
                        text: Text::default(),
                        right: choices.is_empty(),
                    });
                }
            }
            Self::RemoveChoice(place) => {
                if let AnswerKey::Choice(choices) = ask {
                    remove(choices, *place);
                }
            }
            Self::RightChoice(place) => {
                if let AnswerKey::Choice(choices) = ask {
                    for (other, choice) in choices.iter_mut().enumerate() {
                        choice.right = other == *place;
                    }
                }
            }
            Self::RightAsset(asset) => {
                if let AnswerKey::Asset(right) = ask {
                    switch(right, asset);
                }
            }
            Self::RightControl(asset, control) => {
                if let AnswerKey::Control(right) = ask {
                    toggle(right, asset, control);
                }
            }
        }
    }
}

/// Takes an asset into a list, or out of it.
fn switch(list: &mut Vec<AssetId>, asset: &AssetId) {
    if list.contains(asset) {
        list.retain(|other| other != asset);
    } else {
        list.push(asset.clone());
    }
}

fn remove<T>(list: &mut Vec<T>, at: usize) {
    if at < list.len() {
        drop(list.remove(at));
    }
}

fn swap<T>(list: &mut [T], at: usize, to: ListMove) {
    let other = match to {
        ListMove::Up => at.checked_sub(1),
        ListMove::Down => Some(at + 1),
    };
    if let Some(other) = other.filter(|other| (*other).max(at) < list.len()) {
        list.swap(at, other);
    }
}

/// Takes a control of an asset into a list, or out of it; an asset without controls goes.
fn toggle(list: &mut Vec<AssetControls>, asset: &AssetId, control: &ControlId) {
    let is_in = |at: &AssetControls| at.asset == *asset && at.controls.contains(control);
    if list.iter().any(is_in) {
        for at in list.iter_mut().filter(|at| at.asset == *asset) {
            at.controls.retain(|other| other != control);
        }
        list.retain(|at| !at.controls.is_empty());
    } else if let Some(at) = list.iter_mut().find(|at| at.asset == *asset) {
        at.controls.push(control.clone());
    } else {
        list.push(AssetControls {
            asset: asset.clone(),
            controls: vec![control.clone()],
        });
    }
}

fn text_mut(scenario: &mut Scenario, place: ScenarioText) -> Option<&mut Text> {
    Some(match place {
        ScenarioText::Title => &mut scenario.title,
        ScenarioText::Notes => &mut scenario.notes,
        ScenarioText::Opening => &mut scenario.opening.text,
        ScenarioText::Step(at) => &mut scenario.steps.get_mut(at)?.text,
        ScenarioText::StepBefore(at) => &mut scenario.steps.get_mut(at)?.before,
        ScenarioText::Ending => &mut scenario.ending.text,
        ScenarioText::Question(at) => &mut scenario.questions.get_mut(at)?.text,
        ScenarioText::Explanation(at) => &mut scenario.questions.get_mut(at)?.explanation,
        ScenarioText::Choice(at, place) => match &mut scenario.questions.get_mut(at)?.ask {
            AnswerKey::Choice(choices) => &mut choices.get_mut(place)?.text,
            AnswerKey::Control(_) | AnswerKey::Asset(_) => return None,
        },
    })
}

fn pages_mut(scenario: &mut Scenario, place: ScenarioText) -> Option<&mut Vec<u16>> {
    Some(match place {
        ScenarioText::Opening => &mut scenario.opening.pages,
        ScenarioText::Step(at) => &mut scenario.steps.get_mut(at)?.pages,
        ScenarioText::Ending => &mut scenario.ending.pages,
        ScenarioText::Question(at) | ScenarioText::Explanation(at) => {
            &mut scenario.questions.get_mut(at)?.pages
        }
        ScenarioText::Title
        | ScenarioText::Notes
        | ScenarioText::StepBefore(_)
        | ScenarioText::Choice(..) => return None,
    })
}
