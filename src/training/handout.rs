//! A scenario on paper: its story and its questions as a page to print.

use super::{
    AnswerKey, QuizQuestion, Stage, StoryPart, asked_order, is_unwritten, offered_controls,
};
use crate::{
    analysis::Step,
    catalog::{AssetId, Catalog, ControlId, Lang, Message, Text},
    design::Names,
    words,
};

/// What a page is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HandoutKind {
    /// For those who are asked: the questions with room for answers.
    Quiz,
    /// For the trainer: the whole story, the answers with their reasons, and the notes.
    Answers,
}

impl HandoutKind {
    /// The key of what it is called.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Quiz => "handout-quiz",
            Self::Answers => "handout-answers",
        }
    }
}

/// How it looks on paper and on a screen. Nothing is loaded, nothing runs.
const STYLE: &str = "body{font-family:sans-serif;line-height:1.7;max-width:46em;margin:2em auto;\
padding:0 1em}h1{font-size:1.5em}h2{font-size:1.15em;border-bottom:1px solid;margin-top:1.8em}\
h3{font-size:1em;margin-bottom:.2em}.source{font-size:.85em;margin-top:0}.question{border:1px \
solid;padding:.2em 1em;margin:1em 0;break-inside:avoid}.right{font-weight:bold}ul{list-style:none;\
padding-left:.5em}@page{margin:18mm}";

/// The page of a scenario that is ready to be played, as HTML.
pub fn handout(stage: &Stage, catalog: &Catalog, lang: Lang, kind: HandoutKind) -> String {
    let mut page = HandoutPage {
        stage,
        catalog,
        lang,
        kind,
        out: String::new(),
    };
    page.head();
    page.story();
    page.out.push_str("</body>\n</html>\n");
    page.out
}

struct HandoutPage<'a> {
    stage: &'a Stage,
    catalog: &'a Catalog,
    lang: Lang,
    kind: HandoutKind,
    out: String,
}

