//! Changes of a note on the canvas.

use super::require::{free, known, sane};
use crate::{
    catalog::NoteId,
    design::{Design, NoteEdit, NoteOrder, Rejection},
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
        NoteEdit::Order(order) => {
            known(&mut design.notes, id)?;
            lay(design, id, *order);
        }
    }
    Ok(())
}

/// Lays a note before or behind all others; one that lies there stays in its layer. Layer 0 is not
/// written down: equal designs are equal files.
fn lay(design: &mut Design, id: &NoteId, order: NoteOrder) {
    let notes = design.notes_from_back();
    let outermost = match order {
        NoteOrder::Front => notes.last().copied(),
        NoteOrder::Back => notes.first().copied(),
    };
    let Some(outermost) = outermost.filter(|outermost| *outermost != id) else {
        return;
    };
    let layer = design.note_layer(outermost);
    let layer = match order {
        NoteOrder::Front => layer.saturating_add(1),
        NoteOrder::Back => layer.saturating_sub(1),
    };
    if layer == 0 {
        design.layout.note_layers.remove(id);
    } else {
        design.layout.note_layers.insert(id.clone(), layer);
    }
}
