//! Changes of a zone.

use super::require::{free, known, sane, zone_there};
use crate::{
    catalog::ZoneId,
    design::{Bounds, Design, Rejection, Zone, ZoneEdit},
    edit::room::beside,
};

pub(super) fn change(design: &mut Design, id: &ZoneId, edit: &ZoneEdit) -> Result<(), Rejection> {
    match edit {
        ZoneEdit::Add { zone, rect } => add(design, id, zone, *rect)?,
        ZoneEdit::AddBeside { zone, size } => {
            let rect = beside(design, size.0, size.1);
            add(design, id, zone, rect)?;
        }
        ZoneEdit::Name(name) => known(&mut design.zones, id)?.name.clone_from(name),
        ZoneEdit::Note(note) => known(&mut design.zones, id)?.note.clone_from(note),
        ZoneEdit::Kind(kind) => known(&mut design.zones, id)?.kind = kind.clone(),
        ZoneEdit::Provider(provider) => {
            known(&mut design.zones, id)?.provider.clone_from(provider);
        }
        ZoneEdit::Parent(parent) => set_parent(design, id, parent.as_ref())?,
        ZoneEdit::Fold(folds) => {
            known(&mut design.zones, id)?;
            if *folds {
                design.layout.folded.insert(id.clone());
            } else {
                design.layout.folded.remove(id);
            }
        }
    }
    Ok(())
}

fn add(design: &mut Design, id: &ZoneId, zone: &Zone, rect: Bounds) -> Result<(), Rejection> {
    sane(&rect)?;
    free(&design.zones, id)?;
    zone_there(design, zone.parent.as_ref())?;
    design.zones.insert(id.clone(), zone.clone());
    design.layout.zones.insert(id.clone(), rect);
    Ok(())
}

/// Puts a zone into another; refused where it would come to stand in itself.
fn set_parent(design: &mut Design, id: &ZoneId, parent: Option<&ZoneId>) -> Result<(), Rejection> {
    zone_there(design, parent)?;
    known(&mut design.zones, id)?;
    if parent.is_some_and(|parent| design.around(parent).any(|outer| outer == id)) {
        return Err(Rejection::Nested);
    }
    known(&mut design.zones, id)?.parent = parent.cloned();
    Ok(())
}
