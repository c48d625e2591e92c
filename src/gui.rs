//! The window.
//!
//! Panels see an immutable [`Desk`] and push [`Wish`]es, which are applied at the end of the
//! frame. No panel changes the design.

mod acceptance;
mod actions;
mod background;
mod canvas;
mod desktop;
mod files;
mod finder;
mod focus;
mod graph;
mod icons;
mod import;
mod kit;
mod landmarks;
mod layout;
mod letters;
mod native;
mod paint;
mod panels;
mod popups;
mod proof;
mod rails;
mod recovery;
mod service;
mod shipped;
mod split;
mod start;
mod style;
mod tabs;
mod training;
mod worth;

pub(crate) use crate::desk::names;
pub use crate::desk::{
    Action, Board, Camera, CameraLimits, CanvasRoom, ControlFilter, DatedAnswer, Desk, Drawing,
    DrawingForm, Enquiry, EnquiryAnswer, Finder, FinderMode, FinderPlace, Flash, InspectorTab, Lit,
    Look, OwnScenario, Panels, PickPurpose, PlaySettings, ProofOf, Readings, RecentFile,
    RiskNumbers, SCALES, Screen, Settings, Shell, TableTab, TallyShift, Tool, TrainingWish, View,
    WindowWish, Wish, Workbench, WorthAnswers, WorthView, WorthWish,
};
pub use actions::act;
pub use canvas::*;
pub use desktop::{Desktop, Setup};
pub use files::is_scenario;
pub use native::run;
pub use service::*;
pub use style::{apply_theme, install_fonts};
