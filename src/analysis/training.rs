//! Training: scenarios that are played over a design, and quizzes about them.
//!
//! A [`Scenario`] is a file of its own, beside a design or shipped with the catalog. Playing it
//! changes no design: controls that start off are off in a copy. [`Stage`] is that copy with its
//! route; [`Player`] and [`Quiz`] are states without a window.

mod check;
mod file;
mod player;
mod quiz;
mod record;
mod scenario;
mod stage;

pub use check::{Misfit, misfits};
pub use file::{
    SCENARIO_FORMAT, parse_scenario, place_in, read_scenario, scenario_text, write_scenario,
};
pub use player::{Check, Frame, Player, Running};
pub use quiz::{Given, Quiz, Score};
pub use record::record;
pub use scenario::*;
pub use stage::{NoStage, Stage, find_route, prepared, product_with};
