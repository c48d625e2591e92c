//! `sekisho check`: says of each phase of each design whether it does, and why not.

mod aim;
mod day;
mod explain;
mod json;
mod run;
mod select;
mod text;

pub(super) use run::{CheckArgs, run};
