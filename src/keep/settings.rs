//! The file in which the program keeps its settings between runs: a small text that is nobody
//! else's. What it says is not known here.

use std::path::PathBuf;

use crate::design::{make_private_folder, read_text, write_private};

/// The largest file of settings that is read, in bytes.
const LARGEST: u64 = 1 << 20;

/// Where settings are kept, if they are.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SettingsFile {
    place: Option<PathBuf>,
}

impl SettingsFile {
    /// A file at a place, with its folder made when it is written; `None` keeps nothing.
    pub const fn at(place: Option<PathBuf>) -> Self {
        Self { place }
    }

    /// What is kept; none where nothing can be read.
    pub fn read(&self) -> Option<String> {
        read_text(self.place.as_ref()?, LARGEST).ok()
    }

    /// Keeps a text in place of the one before. That it cannot be kept is no reason to disturb
    /// anyone's work: the next change tries again.
    pub fn write(&self, text: &str) {
        let Some(place) = &self.place else { return };
        drop(place.parent().map(make_private_folder));
        drop(write_private(place, text.as_bytes()));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_kept_is_read_again_and_nothing_is_kept_nowhere() {
        let folder = tempfile::tempdir().unwrap();
        let file = SettingsFile::at(Some(folder.path().join("sub/settings.ron")));
        assert_eq!(file.read(), None);
        file.write("(lang: En)");
        file.write("(lang: Ja)");
        assert_eq!(file.read().as_deref(), Some("(lang: Ja)"));
        let nowhere = SettingsFile::default();
        nowhere.write("()");
        assert_eq!(nowhere.read(), None);
        let blocked = SettingsFile::at(Some(folder.path().join("sub")));
        blocked.write("()");
        assert_eq!(blocked.read(), None);
    }
}
