//! A page to print: one HTML file that loads nothing and runs nothing.

use super::{QuizAnswer, QuizQuestion, Stage, offered::offered_answers};
use crate::{
    analysis::Step,
    catalog::{AssetId, Catalog, ControlId, Lang, Text},
    design::Names,
    words,
};

/// How it looks on paper and on a screen. Nothing is loaded, nothing runs.
const STYLE: &str = "body{font-family:sans-serif;line-height:1.7;max-width:46em;margin:2em auto;\
padding:0 1em}h1{font-size:1.5em}h2{font-size:1.15em;border-bottom:1px solid;margin-top:1.8em}\
h3{font-size:1em;margin-bottom:.2em}.source{font-size:.85em;margin-top:0}.question{border:1px \
solid;padding:.2em 1em;margin:1em 0;break-inside:avoid}.right{font-weight:bold}ul{list-style:none;\
padding-left:.5em}@page{margin:18mm}";

/// A page being written, with what names things on it.
#[derive(Debug)]
pub(super) struct PrintedPage<'a> {
    pub(super) stage: &'a Stage,
    pub(super) catalog: &'a Catalog,
    pub(super) lang: Lang,
    out: String,
}

/// An answer of a question as it stands on a page.
#[derive(Clone, Debug)]
pub(super) struct PrintedAnswer {
    pub(super) answer: QuizAnswer,
    pub(super) mark: String,
    pub(super) words: String,
    pub(super) is_right: bool,
}

impl<'a> PrintedPage<'a> {
    /// Begins with the head; `kind` is the key of what the page is for.
    pub(super) fn new(stage: &'a Stage, catalog: &'a Catalog, lang: Lang, kind: &str) -> Self {
        let mut page = Self {
            stage,
            catalog,
            lang,
            out: String::new(),
        };
        let title = escaped(page.told(&stage.scenario.title));
        let code = match lang {
            Lang::Ja => "ja",
            Lang::En => "en",
        };
        let kind = escaped(&words::get(lang, kind));
        page.out = format!(
            "<!doctype html>\n<html lang=\"{code}\">\n<head>\n<meta charset=\"utf-8\">\n\
             <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; \
             style-src 'unsafe-inline'\">\n<title>{title}</title>\n<style>{STYLE}</style>\n\
             </head>\n<body>\n<h1>{title}</h1>\n<p>{kind}</p>\n"
        );
        page
    }

    /// The whole page.
    pub(super) fn finished(mut self) -> String {
        self.out.push_str("</body>\n</html>\n");
        self.out
    }

    /// A part of the page of a class, around what `content` writes.
    pub(super) fn around(&mut self, tag: &str, class: &str, content: impl FnOnce(&mut Self)) {
        let class = class_of(class);
        self.out.extend(["<", tag, &class, ">\n"]);
        content(self);
        self.out.extend(["</", tag, ">\n"]);
    }

    pub(super) fn heading(&mut self, key: &str) {
        let words = words::get(self.lang, key);
        self.line("h2", "", &words);
    }

    pub(super) fn text(&mut self, text: &Text) {
        let told = self.told(text).to_owned();
        self.line("p", "", &told);
    }

    pub(super) fn source(&mut self, pages: &[u16]) {
        let words = words::pages(pages);
        if !words.is_empty() {
            self.line("p", "source", &words);
        }
    }

    pub(super) fn line(&mut self, tag: &str, class: &str, words: &str) {
        let class = class_of(class);
        let words = escaped(words);
        let parts = ["<", tag, &class, ">", &words, "</", tag, ">\n"];
        self.out.extend(parts);
    }

    /// The answers that a question offers.
    pub(super) fn answers(&self, question: &QuizQuestion) -> Vec<PrintedAnswer> {
        let offered = offered_answers(self.stage, self.catalog, question);
        let offered = offered.into_iter().enumerate();
        offered
            .map(|(place, it)| PrintedAnswer {
                mark: mark_of(self.lang, place),
                words: self.answer(question, &it.answer),
                answer: it.answer,
                is_right: it.is_right,
            })
            .collect()
    }

    /// An answer in words.
    pub(super) fn answer(&self, question: &QuizQuestion, answer: &QuizAnswer) -> String {
        match answer {
            QuizAnswer::Control(asset, control) => self.control(asset, control),
            QuizAnswer::Asset(asset) => self.asset(asset),
            QuizAnswer::Choice(place) => {
                let choice = question.choice(*place);
                choice.map_or_else(String::new, |it| self.told(&it.text).to_owned())
            }
        }
    }

    pub(super) fn asset(&self, id: &AssetId) -> String {
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

    pub(super) fn step_name(&self, step: &Step) -> String {
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
    pub(super) fn told<'t>(&self, text: &'t Text) -> &'t str {
        let here = text.get(self.lang);
        if here.trim().is_empty() {
            return match self.lang {
                Lang::Ja => &text.en,
                Lang::En => &text.ja,
            };
        }
        here
    }
}

/// The mark in front of an answer: ア, イ, ウ … or A, B, C …
pub fn mark_of(lang: Lang, place: usize) -> String {
    let marks = words::get(lang, "training-marks");
    let mark = marks.chars().nth(place);
    mark.map_or_else(|| (place + 1).to_string(), String::from)
}

fn class_of(class: &str) -> String {
    if class.is_empty() {
        String::new()
    } else {
        format!(" class=\"{class}\"")
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
