//! What leaves the program: leaves of the scene and of the analysis.
//!
//! [`picture`](self) lays a drawing out on sheets, of which every form of picture is a leaf.
//!
//! [`report`] makes a design and its analysis into sheets of tables, as data; workbook, page and
//! separated values are leaves of them that say the same. [`handover`] reads a filled-in sheet
//! of controls back.

mod handover;
mod page;
mod picture;
mod report;
mod separated;
mod workbook;

pub use handover::*;
pub use page::page;
pub use picture::*;
pub use report::*;
pub use separated::{SeparatedFile, separated_files, zipped};
use workbook::MARK;
pub use workbook::{WorkbookFault, workbook};
