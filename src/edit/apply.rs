//! The one place where a design changes.

use std::collections::BTreeMap;

use super::{
    growing::grow_for,
    room::{beside, inside, joined},
};
use crate::{
    catalog::{AssetId, LinkId, NoteId, ZoneId},
    design::{
        Command, ControlState, Design, Link, Moved, OVERRIDE_LEVELS, Override, OverrideKey, Rect,
        Rejected, Room, Subject, Touches, is_sane,
    },
};

/// Carries out `command` on a copy of `design`. A rejected command changes nothing.
pub fn apply(design: &Design, command: &Command) -> Result<Design, Rejected> {
    let mut changed = design.clone();
    run(&mut changed, command)?;
    Ok(changed)
}

/// Whether the analysis has to be done again after `command`.
pub fn touches(command: &Command) -> Touches {
    match command {
        Command::Move { into, .. } if into.is_empty() => Touches::Layout,
        Command::Resize(..)
        | Command::AddNote { .. }
        | Command::Fold(..)
        | Command::Rename(Subject::Note(_), _)
        | Command::Lay(..)
        | Command::SetNote(..)
        | Command::SetCount(..)
        | Command::SetOwner(..)
        | Command::SetEncryption(..)
        | Command::SetDesignNote(_)
        | Command::SetTitle(_) => Touches::Layout,
        Command::Remove(subjects)
            if subjects
                .iter()
                .all(|subject| matches!(subject, Subject::Note(_))) =>
        {
            Touches::Layout
        }
        Command::Group { commands, .. }
            if commands
                .iter()
                .all(|command| touches(command) == Touches::Layout) =>
        {
            Touches::Layout
        }
        _ => Touches::Meaning,
    }
}

