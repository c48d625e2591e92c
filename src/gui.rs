//! The window.
//!
//! Panels see an immutable [`Frame`] and push [`Change`]s; changes are applied at the end of the
//! frame. No panel changes the design.

mod actions;
mod app;
mod arrange;
mod background;
mod canvas;
mod enquiry;
mod errors;
mod files;
mod finder;
mod focus;
mod frame;
mod graph;
mod icons;
mod keep;
mod layout;
mod look;
mod names;
mod native;
mod panels;
mod perform;
mod proof;
mod reveal;
mod service;
mod settings;
mod start;
mod style;
mod tabs;
mod texts;
mod training;
mod view;
mod widgets;
mod worth;

pub use app::*;
pub use canvas::*;
pub use enquiry::{Enquire, Enquiry, Found, Picks};
pub use finder::{Finder, FinderMode};
pub use frame::*;
pub use look::*;
use native::APP_ID;
pub use native::run;
pub use proof::ProofOf;
pub use service::*;
pub use settings::*;
pub use style::{apply_theme, color32, install_fonts};
pub use texts::*;
pub use training::{PlaySettings, TrainingChange, is_scenario};
pub use view::*;
pub use worth::{Answers, Flash, Known, Moved, Numbers, WorthChange, WorthView};
