//! The tables at the bottom: findings and notices at the left, attack routes and assets at the
//! right; one under the other's tabs where there is no room for both.

mod assets;
mod cells;
mod columns;
mod dock;
mod routes;
mod was;

pub(crate) use dock::{table_id, tables_ui};
