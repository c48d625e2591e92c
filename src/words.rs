//! Every word of the program, in both languages: what the window says and what the analysis finds.
//!
//! Whoever has something to say names a key and what is filled in, at best as a
//! [`Message`](crate::catalog::Message); here it becomes a sentence. The sentences stand in
//! `assets/lang`, a file a subject, in Japanese and in English.

mod bundles;
mod faults;
mod lists;
mod message;
#[cfg(test)]
mod tests;

pub use bundles::{find, format, get};
pub use faults::{catalog_fault, file_error};
pub use lists::{circled, clauses, headed, numbers, pages, row, slides, with_detail};
pub use message::{both, say};
