//! The data of a scenario: what a `*.scenario.ron` file holds.

use serde::{Deserialize, Serialize};

use crate::catalog::{AssetId, AttackerId, ControlId, GoalId, PatternId, Text};

/// What a scenario is played on.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub enum ScenarioBase {
    /// The design it lies beside.
    #[default]
    Beside,
    /// The reference design of a pattern with its required controls in place.
    Template(PatternId),
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
    /// Pages where the document speaks of it.
    #[serde(default)]
    pub pages: Vec<u16>,
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
