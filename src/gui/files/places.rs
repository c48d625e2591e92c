//! What a typed path means, and how it may go on.

use std::{
    ffi::OsStr,
    fs,
    path::{Path, PathBuf, is_separator},
};

/// How many entries of a folder are offered at most.
const MOST: usize = 500;

/// An entry of a folder.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct FolderPlace {
    /// Its name.
    pub(super) name: String,
    /// The path as it would be typed; a folder's ends with a separator.
    pub(super) typed: String,
    pub(super) is_folder: bool,
}

/// What a typed path leads to from a folder; `~` is the home folder.
pub(super) fn resolved(typed: &str, folder: &Path) -> PathBuf {
    let typed = typed.trim();
    let home = || std::env::home_dir().filter(|home| !home.as_os_str().is_empty());
    match (typed.strip_prefix('~'), home()) {
        (Some(""), Some(home)) => home,
        (Some(rest), Some(home)) if rest.starts_with(is_separator) => {
            home.join(rest.trim_start_matches(is_separator))
        }
        _ => folder.join(typed),
    }
}

/// A typed path as the folder it stands in, with its separator, and the name begun in it.
pub(super) fn parted(typed: &str) -> (&str, &str) {
    match typed.rfind(is_separator) {
        // The separators are single bytes.
        Some(at) => typed.split_at(at + 1),
        None => ("", typed),
    }
}

/// Folders and files with one of these endings by which a typed path can go on, folders first; an
/// error where the folder cannot be read.
pub(super) fn places(
    typed: &str,
    folder: &Path,
    ends: &[&str],
) -> std::io::Result<Vec<FolderPlace>> {
    let (before, begun) = parted(typed.trim_start());
    let begun = begun.to_lowercase();
    let mut found: Vec<FolderPlace> = fs::read_dir(resolved(before, folder))?
        .filter_map(Result::ok)
        .filter_map(|entry| {
            let name = entry.file_name().into_string().ok()?;
            let is_folder = entry.path().is_dir();
            let fits = name.to_lowercase().starts_with(&begun);
            let is_shown = !name.starts_with('.') || begun.starts_with('.');
            let ending = Path::new(&name).extension();
            let is_meant = |it: &OsStr| ends.iter().any(|end| it.eq_ignore_ascii_case(end));
            let is_ours = is_folder || ending.is_some_and(is_meant);
            (fits && is_shown && is_ours).then(|| {
                let end = if is_folder {
                    std::path::MAIN_SEPARATOR_STR
                } else {
                    ""
                };
                FolderPlace {
                    typed: format!("{before}{name}{end}"),
                    name,
                    is_folder,
                }
            })
        })
        .collect();
    found.sort_by(|a, b| (!a.is_folder, &a.name).cmp(&(!b.is_folder, &b.name)));
    found.truncate(MOST);
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_goes_on_by_folders_and_designs_that_begin_so() {
        let folder = tempfile::tempdir().unwrap();
        fs::create_dir(folder.path().join("市")).unwrap();
        for name in ["市.sekisho.ron", "市.txt", ".hidden.ron", "町.sekisho.ron"] {
            fs::write(folder.path().join(name), "").unwrap();
        }
        let names = |typed: &str| -> Vec<String> {
            let found = places(typed, folder.path(), &["ron"]).unwrap();
            found.into_iter().map(|place| place.typed).collect()
        };
        let inner = format!("市{}", std::path::MAIN_SEPARATOR);
        assert_eq!(names("市"), [inner.as_str(), "市.sekisho.ron"]);
        assert_eq!(names("").len(), 3);
        assert_eq!(names("."), [".hidden.ron"]);
        assert_eq!(names(&inner), [""; 0]);
        assert!(places("ない/", folder.path(), &["ron"]).is_err());
    }

    #[test]
    fn a_path_is_taken_from_the_folder_unless_it_is_whole() {
        let folder = Path::new("/designs");
        assert_eq!(resolved(" a.ron ", folder), Path::new("/designs/a.ron"));
        assert_eq!(resolved("/b.ron", folder), Path::new("/b.ron"));
        assert_eq!(parted("/a/b"), ("/a/", "b"));
        assert_eq!(parted("b"), ("", "b"));
    }
}
