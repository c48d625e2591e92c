//! The desk without a window: what is looked at and how, what a hand does over a drawing, and what
//! it leads to.
//!
//! Nothing here knows how things are painted, nor where keys and pointer come from.

mod acceptance;
mod action;
mod bench;
pub mod board;
pub mod camera;
mod drawing;
mod enquiry;
mod finder;
mod findings;
pub mod hand;
mod look;
pub mod names;
mod outcomes;
mod passing;
mod play;
mod proof;
mod refused;
mod register;
mod screen;
mod settings;
mod shell;
mod sight;
mod view;
mod wish;
mod worth;

pub use acceptance::{AcceptanceCover, AcceptanceScope, acceptance_covers};
pub use action::Action;
pub use bench::Workbench;
pub use board::Board;
pub use camera::{Camera, CameraLimits};
pub use drawing::{Drawing, KeptPlan, PlanKey};
pub use enquiry::{Enquiry, EnquiryAnswer, EnquiryCache, PickPurpose};
pub use finder::{Finder, FinderMode, FinderPlace};
pub use findings::{
    FindingLine, FindingsCache, FindingsFilter, FindingsListing, FindingsOrder, FindingsView,
    FindingsWish, SeverityTally,
};
pub use look::{Look, Panels, SCALES};
pub use outcomes::refusal_text;
pub use play::PlaySettings;
pub use proof::ProofOf;
pub use refused::{RefusedNote, RefusedView};
pub use register::{
    AfterCell, CellBlock, CellDraft, CellFault, CellPlace, CellSelection, CellSpot, ClipTable,
    ColumnContent, ControlTally, NewRow, Register, RegisterCache, RegisterChip, RegisterColumn,
    RegisterFilter, RegisterKey, RegisterPlan, RegisterRefusal, RegisterRow, RegisterSort,
    RegisterStep, RegisterView, RegisterWish, RowStanding, SupportState, WorstRating, cleared,
    filled_down, new_row, offered_words, pasted, written,
};
pub use screen::{ControlFilter, DrawingForm, InspectorTab, Screen, TableTab};
pub use settings::{OwnScenario, RecentFile, Settings};
pub use shell::flip;
pub use shell::{Readings, Shell};
pub use sight::Desk;
pub use view::{CanvasRoom, Lit, Tool, View, lit_of};
pub use wish::{TrainingWish, WindowWish, Wish};
pub use worth::{DatedAnswer, Flash, RiskNumbers, TallyShift, WorthAnswers, WorthView, WorthWish};
pub use worth::{
    DrawingState, LatestAnswer, RouteDistance, RouteDistances, WorthAnswer, WorthQuestion,
    WorthSubject,
};
