//! What a file was when it was read or written: by it changes of others are noticed.

use std::{fs, path::Path, time::SystemTime};

use serde::{Deserialize, Serialize};

/// What a file was when it was read or written.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stamp {
    length: u64,
    changed: Option<SystemTime>,
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
