//! What is said when one points at something.

use eframe::egui::{Color32, Response};

use super::Ink;

/// Says something more to those who point at it.
pub(crate) trait Hint {
    /// Shows a text, its lines as far apart as everywhere else.
    fn hint(self, text: impl AsRef<str>) -> Self;
}

impl Hint for Response {
    fn hint(self, text: impl AsRef<str>) -> Self {
        self.on_hover_ui(|ui| {
            ui.style_mut().interaction.selectable_labels = false;
            // The colour of the text is that of the tooltip.
            Ink::body(Color32::PLACEHOLDER).paragraph(ui, text.as_ref());
        })
    }
}
