//! A drawing on the desk: the work on it, and how it is looked at.

mod arrange;
mod camera;
mod edit;
mod enquiry;
mod open;
mod selection;

pub use open::Drawing;
