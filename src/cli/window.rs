//! `sekisho [FILE]`: the window.

use std::path::Path;

use super::{Out, Outcome};
use crate::catalog::Lang;

/// Opens the window; without one, says so in one line and points to the command line.
pub(super) fn run(
    file: Option<&Path>,
    folder: Option<&Path>,
    asked: Option<Lang>,
    lang: Lang,
    out: &mut Out<'_>,
) -> Outcome {
    match open(file, folder, asked, lang, out) {
        Ok(outcome) => outcome,
        Err(reason) => {
            let reason = reason.lines().next().unwrap_or_default();
            out.complain(&match lang {
                Lang::Ja => format!("{reason}。コマンドラインで使えます：sekisho --help"),
                Lang::En => format!("{reason}; use the command line instead: sekisho --help"),
            });
            Outcome::BadInput
        }
    }
}

#[cfg(feature = "gui")]
fn open(
    file: Option<&Path>,
    folder: Option<&Path>,
    asked: Option<Lang>,
    lang: Lang,
    out: &mut Out<'_>,
) -> Result<Outcome, String> {
    // A broken file is told here: a person who typed its name is looking at this terminal.
    if let Some(error) = file.and_then(fault_of) {
        out.complain(&super::words::file_fault(&error, lang));
        return Ok(Outcome::BadInput);
    }
    if !has_display() {
        return Err(match lang {
            Lang::Ja => "画面を開けるディスプレイがありません".to_owned(),
            Lang::En => "there is no display to open a window on".to_owned(),
        });
    }
    let Some(catalog) = super::load_catalog(folder, out) else {
        return Ok(Outcome::BadInput);
    };
    crate::gui::run(catalog, file.map(Path::to_owned), asked).map_err(|error| match lang {
        Lang::Ja => format!("画面を開けません：{error}"),
        Lang::En => format!("the window cannot be opened: {error}"),
    })?;
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
    lang: Lang,
    _: &mut Out<'_>,
) -> Result<Outcome, String> {
    Err(match lang {
        Lang::Ja => "この版には画面がありません".to_owned(),
        Lang::En => "this build has no window".to_owned(),
    })
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
