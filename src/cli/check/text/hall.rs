//! The town hall in the report: its model, what it was read from, and what that asks.

use super::report::PhaseReport;
use crate::{
    analysis::{HallAskReading, HallEvidence, HallFactReading},
    catalog::{Message, MessageValue},
    design::Subject,
};

/// How many assets are named before the rest is counted.
const SHOWN: usize = 5;

impl PhaseReport<'_> {
    /// The model of the town hall with its facts, the nearest where there is none, and what it asks.
    pub(super) fn hall(&mut self) {
        let (analysis, catalog) = (self.analysis, self.names.catalog());
        let hall = &analysis.hall;
        let model = hall.model.as_ref().and_then(|id| catalog.hall_model(id));
        let slides = model.map_or_else(String::new, |model| {
            self.words.slides(model.source.slides())
        });
        let name = analysis.hall_name(catalog);
        let name = name.unwrap_or_else(|| Message::new("hall-no-model"));
        let name = format!("{}{slides}", self.words.say(&name));
        self.lines.push(2, &self.words.under("report-hall", &name));
        for fact in &hall.facts {
            self.hall_fact(fact);
        }
        if hall.model.is_none() {
            self.near_halls();
        }
        self.heading("report-hall-asks", hall.asks.len());
        if !hall.asks.is_empty() {
            self.lines.push(4, self.say(&catalog.hall.remark));
        }
        for ask in &hall.asks {
            self.hall_ask(ask);
        }
    }

    fn hall_fact(&mut self, reading: &HallFactReading) {
        let (name, value) = self.names.hall_fact(&reading.fact, &reading.value);
        self.lines.push(4, &self.words.of(name, value));
        for found in &reading.found {
            let (_, value) = self.names.hall_fact(&reading.fact, &found.value);
            let line = self.words.of(value, &self.hall_evidence(found));
            self.lines.push(6, &line);
        }
    }

    /// The assets that speak for a value, and how many devices they are.
    fn hall_evidence(&self, found: &HallEvidence) -> String {
        let assets = found.subjects.iter().filter_map(|subject| match subject {
            Subject::Asset(id) => Some(self.names.asset(id)),
            Subject::Zone(_) | Subject::Link(_) | Subject::Note(_) => None,
        });
        let assets: Vec<_> = assets.collect();
        let more = assets.len().saturating_sub(SHOWN);
        let more = (more > 0).then(|| {
            let said = self.words.say(&Message::new("report-more").with("n", more));
            self.words.remark(&said)
        });
        let assets = MessageValue::list("common-comma", assets.into_iter().take(SHOWN));
        let assets = self
            .words
            .say(&Message::new("common-quoted").with("text", assets));
        let devices = found.devices.map(|devices| {
            let said = self.words.say(&devices.message());
            self.words.remark(&said)
        });
        format!(
            "{assets}{}{}",
            more.unwrap_or_default(),
            devices.unwrap_or_default()
        )
    }

    fn near_halls(&mut self) {
        let (analysis, catalog) = (self.analysis, self.names.catalog());
        for near in &analysis.hall.near {
            let Some(model) = catalog.hall_model(&near.model) else {
                continue;
            };
            let line = self.words.under("report-hall-near", self.say(&model.name));
            self.lines.push(2, &line);
            for differs in &near.differs {
                let (name, is) = self.names.hall_fact(&differs.fact, &differs.is);
                let (_, needs) = self.names.hall_fact(&differs.fact, &differs.needs);
                let fix = differs.fix.as_ref();
                let fix = fix.map(|fix| self.words.remark(&self.words.say(&fix.label)));
                let change = format!("{is} → {needs}{}", fix.unwrap_or_default());
                self.lines.push(4, &self.words.of(name, &change));
            }
        }
    }

    fn hall_ask(&mut self, reading: &HallAskReading) {
        let Some(ask) = self.names.catalog().hall.ask(&reading.ask) else {
            return;
        };
        let state = self.words.say(&reading.state.name());
        let why = reading.why.as_ref();
        let why = why.map(|why| self.words.remark(&self.words.say(why)));
        let (text, slides) = (self.say(&ask.text), self.words.slides(ask.source.slides()));
        let line = format!("{text}{}{slides}", why.unwrap_or_default());
        self.lines.push(4, &self.words.of(&state, &line));
    }
}
