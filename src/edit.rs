//! Every change of a design, in one place, and the session that tests, CLI and window drive.

mod history;
mod session;

pub use history::*;
pub use session::*;
