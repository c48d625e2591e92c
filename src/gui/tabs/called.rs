//! What the drawings of a window are called: by their files, else by their titles, and no two alike.

use std::path::Path;

use super::Tab;
use crate::{catalog::Lang, design::given_name, words};

/// What the drawings are called, in the order of `tabs`. Of several without a file that have the
/// same title each has its number, the oldest the first; of files of the same name each has its
/// folder.
pub(super) fn names_of(tabs: &[Tab], lang: Lang) -> Vec<String> {
    let plain: Vec<String> = tabs.iter().map(|tab| plain_name(tab, lang)).collect();
    let named = tabs.iter().zip(&plain);
    named
        .map(|(tab, name)| {
            let alike = tabs.iter().zip(&plain).filter(|(_, other)| *other == name);
            let alike: Vec<&Tab> = alike.map(|(other, _)| other).collect();
            if alike.len() < 2 {
                return name.clone();
            }
            match tab.file.path.as_deref() {
                Some(path) => in_folder(name, path, lang),
                None => numbered(name, tab, &alike, lang),
            }
        })
        .collect()
}

/// What a drawing is called where no other is called so.
pub(super) fn plain_name(tab: &Tab, lang: Lang) -> String {
    let title = || given_name(&tab.drawing.session.design().title).map(str::to_owned);
    let name = tab.file.name().or_else(title);
    name.unwrap_or_else(|| words::get(lang, "title-unnamed"))
}

fn in_folder(name: &str, path: &Path, lang: Lang) -> String {
    let folder = path.parent().and_then(Path::file_name).unwrap_or_default();
    let folder = folder.to_string_lossy().into_owned();
    let values = [("name", name.to_owned()), ("folder", folder)];
    words::format(lang, "title-in-folder", &values)
}

fn numbered(name: &str, tab: &Tab, alike: &[&Tab], lang: Lang) -> String {
    let older = |other: &&&Tab| other.file.path.is_none() && other.id <= tab.id;
    let n = alike.iter().filter(older).count();
    let values = [("name", name.to_owned()), ("n", n.to_string())];
    words::format(lang, "title-numbered", &values)
}
