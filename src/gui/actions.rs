//! The one table of what a person can ask for: menu, toolbar, palette and keyboard read it.
//!
//! One action is one row: its words, icon and keys, whether it may be done, whether it is on, and
//! what it does.

mod analysis;
mod arrange;
mod edit;
mod file;
mod help;
mod insert;
mod key_list;
mod keys;
mod row;
mod table;
mod training;
mod view;
mod window;

pub(crate) use key_list::key_parts;
pub(crate) use keys::{KeyOwner, clipboard, pressed};
pub(crate) use row::{ActionMenu, ActionRow, ActionSort};
pub use table::act;
pub(crate) use table::{MENUS, row_of, rows, rows_of};
pub(crate) use window::WindowAct;
