//! Edits that make a fact of the drawing another one, built from the catalog's recipes.

use super::{
    Fix,
    facts::{assets_in, lines_from, zone_of},
    net::{Flow, Net},
};
use crate::{
    catalog::{AssetId, AssetKindId, Fact, FactValue, FixStep, LinkId, Reading, ZoneId, ZoneKindId},
    design::{Asset, Command, Design, Link, Rect, Subject, Zone},
};

/// Free space kept round what a fix adds, in world units.
const GAP: i32 = 16;
/// Height of a zone's title row, in world units.
const TITLE: i32 = 32;

/// The edit that gives `fact` of `flow` the value `needs`, if the catalog knows one.
pub(super) fn fix_for(
    net: &Net<'_>,
    flow: &Flow<'_>,
    fact: &Fact,
    needs: &FactValue,
) -> Option<Fix> {
    let recipe = fact.fixes.iter().find(|fix| fix.value == *needs)?;
    let mut draft = Draft { net, commands: Vec::new(), added: Vec::new(), n_added: 0 };
    for step in &recipe.steps {
        draft.step(flow, &fact.reading, step)?;
    }
    let label = recipe.label.clone();
    let command = Command::Group { label: label.clone(), commands: draft.commands };
    Some(Fix { label, command })
}

/// The commands of a fix as far as they are written.
struct Draft<'a> {
    net: &'a Net<'a>,
    commands: Vec<Command>,
    /// Assets added by this fix: later steps may join them.
    added: Vec<(AssetKindId, AssetId, Rect)>,
    n_added: u32,
}

