//! A scenario being played, and going on and back in it.

use std::{
    collections::{BTreeMap, BTreeSet},
    path::PathBuf,
    sync::Arc,
};

use super::{AnswerEffect, HandCounts, PlayPair, Presentation, switching::staged};
use crate::{
    analysis::{AttackRoute, Rating, analyze},
    catalog::{AssetId, Catalog, ControlId, Day},
    design::Design,
    training::{Moment, NoStage, Player, Quiz, QuizAnswer, Scenario, Stage, find_route},
};

/// Where a scenario being played comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PlayOrigin {
    /// An attack route of the drawing, with its number.
    Route(usize),
    /// A scenario of the catalog, or one of a file.
    Story(Option<PathBuf>),
}

/// What stands before the play.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum StageCover {
    /// Nothing: it is seen.
    #[default]
    Nothing,
    /// Nothing of it is shown, so that everybody looks at the trainer.
    Blank,
    /// It is asked whether the score may be lost by leaving.
    Leaving,
    /// It is asked whether the score may be lost by going over to writing.
    Editing,
}

/// A scenario being played.
#[derive(Clone, Debug)]
pub struct StagePlay {
    /// Where it comes from.
    pub origin: PlayOrigin,
    /// What it is played on, with nothing taken off.
    pub(super) base: Design,
    /// The scenario as it is written, whatever is taken off or put back while playing.
    pub(super) written: Scenario,
    /// What is played, with what is taken off now.
    pub stage: Arc<Stage>,
    /// The numbers of the route with nothing taken off; `None` when there is none then.
    pub designed: Option<Rating>,
    /// Controls that can be taken off and put back here.
    pub offered: Vec<(AssetId, ControlId)>,
    /// Where the play stands.
    pub player: Player,
    /// What has been answered.
    pub quiz: Quiz,
    /// The question that is open, answered or not.
    pub asked: Option<usize>,
    /// The answer that is chosen but not given yet.
    pub choice: Option<QuizAnswer>,
    /// What the controls of the answers given do to the route, by question.
    pub(super) effects: BTreeMap<usize, AnswerEffect>,
    /// The open question that was to be left without an answer: said once before it is.
    pub warned: Option<usize>,
    /// Questions that were left without an answer.
    pub(super) passed: BTreeSet<usize>,
    /// Hands raised for the answers.
    pub hands: HandCounts,
    /// Who answers: the name of the group, as it is to stand on the sheet of results.
    pub group: String,
    /// The day on which it is played, where that is known.
    pub day: Option<Day>,
    /// How it is presented.
    pub presentation: Presentation,
    /// The route with and without its controls, while they are shown side by side.
    pub pair: Option<Box<PlayPair>>,
    /// Whether it goes on by itself.
    pub is_running: bool,
    /// Place in [`SPEEDS`](super::SPEEDS).
    pub speed: usize,
    /// Whether the notes for the trainer are shown.
    pub shows_notes: bool,
    /// What stands before the play.
    pub cover: StageCover,
    /// How far the packet has come on its hop, 0..1.
    pub moved: f32,
    /// Seconds spent here since there was nothing more to be seen moving.
    pub(super) waited: f32,
    /// When time last passed, seconds of the window's clock.
    pub(super) clock: Option<f64>,
}

impl StagePlay {
    /// Makes a scenario ready on a design; with a route, that one is played.
    pub fn new(
        origin: PlayOrigin,
        route: Option<&AttackRoute>,
        scenario: Scenario,
        base: Design,
        catalog: &Catalog,
    ) -> Result<Self, NoStage> {
        let written = scenario.clone();
        let stage = staged(scenario, &base, catalog, route)?;
        let before = analyze(&base, catalog);
        let designed = find_route(&before, &stage.scenario.route).map(|route| route.rating);
        let offered = stage.scenario.off.iter().flat_map(|at| {
            at.controls
                .iter()
                .map(|control| (at.asset.clone(), control.clone()))
        });
        let mut playing = Self {
            origin,
            offered: offered.collect(),
            player: Player::new(&stage),
            quiz: Quiz::new(&stage.scenario),
            stage: Arc::new(stage),
            base,
            written,
            designed,
            asked: None,
            choice: None,
            effects: BTreeMap::new(),
            warned: None,
            passed: BTreeSet::new(),
            hands: HandCounts::default(),
            group: String::new(),
            day: None,
            presentation: Presentation::default(),
            pair: None,
            is_running: false,
            speed: 1,
            shows_notes: false,
            cover: StageCover::Nothing,
            moved: 1.0,
            waited: 0.0,
            clock: None,
        };
        playing.ask();
        Ok(playing)
    }

