//! Changes of a line or flow.

use super::require::{ends_there, free, known, sane};
use crate::{
    catalog::{AssetId, LinkId},
    design::{Bounds, Design, LinkEdit, Point, Rejection},
};

pub(super) fn change(design: &mut Design, id: &LinkId, edit: &LinkEdit) -> Result<(), Rejection> {
    match edit {
        LinkEdit::Add(link) => {
            free(&design.links, id)?;
            ends_there(design, link)?;
            design.links.insert(id.clone(), link.clone());
        }
        LinkEdit::Name(name) => known(&mut design.links, id)?.name.clone_from(name),
        LinkEdit::Note(note) => known(&mut design.links, id)?.note.clone_from(note),
        LinkEdit::Kind(kind) => known(&mut design.links, id)?.kind = kind.clone(),
        LinkEdit::Ends { from, to } => attach(design, id, from, to)?,
        LinkEdit::Via(via) => {
            let mut link = known(&mut design.links, id)?.clone();
            link.via.clone_from(via);
            ends_there(design, &link)?;
            design.links.insert(id.clone(), link);
        }
        LinkEdit::Specified(is) => known(&mut design.links, id)?.specified = *is,
        LinkEdit::Encryption(words) => {
            known(&mut design.links, id)?.encryption.clone_from(words);
        }
        LinkEdit::Lay(points) => lay(design, id, points)?,
    }
    Ok(())
}

/// Gives a link other ends. A way laid by hand would lead elsewhere, and no flow passes its ends.
fn attach(design: &mut Design, id: &LinkId, from: &AssetId, to: &AssetId) -> Result<(), Rejection> {
    let mut link = known(&mut design.links, id)?.clone();
    link.from = from.clone();
    link.to = to.clone();
    link.via.retain(|via| via != from && via != to);
    ends_there(design, &link)?;
    design.links.insert(id.clone(), link);
    design.layout.links.remove(id);
    design.layout.ways.remove(id);
    Ok(())
}

fn lay(design: &mut Design, id: &LinkId, points: &[Point]) -> Result<(), Rejection> {
    known(&mut design.links, id)?;
    design.layout.ways.remove(id);
    if points.is_empty() {
        design.layout.links.remove(id);
        return Ok(());
    }
    for point in points {
        sane(&Bounds::new(point.x, point.y, 0, 0))?;
    }
    design.layout.links.insert(id.clone(), points.to_vec());
    Ok(())
}
