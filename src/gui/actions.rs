//! The one table of what a person can ask for: menu, toolbar and keyboard read it.

use eframe::egui::{self, Key, KeyboardShortcut, Modifiers};

use super::{
    Action, Enquire, Frame, Screen, Tool,
    canvas::{fold, lay_anew},
};
use crate::{
    catalog::{Lang, LinkClass},
    design::Subject,
    edit::{Arrange, Tidy},
    scene::ThemeName,
};

/// A menu of the menu bar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Menu {
    File,
    Edit,
    Arrange,
    View,
    Insert,
    Analysis,
    Training,
    Help,
}

/// Menus in order, with the key of their words.
pub(crate) const MENUS: [(Menu, &str); 8] = [
    (Menu::File, "menu-file"),
    (Menu::Edit, "menu-edit"),
    (Menu::Arrange, "menu-arrange"),
    (Menu::View, "menu-view"),
    (Menu::Insert, "menu-insert"),
    (Menu::Analysis, "menu-analysis"),
    (Menu::Training, "menu-training"),
    (Menu::Help, "menu-help"),
];

/// A row of the table.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Entry {
    /// What it does.
    pub action: Action,
    /// The key of its words.
    pub text: &'static str,
    /// Its icon; empty for none.
    pub icon: &'static str,
    /// Its menu.
    pub menu: Menu,
    /// Its shortcut.
    pub shortcut: Option<KeyboardShortcut>,
    /// Whether a line stands above it in the menu.
    pub parted: bool,
}

const fn entry(menu: Menu, action: Action, text: &'static str, icon: &'static str) -> Entry {
    Entry {
        action,
        text,
        icon,
        menu,
        shortcut: None,
        parted: false,
    }
}

impl Entry {
    const fn on(mut self, modifiers: Modifiers, key: Key) -> Self {
        self.shortcut = Some(KeyboardShortcut::new(modifiers, key));
        self
    }

    const fn parted(mut self) -> Self {
        self.parted = true;
        self
    }
}

const CTRL: Modifiers = Modifiers::COMMAND;
const CTRL_SHIFT: Modifiers = Modifiers {
    shift: true,
    ..Modifiers::COMMAND
};
const CTRL_ALT: Modifiers = Modifiers {
    alt: true,
    ..Modifiers::COMMAND
};
const ALT: Modifiers = Modifiers::ALT;
const PLAIN: Modifiers = Modifiers::NONE;

