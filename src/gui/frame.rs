//! What a panel sees and what it may ask for.

use super::{
    Camera, ControlFilter, Enquire, Enquiry, Finder, Found, InspectorTab, Lit, ProofOf, Screen,
    TableTab, Tool, View,
};
use crate::{
    analysis::Analysis,
    catalog::{Catalog, Lang, PatternId, Text},
    design::{Command, Design, Subject},
    edit::{Arrange, History, Revision, Tidy, recovery::FileState},
    scene::{Theme, ThemeName},
};

/// What every panel gets: the state at the beginning of the frame, and where to put wishes.
#[derive(Debug)]
pub struct Frame<'a> {
    /// The catalog.
    pub catalog: &'a Catalog,
    /// The design.
    pub design: &'a Design,
    /// Its analysis.
    pub analysis: &'a Analysis,
    /// What was found by what is asked of the attack routes.
    pub found: &'a Found,
    /// Undo and redo.
    pub history: &'a History,
    /// Counts changes.
    pub revision: Revision,
    /// Whether there are unsaved changes.
    pub is_unsaved: bool,
    /// What has become of its file since it was read or written.
    pub file: FileState,
    /// The file's name, if it has one.
    pub file_name: Option<&'a str>,
    /// The view.
    pub view: &'a View,
    /// Colours and widths.
    pub theme: &'a Theme,
    /// Words of the window.
    pub texts: &'a super::Texts,
    /// Wishes, carried out in order at the end of the frame.
    pub out: Vec<Change>,
}

impl Frame<'_> {
    /// The language of the window.
    pub fn lang(&self) -> Lang {
        self.view.lang
    }

    /// A word of the window by its key in `assets/lang`.
    pub fn tr(&self, key: &str) -> String {
        self.texts.get(self.view.lang, key)
    }

    /// A word of the window with values filled in.
    pub fn tr_with(&self, key: &str, values: &[(&str, String)]) -> String {
        self.texts.format(self.view.lang, key, values)
    }

    /// A catalog text in the language of the window.
    pub fn text<'t>(&self, text: &'t Text) -> &'t str {
        text.get(self.view.lang)
    }

    /// Wishes for something.
    pub fn push(&mut self, change: Change) {
        self.out.push(change);
    }

    /// Wishes for an edit.
    pub fn edit(&mut self, command: Command) {
        self.out.push(Change::Edit(command));
    }
}

/// A wish of a panel.
#[derive(Clone, Debug, PartialEq)]
pub enum Change {
    /// Change the design: one undo step.
    Edit(Command),
    /// What a text field would change if it were left now: kept against a crash, no step yet.
    Typed(Command),
    /// Undo or redo, open, save: what a person can ask for by menu, shortcut or button.
    Do(Action),
    /// Select exactly these.
    Select(Vec<Subject>),
    /// Add to the selection or take out of it.
    ToggleSelect(Subject),
    /// Light up.
    Light(Lit),
    /// Ask something of the attack routes.
    Enquire(Box<Enquiry>),
    /// Open a proof card; `None` closes it.
    Prove(Option<ProofOf>),
    /// A wish about the worth of controls.
    Worth(super::WorthChange),
    /// Bring into view.
    Reveal(Vec<Subject>),
    /// Light up for a moment.
    Flash(Lit),
    /// Go on seeking by typing; `None` ends it.
    Finder(Option<Finder>),
    /// Choose a tool.
    Tool(Tool),
    /// Move the camera.
    Camera(Camera),
    /// Begin or go on renaming in place; `None` ends it.
    Renaming(Option<(Subject, String)>),
    /// Show a tab of the inspector.
    Inspector(InspectorTab),
    /// Show a tab of the bottom table.
    Table(TableTab),
    /// Filter the controls.
    Filter(ControlFilter),
    /// Go to a screen.
    Screen(Screen),
    /// Change the language.
    Lang(Lang),
    /// Change the theme.
    Theme(ThemeName),
    /// Start from a template, with these controls in place.
    Template(PatternId, crate::edit::StartControls),
    /// Open a file.
    OpenPath(std::path::PathBuf),
    /// Go on with the work kept in a copy.
    Recover(std::path::PathBuf),
    /// Throw the work kept in a copy away, after a question that names it.
    GiveUp(std::path::PathBuf, String),
    /// Go to where so many steps of the history are done.
    Jump(usize),
    /// Show the drawing at a place of the row of tabs.
    Drawing(usize),
    /// Close the drawing at a place of the row of tabs.
    CloseDrawing(usize),
    /// Paste a text from the clipboard.
    Paste(String),
    /// Play the attack route with this number.
    PlayRoute(usize),
    /// What is asked of training.
    Training(super::TrainingChange),
    /// A message for the user in the status bar.
    Notify(String),
}

