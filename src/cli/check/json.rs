//! `check --format json`: the shape that others script against, and how it is filled.

mod build;
mod controls;
mod hall;
mod shape;

pub(super) use shape::CheckJson;