/// Everything a person can ask for.
#[rustfmt::skip]
pub(crate) const TABLE: &[Entry] = &[
    entry(Menu::File, Action::New, "action-new", "plus").on(CTRL, Key::N),
    entry(Menu::File, Action::Open, "action-open", "folder").on(CTRL, Key::O),
    entry(Menu::File, Action::Save, "action-save", "save").on(CTRL, Key::S).parted(),
    entry(Menu::File, Action::SaveAs, "action-save-as", "").on(CTRL_SHIFT, Key::S),
    entry(Menu::File, Action::Reload, "action-reload", ""),
    entry(Menu::File, Action::Close, "action-close", "close").on(CTRL, Key::W),
    entry(Menu::File, Action::Reopen, "action-reopen", "history").on(CTRL_SHIFT, Key::T),
    entry(Menu::File, Action::NextDrawing, "action-next-drawing", "").on(CTRL, Key::Tab).parted(),
    entry(Menu::File, Action::PreviousDrawing, "action-previous-drawing", "").on(CTRL_SHIFT, Key::Tab),
    entry(Menu::File, Action::Start, "action-start", "home").parted(),
    entry(Menu::File, Action::Quit, "action-quit", "").on(CTRL, Key::Q).parted(),
    entry(Menu::Edit, Action::Undo, "action-undo", "undo").on(CTRL, Key::Z),
    entry(Menu::Edit, Action::Redo, "action-redo", "redo").on(CTRL_SHIFT, Key::Z),
    entry(Menu::Edit, Action::ShowHistory, "action-show-history", "history"),
    entry(Menu::Edit, Action::Cut, "action-cut", "").on(CTRL, Key::X).parted(),
    entry(Menu::Edit, Action::Copy, "action-copy", "").on(CTRL, Key::C),
    entry(Menu::Edit, Action::Paste, "action-paste", "").on(CTRL, Key::V),
    entry(Menu::Edit, Action::Duplicate, "action-duplicate", "").on(CTRL, Key::D),
    entry(Menu::Edit, Action::Rename, "action-rename", "rename").on(PLAIN, Key::F2).parted(),
    entry(Menu::Edit, Action::MoveInto, "action-move-into", "zone").on(CTRL_SHIFT, Key::M),
    entry(Menu::Edit, Action::Delete, "action-delete", "trash").on(PLAIN, Key::Delete),
    entry(Menu::Edit, Action::Find, "action-find", "search").on(CTRL, Key::F).parted(),
    entry(Menu::Edit, Action::Commands, "action-commands", "").on(CTRL, Key::K),
    entry(Menu::Edit, Action::SelectAll, "action-select-all", "").on(CTRL, Key::A).parted(),
    entry(Menu::Edit, Action::SelectKind, "action-select-kind", ""),
    entry(Menu::Edit, Action::SelectConnected, "action-select-connected", ""),
    entry(Menu::Edit, Action::Fold, "action-fold", "").parted(),
    entry(Menu::Edit, Action::LayAnew, "action-lay-anew", ""),
    entry(Menu::Edit, Action::Escape, "action-escape", "").on(PLAIN, Key::Escape),
    entry(Menu::Arrange, Action::Arrange(Arrange::Left), "action-align-left", "").on(ALT, Key::A),
    entry(Menu::Arrange, Action::Arrange(Arrange::Center), "action-align-center", "").on(ALT, Key::H),
    entry(Menu::Arrange, Action::Arrange(Arrange::Right), "action-align-right", "").on(ALT, Key::D),
    entry(Menu::Arrange, Action::Arrange(Arrange::Top), "action-align-top", "").on(ALT, Key::W).parted(),
    entry(Menu::Arrange, Action::Arrange(Arrange::Middle), "action-align-middle", "").on(ALT, Key::V),
    entry(Menu::Arrange, Action::Arrange(Arrange::Bottom), "action-align-bottom", "").on(ALT, Key::S),
    entry(Menu::Arrange, Action::Arrange(Arrange::Across), "action-distribute-across", "").parted(),
    entry(Menu::Arrange, Action::Arrange(Arrange::Down), "action-distribute-down", ""),
    entry(Menu::Arrange, Action::Arrange(Arrange::SameSize), "action-same-size", "").parted(),
    entry(Menu::Arrange, Action::Tidy(Tidy::All), "action-tidy-all", "").on(CTRL_SHIFT, Key::L).parted(),
    entry(Menu::Arrange, Action::Tidy(Tidy::Selected), "action-tidy-selected", ""),
    entry(Menu::Arrange, Action::Tidy(Tidy::AroundSelected), "action-tidy-around", ""),
    entry(Menu::View, Action::Fit, "action-fit", "fit").on(CTRL, Key::Num0),
    entry(Menu::View, Action::ZoomIn, "action-zoom-in", "").on(CTRL, Key::Plus),
    entry(Menu::View, Action::ZoomOut, "action-zoom-out", "").on(CTRL, Key::Minus),
    entry(Menu::View, Action::ZoomOne, "action-zoom-one", "").on(CTRL, Key::Num1),
    entry(Menu::View, Action::ZoomSelection, "action-zoom-selection", "").on(CTRL, Key::Num2),
    entry(Menu::View, Action::Minimap, "action-minimap", "").on(CTRL, Key::M),
    entry(Menu::View, Action::Flows, "action-flows", "flows").parted(),
    entry(Menu::View, Action::LeftPanel, "action-left-panel", "").on(CTRL_ALT, Key::L).parted(),
    entry(Menu::View, Action::InspectorPanel, "action-inspector-panel", "").on(CTRL_ALT, Key::R),
    entry(Menu::View, Action::TablesPanel, "action-tables-panel", "").on(CTRL_ALT, Key::B),
    entry(Menu::View, Action::Projector, "action-projector", "").on(PLAIN, Key::F5),
    entry(Menu::View, Action::ScaleUp, "action-scale-up", "").on(CTRL_ALT, Key::Plus).parted(),
    entry(Menu::View, Action::ScaleDown, "action-scale-down", "").on(CTRL_ALT, Key::Minus),
    entry(Menu::View, Action::ScaleOne, "action-scale-one", "").on(CTRL_ALT, Key::Num0),
    entry(Menu::View, Action::LightTheme, "action-light", "sun").parted(),
    entry(Menu::View, Action::DarkTheme, "action-dark", "moon"),
    entry(Menu::View, Action::HighContrastTheme, "action-contrast", "contrast"),
    entry(Menu::View, Action::Japanese, "action-japanese", "").parted(),
    entry(Menu::View, Action::English, "action-english", ""),
    entry(Menu::Insert, Action::QuickInsert, "action-quick-insert", "plus").on(PLAIN, Key::Slash),
    entry(Menu::Insert, Action::SelectTool, "action-select", "select").on(PLAIN, Key::V),
    entry(Menu::Insert, Action::LineTool, "action-line", "line").on(PLAIN, Key::L),
    entry(Menu::Insert, Action::FlowTool, "action-flow", "flow").on(PLAIN, Key::F),
    entry(Menu::Insert, Action::AddNote, "action-add-note", "note").on(PLAIN, Key::N).parted(),
    entry(Menu::Analysis, Action::ShowRoute, "action-show-route", ""),
    entry(Menu::Analysis, Action::ShowControls, "action-show-controls", ""),
    entry(Menu::Analysis, Action::ShowRisk, "action-show-risk", ""),
    entry(Menu::Analysis, Action::ShowAttack, "action-show-attack", ""),
    entry(Menu::Analysis, Action::ShowImprove, "action-show-improve", ""),
    entry(Menu::Analysis, Action::SinglePoints, "action-single-points", ""),
    entry(Menu::Analysis, Action::ShowFindings, "action-show-findings", "").parted(),
    entry(Menu::Analysis, Action::ShowNotices, "action-show-notices", ""),
    entry(Menu::Analysis, Action::ShowRoutes, "action-show-routes", ""),
    entry(Menu::Analysis, Action::ShowGraph, "action-show-graph", ""),
    entry(Menu::Analysis, Action::ShowAssets, "action-show-assets", ""),
    entry(Menu::Analysis, Action::Enquire(Enquire::PathsTo), "action-paths-to", "").parted(),
    entry(Menu::Analysis, Action::Enquire(Enquire::PathsFrom), "action-paths-from", ""),
    entry(Menu::Analysis, Action::Enquire(Enquire::WorstTen), "action-worst-ten", ""),
    entry(Menu::Analysis, Action::Enquire(Enquire::Anything), "action-all-routes", ""),
    entry(Menu::Analysis, Action::Enquire(Enquire::Strike), "action-strike", "strike").parted(),
    entry(Menu::Analysis, Action::Enquire(Enquire::ClearStrikes), "action-clear-strikes", ""),
    entry(Menu::Analysis, Action::Enquire(Enquire::DimUnreachable), "action-dim-unreachable", ""),
    entry(Menu::Training, Action::PlayRoute, "action-play-route", "play").on(CTRL, Key::F5),
    entry(Menu::Training, Action::WriteScenario, "action-write-scenario", "rename"),
    entry(Menu::Training, Action::OpenScenario, "action-open-scenario", "folder"),
    entry(Menu::Training, Action::FullScreen, "action-full-screen", "full_screen").on(PLAIN, Key::F11).parted(),
    entry(Menu::Training, Action::PlayFullScreen, "action-play-full-screen", ""),
    entry(Menu::Training, Action::ReducedMotion, "action-reduced-motion", ""),
    entry(Menu::Help, Action::About, "action-about", "info"),
    // Second keys, as users of other programs type them.
    entry(Menu::Edit, Action::Commands, "", "").on(CTRL_SHIFT, Key::P),
    entry(Menu::Insert, Action::QuickInsert, "", "").on(PLAIN, Key::Insert),
    entry(Menu::Edit, Action::Redo, "", "").on(CTRL, Key::Y),
];

