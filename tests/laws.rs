//! Laws that hold on every design, and on every sequence of commands.
#![cfg(test)]
#![expect(clippy::cast_possible_wrap, reason = "its numbers are small")]

#[path = "laws/analysis.rs"]
mod analysis;
#[expect(dead_code, reason = "other tests use more of it")]
#[path = "common/case.rs"]
mod case;
#[path = "laws/commands.rs"]
mod commands;
#[path = "common/drawing.rs"]
mod drawing;
#[path = "laws/ids.rs"]
mod ids;
#[path = "laws/picture.rs"]
mod picture;
#[expect(dead_code, reason = "other tests use more of it")]
#[path = "common/random.rs"]
mod random;
#[path = "laws/session.rs"]
mod session;
