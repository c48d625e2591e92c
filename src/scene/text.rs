//! Texts of a drawing: how wide they are and where they break.

pub mod metrics;
