//! Training: scenarios played over a drawing that stays as it is, with questions, and written.

mod answers;
mod bar;
mod beside;
mod checks;
mod drawing;
mod ending;
mod hands;
mod header;
mod keys;
mod memory;
mod numbers;
mod off;
mod picture;
mod pointer;
mod presenter;
mod question;
mod results;
mod screen;
mod show;
mod story;
mod tallies;
mod trail;
mod write;

pub(crate) use memory::{AfterWriting, Training};
pub(crate) use screen::training_ui;
pub(crate) use show::PlayerWish;
pub(crate) use write::ScenarioWriter;
