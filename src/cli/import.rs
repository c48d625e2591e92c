//! `sekisho import`: draws a list of assets and says what was guessed, left out and left undecided.

mod run;
mod text;

pub(super) use run::{ImportArgs, run};
