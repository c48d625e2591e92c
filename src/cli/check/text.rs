//! `check --format text`: what a reviewer reads.

mod hall;
mod lists;
mod names;
mod notices;
mod report;

pub(super) use notices::notices;
pub(super) use report::{phase_name, text};
