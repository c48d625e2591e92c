//! `check --format text`: what a reviewer reads.

use super::{
    check::{Checked, falls_short},
    out::Lines,
    words::{Words, circled, law_list, page_list, remark, words},
};
use crate::{
    analysis::{ControlInstance, FactReading, Rating},
    catalog::{AssetId, FactId, FactValue, Lang, PatternId, Requirement},
    design::ControlState,
};

/// How many unsafe routes are listed; JSON lists them all.
const LISTED_ROUTES: usize = 10;

/// The report on a design.
pub(super) fn text(checked: &Checked<'_>, lang: Lang) -> String {
    let mut report = Report {
        checked,
        lang,
        words: words(lang),
        lines: Lines::default(),
    };
    report.head();
    report.route();
    report.near();
    report.numbers();
    report.missing();
    report.unsafe_assets();
    report.unsafe_routes();
    report.findings();
    let falls_short = falls_short(checked.analysis, checked.catalog);
    let verdict = if falls_short {
        report.words.falls_short
    } else {
        report.words.does
    };
    report.lines.push(2, verdict);
    report.lines.as_str().to_owned()
}

struct Report<'a> {
    checked: &'a Checked<'a>,
    lang: Lang,
    words: &'static Words,
    lines: Lines,
}

impl Report<'_> {
    fn head(&mut self) {
        let Checked { file, design, .. } = self.checked;
        let head = if design.title.is_empty() {
            (*file).to_owned()
        } else {
            format!("{file}: {}", design.title)
        };
        self.lines.push(0, &head);
    }

    fn route(&mut self) {
        let analysis = self.checked.analysis;
        for found in &analysis.patterns {
            let line = format!(
                "{}: {}",
                self.words.route,
                self.pattern_name(&found.pattern)
            );
            self.lines.push(2, &line);
            self.facts(&found.facts);
        }
        for flow in &analysis.unmatched {
            let line = format!("{}: {}", flow.flow, self.words.no_route);
            self.lines.push(2, &line);
            self.facts(&flow.facts);
            let message = flow.message.get(self.lang);
            if !message.is_empty() {
                self.lines
                    .push(4, &format!("{message}{}", page_list(&flow.pages)));
            }
        }
    }

    fn facts(&mut self, facts: &[FactReading]) {
        for FactReading { fact, value, .. } in facts {
            let line = format!("{}: {}", self.fact_name(fact), self.value_name(fact, value));
            self.lines.push(4, &line);
        }
    }

    /// Nearest patterns, where none fits.
    fn near(&mut self) {
        if !self.checked.analysis.patterns.is_empty() {
            return;
        }
        for near in &self.checked.analysis.near {
            let line = format!("{}: {}", self.words.near, self.pattern_name(&near.pattern));
            self.lines.push(2, &line);
            for differs in &near.differs {
                let fact = &differs.fact;
                let (is, needs) = (
                    self.value_name(fact, &differs.is),
                    self.value_name(fact, &differs.needs),
                );
                let mut line = format!("{}: {is} → {needs}", self.fact_name(fact));
                if let Some(fix) = &differs.fix {
                    line.push_str(&remark(fix.label.get(self.lang)));
                }
                self.lines.push(4, &line);
            }
        }
    }

    fn numbers(&mut self) {
        let (words, summary) = (self.words, &self.checked.analysis.summary);
        let controls = format!(
            "{}: {} {}/{} ({} {}), {} {}/{}",
            words.controls,
            words.required,
            summary.required_in_place,
            summary.required,
            words.planned,
            summary.required_planned,
            words.recommended,
            summary.recommended_in_place,
            summary.recommended,
        );
        self.lines.push(2, &controls);
        let letter = summary.worst_letter;
        let letter = letter.map(|letter| format!(", {} {letter:?}", words.letter));
        let risk = format!(
            "{}: {} {} ({} {}, {} {}){}",
            words.risk,
            words.worst_product,
            summary.worst_product(),
            words.by_assets,
            summary.worst_asset_product,
            words.by_routes,
            summary.worst_route_product,
            letter.unwrap_or_default(),
        );
        self.lines.push(2, &risk);
    }

    fn missing(&mut self) {
        let open: Vec<_> = self
            .checked
            .analysis
            .controls
            .iter()
            .filter(|control| {
                control.requirement == Requirement::Required && !control.is_in_place()
            })
            .collect();
        self.heading(self.words.missing, open.len());
        for control in open {
            let line = self.control_line(control);
            self.lines.push(4, &line);
        }
    }

    fn control_line(&self, control: &ControlInstance) -> String {
        let numbers: String = control
            .numbers
            .iter()
            .map(|&number| circled(number))
            .collect();
        let place = match &control.asset {
            Some(asset) => self.asset_name(asset),
            None if control.unplaced => {
                let name = self.checked.catalog.placement(&control.placement);
                let name = name.map_or(control.placement.as_str(), |p| p.name.get(self.lang));
                format!("{name}{}", self.words.not_drawn)
            }
            None => self.words.organisation.to_owned(),
        };
        let mut line = format!("{numbers} {place}: {}", control.name.get(self.lang));
        if control.state == ControlState::Planned {
            line.push_str(&remark(self.words.planned));
        }
        line.push_str(&law_list(&control.law));
        line.push_str(&page_list(&control.pages));
        line.trim_start().to_owned()
    }

    fn unsafe_assets(&mut self) {
        let safe = self.checked.catalog.risk.safe_product;
        let rows: Vec<_> = self
            .checked
            .analysis
            .asset_risks
            .iter()
            .filter(|risk| risk.rating.product > safe)
            .collect();
        self.heading(self.words.unsafe_assets, rows.len());
        for risk in rows {
            let threat = self.checked.catalog.threat(&risk.threat);
            let threat = threat.map_or(risk.threat.as_str(), |threat| threat.name.get(self.lang));
            let asset = self.asset_name(&risk.asset);
            self.lines
                .push(4, &format!("{asset} × {threat}: {}", rating(risk.rating)));
        }
    }

    fn unsafe_routes(&mut self) {
        let analysis = self.checked.analysis;
        let safe = self.checked.catalog.risk.safe_product;
        let open: Vec<_> = analysis
            .routes
            .iter()
            .filter(|route| route.rating.product > safe)
            .collect();
        self.heading(self.words.unsafe_routes, open.len());
        for route in open.iter().take(LISTED_ROUTES) {
            let (x, y) = route.scenario;
            let hops: Vec<_> = route
                .hops
                .iter()
                .map(|asset| self.asset_name(asset))
                .collect();
            let line = format!("{x}-{y} {}: {}", hops.join(" → "), rating(route.rating));
            self.lines.push(4, &line);
        }
        if open.len() > LISTED_ROUTES || !open.is_empty() && analysis.routes_truncated {
            self.lines.push(4, &format!("… {}", self.words.more_routes));
        }
    }

    fn findings(&mut self) {
        let findings = &self.checked.analysis.findings;
        self.heading(self.words.findings, findings.len());
        for finding in findings {
            let severity = self.words.severity(finding.severity);
            let mut line = format!("{severity}: {}", finding.message.get(self.lang));
            line.push_str(&page_list(&finding.pages));
            if let Some(reason) = &finding.accepted {
                line.push_str(&remark(&format!("{}: {reason}", self.words.accepted)));
            }
            self.lines.push(4, &line);
        }
    }

    fn heading(&mut self, text: &str, count: usize) {
        if count > 0 {
            self.lines.push(2, &format!("{text}: {count}"));
        }
    }

    fn pattern_name(&self, id: &PatternId) -> String {
        self.checked.catalog.pattern(id).map_or_else(
            || id.to_string(),
            |p| {
                format!(
                    "{} [{id}] {}",
                    p.name.get(self.lang),
                    p.reading.get(self.lang)
                )
            },
        )
    }

    fn fact_name<'s>(&'s self, id: &'s FactId) -> &'s str {
        self.checked
            .catalog
            .fact(id)
            .map_or(id.as_str(), |fact| fact.name.get(self.lang))
    }

    fn value_name<'s>(&'s self, fact: &FactId, id: &'s FactValue) -> &'s str {
        let fact = self.checked.catalog.fact(fact);
        let value = fact.and_then(|fact| fact.values.iter().find(|value| value.id == *id));
        value.map_or(id.as_str(), |value| value.name.get(self.lang))
    }

    /// The user's name of an asset, or else its kind's.
    fn asset_name(&self, id: &AssetId) -> String {
        let Some(asset) = self.checked.design.assets.get(id) else {
            return id.to_string();
        };
        if !asset.name.is_empty() {
            return asset.name.clone();
        }
        let kind = self.checked.catalog.asset_kind(&asset.kind);
        kind.map_or_else(
            || id.to_string(),
            |kind| kind.name.get(self.lang).to_owned(),
        )
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