fn run(design: &mut Design, command: &Command) -> Result<(), Rejected> {
    match command {
        Command::AddZone { id, zone, rect } => {
            require_sane(rect)?;
            require_free(&design.zones, id)?;
            require_zone(design, zone.parent.as_ref())?;
            design.zones.insert(id.clone(), zone.clone());
            design.layout.zones.insert(id.clone(), *rect);
        }
        Command::AddAsset { id, asset, rect } => {
            require_sane(rect)?;
            require_free(&design.assets, id)?;
            require_zone(design, asset.zone.as_ref())?;
            design.assets.insert(id.clone(), asset.clone());
            design.layout.assets.insert(id.clone(), *rect);
        }
        Command::AddLink { id, link } => {
            require_free(&design.links, id)?;
            require_ends(design, link)?;
            design.links.insert(id.clone(), link.clone());
        }
        Command::AddNote { id, note, rect } => {
            require_sane(rect)?;
            require_free(&design.notes, id)?;
            design.notes.insert(id.clone(), note.clone());
            design.layout.notes.insert(id.clone(), *rect);
        }
        Command::Remove(subjects) => subjects.iter().for_each(|subject| remove(design, subject)),
        Command::Move {
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
        Command::Resize(subject, rect) => resize(design, subject, *rect)?,
        Command::Group { commands, .. } => {
            for command in commands {
                run(design, command)?;
            }
        }
        _ => fit_in(design, command)?,
    }
    Ok(())
}

/// Commands that find a place when they are carried out.
fn fit_in(design: &mut Design, command: &Command) -> Result<(), Rejected> {
    match command {
        Command::AddZoneBeside { id, zone, size } => {
            let (id, zone, rect) = (id.clone(), zone.clone(), beside(design, *size));
            run(design, &Command::AddZone { id, zone, rect })?;
        }
        Command::AddAssetInside {
            id,
            asset,
            room,
            near,
        } => {
            let zone = asset.zone.as_ref().ok_or(Rejected::OutOfRange)?;
            let rect = joined(design, zone, *room, near);
            grow_for(design, zone, &rect);
            let (id, asset) = (id.clone(), asset.clone());
            run(design, &Command::AddAsset { id, asset, rect })?;
        }
        Command::MoveInside { asset, zone, room } => {
            set_zone(design, asset, Some(zone))?;
            let drawn = design.layout.assets.get(asset);
            let size = drawn.map_or(room.size, |rect| (rect.w, rect.h));
            let rect = inside(design, zone, Room { size, ..*room }, Some(asset));
            grow_for(design, zone, &rect);
            resize(design, &Subject::Asset(asset.clone()), rect)?;
        }
        _ => set(design, command)?,
    }
    Ok(())
}

/// Commands that set one attribute.
fn set(design: &mut Design, command: &Command) -> Result<(), Rejected> {
    match command {
        Command::Rename(subject, name) => rename(design, subject, name)?,
        Command::SetNote(subject, note) => set_note(design, subject, note)?,
        Command::SetProvider(id, provider) => {
            known(&mut design.zones, id)?.provider.clone_from(provider);
        }
        Command::SetZone(asset, zone) => set_zone(design, asset, zone.as_ref())?,
        Command::SetParent(id, parent) => set_parent(design, id, parent.as_ref())?,
        Command::Fold(id, folds) => {
            known(&mut design.zones, id)?;
            if *folds {
                design.layout.folded.insert(id.clone());
            } else {
                design.layout.folded.remove(id);
            }
        }
        Command::SetCount(id, count) => known(&mut design.assets, id)?.count = *count,
        Command::SetOwner(id, owner) => known(&mut design.assets, id)?.owner = *owner,
        Command::SetZoneKind(id, kind) => known(&mut design.zones, id)?.kind = kind.clone(),
        Command::SetAssetKind(id, kind) => known(&mut design.assets, id)?.kind = kind.clone(),
        Command::SetDesignNote(note) => design.note.clone_from(note),
        Command::SetTitle(title) => design.title.clone_from(title),
        Command::SetControls(states) => {
            for (key, state) in states {
                if let Some(asset) = &key.asset {
                    known(&mut design.assets, asset)?;
                }
                if *state == ControlState::Missing {
                    design.states.remove(key);
                } else {
                    design.states.insert(key.clone(), state.clone());
                }
            }
        }
        Command::Accept(finding, Some(reason)) => {
            require_reason(reason)?;
            design.accepted.insert(finding.clone(), reason.clone());
        }
        Command::Accept(finding, None) => drop(design.accepted.remove(finding)),
        Command::SetOverride(key, Some(set)) => set_override(design, key, set)?,
        Command::SetOverride(key, None) => drop(design.overrides.remove(key)),
        Command::SetCost(control, Some(cost)) => {
            design.costs.insert(control.clone(), *cost);
        }
        Command::SetCost(control, None) => drop(design.costs.remove(control)),
        _ => set_link(design, command)?,
    }
    Ok(())
}

/// Commands that set one attribute of a link.
fn set_link(design: &mut Design, command: &Command) -> Result<(), Rejected> {
    match command {
        Command::SetLinkKind(id, kind) => known(&mut design.links, id)?.kind = kind.clone(),
        Command::SetSpecified(id, is) => known(&mut design.links, id)?.specified = *is,
        Command::SetEncryption(id, words) => {
            known(&mut design.links, id)?.encryption.clone_from(words);
        }
        Command::SetEnds { link: id, from, to } => {
            let mut link = known(&mut design.links, id)?.clone();
            (link.from, link.to) = (from.clone(), to.clone());
            link.via.retain(|via| via != from && via != to);
            require_ends(design, &link)?;
            design.links.insert(id.clone(), link);
            design.layout.links.remove(id);
        }
        Command::SetVia(id, via) => {
            let mut link = known(&mut design.links, id)?.clone();
            link.via.clone_from(via);
            require_ends(design, &link)?;
            design.links.insert(id.clone(), link);
        }
        Command::Lay(id, points) => {
            known(&mut design.links, id)?;
            if points.is_empty() {
                design.layout.links.remove(id);
            } else if points
                .iter()
                .all(|point| is_sane(&Rect::new(point.x, point.y, 0, 0)))
            {
                design.layout.links.insert(id.clone(), points.clone());
            } else {
                return Err(Rejected::OutOfRange);
            }
        }
        _ => {}
    }
    Ok(())
}

fn require_sane(rect: &Rect) -> Result<(), Rejected> {
    if is_sane(rect) {
        Ok(())
    } else {
        Err(Rejected::OutOfRange)
    }
}

fn require_reason(reason: &str) -> Result<(), Rejected> {
    if reason.trim().is_empty() {
        Err(Rejected::NoReason)
    } else {
        Ok(())
    }
}

fn set_override(design: &mut Design, key: &OverrideKey, set: &Override) -> Result<(), Rejected> {
    known(&mut design.assets, key.asset())?;
    require_reason(&set.reason)?;
    if !OVERRIDE_LEVELS.contains(&set.level) {
        return Err(Rejected::NoLevel(set.level));
    }
    design.overrides.insert(key.clone(), set.clone());
    Ok(())
}

fn require_free<K: Ord + ToString, V>(map: &BTreeMap<K, V>, id: &K) -> Result<(), Rejected> {
    if map.contains_key(id) {
        Err(Rejected::Taken(id.to_string()))
    } else {
        Ok(())
    }
}

fn require_zone(design: &Design, zone: Option<&ZoneId>) -> Result<(), Rejected> {
    match zone.filter(|zone| !design.zones.contains_key(*zone)) {
        Some(unknown) => Err(Rejected::Unknown(unknown.to_string())),
        None => Ok(()),
    }
}

fn require_ends(design: &Design, link: &Link) -> Result<(), Rejected> {
    if link.from == link.to {
        return Err(Rejected::Loop);
    }
    let mut ends = [&link.from, &link.to].into_iter().chain(&link.via);
    match ends.find(|end| !design.assets.contains_key(*end)) {
        Some(unknown) => Err(Rejected::Unknown(unknown.to_string())),
        None => Ok(()),
    }
}

fn known<'a, K: Ord + ToString, V>(
    map: &'a mut BTreeMap<K, V>,
    id: &K,
) -> Result<&'a mut V, Rejected> {
    map.get_mut(id)
        .ok_or_else(|| Rejected::Unknown(id.to_string()))
}

