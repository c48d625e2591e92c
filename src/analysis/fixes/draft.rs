//! The commands of a fix as far as they are written, and where what it adds may stand.

use super::super::net::{Flow, Net};
use crate::{
    catalog::{AssetId, AssetKind, AssetKindId, LinkId, LinkKindId, ZoneId, ZoneKindId},
    design::{Asset, Command, Design, Link, Rect, Zone},
};

/// Free space kept round what a fix adds, in world units.
const GAP: i32 = 16;
/// Height of a zone's title row, in world units.
const TITLE: i32 = 32;

/// A fix being written.
pub(super) struct Draft<'a> {
    pub(super) net: &'a Net<'a>,
    /// The route it is about, if it is about one.
    pub(super) flow: Option<&'a Flow<'a>>,
    pub(super) commands: Vec<Command>,
    /// Assets that this fix adds or moves: later steps join these first.
    pub(super) placed: Vec<(AssetKindId, AssetId, Rect)>,
    /// Zones that this fix adds.
    zones: Vec<(ZoneKindId, ZoneId, Rect)>,
    n_added: u32,
}

impl<'a> Draft<'a> {
    pub(super) fn new(net: &'a Net<'a>, flow: Option<&'a Flow<'a>>) -> Self {
        let (commands, placed, zones) = (Vec::new(), Vec::new(), Vec::new());
        Self {
            net,
            flow,
            commands,
            placed,
            zones,
            n_added: 0,
        }
    }

    /// The first zone of a kind with its rectangle; a new one beside the drawing if there is none.
    pub(super) fn zone(&mut self, kind: &ZoneKindId) -> Option<(ZoneId, Rect)> {
        let layout = &self.net.design.layout;
        if let Some((_, id, rect)) = self.zones.iter().find(|(is, ..)| is == kind) {
            return Some((id.clone(), *rect));
        }
        let found = self
            .net
            .design
            .zones
            .iter()
            .find(|(_, zone)| zone.kind == *kind);
        if let Some((id, _)) = found {
            return Some((
                id.clone(),
                layout.zones.get(id).copied().unwrap_or_default(),
            ));
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
        self.zones.push((kind.clone(), id.clone(), rect));
        self.commands.push(Command::AddZone {
            id: id.clone(),
            zone,
            rect,
        });
        Some((id, rect))
    }

    /// Adds an asset, or takes the one of this kind that stands in such a zone already.
    pub(super) fn add_asset(&mut self, kind: &AssetKindId, zone: &ZoneKindId) -> Option<()> {
        let design = self.net.design;
        let is_there = |asset: &Asset| {
            asset.kind == *kind && design.zone_of(asset).is_some_and(|is| is.kind == *zone)
        };
        if let Some((id, _)) = design.assets.iter().find(|(_, asset)| is_there(asset)) {
            let rect = design.layout.assets.get(id).copied().unwrap_or_default();
            self.placed.push((kind.clone(), id.clone(), rect));
            return Some(());
        }
        let entry = self.net.catalog.asset_kind(kind)?;
        let (zone, area) = self.zone(zone)?;
        let rect = self.free_spot(area, entry);
        let asset = Asset {
            kind: kind.clone(),
            name: String::new(),
            zone: Some(zone),
            count: 0,
            owner: None,
            note: String::new(),
        };
        self.put(asset, rect);
        Some(())
    }

    /// Adds an asset at a place.
    pub(super) fn put(&mut self, asset: Asset, rect: Rect) -> AssetId {
        let id: AssetId = self
            .fresh("asset", |d, id| d.assets.contains_key(id))
            .into();
        self.placed.push((asset.kind.clone(), id.clone(), rect));
        self.commands.push(Command::AddAsset {
            id: id.clone(),
            asset,
            rect,
        });
        id
    }

    /// Joins two assets, unless they are joined so already.
    pub(super) fn add_link(&mut self, kind: &LinkKindId, from: AssetId, to: AssetId) {
        let is_same = |link: &Link| {
            let ends = (&link.from, &link.to);
            link.kind == *kind && (ends == (&from, &to) || ends == (&to, &from))
        };
        if from == to || self.net.design.links.values().any(is_same) {
            return;
        }
        let link = Link {
            kind: kind.clone(),
            from,
            to,
            via: Vec::new(),
            name: String::new(),
            encryption: String::new(),
            note: String::new(),
        };
        let id: LinkId = self.fresh("link", |d, id| d.links.contains_key(id)).into();
        self.commands.push(Command::AddLink { id, link });
    }

    /// An asset of one of the kinds: what this fix placed goes first, then the ends of the flow,
    /// then what is drawn, in the order of the kinds.
    pub(super) fn asset_of(&self, kinds: &[AssetKindId]) -> Option<AssetId> {
        let placed = |kind: &AssetKindId| {
            self.placed
                .iter()
                .find(|(is, ..)| is == kind)
                .map(|(_, id, _)| id.clone())
        };
        let ends = self.flow.map(|flow| [flow.to, flow.from]);
        let mut ends = ends
            .into_iter()
            .flatten()
            .filter_map(|end| self.net.places.get(end));
        let drawn = |kind: &AssetKindId| {
            let mut assets = self.net.design.assets.iter();
            assets
                .find(|(_, asset)| asset.kind == *kind)
                .map(|(id, _)| id.clone())
        };
        kinds
            .iter()
            .find_map(placed)
            .or_else(|| {
                ends.find(|end| kinds.contains(&end.asset.kind))
                    .map(|end| end.id.clone())
            })
            .or_else(|| kinds.iter().find_map(drawn))
    }

    /// A place in `area` where nothing stands, for a checkpoint on its upper edge; below its lower
    /// left corner if it is full.
    pub(super) fn free_spot(&self, area: Rect, kind: &AssetKind) -> Rect {
        let (w, h) = kind.size;
        let assets = &self.net.design.layout.assets;
        let is_free = |spot: &Rect| {
            let roomy = Rect::new(
                spot.x - GAP / 2,
                spot.y - GAP / 2,
                spot.w + GAP,
                spot.h + GAP,
            );
            let placed = self.placed.iter().map(|(.., rect)| rect);
            !assets
                .values()
                .chain(placed)
                .any(|rect| rect.overlaps(&roomy))
        };
        let columns = (area.x + GAP..=area.right() - w - GAP).step_by(8);
        let rows = (area.y + TITLE..=area.bottom() - h - GAP).step_by(8);
        let edge = kind.gate.then(|| area.y - h / 2);
        let rows = edge.into_iter().chain(rows);
        let mut spots = rows.flat_map(|y| columns.clone().map(move |x| Rect::new(x, y, w, h)));
        spots
            .find(is_free)
            .unwrap_or_else(|| Rect::new(area.x + GAP, area.bottom() + GAP, w, h))
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
