//! Which decisions the document asks for, and of whom (p.3-4, p.13).

use super::{ReportBlock, ReportTable, writer::SheetWriter};
use crate::words;

impl SheetWriter<'_> {
    /// The notices that apply and ask for a decision, with who decides.
    pub(super) fn decisions(&self) -> ReportBlock {
        let columns = vec![
            self.column("who", "sheet-who", 30),
            self.column("what", "sheet-what-to-decide", 100),
            self.column("pages", "sheet-pages", 10).centred(),
        ];
        let mut table = ReportTable::new("decisions", columns);
        for found in &self.case.analysis.notices {
            let mut all = self.case.catalog.notices.iter();
            let Some(notice) = all.find(|notice| notice.id == found.notice) else {
                continue;
            };
            let Some(who) = &notice.decided_by else {
                continue;
            };
            let cells = vec![
                self.text(who).into(),
                self.text(&notice.text).into(),
                words::pages(&found.pages).into(),
            ];
            table.row(notice.id.as_str(), cells);
        }
        self.or_none(table)
    }
}
