//! What belongs to a selection: things of the same kind, and what is connected.

use std::collections::BTreeSet;

use crate::{
    catalog::{AssetId, NoteId},
    design::{Command, Design, LinkEdit, NoteEdit, NoteOrder, PlaceEdit, Subject, ZoneEdit},
};

/// Everything of the kinds of what is selected.
pub fn same_kind(design: &Design, selection: &BTreeSet<Subject>) -> BTreeSet<Subject> {
    let of = |subject: &Subject| -> Option<(u8, String)> {
        match subject {
            Subject::Zone(id) => Some((0, design.zones.get(id)?.kind.to_string())),
            Subject::Asset(id) => Some((1, design.assets.get(id)?.kind.to_string())),
            Subject::Link(id) => Some((2, design.links.get(id)?.kind.to_string())),
            Subject::Note(_) => Some((3, String::new())),
        }
    };
    let kinds: BTreeSet<_> = selection.iter().filter_map(of).collect();
    let is_like = |subject: &Subject| of(subject).is_some_and(|kind| kinds.contains(&kind));
    design.subjects().filter(is_like).collect()
}

/// What is selected with all links at it and the assets at their other ends.
pub fn connected(design: &Design, selection: &BTreeSet<Subject>) -> BTreeSet<Subject> {
    let mut assets: BTreeSet<&AssetId> = BTreeSet::new();
    for subject in selection {
        match subject {
            Subject::Asset(id) => drop(assets.insert(id)),
            Subject::Link(id) => {
                let link = design.links.get(id);
                assets.extend(link.into_iter().flat_map(|link| [&link.from, &link.to]));
            }
            Subject::Zone(_) | Subject::Note(_) => {}
        }
    }
    let mut found = selection.clone();
    for (id, link) in &design.links {
        if assets.contains(&link.from) || assets.contains(&link.to) {
            found.insert(Subject::Link(id.clone()));
            found.extend([&link.from, &link.to].map(|end| Subject::Asset(end.clone())));
        }
    }
    found
}

/// The command that folds the selected zones, or opens them if all are folded. None without zones.
pub fn fold(design: &Design, selection: &BTreeSet<Subject>) -> Option<Command> {
    let zones: Vec<_> = selection
        .iter()
        .filter_map(|subject| match subject {
            Subject::Zone(id) => Some(id.clone()),
            Subject::Asset(_) | Subject::Link(_) | Subject::Note(_) => None,
        })
        .collect();
    let folds = zones.iter().any(|id| !design.layout.folded.contains(id));
    let commands: Vec<Command> = zones
        .into_iter()
        .map(|id| Command::Zone(id, ZoneEdit::Fold(folds)))
        .collect();
    in_one_step(commands)
}

/// Commands of one sort as one step, called like the first of them. None where there is none.
fn in_one_step(mut commands: Vec<Command>) -> Option<Command> {
    match commands.len() {
        0 | 1 => commands.pop(),
        _ => Some(Command::Many {
            label: crate::edit::label(commands.first()?),
            commands,
        }),
    }
}

/// What of a selection has a place of its own, and so can be held there.
fn boxes(selection: &BTreeSet<Subject>) -> impl Iterator<Item = &Subject> {
    let is_box = |subject: &&Subject| !matches!(subject, Subject::Link(_));
    selection.iter().filter(is_box)
}

/// Whether all that is selected is held in place.
pub fn is_all_locked(design: &Design, selection: &BTreeSet<Subject>) -> bool {
    let mut all = boxes(selection).peekable();
    all.peek().is_some() && all.all(|subject| design.is_locked(subject))
}

/// The command that holds what is selected in place, or lets it be moved again if all is held.
pub fn lock(design: &Design, selection: &BTreeSet<Subject>) -> Option<Command> {
    let subjects: Vec<Subject> = boxes(selection).cloned().collect();
    if subjects.is_empty() {
        return None;
    }
    Some(Command::Place(if is_all_locked(design, selection) {
        PlaceEdit::Unlock(subjects)
    } else {
        PlaceEdit::Lock(subjects)
    }))
}

/// The command that lays the selected notes before all others.
pub fn to_front(design: &Design, selection: &BTreeSet<Subject>) -> Option<Command> {
    order(design, selection, NoteOrder::Front)
}

/// The command that lays the selected notes behind all others.
pub fn to_back(design: &Design, selection: &BTreeSet<Subject>) -> Option<Command> {
    order(design, selection, NoteOrder::Back)
}

/// Several notes stay as they lie among each other.
fn order(design: &Design, selection: &BTreeSet<Subject>, order: NoteOrder) -> Option<Command> {
    let mut notes: Vec<&NoteId> = design.notes_from_back();
    notes.retain(|id| selection.contains(&Subject::Note((*id).clone())));
    if order == NoteOrder::Back {
        notes.reverse();
    }
    let notes = notes.into_iter();
    let commands: Vec<Command> = notes
        .map(|id| Command::Note(id.clone(), NoteEdit::Order(order)))
        .collect();
    in_one_step(commands)
}

/// The command that gives the selected lines back to the router. None where none is laid by hand.
pub fn lay_anew(design: &Design, selection: &BTreeSet<Subject>) -> Option<Command> {
    let laid = selection.iter().filter_map(|subject| match subject {
        Subject::Link(id) if design.layout.links.contains_key(id) => Some(id.clone()),
        Subject::Zone(_) | Subject::Asset(_) | Subject::Link(_) | Subject::Note(_) => None,
    });
    let commands: Vec<Command> = laid
        .map(|id| Command::Link(id, LinkEdit::Lay(Vec::new())))
        .collect();
    in_one_step(commands)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        catalog::{Catalog, PatternId},
        edit::{self, StartControls},
    };

    fn design() -> Design {
        let catalog = Catalog::builtin().unwrap();
        let pattern = PatternId::from("1");
        edit::template(&catalog, &pattern, StartControls::None)
            .unwrap()
            .unwrap()
    }

    #[test]
    fn same_kinds_are_found_and_connected_things_too() {
        let design = design();
        let terminal = BTreeSet::from([Subject::Asset("lgwan-terminal".into())]);
        let same = same_kind(&design, &terminal);
        assert!(
            same.iter()
                .all(|subject| matches!(subject, Subject::Asset(_)))
        );
        assert!(same.is_superset(&terminal));
        let near = connected(&design, &terminal);
        assert!(near.contains(&Subject::Asset("lgwan-switch".into())));
        let links = |id: &str| {
            design
                .links
                .values()
                .filter(|l| l.from.as_str() == id || l.to.as_str() == id)
                .count()
        };
        let found = near
            .iter()
            .filter(|s| matches!(s, Subject::Link(_)))
            .count();
        assert_eq!(found, links("lgwan-terminal"));
        assert_eq!(same_kind(&design, &BTreeSet::new()), BTreeSet::new());
    }

    #[test]
    fn folding_is_one_step_and_comes_back() {
        let mut design = design();
        let zones: BTreeSet<_> = design.zones.keys().cloned().map(Subject::Zone).collect();
        let before = design.clone();
        for _ in 0..2 {
            design = edit::apply(&design, &fold(&design, &zones).unwrap()).unwrap();
        }
        assert_eq!(design, before);
        assert_eq!(fold(&design, &BTreeSet::new()), None);
    }
}
