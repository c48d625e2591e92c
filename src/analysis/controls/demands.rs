//! Control instances: which controls are demanded of which asset, and whether they are in place.

use std::{collections::BTreeMap, sync::Arc};

use crate::{
    analysis::{
        ControlInstance, Demand, Origin, PatternMatch,
        net::{DrawnAsset, KindNo, Net},
    },
    catalog::{
        AssetKind, AssetKindId, Control, DemandsBeside, Pattern, Placement, Requirement,
        ResolvedRow, RowOrigin, Text, resolved_rows, rows_beside,
    },
    design::ControlState,
};

/// All demands of the matched patterns, per asset in the order of ids, the organisation last;
/// within an asset in the document's order. Then what assets carry by their nature.
pub(in crate::analysis) fn instances(
    net: &Net<'_>,
    patterns: &[PatternMatch],
) -> Vec<ControlInstance> {
    let Demands {
        by_kind,
        at_work,
        elsewhere,
    } = Demands::of(net, patterns);
    let share = |demands: Vec<Demand>| demands.into_iter().map(Arc::new).collect();
    let by_kind: BTreeMap<_, Vec<Arc<Demand>>> = by_kind
        .into_iter()
        .map(|(kind, demands)| (kind, share(demands)))
        .collect();
    let at_work: BTreeMap<_, Vec<Arc<Demand>>> = at_work
        .into_iter()
        .map(|(kind, demands)| (kind, share(demands)))
        .collect();
    let mut states = net.design.states.iter().peekable();
    let mut found = Vec::new();
    for place in net.places.values() {
        let worker = place.kind_no.filter(|number| at_work.contains_key(number));
        let demanded = match worker {
            Some(number) => at_work.get(&number),
            None => by_kind.get(&place.asset.kind),
        };
        let asset = Some(place.id);
        // Both stand in the order of assets, so one walk over the states serves all.
        while states
            .next_if(|(key, _)| key.asset.as_ref() < asset)
            .is_some()
        {}
        let mut here = Vec::new();
        while let Some((key, state)) = states.next_if(|(key, _)| key.asset.as_ref() == asset) {
            here.push((&key.control, state));
        }
        found.extend(demanded.into_iter().flatten().map(|demand| {
            let state = here.iter().find(|(control, _)| **control == demand.control);
            ControlInstance {
                demand: Arc::clone(demand),
                asset: Some(place.id.clone()),
                state: state.map_or(ControlState::Missing, |(_, state)| (*state).clone()),
            }
        }));
    }
    found.extend(elsewhere.into_iter().map(|demand| {
        let state = if demand.unplaced {
            ControlState::Missing
        } else {
            net.design.state(None, &demand.control).clone()
        };
        ControlInstance {
            demand: Arc::new(demand),
            asset: None,
            state,
        }
    }));
    found
}

/// What is demanded of every asset of a kind, and of no asset.
struct Demands<'a> {
    by_kind: BTreeMap<&'a AssetKindId, Vec<Demand>>,
    /// Of what does the work of other kinds: by the number of the kind it has then.
    at_work: BTreeMap<KindNo, Vec<Demand>>,
    /// Of the organisation, and of assets that are not drawn.
    elsewhere: Vec<Demand>,
}

impl<'a> Demands<'a> {
    fn of(net: &'a Net<'a>, patterns: &[PatternMatch]) -> Self {
        let kinds = net.places.values().map(|place| &place.asset.kind);
        let is_at_work = |place: &&DrawnAsset<'_>| {
            let kind = place.kind;
            kind.is_some_and(|kind| !kind.works_as.is_empty())
        };
        let workers = net.places.values().filter(is_at_work);
        let workers: BTreeMap<_, _> = workers
            .filter_map(|place| Some((place.kind_no?, place.kind?)))
            .collect();
        let mut demands = Self {
            by_kind: kinds.map(|kind| (kind, Vec::new())).collect(),
            at_work: workers.keys().map(|number| (*number, Vec::new())).collect(),
            elsewhere: Vec::new(),
        };
        for matched in patterns {
            let Some(pattern) = net.catalog.pattern(&matched.pattern) else {
                continue;
            };
            for row in resolved_rows(net.catalog, pattern) {
                demands.add_row(net, pattern, &row, &origin_of(pattern, &row), &workers);
            }
            for row in beside(pattern, matched).flat_map(|it| rows_beside(net.catalog, it)) {
                let origin = Origin::Beside(pattern.id.clone());
                demands.add_row(net, pattern, &row, &origin, &workers);
            }
        }
        add_inherent(net, &mut demands.by_kind);
        demands
    }

    fn add_row(
        &mut self,
        net: &Net<'_>,
        pattern: &Pattern,
        row: &ResolvedRow<'_>,
        origin: &Origin,
        workers: &Workers<'_>,
    ) {
        let demand_of = |unplaced| Demand {
            from: vec![origin.clone()],
            ..demand_of(net, pattern, row, unplaced)
        };
        let mut is_placed = false;
        for kind in row.kinds {
            if let Some(of_kind) = self.by_kind.get_mut(kind) {
                is_placed = true;
                add(of_kind, demand_of(false), at_asset);
            }
        }
        for (number, of_worker) in &mut self.at_work {
            let kind = workers.get(number);
            if kind.is_some_and(|kind| row.kinds.iter().any(|id| kind.is(id))) {
                is_placed = true;
                add(of_worker, demand_of(false), at_asset);
            }
        }
        if !is_placed {
            let is_unplaced = !row.kinds.is_empty();
            let demand = demand_of(is_unplaced);
            add(&mut self.elsewhere, demand, at_place);
        }
    }
}

