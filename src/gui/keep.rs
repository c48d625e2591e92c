//! Keeping unsaved work: a copy of every open drawing in the recovery folder, what ended programs
//! left there, and files that someone else has changed or taken away.

use std::{
    path::{Path, PathBuf},
    sync::Arc,
    time::Duration,
};

use eframe::egui::{self, Event};

use super::{
    Screen, Window,
    files::{Conflict, Document},
    panels::Overwrite,
};
use crate::{
    design::{Command, Design, FileError, is_same_file, read_file},
    edit::{
        apply,
        recovery::{Due, FileState, Keeper, Offer, Shelf, Stamp, remove},
    },
};

/// What is kept of one drawing.
#[derive(Debug, Default)]
pub(super) struct Keep {
    pub(super) keeper: Keeper,
    /// What its file was when it was last read or written.
    pub(super) stamp: Option<Stamp>,
    /// What has become of its file since, as last looked at.
    pub(super) file: FileState,
    /// Whether the drawing has been painted whole.
    is_drawn: bool,
    draft: Option<Draft>,
}

/// A drawing with what is being typed and not yet part of it.
#[derive(Debug)]
struct Draft {
    of: Arc<Design>,
    typed: Command,
    design: Arc<Design>,
}

/// The window's part of the recovery folder.
#[derive(Debug)]
pub(super) struct Recovery {
    shelf: Option<Shelf>,
    pub(super) offers: Vec<Offer>,
    /// Files that were not opened, as an earlier run of the program did not survive it.
    pub(super) stuck: Vec<PathBuf>,
    opening: Option<Opening>,
}

/// The file that is being opened, and in how many more frames it counts as open.
#[derive(Debug)]
struct Opening {
    file: PathBuf,
    frames: u8,
}

/// After so many frames a drawing has been painted whole at least once: a frame is painted after
/// it is put together, and the first one may still find its size.
const FRAMES_TO_OPEN: u8 = 3;

impl Recovery {
    /// Looks into the recovery folder; without one nothing is kept.
    pub(super) fn new(folder: Option<PathBuf>) -> Self {
        let shelf = folder.map(Shelf::open);
        let offers = shelf.as_ref().map_or_else(Vec::new, Shelf::offers);
        let stuck = shelf.as_ref().map_or_else(Vec::new, Shelf::stuck);
        Self {
            shelf,
            offers,
            stuck,
            opening: None,
        }
    }

    /// Notes that a file is about to be opened or drawn for the first time.
    pub(super) fn attempt(&mut self, file: &Path) {
        let known = self.opening.as_ref();
        if known.is_none_or(|opening| opening.file != file)
            && let Some(shelf) = &self.shelf
        {
            shelf.attempt(file);
        }
        self.opening = Some(Opening {
            file: file.to_owned(),
            frames: FRAMES_TO_OPEN,
        });
    }

    /// Nothing is being opened any more.
    pub(super) fn settle(&mut self) {
        if self.opening.take().is_some()
            && let Some(shelf) = &self.shelf
        {
            shelf.succeed();
        }
    }

    /// Whether opening a file has ended an earlier run of the program.
    pub(super) fn is_stuck(&self, path: &Path) -> bool {
        self.stuck.iter().any(|stuck| is_same_file(stuck, path))
    }

    /// The keeper of a drawing.
    pub(super) fn keeper(&self, number: u64) -> Keeper {
        let shelf = self.shelf.as_ref();
        shelf.map_or_else(Keeper::default, |shelf| shelf.keeper(number))
    }

    /// Looks again: other programs may have ended meanwhile.
    fn refresh(&mut self) {
        if let Some(shelf) = &self.shelf {
            self.offers = shelf.offers();
        }
    }

    /// Whether there is kept work of a file.
    pub(super) fn has(&self, path: &Path) -> bool {
        let mut files = self.offers.iter().filter_map(|offer| offer.file.as_deref());
        files.any(|file| is_same_file(file, path))
    }
}

impl Document {
    /// What is due, and how writing the copy went if it was.
    fn keep_due(
        &mut self,
        typed: Option<&Command>,
        (millis, seconds): (u64, u64),
    ) -> (Due, Result<(), FileError>) {
        let design = self.drafted(typed);
        let is_typed = !Arc::ptr_eq(&design, self.session.design());
        let is_unsaved = is_typed || self.is_unsaved();
        let due = self.keep.keeper.look(&design, is_unsaved, millis);
        let kept = if due == Due::Now {
            self.keep_now(&design, seconds)
        } else {
            Ok(())
        };
        (due, kept)
    }

