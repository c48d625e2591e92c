//! The window whole: its state, one frame of it, and what it does with what is wished of it.

mod act;
mod asking;
mod closing;
mod frame;
mod importing;
mod keeping;
mod opening;
mod outside;
mod perform;
mod playing;
mod saving;
mod turn;
mod window;
mod writing;

pub use window::{Desktop, Setup};
