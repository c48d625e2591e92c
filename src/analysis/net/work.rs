//! Whose work an asset does: which of the kinds that its own may count as it counts as here.

use super::{AssetNo, DrawnLink, KindNo, Net, TableKey as _};
use crate::{
    analysis::AssetWork,
    catalog::{
        AssetKind, AssetKindId, Boundary, LinkClass, Message, MessageValue, Source, Text,
        ZoneKindId,
    },
};

impl<'a> Net<'a> {
    /// Gives each asset that does the work of others the kind that says so.
    pub(super) fn put_to_work(&mut self) {
        let may_count = |node: &AssetNo| {
            let kind = self.kind(*node);
            kind.is_some_and(|kind| !kind.counts_as.is_empty())
        };
        let nodes: Vec<AssetNo> = self.places.keys().filter(may_count).collect();
        for node in nodes {
            let works_as = self.works_as(node);
            let of_kind = &self.places[node].asset.kind;
            if let Some((number, kind)) = self.catalog.working_kind(of_kind, &works_as) {
                let place = &mut self.places[node];
                place.kind = Some(kind);
                place.kind_no = Some(KindNo::new(number));
            }
        }
    }

    /// The assets that do the work of others, and why they count so.
    pub(in crate::analysis) fn work(&self) -> Vec<AssetWork> {
        let places = self.places.values();
        let at_work = places.filter_map(|place| {
            let kind = place.kind.filter(|kind| !kind.works_as.is_empty())?;
            let source = kind.counts_source.as_ref()?;
            Some(AssetWork {
                asset: place.id.clone(),
                kinds: kind.works_as.clone(),
                message: self.counts_as(kind, source),
                pages: source.pages().to_vec(),
                slides: source.slides().to_vec(),
            })
        });
        at_work.collect()
    }

    fn counts_as(&self, kind: &AssetKind, source: &Source) -> Message {
        let works = kind.works_as.iter();
        let works = works.filter_map(|id| self.catalog.asset_kind(id));
        let works: Vec<&Text> = works.map(|kind| &kind.name).collect();
        let message = Message::new("work-counts");
        let message = message.with("kinds", MessageValue::list("common-comma", works));
        let why = match (source, source.words()) {
            (Source::Derived { why, .. }, _) => Message::new("work-derived").with("why", why),
            (_, Some(words)) => words.clone().into(),
            (_, None) => Message::new("work-by-document"),
        };
        message.with("why", why)
    }

    /// The kinds whose work an asset does, in the order of its kind.
    fn works_as(&self, node: AssetNo) -> Vec<&'a AssetKindId> {
        let Some((kind, (_, zone))) = self.kind(node).zip(self.places[node].zone) else {
            return Vec::new();
        };
        let does = |id: &&AssetKindId| {
            self.catalog.does_work_in(id, &zone.kind) && self.guards_as(node, &zone.kind, id)
        };
        kind.counts_as.iter().filter(does).collect()
    }

    /// Whether a kind belongs on no boundary, or a line of an asset crosses one where it does.
    fn guards_as(&self, node: AssetNo, zone: &ZoneKindId, kind: &AssetKindId) -> bool {
        let mut of_kind = self.catalog.guarded_by(kind).peekable();
        let crosses = |boundary: &Boundary| {
            let mut links = self.drawn.iter();
            links.any(|link| self.is_across(boundary, node, zone, link))
        };
        of_kind.peek().is_none() || of_kind.any(crosses)
    }

    fn is_across(
        &self,
        boundary: &Boundary,
        node: AssetNo,
        zone: &ZoneKindId,
        drawn: &DrawnLink<'_>,
    ) -> bool {
        let is_line = drawn.kind.is_some_and(|kind| kind.class == LinkClass::Line);
        let other = match drawn.ends.filter(|_| is_line) {
            Some((one, other)) if one == node => other,
            Some((one, other)) if other == node => one,
            _ => return false,
        };
        let Some((_, other)) = self.places[other].zone else {
            return false;
        };
        let is_of_kind = boundary.lines.is_empty() || boundary.lines.contains(&drawn.link.kind);
        is_of_kind && boundary.joins(zone, &other.kind)
    }
}
