//! Keeps the unsaved changes of one drawing: when a copy is due, and writing it.

use std::{fs, path::Path, sync::Arc};

use super::{
    LONGEST, Offer, REST, Stamp,
    shelf::{COPY_END, NOTE_END, Note, Spot, note_of, recover, remove, tidy_run},
};
use crate::{
    catalog::ron_options,
    design::{Design, FileError, FileFault, absolute, make_private_folder, to_text, write_private},
};

/// Keeps the unsaved changes of one drawing.
#[derive(Clone, Debug, Default)]
pub struct Keeper {
    /// Where the copy lies; `None` keeps none.
    spot: Option<Spot>,
    /// What was kept last, or at least tried.
    kept: Option<Arc<Design>>,
    /// What was seen last.
    seen: Option<Seen>,
}

/// A drawing with changes that are not kept, in milliseconds.
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
    /// Keeps copies at a spot.
    pub(super) fn new(spot: Spot) -> Self {
        Self {
            spot: Some(spot),
            ..Self::default()
        }
    }

    /// Notes how the drawing is now and says what is due. `now` is in milliseconds and never runs
    /// backwards; `is_unsaved` is whether the user's file lacks something of it. The copy of what
    /// has no unsaved changes any more is taken away.
    pub fn look(&mut self, design: &Arc<Design>, is_unsaved: bool, now: u64) -> Due {
        if !is_unsaved {
            self.forget();
        }
        if self.spot.is_none() || !is_unsaved {
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

    /// Writes the copy; the one before is there whole until this one is. `file` is the user's file
    /// with what it was when it was last read or written, `seconds` the time since 1970.
    pub fn keep(
        &mut self,
        design: &Arc<Design>,
        file: Option<(&Path, Option<&Stamp>)>,
        seconds: u64,
    ) -> Result<(), FileError> {
        let Some(spot) = &self.spot else {
            return Ok(());
        };
        self.seen = None;
        // Also what could not be kept is not tried again before the next change.
        self.kept = Some(Arc::clone(design));
        let note = Note {
            file: file.map(|(path, _)| absolute(path)),
            stamp: file.and_then(|(_, stamp)| stamp.cloned()),
            title: design.title.clone(),
            elements: elements(design),
            seconds,
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
        let note = Note {
            file: offer.file.clone(),
            stamp: offer.stamp.clone(),
            title: offer.title.clone(),
            elements: offer.elements,
            seconds: offer.seconds,
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

fn write_note(path: &Path, note: &Note) -> Result<(), FileFault> {
    let text = ron_options().to_string(note);
    // Only a path that is no text has none.
    let unwritable = |_| FileFault::System(std::io::ErrorKind::InvalidFilename);
    let text = text.map_err(unwritable)?;
    write_private(path, text.as_bytes())
}

fn fault_at(path: &Path, fault: FileFault) -> FileError {
    FileError {
        file: path.display().to_string(),
        place: None,
        fault,
    }
}
