//! What can be said about the selected things, as fields: for one or for many at once.

mod assets;
mod fields;
mod form;
mod links;
mod notes;
mod own_columns;
mod records;
mod selected;
mod zones;

pub(crate) use fields::{RECORD_WORD, SharedValue, TextField};
use form::PropertyWish;
pub(crate) use form::{listening, properties_ui};
pub(crate) use own_columns::own_columns_ui;
pub(crate) use records::date_hint_ui;
use selected::{SelectedAssets, SelectedLinks, SelectedNotes, SelectedZones, salt};
