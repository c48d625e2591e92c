//! The banner: pattern, coverage, worst risk and findings at a glance, each a way to its tab.

mod coverage;
mod judgement;
mod part;
mod pattern;
mod strip;
mod verdict;

pub(crate) use part::BANNER_HEIGHT;
pub(crate) use strip::banner_ui;
