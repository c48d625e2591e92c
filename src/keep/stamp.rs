//! What a file was when it was read or written: by it changes of others are noticed.

use std::{
    fs::{self, Metadata},
    path::Path,
    time::SystemTime,
};

use serde::{Deserialize, Serialize};

/// What a file was when it was read or written.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stamp {
    length: u64,
    changed: Option<SystemTime>,
    content: u64,
}

/// What has become of a file since it was read or written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum FileState {
    /// It holds what it held.
    #[default]
    Same,
    /// Someone else has changed it: another content, not just another time.
    Changed,
    /// It is not there any more, or cannot be reached.
    Gone,
}

impl Stamp {
    /// The stamp of a file as it is now; `None` where there is none, or none that ends.
    pub fn of(path: &Path) -> Option<Self> {
        let meta = fs::metadata(path).ok().filter(Metadata::is_file)?;
        Some(Self {
            length: meta.len(),
            changed: meta.modified().ok(),
            content: content_of(path)?,
        })
    }

    /// What has become of the file since.
    pub fn state(&self, path: &Path) -> FileState {
        let Some(meta) = fs::metadata(path).ok().filter(Metadata::is_file) else {
            return FileState::Gone;
        };
        let is_untouched = self.changed.is_some() && meta.modified().ok() == self.changed;
        if meta.len() != self.length {
            FileState::Changed
        } else if is_untouched || content_of(path) == Some(self.content) {
            FileState::Same
        } else {
            FileState::Changed
        }
    }
}

/// A number that differs for different contents (FNV-1a).
fn content_of(path: &Path) -> Option<u64> {
    let bytes = fs::read(path).ok()?;
    let mix = |hash: u64, byte: &u8| (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3);
    Some(bytes.iter().fold(0xcbf2_9ce4_8422_2325, mix))
}