fn set_zone(design: &mut Design, id: &AssetId, zone: Option<&ZoneId>) -> Result<(), Rejected> {
    require_zone(design, zone)?;
    known(&mut design.assets, id)?.zone = zone.cloned();
    Ok(())
}

/// Puts a zone into another; refused where it would come to stand in itself.
fn set_parent(design: &mut Design, id: &ZoneId, parent: Option<&ZoneId>) -> Result<(), Rejected> {
    require_zone(design, parent)?;
    known(&mut design.zones, id)?;
    let mut outer = parent;
    // Bounded: a file may hold zones that nest in a circle already.
    for _ in 0..=design.zones.len() {
        let Some(zone) = outer else { break };
        if zone == id {
            return Err(Rejected::Nested);
        }
        outer = design.zones.get(zone).and_then(|zone| zone.parent.as_ref());
    }
    known(&mut design.zones, id)?.parent = parent.cloned();
    Ok(())
}

fn rename(design: &mut Design, subject: &Subject, name: &str) -> Result<(), Rejected> {
    let field = match subject {
        Subject::Zone(id) => &mut known(&mut design.zones, id)?.name,
        Subject::Asset(id) => &mut known(&mut design.assets, id)?.name,
        Subject::Link(id) => &mut known(&mut design.links, id)?.name,
        Subject::Note(id) => &mut known(&mut design.notes, id)?.text,
    };
    name.clone_into(field);
    Ok(())
}

