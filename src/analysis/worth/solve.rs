//! The cheapest choice that meets every clause: branch and bound, part by part.
//!
//! It is a covering problem with alternatives, which is hard in general. That the parts are small
//! is what makes it quick: a control lowers what happens at its asset or on routes past it.

mod greedy;
mod search;
mod solver;
#[cfg(test)]
mod tests;

pub(super) use solver::{CandidateChoice, Solver};
