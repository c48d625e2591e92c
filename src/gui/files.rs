//! What is under way beside the drawings: questions for paths, and what must be answered first.

mod dialogs;
mod differing;
mod jobs;
mod names;
mod path_form;
mod places;

pub(super) use differing::FileDifferences;
pub(super) use jobs::{Conflict, HelpShown, Intent, Jobs, PathPurpose, PathQuestion};
pub(super) use names::is_list;
pub use names::is_scenario;
pub(super) use names::{PAGE_END, SCENARIO_END, page_with_end, scenario_with_end, with_end};
pub(super) use path_form::{PathForm, PathFormEnd};
