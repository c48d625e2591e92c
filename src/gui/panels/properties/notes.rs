//! What notes on the canvas say.

use eframe::egui::Ui;

use super::{
    PropertyWish, SelectedNotes,
    fields::{SharedValue, long_field},
    salt,
};
use crate::{
    catalog::NoteId,
    design::{Command, Note, Subject},
    gui::Desk,
};

pub(super) fn notes_ui(
    ui: &mut Ui,
    desk: &Desk<'_>,
    notes: &SelectedNotes<'_>,
    wishes: &mut Vec<PropertyWish>,
) {
    let salt = salt(notes.iter().map(|(id, _)| id.as_str()));
    let Some(shared) = SharedValue::of(notes.iter().map(|(_, note)| note.text.clone())) else {
        return;
    };
    let word = desk.tr("properties-note-text");
    if let Some(text) = long_field(ui, desk, &word, &salt, &shared) {
        let set = |(id, _): &(&NoteId, &Note)| {
            Command::remark(Subject::Note((*id).clone()), text.clone())
        };
        wishes.push(notes.iter().map(set).collect());
    }
}
