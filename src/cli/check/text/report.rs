//! The report on a file, phase by phase.

use super::names::ReportNames;
use crate::{
    analysis::{Analysis, FactReading, Verdict},
    catalog::{Catalog, Message, Text},
    cli::{
        check::run::{CheckedPhase, worst_of},
        out::Lines,
        report_words::{ReportWords, behind},
    },
    design::{Design, Subject},
};

/// How many unsafe routes are shown where nothing else is asked for; JSON gives all that are listed.
const LISTED_ROUTES: usize = 10;

/// The report on a file: its verdict first, then phase by phase where it has several.
pub(in crate::cli::check) fn text(phases: &[CheckedPhase<'_>], words: ReportWords) -> String {
    let mut lines = Lines::default();
    if let Some(first) = phases.first() {
        let title = &first.design.title;
        if title.is_empty() {
            lines.push(0, first.file);
        } else {
            lines.push(0, &words.of(first.file, title));
        }
    }
    if phases.len() > 1 {
        let worst = worst_of(phases).name();
        let remark = words.remark(&words.get("report-worst-phase"));
        let verdict = format!("{}{remark}", words.say(&worst));
        lines.push(2, &words.under("report-verdict", &verdict));
    }
    for phase in phases {
        if phases.len() > 1 {
            lines.push(2, &words.under("report-phase", &phase_name(phase, words)));
        }
        let mut report = PhaseReport {
            analysis: phase.analysis,
            catalog: phase.catalog,
            design: phase.design,
            names: ReportNames::new(phase.catalog, phase.design, words.lang),
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
pub(in crate::cli::check) fn phase_name(phase: &CheckedPhase<'_>, words: ReportWords) -> String {
    let design = phase.design;
    match design.phase_name.as_str() {
        "" => design.phase_id.clone(),
        name => format!("{name}{}", words.remark(&design.phase_id)),
    }
}

/// The report on a phase as it is being written.
pub(super) struct PhaseReport<'a> {
    pub(super) analysis: &'a Analysis,
    pub(super) catalog: &'a Catalog,
    pub(super) design: &'a Design,
    pub(super) names: ReportNames<'a>,
    pub(super) words: ReportWords,
    /// How many unsafe routes are shown of those listed.
    pub(super) shown_routes: usize,
    pub(super) lines: Lines,
}

impl PhaseReport<'_> {
    fn all(&mut self, verdict: &Verdict) {
        self.verdict(verdict);
        self.route();
        self.near();
        self.hall();
        self.numbers();
        self.missing();
        self.unsafe_assets();
        self.work();
        self.unrated_threats();
        self.unsafe_routes();
        self.findings();
    }

    /// Words of the catalog.
    pub(super) fn say<'t>(&self, text: &'t Text) -> &'t str {
        self.words.text(text)
    }

    /// The verdict, and below it why; the gravest reason first.
    fn verdict(&mut self, verdict: &Verdict) {
        let name = verdict.judgement.name();
        let line = self.words.under("report-verdict", &self.words.say(&name));
        self.lines.push(2, &line);
        for reason in &verdict.reasons {
            let bearing = reason.bearing.name();
            let line = self
                .words
                .of(&self.words.say(&bearing), &self.words.say(&reason.message));
            self.lines.push(4, &line);
        }
    }

    /// A heading with how many lines stand below it; none where there are none.
    pub(super) fn heading(&mut self, key: &str, count: usize) {
        if count > 0 {
            let line = self.words.under(key, &count.to_string());
            self.lines.push(2, &line);
        }
    }

    fn route(&mut self) {
        let analysis = self.analysis;
        for found in &analysis.patterns {
            let pattern = self.names.pattern(&found.pattern);
            self.lines
                .push(2, &self.words.under("report-route", &pattern));
            self.facts(&found.facts);
        }
        for flow in &analysis.unmatched {
            let flow_name = self.names.link(&flow.flow);
            self.lines.push(
                2,
                &self
                    .words
                    .of(&flow_name, &self.words.get("report-no-route")),
            );
            self.facts(&flow.facts);
            if let Some(message) = &flow.message {
                let message = self.words.say(message);
                self.lines
                    .push(4, &format!("{message}{}", behind(&flow.pages)));
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
            self.lines
                .push(2, &self.words.under("report-near", &pattern));
            for differs in &near.differs {
                let fact = &differs.fact;
                let is = self.names.value(fact, &differs.is);
                let needs = self.names.value(fact, &differs.needs);
                let fix = differs.fix.as_ref();
                let fix = fix.map(|fix| self.words.remark(&self.words.say(&fix.label)));
                let change = format!("{is} → {needs}{}", fix.unwrap_or_default());
                self.lines
                    .push(4, &self.words.of(self.names.fact(fact), &change));
            }
        }
    }

    fn numbers(&mut self) {
        let (words, summary) = (self.words, &self.analysis.summary);
        let planned = match summary.required_planned {
            0 => String::new(),
            planned => {
                let planned = Message::new("report-planned-of").with("n", planned);
                words.remark(&words.say(&planned))
            }
        };
        let required = ControlShare {
            done: summary.required_in_place,
            all: summary.required,
            not_applicable: summary.required_not_applicable,
        };
        let recommended = ControlShare {
            done: summary.recommended_in_place,
            all: summary.recommended,
            not_applicable: summary.recommended_not_applicable,
        };
        let controls = format!(
            "{}{planned} / {}",
            words.say(&required.message(words.get("report-required"))),
            words.say(&recommended.message(words.get("report-recommended"))),
        );
        self.lines
            .push(2, &words.under("report-controls", &controls));
        let letter = summary.worst_letter.map(|letter| {
            words.say(&Message::new("report-letter-too").with("letter", format!("{letter:?}")))
        });
        let both = Message::new("report-worst-both")
            .with("assets", summary.worst_asset_product)
            .with("routes", summary.worst_route_product);
        let worst = Message::new("report-worst-product").with("product", summary.worst_product());
        let worst = format!(
            "{}{}{}",
            words.say(&worst),
            words.remark(&words.say(&both)),
            letter.unwrap_or_default()
        );
        self.lines.push(2, &words.under("report-risk", &worst));
    }
}

/// How many controls are in place, of those that apply.
struct ControlShare {
    done: usize,
    all: usize,
    not_applicable: usize,
}

impl ControlShare {
    fn message(&self, word: String) -> Message {
        let key = match self.not_applicable {
            0 => "report-share",
            _ => "report-share-not-applicable",
        };
        Message::new(key)
            .with("word", word)
            .with("done", self.done)
            .with("all", self.all)
            .with("n", self.not_applicable)
    }
}
