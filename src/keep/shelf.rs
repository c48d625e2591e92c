//! The recovery folder: a running program's part of it, and what ended programs left there.

use std::{
    fs::{self, File, TryLockError},
    io,
    path::{Path, PathBuf},
    time::SystemTime,
};

use serde::{Deserialize, Serialize};
use tempfile::NamedTempFile;

use super::{Stamp, seconds};
use crate::{
    catalog::ron_options,
    design::{Design, FileError, make_private_folder, read_file, read_text},
};

/// The end of a kept copy's name.
pub(super) const COPY_END: &str = "sekisho.ron";
/// The end of the note beside it.
pub(super) const NOTE_END: &str = "note.ron";
/// The end of a lock's name.
const LOCK_END: &str = ".lock";
/// The largest note that is read, in bytes.
const LARGEST_NOTE: u64 = 1 << 20;

/// What the note beside a kept copy says.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub(super) struct CopyNote {
    /// The user's file, if the drawing has one.
    pub(super) file: Option<PathBuf>,
    /// What that file was when it was last read or written.
    pub(super) stamp: Option<Stamp>,
    /// The title of the drawing.
    pub(super) title: String,
    /// How many things it holds.
    pub(super) elements: usize,
    /// When it was kept, seconds since 1970.
    pub(super) seconds: u64,
    /// The run of the program that keeps it: while it lasts, the copy is not offered.
    pub(super) run: String,
    /// Its process, for folders in which nothing can be locked.
    pub(super) process: u32,
}

/// A kept copy, as the start screen offers it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Offer {
    /// The kept copy.
    pub copy: PathBuf,
    /// The user's file, if the drawing has one.
    pub file: Option<PathBuf>,
    /// What that file was when it was last read or written.
    pub stamp: Option<Stamp>,
    /// The title of the drawing.
    pub title: String,
    /// How many zones, assets, links and notes it holds.
    pub elements: usize,
    /// When it was kept.
    pub kept: SystemTime,
    /// The run that kept it.
    pub(super) run: String,
}

/// Where the copy of one drawing lies.
#[derive(Clone, Debug)]
pub(super) struct CopySpot {
    pub(super) folder: PathBuf,
    pub(super) run: String,
    pub(super) process: u32,
    number: u64,
}

impl CopySpot {
    pub(super) fn path(&self, end: &str) -> PathBuf {
        let Self {
            folder,
            run,
            number,
            ..
        } = self;
        folder.join(format!("{run}-{number}.{end}"))
    }
}

/// A running program's part of the recovery folder. What it keeps is offered to no one else until
/// it has ended, in whatever way.
#[derive(Debug)]
pub struct Shelf {
    folder: PathBuf,
    run: String,
    /// Locked as long as the program runs, and taken away when it ends in order.
    _lock: Option<NamedTempFile>,
}

impl Shelf {
    /// Begins to keep in a folder, which is made if need be. Where nothing can be locked, the
    /// number of the process tells who keeps what.
    pub fn open(folder: PathBuf) -> Self {
        let lock = make_private_folder(&folder)
            .ok()
            .and_then(|()| lock(&folder));
        let name = lock.as_ref().and_then(|lock| lock.path().file_name());
        let run = name
            .and_then(|name| name.to_str()?.strip_suffix(LOCK_END))
            .map_or_else(|| format!("process-{}", std::process::id()), str::to_owned);
        Self {
            folder,
            run,
            _lock: lock,
        }
    }

    /// Where the copy of a drawing lies; numbers tell the drawings of a program apart.
    pub(super) fn spot(&self, number: u64) -> CopySpot {
        CopySpot {
            folder: self.folder.clone(),
            run: self.run.clone(),
            process: std::process::id(),
            number,
        }
    }

    pub(super) fn folder(&self) -> &Path {
        &self.folder
    }

    /// The name of this run.
    pub(super) fn run(&self) -> &str {
        &self.run
    }

    /// What ended programs have left.
    pub fn offers(&self) -> Vec<Offer> {
        offers(&self.folder)
    }
}

/// A new lock under a name that no other has; none where nothing can be locked.
fn lock(folder: &Path) -> Option<NamedTempFile> {
    const TRIES: usize = 8;
    (0..TRIES).find_map(|_| {
        let mut make = tempfile::Builder::new();
        let file = make.prefix("run-").suffix(LOCK_END).rand_bytes(10);
        let file = file.tempfile_in(folder).ok()?;
        // Someone who tidies may have taken it for a lock left over before it was locked.
        let is_ours = file.as_file().try_lock().is_ok() && file.path().exists();
        is_ours.then_some(file)
    })
}

