//! What can be said about the selected things, as fields: for one or for many at once.

mod assets;
mod fields;
mod form;
mod links;
mod notes;
mod selected;
mod zones;

use form::PropertyWish;
pub(crate) use form::properties_ui;
use selected::{SelectedAssets, SelectedLinks, SelectedNotes, SelectedZones, salt};
