//! What the analysis has to say.

use super::{CellTone, ReportBlock, ReportCell, ReportTable, writer::SheetWriter};
use crate::{analysis::Severity, words};

impl SheetWriter<'_> {
    /// Every finding, the most severe first, with the reason of its acceptance.
    pub(super) fn findings(&self) -> Vec<ReportBlock> {
        let columns = vec![
            self.column("no", "sheet-no", 5).centred(),
            self.column("severity", "sheet-severity", 8).centred(),
            self.column("rule", "sheet-rule", 24),
            self.column("message", "sheet-message", 68),
            self.column("subjects", "sheet-subjects", 26),
            self.column("bearing", "sheet-bearing", 9).centred(),
            self.column("source", "sheet-source", 14),
            self.column("accepted", "sheet-accepted", 24),
            super::ReportColumn::new("id", "id".to_owned(), 8).hidden(),
        ];
        let mut table = ReportTable::long("findings", columns);
        for (index, finding) in self.case.analysis.findings.iter().enumerate() {
            let tone = match finding.severity {
                Severity::Error => CellTone::Alarm,
                Severity::Warning => CellTone::Warning,
                Severity::Info => CellTone::Plain,
            };
            let severity = ReportCell::from(self.say(&finding.severity.name())).toned(tone);
            let source = [
                words::pages(&finding.pages),
                words::slides(self.lang, &finding.slides),
            ];
            let id = finding.id();
            let cells = vec![
                (index + 1).into(),
                severity,
                self.say(&finding.rule.name()).into(),
                self.say(&finding.message()).into(),
                self.subjects(&finding.subjects).into(),
                self.say(&finding.bearing.name()).into(),
                words::row(self.lang, "common-space", source).into(),
                finding.accepted.as_deref().unwrap_or_default().into(),
                id.as_str().into(),
            ];
            table.row(id, cells);
        }
        vec![self.or_none(table)]
    }
}
