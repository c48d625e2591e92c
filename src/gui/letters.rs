//! Letters that the bundled typeface lacks: they come from the fonts of the system, and where none
//! of these has them 〓 stands in their place, with what it stands for in a hint.

mod found;
mod painted;
mod set;
mod watch;

pub(super) use watch::LetterWatch;
