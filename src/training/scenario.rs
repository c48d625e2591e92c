//! The data of a scenario: what a `*.scenario.ron` file holds.

use serde::{Deserialize, Serialize};

use crate::{
    catalog::{AssetId, AttackerId, ControlId, GoalId, PatternId, Text},
    design::{Design, to_text},
};

/// What a scenario is played on.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub enum ScenarioBase {
    /// The design it lies beside.
    #[default]
    Beside,
    /// The reference design of a pattern with all its controls in place, so that whatever the
    /// scenario takes off can be put back.
    Template(PatternId),
    /// The design it was written on, which the file carries: the text of a design file.
    Carried(String),
}

/// Controls of an asset.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AssetControls {
    /// The asset.
    pub asset: AssetId,
    /// Its controls.
    pub controls: Vec<ControlId>,
}

/// The route that is played: the worst of these ends.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RouteEnds {
    /// Who attacks.
    pub attacker: AttackerId,
    /// The final attack.
    pub goal: GoalId,
    /// Where the attacker comes in from.
    pub entry: AssetId,
    /// The host the last hop starts from; none when that is the entry outside.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub foothold: Option<AssetId>,
    /// The target.
    pub target: AssetId,
}

/// A part of the story.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StoryPart {
    /// What happens, in our own words.
    pub text: Text,
    /// Of a step: what is told while it is under way and its questions are open, where `text`
    /// would give away where it leads. Without it, only the way is told until the step is made.
    #[serde(default, skip_serializing_if = "is_unwritten")]
    pub before: Text,
    /// Pages where the document speaks of it.
    #[serde(default)]
    pub pages: Vec<u16>,
}

/// Whether a text is written in no language.
pub fn is_unwritten(text: &Text) -> bool {
    text.ja.trim().is_empty() && text.en.trim().is_empty()
}

/// An answer that can be chosen in words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct QuizChoice {
    /// The answer.
    pub text: Text,
    /// Whether it is right.
    #[serde(default)]
    pub right: bool,
}

/// How a question is answered.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub enum AnswerKey {
    /// “Which control would have stopped this?”: any one of these, chosen at its asset. Each of
    /// them alone lowers the product of the route as it runs; whether the attacker finds another
    /// way is another question (see [`super::Stage::at_worst`]).
    Control(Vec<AssetControls>),
    /// Any one of these assets, chosen on the canvas.
    Asset(Vec<AssetId>),
    /// One of these answers; exactly one is right.
    Choice(Vec<QuizChoice>),
}

/// A question of the quiz.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct QuizQuestion {
    /// Asked after this step of the route, counted from 1; 0 asks before the first.
    pub after: usize,
    /// The question.
    pub text: Text,
    /// How it is answered.
    pub ask: AnswerKey,
    /// Why the right answer is right.
    pub explanation: Text,
    /// Pages where the document says so.
    pub pages: Vec<u16>,
}

impl QuizQuestion {
    /// A choice by its place, where the question is answered by one.
    pub fn choice(&self, place: usize) -> Option<&QuizChoice> {
        match &self.ask {
            AnswerKey::Choice(choices) => choices.get(place),
            AnswerKey::Control(_) | AnswerKey::Asset(_) => None,
        }
    }
}

/// A scenario for training.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Scenario {
    /// The format of the file.
    pub format: u32,
    /// Its title.
    pub title: Text,
    /// What it is played on.
    #[serde(default)]
    pub base: ScenarioBase,
    /// Controls that start off, whatever their state in the design.
    #[serde(default)]
    pub off: Vec<AssetControls>,
    /// The route.
    pub route: RouteEnds,
    /// Told before the first step.
    pub opening: StoryPart,
    /// One for each step of the route, the final attack included.
    pub steps: Vec<StoryPart>,
    /// Told after the last step.
    pub ending: StoryPart,
    /// The quiz.
    #[serde(default)]
    pub questions: Vec<QuizQuestion>,
    /// For the trainer only.
    #[serde(default)]
    pub notes: Text,
}

impl Scenario {
    /// The scenario as it goes into a file: one that only lay beside a design carries a copy of
    /// it, so that it can be played wherever and whenever the file is opened.
    #[must_use]
    pub fn carrying(&self, design: &Design) -> Self {
        let mut scenario = self.clone();
        if scenario.base == ScenarioBase::Beside {
            scenario.base = ScenarioBase::Carried(to_text(design));
        }
        scenario
    }
}
