//! What may be said of a row: every kind and every zone there is for it, the likely ones first.

use std::collections::BTreeSet;

use super::{FreshSite, ImportPlace, ImportReview, ImportSite, NestedPlace, ReviewRow, columns};
use crate::{
    catalog::{AssetKindId, Catalog, FieldId, ZoneId, ZoneKind, ZoneKindId},
    design::{Design, membership::may_nest},
};

/// What is offered for a row: what is likely, and all else.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ImportOffers<T> {
    /// What its words may mean, or what may be at all.
    pub likely: Vec<T>,
    /// The others.
    pub others: Vec<T>,
}

/// The kinds for a row: those that its words may mean, those that are asked about, then all that
/// may stand where it stands.
pub fn offered_kinds(
    catalog: &Catalog,
    design: &Design,
    row: &ReviewRow,
) -> ImportOffers<AssetKindId> {
    let mut seen = BTreeSet::new();
    let likely = row.guess.kind.iter().chain(&row.guess.candidates);
    let likely = likely.filter(|kind| seen.insert((*kind).clone()));
    let likely: Vec<AssetKindId> = likely.cloned().collect();
    let others = catalog.assets.iter().map(|kind| &kind.id);
    let others = others.filter(|kind| match &row.place {
        Some(place) => place.may_hold(catalog, design, kind),
        None => true,
    });
    let others = others.filter(|kind| !likely.contains(kind)).cloned();
    ImportOffers {
        others: others.collect(),
        likely,
    }
}

/// The zones for a row: those of the drawing, kinds of zone that it does not have, and segments
/// within places, in the drawing or to be added. Those where the row may stand are the likely ones.
pub fn offered_places(
    catalog: &Catalog,
    design: &Design,
    review: &ImportReview,
    row: &ReviewRow,
) -> ImportOffers<ImportPlace> {
    let finder = PlaceFinder {
        catalog,
        design,
        row,
    };
    let drawn = design.zones.keys().cloned().map(ImportPlace::Drawn);
    let said = [&row.guess.place, &row.place]
        .into_iter()
        .flatten()
        .cloned();
    let sites = finder.sites(review);
    let nested = sites.iter().flat_map(|site| finder.segments(site));
    let mut seen = BTreeSet::new();
    let all = said.chain(finder.nested_at_hand()).chain(drawn);
    let all = all.chain(finder.fresh()).chain(nested);
    let all = all.filter(|place| seen.insert(place.clone()));
    let (likely, others) = all.partition(|place| finder.may_hold(place));
    ImportOffers { likely, others }
}

struct PlaceFinder<'a> {
    catalog: &'a Catalog,
    design: &'a Design,
    row: &'a ReviewRow,
}

impl PlaceFinder<'_> {
    /// Whether the row may stand there, as what it is or may be; where nobody knows, it may.
    fn may_hold(&self, place: &ImportPlace) -> bool {
        let fits = |kind: &AssetKindId| place.may_hold(self.catalog, self.design, kind);
        match &self.row.kind {
            Some(kind) => fits(kind),
            None if self.row.guess.candidates.is_empty() => true,
            None => self.row.guess.candidates.iter().any(fits),
        }
    }

    /// Kinds of zone that the drawing does not have. Mere places only where the row may stand in
    /// one as it is.
    fn fresh(&self) -> impl Iterator<Item = ImportPlace> {
        let is_drawn = |kind: &ZoneKindId| self.design.zones.values().any(|it| it.kind == *kind);
        let fresh = self.catalog.zones.iter();
        let fresh = fresh.filter(move |kind| !is_drawn(&kind.id));
        let fresh = fresh.map(|kind| {
            let is_place = kind.neutral;
            (is_place, ImportPlace::Fresh(kind.id.clone()))
        });
        let fresh = fresh.filter(|(is_place, place)| !is_place || self.may_hold(place));
        fresh.map(|(_, place)| place)
    }

    /// The segments within the place that the location of the row names: most likely meant.
    fn nested_at_hand(&self) -> Vec<ImportPlace> {
        let site = self.row.guess.site.iter();
        site.flat_map(|site| self.segments(site)).collect()
    }

    /// Places around segments: that of the row, those of the drawing and of other rows, and one to
    /// be added of each kind, called as the location of the row says.
    fn sites(&self, review: &ImportReview) -> Vec<ImportSite> {
        let places = self.catalog.zones.iter().filter(|kind| kind.neutral);
        let places: Vec<&ZoneKind> = places.collect();
        let is_place = |zone: &&ZoneId| {
            let zone = self.design.zones.get(*zone);
            zone.is_some_and(|zone| places.iter().any(|kind| kind.id == zone.kind))
        };
        let drawn = self.design.zones.keys().filter(is_place);
        let drawn = drawn.map(|id| ImportSite::Drawn(id.clone()));
        let others = review.rows().iter().filter_map(|row| row.place.as_ref());
        let others = others.filter_map(|place| match place {
            ImportPlace::Nested(nested) => Some(nested.site.clone()),
            ImportPlace::Drawn(_) | ImportPlace::Fresh(_) => None,
        });
        let name = self.location(review);
        let fresh = places.iter().map(|kind| {
            ImportSite::Fresh(FreshSite {
                kind: kind.id.clone(),
                name: name.clone(),
            })
        });
        let sites: Vec<ImportSite> = drawn.chain(others).chain(fresh).collect();
        sites
    }

    /// What the location of the row says, on one line.
    fn location(&self, review: &ImportReview) -> String {
        let field: Option<&FieldId> = self.catalog.guesses.sites_in.first();
        let column = field.and_then(|field| review.columns().of_field(field));
        let mut lines = review.table().rows.iter();
        let line = lines.find(|line| line.line == self.row.line);
        let text = column.and_then(|column| Some(line?.cell(column)));
        let text = text.map(columns::one_line);
        text.unwrap_or_default()
    }

    /// The segments that a place may have and does not have yet, in which the row may stand.
    fn segments(&self, site: &ImportSite) -> Vec<ImportPlace> {
        let kinds = self.catalog.zones.iter().filter(|kind| !kind.neutral);
        let kinds = kinds.filter(|kind| match site {
            ImportSite::Fresh(fresh) => kind.inside.contains(&fresh.kind),
            ImportSite::Drawn(outer) => {
                let mut zones = self.design.zones.values();
                let has =
                    zones.any(|zone| zone.kind == kind.id && zone.parent.as_ref() == Some(outer));
                !has && may_nest(self.catalog, self.design, &kind.id, outer)
            }
        });
        let nested = kinds.map(|kind| {
            ImportPlace::Nested(NestedPlace {
                site: site.clone(),
                segment: kind.id.clone(),
            })
        });
        nested.filter(|place| self.may_hold(place)).collect()
    }
}
