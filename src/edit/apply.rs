//! The one place where a design changes: each family of commands is carried out by its own file.

mod asset;
mod command;
mod document;
mod link;
mod note;
mod place;
mod record;
mod remove;
mod require;
mod zone;

pub use command::apply;
