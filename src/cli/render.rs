//! `sekisho render`: a drawing as a picture, as PDF or as slides.

mod args;
mod ending;
mod run;

pub(super) use args::RenderArgs;
pub(super) use run::run;
