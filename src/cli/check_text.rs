//! `check --format text`: what a reviewer reads.

use super::{
    check::{Checked, falls_short},
    names::Names,
    out::Lines,
    words::{Words, circled, law_list, page_list, remark, words},
};
use crate::{
    analysis::{Analysis, ControlInstance, FactReading, Finding, Rating, Rule, Severity},
    catalog::{AssetId, Lang, Requirement, Text},
    design::ControlState,
};

/// How many unsafe routes are listed; JSON lists them all.
const LISTED_ROUTES: usize = 10;

/// The report on a design.
pub(super) fn text(checked: &Checked<'_>, lang: Lang) -> String {
    let Checked {
        file,
        design,
        catalog,
        analysis,
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
    lines: Lines,
}

impl<'a> Report<'a> {
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
        for FactReading { fact, value, .. } in facts {
            let value = self.names.value(fact, value);
            self.lines
                .push(4, &format!("{}: {value}", self.names.fact(fact)));
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

    /// Required controls that are not in place, grouped by what carries them.
    fn missing(&mut self) {
        let controls = &self.analysis.controls;
        let open = controls.iter().filter(|control| {
            control.requirement == Requirement::Required && !control.is_in_place()
        });
        let open: Vec<_> = open.collect();
        self.heading(self.words.missing, open.len());
        let mut at: Option<(Option<&AssetId>, bool)> = None;
        for control in open {
            let here = (control.asset.as_ref(), control.unplaced);
            if at != Some(here) || control.unplaced {
                let place = self.place(control);
                self.lines.push(4, &place);
                at = Some(here);
            }
            let line = self.control(control);
            self.lines.push(6, &line);
        }
    }

    fn place(&self, control: &'a ControlInstance) -> String {
        match &control.asset {
            Some(asset) => self.names.asset(asset).to_owned(),
            None if control.unplaced => {
                let placement = self.names.placement(&control.placement);
                format!("{placement}{}", remark(self.words.not_drawn))
            }
            None => self.words.organisation.to_owned(),
        }
    }

    fn control(&self, control: &ControlInstance) -> String {
        let mut line: String = control
            .numbers
            .iter()
            .map(|&number| circled(number))
            .collect();
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(self.say(&control.name));
        let entry = self.names.catalog.control(&control.control);
        if let Some(detail) = entry.and_then(|entry| entry.detail.as_ref()) {
            line.push_str(&remark(self.say(detail)));
        }
        if control.state == ControlState::Planned {
            line.push_str(&remark(self.words.planned));
        }
        line.push_str(&law_list(&control.law));
        line.push_str(&page_list(&control.pages));
        line
    }

    fn unsafe_assets(&mut self) {
        let safe = self.names.catalog.risk.safe_product;
        let rows = self
            .analysis
            .asset_risks
            .iter()
            .filter(|risk| risk.rating.product > safe);
        let rows: Vec<_> = rows.collect();
        self.heading(self.words.unsafe_assets, rows.len());
        for risk in rows {
            let (asset, threat) = (
                self.names.asset(&risk.asset),
                self.names.threat(&risk.threat),
            );
            self.lines
                .push(4, &format!("{asset} × {threat}: {}", rating(risk.rating)));
        }
    }

    fn unsafe_routes(&mut self) {
        let safe = self.names.catalog.risk.safe_product;
        let open = self
            .analysis
            .routes
            .iter()
            .filter(|route| route.rating.product > safe);
        let open: Vec<_> = open.collect();
        self.heading(self.words.unsafe_routes, open.len());
        for route in open.iter().take(LISTED_ROUTES) {
            let (x, y) = route.scenario;
            let hops: Vec<_> = route
                .hops
                .iter()
                .map(|asset| self.names.asset(asset))
                .collect();
            let line = format!("{x}-{y} {}: {}", hops.join(" → "), rating(route.rating));
            self.lines.push(4, &line);
        }
        if open.len() > LISTED_ROUTES || !open.is_empty() && self.analysis.routes_truncated {
            self.lines.push(4, &format!("… {}", self.words.more_routes));
        }
    }

    fn findings(&mut self) {
        let findings = self
            .analysis
            .findings
            .iter()
            .filter(|finding| !is_listed_above(finding));
        let findings: Vec<_> = findings.collect();
        self.heading(self.words.findings, findings.len());
        for finding in findings {
            let (severity, message) = (
                self.words.severity(finding.severity),
                self.say(&finding.message),
            );
            let reason = finding.accepted.as_ref();
            let accepted = reason.map(|why| remark(&format!("{}: {why}", self.words.accepted)));
            let accepted = accepted.unwrap_or_default();
            let pages = page_list(&finding.pages);
            self.lines
                .push(4, &format!("{severity}: {message}{pages}{accepted}"));
        }
    }

    fn notices(&mut self) {
        let catalog = self.names.catalog;
        let notices = &self.analysis.notices;
        self.heading(self.words.notices, notices.len());
        for notice in catalog
            .notices
            .iter()
            .filter(|notice| notices.contains(&notice.id))
        {
            let line = format!(
                "{}{}",
                self.say(&notice.text),
                page_list(notice.source.pages())
            );
            self.lines.push(4, &line);
        }
    }
}

/// Whether a finding would only repeat a row of the lists before.
fn is_listed_above(finding: &Finding) -> bool {
    match finding.rule {
        Rule::RequiredControlMissing => finding.severity == Severity::Error,
        Rule::AssetNotSafe | Rule::RouteNotSafe => {
            finding.severity == Severity::Error && finding.accepted.is_none()
        }
        _ => false,
    }
}

fn rating(rating: Rating) -> String {
    let Rating {
        threat_level,
        vulnerability_level,
        product,
        letter,
        ..
    } = rating;
    format!("{threat_level} × {vulnerability_level} = {product}, {letter:?}")
}
