//! The lists of a report: what is missing, what is not safe, what else there is to say.

use super::report::PhaseReport;
use crate::{
    analysis::{ControlInstance, Finding, Rating, RuleFamily, Severity},
    catalog::{AssetId, Message, Requirement},
    cli::report_words::{behind, law_list},
    design::ControlState,
    words::circled,
};

impl<'a> PhaseReport<'a> {
    /// Required controls that are not in place, grouped by what carries them.
    pub(super) fn missing(&mut self) {
        let controls = &self.analysis.controls;
        let open = controls.iter().filter(|control| {
            control.requirement == Requirement::Required && !control.is_in_place()
        });
        let open: Vec<_> = open.collect();
        self.heading("report-missing", open.len());
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
            Some(asset) => self.names.asset(asset),
            None if control.unplaced => {
                let placement = self.names.placement(&control.placement);
                format!(
                    "{placement}{}",
                    self.words.remark(&self.words.get("report-not-drawn"))
                )
            }
            None => self.words.get("report-organisation"),
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
        let entry = self.catalog.control(&control.control);
        if let Some(detail) = entry.and_then(|entry| entry.detail.as_ref()) {
            line.push_str(&self.words.remark(self.say(detail)));
        }
        if control.state == ControlState::Planned {
            line.push_str(&self.words.remark(&self.words.get(control.state.key())));
        }
        line.push_str(&law_list(&control.law));
        line.push_str(&behind(&control.pages));
        line
    }

    pub(super) fn unsafe_assets(&mut self) {
        let safe = self.catalog.risk.safe_product;
        let rows = self
            .analysis
            .asset_risks
            .iter()
            .filter(|risk| risk.rating.product > safe);
        let rows: Vec<_> = rows.collect();
        self.heading("report-unsafe-assets", rows.len());
        for risk in rows {
            let (asset, threat) = (
                self.names.asset(&risk.asset),
                self.names.threat(&risk.threat),
            );
            let rating = self.rating(risk.rating);
            let accepted = self.accepted(risk.accepted(self.design));
            let row = format!("{asset} × {threat} [{}:{}]", risk.asset, risk.threat);
            let line = format!("{rating}{accepted}");
            self.lines.push(4, &self.words.of(&row, &line));
        }
    }

    /// As what assets count beside what they are, with the reason.
    pub(super) fn work(&mut self) {
        let analysis = self.analysis;
        self.heading("report-work", analysis.work.len());
        for work in &analysis.work {
            let asset = self.names.asset(&work.asset);
            let (why, pages) = (self.words.say(&work.message), behind(&work.pages));
            self.lines
                .push(4, &self.words.of(&asset, &format!("{why}{pages}")));
        }
    }

    /// What the asset-based analysis leaves out, with the reason: nothing drops out silently.
    pub(super) fn unrated_threats(&mut self) {
        let analysis = self.analysis;
        self.heading("report-unrated-threats", analysis.unrated_threats.len());
        for unrated in &analysis.unrated_threats {
            let threat = self.names.threat(&unrated.threat);
            let (reason, pages) = (self.say(&unrated.reason), behind(&unrated.pages));
            self.lines.push(4, &format!("{threat}: {reason}{pages}"));
        }
    }

    pub(super) fn unsafe_routes(&mut self) {
        let safe = self.catalog.risk.safe_product;
        let open = self
            .analysis
            .routes
            .iter()
            .filter(|route| route.rating.product > safe);
        let open: Vec<_> = open.collect();
        self.heading("report-unsafe-routes", open.len());
        for route in open.iter().take(self.shown_routes) {
            let (x, y) = route.scenario;
            let hops = route.hops.iter().map(|asset| self.names.asset(asset));
            let hops = self.words.row("common-arrow", hops);
            let rating = self.rating(route.rating);
            let accepted = self.accepted(route.accepted(self.design));
            let attacker = self.names.attacker(&route.attacker);
            let way = self.words.of(attacker, &hops);
            let threat = route
                .steps
                .last()
                .map(|step| self.names.threat(&step.threat));
            let threat = threat.map(|threat| format!(" × {threat}"));
            let route = format!(
                "{} [{x}-{y}] {way}{}",
                route.number,
                threat.unwrap_or_default()
            );
            let line = self.words.of(&route, &format!("{rating}{accepted}"));
            self.lines.push(4, &line);
        }
        if !open.is_empty() {
            self.lines.push(4, &self.words.get("report-how-explained"));
        }
        self.more_routes(open.len());
    }

    /// How many unsafe routes are not shown, of so many listed. Where the list was cut before the
    /// first safe one there may be more, and how many of these are unsafe nobody has counted.
    fn more_routes(&mut self, n_listed: usize) {
        let hidden = n_listed.saturating_sub(self.shown_routes);
        let is_cut = self.analysis.routes_truncated() && n_listed == self.analysis.routes.len();
        let key = match (hidden, is_cut) {
            (0, false) => return,
            (0, true) => "report-more-routes",
            (_, false) => "report-more",
            (_, true) => "report-at-least-more",
        };
        let words = self.words.say(&Message::new(key).with("n", hidden));
        self.lines.push(4, &format!("… {words}"));
    }

    /// That a risk was accepted, and why.
    fn accepted(&self, reason: Option<&str>) -> String {
        let reason = reason.map(|why| self.words.under("report-accepted", why));
        let reason = reason.map(|reason| self.words.remark(&reason));
        reason.unwrap_or_default()
    }

    /// The numbers; what they were before an override stands behind.
    fn rating(&self, rating: Rating) -> String {
        let Rating {
            threat_level,
            vulnerability_level,
            product,
            letter,
            was,
            ..
        } = rating;
        let was = was.map(|was| {
            let before = Message::new("report-was")
                .with("product", was.product)
                .with("letter", format!("{:?}", was.letter));
            self.words.remark(&self.words.say(&before))
        });
        let said = Message::new("report-rating")
            .with("threat", threat_level)
            .with("vulnerability", vulnerability_level)
            .with("product", product)
            .with("letter", format!("{letter:?}"));
        format!("{}{}", self.words.say(&said), was.unwrap_or_default())
    }

    pub(super) fn findings(&mut self) {
        let findings = self
            .analysis
            .findings
            .iter()
            .filter(|finding| !is_listed_above(finding));
        let findings: Vec<_> = findings.collect();
        self.heading("report-findings", findings.len());
        for finding in findings {
            let (severity, message) = (
                self.words.severity(finding.severity),
                self.words.say(&finding.message()),
            );
            let accepted = self.accepted(finding.accepted.as_deref());
            let pages = behind(&finding.pages);
            let slides = self.words.slides(&finding.slides);
            let line = format!("{message}{pages}{slides}{accepted}");
            self.lines.push(4, &self.words.of(&severity, &line));
        }
    }
}

/// Whether a finding would only repeat a row of the lists before.
fn is_listed_above(finding: &Finding) -> bool {
    match finding.rule.family() {
        RuleFamily::Control => finding.severity == Severity::Error,
        RuleFamily::Row | RuleFamily::Route => {
            finding.severity == Severity::Error && finding.accepted.is_none()
        }
        RuleFamily::Carrier | RuleFamily::Breach | RuleFamily::Unjudged | RuleFamily::Flaw => false,
    }
}
