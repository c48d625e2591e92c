//! A3 landscape: the scale at which a sheet fits its width, and where pages end.

/// Paper size A3 as workbooks number it.
pub(super) const A3: u8 = 8;
/// Margins in inches: left and right, top and bottom, header and footer.
pub(super) const SIDE: f64 = 0.5;
pub(super) const TOP: f64 = 0.6;
pub(super) const FOOT: f64 = 0.3;
/// A3 landscape in points.
const PAPER: (f64, f64) = (1190.6, 841.9);
/// Points of an inch.
const INCH: f64 = 72.0;
/// Width of a letter in points, and what a column has beside its letters.
const LETTER: f64 = 5.25;
const BESIDE: f64 = 3.75;
/// What programs differ by in the width of letters.
const SPARE: f64 = 0.94;
/// Scales a workbook may print at, in per cent.
const SCALES: (f64, f64) = (10.0, 100.0);
/// Most page breaks a sheet can have.
const MOST_BREAKS: usize = 1_000;

/// The scale in per cent at which columns of these widths (in letters) fit the paper.
pub(super) fn scale(widths: &[u32]) -> u16 {
    let needed: f64 = widths
        .iter()
        .map(|width| f64::from(*width).mul_add(LETTER, BESIDE))
        .sum();
    let there = 2.0f64.mul_add(-SIDE * INCH, PAPER.0) * SPARE;
    let scale = (100.0 * there / needed.max(1.0)).floor();
    scale.clamp(SCALES.0, SCALES.1) as u16
}

/// Where pages end so that no group is cut that fits a page: the rows before which they end.
pub(super) struct PageBreaks {
    /// Height of a page in points of the sheet, without its repeated heads.
    room: f64,
    used: f64,
    breaks: Vec<u32>,
}

impl PageBreaks {
    /// At a scale in per cent, with heads of a height that every page repeats.
    pub(super) fn new(scale: u16, heads: f64) -> Self {
        let there = 2.0f64.mul_add(-TOP * INCH, PAPER.1) * SPARE;
        Self {
            room: (there * 100.0 / f64::from(scale.max(1)) - heads).max(1.0),
            used: 0.0,
            breaks: Vec::new(),
        }
    }

    /// What stands above the first group.
    pub(super) fn above(&mut self, height: f64) {
        self.used += height;
    }

    /// Adds a group that begins at a row.
    pub(super) fn group(&mut self, row: u32, height: f64) {
        if self.used > 0.0 && self.used + height > self.room && row > 0 {
            self.breaks.push(row);
            self.used = 0.0;
        }
        // A group that is higher than a page goes on over the next ones.
        self.used = (self.used + height) % self.room;
    }

    /// The rows before which pages end.
    pub(super) fn rows(mut self) -> Vec<u32> {
        self.breaks.truncate(MOST_BREAKS);
        self.breaks
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_group_that_does_not_fit_begins_a_page() {
        let mut breaks = PageBreaks::new(100, 0.0);
        let room = breaks.room;
        breaks.above(room / 4.0);
        breaks.group(5, room / 2.0);
        breaks.group(9, room / 2.0);
        breaks.group(12, room / 3.0);
        assert_eq!(breaks.rows(), [9]);
    }

    #[test]
    fn wide_sheets_are_printed_smaller() {
        assert_eq!(scale(&[20, 20]), 100);
        let wide = scale(&[100, 100, 200]);
        assert!((40..60).contains(&wide), "{wide}");
    }
}
