//! The files of a catalog, from the binary or from a folder.

use std::{collections::BTreeMap, path::Path};

use include_dir::{Dir, include_dir};
use serde::de::DeserializeOwned;

use super::{
    CatalogFault, CatalogFaults, Message,
    reasons::Reasons,
    ron_text::{SyntaxFault, ron_options},
    system_message,
};

static BUILTIN: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/catalog/mic-2025-03-28");

/// Largest file of a catalog that is read, in bytes.
const LARGEST_FILE: u64 = 16 << 20;

/// The texts of a catalog's files by their path relative to its folder.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CatalogFiles {
    texts: BTreeMap<String, String>,
}

impl CatalogFiles {
    /// The files in the binary.
    pub fn builtin() -> Self {
        let mut files = Self::default();
        files.add_dir(&BUILTIN);
        files
    }

    fn add_dir(&mut self, dir: &Dir<'_>) {
        for file in dir.files() {
            if let (Some(name), Some(text)) = (file.path().to_str(), file.contents_utf8()) {
                self.texts.insert(name.replace('\\', "/"), text.to_owned());
            }
        }
        for dir in dir.dirs() {
            self.add_dir(dir);
        }
    }

    /// The files of a folder: `*.ron` in it, in its `templates`, `starts` and `scenarios`. Faults are
    /// files that cannot be read, named by their paths.
    pub fn read(dir: &Path) -> Result<Self, CatalogFaults> {
        let mut files = Self::default();
        let mut faults = Vec::new();
        for prefix in ["", "templates/", "starts/", "scenarios/"] {
            let sub = dir.join(prefix);
            let Ok(entries) = std::fs::read_dir(&sub) else {
                if prefix.is_empty() {
                    let message = Message::new("catalog-no-folder");
                    faults.push(CatalogFault::whole(dir.display(), message));
                }
                continue;
            };
            let mut paths: Vec<_> = entries.flatten().map(|entry| entry.path()).collect();
            paths.sort();
            for path in paths
                .iter()
                .filter(|path| path.extension().is_some_and(|e| e == "ron"))
            {
                let name = path
                    .file_name()
                    .map(|name| name.to_string_lossy())
                    .unwrap_or_default();
                let name = format!("{prefix}{name}");
                match read_text(path) {
                    Ok(text) => drop(files.texts.insert(name, text)),
                    Err(message) => faults.push(CatalogFault::whole(path.display(), message)),
                }
            }
        }
        if faults.is_empty() {
            Ok(files)
        } else {
            Err(CatalogFaults { faults })
        }
    }

    /// The text of a file; empty if it is not there.
    pub fn text(&self, name: &str) -> &str {
        self.texts.get(name).map_or("", String::as_str)
    }

    /// Puts a file's text in place of another: for trying out faults.
    #[must_use]
    pub fn with(mut self, name: &str, text: impl Into<String>) -> Self {
        self.texts.insert(name.to_owned(), text.into());
        self
    }

    /// Texts and paths of all files.
    pub(super) fn texts(&self) -> impl Iterator<Item = (&String, &String)> {
        self.texts.iter()
    }

    /// What a file holds, with the sources in place of their names; what keeps it from being read
    /// is added to the faults.
    pub(super) fn parse<T: DeserializeOwned>(
        &self,
        reasons: &mut Reasons,
        name: &str,
        faults: &mut Vec<CatalogFault>,
    ) -> Option<T> {
        let Some(text) = self.texts.get(name) else {
            let message = Message::new("catalog-no-file");
            faults.push(CatalogFault::whole(name, message));
            return None;
        };
        let told = reasons.told(name, text, faults);
        ron_options()
            .from_str(&told)
            .map_err(|error| {
                faults.push(CatalogFault {
                    file: name.to_owned(),
                    place: Some(error.span.start.into()),
                    message: SyntaxFault::of(&told, &error).message(),
                });
            })
            .ok()
    }
}

fn read_text(path: &Path) -> Result<String, Message> {
    let meta = std::fs::metadata(path).map_err(|error| system_message(error.kind()))?;
    if !meta.is_file() {
        return Err(Message::new("fault-no-file"));
    }
    let size = meta.len();
    if size > LARGEST_FILE {
        let message = Message::new("catalog-too-large");
        return Err(message.with("bytes", size.to_string()));
    }
    let bytes = std::fs::read(path).map_err(|error| system_message(error.kind()))?;
    String::from_utf8(bytes).map_err(|_not_text| Message::new("fault-no-text"))
}
