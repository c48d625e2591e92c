//! How the house is kept: names, parameters, matches, doors, the order of rooms, its map, and its script of checks.
//!
//! Each test reads the sources as syntax, so that it sees what a reader sees and not how it is
//! broken into lines.

#![cfg(test)]

#[path = "house/actions.rs"]
mod actions;
#[path = "house/breaks.rs"]
mod breaks;
#[path = "house/checks.rs"]
mod checks;
#[path = "house/doors.rs"]
mod doors;
#[path = "house/map.rs"]
mod map;
#[path = "house/matches.rs"]
mod matches;
#[path = "house/names.rs"]
mod names;
#[path = "house/order.rs"]
mod order;
#[path = "house/parameters.rs"]
mod parameters;
#[path = "house/rooms.rs"]
mod rooms;
#[path = "house/sources.rs"]
mod sources;
