//! Towards a route: what a drawing still lacks to be a pattern that is aimed at, in the order in
//! which one would draw it.
//!
//! What must be there follows from the pattern: the assets it implies, the flows it rests on, its
//! facts. How to join what is missing is taken from the pattern's reference drawing, kind by kind,
//! and only as far as the flows have no way and what is demanded hangs loose: what the user has
//! joined in another way stays as it is.

mod controls;
mod data;
mod facts;
mod flows;
mod ground;
mod guide;
mod moving;
mod pieces;
mod plan;
mod spots;
mod towards;

pub use data::{Aim, AimFix, AimNeed, AimPart, AimStep};
pub use towards::towards;