/// What a person can ask for: menu, shortcut and button read one table of these.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Action {
    /// New drawing.
    New,
    /// Open a file.
    Open,
    /// Read the drawing's file anew.
    Reload,
    /// Save.
    Save,
    /// Save under another name.
    SaveAs,
    /// Close the drawing.
    Close,
    /// Open again what was closed last.
    Reopen,
    /// Show the next drawing.
    NextDrawing,
    /// Show the drawing before.
    PreviousDrawing,
    /// Back to the start screen.
    Start,
    /// Quit.
    Quit,
    /// Find and do anything by typing.
    Commands,
    /// Put a thing down by typing its kind.
    QuickInsert,
    /// Find a thing of the drawing.
    Find,
    /// Undo.
    Undo,
    /// Redo.
    Redo,
    /// Copy what is selected and take it away.
    Cut,
    /// Copy what is selected.
    Copy,
    /// Paste at the pointer.
    Paste,
    /// Double what is selected.
    Duplicate,
    /// Set what is selected in order.
    Arrange(Arrange),
    /// Lay the drawing out.
    Tidy(Tidy),
    /// Remove what is selected.
    Delete,
    /// Select everything.
    SelectAll,
    /// Select everything of the selected kinds.
    SelectKind,
    /// Select what is connected to the selection.
    SelectConnected,
    /// Move what is selected into another zone by its name.
    MoveInto,
    /// Fold the selected zones, or open them.
    Fold,
    /// Give the selected lines back to the router.
    LayAnew,
    /// Put a note on the canvas and write it.
    AddNote,
    /// Zoom to the selection.
    ZoomSelection,
    /// Show or hide the small map.
    Minimap,
    /// Select nothing, end what is going on.
    Escape,
    /// Rename what is selected.
    Rename,
    /// Fit the drawing to the canvas.
    Fit,
    /// Zoom in.
    ZoomIn,
    /// Zoom out.
    ZoomOut,
    /// 100 %.
    ZoomOne,
    /// Show or hide flows.
    Flows,
    /// The select tool.
    SelectTool,
    /// The line tool.
    LineTool,
    /// The flow tool.
    FlowTool,
    /// Japanese.
    Japanese,
    /// English.
    English,
    /// Light theme.
    LightTheme,
    /// Dark theme.
    DarkTheme,
    /// High contrast theme.
    HighContrastTheme,
    /// Everything larger.
    ScaleUp,
    /// Everything smaller.
    ScaleDown,
    /// Everything as large as it is meant.
    ScaleOne,
    /// Parts and outline.
    LeftPanel,
    /// The inspector.
    InspectorPanel,
    /// The tables at the bottom.
    TablesPanel,
    /// Larger text, the drawing alone.
    Projector,
    /// The inspector's route.
    ShowRoute,
    /// The inspector's controls.
    ShowControls,
    /// The inspector's risk.
    ShowRisk,
    /// The inspector's attacks.
    ShowAttack,
    /// The inspector's improvements.
    ShowImprove,
    /// Mark single points on the canvas, or no more.
    SinglePoints,
    /// The findings.
    ShowFindings,
    /// The notices.
    ShowNotices,
    /// The undo history.
    ShowHistory,
    /// The attack routes.
    ShowRoutes,
    /// Ask something of the attack routes.
    Enquire(Enquire),
    /// The attack graph.
    ShowGraph,
    /// The asset-based analysis.
    ShowAssets,
    /// Play the attack route that is lit, else the worst.
    PlayRoute,
    /// Write a scenario of the attack route that is lit, else of the worst.
    WriteScenario,
    /// Open a scenario file.
    OpenScenario,
    /// Fill the screen.
    FullScreen,
    /// The packet jumps instead of moving.
    ReducedMotion,
    /// Playing begins in the full screen.
    PlayFullScreen,
    /// About the program.
    About,
}