    /// The drawing as it would be if what is being typed were done.
    fn drafted(&mut self, typed: Option<&Command>) -> Arc<Design> {
        let now = self.session.design();
        let Some(typed) = typed else {
            self.keep.draft = None;
            return Arc::clone(now);
        };
        // The same as long as nothing more is typed: by that a rest is known.
        let known = self.keep.draft.as_ref();
        let known = known.filter(|draft| Arc::ptr_eq(&draft.of, now) && draft.typed == *typed);
        if let Some(draft) = known {
            return Arc::clone(&draft.design);
        }
        let design = match apply(now, typed) {
            Ok(design) if design != **now => Arc::new(design),
            _ => Arc::clone(now),
        };
        self.keep.draft = Some(Draft {
            of: Arc::clone(now),
            typed: typed.clone(),
            design: Arc::clone(&design),
        });
        design
    }

    /// Keeps a copy at once.
    fn keep_now(&mut self, design: &Arc<Design>, seconds: u64) -> Result<(), FileError> {
        let file = self.path.as_deref();
        let file = file.map(|path| (path, self.keep.stamp.as_ref()));
        self.keep.keeper.keep(design, file, seconds)
    }

    /// Whether there is work in it that no file holds. A drawing whose file is gone is all there is
    /// left of it.
    pub(super) fn is_unsaved(&self) -> bool {
        self.session.is_unsaved() || self.keep.file == FileState::Gone
    }

    /// What has become of its file since it was read or written.
    fn file_state(&self) -> FileState {
        let known = self.path.as_deref().zip(self.keep.stamp.as_ref());
        known.map_or(FileState::Same, |(path, stamp)| stamp.state(path))
    }

    /// Whether writing there would be writing over changes of someone else.
    pub(super) fn would_overwrite(&self, path: &Path) -> bool {
        let own = self.path.as_deref();
        own.is_some_and(|own| is_same_file(own, path)) && self.file_state() == FileState::Changed
    }
}

impl Window {
    /// Keeps copies of unsaved work that rests; asks for one more frame at that time, no more.
    pub(super) fn keep_work(&mut self, ctx: &egui::Context) {
        if self.jobs.is_quitting() {
            return;
        }
        let now = (self.jobs.millis(), self.jobs.now());
        // What is being typed belongs to the drawing that is shown, which comes first.
        let mut typed = self.typed.take().or_else(|| {
            let (subject, text) = self.view.renaming.clone()?;
            Some(Command::Rename(subject, text))
        });
        let (mut wait, mut any, mut trouble) = (None, false, None);
        for (document, _) in self.documents_mut() {
            let (due, kept) = document.keep_due(typed.take().as_ref(), now);
            match due {
                Due::Nothing => {}
                Due::After(rest) => wait = Some(wait.map_or(rest, |wait: u64| wait.min(rest))),
                Due::Now => any = true,
            }
            trouble = kept.err().or(trouble);
        }
        if let Some(error) = trouble {
            let values = [("why", error.message(self.view.lang))];
            let words = self
                .texts
                .format(self.view.lang, "status-not-kept", &values);
            self.view.message = words;
            ctx.request_repaint();
        }
        let focused = |event: &Event| matches!(event, Event::WindowFocused(true));
        let returns = ctx.input(|input| input.events.iter().any(focused));
        if returns {
            self.recovery.refresh();
        }
        if (any || returns) && self.look_at_files() {
            ctx.request_repaint();
        }
        if let Some(wait) = wait {
            // egui wakes a frame too early, which would be one frame for nothing.
            let early = ctx.input(|input| input.predicted_dt).max(0.0);
            let wait = Duration::from_millis(wait) + Duration::from_secs_f32(early);
            ctx.request_repaint_after(wait);
        }
    }

    /// Notes that the drawing which is shown has been put together once more, and that it has not
    /// been painted before where that is so; true as long as further frames are to show it.
    pub(super) fn note_drawn(&mut self) -> bool {
        if self.view.screen != Screen::Editor {
            // It is noted again when it is shown.
            self.recovery.settle();
            return false;
        }
        let Some(opening) = &mut self.recovery.opening else {
            self.document.keep.is_drawn = true;
            return false;
        };
        opening.frames = opening.frames.saturating_sub(1);
        if opening.frames > 0 {
            return true;
        }
        self.document.keep.is_drawn = true;
        self.recovery.settle();
        false
    }

