//! What is kept of the text of a cell: nothing that cannot be seen, and no more than a person reads.

use crate::{catalog::Message, design::is_unseen};

/// Most letters of a cell that are kept.
pub(super) const MOST_LETTERS: usize = 2_000;

/// Gathers the cells of a line.
#[derive(Debug, Default)]
pub(super) struct CellGatherer {
    cells: Vec<String>,
    unseen: usize,
    cut: usize,
}

impl CellGatherer {
    /// Adds a cell. Breaks of a line stay, blanks at the ends go.
    pub(super) fn push(&mut self, text: &str) {
        let text = text.replace("\r\n", "\n").replace('\r', "\n");
        let is_kept = |c: &char| *c == '\n' || !(c.is_control() || is_unseen(*c));
        let plain = text.replace('\t', " ");
        let kept: String = plain.chars().filter(is_kept).collect();
        self.unseen += plain.chars().count() - kept.chars().count();
        let kept = kept.trim();
        let short: String = kept.chars().take(MOST_LETTERS).collect();
        if short.len() < kept.len() {
            self.cut += 1;
        }
        self.cells.push(short);
    }

    /// Puts a cell at a place, with empty ones before it.
    pub(super) fn put(&mut self, place: usize, text: &str) {
        while self.cells.len() < place {
            self.cells.push(String::new());
        }
        self.push(text);
    }

    /// How many cells there are so far.
    pub(super) const fn count(&self) -> usize {
        self.cells.len()
    }

    /// The line they make.
    pub(super) fn line(self, line: usize) -> super::ImportLine {
        let mut remarks = Vec::new();
        if self.cut > 0 {
            let message = Message::new("import-cut").with("n", self.cut);
            remarks.push(message.with("most", MOST_LETTERS));
        }
        if self.unseen > 0 {
            remarks.push(Message::new("import-unseen").with("n", self.unseen));
        }
        super::ImportLine {
            line,
            cells: self.cells,
            remarks,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_cannot_be_seen_is_taken_out_and_said() {
        let mut gatherer = CellGatherer::default();
        gatherer.push(" \u{202e}AD\u{200b}\u{7}サーバ\t1\r\n二行目 ");
        gatherer.put(2, "=1+1");
        let line = gatherer.line(7);
        assert_eq!(line.cells, ["ADサーバ 1\n二行目", "", "=1+1"]);
        let unseen = Message::new("import-unseen").with("n", 3_usize);
        assert_eq!(line.remarks, [unseen]);
    }

    #[test]
    fn a_very_long_cell_is_cut_and_said() {
        let mut gatherer = CellGatherer::default();
        gatherer.push(&"長".repeat(30_000));
        let line = gatherer.line(1);
        assert_eq!(line.cell(0).chars().count(), MOST_LETTERS);
        assert_eq!(line.remarks.len(), 1);
    }
}