/// Whether the program still runs that has written a note.
fn is_running(folder: &Path, note: &CopyNote) -> bool {
    match open_lock(folder, &note.run).map(|file| file.try_lock()) {
        Ok(Ok(())) => false,
        Ok(Err(TryLockError::WouldBlock)) => true,
        // Nothing can be locked here, or the run never had a lock.
        _ if note.run.starts_with("process-") => is_process(note.process),
        Ok(Err(TryLockError::Error(_))) => is_process(note.process),
        Err(_) => false,
    }
}

/// Opens the lock of a run. What is no regular file is none: a pipe would never open.
fn open_lock(folder: &Path, run: &str) -> io::Result<File> {
    let path = folder.join(format!("{run}{LOCK_END}"));
    if !fs::symlink_metadata(&path)?.is_file() {
        return Err(io::ErrorKind::NotFound.into());
    }
    File::options().write(true).open(path)
}

/// Whether a process of this number runs, as far as the system says.
fn is_process(process: u32) -> bool {
    process == std::process::id() || Path::new("/proc").join(process.to_string()).exists()
}

/// What a folder holds of drawings whose program has ended without saving, the newest first.
/// Locks and notes of ended programs that belong to nothing are taken away.
pub fn offers(folder: &Path) -> Vec<Offer> {
    let paths = names_in(folder);
    for path in &paths {
        if let Some(run) = name_without(path, LOCK_END) {
            tidy_run(folder, run);
        } else if name_without(path, NOTE_END).is_some() {
            tidy_note(folder, path);
        }
    }
    let mut offers: Vec<Offer> = paths.iter().filter_map(|path| offer(path)).collect();
    offers.sort_by(|a, b| b.kept.cmp(&a.kept).then(a.copy.cmp(&b.copy)));
    offers
}

/// The paths of what lies in a folder.
pub(super) fn names_in(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    entries.map(|entry| entry.path()).collect()
}

pub(super) fn name_without<'a>(path: &'a Path, end: &str) -> Option<&'a str> {
    path.file_name()?.to_str()?.strip_suffix(end)
}

/// The note beside a copy.
pub(super) fn note_of(copy: &Path) -> Option<PathBuf> {
    let stem = name_without(copy, COPY_END)?;
    Some(copy.with_file_name(format!("{stem}{NOTE_END}")))
}

fn read_note(path: &Path) -> Option<CopyNote> {
    let text = read_text(path, LARGEST_NOTE).ok()?;
    ron_options().from_str(&text).ok()
}

fn offer(copy: &Path) -> Option<Offer> {
    let note = read_note(&note_of(copy)?);
    let folder = copy.parent()?;
    if note.as_ref().is_some_and(|note| is_running(folder, note)) {
        return None;
    }
    // Without its note a copy is offered all the same: the work is in the copy.
    let note = note.unwrap_or_else(|| CopyNote {
        seconds: changed(copy).map_or(0, seconds::of),
        ..CopyNote::default()
    });
    Some(Offer {
        copy: copy.to_owned(),
        // Where a relative path leads depends on where this program happens to be started: saving
        // there might hit another file. Without one, saving asks for a name.
        file: note.file.filter(|path| path.is_absolute()),
        stamp: note.stamp,
        title: note.title,
        elements: note.elements,
        kept: seconds::time(note.seconds),
        run: note.run,
    })
}

/// When a file was changed.
fn changed(path: &Path) -> Option<SystemTime> {
    fs::metadata(path).ok()?.modified().ok()
}

/// Removes a copy with its note. What cannot be removed is offered once more: no harm.
pub fn remove(copy: &Path) {
    let is_gone = fs::remove_file(copy).is_ok();
    if let Some(note) = note_of(copy).filter(|_| is_gone) {
        drop(fs::remove_file(note));
    }
}

/// Takes the lock of an ended run away once nothing is left of the run.
pub(super) fn tidy_run(folder: &Path, run: &str) {
    let Ok(file) = open_lock(folder, run) else {
        return;
    };
    let is_left = || {
        let mut entries = fs::read_dir(folder).into_iter().flatten().flatten();
        entries.any(|entry| {
            let name = entry.file_name();
            name.to_str()
                .is_some_and(|name| name.starts_with(run) && name.ends_with(COPY_END))
        })
    };
    // Only under the lock: a run that begins right now must not lose its own.
    if file.try_lock().is_ok() && !is_left() {
        drop(fs::remove_file(folder.join(format!("{run}{LOCK_END}"))));
    }
}

/// Takes a note of an ended run away that has no copy beside it.
fn tidy_note(folder: &Path, path: &Path) {
    let has_copy = name_without(path, NOTE_END)
        .is_some_and(|stem| path.with_file_name(format!("{stem}{COPY_END}")).exists());
    if !has_copy && read_note(path).is_none_or(|note| !is_running(folder, &note)) {
        drop(fs::remove_file(path));
    }
}

/// Reads a kept copy.
pub fn recover(offer: &Offer) -> Result<Design, FileError> {
    read_file(&offer.copy)
}