    /// Before a drawing is drawn for the first time, its file is noted: if the program does not
    /// survive that, it is not opened by itself again.
    pub(super) fn note_drawing(&mut self) {
        let is_new = self.view.screen == Screen::Editor && !self.document.keep.is_drawn;
        let is_noted = |file: &Path| {
            let opening = self.recovery.opening.as_ref();
            opening.is_some_and(|opening| opening.file == file)
        };
        let file = self.document.path.clone();
        if let Some(file) = file.filter(|file| is_new && !is_noted(file)) {
            self.recovery.attempt(&file);
        }
    }

    /// Notes which files someone else has changed or taken away; true when that is news.
    pub(super) fn look_at_files(&mut self) -> bool {
        let mut is_news = false;
        for (document, _) in self.documents_mut() {
            let state = document.file_state();
            is_news |= state != document.keep.file;
            document.keep.file = state;
        }
        is_news
    }

    /// Back to the start screen, which shows what can be recovered.
    pub(super) fn show_start(&mut self) {
        self.view.screen = Screen::Start;
        self.recovery.refresh();
    }

    /// Whatever becomes of the file, the work is kept.
    pub(super) fn keep_shown(&mut self) {
        let seconds = self.jobs.now();
        // What is said already is what matters: the file could not be written.
        let design = Arc::clone(self.document.session.design());
        drop(self.document.keep_now(&design, seconds));
    }

    /// The drawing's file was read or written: as it is now it is known.
    pub(super) fn stamp(&mut self, stamp: Option<Stamp>) {
        self.document.keep.stamp = stamp;
        self.document.keep.file = FileState::Same;
    }

    /// The program ends in order: copies of drawings that are saved or given up are not needed any
    /// more, and nothing is being opened.
    pub(super) fn forget_copies(&mut self) {
        self.recovery.settle();
        for (document, _) in self.documents_mut() {
            document.keep.keeper.forget();
        }
    }

    /// Goes on with recovered work, which counts as unsaved.
    pub(super) fn recover(&mut self, copy: &Path) {
        let offer = self.recovery.offers.iter().find(|offer| offer.copy == copy);
        let Some(offer) = offer.cloned() else { return };
        let mut keeper = self.recovery.keeper(self.tabs.number());
        let taken = keeper.take(&offer);
        self.recovery.refresh();
        let design = match taken {
            Ok(design) => design,
            Err(error) => return self.complain(&error),
        };
        // The same file without changes makes room for the work on it.
        if let Some(file) = &offer.file
            && self.show_path(file)
            && !self.document.session.is_unsaved()
        {
            self.drop_tab();
        }
        if let Some(file) = &offer.file {
            self.recovery.attempt(file);
        }
        self.begin((*design).clone(), offer.file.clone());
        self.document.session.mark_unsaved();
        self.document.keep = Keep {
            keeper,
            stamp: offer.stamp,
            ..Keep::default()
        };
        self.look_at_files();
    }

    /// Throws kept work away.
    pub(super) fn give_up(&mut self, copy: &Path) {
        remove(copy);
        self.recovery.refresh();
    }

    /// Reads the drawing's file anew; only what has no unsaved changes is given up for it.
    pub(super) fn reload(&mut self) {
        let Some(path) = self.document.path.clone() else {
            return;
        };
        if self.document.session.is_unsaved() {
            return;
        }
        let stamp = Stamp::of(&path);
        match read_file(&path) {
            Ok(design) => {
                self.document.session.open(design);
                self.lay_out();
                self.stamp(stamp);
                self.view.selection.clear();
                self.view.lit = super::Lit::Nothing;
                self.fit();
            }
            Err(error) => self.complain(&error),
        }
    }

    /// Carries out the answer about a file that someone else has changed.
    pub(super) fn answer_conflict(&mut self, ctx: &egui::Context) {
        let Some(answer) = self.jobs.overwrite.take() else {
            return;
        };
        let Some(Conflict { path, then }) = self.jobs.conflict.take() else {
            return;
        };
        match answer {
            Overwrite::Yes => self.write_over(ctx, path, then),
            Overwrite::Elsewhere => self.save_as(ctx, then),
            Overwrite::No => self.hold_all(),
        }
    }
}