/// The row of an action.
pub(crate) fn entry_of(action: Action) -> Option<&'static Entry> {
    TABLE
        .iter()
        .find(|entry| entry.action == action && !entry.text.is_empty())
}

/// Rows of a menu in order.
pub(crate) fn entries_of(menu: Menu) -> impl Iterator<Item = &'static Entry> {
    TABLE
        .iter()
        .filter(move |entry| entry.menu == menu && !entry.text.is_empty())
}

/// Whether an action can be done now.
pub(crate) fn is_enabled(frame: &Frame<'_>, action: Action) -> bool {
    let drawing = frame.view.screen == Screen::Editor;
    if let Some(enabled) = super::arrange::is_enabled(frame, action) {
        return enabled;
    }
    if let Some(enabled) = super::training::training_enabled(frame, action) {
        return enabled;
    }
    match action {
        Action::New
        | Action::Open
        | Action::Reopen
        | Action::Commands
        | Action::Quit
        | Action::Japanese
        | Action::English
        | Action::LightTheme
        | Action::DarkTheme
        | Action::HighContrastTheme
        | Action::ScaleOne
        | Action::About => true,
        Action::ScaleUp => frame.view.look.next_scale(true).is_some(),
        Action::ScaleDown => frame.view.look.next_scale(false).is_some(),
        Action::Reload => drawing && !frame.is_unsaved && frame.file_name.is_some(),
        Action::Undo => drawing && frame.history.undo_label().is_some(),
        Action::Redo => drawing && frame.history.redo_label().is_some(),
        Action::Delete | Action::SelectKind | Action::SelectConnected | Action::ZoomSelection => {
            drawing && !frame.view.selection.is_empty()
        }
        Action::MoveInto => {
            let stands = |it: &Subject| matches!(it, Subject::Zone(_) | Subject::Asset(_));
            drawing && frame.view.selection.iter().any(stands)
        }
        Action::Fold => drawing && fold(frame.design, &frame.view.selection).is_some(),
        Action::LayAnew => drawing && lay_anew(frame.design, &frame.view.selection).is_some(),
        Action::Rename => drawing && frame.view.single().is_some(),
        Action::Enquire(enquire) => super::enquiry::is_enabled(frame, enquire),
        _ => drawing,
    }
}

