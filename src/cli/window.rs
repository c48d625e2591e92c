//! `sekisho [FILE]`: the window.

use std::path::Path;

use super::{Outcome, terminal::Terminal};
use crate::catalog::{Lang, Message};

/// Opens the window; without one, says so in one line and points to the command line.
pub(super) fn run(
    file: Option<&Path>,
    asked: Option<Lang>,
    terminal: &mut Terminal<'_, '_>,
) -> Outcome {
    match open(file, asked, terminal) {
        Ok(outcome) => outcome,
        Err(reason) => {
            terminal.complain(&Message::new("cli-instead").with("why", reason));
            Outcome::BadInput
        }
    }
}

#[cfg(feature = "gui")]
fn open(
    file: Option<&Path>,
    asked: Option<Lang>,
    terminal: &mut Terminal<'_, '_>,
) -> Result<Outcome, Message> {
    // A broken file is told here, where who typed its name is looking, and in the window once more:
    // who opens it in a file manager sees nothing else.
    let fault = file.and_then(fault_of);
    if let Some(error) = &fault {
        terminal.complain_of(error);
    }
    if !has_display() {
        return match fault {
            Some(_) => Ok(Outcome::BadInput),
            None => Err(Message::new("cli-no-display")),
        };
    }
    let Some(catalog) = terminal.load_catalog() else {
        return Ok(Outcome::BadInput);
    };
    crate::gui::run(catalog, file.map(Path::to_owned), asked).map_err(|error| {
        // The reason is one line, whatever the window system has to say.
        let why = error.lines().next().unwrap_or_default();
        Message::new("cli-window-fails").with("why", why)
    })?;
    Ok(match fault {
        Some(_) => Outcome::BadInput,
        None => Outcome::Done,
    })
}

/// What is wrong with a design or scenario, if anything.
#[cfg(feature = "gui")]
fn fault_of(file: &Path) -> Option<crate::design::FileError> {
    if crate::gui::is_scenario(file) {
        return crate::training::read_scenario(file).err();
    }
    crate::design::read_file(file).err()
}

#[cfg(not(feature = "gui"))]
fn open(_: Option<&Path>, _: Option<Lang>, _: &mut Terminal<'_, '_>) -> Result<Outcome, Message> {
    Err(Message::new("cli-no-window"))
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
