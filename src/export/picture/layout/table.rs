//! Tables on pages: rows broken into cells, as many to a page as there is room for.

use emath::{Pos2, Rect, pos2, vec2};

use super::pen::{PenFont, SheetPen, lines, rect};
use crate::{
    export::{SheetCell, SheetRole, SheetRow, SheetTable},
    scene::metrics::Weight,
};

/// Free ground in a cell and the size of its letters, in points of captions.
const PAD: f32 = 3.0;
const SIZE: f32 = 7.5;
/// What stands in a cell that holds nothing.
const NOTHING: &str = "–";
/// A cell has no more lines.
const MOST_LINES: usize = 6;

/// A column of a table.
#[derive(Clone, Debug)]
pub(super) struct SheetColumn {
    /// Its head.
    pub(super) head: String,
    /// Its share of the width.
    pub(super) share: f32,
}

/// A row with its cells broken into lines.
#[derive(Clone, Debug)]
pub(super) struct BrokenRow {
    cells: Vec<String>,
    lines: Vec<Vec<String>>,
    pub(super) height: f32,
}

/// How a table is set.
#[derive(Clone, Debug)]
pub(super) struct TableForm {
    pub(super) columns: Vec<SheetColumn>,
    pub(super) width: f32,
    pub(super) unit: f32,
}

impl TableForm {
    fn widths(&self) -> Vec<f32> {
        let all: f32 = self.columns.iter().map(|column| column.share).sum();
        let share = |column: &SheetColumn| column.share / all * self.width;
        self.columns.iter().map(share).collect()
    }

    fn font(&self, weight: Weight) -> PenFont {
        PenFont {
            size: SIZE * self.unit,
            weight,
            color: ecolor::Color32::BLACK,
        }
    }

    /// The head of the table.
    pub(super) fn head(&self) -> BrokenRow {
        let heads = self.columns.iter().map(|column| column.head.clone());
        self.broken(heads.collect(), Weight::Bold)
    }

    /// A row of it.
    pub(super) fn row(&self, cells: Vec<String>) -> BrokenRow {
        self.broken(cells, Weight::Regular)
    }

    fn broken(&self, cells: Vec<String>, weight: Weight) -> BrokenRow {
        let font = self.font(weight);
        // A cell that holds nothing would be none for a reader of tables.
        let shown = |cell: String| {
            if cell.trim().is_empty() {
                NOTHING.to_owned()
            } else {
                cell
            }
        };
        let cells: Vec<String> = cells.into_iter().map(shown).collect();
        let pad = 2.0 * PAD * self.unit;
        let lines: Vec<Vec<String>> = cells
            .iter()
            .zip(self.widths())
            .map(|(cell, width)| {
                let mut lines = font.broken(cell, width - pad);
                lines.truncate(MOST_LINES);
                lines
            })
            .collect();
        let most = lines.iter().map(Vec::len).max().unwrap_or(1).max(1);
        BrokenRow {
            cells,
            lines,
            height: most as f32 * font.line() + pad,
        }
    }

    /// Draws rows, the head first, one below the other.
    pub(super) fn draw(&self, pen: &mut SheetPen<'_>, at: Pos2, rows: &[BrokenRow]) {
        let widths = self.widths();
        let mut top = at.y;
        for (number, row) in rows.iter().enumerate() {
            let area = Rect::from_min_size(pos2(at.x, top), vec2(self.width, row.height));
            if number == 0 {
                let fill = pen.hues.sunken;
                pen.frame(vec![rect(area, 0.0, Some(fill), None)]);
            }
            pen.rule(area.left_bottom(), area.right_bottom(), 0.4);
            self.cells(pen, number, &area, row);
            top += row.height;
        }
        let area = Rect::from_min_max(at, pos2(at.x + self.width, top));
        let mut left = at.x;
        for width in &widths {
            pen.rule(pos2(left, area.top()), pos2(left, area.bottom()), 0.4);
            left += width;
        }
        pen.boxed(area, 0.8);
        pen.page.table = Some(SheetTable {
            at,
            widths,
            font: SIZE * self.unit,
            rows: rows.iter().map(BrokenRow::plain).collect(),
        });
    }

    fn cells(&self, pen: &mut SheetPen<'_>, row: usize, area: &Rect, broken: &BrokenRow) {
        let weight = if row == 0 {
            Weight::Bold
        } else {
            Weight::Regular
        };
        let font = PenFont {
            color: pen.hues.text,
            ..self.font(weight)
        };
        let pad = PAD * self.unit;
        let mut left = area.left();
        for (column, (cell, width)) in broken.lines.iter().zip(self.widths()).enumerate() {
            let at = pos2(left + pad, area.top() + pad);
            let role = SheetRole::Cell(SheetCell { row, column });
            pen.part(role, lines(at, cell, font));
            left += width;
        }
    }
}

impl BrokenRow {
    fn plain(&self) -> SheetRow {
        let cells = self.cells.iter();
        SheetRow {
            cells: cells.map(|cell| super::placed::cleaned(cell)).collect(),
            height: self.height,
        }
    }
}
