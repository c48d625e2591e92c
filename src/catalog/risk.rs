//! Threats, attacks, levels and the matrix.

mod attacks;
mod matrix;
mod notices;
mod rules;

pub use attacks::*;
pub use matrix::*;
pub use notices::*;
pub use rules::*;
