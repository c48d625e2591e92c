//! The drawing surface: it paints a scene and turns what pointer and keyboard do into wishes.
//!
//! It changes no design. A gesture shows a preview while it goes on and becomes one command at
//! its end. When nothing changes, nothing is built and nothing repaints.

mod access;
mod border;
mod choose;
mod closed;
mod cx;
mod hint;
mod input;
mod keyboard;
mod locked;
mod marks;
mod menu;
mod minimap;
mod overlay;
mod painted;
mod pointer;
mod rename;
mod show;
mod single;
mod state;
mod surface;

pub(crate) use cx::CanvasCx;
pub use state::CanvasState;
pub(crate) use surface::add_at;
pub use surface::canvas_ui;

use crate::{
    desk::{
        board::ground,
        hand::{connect, gesture, hit, keys, place, snap},
    },
    gui::paint::{self, Lens},
};
