//! Moving the start of a route into another zone.

use super::draft::FixDraft;
use crate::{
    analysis::{
        net::{AssetNo, DrawnLink},
        pattern::drawn::{source_and_along, zone_of},
    },
    catalog::{AssetId, AssetKindId, LinkClass, LinkId, LinkKindId, ZoneKindId},
    design::{Asset, Command, ControlKey, DesignEdit, LinkEdit, Record, RecordEdit, Subject},
};

impl FixDraft<'_> {
    /// Moves the flow's source, with what lines of the kinds `along` join to it, into a zone.
    ///
    /// What may not stand there is replaced by the first of `kinds` that may, which takes over its
    /// flows and control states. Lines to the old surroundings go; later steps draw the new ones.
    pub(super) fn move_source(
        &mut self,
        zone: &ZoneKindId,
        kinds: &[AssetKindId],
        along: &[LinkKindId],
        leaving: &[LinkKindId],
    ) -> Option<()> {
        let zone_id = self.zone(zone)?;
        let nodes = source_and_along(self.net, self.flow?.from, along);
        let mut old_lines = self.lines_away(&nodes, zone);
        old_lines.extend(self.flows_left(&nodes, leaving));
        let mut replaced = Vec::new();
        for node in &nodes {
            let place = &self.net.places[*node];
            let may_stand = |kind: &AssetKindId| {
                self.net
                    .catalog
                    .asset_kind(kind)
                    .filter(|kind| kind.zones.contains(zone))
            };
            if let Some(kind) = may_stand(&place.asset.kind) {
                self.move_into(*node, kind, zone)?;
                continue;
            }
            let kind = kinds.iter().find_map(may_stand)?;
            let zone = Some(zone_id.clone());
            let asset = Asset {
                kind: kind.id.clone(),
                zone,
                record: Record::new(),
                ..place.asset.clone()
            };
            replaced.push((place.id.clone(), self.put(asset, kind)));
        }
        self.take_over(&replaced, &old_lines);
        let lines: Vec<_> = old_lines.into_iter().map(Subject::Link).collect();
        let gone = replaced.into_iter().map(|(old, _)| Subject::Asset(old));
        let gone: Vec<_> = lines.into_iter().chain(gone).collect();
        if !gone.is_empty() {
            self.commands.push(Command::Remove(gone));
        }
        Some(())
    }

    /// Lines between these assets and others that do not stand in a kind of zone.
    fn lines_away(&self, nodes: &[AssetNo], zone: &ZoneKindId) -> Vec<LinkId> {
        let is_away = |node: AssetNo| {
            let stands_in = zone_of(self.net, node);
            !nodes.contains(&node) && stands_in.is_none_or(|(_, is)| is.kind != *zone)
        };
        let leads_away = |drawn: &&DrawnLink<'_>| {
            let is_line = drawn.kind.is_some_and(|kind| kind.class == LinkClass::Line);
            drawn.ends.filter(|_| is_line).is_some_and(|(from, to)| {
                (nodes.contains(&from) || nodes.contains(&to)) && (is_away(from) || is_away(to))
            })
        };
        let drawn = self.net.drawn.iter();
        let away = drawn.filter(leads_away);
        away.map(|drawn| drawn.id.clone()).collect()
    }

    /// Flows of some kinds that these assets start and that are pinned through nothing.
    fn flows_left(&self, nodes: &[AssetNo], leaving: &[LinkKindId]) -> Vec<LinkId> {
        let flows = self.net.flows.values().filter(|flow| {
            nodes.contains(&flow.from) && flow.via.is_empty() && leaving.contains(&flow.link.kind)
        });
        flows.map(|flow| flow.id.clone()).collect()
    }

    /// Hands links, control states and records of replaced assets to those in their place.
    fn take_over(&mut self, replaced: &[(AssetId, AssetId)], except: &[LinkId]) {
        let heir = |id: &AssetId| {
            replaced
                .iter()
                .find(|(old, _)| old == id)
                .map(|(_, new)| new)
        };
        for (id, link) in &self.net.design.links {
            let (from, to) = (heir(&link.from), heir(&link.to));
            if (from.is_none() && to.is_none()) || except.contains(id) {
                continue;
            }
            self.commands.push(Command::Link(
                id.clone(),
                LinkEdit::Ends {
                    from: from.unwrap_or(&link.from).clone(),
                    to: to.unwrap_or(&link.to).clone(),
                },
            ));
        }
        let states = self.net.design.states.iter().filter_map(|(key, state)| {
            let asset = Some(heir(key.asset.as_ref()?)?.clone());
            Some((
                ControlKey {
                    asset,
                    control: key.control.clone(),
                },
                state.clone(),
            ))
        });
        let states: Vec<_> = states.collect();
        if !states.is_empty() {
            self.commands
                .push(Command::Design(DesignEdit::Controls(states)));
        }
        // What is written down is read when the edit is carried out: until then it may change
        // without a new analysis.
        for (from, to) in replaced {
            let (from, to) = (from.clone(), to.clone());
            let edit = RecordEdit::HandOver { from, to };
            self.commands.push(Command::Record(edit));
        }
    }
}
