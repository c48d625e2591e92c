//! Which model the town hall as a whole is (α, α’, β, β’), and what that asks of it.
//!
//! It is read off the drawing alone, whether it has screen transfer of the My Number side or not,
//! and never bears on the verdict.

mod asks;
mod breakout;
mod differs;
mod facts;
mod links;
mod model;
mod town_hall;

pub(in crate::analysis) use differs::differing_models;
pub(in crate::analysis) use town_hall::town_hall;
