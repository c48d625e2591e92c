//! The phases of a migration: one is shown, the others are kept as they are.

use std::{borrow::Cow, collections::BTreeMap};

use super::{ControlKey, Design, Phase};

impl From<Phase> for Design {
    /// A design that shows this phase and knows no other; title, edition and note are the file's.
    fn from(phase: Phase) -> Self {
        let of_organisation = phase.organisation.into_iter().map(|state| (None, state));
        let of_assets = phase.controls.into_iter().flat_map(|(asset, states)| {
            states
                .into_iter()
                .map(move |state| (Some(asset.clone()), state))
        });
        let states = of_organisation.chain(of_assets);
        let states = states
            .map(|(asset, (control, state))| (ControlKey { asset, control }, state))
            .collect();
        Self {
            phase_id: phase.id,
            phase_name: phase.name,
            zones: phase.zones,
            assets: phase.assets,
            links: phase.links,
            notes: phase.notes,
            states,
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
        let mut phase = Self {
            id: design.phase_id.clone(),
            name: design.phase_name.clone(),
            zones: design.zones.clone(),
            assets: design.assets.clone(),
            links: design.links.clone(),
            notes: design.notes.clone(),
            controls: BTreeMap::new(),
            organisation: BTreeMap::new(),
            accepted: design.accepted.clone(),
            overrides: design.overrides.clone(),
            costs: design.costs.clone(),
            layout: design.layout.clone(),
        };
        for (ControlKey { asset, control }, state) in &design.states {
            let states = match asset {
                None => &mut phase.organisation,
                Some(asset) => phase.controls.entry(asset.clone()).or_default(),
            };
            states.insert(control.clone(), state.clone());
        }
        phase
    }
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
                ..phase.clone().into()
            })
        });
        std::iter::once(Cow::Borrowed(self)).chain(others)
    }
}
