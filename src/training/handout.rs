//! A scenario on paper: its story and its questions as a page to print.

use super::{QuizQuestion, Stage, StoryPart, asked_order, is_unwritten, page::PrintedPage};
use crate::{
    catalog::{Catalog, Lang, Message},
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

/// The page of a scenario that is ready to be played, as HTML.
pub fn handout(stage: &Stage, catalog: &Catalog, lang: Lang, kind: HandoutKind) -> String {
    let mut page = HandoutPage {
        page: PrintedPage::new(stage, catalog, lang, kind.key()),
        kind,
    };
    if kind == HandoutKind::Quiz {
        let blanks = words::get(lang, "handout-blanks");
        page.page.line("p", "", &blanks);
    }
    page.story();
    page.page.finished()
}

struct HandoutPage<'a> {
    page: PrintedPage<'a>,
    kind: HandoutKind,
}

impl HandoutPage<'_> {
    fn story(&mut self) {
        let stage = self.page.stage;
        self.page.heading("training-opening");
        self.part(&stage.scenario.opening, 0);
        self.questions(0);
        for (at, step) in stage.route.steps.iter().enumerate() {
            let made = at + 1;
            let name = Message::new("handout-step")
                .with("n", made)
                .with("name", self.page.step_name(step));
            let name = words::say(&name, self.page.lang);
            self.page.line("h2", "", &name);
            if let Some(part) = stage.scenario.steps.get(at) {
                self.part(part, made);
            }
            self.questions(made);
        }
        if self.kind == HandoutKind::Answers {
            self.page.heading("training-ending");
            self.part(&stage.scenario.ending, usize::MAX);
            if !is_unwritten(&stage.scenario.notes) {
                self.page.heading("training-notes-word");
                self.page.text(&stage.scenario.notes);
            }
        }
    }

    /// A part of the story; what a question asks is told to the trainer alone.
    fn part(&mut self, part: &StoryPart, made: usize) {
        let is_asked = |question: &QuizQuestion| question.after == made;
        let hides = self.kind == HandoutKind::Quiz
            && !is_unwritten(&part.before)
            && self.page.stage.scenario.questions.iter().any(is_asked);
        let text = if hides { &part.before } else { &part.text };
        self.page.text(text);
        self.page.source(&part.pages);
    }

    fn questions(&mut self, made: usize) {
        let scenario = &self.page.stage.scenario;
        for (place, at) in asked_order(scenario).into_iter().enumerate() {
            let question = scenario.questions.get(at);
            if let Some(question) = question.filter(|question| question.after == made) {
                self.question(place + 1, question);
            }
        }
    }

    fn question(&mut self, number: usize, question: &QuizQuestion) {
        let kind = self.kind;
        self.page.around("div", "question", |page| {
            let head = Message::new("handout-question").with("n", number);
            page.line("h3", "", &words::say(&head, page.lang));
            page.text(&question.text);
            page.around("ul", "", |page| list(page, question, kind));
            if kind == HandoutKind::Answers {
                page.text(&question.explanation);
                page.source(&question.pages);
            }
        });
    }
}

/// The answers of a question; for the trainer the right ones are marked.
fn list(page: &mut PrintedPage<'_>, question: &QuizQuestion, kind: HandoutKind) {
    for answer in page.answers(question) {
        let shows = answer.is_right && kind == HandoutKind::Answers;
        let (mark, class) = if shows { ("☑", "right") } else { ("☐", "") };
        let words = format!("{mark} {} {}", answer.mark, answer.words);
        page.line("li", class, &words);
    }
}
