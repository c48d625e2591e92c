//! Which findings are shown, in which order, and what belongs together: nothing of it is in a
//! design.

mod filter;
mod listing;
mod view;

pub use filter::FindingsFilter;
pub use listing::{FindingLine, FindingsCache, FindingsListing, SeverityTally};
pub use view::{FindingsOrder, FindingsView, FindingsWish};
