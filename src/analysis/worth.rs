//! What controls are worth: the next best one, the cheapest set that makes a design safe, and
//! what may not fail alone.
//!
//! Nothing is analysed from the beginning for a control that is tried: the drawing stays as it
//! is, so only the rows of its asset and the sweeps of the attackers it can stop are done again.

mod candidate;
mod cheapest;
mod clauses;
mod ground;
mod next;
mod single;
mod solve;
mod suggestion;
mod trial;
mod weakened;

pub use candidate::Candidate;
pub use cheapest::{SafeSet, Stay, StayReason, cheapest_set, cheapest_set_while};
pub use next::next_best;
pub use single::{RaisedTarget, SinglePoint, WeakPoint, single_points, single_points_while};
pub use suggestion::{LetterMove, Suggestion};
