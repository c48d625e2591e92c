//! `sekisho check`: says of each phase of each design whether it does, and why not.

mod aim;
mod day;
mod explain;
mod json;
mod object;
mod run;
mod select;
mod text;

pub(super) use day::{or_today as day_or_today, parse as parse_day};
pub(super) use object::object;
pub(super) use run::{CheckArgs, run};
