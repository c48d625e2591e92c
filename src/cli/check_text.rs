//! `check --format text`: what a reviewer reads.

mod lists;

use std::collections::BTreeSet;

use super::{
    check::{Checked, worst_of},
    names::Names,
    out::Lines,
    words::{Words, page_list, words},
};
use crate::{
    analysis::{Analysis, FactReading, Verdict},
    catalog::{Catalog, Lang, NoticeId, Text},
    design::Subject,
};

/// How many unsafe routes are shown where nothing else is asked for; JSON gives all that are listed.
const LISTED_ROUTES: usize = 10;

/// The report on a file: its verdict first, then phase by phase where it has several.
pub(super) fn text(phases: &[Checked<'_>], lang: Lang) -> String {
    let words = words(lang);
    let mut lines = Lines::default();
    if let Some(first) = phases.first() {
        let title = &first.design.title;
        let colon = if title.is_empty() { "" } else { words.colon };
        lines.push(0, &format!("{}{colon}{title}", first.file));
    }
    if phases.len() > 1 {
        let worst = worst_of(phases).name();
        let remark = words.remark(words.worst_phase);
        let verdict = format!("{}{remark}", worst.get(lang));
        lines.push(2, &words.of(words.verdict, verdict));
    }
    for phase in phases {
        if phases.len() > 1 {
            lines.push(2, &words.of(words.phase, phase_name(phase, words)));
        }
        let mut report = Report {
            analysis: phase.analysis,
            names: Names::new(phase.catalog, phase.design, lang),
            words,
            shown_routes: phase.selected.map_or(LISTED_ROUTES, |_| usize::MAX),
            lines: Lines::default(),
        };
        report.all(phase.verdict);
        let indent = if phases.len() > 1 { 2 } else { 0 };
        lines.append(indent, &report.lines);
    }
    lines.as_str().to_owned()
}

/// The id of a phase, with its name if it has one.
pub(super) fn phase_name(phase: &Checked<'_>, words: &Words) -> String {
    let design = phase.design;
    match design.phase_name.as_str() {
        "" => design.phase_id.clone(),
        name => format!("{name}{}", words.remark(&design.phase_id)),
    }
}

/// The notices of the document that apply to any of the files; without `all` only how many.
pub(super) fn notices(
    catalog: &Catalog,
    apply: &BTreeSet<NoticeId>,
    all: bool,
    lang: Lang,
) -> String {
    let words = words(lang);
    let mut lines = Lines::default();
    lines.push(0, "");
    let count = apply.len();
    if !all {
        let hint = format!("{count}{}", words.remark(words.how_notices));
        lines.push(0, &words.of(words.notices, hint));
        return lines.as_str().to_owned();
    }
    lines.push(0, &words.of(words.notices, count));
    // What the document says of several chapters stands once for each, in the same words.
    let mut said = BTreeSet::new();
    let apply = catalog.notices.iter().filter(|it| apply.contains(&it.id));
    for notice in apply.filter(|it| said.insert(it.text.get(lang))) {
        let pages = page_list(notice.source.pages());
        lines.push(2, &format!("{}{pages}", notice.text.get(lang)));
    }
    lines.as_str().to_owned()
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
    fn all(&mut self, verdict: &Verdict) {
        self.verdict(verdict);
        self.route();
        self.near();
        self.numbers();
        self.missing();
        self.unsafe_assets();
        self.unrated_threats();
        self.unsafe_routes();
        self.findings();
    }

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
            let flow_name = self.names.link(&flow.flow);
            self.lines
                .push(2, &self.words.of(&flow_name, self.words.no_route));
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
