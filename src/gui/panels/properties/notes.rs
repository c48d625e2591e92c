//! What notes on the canvas say.

use eframe::egui::Ui;

use super::{
    Notes, Wish,
    fields::{Shared, long_field},
    salt,
};
use crate::{
    catalog::NoteId,
    design::{Command, Note, Subject},
    gui::Frame,
};

pub(super) fn notes_ui(ui: &mut Ui, frame: &Frame<'_>, notes: &Notes<'_>, wishes: &mut Vec<Wish>) {
    let salt = salt(notes.iter().map(|(id, _)| id.as_str()));
    let Some(shared) = Shared::of(notes.iter().map(|(_, note)| note.text.clone())) else {
        return;
    };
    let word = frame.tr("properties-note-text");
    if let Some(text) = long_field(ui, frame, (&word, &salt), &shared) {
        let set = |(id, _): &(&NoteId, &Note)| {
            Command::SetNote(Subject::Note((*id).clone()), text.clone())
        };
        wishes.push(notes.iter().map(set).collect());
    }
}
