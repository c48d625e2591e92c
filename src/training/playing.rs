//! A scenario being played: where it stands, what has been answered, and how time passes.

use std::{collections::BTreeSet, path::PathBuf, sync::Arc};

use super::{
    AnswerKey, AssetControls, Moment, NoStage, Player, Quiz, QuizAnswer, Scenario, Stage,
    find_route,
};
use crate::{
    analysis::{AttackRoute, Rating, analyze},
    catalog::{AssetId, Catalog, ControlId},
    design::Design,
};

/// How fast it can be played, as factors.
pub const SPEEDS: [f32; 4] = [0.5, 1.0, 2.0, 4.0];

/// How long the packet takes for a hop at the usual speed, seconds.
const HOP: f32 = 1.4;

/// Where a scenario being played comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PlayOrigin {
    /// An attack route of the drawing, with its number.
    Route(usize),
    /// A scenario of the catalog, or one of a file.
    Story(Option<PathBuf>),
}

/// When the window must be drawn again because of time alone.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum PlayWake {
    /// At once: something moves.
    Now,
    /// In so many seconds.
    After(f32),
    /// Not at all.
    Never,
}

/// A scenario being played.
#[derive(Clone, Debug)]
pub struct StagePlay {
    /// Where it comes from.
    pub origin: PlayOrigin,
    /// What it is played on, with nothing taken off.
    base: Design,
    /// The scenario as it is written, whatever is taken off or put back while playing.
    written: Scenario,
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
    /// The asset chosen on the way to a control.
    pub asset: Option<AssetId>,
    /// The product the answer given leads to, and the one of the way the attacker then takes.
    pub would_be: Option<(u8, u8)>,
    passed: BTreeSet<usize>,
    /// Whether it goes on by itself.
    pub is_running: bool,
    /// Place in [`SPEEDS`].
    pub speed: usize,
    /// Whether the notes for the trainer are shown.
    pub shows_notes: bool,
    /// How far the packet has come on its hop, 0..1.
    pub moved: f32,
    /// Seconds spent here since there was nothing more to be seen moving.
    waited: f32,
    clock: Option<f64>,
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
        let off = stage.scenario.off.iter();
        let offered = off.flat_map(|at| {
            let controls = at.controls.iter();
            controls.map(|control| (at.asset.clone(), control.clone()))
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
            asset: None,
            would_be: None,
            passed: BTreeSet::new(),
            is_running: false,
            speed: 1,
            shows_notes: false,
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

    /// On: an answered or passed question is left, then the next moment is shown.
    pub fn forward(&mut self) {
        if let Some(number) = self.asked.take() {
            self.passed.insert(number);
            self.forget_choice();
            self.ask();
            if self.asked.is_some() {
                return;
            }
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

    /// From the beginning, with nothing answered.
    pub fn retry(&mut self) {
        self.quiz = Quiz::new(self.scenario());
        self.go_to(0);
    }

    /// Plays, or stops.
    pub fn toggle(&mut self) {
        let (at, count) = self.player.progress();
        if !self.is_running && at + 1 == count {
            self.go_to(0);
        }
        self.is_running = !self.is_running;
        self.waited = f32::INFINITY;
    }

    /// The next speed.
    pub fn faster(&mut self) {
        self.speed = (self.speed + 1) % SPEEDS.len();
    }

    /// Chooses an asset on the way to a control, or as the answer.
    pub fn choose_asset(&mut self, asset: AssetId) {
        self.choice = None;
        self.asset = Some(asset);
    }

    /// Gives the answer that is chosen.
    pub fn check(&mut self, catalog: &Catalog) {
        let (Some(number), Some(given)) = (self.asked, self.choice.clone()) else {
            return;
        };
        let stage = Arc::clone(&self.stage);
        if let QuizAnswer::Control(asset, control) = &given {
            let worst = stage.at_worst(asset, control, catalog);
            self.would_be = Some((stage.as_it_runs(asset, control), worst));
        }
        self.quiz.give(&stage.scenario, number, given);
    }

    /// Whether a control is taken off.
    pub fn is_off(&self, asset: &AssetId, control: &ControlId) -> bool {
        let off = self.scenario().off.iter();
        off.filter(|at| at.asset == *asset)
            .any(|at| at.controls.contains(control))
    }

    /// Whether what was missing in a step is not told yet: it is what a question asks.
    pub fn is_veiled(&self, step: usize) -> bool {
        let questions = self.scenario().questions.iter().enumerate();
        questions
            .filter(|(_, question)| question.after == step + 1)
            .filter(|(_, question)| matches!(question.ask, AnswerKey::Control(_)))
            .any(|(number, _)| self.quiz.answer(number).is_none() && !self.passed.contains(&number))
    }

    /// How many controls are taken off.
    pub fn off_count(&self) -> usize {
        self.scenario().off.iter().map(|at| at.controls.len()).sum()
    }

    /// Takes a control off, or puts it back: the same moment of the route as it then is. Whether
    /// the attacker takes another way then.
    pub fn switch(
        &mut self,
        asset: AssetId,
        control: ControlId,
        catalog: &Catalog,
    ) -> Result<bool, NoStage> {
        let mut scenario = self.scenario().clone();
        if self.is_off(&asset, &control) {
            for at in scenario.off.iter_mut().filter(|at| at.asset == asset) {
                at.controls.retain(|other| *other != control);
            }
        } else {
            scenario.off.push(AssetControls {
                asset: asset.clone(),
                controls: vec![control.clone()],
            });
        }
        let stage = staged(scenario, &self.base, catalog, Some(&self.stage.route))?;
        if !self.offered.contains(&(asset.clone(), control.clone())) {
            self.offered.push((asset, control));
        }
        let (at, _) = self.player.progress();
        self.player = Player::new(&stage);
        let before = std::mem::replace(&mut self.stage, Arc::new(stage));
        self.go_to(at);
        let way = |stage: &Stage| -> Vec<_> {
            let steps = stage.route.steps.iter();
            let steps = steps.map(|step| (step.movement.clone(), step.assets.clone()));
            steps.collect()
        };
        Ok(way(&before) != way(&self.stage))
    }

    /// The numbers so far; `None` before the first step is made.
    pub fn numbers(&self, catalog: &Catalog) -> Option<Rating> {
        if self.player.steps_made() == self.stage.route.steps.len() {
            return Some(self.stage.route.rating);
        }
        let running = self.player.running(&self.stage, catalog);
        running.map(|running| running.rating)
    }

    /// All hops as (step, leg), in order.
    pub fn legs(&self) -> Vec<(usize, usize)> {
        let steps = self.stage.route.steps.iter().enumerate();
        let legs = steps.flat_map(|(step, it)| {
            let legs = 0..it.assets.len().saturating_sub(1);
            legs.map(move |leg| (step, leg))
        });
        legs.collect()
    }

    /// The hop under way or made last, from 0; how many have been entered.
    pub fn hops_entered(&self) -> usize {
        let legs = self.legs();
        match self.player.moment() {
            Moment::Opening => 0,
            Moment::Leg { step, leg } => legs.iter().filter(|at| **at <= (step, leg)).count(),
            Moment::Outcome { step } => legs.iter().filter(|at| at.0 <= step).count(),
            Moment::Ending => legs.len(),
        }
    }

    /// Lets time pass: the packet moves, and when playing the next moment comes.
    pub fn tick(&mut self, now: f64, reduced: bool) -> PlayWake {
        let before = self.clock.replace(now).unwrap_or(now);
        let gone = (now - before).max(0.0) as f32 * self.factor();
        let is_leg = matches!(self.player.moment(), Moment::Leg { .. });
        if is_leg && self.moved < 1.0 {
            self.moved = if reduced {
                1.0
            } else {
                (self.moved + gone / HOP).min(1.0)
            };
            self.waited = 0.0;
            if self.moved < 1.0 {
                return PlayWake::Now;
            }
        } else {
            self.waited += gone;
        }
        if !self.is_running {
            self.clock = None;
            return PlayWake::Never;
        }
        let left = self.pause() - self.waited;
        if left > 0.01 {
            return PlayWake::After(left / self.factor());
        }
        self.forward();
        if self.is_running {
            PlayWake::Now
        } else {
            PlayWake::Never
        }
    }

    fn factor(&self) -> f32 {
        SPEEDS.get(self.speed).copied().unwrap_or(1.0)
    }

    /// How long a moment is shown when playing, seconds at the usual speed: as long as it takes
    /// to read it.
    fn pause(&self) -> f32 {
        match self.player.moment() {
            Moment::Leg { .. } => 1.2,
            Moment::Opening => 4.0,
            Moment::Outcome { .. } | Moment::Ending => 5.0,
        }
    }

    fn arrive(&mut self, moved: f32) {
        self.moved = moved;
        self.waited = 0.0;
        self.forget_choice();
        self.ask();
        let (at, count) = self.player.progress();
        if at + 1 == count {
            self.is_running = false;
        }
    }

    /// At a moment that was gone to: what was passed here is asked again, what was answered is
    /// shown again.
    fn look_again(&mut self) {
        let made = self.player.steps_made();
        let stage = Arc::clone(&self.stage);
        let questions = || stage.scenario.questions.iter().enumerate();
        let before = questions().filter(|(_, question)| question.after < made);
        self.passed = before.map(|(number, _)| number).collect();
        self.arrive(1.0);
        let is_told = matches!(
            self.player.moment(),
            Moment::Opening | Moment::Outcome { .. }
        );
        if self.asked.is_none() && is_told {
            let here = questions().find(|(_, question)| question.after == made);
            self.asked = here.map(|(number, _)| number);
        }
    }

    fn forget_choice(&mut self) {
        self.choice = None;
        self.asset = None;
        self.would_be = None;
    }

    /// Opens the next question that is due here, and stops for it.
    fn ask(&mut self) {
        if matches!(self.player.moment(), Moment::Leg { .. } | Moment::Ending) {
            self.asked = None;
            return;
        }
        let made = self.player.steps_made();
        let mut due = self.quiz.due(&self.stage.scenario, made);
        self.asked = due
            .find(|(number, _)| !self.passed.contains(number))
            .map(|(number, _)| number);
        if self.asked.is_some() {
            self.is_running = false;
        }
    }
}

/// A stage with the same way as `like`, or with the worst where that is not listed. With nothing
/// off, a way is played whether it is listed or not.
fn staged(
    scenario: Scenario,
    base: &Design,
    catalog: &Catalog,
    like: Option<&AttackRoute>,
) -> Result<Stage, NoStage> {
    let as_drawn = like.filter(|_| scenario.off.is_empty());
    let mut stage = match (Stage::new(scenario.clone(), base, catalog), as_drawn) {
        (Err(_), Some(route)) => Stage {
            scenario,
            analysis: analyze(base, catalog),
            design: base.clone(),
            route: route.clone(),
        },
        (stage, _) => stage?,
    };
    let is_it = |route: &&AttackRoute| {
        like.is_some_and(|like| {
            (&route.attacker, &route.goal, &route.hops) == (&like.attacker, &like.goal, &like.hops)
        })
    };
    let listed = stage.analysis.routes.iter().find(is_it);
    if let Some(route) = listed.or(as_drawn).cloned() {
        stage.route = route;
    }
    Ok(stage)
}
