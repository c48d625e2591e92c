//! Files: new, open, save, and the question before changes are lost.

mod asking;
mod closing;
mod jobs;
mod opening;
mod path_form;
mod places;
mod saving;

pub(super) use jobs::{Conflict, Intent, Jobs};
