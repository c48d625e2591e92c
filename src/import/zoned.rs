//! The zones that a list adds: those that the drawing lacks, and segments within places.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    FreshSite, ImportPlace, ImportSite, NestedPlace,
    drawn::{WantedZone, nested_size, zone_places, zone_size},
    grown::{ZoneGrowth, grown},
    plan::{ImportPlanner, RowsByPlace, TakenRow},
};
use crate::{
    catalog::{AssetKindId, Message, ZoneId},
    design::{
        Bounds, Command, Zone, ZoneEdit,
        membership::{MARGIN, TITLE},
    },
};

/// Zones that are added.
#[derive(Default)]
pub(super) struct AddedZones {
    /// By the place that stands for them.
    pub(super) by_place: BTreeMap<ImportPlace, ZoneId>,
    /// What they are called, in the order in which they are added.
    pub(super) names: Vec<Message>,
}

/// A segment within a place, with its size.
struct InnerZone<'r> {
    nested: &'r NestedPlace,
    /// Width and height, world units.
    size: (i32, i32),
}

impl ImportPlanner<'_> {
    /// Adds the zones that are not drawn yet, as large as what comes into them.
    pub(super) fn add_zones(&mut self, rows: &RowsByPlace<'_>) -> AddedZones {
        let inner = self.inner_zones(rows);
        let mut added = AddedZones::default();
        let sites = self.add_beside(rows, &inner, &mut added);
        for site in inner
            .iter()
            .map(|inner| &inner.nested.site)
            .collect::<BTreeSet<_>>()
        {
            let of_site = inner.iter().filter(|inner| inner.nested.site == *site);
            let of_site: Vec<&InnerZone<'_>> = of_site.collect();
            match site {
                ImportSite::Drawn(zone) => {
                    let top = self.make_room(zone, &of_site);
                    self.add_within(zone, top, &of_site, &mut added);
                }
                ImportSite::Fresh(fresh) => {
                    let Some(zone) = sites.get(fresh) else {
                        continue;
                    };
                    let area = self.area(zone);
                    let top = area.y + TITLE + MARGIN;
                    self.add_within(zone, top, &of_site, &mut added);
                }
            }
        }
        added
    }

    fn inner_zones<'r>(&self, rows: &RowsByPlace<'r>) -> Vec<InnerZone<'r>> {
        let nested = rows.iter().filter_map(|(place, rows)| match place {
            ImportPlace::Nested(nested) => {
                let size = nested_size(self.catalog, &kinds(rows));
                Some(InnerZone { nested, size })
            }
            ImportPlace::Drawn(_) | ImportPlace::Fresh(_) => None,
        });
        nested.collect()
    }

    /// Adds the zones that stand in no other: those of the rows, and the places around segments.
    fn add_beside<'r>(
        &mut self,
        rows: &RowsByPlace<'r>,
        inner: &[InnerZone<'r>],
        added: &mut AddedZones,
    ) -> BTreeMap<&'r FreshSite, ZoneId> {
        let mut wanted = Vec::new();
        let mut places = Vec::new();
        for (place, rows) in rows {
            if let ImportPlace::Fresh(kind) = place {
                let size = zone_size(self.catalog, kind, &kinds(rows));
                wanted.push(WantedZone {
                    kind: kind.clone(),
                    size,
                });
                places.push(*place);
            }
        }
        let fresh = inner.iter().filter_map(|inner| match &inner.nested.site {
            ImportSite::Fresh(site) => Some(site),
            ImportSite::Drawn(_) => None,
        });
        let fresh: BTreeSet<&FreshSite> = fresh.collect();
        for site in &fresh {
            let size = size_around(site, inner);
            wanted.push(WantedZone {
                kind: site.kind.clone(),
                size,
            });
        }
        let rects = zone_places(self.catalog, &self.design, &wanted);
        let mut rects = wanted
            .into_iter()
            .enumerate()
            .filter_map(|(number, wanted)| Some((wanted.kind, *rects.get(&number)?)));
        for (place, (kind, rect)) in places.iter().zip(rects.by_ref()) {
            let id = self.add_zone(Zone::new(kind, None), rect);
            added.names.push(place.called(self.catalog, &self.design));
            added.by_place.insert((**place).clone(), id);
        }
        let mut sites = BTreeMap::new();
        for (site, (kind, rect)) in fresh.into_iter().zip(rects) {
            let mut zone = Zone::new(kind, None);
            zone.name.clone_from(&site.name);
            let id = self.add_zone(zone, rect);
            let site_of = ImportSite::Fresh(site.clone());
            added.names.push(site_of.called(self.catalog, &self.design));
            sites.insert(site, id);
        }
        sites
    }

    /// Adds segments within a place, below each other from an edge on.
    fn add_within(
        &mut self,
        outer: &ZoneId,
        top: i32,
        inner: &[&InnerZone<'_>],
        added: &mut AddedZones,
    ) {
        let left = self.area(outer).x + MARGIN;
        let mut top = top;
        for zone in inner {
            let (w, h) = zone.size;
            let place = ImportPlace::Nested(zone.nested.clone());
            added.names.push(place.called(self.catalog, &self.design));
            let kind = zone.nested.segment.clone();
            let new = Zone::new(kind, Some(outer.clone()));
            let id = self.add_zone(new, Bounds::new(left, top, w, h));
            added.by_place.insert(place, id);
            top += h + MARGIN;
        }
    }

    /// Makes a place of the drawing so much higher, and wider, that segments fit below what stands
    /// in it; where they begin.
    fn make_room(&mut self, outer: &ZoneId, inner: &[&InnerZone<'_>]) -> i32 {
        let area = self.area(outer);
        let higher: i32 = inner.iter().map(|zone| zone.size.1 + MARGIN).sum();
        let wide = inner
            .iter()
            .map(|zone| zone.size.0)
            .max()
            .unwrap_or_default();
        let wider = (wide + 2 * MARGIN - area.w).max(0);
        for command in grown(&self.design, outer, ZoneGrowth { wider, higher }) {
            self.run(command);
        }
        self.area(outer).bottom() - higher
    }

    fn add_zone(&mut self, zone: Zone, rect: Bounds) -> ZoneId {
        let id = self.ids.zone(&self.design);
        self.run(Command::Zone(id.clone(), ZoneEdit::Add { zone, rect }));
        id
    }

    fn area(&self, zone: &ZoneId) -> Bounds {
        let area = self.design.layout.zones.get(zone).copied();
        area.unwrap_or_default()
    }
}

fn kinds<'r>(rows: &[TakenRow<'r>]) -> Vec<&'r AssetKindId> {
    rows.iter().map(|row| row.kind).collect()
}

/// The size of a place around its segments, world units.
fn size_around(site: &FreshSite, inner: &[InnerZone<'_>]) -> (i32, i32) {
    let of_site = inner.iter().filter(|inner| match &inner.nested.site {
        ImportSite::Fresh(fresh) => fresh == site,
        ImportSite::Drawn(_) => false,
    });
    let sizes = of_site.map(|inner| inner.size);
    let least = (0, TITLE + MARGIN);
    let (wide, high) = sizes.fold(least, |(wide, high), (w, h)| {
        (wide.max(w), high + h + MARGIN)
    });
    (wide + 2 * MARGIN, high)
}
