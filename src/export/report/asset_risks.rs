//! The asset-based analysis as its sheet has it (p.118).

use super::{ReportBlock, ReportCell, ReportColumn, ReportTable, RowGroup, writer::SheetWriter};
use crate::{analysis::AssetRisk, words};

impl SheetWriter<'_> {
    /// A block of rows for each asset and threat, one control a row; then what is not rated.
    pub(super) fn asset_risks(&self) -> Vec<ReportBlock> {
        let mut table = ReportTable::long("asset-risks", self.asset_risk_columns());
        table.keeps_groups = true;
        let risks = self.case.analysis.asset_risks.iter();
        table.groups = risks
            .enumerate()
            .map(|(index, risk)| RowGroup {
                id: format!("{}:{}", risk.asset, risk.threat),
                band: None,
                rows: self.asset_risk_rows(index + 1, risk),
            })
            .collect();
        vec![
            ReportBlock::Words(self.word("sheet-about-circles")),
            self.or_none(table),
            ReportBlock::Heading(self.word("sheet-head-unrated")),
            self.unrated(),
            ReportBlock::Heading(self.word("report-unrated-threats")),
            self.unrated_threats(),
        ]
    }

    fn asset_risk_columns(&self) -> Vec<ReportColumn> {
        let rated = |id: &str, key: &str| {
            let column = self.under(id, &["sheet-indicators", key], 7);
            column.centred().shared()
        };
        let mut columns = vec![
            self.column("no", "sheet-no", 5).centred().shared(),
            self.column("kind", "sheet-kind-of-asset", 14).shared(),
            self.column("asset", "sheet-target-asset", 17).shared(),
            rated("threat-level", "sheet-threat-level"),
            rated("vulnerability-level", "sheet-vulnerability-level"),
            rated("importance", "sheet-importance"),
            rated("letter", "sheet-letter"),
            rated("product", "sheet-product"),
            self.column("threat", "sheet-threat", 19).shared(),
            self.column("definition", "sheet-explanation", 32).shared(),
        ];
        columns.extend(self.circle_columns());
        let level = self.under(
            "level",
            &["sheet-countermeasure-level", "sheet-by-threat"],
            7,
        );
        columns.push(level.centred().shared());
        columns.push(self.column("beside", "sheet-remark", 18).shared());
        columns
    }

    fn asset_risk_rows(&self, no: usize, risk: &AssetRisk) -> Vec<Vec<ReportCell>> {
        let (design, catalog) = (self.case.design, self.case.catalog);
        let kind = design.assets.get(&risk.asset).map(|asset| &asset.kind);
        let kind = kind.and_then(|kind| catalog.asset_kind(kind));
        let threat = catalog.threat(&risk.threat);
        let rating = risk.rating;
        let head: Vec<ReportCell> = vec![
            no.into(),
            kind.map_or("", |kind| self.text(&kind.name)).into(),
            self.asset(&risk.asset).into(),
            rating.threat_level.into(),
            rating.vulnerability_level.into(),
            rating.severity.into(),
            self.letter(rating),
            self.product(rating),
            self.names.threat(&risk.threat).get(self.lang).into(),
            threat.map_or("", |it| self.text(&it.definition)).into(),
        ];
        let beside = self.beside(rating, risk.cap, risk.accepted(design));
        let tail: [ReportCell; 2] = [rating.countermeasure_level.into(), beside.into()];
        let circles = self.circle_rows(&risk.circles, &risk.asset).into_iter();
        let rows = circles.map(|circles| [head.as_slice(), &circles, &tail].concat());
        rows.collect()
    }

    fn unrated(&self) -> ReportBlock {
        let columns = vec![
            self.column("asset", "sheet-asset", 50),
            self.column("reason", "sheet-reason", 120),
            self.column("pages", "sheet-pages", 16).centred(),
        ];
        let mut table = ReportTable::new("unrated", columns);
        for unrated in &self.case.analysis.unrated {
            let cells = vec![
                self.asset(&unrated.asset).into(),
                self.say(&unrated.reason).into(),
                words::pages(&unrated.pages).into(),
            ];
            table.row(unrated.asset.as_str(), cells);
        }
        self.or_none(table)
    }

    fn unrated_threats(&self) -> ReportBlock {
        let columns = vec![
            self.column("threat", "sheet-threat", 19),
            self.column("reason", "sheet-reason", 120),
            self.column("pages", "sheet-pages", 16).centred(),
        ];
        let mut table = ReportTable::new("threats-not-rated", columns);
        for unrated in &self.case.analysis.unrated_threats {
            let cells = vec![
                self.names.threat(&unrated.threat).get(self.lang).into(),
                self.text(&unrated.reason).into(),
                words::pages(&unrated.pages).into(),
            ];
            table.row(unrated.threat.as_str(), cells);
        }
        self.or_none(table)
    }
}
