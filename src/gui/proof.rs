//! The proof card: why a product and a letter are what they are, step by step.

mod calc;
mod card;
mod circles;
mod head;
mod levels;
mod line;
mod matrix;
mod opened;
mod set;
mod sources;
mod spot;
mod steps;
mod subject;
mod way;

pub(crate) use card::proof_ui;
use opened::go_back;
pub(crate) use set::{overridden_mark, overridden_words};
pub(crate) use spot::{ProofSpot, SPOT, route_name, row_name};
use subject::{ProofCard, ProofSubject};
