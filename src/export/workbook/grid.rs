//! One set of columns under all tables of a sheet: where their columns begin and end differently,
//! cells go over several columns of the grid.

use crate::export::{ReportColumn, ReportSheet, ReportTable};

/// Boundaries closer than so many letters become one.
const NEAR: u32 = 4;

/// The columns of a sheet.
pub(super) struct SheetGrid {
    /// Where its columns end, in letters from the left, ascending.
    ends: Vec<u32>,
    /// How many of them are hidden: the last ones.
    hidden: usize,
}

/// The columns of the grid that a column of a table takes.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct GridSpan {
    /// The first.
    pub(super) first: u16,
    /// The last.
    pub(super) last: u16,
    /// How wide they are together, in letters.
    pub(super) width: f64,
}

impl SheetGrid {
    /// The grid of a sheet: the columns of its long table, where it has one, and otherwise those
    /// of all its tables laid over each other.
    pub(super) fn new(sheet: &ReportSheet) -> Self {
        let long = sheet.tables().find(|table| table.is_long);
        let mut ends = long.map_or_else(|| laid_over(sheet), |table| ends_of(&table.columns));
        let most = sheet.tables().map(|table| table.columns.len()).max();
        while ends.len() < most.unwrap_or_default() {
            let last = ends.last().copied().unwrap_or_default();
            ends.push(last + 12);
        }
        if ends.is_empty() {
            ends.push(120);
        }
        let hidden = long.map_or(0, |table| {
            table.columns.iter().filter(|it| !it.is_shown()).count()
        });
        Self { ends, hidden }
    }

    /// The widths of its columns in letters.
    pub(super) fn widths(&self) -> Vec<u32> {
        let begins = std::iter::once(0).chain(self.ends.iter().copied());
        begins
            .zip(&self.ends)
            .map(|(begin, end)| end - begin)
            .collect()
    }

    /// How many of its columns are shown.
    pub(super) fn shown(&self) -> usize {
        self.ends.len() - self.hidden
    }

    /// All columns that are shown.
    pub(super) fn whole(&self) -> GridSpan {
        self.span(0, self.shown().saturating_sub(1))
    }

    /// So many parts of the whole, about as wide as each other.
    pub(super) fn parts(&self, n: u32) -> Vec<GridSpan> {
        let whole = self
            .ends
            .get(self.shown().saturating_sub(1))
            .copied()
            .unwrap_or_default();
        let mut parts = Vec::new();
        let mut first = 0;
        for part in 1..=n {
            let wanted = whole * part / n.max(1);
            let shown = self.ends.iter().take(self.shown()).enumerate().skip(first);
            let nearest = shown.min_by_key(|(_, end)| end.abs_diff(wanted));
            if let Some((last, _)) = nearest {
                parts.push(self.span(first, last));
                first = last + 1;
            }
        }
        parts
    }

    fn span(&self, first: usize, last: usize) -> GridSpan {
        let at = |index: Option<usize>| {
            let end = index.and_then(|index| self.ends.get(index));
            end.copied().unwrap_or_default()
        };
        let width = at(Some(last)).saturating_sub(at(first.checked_sub(1)));
        GridSpan {
            first: u16::try_from(first).unwrap_or(u16::MAX),
            last: u16::try_from(last).unwrap_or(u16::MAX),
            width: f64::from(width),
        }
    }

    /// The columns of the grid for each column of a table.
    pub(super) fn spans(&self, table: &ReportTable) -> Vec<GridSpan> {
        let wanted = ends_of(&table.columns);
        let n = wanted.len();
        let mut spans = Vec::with_capacity(n);
        let mut first = 0;
        for (index, end) in wanted.into_iter().enumerate() {
            // So many columns of the table are still to come, and each needs one of the grid.
            let most = self.ends.len().saturating_sub(n - index);
            let nearest = self.ends.iter().enumerate().skip(first);
            let nearest = nearest.min_by_key(|(_, at)| at.abs_diff(end));
            let last = nearest
                .map_or(first, |(at, _)| at)
                .clamp(first, most.max(first));
            spans.push(self.span(first, last));
            first = last + 1;
        }
        spans
    }
}

/// Where columns of any table of a sheet end; what lies close together is one.
fn laid_over(sheet: &ReportSheet) -> Vec<u32> {
    let ends = sheet.tables().map(|table| ends_of(&table.columns));
    let mut ends: Vec<u32> = ends.flatten().collect();
    ends.sort_unstable();
    ends.dedup_by(|next, kept| *next - *kept < NEAR);
    ends
}

/// Where columns end, in letters from the left.
fn ends_of(columns: &[ReportColumn]) -> Vec<u32> {
    let ends = columns.iter().scan(0, |at, column| {
        *at += u32::from(column.width);
        Some(*at)
    });
    ends.collect()
}
