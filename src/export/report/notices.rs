//! What the document asks one to bear in mind.

use super::{ReportBlock, ReportTable, writer::SheetWriter};
use crate::words;

impl SheetWriter<'_> {
    /// The notices that apply, with their pages and who decides.
    pub(super) fn notices(&self) -> Vec<ReportBlock> {
        let columns = vec![
            self.column("no", "sheet-no", 5).centred(),
            self.column("text", "sheet-notice", 96),
            self.column("pages", "sheet-pages", 15).centred(),
            self.column("who", "sheet-who", 22),
            self.column("reading", "sheet-our-reading", 38),
        ];
        let mut table = ReportTable::new("notices", columns);
        for found in &self.case.analysis.notices {
            let mut all = self.case.catalog.notices.iter();
            let Some(notice) = all.find(|notice| notice.id == found.notice) else {
                continue;
            };
            let who = notice.decided_by.as_ref().map_or("", |who| self.text(who));
            let ours = notice.source.derived().map_or("", |why| self.text(why));
            let cells = vec![
                (table.groups.len() + 1).into(),
                self.text(&notice.text).into(),
                words::pages(&found.pages).into(),
                who.into(),
                ours.into(),
            ];
            table.row(notice.id.as_str(), cells);
        }
        vec![self.or_none(table)]
    }
}
