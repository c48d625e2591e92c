//! The report as a whole.

use super::{Report, ReportBlock, ReportOptions, ReportSheet, SheetKind, writer::SheetWriter};
use crate::analysis::Case;

/// A design and its analysis as sheets of tables: pure, the same for the same case.
///
/// Without a picture of the drawing its sheet is left out.
pub fn report(case: Case<'_>, options: ReportOptions) -> Report {
    let writer = SheetWriter::new(case, options);
    let kinds = SheetKind::OF_WORKBOOK
        .into_iter()
        .chain([SheetKind::Proofs]);
    let kinds = kinds.filter(|kind| *kind != SheetKind::Drawing || options.has_picture);
    let sheets = kinds.map(|kind| ReportSheet {
        kind,
        name: writer.word(kind.key()),
        blocks: writer.blocks(kind),
    });
    Report {
        lang: options.lang,
        title: writer.title(),
        phase: case.design.phase_id.clone(),
        sheets: sheets.collect(),
    }
}

impl SheetWriter<'_> {
    /// What the report is about: the title of the design.
    fn title(&self) -> String {
        match self.case.design.title.trim() {
            "" => self.word("sheet-untitled"),
            title => title.replace('\n', " "),
        }
    }

    /// What stands on a sheet.
    fn blocks(&self, kind: SheetKind) -> Vec<ReportBlock> {
        match kind {
            SheetKind::Cover => self.cover(),
            SheetKind::Drawing => vec![ReportBlock::Picture],
            SheetKind::Route => self.route(),
            SheetKind::Assets => self.assets(),
            SheetKind::Controls => self.controls(),
            SheetKind::Plan => self.plan(),
            SheetKind::AssetRisks => self.asset_risks(),
            SheetKind::AttackRoutes => self.attack_routes(),
            SheetKind::DamageRisks => self.damage_risks(),
            SheetKind::Audit => self.audit(),
            SheetKind::Findings => self.findings(),
            SheetKind::Notices => self.notices(),
            SheetKind::Criteria => self.criteria(),
            SheetKind::Proofs => self.proofs(),
        }
    }

    /// Rows of a table with a word in place of a table without rows.
    pub(super) fn or_none(&self, table: super::ReportTable) -> ReportBlock {
        if table.groups.is_empty() {
            ReportBlock::Words(self.word("sheet-none"))
        } else {
            ReportBlock::Table(table)
        }
    }
}
