//! A window on a test's desk.

use std::{
    path::{Path, PathBuf},
    sync::{
        Arc, Mutex,
        atomic::{AtomicU64, Ordering},
    },
    thread,
    time::{Duration, SystemTime, UNIX_EPOCH},
};

use eframe::egui::{
    Key, Modifiers, Vec2, ViewportCommand, ViewportEvent, ViewportId, accesskit::Role,
};
use egui_kittest::{
    Harness, SnapshotResults,
    kittest::{AccessKitNode, Queryable as _, by},
};
use sekisho::{
    catalog::{Catalog, Lang},
    desk::Panels,
    gui::{Desktop, PathDialog, Reply, Services, Settings, Setup, SystemFonts},
    scene::ThemeName,
};

/// Answers that a test gives when it likes.
pub(crate) type Held = Arc<Mutex<Vec<Reply>>>;

/// What file dialogs were asked for, and in which folder they begin.
pub(crate) type Asked = Arc<Mutex<Vec<(PathDialog, PathBuf)>>>;

/// A recovery folder, and the clock by which work is kept there, in milliseconds.
pub(crate) type Kept = (PathBuf, Arc<AtomicU64>);

/// Answers every file dialog at once with one path, or holds the answers; the clock stands still
/// unless a test moves it.
#[derive(Debug)]
pub(crate) struct DeskServices(
    pub PathBuf,
    pub Option<Held>,
    pub Option<Kept>,
    pub Option<Asked>,
    pub Option<SystemFonts>,
);

impl Services for DeskServices {
    fn ask(&mut self, ask: PathDialog, folder: &Path, reply: Reply) {
        if let Some(asked) = &self.3 {
            asked.lock().unwrap().push((ask, folder.to_path_buf()));
        }
        match &self.1 {
            Some(held) => held.lock().unwrap().push(reply),
            None => reply.send(Some(self.0.clone())),
        }
    }

    fn now(&self) -> SystemTime {
        UNIX_EPOCH + Duration::from_secs(1_000_000)
    }

    fn uptime(&self) -> Duration {
        let clock = self.2.as_ref().map(|(_, clock)| clock);
        Duration::from_millis(clock.map_or(0, |clock| clock.load(Ordering::Relaxed)))
    }

    fn recovery_folder(&self) -> Option<PathBuf> {
        self.2.as_ref().map(|(folder, _)| folder.clone())
    }

    fn fonts(&self) -> SystemFonts {
        self.4.unwrap_or(fontdb::Database::new)
    }
}

/// What a test wishes of the window.
#[derive(Debug, Default)]
pub(crate) struct Desk {
    pub(crate) size: Option<Vec2>,
    pub(crate) settings: Settings,
    pub(crate) file: Option<PathBuf>,
    /// What file dialogs answer.
    pub(crate) answer: PathBuf,
    /// Where file dialogs wait for an answer instead.
    pub(crate) held: Option<Held>,
    /// Notes what file dialogs are asked for.
    pub(crate) asked: Option<Asked>,
    /// Where unsaved work is kept.
    pub(crate) kept: Option<Kept>,
    /// The fonts of the system; none if nothing is said.
    pub(crate) fonts: Option<SystemFonts>,
    /// Whether panels of a narrow window begin folded, as they do for who has never opened one.
    pub(crate) folds: bool,
}

impl Desk {
    /// In a language and a theme.
    pub(crate) fn dressed(lang: Lang, theme: ThemeName) -> Self {
        Self {
            settings: Settings {
                lang,
                theme,
                ..Settings::default()
            },
            ..Self::default()
        }
    }

    /// So tall that nothing must be scrolled to.
    pub(crate) fn tall() -> Self {
        Self {
            size: Some(Vec2::new(1280.0, 1600.0)),
            ..Self::default()
        }
    }

    /// So large that nothing is elided or scrolled away.
    pub(crate) fn wide() -> Self {
        Self {
            size: Some(Vec2::new(1600.0, 6000.0)),
            ..Self::default()
        }
    }

    /// The window, drawn once.
    pub(crate) fn open(self) -> Harness<'static, Option<Desktop>> {
        let Self {
            size,
            settings,
            file,
            answer,
            held,
            asked,
            kept,
            fonts,
            folds,
        } = self;
        let settings = Settings {
            narrow_panels: if folds {
                settings.narrow_panels
            } else {
                Panels::default()
            },
            ..settings
        };
        let mut setup = Some(Setup {
            catalog: Arc::new(Catalog::builtin().unwrap()),
            file,
            services: Box::new(DeskServices(answer, held, kept, asked, fonts)),
            settings,
        });
        let mut harness = Harness::builder()
            .with_size(size.unwrap_or(Vec2::new(1280.0, 800.0)))
            .with_max_steps(20)
            .build_ui_state(
                move |ui, window: &mut Option<Desktop>| {
                    if let Some(setup) = setup.take() {
                        *window = Some(Desktop::new(ui.ctx(), setup));
                        // Fonts begin with the next pass.
                        ui.ctx().request_repaint();
                        return;
                    }
                    window.as_mut().unwrap().ui(ui);
                },
                None,
            );
        harness.run();
        harness
    }
}

