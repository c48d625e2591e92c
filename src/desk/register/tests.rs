//! The table, used as a hand would.

mod clip;
mod hand;
mod looking;
mod selecting;
mod writing;
