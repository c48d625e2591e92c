//! Heads and notes of its lists.

use eframe::egui::{Frame, Ui};

use crate::gui::{
    Desk,
    kit::{Ink, group_head},
};

/// The head of a section: how many, or that it is being computed.
pub(super) fn head_ui(ui: &mut Ui, desk: &Desk<'_>, key: &str, is_current: bool, n: &str) {
    let hues = desk.hues();
    let right = if is_current {
        n.to_owned()
    } else {
        desk.tr("worth-computing")
    };
    let name = desk.tr(key);
    let rect = group_head(ui, hues, &name, &right);
    if !is_current {
        // So that it is not only seen that one has to wait.
        let id = ui.id().with((key, "computing"));
        ui.interact(rect, id, eframe::egui::Sense::hover());
        ui.ctx().accesskit_node_builder(id, |node| {
            node.set_role(eframe::egui::accesskit::Role::Status);
            node.set_label(right);
        });
    }
}

/// A sentence in a section.
pub(super) fn note_ui(ui: &mut Ui, ink: Ink, words: &str) {
    let room = Frame::new().inner_margin(eframe::egui::Margin::symmetric(12, 8));
    room.show(ui, |ui| {
        ui.set_width(ui.available_width());
        ink.paragraph(ui, words)
    });
}
