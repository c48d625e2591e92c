//! Checks of a catalog's content: every fault at once, each with its place.

mod attacks;
mod checker;
mod costs;
mod facts;
mod guesses;
mod hall;
mod index;
mod inventory;
mod kinds;
mod levels;
mod not_routes;
mod patterns;
mod providers;
mod separation;
mod spot;
mod starts;
mod steps;
mod tables;
mod words;

pub(super) use checker::check;
use checker::{CatalogChecker, unknown};
use index::{CatalogIndex, KnownIds, twice};
use spot::FileSpot;
