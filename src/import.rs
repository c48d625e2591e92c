//! Lists of assets kept elsewhere: read, understood, looked over by a person, and drawn.
//!
//! A file becomes a table of texts; heads of columns are matched with the fields of the inventory;
//! of each row is guessed what it is and where it stands; people decide on the rows; and what was
//! accepted becomes one command. Every row of the file is accounted for at each of these steps.

mod account;
mod bytes;
mod cells;
mod columns;
mod decided;
mod drawn;
mod grown;
mod guess;
mod letters;
mod offered;
mod plan;
mod quantity;
mod read;
mod review;
mod separated;
mod sheets;
mod sought;
mod table;
mod unpacked;
mod values;
mod workbook;
mod zoned;

pub use account::ImportAccount;
pub use columns::{ColumnMeaning, ImportColumn, ImportColumns, RememberedHeads};
pub use decided::{ReviewRow, RowDecision};
pub use guess::{FreshSite, ImportGuess, ImportPlace, ImportSite, NestedPlace};
pub use offered::{ImportOffers, offered_kinds, offered_places};
pub use plan::{ImportPlan, plan};
pub use read::{LARGEST_LIST, list_of_bytes, read_list};
pub use review::{ImportReview, ReviewShown};
pub use sheets::{CellSheet, read_sheets};
pub use table::{ImportForm, ImportLine, ImportTable, MOST_ROWS};
