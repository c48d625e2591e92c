//! Changes of a note on the canvas.

use super::require::{free, known, sane};
use crate::{
    catalog::NoteId,
    design::{Design, NoteEdit, Rejection},
};

pub(super) fn change(design: &mut Design, id: &NoteId, edit: &NoteEdit) -> Result<(), Rejection> {
    match edit {
        NoteEdit::Add { note, rect } => {
            sane(rect)?;
            free(&design.notes, id)?;
            design.notes.insert(id.clone(), note.clone());
            design.layout.notes.insert(id.clone(), *rect);
        }
        NoteEdit::Text(text) => known(&mut design.notes, id)?.text.clone_from(text),
    }
    Ok(())
}
