//! What the window asks of the system: file dialogs and the clock. Tests put their own in place.

use std::{
    fmt,
    path::{Path, PathBuf},
    sync::{LazyLock, mpsc::Sender},
    thread,
    time::{Duration, Instant, SystemTime, UNIX_EPOCH},
};

use eframe::egui;

/// The name under which the system knows the program.
pub(super) const APP_ID: &str = "sekisho";

/// The end of a design file's name.
pub const FILE_END: &str = "sekisho.ron";

/// How the names of drawings and scenarios end.
pub(crate) const OUR_ENDS: &[&str] = &[FILE_END, "ron"];

/// How the names of lists of assets end.
pub(crate) const LIST_ENDS: &[&str] = &["csv", "tsv", "txt", "xlsx", "xlsm"];

/// A question for a path.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PathDialog {
    /// Which file to open.
    Open {
        /// The dialog's title.
        title: String,
        /// What the files are called.
        kind: String,
        /// How their names end.
        ends: &'static [&'static str],
    },
    /// Where to save.
    Save {
        /// The dialog's title.
        title: String,
        /// What the files are called.
        kind: String,
        /// The proposed file name.
        name: String,
    },
}

/// What became of a [`PathDialog`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum PathAnswer {
    /// The user chose a path.
    Path(PathBuf),
    /// The user chose none.
    Nothing,
    /// The system has shown no dialog: the window must ask itself.
    NoDialog,
}

/// Where the answer to a [`PathDialog`] goes.
#[derive(Debug)]
pub struct Reply {
    sender: Sender<PathAnswer>,
    ctx: egui::Context,
}

impl Reply {
    pub(crate) fn new(sender: Sender<PathAnswer>, ctx: &egui::Context) -> Self {
        Self {
            sender,
            ctx: ctx.clone(),
        }
    }

    /// Sends the chosen path, or that there is none, and wakes the window.
    pub fn send(self, path: Option<PathBuf>) {
        self.answer(path.map_or(PathAnswer::Nothing, PathAnswer::Path));
    }

    /// Tells the window that the system has no dialog, so that it asks itself.
    pub fn no_dialog(self) {
        self.answer(PathAnswer::NoDialog);
    }

    fn answer(self, answer: PathAnswer) {
        // Nobody listens when the window has closed meanwhile; then there is nothing to do.
        drop(self.sender.send(answer));
        self.ctx.request_repaint();
    }
}

/// Reads which fonts the system has. It may take long and runs beside the window.
pub type SystemFonts = fn() -> fontdb::Database;

/// What the window asks of the system.
pub trait Services: fmt::Debug {
    /// Asks the user for a path without blocking; the dialog begins in a folder.
    fn ask(&mut self, ask: PathDialog, folder: &Path, reply: Reply);
    /// The time of day.
    fn now(&self) -> SystemTime;
    /// A clock that never runs backwards.
    fn uptime(&self) -> Duration {
        self.now().duration_since(UNIX_EPOCH).unwrap_or_default()
    }
    /// Where copies of unsaved work are kept; `None` keeps none.
    fn recovery_folder(&self) -> Option<PathBuf> {
        None
    }
    /// Where letters are looked for that the bundled typeface lacks; as a rule nowhere.
    fn fonts(&self) -> SystemFonts {
        fontdb::Database::new
    }
}

/// Nobody closes a dialog sooner. Where the system has none, neither a portal nor a helper program,
/// the answer is there at once.
const SOONEST: Duration = Duration::from_millis(250);

/// The real system.
#[derive(Clone, Copy, Debug, Default)]
pub struct NativeServices;

impl Services for NativeServices {
    fn ask(&mut self, ask: PathDialog, folder: &Path, reply: Reply) {
        let folder = folder.to_path_buf();
        let started = thread::Builder::new()
            .name("file_dialog".to_owned())
            .spawn(move || {
                let asked = Instant::now();
                match native_dialog(&ask, &folder) {
                    None if asked.elapsed() < SOONEST => reply.no_dialog(),
                    path => reply.send(path),
                }
            });
        // Without a thread there is no dialog; the dropped reply tells the window so.
        drop(started);
    }

    fn now(&self) -> SystemTime {
        SystemTime::now()
    }

    fn uptime(&self) -> Duration {
        static START: LazyLock<Instant> = LazyLock::new(Instant::now);
        START.elapsed()
    }

    fn recovery_folder(&self) -> Option<PathBuf> {
        eframe::storage_dir(APP_ID).map(|folder| folder.join("recovery"))
    }

    fn fonts(&self) -> SystemFonts {
        || {
            let mut database = fontdb::Database::new();
            database.load_system_fonts();
            database
        }
    }
}

fn native_dialog(ask: &PathDialog, folder: &Path) -> Option<PathBuf> {
    let dialog = |title: &str, kind: &str, ends: &[&str]| {
        rfd::FileDialog::new()
            .set_directory(folder)
            .set_title(title)
            .add_filter(kind, ends)
    };
    match ask {
        PathDialog::Open { title, kind, ends } => dialog(title, kind, ends).pick_file(),
        PathDialog::Save { title, kind, name } => {
            let dialog = dialog(title, kind, OUR_ENDS);
            dialog.set_file_name(name).save_file()
        }
    }
}
