//! Zones and their titles, as lines find them.

use emath::{Rect, pos2, vec2};

use super::spaces::TITLES;
use crate::{
    catalog::{Catalog, Lang, ZoneId},
    design::{Design, Zone},
    scene::text::metrics::{self, Weight},
};

/// Zones from back to front: those that hold others first, large before small.
pub(super) fn zones(design: &Design) -> Vec<(ZoneId, Rect)> {
    let depth = |zone: &Zone| {
        let mut depth = 0_usize;
        let mut parent = zone.parent.as_ref();
        while let Some(outer) = parent.and_then(|id| design.zones.get(id)) {
            depth += 1;
            if depth > design.zones.len() {
                break;
            }
            parent = outer.parent.as_ref();
        }
        depth
    };
    let mut zones: Vec<_> = design
        .zones
        .iter()
        .filter_map(|(id, zone)| {
            let rect = design.zone_rect(id)?;
            let size = i64::from(rect.w) * i64::from(rect.h);
            Some(((depth(zone), -size), id.clone(), Rect::from(rect)))
        })
        .collect();
    zones.sort_by(|a, b| a.0.cmp(&b.0).then(a.1.cmp(&b.1)));
    zones.into_iter().map(|(_, id, area)| (id, area)).collect()
}

/// Title tabs and provider chips, wide enough for both languages.
pub(super) fn titles(design: &Design, catalog: &Catalog, zones: &[(ZoneId, Rect)]) -> Vec<Rect> {
    let mut titles = Vec::new();
    for (id, area) in zones {
        let Some(zone) = design.zones.get(id) else {
            continue;
        };
        let wide = [Lang::Ja, Lang::En].map(|lang| {
            metrics::width(zone.called(catalog).get(lang), Weight::Bold, TITLES.letters)
        });
        let wide = (wide[0].max(wide[1]) + TITLES.title_edges).min(area.width());
        titles.push(Rect::from_min_size(area.min, vec2(wide, TITLES.height)));
        if !zone.provider.is_empty() {
            let wide = metrics::width(&zone.provider, Weight::Regular, TITLES.letters)
                + TITLES.provider_edges;
            titles.push(Rect::from_min_size(
                pos2(area.right() - wide, area.top()),
                vec2(wide, TITLES.height),
            ));
        }
    }
    titles
}
