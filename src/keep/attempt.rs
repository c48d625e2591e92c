//! What a program is opening right now: a file that froze or ended the program while it was opened
//! must not do so at every start.
//!
//! Before a file is opened it is noted beside the lock of the run; once the file has been drawn
//! whole the note is taken away. A note that another run has left names a file that did not get
//! that far.

use std::{
    fs,
    path::{Path, PathBuf},
};

use serde::{Deserialize, Serialize};

use super::shelf::{Shelf, name_without, names_in};
use crate::{
    catalog::ron_options,
    design::{is_same_file, make_private_folder, read_text, write_private},
};

/// The end of the name of such a note.
const ATTEMPT_END: &str = ".opening";
/// The largest one that is read, in bytes.
const LARGEST: u64 = 1 << 20;

/// The file that is being opened.
#[derive(Debug, Serialize, Deserialize)]
struct Attempt {
    file: PathBuf,
}

impl Shelf {
    /// Notes that a file is about to be opened, in place of what was noted before. That it cannot
    /// be noted is no reason not to open it.
    pub fn attempt(&self, file: &Path) {
        let attempt = Attempt {
            file: file.to_owned(),
        };
        if let Ok(text) = ron_options().to_string(&attempt) {
            drop(make_private_folder(self.folder()));
            drop(write_private(&self.attempt_path(), text.as_bytes()));
        }
    }

    /// Notes that what was being opened is open, or was refused in order.
    pub fn succeed(&self) {
        drop(fs::remove_file(self.attempt_path()));
    }

    /// Files that another run began to open and did not finish, each once. Their notes are taken
    /// away: what is done about the files is the caller's business from now on.
    pub fn stuck(&self) -> Vec<PathBuf> {
        let own = self.attempt_path();
        let mut stuck: Vec<PathBuf> = Vec::new();
        for path in names_in(self.folder()) {
            if path == own || name_without(&path, ATTEMPT_END).is_none() {
                continue;
            }
            let text = read_text(&path, LARGEST).ok();
            drop(fs::remove_file(&path));
            let attempt: Option<Attempt> = text.and_then(|text| ron_options().from_str(&text).ok());
            let Some(Attempt { file }) = attempt else {
                continue;
            };
            if !stuck.iter().any(|known| is_same_file(known, &file)) {
                stuck.push(file);
            }
        }
        stuck
    }

    fn attempt_path(&self) -> PathBuf {
        self.folder().join(format!("{}{ATTEMPT_END}", self.run()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_another_run_did_not_finish_opening_is_told_once() {
        let folder = tempfile::tempdir().unwrap();
        let place = || folder.path().join("recovery");
        let (one, two) = (folder.path().join("one"), folder.path().join("two"));
        let crashed = Shelf::open(place());
        crashed.attempt(&one);
        crashed.succeed();
        crashed.attempt(&two);
        assert_eq!(crashed.stuck(), [] as [&Path; 0], "not its own");
        drop(crashed);
        let frozen = Shelf::open(place());
        frozen.attempt(&two);
        // One has ended, one hangs: the file is the same.
        let next = Shelf::open(place());
        assert_eq!(next.stuck(), [two.as_path()]);
        assert_eq!(next.stuck(), [] as [&Path; 0]);
        drop(frozen);
    }

    #[test]
    fn what_is_refused_or_damaged_is_not_held_against_any_file() {
        let folder = tempfile::tempdir().unwrap();
        let shelf = Shelf::open(folder.path().to_owned());
        shelf.attempt(Path::new("/a"));
        shelf.succeed();
        fs::write(folder.path().join("run-x.opening"), "(file: ").unwrap();
        fs::create_dir(folder.path().join("run-y.opening")).unwrap();
        drop(shelf);
        let next = Shelf::open(folder.path().to_owned());
        assert_eq!(next.stuck(), [] as [&Path; 0]);
    }
}
