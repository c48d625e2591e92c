//! The table of all assets: its columns and rows, what is selected in it, and what is written into
//! it.

mod adding;
mod clip;
mod column;
mod fault;
mod filter;
mod listing;
mod order;
mod plan;
mod reading;
mod shown;
mod span;
mod standing;
mod state;
#[cfg(test)]
mod tests;
mod value;
mod wish;

pub use adding::{NewRow, new_row};
pub use clip::ClipTable;
pub use column::{ColumnContent, RegisterColumn, RegisterKey};
pub use fault::{CellFault, RegisterRefusal};
pub use filter::{RegisterChip, RegisterFilter};
pub use listing::{Register, RegisterCache, RegisterRow};
pub use order::RegisterSort;
pub use plan::{RegisterPlan, cleared, filled_down, pasted, written};
pub use shown::offered_words;
pub use span::{CellBlock, CellPlace, CellSelection, CellSpot, RegisterStep};
pub use standing::{ControlTally, RowStanding, SupportState, WorstRating};
pub use state::{CellDraft, RegisterView};
pub use wish::{AfterCell, RegisterWish};
