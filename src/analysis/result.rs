//! The results of an analysis: plain data, in a stable order.

mod cause;
mod control;
mod finding;
mod hall;
mod pattern;
mod recommended;
mod risk;
mod rule;
mod rule_name;
mod total;
mod verdict;
mod whole;
mod work;

pub use cause::*;
pub use control::*;
pub use finding::*;
pub use hall::*;
pub use pattern::*;
pub use recommended::*;
pub use risk::*;
pub use rule::*;
pub use total::*;
pub use verdict::*;
pub use whole::*;
pub use work::*;
