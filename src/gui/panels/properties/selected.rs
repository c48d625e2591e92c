//! The selected things that a form speaks about, in the order of their ids.

use crate::design::{Design, Subject};

type SelectedThings<'d, K, V> = Vec<(&'d K, &'d V)>;

pub(super) type SelectedZones<'d> = SelectedThings<'d, crate::catalog::ZoneId, crate::design::Zone>;

pub(super) type SelectedAssets<'d> =
    SelectedThings<'d, crate::catalog::AssetId, crate::design::Asset>;

pub(super) type SelectedLinks<'d> = SelectedThings<'d, crate::catalog::LinkId, crate::design::Link>;

pub(super) type SelectedNotes<'d> = SelectedThings<'d, crate::catalog::NoteId, crate::design::Note>;

/// What is selected, by its sort.
pub(super) fn sorted<'d>(
    design: &'d Design,
    selected: &[Subject],
) -> (
    SelectedZones<'d>,
    SelectedAssets<'d>,
    SelectedLinks<'d>,
    SelectedNotes<'d>,
) {
    let (mut zones, mut assets) = (Vec::new(), Vec::new());
    let (mut links, mut notes) = (Vec::new(), Vec::new());
    for subject in selected {
        match subject {
            Subject::Zone(id) => zones.extend(design.zones.get_key_value(id)),
            Subject::Asset(id) => assets.extend(design.assets.get_key_value(id)),
            Subject::Link(id) => links.extend(design.links.get_key_value(id)),
            Subject::Note(id) => notes.extend(design.notes.get_key_value(id)),
        }
    }
    (zones, assets, links, notes)
}

/// What tells the text fields of one selection from those of another.
pub(super) fn salt<'i>(ids: impl Iterator<Item = &'i str>) -> String {
    ids.collect::<Vec<_>>().join("\n")
}
