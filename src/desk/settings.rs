//! What is kept between runs: language, theme, sizes, panels and files, in a small RON file.

use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
    time::SystemTime,
};

use serde::{Deserialize, Serialize};

use super::Panels;
use crate::{
    analysis::Analysis,
    catalog::{HallModelId, Lang, Letter, PatternId, Text},
    design::{absolute, is_same_file},
    import::RememberedHeads,
    keep::SettingsFile,
    scene::ThemeName,
};

/// How many recent files are kept.
const KEPT_FILES: usize = 12;

/// A file that was open, as the start screen lists it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RecentFile {
    /// Where it is.
    pub path: PathBuf,
    /// When it was last open or saved.
    #[serde(rename = "seconds", with = "crate::keep::seconds")]
    pub opened: SystemTime,
    /// The first pattern it was recognised as.
    #[serde(default)]
    pub pattern: Option<PatternId>,
    /// The model of its town hall.
    #[serde(default)]
    pub hall: Option<HallModelId>,
    /// Whether it has screen transfer of the My Number side that is no pattern.
    #[serde(default)]
    pub unmatched: bool,
    /// Required controls in place, and all of them.
    #[serde(default)]
    pub required: (usize, usize),
    /// Its worst letter.
    #[serde(default)]
    pub letter: Option<Letter>,
}

/// A scenario of the user's own, as the start screen offers it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OwnScenario {
    /// Where it is.
    pub path: PathBuf,
    /// Its title.
    pub title: Text,
    /// How many questions it has.
    pub questions: usize,
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
    /// Which panels are open in a window too narrow for all of them: there they fold to rails.
    pub narrow_panels: Panels,
    /// Which panels are shown round the table of all assets.
    pub register_panels: Panels,
    /// Whether single letters and signs mean actions. Who speaks to the computer, or hits keys
    /// by chance, does without.
    pub single_keys: bool,
    /// How scenarios are played.
    pub play: super::PlaySettings,
    /// Recent files, the newest first.
    pub recent: Vec<RecentFile>,
    /// Scenario files that were played or written, the newest first.
    pub scenarios: Vec<OwnScenario>,
    /// Files that were open when the program last ended, in the order of their tabs.
    pub open: Vec<PathBuf>,
    /// The file that was closed last.
    pub closed: Option<PathBuf>,
    /// Widths and heights that people have given panels and columns, points, by their names.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub sizes: BTreeMap<String, u16>,
    /// What columns of lists mean, as people have said.
    #[serde(skip_serializing_if = "RememberedHeads::is_empty")]
    pub heads: RememberedHeads,
    /// Where the settings are kept.
    #[serde(skip)]
    pub file: SettingsFile,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            lang: Lang::default(),
            theme: ThemeName::default(),
            scale: 100,
            panels: Panels::default(),
            narrow_panels: Panels::NARROW,
            register_panels: Panels::ROUND_TABLE,
            single_keys: true,
            play: super::PlaySettings::default(),
            recent: Vec::new(),
            scenarios: Vec::new(),
            open: Vec::new(),
            closed: None,
            sizes: BTreeMap::new(),
            heads: RememberedHeads::new(),
            file: SettingsFile::default(),
        }
    }
}

impl Settings {
    /// The settings kept at `place`; `None` keeps none. What cannot be read is as if it were not
    /// there.
    pub fn read(place: Option<PathBuf>) -> Self {
        let file = SettingsFile::at(place);
        let kept = file.read();
        let settings: Self = kept
            .and_then(|text| ron::from_str(&text).ok())
            .unwrap_or_default();
        let mut settings = Self { file, ..settings };
        settings.forget_relative();
        settings
    }

    /// Forgets paths that are not absolute: where they lead depends on where the program happens to
    /// be started, which may be another file of that name.
    fn forget_relative(&mut self) {
        self.recent.retain(|file| file.path.is_absolute());
        self.scenarios.retain(|file| file.path.is_absolute());
        self.open.retain(|path| path.is_absolute());
        self.closed.take_if(|path| !path.is_absolute());
    }

    /// Keeps the settings for the next time.
    pub fn keep(&self) {
        if let Ok(text) = ron::ser::to_string_pretty(self, ron::ser::PrettyConfig::default()) {
            self.file.write(&text);
        }
    }

    /// Puts a file in front of the recent ones; another spelling of its path gives way.
    pub fn remember(&mut self, path: &Path, opened: SystemTime, analysis: &Analysis) {
        let path = absolute(path);
        let summary = &analysis.summary;
        self.recent.retain(|file| !is_same_file(&file.path, &path));
        self.recent.insert(
            0,
            RecentFile {
                path,
                opened,
                pattern: analysis.patterns.first().map(|found| found.pattern.clone()),
                hall: analysis.hall.model.clone(),
                unmatched: !analysis.unmatched.is_empty(),
                required: (summary.required_in_place, summary.required),
                letter: summary.worst_letter,
            },
        );
        self.recent.truncate(KEPT_FILES);
        self.keep();
    }

    /// Puts a scenario in front of the user's own ones.
    pub fn remember_scenario(&mut self, path: &Path, title: &Text, questions: usize) {
        let path = absolute(path);
        self.scenarios
            .retain(|file| !is_same_file(&file.path, &path));
        let title = title.clone();
        let own = OwnScenario {
            path,
            title,
            questions,
        };
        self.scenarios.insert(0, own);
        self.scenarios.truncate(KEPT_FILES);
        self.keep();
    }

    /// Forgets a file that is gone.
    pub fn forget(&mut self, path: &Path) {
        self.recent.retain(|file| !is_same_file(&file.path, path));
        self.scenarios
            .retain(|file| !is_same_file(&file.path, path));
        self.keep();
    }
}

#[cfg(test)]
mod tests {
    use std::time::{Duration, UNIX_EPOCH};

    use super::*;

    fn at(seconds: u64) -> SystemTime {
        UNIX_EPOCH + Duration::from_secs(seconds)
    }

    #[test]
    fn settings_come_back_and_a_broken_file_is_no_harm() {
        let folder = tempfile::tempdir().unwrap();
        let place = folder.path().join("sub/settings.ron");
        let mut settings = Settings::read(Some(place.clone()));
        assert_eq!(
            settings,
            Settings {
                file: SettingsFile::at(Some(place.clone())),
                ..Settings::default()
            }
        );
        settings.lang = Lang::En;
        let (one, other) = (folder.path().join("a"), folder.path().join("b"));
        settings.remember(&one, at(7), &Analysis::default());
        settings.remember(&other, at(8), &Analysis::default());
        settings.remember(&one, at(9), &Analysis::default());
        // Another spelling of the same path.
        let detour = folder.path().join("sub/../b");
        settings.remember(&detour, at(10), &Analysis::default());
        let again = Settings::read(Some(place.clone()));
        assert_eq!(again, settings);
        assert_eq!(
            again
                .recent
                .iter()
                .map(|file| file.opened)
                .collect::<Vec<_>>(),
            [at(10), at(9)]
        );
        // Where these would lead depends on where the program is started.
        let text = r#"(recent: [(path: "a", seconds: 1)], open: ["docs/a"], closed: Some("a"))"#;
        std::fs::write(&place, text).unwrap();
        let kept = Settings::read(Some(place.clone()));
        assert_eq!(
            (kept.recent, kept.open, kept.closed),
            (vec![], vec![], None)
        );
        std::fs::write(&place, "(lang: ").unwrap();
        assert_eq!(Settings::read(Some(place)).lang, Lang::Ja);
    }
}
