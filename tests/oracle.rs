//! An oracle for the verdict: a small recogniser and judge of the separation, written from the
//! ministry's texts alone and compared with the program on random changes of its drawings.
//!
//! `SEKISHO_MUTANTS=50000 cargo test --test oracle -- --ignored` makes a long run of it;
//! `SEKISHO_MUTANTS_REPORT=FILE` writes what they disagree on.
#![cfg(test)]

#[expect(dead_code, reason = "other tests use more of it")]
#[path = "common/case.rs"]
mod case;
#[path = "common/cases.rs"]
mod cases;
#[path = "oracle/compare.rs"]
mod compare;
#[path = "common/edits.rs"]
mod edits;
#[path = "oracle/flows.rs"]
mod flows;
#[path = "oracle/handmade.rs"]
mod handmade;
#[path = "oracle/insertions.rs"]
mod insertions;
#[path = "oracle/judge.rs"]
mod judge;
#[path = "oracle/kinds.rs"]
mod kinds;
#[path = "oracle/laws.rs"]
mod laws;
#[path = "oracle/lines.rs"]
mod lines;
#[path = "oracle/model.rs"]
mod model;
#[path = "oracle/mutate.rs"]
mod mutate;
#[path = "oracle/opinion.rs"]
mod opinion;
#[path = "oracle/program.rs"]
mod program;
#[path = "oracle/providers.rs"]
mod providers;
#[expect(dead_code, reason = "other tests use more of it")]
#[path = "common/random.rs"]
mod random;
#[path = "oracle/routes.rs"]
mod routes;
