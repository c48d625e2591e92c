//! The panels around the canvas: one panel, one file.
//!
//! A panel reads the desk and pushes wishes. Lists are built as plain rows first, then drawn.

mod attack;
mod banner;
mod bars;
mod controls;
mod dialogs;
mod differences;
mod enquiry;
mod findings;
mod history;
mod improve;
mod inspector;
mod key_list;
mod menu;
mod outline;
mod palette;
mod properties;
mod register;
mod risk;
mod route;
mod status;
mod tables;
mod tabs;
mod toolbar;
mod whole;

pub(crate) use banner::{BANNER_HEIGHT, banner_ui};
pub(crate) use bars::{KeptBar, bars_ui};
pub(crate) use dialogs::{
    ABOUT, CHANGED, ERROR, GIVE_UP, LEAVE_IMPORT, OverwriteAnswer, UNSAVED, UnsavedAnswer,
    about_ui, error_ui, give_up_ui, hovering_files_ui, leave_import_ui, overwrite_ui, question_ui,
};
pub(crate) use differences::{DIFFERENCES, DifferencesAnswer, differences_ui};
pub(crate) use inspector::{inspector_ui, reading_id};
pub(crate) use key_list::{KEY_LIST, key_list_ui};
pub(crate) use menu::{language_ui, menu_ui, theme_ui};
pub(crate) use outline::outline_ui;
pub(crate) use palette::palette_ui;
pub(crate) use register::{register_id, register_keys, register_ui};
pub(crate) use route::{distance, part_count, part_icon, target_field};
pub(crate) use status::status_ui;
pub(crate) use tables::{table_id, tables_ui};
pub(crate) use tabs::{TABS_HEIGHT, tabs_ui};
pub(crate) use toolbar::toolbar_ui;
pub(crate) use whole::lacking;