    /// The scenario as it is played now.
    pub fn scenario(&self) -> &Scenario {
        &self.stage.scenario
    }

    /// The scenario as it is written, what it is played on, and its file.
    pub fn into_written(self) -> (Scenario, Design, Option<PathBuf>) {
        let path = match self.origin {
            PlayOrigin::Story(path) => path,
            PlayOrigin::Route(_) => None,
        };
        (self.written, self.base, path)
    }

    /// Begins at the first moment of a step.
    pub fn begin_at(&mut self, step: usize) {
        while self.player.step().is_none_or(|now| now < step) && self.player.forward() {}
        self.go_to(self.player.progress().0);
    }

    /// Begins where so many steps have been made.
    pub fn begin_after(&mut self, steps: usize) {
        while self.player.steps_made() < steps && self.player.forward() {}
        self.go_to(self.player.progress().0);
    }

    /// On: an open question is left, then the next moment is shown. One without an answer is left
    /// only when that is wished twice: the first time says so.
    pub fn forward(&mut self) {
        if !self.leave_question() {
            return;
        }
        if self.player.forward() {
            self.arrive(0.0);
        } else {
            self.is_running = false;
        }
    }

    /// One moment back.
    pub fn back(&mut self) {
        if self.player.back() {
            self.look_again();
        }
    }

    /// To the outcome of the next step; an open question is left as by going forward.
    pub fn next_step(&mut self) {
        if self.leave_question() && self.player.next_step() {
            self.arrive(1.0);
        }
    }

    /// To the outcome of the step before.
    pub fn previous_step(&mut self) {
        if self.player.previous_step() {
            self.look_again();
        }
    }

    /// To a moment.
    pub fn go_to(&mut self, at: usize) {
        self.player.go_to(at);
        self.look_again();
    }

    /// To the end.
    pub fn finish(&mut self) {
        let (_, count) = self.player.progress();
        self.go_to(count.saturating_sub(1));
    }

    /// The moment at which a question is asked, with the question open.
    pub fn review(&mut self, number: usize) {
        let after = self.scenario().questions.get(number).map(|it| it.after);
        let Some(after) = after else { return };
        self.player.go_to(0);
        while self.player.steps_made() < after && self.player.forward() {}
        self.look_again();
        self.asked = Some(number);
    }

    /// Whether leaving now would lose answers that nobody has seen the score of.
    pub fn loses_score(&self) -> bool {
        self.quiz.score().answered > 0 && self.player.moment() != Moment::Ending
    }

    /// From the beginning, with nothing answered.
    pub fn retry(&mut self) {
        self.quiz = Quiz::new(self.scenario());
        self.effects.clear();
        self.hands = HandCounts::default();
        self.go_to(0);
    }

    /// At another moment: what was answered here before is shown again, and what is open is asked.
    fn arrive(&mut self, moved: f32) {
        self.moved = moved;
        self.waited = 0.0;
        self.forget_choice();
        let answered = self.answered_here();
        self.passed.retain(|number| !answered.contains(number));
        self.ask();
        if self.asked.is_none() {
            self.asked = answered.first().copied();
        }
        let (at, count) = self.player.progress();
        if at + 1 == count {
            self.is_running = false;
        }
    }

    /// At a moment that was gone to: what was passed here is asked again.
    fn look_again(&mut self) {
        let made = self.player.steps_made();
        let stage = Arc::clone(&self.stage);
        let questions = || stage.scenario.questions.iter().enumerate();
        let before = questions().filter(|(_, question)| question.after < made);
        self.passed = before.map(|(number, _)| number).collect();
        self.arrive(1.0);
    }
}
