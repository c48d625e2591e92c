//! `check --format text`: what a reviewer reads.

mod lists;

use super::{
    check::Checked,
    names::Names,
    out::Lines,
    words::{Words, page_list, words},
};
use crate::{
    analysis::{Analysis, FactReading, Verdict},
    catalog::{Lang, Text},
    design::Subject,
};

/// How many unsafe routes are shown where nothing else is asked for; JSON gives all that are listed.
const LISTED_ROUTES: usize = 10;

/// The report on a design.
pub(super) fn text(checked: &Checked<'_>, lang: Lang) -> String {
    let Checked {
        file,
        design,
        catalog,
        analysis,
        selected,
        verdict,
    } = *checked;
    let names = Names {
        catalog,
        design,
        lang,
    };
    let mut report = Report {
        analysis,
        names,
        words: words(lang),
        shown_routes: selected.map_or(LISTED_ROUTES, |_| usize::MAX),
        lines: Lines::default(),
    };
    let colon = if design.title.is_empty() { "" } else { ": " };
    report
        .lines
        .push(0, &format!("{file}{colon}{}", design.title));
    report.verdict(verdict);
    report.route();
    report.near();
    report.numbers();
    report.missing();
    report.unsafe_assets();
    report.unrated_threats();
    report.unsafe_routes();
    report.findings();
    report.notices();
    report.lines.as_str().to_owned()
}

struct Report<'a> {
    analysis: &'a Analysis,
    names: Names<'a>,
    words: &'static Words,
    /// How many unsafe routes are shown of those listed.
    shown_routes: usize,
    lines: Lines,
}

impl Report<'_> {
    fn say<'t>(&self, text: &'t Text) -> &'t str {
        text.get(self.names.lang)
    }

    /// The verdict, and below it why; the gravest reason first.
    fn verdict(&mut self, verdict: &Verdict) {
        let name = verdict.judgement.name();
        let line = self.words.of(self.words.verdict, self.say(&name));
        self.lines.push(2, &line);
        for reason in &verdict.reasons {
            let bearing = reason.bearing.name();
            let line = self.words.of(self.say(&bearing), self.say(&reason.message));
            self.lines.push(4, &line);
        }
    }

    fn heading(&mut self, text: &str, count: usize) {
        if count > 0 {
            self.lines.push(2, &self.words.of(text, count));
        }
    }

    fn route(&mut self) {
        let analysis = self.analysis;
        for found in &analysis.patterns {
            let pattern = self.names.pattern(&found.pattern);
            self.lines
                .push(2, &self.words.of(self.words.route, pattern));
            self.facts(&found.facts);
        }
        for flow in &analysis.unmatched {
            self.lines
                .push(2, &format!("{}: {}", flow.flow, self.words.no_route));
            self.facts(&flow.facts);
            let message = self.say(&flow.message);
            if !message.is_empty() {
                self.lines
                    .push(4, &format!("{message}{}", page_list(&flow.pages)));
            }
        }
    }

    fn facts(&mut self, facts: &[FactReading]) {
        for FactReading {
            fact, value, parts, ..
        } in facts
        {
            let value = self.names.value(fact, value);
            self.lines
                .push(4, &self.words.of(self.names.fact(fact), value));
            for (part, value) in parts {
                let value = self.names.value(fact, value);
                let part = match part {
                    Subject::Zone(id) => self.names.zone(id),
                    Subject::Asset(_) | Subject::Link(_) | Subject::Note(_) => part.as_str(),
                };
                self.lines.push(6, &self.words.of(part, value));
            }
        }
    }

    /// Nearest patterns, where none fits.
    fn near(&mut self) {
        let analysis = self.analysis;
        for near in analysis
            .near
            .iter()
            .filter(|_| analysis.patterns.is_empty())
        {
            let pattern = self.names.pattern(&near.pattern);
            self.lines.push(2, &self.words.of(self.words.near, pattern));
            for differs in &near.differs {
                let fact = &differs.fact;
                let is = self.names.value(fact, &differs.is);
                let needs = self.names.value(fact, &differs.needs);
                let fix = differs.fix.as_ref();
                let fix = fix.map(|fix| self.words.remark(self.say(&fix.label)));
                let change = format!("{is} → {needs}{}", fix.unwrap_or_default());
                self.lines
                    .push(4, &self.words.of(self.names.fact(fact), change));
            }
        }
    }

    fn numbers(&mut self) {
        let (words, summary) = (self.words, &self.analysis.summary);
        let planned = match summary.required_planned {
            0 => String::new(),
            planned => words.remark(&format!("{} {planned}", words.planned)),
        };
        let share = |word: &str, (done, all, not_applicable): (usize, usize, usize)| {
            let beside = match not_applicable {
                0 => String::new(),
                n => format!("{}{} {n}", words.separator, words.not_applicable),
            };
            format!("{word} {done}/{all}{beside}")
        };
        let required = (
            summary.required_in_place,
            summary.required,
            summary.required_not_applicable,
        );
        let recommended = (
            summary.recommended_in_place,
            summary.recommended,
            summary.recommended_not_applicable,
        );
        let controls = format!(
            "{}{planned} / {}",
            share(words.required, required),
            share(words.recommended, recommended),
        );
        self.lines.push(2, &words.of(words.controls, controls));
        let letter = summary.worst_letter;
        let letter = letter.map(|letter| format!("{}{} {letter:?}", words.separator, words.letter));
        let both = format!(
            "{} {}{}{} {}",
            words.by_assets,
            summary.worst_asset_product,
            words.separator,
            words.by_routes,
            summary.worst_route_product
        );
        let worst = format!("{} {}", words.worst_product, summary.worst_product());
        let worst = format!(
            "{worst}{}{}",
            words.remark(&both),
            letter.unwrap_or_default()
        );
        self.lines.push(2, &words.of(words.risk, worst));
    }
}
