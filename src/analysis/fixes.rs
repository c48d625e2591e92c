//! Edits that make a fact of the drawing another one, built from the catalog's recipes.
//!
//! A recipe names what may be drawn; what is not drawn is passed over, as long as the fact
//! itself comes about.

mod draft;
mod findings;
mod source;

pub(super) use findings::{adding, moving};

use super::{
    Fix,
    facts::{assets_in, lines_from, zone_of},
    net::{Flow, Net},
};
use crate::{
    catalog::{Fact, FactValue, FixStep, Reading, ZoneId, ZoneKindId},
    design::{Command, Subject, Zone},
};
use draft::Draft;

/// The edit that gives `fact` of `flow` the value `needs`, if the catalog knows one.
pub(super) fn fix_for(
    net: &Net<'_>,
    flow: &Flow<'_>,
    fact: &Fact,
    needs: &FactValue,
) -> Option<Fix> {
    let recipe = fact.fixes.iter().find(|fix| fix.value == *needs)?;
    let mut draft = Draft::new(net, Some(flow));
    for step in &recipe.steps {
        draft.step(&fact.reading, step)?;
    }
    if !brings_about(&draft.commands, &fact.reading, needs) {
        return None;
    }
    let label = recipe.label.clone();
    let command = Command::Group {
        label: label.clone(),
        commands: draft.commands,
    };
    Some(Fix { label, command })
}

/// Whether the commands do what the fact is read from, beside what goes with it.
fn brings_about(commands: &[Command], reading: &Reading, needs: &FactValue) -> bool {
    match reading {
        Reading::LineFrom { line, present, .. } if needs == present => commands
            .iter()
            .any(|command| matches!(command, Command::AddLink { link, .. } if link.kind == *line)),
        _ => !commands.is_empty(),
    }
}

impl Draft<'_> {
    /// Writes one step; `None` when the fix cannot be done.
    fn step(&mut self, reading: &Reading, step: &FixStep) -> Option<()> {
        match step {
            FixStep::CopyProvider => self.copy_provider(reading)?,
            FixStep::OtherProvider => self.other_provider(reading)?,
            FixStep::MoveSource { zone, kinds, along } => self.move_source(zone, kinds, along)?,
            FixStep::AddAsset { kind, zone } => self.add_asset(kind, zone)?,
            FixStep::AddLink { kind, from, to } => {
                if let (Some(from), Some(to)) = (self.asset_of(from), self.asset_of(to)) {
                    self.add_link(kind, from, to);
                }
            }
            FixStep::RemoveAssets { tag, zone } => {
                let ends = self.net.ids(&[self.flow?.from, self.flow?.to]);
                let mut assets = assets_in(self.net, tag, zone);
                assets.retain(|asset| !ends.contains(asset));
                self.remove(assets.into_iter().map(Subject::Asset).collect())?;
            }
            FixStep::RemoveLines { line, zone } => {
                let mut lines = lines_from(self.net, line, zone);
                lines.retain(|found| matches!(found, Subject::Link(_)));
                lines.dedup();
                self.remove(lines)?;
            }
        }
        Some(())
    }

    fn remove(&mut self, subjects: Vec<Subject>) -> Option<()> {
        if subjects.is_empty() {
            return None;
        }
        self.commands.push(Command::Remove(subjects));
        Some(())
    }

    /// Gives the target's cloud the provider of the other clouds; where that is open, gives them
    /// the target's.
    fn copy_provider(&mut self, reading: &Reading) -> Option<()> {
        let clouds = Clouds::of(self, reading)?;
        let provider = clouds.known.first().unwrap_or(&clouds.own_provider).clone();
        if provider.is_empty() {
            return None;
        }
        self.set_providers(&clouds, (provider.clone(), provider));
        Some(())
    }

    /// Gives the target's cloud a provider that none of the other clouds has; where only theirs
    /// is open, gives them another than the target's.
    fn other_provider(&mut self, reading: &Reading) -> Option<()> {
        let clouds = Clouds::of(self, reading)?;
        let own = clouds.own_provider.clone();
        let offered = &self.net.catalog.edition.providers;
        if clouds.known.is_empty() {
            let is_other = |provider: &&String| provider.to_lowercase() != own.to_lowercase();
            let other = offered.iter().filter(|_| !own.is_empty()).find(is_other)?;
            self.set_providers(&clouds, (own, other.clone()));
            return Some(());
        }
        let is_free = |provider: &&String| {
            let is_same = |known: &String| known.to_lowercase() == provider.to_lowercase();
            !clouds.known.iter().any(is_same)
        };
        let own = Some(&own).filter(|own| !own.is_empty()).filter(is_free);
        let own = own.or_else(|| offered.iter().find(is_free))?.clone();
        let theirs = clouds.known.first()?.clone();
        self.set_providers(&clouds, (own, theirs));
        Some(())
    }

    /// Sets the target's provider, and theirs on the clouds where it is open.
    fn set_providers(&mut self, clouds: &Clouds, (own, theirs): (String, String)) {
        if own != clouds.own_provider {
            self.commands
                .push(Command::SetProvider(clouds.own.clone(), own));
        }
        for cloud in &clouds.open {
            self.commands
                .push(Command::SetProvider(cloud.clone(), theirs.clone()));
        }
    }
}

/// The clouds whose providers a fact compares.
struct Clouds {
    /// The flow's target stands in it.
    own: ZoneId,
    own_provider: String,
    /// Providers of the others that are filled in.
    known: Vec<String>,
    /// Others without a provider.
    open: Vec<ZoneId>,
}

impl Clouds {
    fn of(draft: &Draft<'_>, reading: &Reading) -> Option<Self> {
        let Reading::SameProvider { zone: kind, .. } = reading else {
            return None;
        };
        let net = draft.net;
        let (own, zone) = zone_of(net, draft.flow?.to)?;
        if !net.catalog.zone_kind(&zone.kind)?.provider || zone.kind == *kind {
            return None;
        }
        let others = || {
            net.design
                .zones
                .iter()
                .filter(|(_, zone)| is_kind(zone, kind))
        };
        others().next()?;
        let provider = |zone: &Zone| zone.provider.trim().to_owned();
        let known = others()
            .map(|(_, zone)| provider(zone))
            .filter(|p| !p.is_empty())
            .collect();
        let open = others().filter(|(_, zone)| provider(zone).is_empty());
        let open = open.map(|(id, _)| id.clone()).collect();
        Some(Self {
            own: own.clone(),
            own_provider: provider(zone),
            known,
            open,
        })
    }
}

fn is_kind(zone: &Zone, kind: &ZoneKindId) -> bool {
    zone.kind == *kind
}