/// Whether an action that can be on or off is on.
pub(crate) fn is_on(frame: &Frame<'_>, action: Action) -> bool {
    let view = frame.view;
    match action {
        Action::Flows => !view.hide_flows,
        Action::LeftPanel => view.look.panels.left,
        Action::InspectorPanel => view.look.panels.inspector,
        Action::TablesPanel => view.look.panels.tables,
        Action::Projector => view.look.before.is_some(),
        Action::Minimap => !view.hide_minimap,
        Action::Enquire(enquire) => super::enquiry::is_on(view, enquire),
        Action::ReducedMotion => view.play.reduced_motion,
        Action::PlayFullScreen => view.play.full_screen,
        Action::SinglePoints => view.worth.marks,
        Action::Japanese => view.lang == Lang::Ja,
        Action::English => view.lang == Lang::En,
        Action::LightTheme => view.theme == ThemeName::Light,
        Action::DarkTheme => view.theme == ThemeName::Dark,
        Action::HighContrastTheme => view.theme == ThemeName::HighContrast,
        Action::SelectTool => view.tool == Tool::Select,
        Action::LineTool => connects(frame, LinkClass::Line),
        Action::FlowTool => connects(frame, LinkClass::Flow),
        _ => false,
    }
}

/// Whether the tool in hand draws links of a class.
fn connects(frame: &Frame<'_>, class: LinkClass) -> bool {
    match &frame.view.tool {
        Tool::Join(joined) => *joined == class,
        Tool::Connect(Some(kind)) => {
            let kind = frame.catalog.link_kind(kind);
            kind.is_some_and(|kind| kind.class == class)
        }
        Tool::Connect(None) | Tool::Select | Tool::AddZone(_) | Tool::AddAsset(_) => false,
    }
}

/// Whether an action chose the tool in hand, and that tool stays after use.
pub(crate) fn is_kept(frame: &Frame<'_>, action: Action) -> bool {
    let chooses = matches!(action, Action::LineTool | Action::FlowTool);
    chooses && frame.view.tool_stays && is_on(frame, action)
}

/// The words of an action, with what an undo would take back.
pub(crate) fn words_of(frame: &Frame<'_>, entry: &Entry) -> String {
    let label = match entry.action {
        Action::Undo => frame.history.undo_label(),
        Action::Redo => frame.history.redo_label(),
        _ => None,
    };
    let words = frame.tr(entry.text);
    match label {
        Some(label) => frame.tr_with(
            "action-with-step",
            &[("action", words), ("step", frame.text(label).to_owned())],
        ),
        None => words,
    }
}

/// Actions whose shortcut was pressed. Plain keys belong to a text field that has the focus.
pub(crate) fn pressed(ctx: &egui::Context, frame: &Frame<'_>, was_typing: bool) -> Vec<Action> {
    let typing = was_typing || ctx.text_edit_focused() || frame.view.renaming.is_some();
    // A menu that is open is what Esc closes.
    let in_menu = egui::Popup::is_any_open(ctx);
    // Longer shortcuts first: egui lets Ctrl+Z match while Shift is held, too.
    let mut entries: Vec<_> = TABLE
        .iter()
        .filter(|entry| entry.shortcut.is_some())
        .collect();
    entries.sort_by_key(|entry| {
        let is_plain = |keys: KeyboardShortcut| !keys.modifiers.shift && !keys.modifiers.alt;
        entry.shortcut.is_none_or(is_plain)
    });
    entries
        .into_iter()
        .filter(|entry| is_enabled(frame, entry.action))
        .filter(|entry| {
            entry.shortcut.is_some_and(|keys| {
                let belongs_to_text = typing && !belongs_to_window(keys);
                let belongs_to_menu = in_menu && entry.action == Action::Escape;
                !belongs_to_text
                    && !belongs_to_menu
                    && ctx.input_mut(|input| input.consume_shortcut(&keys))
            })
        })
        .map(|entry| entry.action)
        .collect()
}

/// Whether a shortcut means the window even while a text field has the focus.
fn belongs_to_window(keys: KeyboardShortcut) -> bool {
    let editing = [
        Key::A,
        Key::C,
        Key::D,
        Key::V,
        Key::X,
        Key::Y,
        Key::Z,
        Key::Num0,
        Key::Num1,
    ];
    keys.modifiers.command && !editing.contains(&keys.logical_key)
}
