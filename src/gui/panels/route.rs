//! The inspector's route: pattern, facts with their evidence, near misses, the model of the town
//! hall, notices.

mod facts;
mod hall;
mod near;
mod pattern;
mod reading;

pub(crate) use reading::{notices_ui, route_ui};
