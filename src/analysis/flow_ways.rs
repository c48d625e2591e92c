//! How flows run over lines: fewest hops, ties by id.

use std::collections::BTreeMap;

use super::{
    FlowRoute,
    groups::Groups,
    net::{Net, Node},
    way::Ways,
};
use crate::catalog::LinkId;

/// The way of each flow of a net, and what it was found with.
#[derive(Debug)]
pub(super) struct FlowWays<'a> {
    /// Ways with the fewest hops, for whoever weighs them otherwise.
    pub(super) shortest: Ways<'a>,
    nodes: Vec<Node>,
    /// By the flow's number: where its way begins in the list, and its length.
    of_flow: Vec<(u32, u32)>,
}

impl<'a> FlowWays<'a> {
    /// Routes every flow, target by target: then one search after the other is asked.
    pub(super) fn new(net: &'a Net<'a>) -> Self {
        let mut shortest = Ways::shortest(net);
        let ends = net.flows.iter().enumerate();
        let ends = ends.map(|(number, flow)| (flow.to, number as u32));
        let by_target = Groups::new(net.places.len(), ends);
        let mut nodes = Vec::new();
        let mut of_flow = vec![(0, 0); net.flows.len()];
        for number in by_target.all() {
            let number = *number as usize;
            let (Some(flow), Some(way)) = (net.flows.get(number), of_flow.get_mut(number)) else {
                continue;
            };
            let before = nodes.len();
            shortest.add_way(&mut nodes, flow.from, &flow.via, flow.to);
            *way = (before as u32, (nodes.len() - before) as u32);
        }
        Self {
            shortest,
            nodes,
            of_flow,
        }
    }

    /// The way of a flow, ends included; empty where there is none.
    pub(super) fn of(&self, flow: usize) -> &[Node] {
        let way = self.of_flow.get(flow).and_then(|(start, length)| {
            let start = *start as usize;
            self.nodes.get(start..start + *length as usize)
        });
        way.unwrap_or_default()
    }

    /// The ways by their ids.
    pub(super) fn told(&self, net: &Net<'_>) -> BTreeMap<LinkId, FlowRoute> {
        let told = net.flows.iter().enumerate().map(|(number, flow)| {
            let way = self.of(number);
            let mut route = FlowRoute {
                assets: Vec::with_capacity(way.len()),
                lines: Vec::with_capacity(way.len().saturating_sub(1)),
            };
            route
                .assets
                .extend(way.iter().filter_map(|node| net.id(*node).cloned()));
            let lines = way.array_windows();
            route
                .lines
                .extend(lines.filter_map(|[from, to]| net.line_between(*from, *to).cloned()));
            (flow.id.clone(), route)
        });
        told.collect()
    }
}
