//! The proof card: why a product and a letter are what they are, step by step.

mod calc;
mod card;
mod circles;
mod head;
mod levels;
mod line;
mod matrix;
mod names;
mod opened;
mod set;
mod sources;
mod spot;
mod steps;
mod subject;
mod way;

pub(crate) use card::proof_ui;
pub(crate) use names::{
    number_words, product_words, route_name, route_standing, row_name, row_standing, scenario_words,
};
use opened::go_back;
pub(super) use opened::prove;
pub(crate) use set::{overridden_mark, overridden_words};
pub(crate) use spot::{ProofSpot, SPOT};
use subject::{ProofCard, ProofSubject};
