//! Texts of a drawing: how wide they are, where they break, and what is said.

pub mod metrics;
pub(super) mod words;
