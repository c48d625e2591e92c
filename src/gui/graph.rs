//! The attack graph: what the chosen attacker can reach, and what stands against each step.
//!
//! Graph, layout and the traits that draw come from `egui_graphs`. Its own view is not used: it
//! asks for another frame with every frame and has no names for screen readers.

mod bar;
mod build;
mod canvas;
mod edge;
mod node;
mod paint;
mod places;
mod state;

pub(crate) use canvas::graph_ui;
use canvas::{GraphNet, on_screen};
