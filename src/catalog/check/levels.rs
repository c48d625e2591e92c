//! Levels, the matrix and the rules of rating.

use super::{CatalogChecker, FileSpot};
use crate::catalog::{Letter, LevelMeaning, MatrixCell, Message};

/// Products of a threat level and a vulnerability level.
const PRODUCTS: [u8; 6] = [1, 2, 3, 4, 6, 9];

impl<'a> CatalogChecker<'a> {
    /// Levels lie in 1..3, each has one meaning, and each matrix has each cell once.
    pub(super) fn check_levels(&mut self) {
        let catalog = self.catalog;
        for (i, kind) in catalog.assets.iter().enumerate() {
            let spot = self.file("assets.ron").item(i);
            self.check_level(spot, kind.id.as_str(), "importance", kind.importance);
            self.check_level(spot, kind.id.as_str(), "damage", kind.damage);
        }
        for (i, threat) in catalog.threats.iter().enumerate() {
            let spot = self.file("threats.ron").item(i);
            self.check_level(spot, threat.id.as_str(), "level", threat.level);
        }
        let file = self.file("risk.ron");
        for (i, cap) in catalog.risk.caps.iter().enumerate() {
            self.check_level(
                file.field("caps").item(i),
                cap.threat.as_str(),
                "level",
                cap.level,
            );
        }
        let risk = &catalog.risk;
        self.meanings(file.field("threat_levels"), &risk.threat_levels);
        self.meanings(
            file.field("countermeasure_levels"),
            &risk.countermeasure_levels,
        );
        self.meanings(file.field("damage_levels"), &risk.damage_levels);
        self.meanings(file.field("importance_levels"), &risk.importance_levels);
        let letters: Vec<Letter> = risk.letters.iter().map(|(letter, _)| *letter).collect();
        if letters != [Letter::A, Letter::B, Letter::C, Letter::D, Letter::E] {
            self.fault(file.field("letters"), Message::new("catalog-letters"));
        }
        if !PRODUCTS.contains(&risk.safe_product) {
            let message = Message::new("catalog-no-product").with("product", risk.safe_product);
            self.fault(file.field("safe_product"), message);
        }
        if risk.listed_routes == 0 {
            let message = Message::new("catalog-no-listed");
            self.fault(file.field("listed_routes"), message);
        }
        for (i, goal) in catalog.attacks.goals.iter().enumerate() {
            if goal.scenario == 0 {
                let spot = self
                    .file("attacks.ron")
                    .field("goals")
                    .item(i)
                    .field("scenario");
                let message = Message::new("catalog-scenario-zero");
                self.fault(spot, message.with("goal", goal.id.as_str()));
            }
        }
        self.matrix(file.field("importance_matrix"), &risk.importance_matrix);
        self.matrix(file.field("damage_matrix"), &risk.damage_matrix);
    }

    fn matrix(&mut self, spot: FileSpot<'a>, cells: &[MatrixCell]) {
        for level in 1..=3 {
            for product in PRODUCTS {
                if !cells
                    .iter()
                    .any(|cell| cell.level == level && cell.product == product)
                {
                    self.fault(spot, of_cell("catalog-no-cell", level, product));
                }
            }
        }
        for (i, cell) in cells.iter().enumerate() {
            let (level, product) = (cell.level, cell.product);
            let mut earlier = cells.iter().take(i);
            let key = if !(1..=3).contains(&level) || !PRODUCTS.contains(&product) {
                "catalog-cell-beyond"
            } else if earlier.any(|c| c.level == level && c.product == product) {
                "catalog-cell-twice"
            } else {
                continue;
            };
            self.fault(spot.item(i), of_cell(key, level, product));
        }
    }

    fn meanings(&mut self, spot: FileSpot<'a>, meanings: &[LevelMeaning]) {
        let levels: Vec<u8> = meanings.iter().map(|meaning| meaning.level).collect();
        if levels != [1, 2, 3] {
            self.fault(spot, Message::new("catalog-meanings"));
        }
    }

    fn check_level(&mut self, spot: FileSpot<'a>, owner: &str, what: &str, level: u8) {
        if !(1..=3).contains(&level) {
            let message = Message::new("catalog-level")
                .with("owner", owner)
                .with("what", what)
                .with("level", level);
            self.fault(spot.field(what), message);
        }
    }
}

/// What is said of a cell of a matrix.
fn of_cell(key: &'static str, level: u8, product: u8) -> Message {
    Message::new(key)
        .with("level", level)
        .with("product", product)
}
