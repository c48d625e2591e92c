//! The banner: pattern, coverage, worst risk and findings at a glance, each a way to its tab.

mod coverage;
mod judgement;
mod pattern;
mod strip;
mod verdict;

pub(crate) use strip::{banner_ui, paint_badge};
use strip::{halves, is_compact, part};
