//! The sheet of results: who answered what, when, with what score, as a page to print.

use super::{
    HandoutKind, QuizQuestion, StagePlay, asked_order,
    page::{PrintedAnswer, PrintedPage},
};
use crate::{
    catalog::{Catalog, Lang, Message},
    words,
};

/// A page to print of what is played.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PlayPage {
    /// Its story and its questions.
    Handout(HandoutKind),
    /// What was answered.
    Results,
}

impl PlayPage {
    /// The key of what it is called.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Handout(kind) => kind.key(),
            Self::Results => "results-sheet",
        }
    }
}

/// The sheet of results of a play, as HTML.
pub fn result_sheet(play: &StagePlay, catalog: &Catalog, lang: Lang) -> String {
    let mut page = PrintedPage::new(&play.stage, catalog, lang, PlayPage::Results.key());
    let unknown = || words::get(lang, "results-blank");
    let day = play.day.map_or_else(unknown, |day| day.to_string());
    let group = play.group.trim();
    let group = if group.is_empty() {
        unknown()
    } else {
        group.to_owned()
    };
    let score = play.quiz.score();
    let said = |message: Message| words::say(&message, lang);
    let head = [
        said(Message::new("results-day").with("day", day)),
        said(Message::new("results-group").with("group", group)),
        said(
            Message::new("results-score")
                .with("right", score.right)
                .with("questions", score.questions)
                .with("answered", score.answered),
        ),
    ];
    for line in head {
        page.line("p", "right", &line);
    }
    let scenario = play.scenario();
    for (place, at) in asked_order(scenario).into_iter().enumerate() {
        if let Some(question) = scenario.questions.get(at) {
            let sheet = QuestionSheet { play, at, question };
            sheet.write(&mut page, place + 1);
        }
    }
    page.finished()
}

/// A question on the sheet.
struct QuestionSheet<'a> {
    play: &'a StagePlay,
    at: usize,
    question: &'a QuizQuestion,
}

impl QuestionSheet<'_> {
    fn write(&self, page: &mut PrintedPage<'_>, number: usize) {
        page.around("div", "question", |page| {
            let head = Message::new("handout-question").with("n", number);
            page.line("h3", "", &words::say(&head, page.lang));
            page.text(&self.question.text);
            let answers = self.answers(page);
            page.around("ul", "", |page| self.list(page, &answers));
            let outcome = self.outcome(page.lang, &answers);
            page.line("p", "", &outcome);
        });
    }

    fn list(&self, page: &mut PrintedPage<'_>, answers: &[PrintedAnswer]) {
        for answer in answers {
            let class = if answer.is_right { "right" } else { "" };
            let words = self.row(page.lang, answer);
            page.line("li", class, &words);
        }
    }

    /// The answers offered, and those given or counted that are offered no more.
    fn answers(&self, page: &PrintedPage<'_>) -> Vec<PrintedAnswer> {
        let mut answers = page.answers(self.question);
        let given = self.play.quiz.answer(self.at);
        let given = given.map(|(given, is_right)| (given, *is_right));
        let raised = self.play.hands.answers(self.at).map(|it| (it, false));
        for (answer, is_right) in given.into_iter().chain(raised) {
            if answers.iter().all(|other| other.answer != *answer) {
                answers.push(PrintedAnswer {
                    mark: super::mark_of(page.lang, answers.len()),
                    words: page.answer(self.question, answer),
                    answer: answer.clone(),
                    is_right,
                });
            }
        }
        answers
    }

    /// An answer with its mark, ticked if it was given, whether it is right, and the hands raised
    /// for it.
    fn row(&self, lang: Lang, answer: &PrintedAnswer) -> String {
        let given = self.play.quiz.answer(self.at).map(|(given, _)| given);
        let tick = if given == Some(&answer.answer) {
            "☑"
        } else {
            "☐"
        };
        let mut words = format!("{tick} {} {}", answer.mark, answer.words);
        if answer.is_right {
            let right = Message::new("results-right").with("answer", words);
            words = words::say(&right, lang);
        }
        if self.play.hands.total(self.at) == 0 {
            return words;
        }
        let count = self.play.hands.get(self.at, &answer.answer);
        let row = Message::new("results-row").with("answer", words);
        words::say(&row.with("n", usize::from(count)), lang)
    }

    /// What was answered, and whether that was right.
    fn outcome(&self, lang: Lang, answers: &[PrintedAnswer]) -> String {
        let Some((given, is_right)) = self.play.quiz.answer(self.at) else {
            return words::get(lang, "training-not-answered");
        };
        let given = answers.iter().find(|it| it.answer == *given);
        let mark = given.map_or("", |it| it.mark.as_str());
        let key = if *is_right {
            "training-right"
        } else {
            "training-other-answer"
        };
        let outcome = Message::new("results-answer")
            .with("mark", mark)
            .with("how", Message::new(key));
        words::say(&outcome, lang)
    }
}
