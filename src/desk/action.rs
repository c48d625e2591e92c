//! What a person can ask for by name.

use crate::{edit::Arrange, tidy::Tidy};

/// What a person can ask for: menu, shortcut and button read one table of these.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Action {
    /// New drawing.
    New,
    /// Open a file.
    Open,
    /// Read a list of assets in.
    ImportList,
    /// Read the drawing's file anew.
    Reload,
    /// Go on with what is open though its file was changed elsewhere.
    KeepMine,
    /// Show what the file holds otherwise than what is open.
    ShowDifferences,
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
    /// Hold what is selected in place, or let it be moved again.
    Lock,
    /// Lay the selected notes before all others.
    NotesToFront,
    /// Lay the selected notes behind all others.
    NotesToBack,
    /// Number assets that are called the same.
    NumberAlike,
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
    /// Work on the drawing as it is drawn.
    ShowPicture,
    /// Work on it as the table of its assets.
    ShowRegister,
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
    /// Show or hide what the last change has moved.
    StripPanel,
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
    /// Which routes end at the selected asset.
    PathsTo,
    /// Which routes start at the selected asset or enter it on their way.
    PathsFrom,
    /// The worst ten of all.
    WorstTen,
    /// All routes again; what counts as closed stays so.
    AllRoutes,
    /// Treat the selected line or flow as closed, or as open again.
    Strike,
    /// Treat nothing as closed.
    ClearStrikes,
    /// Dim what cannot be reached, or show it.
    DimUnreachable,
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
    /// The list of all keys.
    KeyList,
    /// Single letters and signs mean actions.
    SingleKeys,
    /// About the program.
    About,
}
