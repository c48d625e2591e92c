//! What ended programs have left in the recovery folder, and which file is being opened.

use std::path::{Path, PathBuf};

use crate::{
    design::is_same_file,
    keep::{Keeper, Offer, Shelf},
};

/// The window's part of the recovery folder.
#[derive(Debug)]
pub(super) struct Recovery {
    shelf: Option<Shelf>,
    pub(super) offers: Vec<Offer>,
    /// Files that were not opened, as an earlier run of the program did not survive it.
    pub(super) stuck: Vec<PathBuf>,
    opening: Option<FileOpening>,
    asked: Option<AskedOffer>,
}

/// The kept work of a file as it was looked for last: every frame asks, and the file system is
/// asked once.
#[derive(Debug)]
struct AskedOffer {
    file: PathBuf,
    /// Its place among the offers, if there is any.
    place: Option<usize>,
}

/// The file that is being opened, and in how many more frames it counts as open.
#[derive(Debug)]
struct FileOpening {
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
            asked: None,
        }
    }

    /// Notes that a file is about to be opened or drawn for the first time.
    pub(super) fn attempt(&mut self, file: &Path) {
        if !self.is_opening(file)
            && let Some(shelf) = &self.shelf
        {
            shelf.attempt(file);
        }
        self.opening = Some(FileOpening {
            file: file.to_owned(),
            frames: FRAMES_TO_OPEN,
        });
    }

    /// Whether a file is the one that is being opened.
    pub(super) fn is_opening(&self, file: &Path) -> bool {
        let opening = self.opening.as_ref();
        opening.is_some_and(|opening| opening.file == file)
    }

    /// Counts a frame in which the file that is being opened was shown; true as long as further
    /// ones are to show it.
    pub(super) fn counts_on(&mut self) -> bool {
        let Some(opening) = &mut self.opening else {
            return false;
        };
        opening.frames = opening.frames.saturating_sub(1);
        opening.frames > 0
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
    pub(super) fn refresh(&mut self) {
        if let Some(shelf) = &self.shelf {
            self.offers = shelf.offers();
            self.asked = None;
        }
    }

    /// The newest kept work of a file.
    pub(super) fn offer_of(&mut self, path: &Path) -> Option<&Offer> {
        if self.asked.as_ref().is_none_or(|asked| asked.file != path) {
            let is_of = |file: &Path| is_same_file(file, path);
            let mut offers = self.offers.iter();
            self.asked = Some(AskedOffer {
                file: path.to_owned(),
                place: offers.position(|offer| offer.file.as_deref().is_some_and(is_of)),
            });
        }
        let place = self.asked.as_ref()?.place?;
        self.offers.get(place)
    }
}
