//! `sekisho catalog`: prints what the program knows, resolved per pattern.

mod json;
mod run;
mod text;

pub(super) use run::{CatalogArgs, run};
