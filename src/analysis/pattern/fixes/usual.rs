//! Adding an asset where it usually stands, with the lines and flows that it usually has.

use std::cmp::Reverse;

use super::draft::FixDraft;
use crate::{
    analysis::{
        net::AssetNo,
        pattern::{clouds::Clouds, drawn::zone_of, providers::Sameness},
    },
    catalog::{AssetId, AssetKind, AssetKindId, LinkClass, UsualLink, UsualLinks, ZoneId},
    design::{Asset, AssetEdit, Command, LinkEdit, Subject},
};

impl FixDraft<'_> {
    /// Adds an asset of a kind with its usual links. One that is drawn already is only joined, if
    /// nothing is joined to it; what may do its work is joined so that it does.
    pub(super) fn add_usual(&mut self, kind: &AssetKindId) -> Option<()> {
        let entry = self.net.catalog.asset_kind(kind)?;
        let mut places = self.net.places.entries();
        if let Some((node, place)) = places.find(|(_, place)| place.asset.kind == *kind) {
            self.placed.push((kind.clone(), place.id.clone()));
            if self.net.lines_of(node).is_empty() {
                let zone = zone_of(self.net, node).map(|(id, _)| id.clone());
                self.join_usually(place.id, zone.as_ref(), kind);
            }
            return Some(());
        }
        if let Some(node) = self.stand_in(kind)
            && self.put_to_work(node, kind)
        {
            return Some(());
        }
        let zone = match self.usual_zone(entry) {
            Some(zone) => zone,
            None => self.zone(entry.zones.first()?)?,
        };
        let asset = Asset::new(kind.clone(), Some(zone.clone()));
        let id = self.put(asset, entry);
        self.join_usually(&id, Some(&zone), kind);
        Some(())
    }

    /// Joins something drawn so that it does the work of a kind; whether it does it then.
    fn put_to_work(&mut self, node: AssetNo, kind: &AssetKindId) -> bool {
        let Some((zone_id, zone)) = zone_of(self.net, node) else {
            return false;
        };
        if self.is_of(node, kind) {
            self.placed.push((kind.clone(), self.net.id(node).clone()));
            return true;
        }
        let (id, n_before) = (self.net.id(node).clone(), self.commands.len());
        self.join_usually(&id, Some(zone_id), kind);
        let crosses = |command: &Command| {
            let other = command
                .added_link()
                .and_then(|(_, link)| link.other_end(&id));
            let other = other.and_then(|other| self.net.node(other));
            let other = other.and_then(|other| zone_of(self.net, other));
            other.is_some_and(|(_, other)| {
                let mut boundaries = self.net.catalog.guarded_by(kind);
                boundaries.any(|boundary| boundary.joins(&zone.kind, &other.kind))
            })
        };
        let does = self.commands.iter().skip(n_before).any(crosses);
        if does {
            self.placed.push((kind.clone(), id));
        } else {
            self.commands.truncate(n_before);
        }
        does
    }

    /// Adds the first of some kinds, unless one of them is drawn and stays, or is added already.
    pub(super) fn complete(&mut self, kinds: &[AssetKindId]) {
        let is_there = |kind: &AssetKindId| !self.of_kind(kind).is_empty();
        if let Some(first) = kinds.first().filter(|_| !kinds.iter().any(is_there)) {
            self.add_usual(&first.clone());
        }
    }

    /// Everything of a kind, as this fix leaves it: what it adds, then what is drawn and stays.
    fn of_kind(&self, kind: &AssetKindId) -> Vec<(AssetId, Option<ZoneId>)> {
        let mut gone = Vec::new();
        let mut added = Vec::new();
        for command in &self.commands {
            if let Command::Remove(subjects) = command {
                gone.extend(subjects);
            } else if let Command::Asset(id, AssetEdit::AddInside { asset, .. }) = command {
                added.push((id, asset));
            }
        }
        let stays = |id: &AssetId| !gone.contains(&&Subject::Asset(id.clone()));
        let added = added.into_iter().filter(|(_, asset)| asset.kind == *kind);
        let nodes = self
            .net
            .places
            .keys()
            .filter(|node| self.is_of(*node, kind));
        let drawn = nodes.map(|node| (self.net.id(node), self.net.places[node].asset));
        added
            .chain(drawn)
            .filter(|(id, _)| stays(id))
            .map(|(id, asset)| (id.clone(), asset.zone.clone()))
            .collect()
    }

    fn usual(&self, kind: &AssetKindId) -> Option<&UsualLinks> {
        let mut usual = self.net.catalog.patterns.usual.iter();
        usual.find(|usual| usual.kind == *kind)
    }

    /// The drawn zone where an asset fits best: the one with most of what it is joined to, then
    /// the one that has its provider in common with what it is joined to elsewhere, then the kind of
    /// zone that is named first.
    pub(super) fn usual_zone(&self, kind: &AssetKind) -> Option<ZoneId> {
        let usual = self.usual(&kind.id);
        let links = usual.map_or(&[][..], |usual| &usual.links);
        let joins = |place: &AssetKindId| {
            links
                .iter()
                .any(|link| link.from.contains(place) || link.to.contains(place))
        };
        let partners: Vec<AssetNo> = self
            .net
            .places
            .keys()
            .filter(|node| joins(&self.net.places[*node].asset.kind))
            .collect();
        let clouds = Clouds::new(self.net);
        let fitting = self.net.design.zones.iter().filter_map(|(id, zone)| {
            let rank = kind.zones.iter().position(|kind| *kind == zone.kind)?;
            let here = |node: &&AssetNo| zone_of(self.net, **node).is_some_and(|(it, _)| it == id);
            let n_here = partners.iter().filter(here).count();
            let shares = clouds.of(id).is_some_and(|own| {
                let mut others = partners.iter().filter(|node| !here(node));
                others.any(|node| {
                    let other = clouds.at(*node);
                    other.is_some_and(|it| it.compare(own) == Sameness::Same)
                })
            });
            let is_preferred = self.prefers.as_ref() == Some(id) || shares;
            Some((Reverse((is_preferred, n_here)), rank, id))
        });
        fitting.min().map(|(.., id)| id.clone())
    }

    /// Draws the usual links of an asset that stands in a zone.
    fn join_usually(&mut self, asset: &AssetId, zone: Option<&ZoneId>, kind: &AssetKindId) {
        let Some(usual) = self.usual(kind).cloned() else {
            return;
        };
        for link in &usual.links {
            let starts_here = link.from.contains(kind);
            let kinds = if starts_here { &link.to } else { &link.from };
            for other in self.partners(kinds, zone, link) {
                let (from, to) = if starts_here {
                    (asset.clone(), other)
                } else {
                    (other, asset.clone())
                };
                self.add_link(&link.kind, from, to);
            }
        }
        for passing in &usual.passed_by {
            self.lead_through(asset, passing);
        }
    }

    /// What a usual link joins to what stands in a zone: all of its kinds, or the first thing of
    /// the first kind that is drawn. Of each kind, only what stands in the same zone, if anything
    /// does.
    fn partners(
        &self,
        kinds: &[AssetKindId],
        zone: Option<&ZoneId>,
        link: &UsualLink,
    ) -> Vec<AssetId> {
        let catalog = self.net.catalog;
        let within = catalog
            .link_kind(&link.kind)
            .is_some_and(|kind| kind.within);
        let is_here = |(_, stands): &(AssetId, Option<ZoneId>)| stands.as_ref() == zone;
        let of_kind = |kind: &AssetKindId| -> Vec<AssetId> {
            let mut found = self.of_kind(kind);
            if within || found.iter().any(is_here) {
                found.retain(is_here);
            }
            found.into_iter().map(|(id, _)| id).collect()
        };
        let mut by_kind = kinds.iter().map(of_kind);
        if link.each {
            return by_kind.flatten().collect();
        }
        let found = by_kind.find(|found| !found.is_empty());
        found.into_iter().flatten().take(1).collect()
    }

    /// Leads drawn flows through an asset, unless they are led through something already.
    fn lead_through(&mut self, asset: &AssetId, passing: &UsualLink) {
        let is_kind = |node: AssetNo, kinds: &[AssetKindId]| {
            kinds.contains(&self.net.places[node].asset.kind)
        };
        let flows = self.net.drawn.iter().filter(|drawn| {
            let is_flow = drawn.kind.is_some_and(|kind| kind.class == LinkClass::Flow);
            let fits = |(from, to)| is_kind(from, &passing.from) && is_kind(to, &passing.to);
            is_flow
                && drawn.link.kind == passing.kind
                && drawn.link.via.is_empty()
                && drawn.ends.is_some_and(fits)
        });
        let led =
            flows.map(|flow| Command::Link(flow.id.clone(), LinkEdit::Via(vec![asset.clone()])));
        let led: Vec<_> = led.collect();
        self.commands.extend(led);
    }
}
