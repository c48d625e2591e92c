//! Asking for attack routes: from where, to what, by which conditions, with what closed.

mod bar;
mod conditions;
mod count;
mod details;
mod fields;
mod form;
mod letters;
mod menu;
mod struck;

pub(super) use bar::{bar_ui, bar_within};
pub(super) use count::{count_words, has_more, more_ui, none_words};
pub(super) use form::enquiry_ui;
use letters::LETTERS;
pub(super) use menu::route_menu;
pub(super) use struck::strike_ui;
