//! `sekisho [FILE]`: the window.

use std::path::Path;

use super::{Out, Outcome};
use crate::catalog::Lang;

/// Opens the window; without one, says so in one line and points to the command line.
pub(super) fn run(
    file: Option<&Path>,
    folder: Option<&Path>,
    lang: Option<Lang>,
    out: &mut Out<'_>,
) -> Outcome {
    match open(file, folder, lang, out) {
        Ok(outcome) => outcome,
        Err(reason) => {
            let reason = reason.lines().next().unwrap_or_default();
            out.complain(&format!(
                "{reason}; use the command line instead: sekisho --help"
            ));
            Outcome::BadInput
        }
    }
}

#[cfg(feature = "gui")]
fn open(
    file: Option<&Path>,
    folder: Option<&Path>,
    lang: Option<Lang>,
    out: &mut Out<'_>,
) -> Result<Outcome, String> {
    // A broken file is told here: a person who typed its name is looking at this terminal.
    if let Some(error) = file.and_then(fault_of) {
        out.complain(&error.to_string());
        return Ok(Outcome::BadInput);
    }
    if !has_display() {
        return Err("there is no display to open a window on".to_owned());
    }
    let Some(catalog) = super::load_catalog(folder, out) else {
        return Ok(Outcome::BadInput);
    };
    crate::gui::run(catalog, file.map(Path::to_owned), lang)
        .map_err(|error| format!("the window cannot be opened: {error}"))?;
    Ok(Outcome::Done)
}

/// What is wrong with a design or scenario, if anything.
#[cfg(feature = "gui")]
fn fault_of(file: &Path) -> Option<crate::design::FileError> {
    if crate::gui::is_scenario(file) {
        return crate::analysis::training::read_scenario(file).err();
    }
    crate::design::read_file(file).err()
}

#[cfg(not(feature = "gui"))]
fn open(
    _: Option<&Path>,
    _: Option<&Path>,
    _: Option<Lang>,
    _: &mut Out<'_>,
) -> Result<Outcome, String> {
    Err("this build has no window".to_owned())
}

/// Whether a window system is to be had. Only X11 and Wayland can be missing.
#[cfg(feature = "gui")]
fn has_display() -> bool {
    let named = |name| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    !cfg!(all(unix, not(target_os = "macos")))
        || ["DISPLAY", "WAYLAND_DISPLAY", "WAYLAND_SOCKET"]
            .into_iter()
            .any(named)
}
