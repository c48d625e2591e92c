//! Whether a scenario fits the design it is played on, and the catalog.

use super::{AnswerKey, AssetControls, QuizQuestion, Scenario, Stage, file::place_in};
use crate::{
    catalog::{AssetId, Catalog, Message, Text, TextPlace},
    design::{Design, FileError, FileFault},
};

/// Something in a scenario that does not fit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Misfit {
    /// The word in the file it is about, if any.
    pub word: Option<String>,
    /// What is wrong, in one line.
    pub message: Message,
}

impl Misfit {
    /// The same with its place in a file.
    pub fn at(&self, text: &str, file: &str) -> FileError {
        let word = self.word.as_deref();
        FileError {
            file: file.to_owned(),
            place: Some(word.map_or(TextPlace::START, |word| place_in(text, word))),
            fault: FileFault::Other(self.message.clone()),
        }
    }
}

/// Everything in a scenario that does not fit a design and the catalog; nothing when it can be
/// played as it is written.
pub fn misfits(scenario: &Scenario, design: &Design, catalog: &Catalog) -> Vec<Misfit> {
    let mut checker = ScenarioChecker {
        scenario,
        design,
        catalog,
        found: Vec::new(),
    };
    checker.words();
    checker.names();
    if checker.found.is_empty() {
        checker.route();
    }
    checker.found
}

struct ScenarioChecker<'a> {
    scenario: &'a Scenario,
    design: &'a Design,
    catalog: &'a Catalog,
    found: Vec<Misfit>,
}

impl ScenarioChecker<'_> {
    fn say(&mut self, word: Option<&str>, message: Message) {
        self.found.push(Misfit {
            word: word.map(ToOwned::to_owned),
            message,
        });
    }

    /// Every text in a language at least, and pages that there are.
    fn words(&mut self) {
        let scenario = self.scenario;
        let text = |what: Message, text: &Text| {
            let is_missing = text.ja.trim().is_empty() && text.en.trim().is_empty();
            is_missing.then(|| Message::new("misfit-not-written").with("what", what))
        };
        let tellings = || {
            let steps = scenario.steps.iter();
            [&scenario.opening, &scenario.ending]
                .into_iter()
                .chain(steps)
        };
        let mut missing = vec![text(Message::new("misfit-title"), &scenario.title)];
        let story = || Message::new("misfit-story");
        missing.extend(tellings().map(|telling| text(story(), &telling.text)));
        for (n, question) in scenario.questions.iter().enumerate() {
            let of_question = |key| Message::new(key).with("n", n + 1);
            let words = of_question("misfit-question-words");
            missing.push(text(words, &question.text));
            let explanation = of_question("misfit-question-explanation");
            missing.push(text(explanation, &question.explanation));
            if let AnswerKey::Choice(choices) = &question.ask {
                let answers = choices.iter();
                let answer = || of_question("misfit-question-answer");
                missing.extend(answers.map(|choice| text(answer(), &choice.text)));
            }
        }
        for message in missing.into_iter().flatten() {
            self.say(None, message);
        }
        let last = self.catalog.edition.pages;
        let pages = tellings().flat_map(|telling| &telling.pages);
        let pages = pages.chain(scenario.questions.iter().flat_map(|q| &q.pages));
        for page in pages.filter(|page| **page == 0 || **page > last) {
            let message = Message::new("misfit-no-page").with("page", *page);
            self.say(None, message.with("last", last));
        }
    }

    /// Everything named is there.
    fn names(&mut self) {
        let scenario = self.scenario;
        let ends = &scenario.route;
        if self.catalog.attacker(&ends.attacker).is_none() {
            let id = ends.attacker.as_str();
            self.say(Some(id), Message::new("misfit-no-attacker").with("id", id));
        }
        if self.catalog.goal(&ends.goal).is_none() {
            let id = ends.goal.as_str();
            self.say(Some(id), Message::new("misfit-no-goal").with("id", id));
        }
        let assets = [&ends.entry, &ends.target]
            .into_iter()
            .chain(&ends.foothold);
        for asset in assets {
            self.asset(asset);
        }
        for at in &scenario.off {
            self.controls(at);
        }
        for (n, question) in scenario.questions.iter().enumerate() {
            self.question(n + 1, question);
        }
    }

    fn asset(&mut self, id: &AssetId) {
        if !self.design.assets.contains_key(id) {
            let id = id.as_str();
            self.say(Some(id), Message::new("misfit-no-asset").with("id", id));
        }
    }

    fn controls(&mut self, at: &AssetControls) {
        self.asset(&at.asset);
        for id in &at.controls {
            if self.catalog.control(id).is_none() {
                let id = id.as_str();
                self.say(Some(id), Message::new("misfit-no-control").with("id", id));
            }
        }
    }

    fn question(&mut self, n: usize, question: &QuizQuestion) {
        let n_steps = self.scenario.steps.len();
        if question.after > n_steps {
            let message = Message::new("misfit-asked-late")
                .with("n", n)
                .with("after", question.after)
                .with("steps", n_steps);
            self.say(None, message);
        }
        match &question.ask {
            AnswerKey::Control(right) => {
                if right.iter().all(|at| at.controls.is_empty()) {
                    self.say(None, no_right(n));
                }
                for at in right {
                    self.controls(at);
                }
            }
            AnswerKey::Asset(right) => {
                if right.is_empty() {
                    self.say(None, no_right(n));
                }
                for asset in right {
                    self.asset(asset);
                }
            }
            AnswerKey::Choice(choices) => {
                let n_right = choices.iter().filter(|choice| choice.right).count();
                if n_right != 1 {
                    let message = Message::new("misfit-right-answers").with("n", n);
                    self.say(None, message.with("right", n_right));
                }
            }
        }
    }

    /// The route is there, has as many steps as are told, and the controls named change it.
    fn route(&mut self) {
        let stage = match Stage::new(self.scenario.clone(), self.design, self.catalog) {
            Ok(stage) => stage,
            Err(error) => {
                let target = self.scenario.route.target.clone();
                self.say(Some(target.as_str()), error.message());
                return;
            }
        };
        let (told, n_steps) = (self.scenario.steps.len(), stage.route.steps.len());
        if told != n_steps {
            let message = Message::new("misfit-steps").with("steps", n_steps);
            self.say(None, message.with("told", told));
        }
        for question in &self.scenario.questions {
            let AnswerKey::Control(right) = &question.ask else {
                continue;
            };
            let all = right
                .iter()
                .flat_map(|at| at.controls.iter().map(move |control| (&at.asset, control)));
            for (asset, control) in all {
                if stage.as_it_runs(asset, control) >= stage.route.rating.product {
                    let message = Message::new("misfit-lowers-nothing")
                        .with("asset", asset.as_str())
                        .with("control", control.as_str());
                    self.say(Some(control.as_str()), message);
                }
            }
        }
    }
}

fn no_right(n: usize) -> Message {
    Message::new("misfit-no-right-answer").with("n", n)
}
