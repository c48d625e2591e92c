//! Never lose work: what is kept of unsaved changes, when, and what is offered after a crash.
//!
//! Folder and clock are handed in. A kept copy is an ordinary design file in the recovery folder
//! beside a small note of where it belongs; it never lies over the user's own file.

use std::{
    fs,
    path::{Path, PathBuf},
    sync::Arc,
};

use serde::{Deserialize, Serialize};

use crate::{
    catalog::ron_options,
    design::{Design, FileError, FileFault, read_file, to_text, write_atomically},
};

/// Rest after a change before it is kept, milliseconds.
pub const REST: u64 = 1_500;

/// The longest that changes stay unkept while one goes on working, milliseconds.
pub const LONGEST: u64 = 2_000;

/// The end of a kept copy's name.
const COPY_END: &str = "sekisho.ron";
/// The end of the note beside it.
const NOTE_END: &str = "note.ron";

/// What the note beside a kept copy says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Note {
    /// The user's file, if the drawing has one.
    file: Option<PathBuf>,
    /// The title of the drawing.
    title: String,
    /// When it was kept, seconds since 1970.
    seconds: u64,
    /// The process that keeps it: while it runs, the copy is not offered.
    process: u32,
}

/// A kept copy, as the start screen offers it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Offer {
    /// The kept copy.
    pub copy: PathBuf,
    /// The user's file, if the drawing has one.
    pub file: Option<PathBuf>,
    /// The title of the drawing.
    pub title: String,
    /// When it was kept, seconds since 1970.
    pub seconds: u64,
}

/// Keeps the unsaved changes of one drawing.
#[derive(Clone, Debug)]
pub struct Keeper {
    folder: Option<PathBuf>,
    name: String,
    process: u32,
    /// What was kept last.
    kept: Option<Arc<Design>>,
    /// What was seen last, and since when it rests and differs, milliseconds.
    seen: Option<Seen>,
}

#[derive(Clone, Debug)]
struct Seen {
    design: Arc<Design>,
    rests_since: u64,
    differs_since: u64,
}

/// What to do now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Due {
    /// Nothing, until the design changes.
    Nothing,
    /// Look again after so many milliseconds.
    After(u64),
    /// Keep it now.
    Now,
}

impl Keeper {
    /// Keeps copies in a folder under a name of this drawing; `None` keeps none. `process` is the
    /// number of the running process.
    pub fn new(folder: Option<PathBuf>, process: u32, number: u64) -> Self {
        Self {
            folder,
            name: format!("{process}-{number}"),
            process,
            kept: None,
            seen: None,
        }
    }

    /// Notes how the drawing is now and says what is due. `now` is in milliseconds and never runs
    /// backwards; `saved` is whether the user's file holds it all.
    pub fn look(&mut self, design: &Arc<Design>, is_unsaved: bool, now: u64) -> Due {
        if self.folder.is_none() || !is_unsaved {
            self.seen = None;
            return Due::Nothing;
        }
        if self
            .kept
            .as_ref()
            .is_some_and(|kept| Arc::ptr_eq(kept, design))
        {
            self.seen = None;
            return Due::Nothing;
        }
        let seen = self.seen.get_or_insert_with(|| Seen {
            design: Arc::clone(design),
            rests_since: now,
            differs_since: now,
        });
        if !Arc::ptr_eq(&seen.design, design) {
            seen.design = Arc::clone(design);
            seen.rests_since = now;
        }
        let at = (seen.rests_since + REST).min(seen.differs_since + LONGEST);
        if now >= at {
            Due::Now
        } else {
            Due::After(at - now)
        }
    }

    /// Writes the copy; the one before is there whole until this one is.
    pub fn keep(
        &mut self,
        design: &Arc<Design>,
        file: Option<&Path>,
        seconds: u64,
    ) -> Result<(), FileError> {
        let Some(folder) = self.folder.clone() else {
            return Ok(());
        };
        self.seen = None;
        // Also what could not be kept is not tried again before the next change.
        self.kept = Some(Arc::clone(design));
        let note = Note {
            file: file.map(Path::to_owned),
            title: design.title.clone(),
            seconds,
            process: self.process,
        };
        let copy = self.path(&folder, COPY_END);
        let write = || -> Result<(), FileFault> {
            fs::create_dir_all(&folder)?;
            let text = ron_options().to_string(&note);
            let text = text.map_err(|error| FileFault::Other(error.to_string()))?;
            write_atomically(&self.path(&folder, NOTE_END), text.as_bytes())?;
            write_atomically(&copy, to_text(design).as_bytes())
        };
        write().map_err(|fault| FileError {
            file: copy.display().to_string(),
            place: None,
            fault,
        })
    }

