//! The table of all assets, in place of the canvas.

mod bar;
mod cells;
mod columns;
mod editor;
mod field_keys;
mod keys;
mod menu;
mod offered;
mod panel;
mod sorting;
mod status;

pub(super) use bar::choices_menu;
pub(crate) use keys::register_keys;
pub(crate) use panel::{register_id, register_ui};