impl Draft<'_> {
    fn step(&mut self, flow: &Flow<'_>, reading: &Reading, step: &FixStep) -> Option<()> {
        match step {
            FixStep::CopyProvider => {
                let provider = self.other_provider_of(reading)?;
                self.set_provider(flow, provider)?;
            }
            FixStep::OtherProvider => {
                let taken = self.other_provider_of(reading)?;
                let providers = &self.net.catalog.edition.providers;
                let provider = providers.iter().find(|provider| **provider != taken)?.clone();
                self.set_provider(flow, provider)?;
            }
            FixStep::MoveSource(kind) => {
                let (zone, rect) = self.zone(kind)?;
                let id = self.net.id(flow.from)?.clone();
                let is = *self.net.design.layout.assets.get(&id)?;
                let to = self.free_spot(rect, (is.w, is.h));
                self.commands.push(Command::Move {
                    subjects: vec![Subject::Asset(id.clone())],
                    dx: to.x - is.x,
                    dy: to.y - is.y,
                    into: [(id, Some(zone))].into(),
                });
            }
            FixStep::AddAsset { kind, zone } => self.add_asset(kind, zone)?,
            FixStep::AddLink { kind, from, to } => {
                let link = Link {
                    kind: kind.clone(),
                    from: self.asset_of(from)?,
                    to: self.asset_of(to)?,
                    via: Vec::new(),
                    name: String::new(),
                    encryption: String::new(),
                    note: String::new(),
                };
                let id: LinkId = self.fresh("link", |d, id| d.links.contains_key(id)).into();
                self.commands.push(Command::AddLink { id, link });
            }
            FixStep::RemoveAssets { tag, zone } => {
                let assets = assets_in(self.net, tag, zone);
                self.commands.push(Command::Remove(assets.into_iter().map(Subject::Asset).collect()));
            }
            FixStep::RemoveLines { line, zone } => {
                let lines = lines_from(self.net, line, zone);
                let lines = lines.into_iter().filter(|found| matches!(found, Subject::Link(_)));
                self.commands.push(Command::Remove(lines.collect()));
            }
        }
        Some(())
    }

    /// The provider of the cloud that the fact compares with.
    fn other_provider_of(&self, reading: &Reading) -> Option<String> {
        let Reading::SameProvider { zone: kind, .. } = reading else { return None };
        let zones = self.net.design.zones.values();
        let mut providers = zones.filter(|zone| zone.kind == *kind).map(|zone| &zone.provider);
        providers.find(|provider| !provider.is_empty()).cloned()
    }

    fn set_provider(&mut self, flow: &Flow<'_>, provider: String) -> Option<()> {
        let (zone, _) = zone_of(self.net, flow.to)?;
        self.commands.push(Command::SetProvider(zone.clone(), provider));
        Some(())
    }

    /// The first zone of a kind with its rectangle; a new one beside the drawing if there is none.
    fn zone(&mut self, kind: &ZoneKindId) -> Option<(ZoneId, Rect)> {
        let layout = &self.net.design.layout;
        let found = self.net.design.zones.iter().find(|(_, zone)| zone.kind == *kind);
        if let Some((id, _)) = found {
            return Some((id.clone(), layout.zones.get(id).copied().unwrap_or_default()));
        }
        let (w, h) = self.net.catalog.zone_kind(kind)?.size;
        let right = layout.zones.values().map(Rect::right).max().unwrap_or(0);
        let rect = Rect::new(right + 4 * GAP, 0, w, h);
        let id: ZoneId = self.fresh("zone", |d, id| d.zones.contains_key(id)).into();
        let zone = Zone {
            kind: kind.clone(),
            name: String::new(),
            provider: String::new(),
            parent: None,
            note: String::new(),
        };
        self.commands.push(Command::AddZone { id: id.clone(), zone, rect });
        Some((id, rect))
    }

    fn add_asset(&mut self, kind: &AssetKindId, zone: &ZoneKindId) -> Option<()> {
        let entry = self.net.catalog.asset_kind(kind)?;
        let (zone, area) = self.zone(zone)?;
        let rect = self.free_spot(area, entry.size);
        let id: AssetId = self.fresh("asset", |d, id| d.assets.contains_key(id)).into();
        let asset = Asset {
            kind: kind.clone(),
            name: String::new(),
            zone: Some(zone),
            count: 0,
            owner: None,
            note: String::new(),
        };
        self.added.push((kind.clone(), id.clone(), rect));
        self.commands.push(Command::AddAsset { id, asset, rect });
        Some(())
    }

    /// An asset of one of the kinds, in the order of the kinds; what this fix added goes first.
    fn asset_of(&self, kinds: &[AssetKindId]) -> Option<AssetId> {
        let added = |kind: &AssetKindId| self.added.iter().find(|(is, ..)| is == kind);
        let drawn = |kind: &AssetKindId| {
            self.net.design.assets.iter().find(|(_, asset)| asset.kind == *kind)
        };
        kinds.iter().find_map(|kind| {
            added(kind)
                .map(|(_, id, _)| id.clone())
                .or_else(|| drawn(kind).map(|(id, _)| id.clone()))
        })
    }

    /// A place in `area` where nothing stands; its lower left corner if it is full.
    fn free_spot(&self, area: Rect, (w, h): (i32, i32)) -> Rect {
        let assets = &self.net.design.layout.assets;
        let is_free = |spot: &Rect| {
            let roomy = Rect::new(spot.x - GAP / 2, spot.y - GAP / 2, spot.w + GAP, spot.h + GAP);
            let added = self.added.iter().map(|(.., rect)| rect);
            !assets.values().chain(added).any(|rect| rect.overlaps(&roomy))
        };
        let columns = (area.x + GAP..=area.right() - w - GAP).step_by(8);
        let rows = (area.y + TITLE..=area.bottom() - h - GAP).step_by(8);
        let mut spots = rows.flat_map(|y| columns.clone().map(move |x| Rect::new(x, y, w, h)));
        spots.find(is_free).unwrap_or_else(|| Rect::new(area.x + GAP, area.bottom() + GAP, w, h))
    }

    fn fresh(&mut self, stem: &str, is_taken: impl Fn(&Design, &str) -> bool) -> String {
        loop {
            self.n_added += 1;
            let id = format!("{stem}-{}", self.n_added);
            if !is_taken(self.net.design, &id) {
                return id;
            }
        }
    }
}
