//! Training: scenarios played over a drawing that stays as it is, with questions, and written.

mod answers;
mod bar;
mod checks;
mod drawing;
mod ending;
mod header;
mod keys;
mod memory;
mod numbers;
mod off;
mod open;
mod picture;
mod question;
mod screen;
mod shipped;
mod show;
mod story;
mod tallies;
mod trail;
mod write;

pub(crate) use memory::Training;
pub use open::is_scenario;
pub(crate) use screen::training_ui;
pub(crate) use shipped::{shipped_button, shipped_menu, shipped_titles, shipped_ui};
pub(crate) use show::PlayerWish;
pub(crate) use write::{AfterWriting, with_end as scenario_with_end};
