//! The rows of the document's tables, resolved per pattern.

mod rows;
#[cfg(test)]
mod tests;

pub use rows::{ResolvedRow, RowOrigin, resolved_rows, rows_beside};
