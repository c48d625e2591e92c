//! What one can draw: zones, assets, links, placements, boundaries.

use super::{CatalogChecker, CatalogIndex, FileSpot};
use crate::catalog::{AssetKind, AttackPart, Message};

/// Largest size of a new zone or asset in world units.
const LARGEST: i32 = 10_000;
/// Most kinds that one may count as: each choice of them is a kind of its own in the analysis.
const MOST_COUNTED: usize = 6;

impl<'a> CatalogChecker<'a> {
    /// References and sizes of kinds.
    pub(super) fn check_kinds(&mut self, index: &CatalogIndex) {
        let catalog = self.catalog;
        for (i, kind) in catalog.zones.iter().enumerate() {
            let spot = self.file("zones.ron").item(i);
            self.refer(spot.field("inside"), &index.zones, &kind.inside);
            self.check_size(spot, kind.size.0, kind.size.1);
            self.check_keywords(spot, kind.id.as_str(), &kind.keywords);
        }
        for (i, kind) in catalog.assets.iter().enumerate() {
            let spot = self.file("assets.ron").item(i);
            self.refer(spot.field("zones"), &index.zones, &kind.zones);
            self.refer(spot.field("threats"), &index.threats, &kind.threats);
            self.refer(spot.field("inherent"), &index.controls, &kind.inherent);
            self.check_counts(spot, index, kind);
            self.check_size(spot, kind.size.0, kind.size.1);
            self.check_keywords(spot, kind.id.as_str(), &kind.keywords);
            // A way that merely passes it could not be told from one that it hands on.
            if kind.part == AttackPart::Relay && kind.transit {
                let message = Message::new("catalog-relay-transit");
                self.fault(
                    spot.field("transit"),
                    message.with("kind", kind.id.as_str()),
                );
            }
            if kind.zones.is_empty() {
                let message = Message::new("catalog-no-zone");
                self.fault(spot, message.with("kind", kind.id.as_str()));
            }
            if kind.part == AttackPart::Outside && !kind.threats.is_empty() {
                let message = Message::new("catalog-outside-rated");
                self.fault(
                    spot.field("threats"),
                    message.with("kind", kind.id.as_str()),
                );
            }
        }
        for (i, kind) in catalog.links.iter().enumerate() {
            let spot = self.file("links.ron").item(i).field("joins");
            for (j, (from, to)) in kind.joins.iter().enumerate() {
                self.refer(spot.item(j), &index.tags, [from, to]);
            }
        }
        for (i, placement) in catalog.placements.iter().enumerate() {
            let spot = self.file("placements.ron").item(i);
            self.refer(spot.field("kinds"), &index.assets, &placement.kinds);
        }
        self.check_boundaries(index);
    }

    /// What a kind counts as is another kind, and why is said.
    fn check_counts(&mut self, spot: FileSpot<'a>, index: &CatalogIndex, kind: &AssetKind) {
        let counts = spot.field("counts_as");
        self.refer(counts, &index.assets, &kind.counts_as);
        if kind.counts_as.is_empty() == kind.counts_source.is_some() {
            let message = Message::new("catalog-counts-why");
            self.fault(counts, message.with("kind", kind.id.as_str()));
        }
        if kind.counts_as.contains(&kind.id) || kind.counts_as.len() > MOST_COUNTED {
            let message = Message::new("catalog-counts-itself");
            self.fault(counts, message.with("kind", kind.id.as_str()));
        }
    }

    fn check_boundaries(&mut self, index: &CatalogIndex) {
        let boundaries = &self.catalog.boundaries;
        for (i, boundary) in boundaries.iter().enumerate() {
            let spot = self.file("boundaries.ron").item(i);
            let (one, other) = (&boundary.between.0, &boundary.between.1);
            self.refer(spot.field("between"), &index.zones, [one, other]);
            self.refer(spot.field("lines"), &index.lines, &boundary.lines);
            self.refer(spot.field("sides"), &index.sides, &boundary.sides);
            self.refer(spot.field("gates"), &index.assets, &boundary.gates);
            if one == other {
                let message = Message::new("catalog-boundary-itself");
                self.fault(spot.field("between"), message.with("zone", one.as_str()));
            }
            let is_same = |earlier: &&crate::catalog::Boundary| {
                let between = (&earlier.between.0, &earlier.between.1);
                (between == (one, other) || between == (other, one))
                    && (earlier.lines.is_empty() || earlier.lines == boundary.lines)
            };
            if boundaries.iter().take(i).any(|earlier| is_same(&earlier)) {
                let message = Message::new("catalog-boundary-hidden")
                    .with("one", one.as_str())
                    .with("other", other.as_str());
                self.fault(spot.field("between"), message);
            }
        }
    }

    /// What one puts down by typing can be typed in kana and in Latin letters.
    fn check_keywords(&mut self, spot: FileSpot<'a>, id: &str, keywords: &[String]) {
        let is_kana = |word: &String| word.chars().all(|c| ('ぁ'..='ー').contains(&c));
        let is_latin = |word: &String| word.chars().any(|c| c.is_ascii_alphabetic());
        let spot = spot.field("keywords");
        if !keywords.iter().any(is_kana) {
            self.fault(spot, Message::new("catalog-no-kana").with("id", id));
        }
        if !keywords.iter().any(is_latin) {
            self.fault(spot, Message::new("catalog-no-latin").with("id", id));
        }
    }

    fn check_size(&mut self, spot: FileSpot<'_>, w: i32, h: i32) {
        let is_fine = |side: i32| (1..=LARGEST).contains(&side);
        if !is_fine(w) || !is_fine(h) {
            let offset = spot.field("size").offset();
            let message = Message::new("catalog-no-size")
                .with("w", w.to_string())
                .with("h", h.to_string());
            self.fault_at(spot.file, offset, message);
        }
    }
}
