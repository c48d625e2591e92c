//! Whether a scenario fits the design it is played on, and the catalog.

use super::{Ask, AtAsset, Question, Scenario, Stage, file::place_in};
use crate::{
    catalog::{AssetId, Catalog, Text},
    design::{Design, FileError, FileFault},
};

/// Something in a scenario that does not fit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Misfit {
    /// The word in the file it is about, if any.
    pub word: Option<String>,
    /// What is wrong, in one line; the places in a file are said in English.
    pub message: Text,
}

impl Misfit {
    /// The same with its place in a file.
    pub fn at(&self, text: &str, file: &str) -> FileError {
        let word = self.word.as_deref();
        FileError {
            file: file.to_owned(),
            place: Some(word.map_or((1, 1), |word| place_in(text, word, 0))),
            fault: FileFault::Other(self.message.clone()),
        }
    }
}

/// Everything in a scenario that does not fit a design and the catalog; nothing when it can be
/// played as it is written.
pub fn misfits(scenario: &Scenario, design: &Design, catalog: &Catalog) -> Vec<Misfit> {
    let mut checker = Checker {
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

struct Checker<'a> {
    scenario: &'a Scenario,
    design: &'a Design,
    catalog: &'a Catalog,
    found: Vec<Misfit>,
}

impl Checker<'_> {
    fn say(&mut self, word: Option<&str>, (ja, en): (String, String)) {
        self.found.push(Misfit {
            word: word.map(ToOwned::to_owned),
            message: Text::new(ja, en),
        });
    }

    /// Every text in a language at least, and pages that there are.
    fn words(&mut self) {
        let scenario = self.scenario;
        let text = |what: (String, String), text: &Text| {
            let is_missing = text.ja.trim().is_empty() && text.en.trim().is_empty();
            is_missing.then_some(what)
        };
        let plain = |ja: &str, en: &str| (ja.to_owned(), en.to_owned());
        let tellings = || {
            let steps = scenario.steps.iter();
            [&scenario.opening, &scenario.ending]
                .into_iter()
                .chain(steps)
        };
        let mut missing = vec![text(plain("表題", "the title"), &scenario.title)];
        let story = || plain("物語の一部", "a part of the story");
        missing.extend(tellings().map(|telling| text(story(), &telling.text)));
        for (n, question) in scenario.questions.iter().enumerate() {
            let n = n + 1;
            let name =
                |ja: &str, en: &str| (format!("設問{n}の{ja}"), format!("{en} of question {n}"));
            missing.push(text(name("本文", "the words"), &question.text));
            missing.push(text(name("解説", "the explanation"), &question.explanation));
            if let Ask::Choice(choices) = &question.ask {
                let answers = choices.iter();
                missing.extend(answers.map(|c| text(name("選択肢", "an answer"), &c.text)));
            }
        }
        for (ja, en) in missing.into_iter().flatten() {
            let said = (
                format!("{ja}が書かれていません"),
                format!("{en} is not written"),
            );
            self.say(None, said);
        }
        let last = self.catalog.edition.pages;
        let pages = tellings().flat_map(|telling| &telling.pages);
        let pages = pages.chain(scenario.questions.iter().flat_map(|q| &q.pages));
        for page in pages.filter(|page| **page == 0 || **page > last) {
            let ja = format!("{page}ページはありません(最後は{last}ページ)");
            self.say(
                None,
                (ja, format!("there is no page {page}, the last is {last}")),
            );
        }
    }

    /// Everything named is there.
    fn names(&mut self) {
        let scenario = self.scenario;
        let ends = &scenario.route;
        if self.catalog.attacker(&ends.attacker).is_none() {
            let id = ends.attacker.as_str();
            let ja = format!("攻撃者「{id}」はありません");
            self.say(Some(id), (ja, format!("there is no attacker “{id}”")));
        }
        if self.catalog.goal(&ends.goal).is_none() {
            let id = ends.goal.as_str();
            let ja = format!("最終攻撃「{id}」はありません");
            self.say(Some(id), (ja, format!("there is no final attack “{id}”")));
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
            let ja = format!("設計に資産「{id}」がありません");
            self.say(
                Some(id.as_str()),
                (ja, format!("the design has no asset “{id}”")),
            );
        }
    }

    fn controls(&mut self, at: &AtAsset) {
        self.asset(&at.asset);
        for id in &at.controls {
            if self.catalog.control(id).is_none() {
                let ja = format!("対策「{id}」はありません");
                self.say(
                    Some(id.as_str()),
                    (ja, format!("there is no control “{id}”")),
                );
            }
        }
    }

    fn question(&mut self, n: usize, question: &Question) {
        let n_steps = self.scenario.steps.len();
        if question.after > n_steps {
            let after = question.after;
            let ja =
                format!("設問{n}はステップ{after}の後に出されますが、ステップは{n_steps}までです");
            let en = format!("question {n} is asked after step {after} of {n_steps}");
            self.say(None, (ja, en));
        }
        match &question.ask {
            Ask::Control(right) => {
                if right.iter().all(|at| at.controls.is_empty()) {
                    self.say(None, no_right(n));
                }
                for at in right {
                    self.controls(at);
                }
            }
            Ask::Asset(right) => {
                if right.is_empty() {
                    self.say(None, no_right(n));
                }
                for asset in right {
                    self.asset(asset);
                }
            }
            Ask::Choice(choices) => {
                let n_right = choices.iter().filter(|choice| choice.right).count();
                if n_right != 1 {
                    let ja = format!("設問{n}の正解が{n_right}個あります(1個にします)");
                    let en = format!("question {n} has {n_right} right answers, not one");
                    self.say(None, (ja, en));
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
                let ja = "この条件では、そのような攻撃ルートがありません".to_owned();
                self.say(Some(target.as_str()), (ja, error.to_string()));
                return;
            }
        };
        let (told, n_steps) = (self.scenario.steps.len(), stage.route.steps.len());
        if told != n_steps {
            let ja = format!("ルートは{n_steps}ステップですが、物語は{told}ステップ分です");
            let en = format!("the route has {n_steps} steps, the story {told}");
            self.say(None, (ja, en));
        }
        for question in &self.scenario.questions {
            let Ask::Control(right) = &question.ask else {
                continue;
            };
            let all = right.iter().flat_map(|at| {
                let controls = at.controls.iter();
                controls.map(move |control| (&at.asset, control))
            });
            for (asset, control) in all {
                if stage.as_it_runs(asset, control) >= stage.route.rating.product {
                    let ja =
                        format!("「{asset}」の「{control}」だけでは、このルートの積は下がりません");
                    let en = format!("“{control}” at “{asset}” alone does not lower this route");
                    self.say(Some(control.as_str()), (ja, en));
                }
            }
        }
    }
}

fn no_right(n: usize) -> (String, String) {
    (
        format!("設問{n}に正解がありません"),
        format!("question {n} has no right answer"),
    )
}
