//! Finding by typing: the command palette, quick insert and search share one matcher and one list.

mod entries;
mod list;
mod matcher;
mod pick;
mod window;

pub(super) use window::{FINDER, finder_ui};
