//! The inspector's route: pattern, facts with their evidence, near misses, notices.

mod facts;
mod near;
mod pattern;
mod reading;

pub(crate) use reading::{notices_ui, route_ui};
