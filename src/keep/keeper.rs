//! Keeps the unsaved changes of one drawing: when a copy is due, and writing it.

use std::{
    fs,
    path::Path,
    sync::Arc,
    time::{Duration, SystemTime},
};

use super::{
    Offer, Shelf, Stamp, seconds,
    shelf::{COPY_END, CopyNote, CopySpot, NOTE_END, note_of, recover, remove, tidy_run},
};
use crate::{
    catalog::ron_options,
    design::{Design, FileError, FileFault, absolute, make_private_folder, to_text, write_private},
};

/// Rest after a change before it is kept.
pub const REST: Duration = Duration::from_millis(1_500);

/// The longest that changes stay unkept while one goes on working. With a frame and the writing it
/// stays below two seconds.
pub const LONGEST: Duration = Duration::from_millis(1_700);

/// Keeps the unsaved changes of one drawing.
#[derive(Clone, Debug, Default)]
pub struct Keeper {
    /// Where the copy lies; `None` keeps none.
    spot: Option<CopySpot>,
    /// What was kept last, or at least tried.
    kept: Option<Arc<Design>>,
    /// What was seen last.
    seen: Option<UnkeptChange>,
}

/// The user's file of a drawing.
#[derive(Clone, Copy, Debug)]
pub struct UserFile<'a> {
    /// Where it is.
    pub path: &'a Path,
    /// What it was when it was last read or written.
    pub stamp: Option<&'a Stamp>,
}

/// A drawing with changes that are not kept, by the clock that never runs backwards.
#[derive(Clone, Debug)]
struct UnkeptChange {
    design: Arc<Design>,
    rests_since: Duration,
    differs_since: Duration,
}

/// What to do now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CopyDue {
    /// Nothing, until the design changes.
    Nothing,
    /// Look again after so long.
    After(Duration),
    /// Keep it now.
    Now,
}

impl Shelf {
    /// The keeper of a drawing; numbers tell the drawings of a program apart.
    pub fn keeper(&self, number: u64) -> Keeper {
        Keeper {
            spot: Some(self.spot(number)),
            ..Keeper::default()
        }
    }
}

impl Keeper {
    /// Notes how the drawing is now and says what is due. `now` is of a clock that never runs
    /// backwards; `is_unsaved` is whether the user's file lacks something of it. The copy of what
    /// has no unsaved changes any more is taken away.
    pub fn look(&mut self, design: &Arc<Design>, is_unsaved: bool, now: Duration) -> CopyDue {
        if !is_unsaved {
            self.forget();
        }
        if self.spot.is_none() || !is_unsaved {
            return CopyDue::Nothing;
        }
        if self
            .kept
            .as_ref()
            .is_some_and(|kept| Arc::ptr_eq(kept, design))
        {
            self.seen = None;
            return CopyDue::Nothing;
        }
        let seen = self.seen.get_or_insert_with(|| UnkeptChange {
            design: Arc::clone(design),
            rests_since: now,
            differs_since: now,
        });
        if !Arc::ptr_eq(&seen.design, design) {
            seen.design = Arc::clone(design);
            seen.rests_since = now;
        }
        let at = (seen.rests_since + REST).min(seen.differs_since + LONGEST);
        match at.checked_sub(now) {
            Some(rest) if !rest.is_zero() => CopyDue::After(rest),
            Some(_) | None => CopyDue::Now,
        }
    }

    /// Writes the copy; the one before is there whole until this one is. `at` is the
    /// time of day.
    pub fn keep(
        &mut self,
        design: &Arc<Design>,
        file: Option<UserFile<'_>>,
        at: SystemTime,
    ) -> Result<(), FileError> {
        let Some(spot) = &self.spot else {
            return Ok(());
        };
        self.seen = None;
        // Also what could not be kept is not tried again before the next change.
        self.kept = Some(Arc::clone(design));
        let note = CopyNote {
            file: file.map(|file| absolute(file.path)),
            stamp: file.and_then(|file| file.stamp.cloned()),
            title: design.title.clone(),
            elements: elements(design),
            seconds: seconds::of(at),
            run: spot.run.clone(),
            process: spot.process,
        };
        let copy = spot.path(COPY_END);
        let write = || -> Result<(), FileFault> {
            make_private_folder(&spot.folder)?;
            write_note(&spot.path(NOTE_END), &note)?;
            write_private(&copy, to_text(design).as_bytes())
        };
        write().map_err(|fault| fault_at(&copy, fault))
    }

    /// Takes over the copy of an offer: from now on it is the copy of this drawing. At no moment
    /// is the work without a copy, and of two programs that try only one gets it.
    pub fn take(&mut self, offer: &Offer) -> Result<Arc<Design>, FileError> {
        let design = Arc::new(recover(offer)?);
        let Some(spot) = &self.spot else {
            return Ok(design);
        };
        let note = CopyNote {
            file: offer.file.clone(),
            stamp: offer.stamp.clone(),
            title: offer.title.clone(),
            elements: offer.elements,
            seconds: seconds::of(offer.kept),
            run: spot.run.clone(),
            process: spot.process,
        };
        let own = spot.path(NOTE_END);
        write_note(&own, &note).map_err(|fault| fault_at(&own, fault))?;
        if let Err(error) = fs::rename(&offer.copy, spot.path(COPY_END)) {
            drop(fs::remove_file(own));
            return Err(fault_at(&offer.copy, error.into()));
        }
        if let Some(note) = note_of(&offer.copy) {
            drop(fs::remove_file(note));
        }
        tidy_run(&spot.folder, &offer.run);
        self.kept = Some(Arc::clone(&design));
        self.seen = None;
        Ok(design)
    }

    /// Forgets the copy: the work is saved, or given up on purpose.
    pub fn forget(&mut self) {
        self.seen = None;
        if self.kept.take().is_some()
            && let Some(spot) = &self.spot
        {
            remove(&spot.path(COPY_END));
        }
    }
}

/// How many things a drawing holds.
fn elements(design: &Design) -> usize {
    design.zones.len() + design.assets.len() + design.links.len() + design.notes.len()
}

fn write_note(path: &Path, note: &CopyNote) -> Result<(), FileFault> {
    let text = ron_options().to_string(note);
    // Only a path that is no text has none.
    let unwritable = |_| FileFault::System(std::io::ErrorKind::InvalidFilename);
    let text = text.map_err(unwritable)?;
    write_private(path, text.as_bytes())
}

fn fault_at(path: &Path, fault: FileFault) -> FileError {
    FileError::whole(path.display(), fault)
}