/// Short for the window behind the harness.
pub(crate) fn window<'a>(harness: &'a Harness<'_, Option<Desktop>>) -> &'a Desktop {
    harness.state().as_ref().unwrap()
}

/// Runs until nothing is being computed any more.
pub(crate) fn settle(harness: &mut Harness<'_, Option<Desktop>>) {
    for _ in 0..5000 {
        harness.run();
        if !window(harness).is_computing() {
            harness.run();
            return;
        }
        thread::sleep(Duration::from_millis(2));
    }
    panic!("it is still computing");
}

/// Clicks what bears this label; heads of tables may bear the same words.
pub(crate) fn click(harness: &mut Harness<'_, Option<Desktop>>, label: &str) {
    let is_no_head = |node: &AccessKitNode<'_>| node.role() != Role::ColumnHeader;
    let named = by().label(label).predicate(is_no_head);
    harness.get(named).click();
    harness.run();
}

/// Clicks the first thing whose label begins so.
pub(crate) fn click_prefix(harness: &mut Harness<'_, Option<Desktop>>, start: &str) {
    let node = harness
        .get_all(by().predicate(|node| node.label().is_some_and(|label| label.starts_with(start))));
    node.into_iter()
        .next()
        .unwrap_or_else(|| panic!("nothing begins with {start}"))
        .click();
    harness.run();
}

/// Clicks the first thing whose label has these words in it.
pub(crate) fn click_containing(harness: &mut Harness<'_, Option<Desktop>>, words: &str) {
    let node = harness.get_all_by_label_contains(words).next();
    node.unwrap_or_else(|| panic!("nothing says {words}"))
        .click();
    harness.run();
}

/// Clicks the first thing that bears this label.
pub(crate) fn click_first(harness: &mut Harness<'_, Option<Desktop>>, label: &str) {
    let node = harness.get_all_by_label(label).next();
    node.unwrap_or_else(|| panic!("nothing is called {label}"))
        .click();
    harness.run();
}

/// Presses a key.
pub(crate) fn press(harness: &mut Harness<'_, Option<Desktop>>, modifiers: Modifiers, key: Key) {
    harness.key_press_modifiers(modifiers, key);
    harness.run();
}

/// Whether something bears a label that contains these words.
pub(crate) fn says(harness: &Harness<'_, Option<Desktop>>, words: &str) -> bool {
    harness.query_all_by_label_contains(words).next().is_some()
}

/// Lists findings one by one instead of by what they come from.
pub(crate) fn list_findings_one_by_one(harness: &mut Harness<'_, Option<Desktop>>) {
    click_prefix(harness, "並び順");
    click(harness, "1件ずつ並べる");
    press(harness, Modifiers::NONE, Key::Escape);
}

/// Starts from the first reference drawing with its required controls.
pub(crate) fn start_with_required(harness: &mut Harness<'_, Option<Desktop>>) {
    click(harness, "通信経路(1)");
    click(harness, "必須を実施済");
    click(harness, "このひな形で始める");
}

/// A design file of a reference drawing in a folder.
pub(crate) fn file_of(folder: &Path, pattern: &str) -> PathBuf {
    use sekisho::{design, edit};
    let catalog = Catalog::builtin().unwrap();
    let design = edit::template(&catalog, &pattern.into(), edit::StartControls::Required);
    let path = folder.join(format!("{pattern}.sekisho.ron"));
    design::write_file(&path, &design.unwrap().unwrap()).unwrap();
    path
}

/// A picture of the window, compared with the kept one.
pub(crate) fn snapshot(
    mut harness: Harness<'_, Option<Desktop>>,
    name: &str,
    results: &mut SnapshotResults,
) {
    harness.remove_cursor();
    settle(&mut harness);
    results.add(harness.try_snapshot(name));
}

/// What the window asks of the system's window in the frame after `act`.
pub(crate) fn commands(
    harness: &mut Harness<'static, Option<Desktop>>,
    act: impl FnOnce(&mut Harness<'static, Option<Desktop>>),
) -> Vec<ViewportCommand> {
    act(harness);
    let mut found = Vec::new();
    for _ in 0..4 {
        harness.step();
        let root = harness.output().viewport_output.get(&ViewportId::ROOT);
        found.extend(root.into_iter().flat_map(|it| it.commands.clone()));
    }
    found
}

/// Presses the close button of the system's window; what the window asks of it then.
pub(crate) fn press_close_button(
    harness: &mut Harness<'static, Option<Desktop>>,
) -> Vec<ViewportCommand> {
    commands(harness, |harness| {
        let viewports = &mut harness.input_mut().viewports;
        let root = viewports.entry(ViewportId::ROOT).or_default();
        root.events.push(ViewportEvent::Close);
    })
}