    /// Forgets the copy: the work is saved, or given up on purpose.
    pub fn forget(&mut self) {
        self.kept = None;
        self.seen = None;
        if let Some(folder) = &self.folder {
            remove(&self.path(folder, COPY_END));
        }
    }

    fn path(&self, folder: &Path, end: &str) -> PathBuf {
        folder.join(format!("{}.{end}", self.name))
    }
}

/// Removes a copy with its note. What cannot be removed is offered once more: no harm.
pub fn remove(copy: &Path) {
    let is_gone = fs::remove_file(copy).is_ok();
    if let Some(note) = note_of(copy).filter(|_| is_gone) {
        drop(fs::remove_file(note));
    }
}

fn note_of(copy: &Path) -> Option<PathBuf> {
    let name = copy.file_name()?.to_str()?;
    let stem = name.strip_suffix(COPY_END)?;
    Some(copy.with_file_name(format!("{stem}{NOTE_END}")))
}

/// What a folder holds of drawings whose program has ended without saving, the newest first.
/// `runs` says whether a process is still running.
pub fn offers(folder: &Path, runs: impl Fn(u32) -> bool) -> Vec<Offer> {
    let Ok(entries) = fs::read_dir(folder) else {
        return Vec::new();
    };
    let mut offers: Vec<Offer> = entries
        .filter_map(|entry| offer(&entry.ok()?.path(), &runs))
        .collect();
    offers.sort_by(|a, b| b.seconds.cmp(&a.seconds).then(a.copy.cmp(&b.copy)));
    offers
}

fn offer(copy: &Path, runs: impl Fn(u32) -> bool) -> Option<Offer> {
    let note = fs::read_to_string(note_of(copy)?).ok();
    let note: Option<Note> = note.and_then(|text| ron_options().from_str(&text).ok());
    if note.as_ref().is_some_and(|note| runs(note.process)) {
        return None;
    }
    // Without its note a copy is offered all the same: the work is in the copy.
    let Note {
        file,
        title,
        seconds,
        ..
    } = note.unwrap_or_else(|| Note {
        file: None,
        title: String::new(),
        seconds: 0,
        process: 0,
    });
    Some(Offer {
        copy: copy.to_owned(),
        file,
        title,
        seconds,
    })
}

/// Whether a process of this number runs, as far as the system says; a copy of a program that
/// still runs must not be offered by another window.
pub fn is_running(process: u32) -> bool {
    process == std::process::id() || Path::new("/proc").join(process.to_string()).exists()
}

/// What a file was when it was read or written: by it changes of others are noticed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stamp {
    length: u64,
    changed: Option<std::time::SystemTime>,
    content: u64,
}

impl Stamp {
    /// The stamp of a file as it is now; `None` where there is none.
    pub fn of(path: &Path) -> Option<Self> {
        let meta = fs::metadata(path).ok()?;
        Some(Self {
            length: meta.len(),
            changed: meta.modified().ok(),
            content: content_of(path)?,
        })
    }

    /// Whether someone else has changed the file since: another content, not just another time.
    /// A file that is gone counts as unchanged: writing it again loses nothing.
    pub fn is_outdated(&self, path: &Path) -> bool {
        let Ok(meta) = fs::metadata(path) else {
            return false;
        };
        if meta.len() != self.length {
            return true;
        }
        if self.changed.is_some() && meta.modified().ok() == self.changed {
            return false;
        }
        content_of(path) != Some(self.content)
    }
}

/// A number that differs for different contents (FNV-1a).
fn content_of(path: &Path) -> Option<u64> {
    let bytes = fs::read(path).ok()?;
    let mix = |hash: u64, byte: &u8| (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3);
    Some(bytes.iter().fold(0xcbf2_9ce4_8422_2325, mix))
}

/// Reads a kept copy.
pub fn recover(offer: &Offer) -> Result<Design, FileError> {
    read_file(&offer.copy)
}
