//! What panels and gestures wish for.

use std::path::PathBuf;

use super::{
    Action, Camera, ControlFilter, Enquiry, Finder, FindingsWish, InspectorTab, Lit, ProofOf,
    RefusedNote, RegisterWish, Screen, TableTab, Tool, WorthWish,
};
use crate::{
    catalog::Lang,
    design::{Command, Subject},
    edit::{StartControls, StartPoint},
    scene::ThemeName,
    training::PlayPage,
};

/// A wish of a panel.
#[derive(Clone, Debug, PartialEq)]
pub enum Wish {
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
    Worth(WorthWish),
    /// A wish about the table of all assets.
    Register(RegisterWish),
    /// A wish about the list of findings.
    Findings(FindingsWish),
    /// Give something a width or height, points; `None` the usual one.
    Widen(String, Option<u16>),
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
    /// Start from a drawing of the catalog, with these controls in place.
    Begin(StartPoint, StartControls),
    /// Open a file.
    OpenPath(PathBuf),
    /// Go on with the work kept in a copy.
    Recover(PathBuf),
    /// Throw the work kept in a copy away, after a question that names it.
    GiveUp(PathBuf, String),
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
    Training(TrainingWish),
    /// A message for the user in the status bar.
    Notify(String),
    /// Something was refused: said in the status bar and where it happened.
    Refused(RefusedNote),
}

/// A wish about training.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TrainingWish {
    /// Play a scenario of the catalog.
    Shipped(String),
    /// Leave the player, or the form.
    Leave,
    /// Write on what is played.
    Edit,
    /// Save what is written.
    Save,
    /// Save it under another name.
    SaveAs,
    /// Save it, then go on with what was asked about.
    SaveAndGo,
    /// Give it up and go on.
    Discard,
    /// Go on writing.
    Stay,
    /// Play what is written, from the part that is chosen.
    PlayWritten,
    /// Into the full screen, or out of it.
    FullScreen,
    /// Make a page to print of what is played.
    Print(PlayPage),
}

/// A wish that needs the window: its tabs, files, dialogs, the system around it.
#[derive(Clone, Debug, PartialEq)]
pub enum WindowWish {
    /// As [`Wish::Typed`].
    Typed(Command),
    /// As [`Wish::Do`].
    Do(Action),
    /// As [`Wish::Prove`].
    Prove(Option<ProofOf>),
    /// To the start screen.
    Start,
    /// As [`Wish::Begin`].
    Begin(StartPoint, StartControls),
    /// As [`Wish::OpenPath`].
    OpenPath(PathBuf),
    /// As [`Wish::Recover`].
    Recover(PathBuf),
    /// As [`Wish::GiveUp`].
    GiveUp(PathBuf, String),
    /// As [`Wish::Drawing`].
    Drawing(usize),
    /// As [`Wish::CloseDrawing`].
    CloseDrawing(usize),
    /// As [`Wish::Paste`].
    Paste(String),
    /// As [`Wish::PlayRoute`].
    PlayRoute(usize),
    /// As [`Wish::Training`].
    Training(TrainingWish),
}
