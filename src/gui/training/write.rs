//! Writing a scenario: its parts in a list, the chosen one in a form, and what does not fit yet.

mod answer;
mod fields;
mod form;
mod head;
mod page;
mod parts;
mod preview;
mod route;
mod wish;
mod writer;

pub(super) use page::writer_ui;
pub(super) use wish::{FormWish, ScenarioForm};
pub(crate) use writer::{FormPart, ScenarioWriter};
