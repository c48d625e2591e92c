//! Spaces and sizes that the pieces share, in points.

/// Between the edge of a panel and what stands in it.
pub(crate) const EDGE: f32 = 12.0;
/// The same in narrow lists.
pub(crate) const NARROW_EDGE: f32 = 8.0;
/// Between things that stand beside each other.
pub(crate) const GAP: f32 = 8.0;
/// Between a small icon and its words.
pub(crate) const SMALL_GAP: f32 = 7.0;
/// Between a mark and the words it belongs to, in a line.
pub(crate) const MARK_GAP: f32 = 6.0;
/// Between things in a line that have nothing to do with each other.
pub(crate) const WIDE_GAP: f32 = 12.0;
/// Above and below what stands in a row.
pub(crate) const ROW_PAD: f32 = 5.0;
/// The same in rows that stand close together.
pub(crate) const TIGHT_PAD: f32 = 2.0;
/// Between lines that belong together, such as a field and what is said of it.
pub(crate) const LINE_GAP: f32 = 4.0;
/// Between the parts of a block.
pub(crate) const PART_GAP: f32 = 6.0;
/// Between a block and the one below it.
pub(crate) const BLOCK_GAP: f32 = 10.0;

/// Height of a line of body text in a row.
pub(crate) const LINE: f32 = 18.0;
/// Height of the plain head of a section.
pub(crate) const SECTION_ROW: f32 = 24.0;
/// Height of the words over a field.
pub(crate) const FIELD_HEAD: f32 = 20.0;
/// Height of a head, and of a row that is no more than its words.
pub(crate) const HEAD_ROW: f32 = 26.0;
/// Height of a row of a list of one line.
pub(crate) const ROW: f32 = 30.0;
/// Height of a row in which names take two lines.
pub(crate) const NAMED_ROW: f32 = 32.0;
/// Height of a row of one line that is to stand out.
pub(crate) const HIGH_ROW: f32 = 34.0;
/// Height of a bar of tools above a list.
pub(crate) const TOOL_ROW: f32 = 44.0;
/// Height of a bar of chips and a field above a list of close rows.
pub(crate) const TOOL_LINE: f32 = 30.0;
/// Height of a row of chips.
pub(crate) const CHIP_ROW: f32 = 30.0;
/// Narrower than this a bar of tools has its chips in a row of their own.
pub(crate) const ONE_ROW: f32 = 1180.0;
/// Narrower than this the buttons of a bar are icons alone.
pub(crate) const WORDY: f32 = 860.0;
/// Width of a field to search by in a bar.
pub(crate) const SEEK_FIELD: f32 = 220.0;
/// Width of a menu of choices.
pub(crate) const CHOICES: f32 = 260.0;
/// What stays free below a menu of choices, and its least height.
pub(crate) const BELOW_CHOICES: f32 = 40.0;
pub(crate) const LEAST_CHOICES: f32 = 160.0;
/// The least width of a field over a cell.
pub(crate) const EDITOR_FIELD: f32 = 160.0;
/// The most height of the words that are offered below a field.
pub(crate) const OFFERED_HIGH: f32 = 240.0;
/// Height of a row of two lines.
pub(crate) const TWO_LINE_ROW: f32 = 46.0;

/// The most width of the first steps in the middle of an empty drawing.
pub(crate) const FIRST_STEPS: f32 = 420.0;

/// Size of an icon in a row.
pub(crate) const ROW_ICON: f32 = 16.0;
/// Size of a mark of risk or of a number in a row.
pub(crate) const ROW_MARK: f32 = 22.0;
/// Size of a small icon beside words.
pub(crate) const SMALL_ICON: f32 = 14.0;
/// Size of an icon in a pill.
pub(crate) const PILL_ICON: f32 = 12.0;
/// Size of the dot that says where a number comes from.
pub(crate) const DOT: f32 = 8.0;
/// Width of the column of a count before words.
pub(crate) const COUNT: f32 = 34.0;
/// Width of the bar at the left of what is lit.
pub(crate) const LIT_BAR: f32 = 3.0;
/// Height of a bar of shares.
pub(crate) const SHARE_BAR: f32 = 6.0;
/// Corner radius of what is smaller than a button.
pub(crate) const SMALL_RADIUS: f32 = 4.0;
/// Corner radius of a chip, which is twice as high.
pub(crate) const CHIP_RADIUS: f32 = 10.0;

/// Width of a column of badges or small numbers in a circle.
pub(crate) const BADGE_COLUMN: f32 = 34.0;
/// Width of a column of a level under a word of three letters.
pub(crate) const LEVEL_COLUMN: f32 = 48.0;
/// Width of a column of a short number under a word of eight letters.
pub(crate) const WORD_COLUMN: f32 = 66.0;
/// Width of a column of counts.
pub(crate) const COUNT_COLUMN: f32 = 64.0;
/// Width of a column of a mark, a short number such as `1-2`, or one word.
pub(crate) const MARK_COLUMN: f32 = 62.0;
/// Width of a column of a number and a mark.
pub(crate) const NUMBER_COLUMN: f32 = 76.0;
/// Width of a column of a bar of shares with its numbers.
pub(crate) const SHARES_COLUMN: f32 = 92.0;
/// Width of a column of a product and how it stands.
pub(crate) const PRODUCT_COLUMN: f32 = 128.0;
/// Width of a column of a few words or a date.
pub(crate) const WORDS_COLUMN: f32 = 100.0;
/// Width of a column of an icon and a few words.
pub(crate) const MARKED_COLUMN: f32 = 130.0;
/// Width of a column of a date and what is said of it.
pub(crate) const DATED_COLUMN: f32 = 156.0;
/// Width of a column of names.
pub(crate) const NAME_COLUMN: f32 = 170.0;
/// The least width that a column can be given.
pub(crate) const LEAST_COLUMN: f32 = 40.0;
/// Greatest width of a column, points.
pub(crate) const WIDEST_COLUMN: f32 = 4_000.0;
/// Width of the strip between two parts of the window.
pub(crate) const SPLITTER: f32 = 9.0;
/// Radius of a dot of that strip.
pub(crate) const SPLITTER_DOT: f32 = 1.5;
/// How far an arrow key moves it.
pub(crate) const SPLITTER_STEP: f32 = 16.0;