fn set_note(design: &mut Design, subject: &Subject, note: &str) -> Result<(), Rejected> {
    let field = match subject {
        Subject::Zone(id) => &mut known(&mut design.zones, id)?.note,
        Subject::Asset(id) => &mut known(&mut design.assets, id)?.note,
        Subject::Link(id) => &mut known(&mut design.links, id)?.note,
        Subject::Note(id) => &mut known(&mut design.notes, id)?.text,
    };
    note.clone_into(field);
    Ok(())
}

/// Removes a thing; what is gone already stays gone.
fn remove(design: &mut Design, subject: &Subject) {
    match subject {
        Subject::Zone(id) => remove_zone(design, id),
        Subject::Asset(id) => remove_asset(design, id),
        Subject::Link(id) => remove_link(design, id),
        Subject::Note(id) => remove_note(design, id),
    }
}

fn remove_note(design: &mut Design, id: &NoteId) {
    design.notes.remove(id);
    design.layout.notes.remove(id);
}

/// Removes a zone; its members become free.
fn remove_zone(design: &mut Design, id: &ZoneId) {
    design.zones.remove(id);
    design.layout.zones.remove(id);
    design.layout.folded.remove(id);
    for asset in design
        .assets
        .values_mut()
        .filter(|asset| asset.zone.as_ref() == Some(id))
    {
        asset.zone = None;
    }
    for zone in design
        .zones
        .values_mut()
        .filter(|zone| zone.parent.as_ref() == Some(id))
    {
        zone.parent = None;
    }
}

/// Removes an asset with its links, its control states, its overrides, and its place in the ways
/// of flows.
fn remove_asset(design: &mut Design, id: &AssetId) {
    design.assets.remove(id);
    design.layout.assets.remove(id);
    design
        .states
        .retain(|key, _| key.asset.as_ref() != Some(id));
    design.overrides.retain(|key, _| key.asset() != id);
    let ends_there = |link: &Link| link.from == *id || link.to == *id;
    let links: Vec<LinkId> = design
        .links
        .iter()
        .filter(|(_, link)| ends_there(link))
        .map(|(l, _)| l.clone())
        .collect();
    for link in &links {
        remove_link(design, link);
    }
    for link in design.links.values_mut() {
        link.via.retain(|via| via != id);
    }
}

fn remove_link(design: &mut Design, id: &LinkId) {
    design.links.remove(id);
    design.layout.links.remove(id);
}

/// Moves things; each moves once, also when its zone is moved with it.
fn move_by(design: &mut Design, subjects: &[Subject], dx: i32, dy: i32) -> Result<(), Rejected> {
    let Moved {
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
        require_sane(rect)?;
    }
    // Hand-laid ways go along when both ends do.
    for (id, points) in &mut design.layout.links {
        let goes = |link: &Link| assets.contains(&link.from) && assets.contains(&link.to);
        if design.links.get(id).is_some_and(goes) {
            for point in points {
                point.x = point.x.saturating_add(dx);
                point.y = point.y.saturating_add(dy);
                require_sane(&Rect::new(point.x, point.y, 0, 0))?;
            }
        }
    }
    Ok(())
}

/// What moves when `subjects` do; each of them must be there.
fn moved_of(design: &Design, subjects: &[Subject]) -> Result<Moved, Rejected> {
    let is_known = |subject: &Subject| match subject {
        Subject::Zone(id) => design.zones.contains_key(id),
        Subject::Asset(id) => design.assets.contains_key(id),
        Subject::Note(id) => design.notes.contains_key(id),
        Subject::Link(_) => true,
    };
    match subjects.iter().find(|subject| !is_known(subject)) {
        Some(unknown) => Err(Rejected::Unknown(unknown.as_str().to_owned())),
        None => Ok(Moved::of(design, subjects)),
    }
}

fn resize(design: &mut Design, subject: &Subject, rect: Rect) -> Result<(), Rejected> {
    require_sane(&rect)?;
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
