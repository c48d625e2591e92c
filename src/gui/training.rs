//! Training: scenarios played over a drawing that stays as it is, with questions, and written.

mod announce;
mod answers;
mod badges;
mod bar;
mod beside;
mod checks;
mod drawing;
mod effect;
mod ending;
mod feedback;
mod hands;
mod header;
mod keys;
mod losing;
mod memory;
mod numbers;
mod off;
mod picture;
mod pills;
mod pointer;
mod presenter;
mod question;
mod results;
mod screen;
mod show;
mod side;
mod story;
mod tallies;
mod things;
mod trail;
mod write;

pub(crate) use memory::{AfterWriting, Training};
pub(crate) use screen::training_ui;
pub(crate) use show::PlayerWish;
pub(crate) use write::ScenarioWriter;
