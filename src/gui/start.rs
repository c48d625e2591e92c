//! The start screen: new, open, recent files, and the reference drawings as pictures.

mod cards;
mod foot;
mod offers;
mod picture;
mod screen;
mod side;
mod target;

use screen::begin;
pub(crate) use screen::{StartScreen, StartSide, TemplateCard, start_ui};
