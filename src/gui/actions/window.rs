//! What an action asks of the window.

use crate::desk::{Drawing, DrawingForm, FinderMode, InspectorTab, Shell, TableTab};

/// What an action asks of the window: its drawings, files and dialogs, and the system around it.
#[derive(Clone, Copy, Debug)]
pub(crate) enum WindowAct {
    /// Begin an empty drawing.
    New,
    /// Ask for a file and open it.
    Open,
    /// Ask for a list of assets and read it in.
    ImportList,
    /// Save under the known name, or ask for one.
    Save,
    /// Ask for a name and save.
    SaveAs,
    /// Read the drawing's file anew.
    Reload,
    /// Go on with what is open though its file was changed elsewhere.
    KeepMine,
    /// Show what the file holds otherwise than what is open.
    ShowDifferences,
    /// Close the drawing, after a question where something would be lost.
    Close,
    /// Open again what was closed last.
    Reopen,
    /// Show the next drawing.
    NextDrawing,
    /// Show the drawing before.
    PreviousDrawing,
    /// To the start screen.
    Start,
    /// End the program, after a question where something would be lost.
    Quit,
    /// Open a finder.
    Find(FinderMode),
    /// Put on the clipboard what is taken from the drawing.
    Take(fn(&mut Drawing, &mut Shell) -> Option<String>),
    /// Ask the system for its clipboard: the text comes back as an event of the next frame.
    Paste,
    /// Show a reading of the inspector and put the keyboard into it.
    Read(InspectorTab),
    /// Show a table and put the keyboard into it.
    List(TableTab),
    /// Work on the drawing in another form, and put the keyboard into it.
    Form(DrawingForm),
    /// Into the projector mode over the whole screen, or out of it.
    Project,
    /// Play the route that is lit, else the worst.
    PlayRoute,
    /// Write a scenario of the route that is lit, else of the worst.
    WriteScenario,
    /// Ask for a scenario file and play it.
    OpenScenario,
    /// Into the full screen, or out of it.
    FullScreen,
    /// Say which keys there are.
    KeyList,
    /// Say what the program is.
    About,
}
