//! Control instances: which controls are demanded of which asset, and whether they are in place.

use std::collections::BTreeMap;

use super::{ControlInstance, Origin, PatternMatch, net::Net};
use crate::{
    catalog::{
        AssetId, Catalog, ControlId, Pattern, PlacementId, Requirement, ResolvedRow, RowOrigin,
        resolved_rows,
    },
    design::ControlState,
};

/// What makes two demands the same: the control at the asset, or at the place that is missing.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Key {
    asset: Option<AssetId>,
    /// Only for demands without an asset: two missing places are two demands.
    placement: Option<PlacementId>,
    control: ControlId,
}

/// All demands of the matched patterns, per asset in the order of ids, the organisation last;
/// within an asset in the document's order. Then what assets carry by their nature.
pub(super) fn instances(net: &Net<'_>, patterns: &[PatternMatch]) -> Vec<ControlInstance> {
    let mut found = Demands {
        net,
        order: Vec::new(),
        by_key: BTreeMap::new(),
    };
    for matched in patterns {
        let Some(pattern) = net.catalog.pattern(&matched.pattern) else {
            continue;
        };
        for row in resolved_rows(net.catalog, pattern) {
            found.add_row(pattern, &row);
        }
    }
    found.add_inherent();
    found.finish()
}

struct Demands<'a> {
    net: &'a Net<'a>,
    order: Vec<Key>,
    by_key: BTreeMap<Key, ControlInstance>,
}

impl Demands<'_> {
    fn add_row(&mut self, pattern: &Pattern, row: &ResolvedRow<'_>) {
        let places = &self.net.places;
        let carriers: Vec<Option<AssetId>> = if row.kinds.is_empty() {
            vec![None]
        } else {
            let fits = places
                .iter()
                .filter(|place| row.kinds.contains(&place.asset.kind));
            fits.map(|place| Some(place.id.clone())).collect()
        };
        let unplaced = carriers.is_empty();
        let carriers = if unplaced { vec![None] } else { carriers };
        for asset in carriers {
            self.add(instance_of(self.net, pattern, row, asset, unplaced));
        }
    }

    fn add(&mut self, instance: ControlInstance) {
        let placement = instance.asset.is_none().then(|| instance.placement.clone());
        let key = Key {
            asset: instance.asset.clone(),
            placement,
            control: instance.control.clone(),
        };
        if let Some(known) = self.by_key.get_mut(&key) {
            join(known, instance);
        } else {
            self.order.push(key.clone());
            self.by_key.insert(key, instance);
        }
    }

    fn add_inherent(&mut self) {
        let net = self.net;
        for place in &net.places {
            for id in place.kind.iter().flat_map(|kind| &kind.inherent) {
                let Some(control) = net.catalog.control(id) else {
                    continue;
                };
                let Some(placement) = inherent_placement(net.catalog, place) else {
                    continue;
                };
                self.add(ControlInstance {
                    control: id.clone(),
                    name: control.name.clone(),
                    placement,
                    numbers: Vec::new(),
                    asset: Some(place.id.clone()),
                    unplaced: false,
                    requirement: Requirement::Recommended,
                    state: net.design.state(Some(place.id), id).clone(),
                    section: place.kind.map(|kind| kind.name.clone()).unwrap_or_default(),
                    from: vec![Origin::Nature],
                    law: control.law.clone(),
                    pages: control.source.pages().to_vec(),
                    out_of_scope: None,
                });
            }
        }
    }

    fn finish(mut self) -> Vec<ControlInstance> {
        let rank = |key: &Key| (key.asset.is_none(), key.asset.clone());
        self.order.sort_by_key(rank);
        self.order
            .iter()
            .filter_map(|key| self.by_key.remove(key))
            .collect()
    }
}

fn inherent_placement(catalog: &Catalog, place: &super::net::Place<'_>) -> Option<PlacementId> {
    let carries = |kinds: &[_]| kinds.contains(&place.asset.kind);
    let placement = catalog
        .placements
        .iter()
        .find(|placement| carries(&placement.kinds))?;
    Some(placement.id.clone())
}

fn instance_of(
    net: &Net<'_>,
    pattern: &Pattern,
    row: &ResolvedRow<'_>,
    asset: Option<AssetId>,
    unplaced: bool,
) -> ControlInstance {
    let origin = match &row.from {
        RowOrigin::Pattern => Origin::Pattern(pattern.id.clone()),
        RowOrigin::Model(model) => Origin::Model(model.clone()),
        RowOrigin::Common => Origin::Common,
    };
    let state = if unplaced {
        ControlState::Missing
    } else {
        net.design.state(asset.as_ref(), &row.control.id).clone()
    };
    let numbered = pattern
        .placements
        .iter()
        .filter(|it| it.placements.contains(row.placement));
    ControlInstance {
        control: row.control.id.clone(),
        name: row.name.clone(),
        placement: row.placement.clone(),
        numbers: numbered.map(|it| it.number).collect(),
        asset,
        unplaced,
        requirement: row.requirement,
        state,
        section: row.section.clone(),
        from: vec![origin],
        law: row.law.to_vec(),
        pages: row.pages.to_vec(),
        out_of_scope: row.out_of_scope.cloned(),
    }
}

/// Joins a further demand of the same control at the same asset: the strictest leads, all
/// sources, clauses and pages are kept. It is out of scope only where every demand is.
fn join(known: &mut ControlInstance, mut other: ControlInstance) {
    if other.requirement < known.requirement {
        std::mem::swap(known, &mut other);
    }
    extend_new(&mut known.from, other.from);
    extend_new(&mut known.law, other.law);
    extend_new(&mut known.pages, other.pages);
    extend_new(&mut known.numbers, other.numbers);
    known.numbers.sort_unstable();
    known.pages.sort_unstable();
    if other.out_of_scope.is_none() {
        known.out_of_scope = None;
    }
}

fn extend_new<T: PartialEq>(known: &mut Vec<T>, more: Vec<T>) {
    for item in more {
        if !known.contains(&item) {
            known.push(item);
        }
    }
}
