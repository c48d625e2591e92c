//! A recipe of the catalog carried out on a drawing, step by step.

use super::draft::FixDraft;
use crate::{
    analysis::{
        Fix,
        net::{Flow, Net},
        pattern::{
            clouds::{Cloud, Clouds},
            drawn::{assets_in, lines_from, zone_of},
            providers::{ProviderMeaning, Sameness},
        },
    },
    catalog::{Fact, FactFix, FactValue, FixStep, ImpliedAssets, Provider, Reading, ZoneId},
    design::{Command, Subject, ZoneEdit},
};

/// The edit that gives `fact` of `flow` the value `needs`, if the catalog knows one. Where that
/// makes it a pattern, what is `implied` is added as it usually stands.
pub(in crate::analysis) fn fix_for(
    net: &Net<'_>,
    flow: &Flow<'_>,
    fact: &Fact,
    needs: &FactValue,
    implied: &[ImpliedAssets],
) -> Option<Fix> {
    let recipe = fact.fixes.iter().find(|fix| fix.value == *needs)?;
    let mut draft = FixDraft::new(net, Some(flow));
    for step in &recipe.steps {
        draft.step(Some(&fact.reading), step)?;
    }
    if !brings_about(&draft.commands, &fact.reading, needs) {
        return None;
    }
    for implied in implied {
        draft.complete(&implied.kinds);
    }
    Some(draft.finish(recipe.label.clone().into()))
}

/// The edit of a recipe that is about no route, if it can be carried out and its commands do what
/// they should.
pub(in crate::analysis) fn fix_of(
    net: &Net<'_>,
    recipe: &FactFix,
    does: impl Fn(&[Command]) -> bool,
) -> Option<Fix> {
    let mut draft = FixDraft::new(net, None);
    for step in &recipe.steps {
        draft.step(None, step)?;
    }
    does(&draft.commands).then(|| draft.finish(recipe.label.clone().into()))
}

/// Whether the commands do what the fact is read from, beside what goes with it.
fn brings_about(commands: &[Command], reading: &Reading, needs: &FactValue) -> bool {
    match reading {
        Reading::LineFrom { line, present, .. } if needs == present => commands
            .iter()
            .filter_map(Command::added_link)
            .any(|(_, link)| link.kind == *line),
        _ => !commands.is_empty(),
    }
}

impl FixDraft<'_> {
    /// Writes one step; `None` when the fix cannot be done.
    fn step(&mut self, reading: Option<&Reading>, step: &FixStep) -> Option<()> {
        match step {
            FixStep::CopyProvider => self.copy_provider(reading?)?,
            FixStep::OtherProvider => self.other_provider(reading?)?,
            FixStep::MoveSource {
                zone,
                kinds,
                along,
                leaving,
            } => self.move_source(zone, kinds, along, leaving)?,
            FixStep::AddAsset { kind, zone } => self.add_asset(kind, zone)?,
            FixStep::AddUsual { kind } => self.add_usual(kind)?,
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
                let mut lines = lines_from(self.net, line, zone, &[]);
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
        let clouds = ComparedClouds::of(self, reading)?;
        let provider = clouds.known.first().unwrap_or(&clouds.own_provider).clone();
        if provider.is_empty() {
            return None;
        }
        self.set_providers(&clouds, provider.clone(), &provider);
        self.prefers = clouds.first;
        Some(())
    }

    /// Gives the target's cloud a provider that none of the other clouds has; where only theirs
    /// is open, gives them another than the target's.
    fn other_provider(&mut self, reading: &Reading) -> Option<()> {
        let clouds = ComparedClouds::of(self, reading)?;
        let own = clouds.own_provider.clone();
        let catalog = self.net.catalog;
        let offered = catalog.edition.providers.iter().map(Provider::written);
        let mut offered = offered.map(ToOwned::to_owned);
        let differs = |one: &String, other: &String| {
            let compared =
                ProviderMeaning::new(catalog, one).compare(&ProviderMeaning::new(catalog, other));
            compared == Sameness::Different
        };
        if clouds.known.is_empty() {
            if own.is_empty() {
                return None;
            }
            let other = offered.find(|provider| differs(provider, &own))?;
            self.set_providers(&clouds, own, &other);
            return Some(());
        }
        let is_free = |provider: &String| clouds.known.iter().all(|known| differs(known, provider));
        let own = Some(own).filter(|own| !own.is_empty() && is_free(own));
        let own = own.or_else(|| offered.find(is_free))?;
        let theirs = clouds.known.first()?.clone();
        self.set_providers(&clouds, own, &theirs);
        Some(())
    }

    /// Sets the target's provider, and theirs on the clouds where it is open.
    fn set_providers(&mut self, clouds: &ComparedClouds, own: String, theirs: &str) {
        if own != clouds.own_provider {
            self.commands
                .push(Command::Zone(clouds.own.clone(), ZoneEdit::Provider(own)));
        }
        for cloud in &clouds.open {
            self.commands.push(Command::Zone(
                cloud.clone(),
                ZoneEdit::Provider(theirs.to_owned()),
            ));
        }
    }
}

/// The clouds whose providers a fact compares.
struct ComparedClouds {
    /// The flow's target stands in it.
    own: ZoneId,
    own_provider: String,
    /// Providers of the others that are filled in.
    known: Vec<String>,
    /// Others without a provider.
    open: Vec<ZoneId>,
    /// The first of the others, those with a provider before those without.
    first: Option<ZoneId>,
}

impl ComparedClouds {
    fn of(draft: &FixDraft<'_>, reading: &Reading) -> Option<Self> {
        let Reading::SameProvider {
            zone: kind, along, ..
        } = reading
        else {
            return None;
        };
        let target = draft.flow?.to;
        let (_, zone) = zone_of(draft.net, target)?;
        if zone.kind == *kind {
            return None;
        }
        let clouds = Clouds::new(draft.net);
        let own = clouds.at(target)?;
        let others = clouds.worked_with(target, kind, along);
        others.first()?;
        let (known, open): (Vec<&Cloud<'_>>, Vec<&Cloud<'_>>) = others
            .into_iter()
            .partition(|cloud| !cloud.written.is_empty());
        let written = |cloud: &&Cloud<'_>| cloud.written.to_owned();
        Some(Self {
            own: own.zone.clone(),
            own_provider: own.written.to_owned(),
            first: known
                .iter()
                .chain(&open)
                .next()
                .map(|cloud| cloud.zone.clone()),
            known: known.iter().map(written).collect(),
            open: open.iter().map(|cloud| cloud.zone.clone()).collect(),
        })
    }
}
