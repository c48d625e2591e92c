//! Sekisho: design and check how a municipality reaches My Number systems by screen transfer.
//!
//! The layers, left never naming right:
//! `catalog -> design -> keep -> analysis -> words -> tidy -> edit -> import -> training ->
//! scene -> desk -> export -> gui, cli`.

pub mod analysis;
pub mod catalog;
pub mod cli;
pub mod design;
pub mod desk;
pub mod edit;
pub mod export;
#[cfg(feature = "gui")]
pub mod gui;
pub mod import;
pub mod keep;
pub mod scene;
pub mod tidy;
pub mod training;
pub mod words;
