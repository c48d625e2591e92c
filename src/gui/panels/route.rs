//! The inspector's route: pattern, facts with their evidence, near misses, the model of the town
//! hall, notices.

mod aim;
mod facts;
mod hall;
mod near;
mod pattern;
mod reading;
mod target;

pub(crate) use reading::{notices_ui, route_ui};
pub(crate) use target::{distance, part_count, part_icon, target_field};
