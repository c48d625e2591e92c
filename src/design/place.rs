//! Paths as the program keeps them: they lead to the same place whatever folder it is started in.

use std::{
    ffi::OsStr,
    path::{Component, Path, PathBuf},
};

/// A path as it enters the program: absolute, without detours where that is sure.
///
/// A relative path means the folder the program runs in *now*. Links to folders are kept as they
/// are written, as the user knows them, except behind a `..`, where only the system knows what is
/// meant. What cannot be made absolute comes back as it is.
pub fn absolute(path: &Path) -> PathBuf {
    let Ok(whole) = std::path::absolute(path) else {
        return path.to_owned();
    };
    let goes_up = whole.components().any(|part| part == Component::ParentDir);
    let real = goes_up.then(|| real(&whole)).flatten();
    real.unwrap_or(whole)
}

/// The path with its folder as the system knows it; the file itself may be a link or not be there.
fn real(path: &Path) -> Option<PathBuf> {
    let name: &OsStr = path.file_name()?;
    Some(path.parent()?.canonicalize().ok()?.join(name))
}

/// Whether two paths lead to the same file, or would if it were there.
pub fn is_same_file(one: &Path, other: &Path) -> bool {
    if one == other {
        return true;
    }
    match (one.canonicalize(), other.canonicalize()) {
        (Ok(one), Ok(other)) => one == other,
        (Err(_), Err(_)) => real(one).is_some_and(|one| real(other) == Some(one)),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_becomes_absolute_without_detours() {
        let here = std::env::current_dir().unwrap();
        assert_eq!(absolute(Path::new("a.ron")), here.join("a.ron"));
        assert_eq!(absolute(Path::new("./a.ron")), here.join("a.ron"));
        let up = absolute(Path::new("src/../a.ron"));
        assert!(up.is_absolute());
        assert_eq!(up.components().find(|it| *it == Component::ParentDir), None);
        assert!(is_same_file(&up, &here.join("a.ron")));
        assert_eq!(absolute(Path::new("")), Path::new(""));
    }

    #[test]
    fn spellings_of_one_file_are_the_same() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("a.ron");
        let other = folder.path().join("sub/../a.ron");
        std::fs::create_dir(folder.path().join("sub")).unwrap();
        assert!(is_same_file(&file, &other), "also where there is none yet");
        assert!(!is_same_file(&file, &folder.path().join("b.ron")));
        std::fs::write(&file, "").unwrap();
        assert!(is_same_file(&file, &other));
        assert!(!is_same_file(&file, &folder.path().join("sub")));
    }
}
