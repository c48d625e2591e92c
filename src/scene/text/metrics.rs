//! Measuring text with the embedded typeface, without a window.
//!
//! Widths are sums of advances: the typeface is drawn without kerning everywhere.

mod break_costs;
mod breaking;
mod letters;
mod lines;
mod terms;
#[cfg(test)]
mod tests;
mod widths;

pub use breaking::break_name;
pub use lines::{LaidLetter, break_text, full_line_starts, line_starts};
pub use widths::{BASE_BELOW_MIDDLE, LINE_HEIGHT, Weight, shorten, width};