/// The kinds of what does the work of others, by number.
type Workers<'a> = BTreeMap<KindNo, &'a AssetKind>;

/// A control stands once at an asset, whatever placements demand it.
fn at_asset(one: &Demand, other: &Demand) -> bool {
    one.control == other.control
}

/// Without an asset, two missing places are two demands.
fn at_place(one: &Demand, other: &Demand) -> bool {
    one.control == other.control && one.placement == other.placement
}

/// Adds a demand, or joins it to the one that is the same.
fn add(known: &mut Vec<Demand>, demand: Demand, is_same: fn(&Demand, &Demand) -> bool) {
    match known.iter_mut().find(|known| is_same(known, &demand)) {
        Some(same) => join(same, demand),
        None => known.push(demand),
    }
}

/// What assets carry by their nature.
fn add_inherent(net: &Net<'_>, by_kind: &mut BTreeMap<&AssetKindId, Vec<Demand>>) {
    for (id, demands) in by_kind {
        let Some(kind) = net.catalog.asset_kind(id) else {
            continue;
        };
        for control in &kind.inherent {
            let mut placements = net.catalog.placements.iter();
            let carries = |placement: &&Placement| placement.kinds.contains(id);
            let placement = placements.find(carries);
            if let (Some(control), Some(placement)) = (net.catalog.control(control), placement) {
                add(demands, inherent(kind, control, placement), at_asset);
            }
        }
    }
}

fn inherent(kind: &AssetKind, control: &Control, placement: &Placement) -> Demand {
    Demand {
        control: control.id.clone(),
        name: control.name.clone(),
        full_name: full_name(&control.name, control),
        placement: placement.id.clone(),
        place: placement.name.clone(),
        numbers: Vec::new(),
        unplaced: false,
        requirement: Requirement::Recommended,
        section: kind.name.clone(),
        from: vec![Origin::Nature],
        law: control.law.clone(),
        pages: control.source.pages().into(),
        out_of_scope: None,
    }
}

/// What a pattern demands in addition, as a part of what was matched is otherwise.
pub(in crate::analysis) fn beside<'p>(
    pattern: &'p Pattern,
    matched: &PatternMatch,
) -> impl Iterator<Item = &'p DemandsBeside> {
    pattern.beside.iter().filter(|beside| {
        let read = matched.facts.iter().find(|it| it.fact == beside.fact);
        read.is_some_and(|read| read.parts.iter().any(|(_, is)| *is == beside.value))
    })
}

fn origin_of(pattern: &Pattern, row: &ResolvedRow<'_>) -> Origin {
    match &row.from {
        RowOrigin::Pattern => Origin::Pattern(pattern.id.clone()),
        RowOrigin::Model(model) => Origin::Model(model.clone()),
        RowOrigin::Common => Origin::Common,
    }
}

fn demand_of(net: &Net<'_>, pattern: &Pattern, row: &ResolvedRow<'_>, unplaced: bool) -> Demand {
    let numbered = pattern
        .placements
        .iter()
        .filter(|it| it.placements.contains(row.placement));
    let placement = net.catalog.placement(row.placement);
    Demand {
        control: row.control.id.clone(),
        name: row.name.clone(),
        full_name: full_name(row.name, row.control),
        placement: row.placement.clone(),
        place: placement.map(|it| it.name.clone()).unwrap_or_default(),
        numbers: numbered.map(|it| it.number).collect(),
        unplaced,
        requirement: row.requirement,
        section: row.section.clone(),
        from: vec![origin_of(pattern, row)],
        law: row.law.to_vec(),
        pages: row.pages.into(),
        out_of_scope: row.out_of_scope.cloned(),
    }
}

/// A control's name with what tells it from others of the same name.
pub(in crate::analysis) fn full_name(name: &Text, control: &Control) -> Text {
    let Some(detail) = &control.detail else {
        return name.clone();
    };
    Text::new(
        format!("{}（{}）", name.ja, detail.ja),
        format!("{} ({})", name.en, detail.en),
    )
}

/// Joins a further demand of the same control at the same asset: the strictest leads, all
/// sources, clauses and pages are kept. It is out of scope only where every demand is.
fn join(known: &mut Demand, mut other: Demand) {
    if other.requirement < known.requirement {
        std::mem::swap(known, &mut other);
    }
    extend_new(&mut known.from, other.from);
    extend_new(&mut known.law, other.law);
    let mut pages = known.pages.to_vec();
    extend_new(&mut pages, other.pages.to_vec());
    pages.sort_unstable();
    known.pages = pages.into();
    extend_new(&mut known.numbers, other.numbers);
    known.numbers.sort_unstable();
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
