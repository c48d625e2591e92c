//! Levels, the matrix and caps.

use super::Checker;
use crate::catalog::Part;

impl Checker<'_> {
    /// Levels lie in 1..3 and the matrix has each cell once.
    pub(super) fn check_levels(&mut self) {
        let catalog = self.catalog;
        for kind in &catalog.assets {
            self.check_level("assets.ron", kind.id.as_str(), "importance", kind.importance);
            self.check_level("assets.ron", kind.id.as_str(), "damage", kind.damage);
            if kind.part == Part::Outside && !kind.threats.is_empty() {
                let message = format!("“{}” stands outside and cannot be rated", kind.id);
                self.fault("assets.ron", kind.id.as_str(), "", message);
            }
        }
        for threat in &catalog.threats {
            self.check_level("threats.ron", threat.id.as_str(), "level", threat.level);
        }
        for cap in &catalog.risk.caps {
            self.check_level("risk.ron", "", "cap", cap.level);
        }
        for level in 1..=3 {
            for product in [1, 2, 3, 4, 6, 9] {
                self.check_cell(level, product);
            }
        }
        let n_cells = catalog.risk.matrix.len();
        if n_cells != 18 {
            self.fault("risk.ron", "", "", format!("the matrix has {n_cells} cells, not 18"));
        }
    }

    fn check_cell(&mut self, level: u8, product: u8) {
        let cells = &self.catalog.risk.matrix;
        let n_found = cells.iter().filter(|c| c.level == level && c.product == product).count();
        if n_found != 1 {
            let message =
                format!("the matrix has {n_found} cells for level {level} and product {product}");
            self.fault("risk.ron", "", "", message);
        }
    }

    fn check_level(&mut self, file: &str, owner: &str, what: &str, level: u8) {
        if !(1..=3).contains(&level) {
            self.fault(file, owner, "", format!("“{owner}”: {what} {level} is not 1, 2 or 3"));
        }
    }
}
