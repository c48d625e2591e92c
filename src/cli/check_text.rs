//! `check --format text`: what a reviewer reads.

mod lists;

use super::{
    check::{Checked, falls_short},
    names::Names,
    out::Lines,
    words::{Words, page_list, remark, words},
};
use crate::{
    analysis::{Analysis, FactReading},
    catalog::{Lang, Text},
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
    report.route();
    report.near();
    report.numbers();
    report.missing();
    report.unsafe_assets();
    report.unrated_threats();
    report.unsafe_routes();
    report.findings();
    report.notices();
    let short = falls_short(analysis, catalog);
    report.lines.push(
        2,
        if short {
            report.words.falls_short
        } else {
            report.words.does
        },
    );
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

    fn heading(&mut self, text: &str, count: usize) {
        if count > 0 {
            self.lines.push(2, &format!("{text}: {count}"));
        }
    }

    fn route(&mut self) {
        let analysis = self.analysis;
        for found in &analysis.patterns {
            let line = format!(
                "{}: {}",
                self.words.route,
                self.names.pattern(&found.pattern)
            );
            self.lines.push(2, &line);
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
                .push(4, &format!("{}: {value}", self.names.fact(fact)));
            for (part, value) in parts {
                let value = self.names.value(fact, value);
                self.lines.push(6, &format!("{}: {value}", part.as_str()));
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
            let line = format!("{}: {}", self.words.near, self.names.pattern(&near.pattern));
            self.lines.push(2, &line);
            for differs in &near.differs {
                let fact = &differs.fact;
                let is = self.names.value(fact, &differs.is);
                let needs = self.names.value(fact, &differs.needs);
                let fix = differs.fix.as_ref().map(|fix| remark(self.say(&fix.label)));
                let fix = fix.unwrap_or_default();
                self.lines.push(
                    4,
                    &format!("{}: {is} → {needs}{fix}", self.names.fact(fact)),
                );
            }
        }
    }

    fn numbers(&mut self) {
        let (words, summary) = (self.words, &self.analysis.summary);
        let planned = match summary.required_planned {
            0 => String::new(),
            planned => remark(&format!("{} {planned}", words.planned)),
        };
        let required = format!(
            "{} {}/{}",
            words.required, summary.required_in_place, summary.required
        );
        let recommended = format!(
            "{} {}/{}",
            words.recommended, summary.recommended_in_place, summary.recommended
        );
        self.lines.push(
            2,
            &format!("{}: {required}{planned}, {recommended}", words.controls),
        );
        let letter = summary.worst_letter;
        let letter = letter.map(|letter| format!(", {} {letter:?}", words.letter));
        let both = format!(
            "{} {}, {} {}",
            words.by_assets,
            summary.worst_asset_product,
            words.by_routes,
            summary.worst_route_product
        );
        let worst = format!("{} {}", words.worst_product, summary.worst_product());
        let letter = letter.unwrap_or_default();
        self.lines.push(
            2,
            &format!("{}: {worst}{}{letter}", words.risk, remark(&both)),
        );
    }
}
