//! Which route the drawing is, and why; or why it is none, and what comes near.

use super::{ReportBlock, ReportTable, writer::SheetWriter};
use crate::{
    analysis::{FactReading, NearMiss, UnmatchedFlow},
    catalog::Message,
    words,
};

impl SheetWriter<'_> {
    /// Patterns with facts and evidence, flows that are no route, near misses, the town hall, and
    /// the traffic of the security cloud.
    pub(super) fn route(&self) -> Vec<ReportBlock> {
        let heading = |key: &str| ReportBlock::Heading(self.word(key));
        let analysis = self.case.analysis;
        let verdict = self.say(&analysis.verdict.judgement.name());
        let verdict = self.headed("report-verdict", &verdict);
        let mut blocks = vec![
            ReportBlock::Words(verdict),
            heading("sheet-head-patterns"),
            self.patterns(),
        ];
        if !analysis.unmatched.is_empty() {
            blocks.push(heading("sheet-head-unmatched"));
            blocks.push(self.unmatched());
        }
        blocks.push(heading("sheet-head-near"));
        blocks.push(ReportBlock::Words(self.word("sheet-about-near")));
        blocks.push(self.near());
        blocks.extend(self.hall());
        blocks.extend(self.traffic());
        blocks
    }

    fn patterns(&self) -> ReportBlock {
        let columns = vec![
            self.column("pattern", "report-route", 16).shared(),
            self.column("reading", "sheet-reading", 28).shared(),
            self.column("flows", "sheet-flows", 30).shared(),
            self.column("fact", "sheet-fact", 28),
            self.column("value", "sheet-fact-value", 18),
            self.column("evidence", "sheet-evidence-read", 38),
            self.column("pages", "sheet-pages", 10).centred().shared(),
        ];
        let mut table = ReportTable::new("patterns", columns);
        for found in &self.case.analysis.patterns {
            let Some(pattern) = self.case.catalog.pattern(&found.pattern) else {
                continue;
            };
            let flows = self.row(found.flows.iter().map(|flow| self.link(flow)));
            let rows = found.facts.iter().map(|fact| {
                let (name, value, evidence) = self.fact(fact);
                vec![
                    self.text(&pattern.name).into(),
                    self.text(&pattern.reading).into(),
                    flows.as_str().into(),
                    name.into(),
                    value.into(),
                    evidence.into(),
                    words::pages(pattern.source.pages()).into(),
                ]
            });
            table.group(found.pattern.as_str(), rows.collect());
        }
        self.or_none(table)
    }

    /// A fact, its value and what it was read from.
    fn fact(&self, reading: &FactReading) -> (String, String, String) {
        let value = |value| {
            self.names
                .value(&reading.fact, value)
                .get(self.lang)
                .to_owned()
        };
        let parts = reading.parts.iter().map(|(part, of)| {
            let said = Message::new("common-headed").with("heading", self.subject(part));
            self.say(&said.with("text", value(of)))
        });
        let evidence = self.subjects(&reading.evidence);
        let evidence = [evidence].into_iter().chain(parts);
        let evidence: Vec<_> = evidence.filter(|it| !it.is_empty()).collect();
        (
            self.names.fact(&reading.fact).get(self.lang).to_owned(),
            value(&reading.value),
            evidence.join("\n"),
        )
    }

    fn unmatched(&self) -> ReportBlock {
        let columns = vec![
            self.column("flow", "sheet-flow", 30).shared(),
            self.column("reason", "sheet-reason", 48).shared(),
            self.column("pages", "sheet-pages", 10).centred().shared(),
            self.column("fact", "sheet-fact", 28),
            self.column("value", "sheet-fact-value", 18),
            self.column("evidence", "sheet-evidence-read", 34),
        ];
        let mut table = ReportTable::new("unmatched", columns);
        for flow in &self.case.analysis.unmatched {
            table.group(flow.flow.as_str(), self.unmatched_rows(flow));
        }
        self.or_none(table)
    }

    fn unmatched_rows(&self, flow: &UnmatchedFlow) -> Vec<Vec<super::ReportCell>> {
        let reason = flow.message.as_ref();
        let reason = reason.map_or_else(|| self.word("report-no-route"), |it| self.say(it));
        let row = |(name, value, evidence): (String, String, String)| {
            vec![
                self.link(&flow.flow).into(),
                reason.as_str().into(),
                words::pages(&flow.pages).into(),
                name.into(),
                value.into(),
                evidence.into(),
            ]
        };
        if flow.facts.is_empty() {
            let evidence = self.subjects(&flow.evidence);
            return vec![row((String::new(), String::new(), evidence))];
        }
        let facts = flow.facts.iter();
        facts.map(|fact| row(self.fact(fact))).collect()
    }

    fn near(&self) -> ReportBlock {
        let columns = vec![
            self.column("pattern", "report-near", 16).shared(),
            self.column("flow", "sheet-flow", 28).shared(),
            self.column("fact", "sheet-fact-differs", 30),
            self.column("is", "sheet-is", 28),
            self.column("needs", "sheet-needs", 28),
            self.column("fix", "sheet-fix", 38),
        ];
        let mut table = ReportTable::new("near", columns);
        for near in &self.case.analysis.near {
            table.group(near.pattern.as_str(), self.near_rows(near));
        }
        self.or_none(table)
    }

    fn near_rows(&self, near: &NearMiss) -> Vec<Vec<super::ReportCell>> {
        let pattern = self.case.catalog.pattern(&near.pattern);
        let pattern = pattern.map_or(near.pattern.as_str(), |it| self.text(&it.name));
        let rows = near.differs.iter().map(|differs| {
            let value = |of| self.names.value(&differs.fact, of).get(self.lang);
            let fix = differs.fix.as_ref().map(|fix| self.say(&fix.label));
            vec![
                pattern.into(),
                self.link(&near.flow).into(),
                self.names.fact(&differs.fact).get(self.lang).into(),
                value(&differs.is).into(),
                value(&differs.needs).into(),
                fix.unwrap_or_default().into(),
            ]
        });
        rows.collect()
    }
}
