//! The fewest circles that hops over lines pass: from wherever they start, through devices, to an
//! asset.
//!
//! Only devices are searched; a host stands at the devices on its lines. All hosts on one switch
//! share its search, which is kept.

use std::{cell::RefCell, collections::BTreeMap, rc::Rc};

use super::{ends::Ends, hops::Hops, seen::Circle};
use crate::{
    analysis::{
        groups::Groups,
        net::{Net, Node},
    },
    catalog::Part,
};

/// Not reached.
const NONE: u8 = u8::MAX;

/// Answers that are kept at most; what is asked for after that is searched for again.
const MOST_KEPT: usize = 1 << 22;

/// The devices of a net, and what was found between them.
#[derive(Debug)]
pub(super) struct OverLines {
    devices: Vec<Node>,
    /// By asset: its number among the devices.
    numbers: Vec<Option<u32>>,
    /// By asset: the devices on its lines.
    beside: Groups,
    known: RefCell<BTreeMap<Key, Rc<[u8]>>>,
}

/// What a search is for: the question that weighs, and the circle that weighs nothing.
type Weighing = (usize, Option<Circle>);

type Key = (Weighing, Start);

/// Where a search begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Start {
    /// At an asset whose only line leads to a device.
    Behind(u32),
    At(Node),
}

impl OverLines {
    pub(super) fn new(net: &Net<'_>, ends: &Ends<'_>) -> Self {
        let nodes = 0..net.places.len();
        let is_device = |node: &Node| ends.part(*node) == Part::Device;
        let devices: Vec<Node> = nodes.clone().filter(is_device).collect();
        let mut numbers = vec![None; net.places.len()];
        for (device, number) in devices.iter().zip(0_u32..) {
            if let Some(known) = numbers.get_mut(*device) {
                *known = Some(number);
            }
        }
        let mut joined = Vec::new();
        for node in nodes {
            let lines = net.lines_of(node).iter().filter(|line| line.node != node);
            let devices = lines.filter_map(|line| numbers.get(line.node).copied().flatten());
            joined.extend(devices.map(|device| (node, device)));
        }
        Self {
            devices,
            numbers,
            beside: Groups::new(net.places.len(), joined.into_iter()),
            known: RefCell::default(),
        }
    }

    /// An asset's number among the devices, if it is one.
    pub(super) fn device(&self, node: Node) -> Option<usize> {
        self.numbers.get(node)?.map(|number| number as usize)
    }

    pub(super) fn n_devices(&self) -> usize {
        self.devices.len()
    }
}

/// The fewest circles that are passed on hops over lines to an asset.
pub(super) struct Fewest<'h, 'a> {
    hops: &'h Hops<'a>,
    target: Node,
    /// By device: circles from it on, its own included.
    passed: Rc<[u8]>,
}

impl<'a> Hops<'a> {
    /// The fewest circles on the way to an asset, without one that is given.
    pub(super) fn fewest_to(
        &self,
        target: Node,
        movement: usize,
        without: Option<Circle>,
    ) -> Fewest<'_, 'a> {
        let over_lines = &self.over_lines;
        let beside = over_lines.beside.of(target);
        let start = match (beside, self.net.lines_of(target)) {
            ([device], [_]) => Start::Behind(*device),
            _ => Start::At(target),
        };
        let weighing = (self.weights.transit_question(movement), without);
        let mut known = over_lines.known.borrow_mut();
        if known.len() * over_lines.devices.len() > MOST_KEPT {
            known.clear();
        }
        let passed = known
            .entry((weighing, start))
            .or_insert_with(|| self.search(beside, weighing).into());
        Fewest {
            hops: self,
            target,
            passed: Rc::clone(passed),
        }
    }

    /// Circles from each device on to where the search begins, at most two.
    fn search(&self, first: &[u32], (question, without): Weighing) -> Vec<u8> {
        let over_lines = &self.over_lines;
        let free = without.map(Circle::node);
        let mut passed = vec![NONE; over_lines.devices.len()];
        let mut waiting = [Vec::new(), Vec::new(), Vec::new()];
        let mut pass = |waiting: &mut [Vec<u32>; 3], device: u32, circles: u8| {
            let node = over_lines.devices.get(device as usize).copied();
            let weight = node
                .filter(|node| free != Some(*node))
                .map_or(0, |node| self.weights.count_of(question, node));
            let circles = (circles + weight).min(2);
            let known = passed.get_mut(device as usize);
            if let Some(known) = known.filter(|known| **known > circles)
                && let Some(waiting) = waiting.get_mut(usize::from(circles))
            {
                *known = circles;
                waiting.push(device);
            }
        };
        for device in first {
            pass(&mut waiting, *device, 0);
        }
        for circles in 0..=2_u8 {
            while let Some(device) = waiting.get_mut(usize::from(circles)).and_then(Vec::pop) {
                let node = over_lines.devices.get(device as usize);
                for next in node.map_or(&[][..], |node| over_lines.beside.of(*node)) {
                    pass(&mut waiting, *next, circles);
                }
            }
        }
        passed
    }
}

impl Fewest<'_, '_> {
    /// Circles passed from an asset; `None` where no line leads from there.
    pub(super) fn from(&self, source: Node) -> Option<u8> {
        let beside = self.hops.over_lines.beside.of(source).iter();
        let passed = beside.filter_map(|device| self.passed.get(*device as usize));
        let least = passed.copied().min().filter(|least| *least != NONE);
        match least {
            Some(0) => least,
            _ if self.hops.net.line_between(source, self.target).is_some() => Some(0),
            least => least,
        }
    }
}
