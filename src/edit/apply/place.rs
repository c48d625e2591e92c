//! Changes of where things stand.

use super::{
    asset::set_zone,
    require::{known, sane},
};
use crate::design::{Bounds, Design, Link, MovedThings, PlaceEdit, Rejection, Subject};

pub(super) fn change(design: &mut Design, edit: &PlaceEdit) -> Result<(), Rejection> {
    match edit {
        PlaceEdit::Move {
            subjects,
            dx,
            dy,
            into,
        } => {
            move_by(design, subjects, *dx, *dy)?;
            for (asset, zone) in into {
                set_zone(design, asset, zone.as_ref())?;
            }
        }
        PlaceEdit::Resize(subject, rect) => resize(design, subject, *rect)?,
        PlaceEdit::Lock(subjects) => {
            for subject in subjects {
                lock(design, subject)?;
            }
        }
        PlaceEdit::Unlock(subjects) => {
            for subject in subjects {
                design.layout.locked.remove(subject);
            }
        }
    }
    Ok(())
}

/// Holds a thing in place. A link has no place of its own.
fn lock(design: &mut Design, subject: &Subject) -> Result<(), Rejection> {
    if matches!(subject, Subject::Link(_)) || !design.holds(subject) {
        return Err(Rejection::Unknown(subject.as_str().to_owned()));
    }
    design.layout.locked.insert(subject.clone());
    Ok(())
}

/// Moves things; each moves once, also when its zone is moved with it.
fn move_by(design: &mut Design, subjects: &[Subject], dx: i32, dy: i32) -> Result<(), Rejection> {
    let MovedThings {
        zones,
        assets,
        notes,
    } = moved_of(design, subjects)?;
    let layout = &mut design.layout;
    let moved_zones = layout
        .zones
        .iter_mut()
        .filter(|(id, _)| zones.contains(*id));
    let moved_assets = layout
        .assets
        .iter_mut()
        .filter(|(id, _)| assets.contains(*id));
    let moved_notes = layout
        .notes
        .iter_mut()
        .filter(|(id, _)| notes.contains(*id));
    for rect in moved_zones
        .map(|(_, rect)| rect)
        .chain(moved_assets.map(|(_, rect)| rect))
        .chain(moved_notes.map(|(_, rect)| rect))
    {
        *rect = rect.moved(dx, dy);
        sane(rect)?;
    }
    // Hand-laid ways go along when both ends do.
    for (id, points) in &mut design.layout.links {
        let goes = |link: &Link| assets.contains(&link.from) && assets.contains(&link.to);
        if design.links.get(id).is_some_and(goes) {
            for point in points {
                point.x = point.x.saturating_add(dx);
                point.y = point.y.saturating_add(dy);
                sane(&Bounds::new(point.x, point.y, 0, 0))?;
            }
        }
    }
    Ok(())
}

/// What moves when `subjects` do; each of them must be there.
fn moved_of(design: &Design, subjects: &[Subject]) -> Result<MovedThings, Rejection> {
    let is_known = |subject: &Subject| matches!(subject, Subject::Link(_)) || design.holds(subject);
    match subjects.iter().find(|subject| !is_known(subject)) {
        Some(unknown) => Err(Rejection::Unknown(unknown.as_str().to_owned())),
        None => Ok(MovedThings::of(design, subjects)),
    }
}

pub(super) fn resize(
    design: &mut Design,
    subject: &Subject,
    rect: Bounds,
) -> Result<(), Rejection> {
    sane(&rect)?;
    match subject {
        Subject::Zone(id) => {
            known(&mut design.zones, id)?;
            design.layout.zones.insert(id.clone(), rect);
        }
        Subject::Asset(id) => {
            known(&mut design.assets, id)?;
            design.layout.assets.insert(id.clone(), rect);
        }
        Subject::Note(id) => {
            known(&mut design.notes, id)?;
            design.layout.notes.insert(id.clone(), rect);
        }
        Subject::Link(_) => {}
    }
    Ok(())
}
