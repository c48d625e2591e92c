//! The canvas.

use eframe::egui;

use super::Frame;

/// What the canvas remembers between frames.
#[derive(Clone, Debug, Default)]
pub struct CanvasState {}

/// Draws the canvas.
pub fn canvas_ui(ui: &mut egui::Ui, frame: &mut Frame<'_>, state: &mut CanvasState) {
    let _ = (ui, frame, state);
}
