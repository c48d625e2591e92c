//! Spaces and sizes that the pieces share, in points.

/// Between the edge of a panel and what stands in it.
pub(crate) const EDGE: f32 = 12.0;
/// The same in narrow lists.
pub(crate) const NARROW_EDGE: f32 = 8.0;
/// Between things that stand beside each other.
pub(crate) const GAP: f32 = 8.0;
/// Between a small icon and its words.
pub(crate) const SMALL_GAP: f32 = 7.0;
/// Above and below what stands in a row.
pub(crate) const ROW_PAD: f32 = 5.0;

/// Height of a line of body text in a row.
pub(crate) const LINE: f32 = 18.0;
/// Height of a head, and of a row that is no more than its words.
pub(crate) const HEAD_ROW: f32 = 26.0;
/// Height of a row of a list of one line.
pub(crate) const ROW: f32 = 30.0;
/// Height of a row of two lines.
pub(crate) const TWO_LINE_ROW: f32 = 46.0;

/// Size of an icon in a row.
pub(crate) const ROW_ICON: f32 = 16.0;
/// Size of a mark of risk or of a number in a row.
pub(crate) const ROW_MARK: f32 = 22.0;
/// Size of a small icon beside words.
pub(crate) const SMALL_ICON: f32 = 14.0;
/// Width of the bar at the left of what is lit.
pub(crate) const LIT_BAR: f32 = 3.0;
/// Corner radius of a chip, which is twice as high.
pub(crate) const CHIP_RADIUS: f32 = 10.0;