impl HandoutPage<'_> {
    fn head(&mut self) {
        let title = escaped(self.told(&self.stage.scenario.title));
        let lang = match self.lang {
            Lang::Ja => "ja",
            Lang::En => "en",
        };
        let kind = escaped(&words::get(self.lang, self.kind.key()));
        let head = format!(
            "<!doctype html>\n<html lang=\"{lang}\">\n<head>\n<meta charset=\"utf-8\">\n\
             <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; \
             style-src 'unsafe-inline'\">\n<title>{title}</title>\n<style>{STYLE}</style>\n\
             </head>\n<body>\n<h1>{title}</h1>\n<p>{kind}</p>\n"
        );
        self.out.push_str(&head);
        if self.kind == HandoutKind::Quiz {
            let blanks = words::get(self.lang, "handout-blanks");
            self.line("p", "", &blanks);
        }
    }

    fn story(&mut self) {
        let stage = self.stage;
        self.heading("training-opening");
        self.part(&stage.scenario.opening, 0);
        self.questions(0);
        for (at, step) in stage.route.steps.iter().enumerate() {
            let made = at + 1;
            let name = Message::new("handout-step")
                .with("n", made)
                .with("name", self.step_name(step));
            let name = words::say(&name, self.lang);
            self.line("h2", "", &name);
            if let Some(part) = stage.scenario.steps.get(at) {
                self.part(part, made);
            }
            self.questions(made);
        }
        if self.kind == HandoutKind::Answers {
            self.heading("training-ending");
            self.part(&stage.scenario.ending, usize::MAX);
            if !is_unwritten(&stage.scenario.notes) {
                self.heading("training-notes-word");
                self.text(&stage.scenario.notes);
            }
        }
    }

    /// A part of the story; what a question asks is told to the trainer alone.
    fn part(&mut self, part: &StoryPart, made: usize) {
        let is_asked = |question: &QuizQuestion| question.after == made;
        let hides = self.kind == HandoutKind::Quiz
            && !is_unwritten(&part.before)
            && self.stage.scenario.questions.iter().any(is_asked);
        let text = if hides { &part.before } else { &part.text };
        self.text(text);
        self.source(&part.pages);
    }

    fn questions(&mut self, made: usize) {
        let scenario = &self.stage.scenario;
        for (place, at) in asked_order(scenario).into_iter().enumerate() {
            let question = scenario.questions.get(at);
            if let Some(question) = question.filter(|question| question.after == made) {
                self.question(place + 1, question);
            }
        }
    }

    fn question(&mut self, number: usize, question: &QuizQuestion) {
        self.out.push_str("<div class=\"question\">\n");
        let head = Message::new("handout-question").with("n", number);
        self.line("h3", "", &words::say(&head, self.lang));
        self.text(&question.text);
        self.out.push_str("<ul>\n");
        for (answer, is_right) in self.answers(question) {
            let shows = is_right && self.kind == HandoutKind::Answers;
            let (mark, class) = if shows { ("☑", "right") } else { ("☐", "") };
            self.line("li", class, &format!("{mark} {answer}"));
        }
        self.out.push_str("</ul>\n");
        if self.kind == HandoutKind::Answers {
            self.text(&question.explanation);
            self.source(&question.pages);
        }
        self.out.push_str("</div>\n");
    }

    /// The answers offered, and which of them are right.
    fn answers(&self, question: &QuizQuestion) -> Vec<(String, bool)> {
        match &question.ask {
            AnswerKey::Choice(choices) => choices
                .iter()
                .map(|choice| (self.told(&choice.text).to_owned(), choice.right))
                .collect(),
            AnswerKey::Asset(right) => {
                let mut assets: Vec<&AssetId> = Vec::new();
                for asset in self.stage.route.hops.iter().chain(right) {
                    if !assets.contains(&asset) {
                        assets.push(asset);
                    }
                }
                let answers = assets.into_iter();
                answers
                    .map(|asset| (self.asset(asset), right.contains(asset)))
                    .collect()
            }
            AnswerKey::Control(right) => offered_controls(self.stage, self.catalog, right)
                .into_iter()
                .map(|(asset, control)| {
                    let mut at = right.iter().filter(|at| at.asset == asset);
                    let is_right = at.any(|at| at.controls.contains(&control));
                    (self.control(&asset, &control), is_right)
                })
                .collect(),
        }
    }

    fn asset(&self, id: &AssetId) -> String {
        let names = Names {
            design: &self.stage.design,
            catalog: self.catalog,
        };
        self.told(&names.asset(id).text()).to_owned()
    }

    fn control(&self, asset: &AssetId, id: &ControlId) -> String {
        let control = self.catalog.control(id);
        let name = control.map_or_else(
            || id.to_string(),
            |it| {
                let detail = it.detail.as_ref().map(|detail| self.told(detail));
                words::with_detail(self.lang, self.told(&it.name), detail)
            },
        );
        words::headed(self.lang, &self.asset(asset), &name)
    }

    fn step_name(&self, step: &Step) -> String {
        let catalog = self.catalog;
        let movement = step.movement.as_ref().and_then(|id| catalog.movement(id));
        let goal = catalog.goal(&self.stage.route.goal);
        let name = movement
            .map(|movement| &movement.name)
            .or_else(|| goal.map(|goal| &goal.name));
        name.map_or(step.threat.as_str(), |name| self.told(name))
            .to_owned()
    }

    /// A text in the language of the page, or in the other one where it is missing.
    fn told<'t>(&self, text: &'t Text) -> &'t str {
        let here = text.get(self.lang);
        if here.trim().is_empty() {
            return match self.lang {
                Lang::Ja => &text.en,
                Lang::En => &text.ja,
            };
        }
        here
    }

    fn heading(&mut self, key: &str) {
        let words = words::get(self.lang, key);
        self.line("h2", "", &words);
    }

    fn text(&mut self, text: &Text) {
        let told = self.told(text).to_owned();
        self.line("p", "", &told);
    }

    fn source(&mut self, pages: &[u16]) {
        let words = words::pages(pages);
        if !words.is_empty() {
            self.line("p", "source", &words);
        }
    }

    fn line(&mut self, tag: &str, class: &str, words: &str) {
        let class = if class.is_empty() {
            String::new()
        } else {
            format!(" class=\"{class}\"")
        };
        let words = escaped(words);
        let line = format!("<{tag}{class}>{words}</{tag}>\n");
        self.out.push_str(&line);
    }
}

/// Words as they stand in a page: whatever a user has written, it is text.
fn escaped(words: &str) -> String {
    let mut out = String::with_capacity(words.len());
    for letter in words.chars() {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            '\n' => out.push_str("<br>\n"),
            letter => out.push(letter),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_that_is_written_runs() {
        let said = escaped("<script>alert('x')</script> & \"y\"\nz");
        assert!(
            !said.contains('<') || said.matches('<').count() == 1,
            "{said}"
        );
        assert_eq!(
            said,
            "&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; &amp; &quot;y&quot;<br>\nz"
        );
    }
}
