//! `sekisho check`: says of each phase of each design whether it does, and why not.

mod aim;
mod explain;
mod json;
mod object;
mod run;
mod select;
mod text;

pub(super) use object::object;
pub(super) use run::{CheckArgs, run};
