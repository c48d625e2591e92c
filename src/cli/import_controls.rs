//! `sekisho import-controls`: reads a filled-in sheet of controls back into a design.

mod run;
mod text;

pub(super) use run::{ImportControlsArgs, run};
