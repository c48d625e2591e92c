//! Changes of an asset.

use super::{
    place::resize,
    require::{free, known, sane, zone_there},
};
use crate::{
    catalog::{AssetId, ZoneId},
    design::{Asset, AssetEdit, Bounds, Design, Footprint, Rejection, Subject},
    edit::{
        growing::grow_for,
        room::{inside, joined},
    },
};

pub(super) fn change(design: &mut Design, id: &AssetId, edit: &AssetEdit) -> Result<(), Rejection> {
    match edit {
        AssetEdit::Add { asset, rect } => add(design, id, asset, *rect)?,
        AssetEdit::AddInside { asset, room, near } => {
            let zone = asset.zone.as_ref().ok_or(Rejection::OutOfRange)?;
            let rect = joined(design, zone, *room, near);
            grow_for(design, zone, &rect);
            add(design, id, asset, rect)?;
        }
        AssetEdit::MoveInside { zone, room } => move_inside(design, id, zone, *room)?,
        AssetEdit::Name(name) => known(&mut design.assets, id)?.name.clone_from(name),
        AssetEdit::Note(note) => known(&mut design.assets, id)?.note.clone_from(note),
        AssetEdit::Kind(kind) => known(&mut design.assets, id)?.kind = kind.clone(),
        AssetEdit::Zone(zone) => set_zone(design, id, zone.as_ref())?,
        AssetEdit::Count(count) => known(&mut design.assets, id)?.count = *count,
        AssetEdit::Owner(owner) => known(&mut design.assets, id)?.owner = *owner,
    }
    Ok(())
}

fn add(design: &mut Design, id: &AssetId, asset: &Asset, rect: Bounds) -> Result<(), Rejection> {
    sane(&rect)?;
    free(&design.assets, id)?;
    zone_there(design, asset.zone.as_ref())?;
    design.assets.insert(id.clone(), asset.clone());
    design.layout.assets.insert(id.clone(), rect);
    Ok(())
}

/// Moves an asset to where there is room in a zone; it keeps the size it is drawn in.
fn move_inside(
    design: &mut Design,
    id: &AssetId,
    zone: &ZoneId,
    room: Footprint,
) -> Result<(), Rejection> {
    set_zone(design, id, Some(zone))?;
    let drawn = design.layout.assets.get(id);
    let size = drawn.map_or(room.size, |rect| (rect.w, rect.h));
    let rect = inside(design, zone, Footprint { size, ..room }, Some(id));
    grow_for(design, zone, &rect);
    resize(design, &Subject::Asset(id.clone()), rect)
}

pub(super) fn set_zone(
    design: &mut Design,
    id: &AssetId,
    zone: Option<&ZoneId>,
) -> Result<(), Rejection> {
    zone_there(design, zone)?;
    known(&mut design.assets, id)?.zone = zone.cloned();
    Ok(())
}
