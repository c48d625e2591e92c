//! Why attack routes have their numbers, line by line: the same lines as in the window.

use super::{ReportBlock, ReportCell, ReportTable, RowGroup, writer::SheetWriter};
use crate::{
    analysis::{Mark, ProofLine, prove_route},
    catalog::Message,
    words,
};

/// So many routes are proven, the worst first.
const PROVEN: usize = 20;

impl SheetWriter<'_> {
    /// The proofs of the worst routes.
    pub(super) fn proofs(&self) -> Vec<ReportBlock> {
        let columns = vec![
            self.column("line", "sheet-proof-line", 130),
            self.column("pages", "sheet-pages", 16).centred(),
        ];
        let mut table = ReportTable::new("proofs", columns);
        let (design, catalog) = (self.case.design, self.case.catalog);
        let routes = &self.case.analysis.routes;
        for route in routes.iter().take(PROVEN) {
            let proof = prove_route(design, catalog, route);
            let lines = proof.lines(design, catalog);
            let mut lines = lines.iter();
            let band = lines.next().map(|line| self.say(&line.message));
            table.groups.push(RowGroup {
                id: route.number.to_string(),
                band,
                rows: lines.map(|line| self.proof_row(line)).collect(),
            });
        }
        let more = routes.len().saturating_sub(PROVEN);
        let more = (more > 0).then(|| {
            let said = Message::new("sheet-more-proofs").with("n", more);
            ReportBlock::Words(self.say(&said))
        });
        [self.or_none(table)].into_iter().chain(more).collect()
    }

    fn proof_row(&self, line: &ProofLine) -> Vec<ReportCell> {
        let indent = "\u{3000}".repeat(usize::from(line.depth));
        let said = format!("{indent}{}", self.say(&line.message));
        let tone = match line.mark {
            Mark::Missing => super::CellTone::Warning,
            Mark::Result | Mark::Step => super::CellTone::Strong,
            Mark::Heading
            | Mark::Counted
            | Mark::Uncounted
            | Mark::Level
            | Mark::Cap
            | Mark::Override
            | Mark::Accepted => super::CellTone::Plain,
        };
        let said = ReportCell::from(said).toned(tone);
        vec![said, words::pages(&line.pages).into()]
    }
}
