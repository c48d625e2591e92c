//! Laws that hold on every design, and on every sequence of commands.

#![expect(
    clippy::cast_possible_wrap,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test fails by panicking, and its numbers are small"
)]

#[path = "laws/analysis.rs"]
mod analysis;
#[path = "laws/commands.rs"]
mod commands;
#[path = "common/drawing.rs"]
mod drawing;
#[path = "laws/ids.rs"]
mod ids;
#[path = "common/random.rs"]
mod random;
#[path = "laws/session.rs"]
mod session;

use sekisho::catalog::Catalog;

fn catalog() -> Catalog {
    Catalog::builtin().unwrap_or_else(|errors| panic!("{errors}"))
}
