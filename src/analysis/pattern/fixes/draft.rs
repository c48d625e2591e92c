//! The commands of a fix as far as they are written.

use crate::{
    analysis::{
        Fix,
        net::{AssetNo, Flow, Net},
        pattern::zone_of,
    },
    catalog::{AssetId, AssetKind, AssetKindId, LinkKindId, Message, ZoneId, ZoneKindId},
    design::{Asset, AssetEdit, Command, Footprint, FreeIds, Link, LinkEdit, Zone, ZoneEdit},
};

/// A fix being written.
pub(super) struct FixDraft<'a> {
    pub(super) net: &'a Net<'a>,
    /// The route it is about, if it is about one.
    pub(super) flow: Option<&'a Flow<'a>>,
    pub(super) commands: Vec<Command>,
    /// Assets that this fix adds or moves: later steps join these first.
    pub(super) placed: Vec<(AssetKindId, AssetId)>,
    /// Zones that this fix adds.
    zones: Vec<(ZoneKindId, ZoneId)>,
    /// The zone in which a usual asset goes first, where its kind may stand there.
    pub(super) prefers: Option<ZoneId>,
    /// One number for all that is added.
    ids: FreeIds,
}

impl<'a> FixDraft<'a> {
    pub(super) fn new(net: &'a Net<'a>, flow: Option<&'a Flow<'a>>) -> Self {
        let (commands, placed, zones) = (Vec::new(), Vec::new(), Vec::new());
        Self {
            net,
            flow,
            commands,
            placed,
            zones,
            prefers: None,
            ids: FreeIds::default(),
        }
    }

    /// The edit. What it adds stands near what it joins to it.
    pub(super) fn finish(self, label: Message) -> Fix {
        let mut commands = self.commands;
        let links: Vec<Link> = commands
            .iter()
            .filter_map(Command::added_link)
            .map(|(_, link)| link.clone())
            .collect();
        for command in &mut commands {
            if let Command::Asset(id, AssetEdit::AddInside { near, .. }) = command {
                let others = links.iter().filter_map(|link| link.other_end(id));
                near.extend(others.cloned());
            }
        }
        Fix {
            label: label.clone(),
            command: Command::Many { label, commands },
        }
    }

    /// The first zone of a kind; a new one beside the drawing if there is none.
    pub(super) fn zone(&mut self, kind: &ZoneKindId) -> Option<ZoneId> {
        if let Some((_, id)) = self.zones.iter().find(|(is, _)| is == kind) {
            return Some(id.clone());
        }
        let found = self
            .net
            .design
            .zones
            .iter()
            .find(|(_, zone)| zone.kind == *kind);
        if let Some((id, _)) = found {
            return Some(id.clone());
        }
        let size = self.net.catalog.zone_kind(kind)?.size;
        let id = self.ids.zone(self.net.design);
        let zone = Zone::new(kind.clone(), None);
        self.zones.push((kind.clone(), id.clone()));
        let added = id.clone();
        self.commands
            .push(Command::Zone(id, ZoneEdit::AddBeside { zone, size }));
        Some(added)
    }

    /// Adds an asset, or takes the one of this kind that stands in such a zone already, or one
    /// that may do its work.
    pub(super) fn add_asset(&mut self, kind: &AssetKindId, zone: &ZoneKindId) -> Option<()> {
        let design = self.net.design;
        let is_there = |asset: &Asset| {
            asset.kind == *kind && design.zone_of(asset).is_some_and(|is| is.kind == *zone)
        };
        let mut assets = design.assets.iter();
        let drawn = assets.find(|(_, asset)| is_there(asset));
        let drawn = drawn.map(|(id, _)| id.clone());
        let stand_in = || self.stand_in(kind).map(|node| self.net.id(node).clone());
        if let Some(id) = drawn.or_else(stand_in) {
            self.placed.push((kind.clone(), id));
            return Some(());
        }
        let entry = self.net.catalog.asset_kind(kind)?;
        let zone = self.zone(zone)?;
        let asset = Asset::new(kind.clone(), Some(zone));
        self.put(asset, entry);
        Some(())
    }

    /// Whether something drawn is of a kind, or does its work.
    pub(super) fn is_of(&self, node: AssetNo, kind: &AssetKindId) -> bool {
        let place = &self.net.places[node];
        place.asset.kind == *kind || place.kind.is_some_and(|it| it.is(kind))
    }

    /// Something drawn that does the work of a kind where it stands, or would if it were joined so.
    pub(super) fn stand_in(&self, kind: &AssetKindId) -> Option<AssetNo> {
        let may_do = |node: &AssetNo| {
            let counts = self.net.kind(*node);
            let counts = counts.is_some_and(|it| it.counts_as.contains(kind));
            let zone = zone_of(self.net, *node);
            counts && zone.is_some_and(|(_, it)| self.net.catalog.does_work_in(kind, &it.kind))
        };
        self.net.places.keys().find(may_do)
    }

    /// Adds an asset of a kind to its zone.
    pub(super) fn put(&mut self, asset: Asset, kind: &AssetKind) -> AssetId {
        let id = self.ids.asset(self.net.design);
        self.placed.push((asset.kind.clone(), id.clone()));
        let added = id.clone();
        let room = room_of(kind);
        self.commands.push(Command::Asset(
            id,
            AssetEdit::AddInside {
                asset,
                room,
                near: Vec::new(),
            },
        ));
        added
    }

    /// Joins two assets, unless they are joined so already.
    pub(super) fn add_link(&mut self, kind: &LinkKindId, from: AssetId, to: AssetId) {
        // What this fix adds is not in the net and joined to nothing.
        let joined = self.net.node(&from).zip(self.net.node(&to));
        let is_same = |ends: (AssetNo, AssetNo)| {
            let same_way = joined == Some(ends);
            same_way || joined == Some((ends.1, ends.0))
        };
        let mut drawn = self.net.drawn.iter();
        if from == to || drawn.any(|it| it.ends.is_some_and(is_same) && it.link.kind == *kind) {
            return;
        }
        let link = Link::new(kind.clone(), from, to);
        let id = self.ids.link(self.net.design);
        self.commands.push(Command::Link(id, LinkEdit::Add(link)));
    }

    /// An asset of one of the kinds: what this fix placed goes first, then the ends of the flow,
    /// then what is drawn, in the order of the kinds.
    pub(super) fn asset_of(&self, kinds: &[AssetKindId]) -> Option<AssetId> {
        let placed = |kind: &AssetKindId| {
            self.placed
                .iter()
                .find(|(is, _)| is == kind)
                .map(|(_, id)| id.clone())
        };
        let ends = self.flow.map(|flow| [flow.to, flow.from]);
        let mut ends = ends.into_iter().flatten();
        let drawn = |kind: &AssetKindId| {
            let mut nodes = self.net.places.keys();
            let node = nodes.find(|node| self.is_of(*node, kind));
            node.map(|node| self.net.id(node).clone())
        };
        let is_end = |end: &AssetNo| kinds.iter().any(|kind| self.is_of(*end, kind));
        kinds
            .iter()
            .find_map(placed)
            .or_else(|| ends.find(is_end).map(|end| self.net.id(end).clone()))
            .or_else(|| kinds.iter().find_map(drawn))
    }
}

/// What room an asset of a kind takes.
pub(super) fn room_of(kind: &AssetKind) -> Footprint {
    Footprint {
        size: kind.size,
        on_edge: kind.gate,
    }
}
