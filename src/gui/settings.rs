//! What is kept between runs: language, theme, sizes, panels and files, in a small RON file.

use std::{fs, io::Write as _, path::PathBuf};

use serde::{Deserialize, Serialize};

use super::Panels;
use crate::{
    analysis::Analysis,
    catalog::{Lang, Letter, PatternId},
    scene::ThemeName,
};

/// How many recent files are kept.
const KEPT_FILES: usize = 12;

/// A file that was open, as the start screen lists it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RecentFile {
    /// Where it is.
    pub path: PathBuf,
    /// When it was last open or saved, seconds since 1970.
    pub seconds: u64,
    /// The first pattern it was recognised as.
    #[serde(default)]
    pub pattern: Option<PatternId>,
    /// Required controls in place, and all of them.
    #[serde(default)]
    pub required: (usize, usize),
    /// Its worst letter.
    #[serde(default)]
    pub letter: Option<Letter>,
}

/// What is kept between runs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Settings {
    /// The language.
    pub lang: Lang,
    /// The theme.
    pub theme: ThemeName,
    /// The size of text and controls, in per cent.
    pub scale: u16,
    /// Which panels are shown.
    pub panels: Panels,
    /// How scenarios are played.
    pub play: super::PlaySettings,
    /// Recent files, the newest first.
    pub recent: Vec<RecentFile>,
    /// Files that were open when the program last ended, in the order of their tabs.
    pub open: Vec<PathBuf>,
    /// The file that was closed last.
    pub closed: Option<PathBuf>,
    /// Where the settings are kept; `None` keeps none.
    #[serde(skip)]
    pub place: Option<PathBuf>,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            lang: Lang::default(),
            theme: ThemeName::default(),
            scale: 100,
            panels: Panels::default(),
            play: super::PlaySettings::default(),
            recent: Vec::new(),
            open: Vec::new(),
            closed: None,
            place: None,
        }
    }
}

impl Settings {
    /// Reads the settings kept at `place`. What cannot be read is as if it were not there.
    pub fn read(place: Option<PathBuf>) -> Self {
        let kept = place
            .as_ref()
            .and_then(|path| fs::read_to_string(path).ok());
        let settings: Self = kept
            .and_then(|text| ron::from_str(&text).ok())
            .unwrap_or_default();
        Self { place, ..settings }
    }

    /// Writes the settings. That they cannot be kept is no reason to disturb anyone's work.
    pub fn keep(&self) {
        let Some(place) = &self.place else { return };
        let Ok(text) = ron::ser::to_string_pretty(self, ron::ser::PrettyConfig::default()) else {
            return;
        };
        let written = place.parent().is_some_and(|folder| {
            fs::create_dir_all(folder).is_ok()
                && tempfile::NamedTempFile::new_in(folder).is_ok_and(|mut file| {
                    file.write_all(text.as_bytes()).is_ok() && file.persist(place).is_ok()
                })
        });
        // Nothing to do when it fails: the next change tries again.
        let _: bool = written;
    }

    /// Puts a file in front of the recent ones.
    pub fn remember(&mut self, path: PathBuf, seconds: u64, analysis: &Analysis) {
        let summary = &analysis.summary;
        self.recent.retain(|file| file.path != path);
        self.recent.insert(
            0,
            RecentFile {
                path,
                seconds,
                pattern: analysis.patterns.first().map(|found| found.pattern.clone()),
                required: (summary.required_in_place, summary.required),
                letter: summary.worst_letter,
            },
        );
        self.recent.truncate(KEPT_FILES);
        self.keep();
    }

    /// Forgets a file that is gone.
    pub fn forget(&mut self, path: &std::path::Path) {
        self.recent.retain(|file| file.path != path);
        self.keep();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn settings_come_back_and_a_broken_file_is_no_harm() {
        let folder = tempfile::tempdir().unwrap();
        let place = folder.path().join("sub/settings.ron");
        let mut settings = Settings::read(Some(place.clone()));
        assert_eq!(
            settings,
            Settings {
                place: Some(place.clone()),
                ..Settings::default()
            }
        );
        settings.lang = Lang::En;
        settings.remember("a.sekisho.ron".into(), 7, &Analysis::default());
        settings.remember("b.sekisho.ron".into(), 8, &Analysis::default());
        settings.remember("a.sekisho.ron".into(), 9, &Analysis::default());
        let again = Settings::read(Some(place.clone()));
        assert_eq!(again, settings);
        assert_eq!(
            again
                .recent
                .iter()
                .map(|file| file.seconds)
                .collect::<Vec<_>>(),
            [9, 8]
        );
        fs::write(&place, "(lang: ").unwrap();
        assert_eq!(Settings::read(Some(place)).lang, Lang::Ja);
    }
}
