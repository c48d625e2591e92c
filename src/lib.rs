//! Sekisho: design and check how a municipality reaches My Number systems by screen transfer.
//!
//! The layers, left never naming right:
//! `catalog -> design -> analysis -> edit -> scene -> gui, cli`.

pub mod analysis;
pub mod catalog;
pub mod cli;
pub mod design;
pub mod edit;
#[cfg(feature = "gui")]
pub mod gui;
pub mod scene;
