//! The keyboard's focus: where Tab, arrows and F6 lead, what a menu that opens and closes does
//! with it, and that what has it is in sight.

mod keeper;
mod mnemonics;
mod open;
mod sight;
mod walk;

pub(super) use keeper::FocusKeeper;
pub(super) use open::open_menus;
