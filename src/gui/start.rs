//! The start screen: new, open, recent files, and the drawings one can begin with as pictures.

mod cards;
mod foot;
mod heads;
mod offers;
mod picture;
mod screen;
mod side;
mod target;
mod words;

use screen::begin;
pub(crate) use screen::{StartCard, StartScreen, StartSide, start_ui};
pub(crate) use side::ago;
