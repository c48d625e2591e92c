//! Lists of assets that are read in: in which forms, how their rows are understood, and that every
//! row is accounted for.
#![cfg(test)]

#[expect(dead_code, reason = "other tests use more of it")]
#[path = "common/case.rs"]
mod case;
#[path = "import/drawing.rs"]
mod drawing;
#[path = "import/files.rs"]
mod files;
#[path = "import/guesses.rs"]
mod guesses;
#[path = "import/laws.rs"]
mod laws;
#[path = "import/lists.rs"]
mod lists;
#[path = "import/places.rs"]
mod places;
#[path = "import/review.rs"]
mod review;
#[path = "import/workbooks.rs"]
mod workbooks;
