//! What files are called: their endings, and names made of titles.

use std::path::{Path, PathBuf};

use crate::gui::{FILE_END, service::LIST_ENDS};

/// The end of a scenario file's name.
pub(in crate::gui) const SCENARIO_END: &str = "scenario.ron";

/// Whether it is called as lists of assets are, and no drawing is.
pub(in crate::gui) fn is_list(path: &Path) -> bool {
    let end = path.extension().unwrap_or_default();
    LIST_ENDS.iter().any(|it| end.eq_ignore_ascii_case(it))
}

/// Whether a file holds a scenario, by its name.
pub fn is_scenario(path: &Path) -> bool {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    name.ends_with(&format!(".{SCENARIO_END}"))
}

/// The path with the ending of a design file, if it has none. A file that is called otherwise and
/// is there already keeps its name; half of the ending, as some dialogs leave it of a name that is
/// typed over theirs, becomes the whole one.
pub(in crate::gui) fn with_end(path: PathBuf) -> PathBuf {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let has_end = name.ends_with(&format!(".{FILE_END}"));
    if has_end || name.ends_with(".ron") && path.exists() {
        return path;
    }
    let stem = name.strip_suffix(".ron").unwrap_or(&name).to_owned();
    let folder = path.parent().unwrap_or_else(|| Path::new(""));
    folder.join(format!("{stem}.{FILE_END}"))
}

/// How pages to print end.
pub(in crate::gui) const PAGE_END: &str = "html";

/// The path with the ending of a page to print.
pub(in crate::gui) fn page_with_end(path: PathBuf) -> PathBuf {
    let is_page = path.extension().is_some_and(|end| end == PAGE_END);
    if is_page {
        return path;
    }
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let name = format!("{name}.{PAGE_END}");
    path.with_file_name(name)
}

/// The path with the ending of a scenario file.
pub(in crate::gui) fn scenario_with_end(path: PathBuf) -> PathBuf {
    if is_scenario(&path) {
        return path;
    }
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let stem = name.trim_end_matches(".ron").to_owned();
    let folder = path.parent().unwrap_or_else(|| Path::new(""));
    folder.join(format!("{stem}.{SCENARIO_END}"))
}
