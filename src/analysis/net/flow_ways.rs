//! How flows run over lines: fewest hops, ties by id.

use std::collections::BTreeMap;

use super::{
    drawing::{AssetNo, FlowNo, Net},
    groups::Groups,
    table::Table,
    ways::Ways,
};
use crate::{analysis::FlowWay, catalog::LinkId};

/// The way of each flow of a net, and what it was found with.
#[derive(Debug)]
pub(in crate::analysis) struct FlowWays<'a> {
    /// Ways with the fewest hops, for whoever weighs them otherwise.
    pub(in crate::analysis) shortest: Ways<'a>,
    of_flow: Groups<FlowNo, AssetNo>,
}

impl<'a> FlowWays<'a> {
    /// Routes every flow, target by target: then one search after the other is asked.
    pub(in crate::analysis) fn new(net: &'a Net<'a>) -> Self {
        let mut shortest = Ways::shortest(net);
        let by_target = net.flows.entries().map(|(number, flow)| (flow.to, number));
        let by_target = Groups::new(net.places.len(), by_target);
        let mut of_flow = Groups::empty(net.flows.len());
        for number in by_target.all() {
            let flow = &net.flows[*number];
            of_flow.fill(*number, |nodes| {
                // Where there is no way nothing is added, and the flow's stays empty.
                shortest.add_way(nodes, flow.from, &flow.via, flow.to);
            });
        }
        Self { shortest, of_flow }
    }

    /// The way of a flow, ends included; empty where there is none.
    pub(in crate::analysis) fn of(&self, flow: FlowNo) -> &[AssetNo] {
        self.of_flow.of(flow)
    }

    /// The ways by their ids.
    pub(in crate::analysis) fn by_id(&self, net: &Net<'_>) -> BTreeMap<LinkId, FlowWay> {
        let mut ways: Table<FlowNo, FlowWay> = Table::filled(net.flows.len(), FlowWay::default());
        // One start after the other: what is written of its flows lies close together.
        let by_start = net
            .flows
            .entries()
            .map(|(number, flow)| (flow.from, number));
        let by_start = Groups::new(net.places.len(), by_start);
        for number in by_start.all() {
            ways[*number] = with_ids(net, self.of(*number));
        }
        let ids = net.flows.values().map(|flow| flow.id.clone());
        ids.zip(ways.into_values()).collect()
    }
}

fn with_ids(net: &Net<'_>, way: &[AssetNo]) -> FlowWay {
    let mut lines = Vec::with_capacity(way.len().saturating_sub(1));
    let pairs = way.array_windows();
    lines.extend(pairs.filter_map(|[from, to]| net.line_between(*from, *to).cloned()));
    FlowWay {
        assets: net.ids(way),
        lines,
    }
}
