//! The phases of a migration: one is shown, the others are kept as they are.

use std::{borrow::Cow, collections::BTreeMap};

use super::{ControlKey, Design, Phase};
use crate::catalog::{AssetId, ControlId};

impl From<Phase> for Design {
    /// A design that shows this phase and knows no other; title, edition, note and columns are the
    /// file's.
    fn from(phase: Phase) -> Self {
        Self {
            phase_id: phase.id,
            phase_name: phase.name,
            zones: phase.zones,
            assets: phase.assets,
            links: phase.links,
            notes: phase.notes,
            states: by_key(phase.organisation, phase.controls),
            control_records: by_key(phase.organisation_records, phase.control_records),
            accepted: phase.accepted,
            overrides: phase.overrides,
            costs: phase.costs,
            layout: phase.layout,
            ..Self::default()
        }
    }
}

impl From<&Design> for Phase {
    /// The phase that a design shows.
    fn from(design: &Design) -> Self {
        let (organisation, controls) = by_asset(&design.states);
        let (organisation_records, control_records) = by_asset(&design.control_records);
        Self {
            id: design.phase_id.clone(),
            name: design.phase_name.clone(),
            zones: design.zones.clone(),
            assets: design.assets.clone(),
            links: design.links.clone(),
            notes: design.notes.clone(),
            controls,
            organisation,
            control_records,
            organisation_records,
            accepted: design.accepted.clone(),
            overrides: design.overrides.clone(),
            costs: design.costs.clone(),
            layout: design.layout.clone(),
        }
    }
}

type ControlMap<T> = BTreeMap<ControlId, T>;

/// What is said of the controls of the organisation and of assets, in one map.
fn by_key<T>(
    organisation: ControlMap<T>,
    assets: BTreeMap<AssetId, ControlMap<T>>,
) -> BTreeMap<ControlKey, T> {
    let of_organisation = organisation.into_iter().map(|it| (None, it));
    let of_assets = assets.into_iter().flat_map(|(asset, controls)| {
        let controls = controls.into_iter();
        controls.map(move |it| (Some(asset.clone()), it))
    });
    of_organisation
        .chain(of_assets)
        .map(|(asset, (control, it))| (ControlKey { asset, control }, it))
        .collect()
}

/// The same in two maps: of the organisation, and of each asset.
fn by_asset<T: Clone>(
    all: &BTreeMap<ControlKey, T>,
) -> (ControlMap<T>, BTreeMap<AssetId, ControlMap<T>>) {
    let mut organisation = ControlMap::new();
    let mut assets: BTreeMap<AssetId, ControlMap<T>> = BTreeMap::new();
    for (ControlKey { asset, control }, it) in all {
        let controls = match asset {
            None => &mut organisation,
            Some(asset) => assets.entry(asset.clone()).or_default(),
        };
        controls.insert(control.clone(), it.clone());
    }
    (organisation, assets)
}

impl Design {
    /// Every phase as a design that shows it, in the file's order. Only the first knows of the
    /// others: the rest are for reading, not for saving.
    pub fn each_phase(&self) -> impl Iterator<Item = Cow<'_, Self>> {
        let others = self.other_phases.iter().map(|phase| {
            Cow::Owned(Self {
                title: self.title.clone(),
                edition: self.edition.clone(),
                note: self.note.clone(),
                columns: self.columns.clone(),
                ..phase.clone().into()
            })
        });
        std::iter::once(Cow::Borrowed(self)).chain(others)
    }
}
