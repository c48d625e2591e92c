//! By what all this is judged: levels, matrices, caps and readings, each with its source.

use super::{ReportBlock, ReportCell, ReportColumn, ReportTable, writer::SheetWriter};
use crate::catalog::{LevelMeaning, Message, Provenance, Scale, Source};

/// Products that there are, in the order of the figure (p.109, p.115).
const PRODUCTS: [u8; 6] = [1, 2, 3, 4, 6, 9];
/// Levels that there are, the highest first as in the figure.
const LEVELS: [u8; 3] = [3, 2, 1];

impl SheetWriter<'_> {
    /// The levels, the safe product, the letters, both matrices, the caps, our readings, and the
    /// document that all this rests on.
    pub(super) fn criteria(&self) -> Vec<ReportBlock> {
        let risk = &self.case.catalog.risk;
        let heading = |key: &str| ReportBlock::Heading(self.word(key));
        let levels = [
            ("threat-levels", "sheet-threat-level", &risk.threat_levels),
            (
                "countermeasure-levels",
                "sheet-countermeasure-level",
                &risk.countermeasure_levels,
            ),
            ("damage-levels", "sheet-damage", &risk.damage_levels),
            (
                "importance-levels",
                "sheet-importance",
                &risk.importance_levels,
            ),
        ];
        let mut blocks = vec![
            heading("sheet-head-document"),
            ReportBlock::Words(self.document()),
            ReportBlock::Words(self.word("sheet-about-readings")),
        ];
        for (id, key, meanings) in levels {
            blocks.push(heading(key));
            blocks.push(ReportBlock::Table(self.levels(id, meanings)));
        }
        let safe = Message::new("sheet-safe-rule").with("safe", risk.safe_product);
        let safe = self.say(&safe);
        let safe = format!("{safe} {}", self.source(&risk.safe_source));
        blocks.extend([
            heading("sheet-head-safe"),
            ReportBlock::Words(safe),
            heading("sheet-letter"),
            ReportBlock::Table(self.letters()),
            heading("report-importance-matrix"),
            ReportBlock::Table(self.matrix("importance-matrix", Scale::Importance)),
            heading("report-damage-matrix"),
            ReportBlock::Table(self.matrix("damage-matrix", Scale::Damage)),
            ReportBlock::Words(self.source(&risk.matrix_source)),
            heading("sheet-head-caps"),
            self.caps(),
            heading("sheet-head-readings"),
            ReportBlock::Table(self.readings()),
        ]);
        blocks
    }

    fn document(&self) -> String {
        let edition = &self.case.catalog.edition;
        let document = Message::new("sheet-edition")
            .with("title", &edition.title)
            .with("issuer", &edition.issuer)
            .with("date", edition.date.as_str())
            .with("id", edition.id.as_str());
        self.say(&document)
    }

    fn levels(&self, id: &'static str, meanings: &[LevelMeaning]) -> ReportTable {
        let columns = vec![
            self.column("level", "sheet-level", 10).centred(),
            self.column("meaning", "sheet-criterion", 120),
            self.column("source", "sheet-source", 30),
        ];
        let mut table = ReportTable::new(id, columns);
        for meaning in meanings.iter().rev() {
            let cells = vec![
                meaning.level.into(),
                self.text(&meaning.meaning).into(),
                self.source(&meaning.source).into(),
            ];
            table.row(meaning.level.to_string(), cells);
        }
        table
    }

    fn letters(&self) -> ReportTable {
        let columns = vec![
            self.column("letter", "sheet-letter", 10).centred(),
            self.column("meaning", "sheet-meaning", 120),
        ];
        let mut table = ReportTable::new("letters", columns);
        for (letter, meaning) in &self.case.catalog.risk.letters {
            let letter = format!("{letter:?}");
            let cells = vec![letter.as_str().into(), self.text(meaning).into()];
            table.row(letter, cells);
        }
        table
    }

    /// A row for each level, a column for each product, in each cell the letter and whose it is.
    fn matrix(&self, id: &'static str, scale: Scale) -> ReportTable {
        let level = match scale {
            Scale::Importance => "sheet-importance",
            Scale::Damage => "sheet-damage",
        };
        let mut columns = vec![self.column("level", level, 16).centred()];
        columns.extend(PRODUCTS.map(|product| {
            let heads = vec![self.word("sheet-product-of"), product.to_string()];
            ReportColumn::under(&format!("product-{product}"), heads, 22).centred()
        }));
        let mut table = ReportTable::new(id, columns);
        for level in LEVELS {
            let mut cells = vec![ReportCell::from(level)];
            cells.extend(PRODUCTS.map(|product| self.matrix_cell(scale, level, product)));
            table.row(level.to_string(), cells);
        }
        table
    }

    fn matrix_cell(&self, scale: Scale, level: u8, product: u8) -> ReportCell {
        let Some(cell) = self.case.catalog.risk.cell(scale, level, product) else {
            return ReportCell::default();
        };
        let from = match (cell.provenance, cell.doubtful) {
            (Provenance::Document, _) => "proven-by-document",
            (Provenance::ThirdParty, _) => "proven-by-third-party",
            (Provenance::Derived, false) => "proven-by-us",
            (Provenance::Derived, true) => "sheet-doubtful",
        };
        let said = Message::new("common-name-at").with("name", format!("{:?}", cell.letter));
        let said = self.say(&said.with("at", Message::new(from)));
        let pages = crate::words::pages(&cell.pages);
        ReportCell::from(crate::words::row(self.lang, "common-space", [said, pages]))
            .toned(self.product_tone(product))
    }

    fn caps(&self) -> ReportBlock {
        let columns = vec![
            self.column("threat", "sheet-threat", 36),
            self.column("level", "sheet-cap-level", 14).centred(),
            self.column("reason", "sheet-reason", 100),
            self.column("source", "sheet-source", 50),
        ];
        let mut table = ReportTable::new("caps", columns);
        for (index, cap) in self.case.catalog.risk.caps.iter().enumerate() {
            let cells = vec![
                self.names.threat(&cap.threat).get(self.lang).into(),
                cap.level.into(),
                self.text(&cap.reason).into(),
                self.source(&cap.source).into(),
            ];
            table.row((index + 1).to_string(), cells);
        }
        self.or_none(table)
    }

    /// What the document does not say outright.
    fn readings(&self) -> ReportTable {
        let columns = vec![
            self.column("rule", "sheet-rule-of-method", 36),
            self.column("source", "sheet-source", 124),
        ];
        let mut table = ReportTable::new("readings", columns);
        let risk = &self.case.catalog.risk;
        let readings: [(&str, &str, &Source); 3] = [
            ("tree", "proof-source-tree", &risk.tree_source),
            ("hops", "proof-source-hops", &risk.hop_source),
            ("columns", "proof-source-columns", &risk.columns_source),
        ];
        for (id, key, source) in readings {
            table.row(id, vec![self.word(key).into(), self.source(source).into()]);
        }
        table
    }
}
