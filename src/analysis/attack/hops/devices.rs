//! The devices of a net: all that hops over lines pass.

use crate::{
    analysis::{
        attack::ground::MovementEnds,
        net::{AssetNo, Groups, Net, Table, table_key},
    },
    catalog::AttackPart,
};

table_key! {
    /// A device.
    DeviceNo
}

/// The devices, and what stands on their lines.
#[derive(Debug)]
pub(in crate::analysis) struct Devices {
    all: Table<DeviceNo, AssetNo>,
    /// The number of each asset among the devices, if it is one.
    numbers: Table<AssetNo, Option<DeviceNo>>,
    /// By asset: the devices on its lines.
    beside: Groups<AssetNo, DeviceNo>,
}

impl Devices {
    pub(super) fn new(net: &Net<'_>, ends: &MovementEnds<'_>) -> Self {
        let mut numbers = Table::filled(net.places.len(), None);
        let all: Table<DeviceNo, AssetNo> = ends.of_part(AttackPart::Device).collect();
        for (number, node) in all.entries() {
            numbers[*node] = Some(number);
        }
        let mut joined = Vec::new();
        for node in net.places.keys() {
            let lines = net.lines_of(node).iter().filter(|line| line.node != node);
            let devices = lines.filter_map(|line| numbers[line.node]);
            joined.extend(devices.map(|device| (node, device)));
        }
        Self {
            all,
            numbers,
            beside: Groups::new(net.places.len(), joined.into_iter()),
        }
    }

    /// An asset's number among the devices, if it is one.
    pub(in crate::analysis) fn device(&self, node: AssetNo) -> Option<DeviceNo> {
        self.numbers[node]
    }

    /// The asset that a device is.
    pub(super) fn node(&self, device: DeviceNo) -> AssetNo {
        self.all[device]
    }

    /// The devices on the lines of an asset.
    pub(super) fn beside(&self, node: AssetNo) -> &[DeviceNo] {
        self.beside.of(node)
    }

    /// How many there are.
    pub(in crate::analysis) fn len(&self) -> usize {
        self.all.len()
    }
}
