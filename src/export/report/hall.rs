//! The town hall as a whole: its model, and what that asks.

use super::{ReportBlock, ReportTable, writer::SheetWriter};
use crate::{
    analysis::{HallAskState, HallEvidence, HallFactReading},
    words,
};

use super::CellTone;

impl SheetWriter<'_> {
    /// Facts of the town hall and what its model asks.
    pub(super) fn hall(&self) -> Vec<ReportBlock> {
        vec![
            ReportBlock::Heading(self.word("report-hall")),
            self.hall_facts(),
            ReportBlock::Heading(self.word("report-hall-asks")),
            ReportBlock::Words(self.text(&self.case.catalog.hall.remark).to_owned()),
            self.hall_asks(),
        ]
    }

    fn hall_facts(&self) -> ReportBlock {
        let columns = vec![
            self.column("fact", "sheet-fact", 44).shared(),
            self.column("value", "sheet-fact-value", 30).shared(),
            self.column("of", "sheet-speaks-for", 28),
            self.column("evidence", "sheet-evidence-read", 44),
            self.column("devices", "sheet-devices", 22),
        ];
        let mut table = ReportTable::new("town-facts", columns);
        for fact in &self.case.analysis.hall.facts {
            let (name, value) = self.hall_fact(fact, &fact.value);
            let rows = fact.found.iter().map(|found| {
                let (_, of) = self.hall_fact(fact, &found.value);
                let devices = found.devices.map(|it| self.say(&it.message()));
                vec![
                    name.as_str().into(),
                    value.as_str().into(),
                    of.into(),
                    self.hall_evidence(found).into(),
                    devices.unwrap_or_default().into(),
                ]
            });
            let rows: Vec<_> = rows.collect();
            if rows.is_empty() {
                let none = super::ReportCell::default;
                let cells = vec![name.into(), value.into(), none(), none(), none()];
                table.row(fact.fact.as_str(), cells);
            } else {
                table.group(fact.fact.as_str(), rows);
            }
        }
        self.or_none(table)
    }

    fn hall_fact(
        &self,
        fact: &HallFactReading,
        value: &crate::catalog::FactValue,
    ) -> (String, String) {
        let words = self.case.catalog.fact_words(&fact.fact, value);
        words.map_or_else(
            || (fact.fact.to_string(), value.to_string()),
            |(fact, value)| (self.text(fact).to_owned(), self.text(value).to_owned()),
        )
    }

    fn hall_evidence(&self, found: &HallEvidence) -> String {
        self.subjects(&found.subjects)
    }

    fn hall_asks(&self) -> ReportBlock {
        let columns = vec![
            self.column("ask", "report-hall-asks", 74),
            self.column("state", "sheet-ask-state", 18).centred(),
            self.column("why", "sheet-reason", 36),
            self.column("subjects", "sheet-subjects", 26),
            self.column("slides", "sheet-source", 14),
        ];
        let mut table = ReportTable::new("town-asks", columns);
        for reading in &self.case.analysis.hall.asks {
            let Some(ask) = self.case.catalog.hall.ask(&reading.ask) else {
                continue;
            };
            let tone = match reading.state {
                HallAskState::Met => CellTone::Good,
                HallAskState::NotMet => CellTone::Alarm,
                HallAskState::NotTold => CellTone::Plain,
            };
            let state = super::ReportCell::from(self.say(&reading.state.name()));
            let why = reading.why.as_ref().map(|why| self.say(why));
            let cells = vec![
                self.text(&ask.text).into(),
                state.toned(tone),
                why.unwrap_or_default().into(),
                self.subjects(&reading.subjects).into(),
                words::slides(self.lang, ask.source.slides()).into(),
            ];
            table.row(reading.ask.as_str(), cells);
        }
        self.or_none(table)
    }
}
