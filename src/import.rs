//! Lists of assets kept elsewhere: read, understood, looked over by a person, and drawn.
//!
//! A file becomes a table of texts; heads of columns are matched with the fields of the inventory;
//! of each row is guessed what it is and where it stands; people decide on the rows; and what was
//! accepted becomes one command. Every row of the file is accounted for at each of these steps.

mod account;
mod bytes;
mod cells;
mod columns;
mod drawn;
mod guess;
mod letters;
mod plan;
mod quantity;
mod read;
mod review;
mod separated;
mod sought;
mod table;
mod unpacked;
mod values;
mod workbook;

pub use account::ImportAccount;
pub use columns::{ColumnMeaning, ImportColumn, ImportColumns, RememberedHeads};
pub use guess::{ImportGuess, ImportPlace};
pub use plan::{ImportPlan, plan};
pub use read::{LARGEST_LIST, list_of_bytes, read_list};
pub use review::{ImportReview, ReviewRow, ReviewShown, RowDecision};
pub use table::{ImportForm, ImportLine, ImportTable, MOST_ROWS};
