//! What an external audit looks at: control by control, with what shows that it is in place.

use super::{
    AnswerColumn, AnswerSort, ReportBlock, ReportColumn, ReportTable, answers_of,
    writer::SheetWriter,
};
use crate::words;

/// Of the answers, those an auditor reads.
const READ: [AnswerColumn; 3] = [
    AnswerColumn::Document,
    AnswerColumn::Page,
    AnswerColumn::Link,
];

impl SheetWriter<'_> {
    /// Control, where, state and evidence; number of the audit guideline, result and remarks are
    /// left open.
    pub(super) fn audit(&self) -> Vec<ReportBlock> {
        let mut table = ReportTable::long("audit-items", self.audit_columns());
        for (index, control) in self.ordered_controls().into_iter().enumerate() {
            let answers = answers_of(self.lang, &control.state, self.record_of(control));
            let entry = self.case.catalog.control(&control.control);
            let mut cells: Vec<super::ReportCell> = vec![
                (index + 1).into(),
                "".into(),
                self.text(&control.full_name).into(),
                entry.map_or("", |it| self.text(&it.definition)).into(),
                self.text(&control.place).into(),
                self.carrier(control.asset.as_ref(), control.unplaced)
                    .into(),
                self.demand(control).into(),
                words::clauses(&control.law).into(),
                words::pages(&control.pages).into(),
                self.state(&control.state),
            ];
            let named = AnswerColumn::ALL.into_iter().zip(answers);
            let evidence = named.filter(|(column, _)| READ.contains(column));
            cells.extend(evidence.map(|(_, answer)| answer.into()));
            cells.extend(["".into(), "".into()]);
            let asset = control.asset.as_ref().map_or("", |asset| asset.as_str());
            table.row(format!("{asset}:{}", control.control), cells);
        }
        vec![
            ReportBlock::Words(self.word("sheet-about-audit")),
            self.or_none(table),
        ]
    }

    fn audit_columns(&self) -> Vec<ReportColumn> {
        let results = [
            "sheet-audit-conforms",
            "sheet-audit-does-not",
            "sheet-audit-not-judged",
        ];
        let results = results.map(|key| self.word(key)).to_vec();
        let mut columns = vec![
            self.column("no", "sheet-no", 5).centred(),
            self.column("item", "sheet-audit-number", 14)
                .answer(AnswerSort::Words),
            self.column("control", "sheet-control", 24),
            self.column("definition", "sheet-definition", 40),
            self.column("placement", "sheet-placement", 13),
            self.column("carrier", "sheet-carrier", 17),
            self.column("requirement", "sheet-requirement", 7).centred(),
            self.column("clauses", "sheet-clauses", 9).centred(),
            self.column("pages", "sheet-pages", 8).centred(),
            self.column("state", "sheet-state", 9).centred(),
        ];
        columns.extend(
            READ.map(|answer| self.under(answer.id(), &["sheet-evidence", answer.key()], 13)),
        );
        columns.extend([
            self.column("result", "sheet-audit-result", 11)
                .answer(AnswerSort::Choice(results)),
            self.column("finding", "sheet-audit-finding", 26)
                .answer(AnswerSort::Words),
        ]);
        columns
    }
}
