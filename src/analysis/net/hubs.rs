//! What leads on in a drawing: the assets with more than one line.

use super::{
    drawing::{AssetNo, Net},
    groups::Groups,
    table::{Table, table_key},
};

table_key! {
    /// An asset that leads on.
    HubNo
}

/// An asset with more than one line.
#[derive(Debug)]
pub(super) struct Hub {
    pub(super) node: AssetNo,
    may_be_passed: bool,
}

/// What leads on: all assets with more than one line. The others are most of a drawing, and
/// leaving them out keeps searches small.
#[derive(Debug)]
pub(super) struct Hubs {
    /// The number of each asset among the hubs, if it is one.
    pub(super) numbers: Table<AssetNo, Option<HubNo>>,
    pub(super) all: Table<HubNo, Hub>,
    /// By hub: the hubs on its lines that may be passed.
    onward: Groups<HubNo, HubNo>,
}

impl Hubs {
    pub(super) fn new(net: &Net<'_>, may_pass: impl Fn(AssetNo) -> bool) -> Self {
        let mut all = Table::default();
        let number = |node: AssetNo| {
            (net.lines_of(node).len() > 1).then(|| {
                all.push(Hub {
                    node,
                    may_be_passed: may_pass(node),
                })
            })
        };
        let numbers = net.places.keys().map(number).collect();
        let mut hubs = Self {
            numbers,
            onward: Groups::empty(0),
            all,
        };
        let mut lines = Vec::new();
        for (hub, it) in hubs.all.entries() {
            let passed = hubs.passed_from(net, it.node);
            lines.extend(passed.map(|other| (hub, other)));
        }
        hubs.onward = Groups::new(hubs.all.len(), lines.into_iter());
        hubs
    }

    /// The hubs on the lines of an asset that may be passed.
    pub(super) fn passed_from(&self, net: &Net<'_>, node: AssetNo) -> impl Iterator<Item = HubNo> {
        let lines = net.lines_of(node).iter().filter(move |it| it.node != node);
        let hubs = lines.filter_map(|line| self.numbers[line.node]);
        hubs.filter(|hub| self.all[*hub].may_be_passed)
    }

    /// The same, of a hub.
    pub(super) fn onward_from(&self, hub: HubNo) -> impl Iterator<Item = HubNo> {
        self.onward.of(hub).iter().copied()
    }
}
