//! Where everything lies: tiles, zones, and the cables between them.
//!
//! A plan depends on the design, its analysis and the widths of a theme, not on what is selected
//! or lit, nor on how the design came about: its layout keeps where lines lie. A window keeps a
//! plan until the design changes.

mod keeping;
pub(super) mod lanes;
mod lay;
mod lines;
mod moving;
mod relay;
mod spaces;
mod whole;
mod zones;

pub use lanes::Lane;
pub(super) use lines::is_line;
pub use moving::{Mover, relaid};
pub(super) use spaces::BADGES;
pub use whole::{CablePlan, Plan};
