//! The fewest circles that hops over lines pass: from wherever they start, through devices, to an
//! asset.
//!
//! Only devices are searched; a host stands at the devices on its lines. All hosts on one switch
//! share its search, which is kept.

use std::{cell::RefCell, collections::BTreeMap, rc::Rc};

use super::{
    all_hops::Hops,
    devices::{DeviceNo, Devices},
};
use crate::analysis::{
    attack::ground::{AttackGround, Circle, MovementNo, PerLevel},
    controls::{QuestionNo, level_of},
    net::{AssetNo, Table},
};

/// Not reached.
const NONE: u8 = u8::MAX;

/// Answers that are kept at most; what is asked for after that is searched for again.
const MOST_KEPT: usize = 1 << 22;

/// What was found between the devices of a net so far.
#[derive(Debug, Default)]
pub(super) struct LineSearches(RefCell<BTreeMap<LineSearch, PassedCircles>>);

/// Circles from each device on to where a search begins, its own included.
type PassedCircles = Rc<Table<DeviceNo, u8>>;

/// What a search is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct LineSearch {
    /// What weighs.
    question: QuestionNo,
    /// The circle that weighs nothing.
    free: Option<Circle>,
    start: LineSearchStart,
}

/// Where a search begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum LineSearchStart {
    /// At an asset whose only line leads to a device.
    Behind(DeviceNo),
    At(AssetNo),
}

/// The fewest circles that are passed on hops over lines to an asset.
pub(in crate::analysis) struct FewestCircles<'h, 'a> {
    ground: &'h AttackGround<'a>,
    devices: &'h Devices,
    target: AssetNo,
    passed: PassedCircles,
}

impl<'a> Hops<'a> {
    /// The fewest circles on the way to an asset, without one that is given.
    pub(in crate::analysis) fn fewest_to(
        &self,
        target: AssetNo,
        movement: MovementNo,
        without: Option<Circle>,
    ) -> FewestCircles<'_, 'a> {
        let beside = self.devices.beside(target);
        let search = LineSearch {
            question: self.ground.weights.of_step(movement).transit,
            free: without,
            start: match (beside, self.ground.net.lines_of(target)) {
                ([device], [_]) => LineSearchStart::Behind(*device),
                _ => LineSearchStart::At(target),
            },
        };
        let mut known = self.line_searches.0.borrow_mut();
        if known.len() * self.devices.len() > MOST_KEPT {
            known.clear();
        }
        let passed = known
            .entry(search)
            .or_insert_with(|| Rc::new(search.run(&self.ground, &self.devices, beside)));
        FewestCircles {
            ground: &self.ground,
            devices: &self.devices,
            target,
            passed: Rc::clone(passed),
        }
    }
}

impl LineSearch {
    /// Circles from each device on to where the search begins, at most two.
    fn run(
        &self,
        ground: &AttackGround<'_>,
        devices: &Devices,
        first: &[DeviceNo],
    ) -> Table<DeviceNo, u8> {
        let free = self.free.map(|circle| circle.node);
        let mut passed = Table::filled(devices.len(), NONE);
        let mut waiting: PerLevel<Vec<DeviceNo>> = PerLevel::default();
        let mut pass = |waiting: &mut PerLevel<Vec<DeviceNo>>, device: DeviceNo, circles: u8| {
            let node = devices.node(device);
            let weight = if free == Some(node) {
                0
            } else {
                ground.weights.count_of(self.question, node)
            };
            let circles = (circles + weight).min(2);
            if passed[device] > circles {
                passed[device] = circles;
                waiting.of_mut(level_of(circles.into())).push(device);
            }
        };
        for device in first {
            pass(&mut waiting, *device, 0);
        }
        // Those with fewer circles go on first, so that most devices are passed once. One that is
        // passed again with fewer waits again, further up in the list.
        for circles in 0..=2_u8 {
            let level = level_of(circles.into());
            while let Some(device) = waiting.of_mut(level).pop() {
                for next in devices.beside(devices.node(device)) {
                    pass(&mut waiting, *next, circles);
                }
            }
        }
        passed
    }
}

impl FewestCircles<'_, '_> {
    /// Circles passed from an asset; `None` where no line leads from there.
    pub(in crate::analysis) fn from(&self, source: AssetNo) -> Option<u8> {
        let passed = self
            .devices
            .beside(source)
            .iter()
            .map(|device| self.passed[*device]);
        let least = passed.min().filter(|least| *least != NONE);
        match least {
            Some(0) => least,
            _ if self.ground.net.line_between(source, self.target).is_some() => Some(0),
            least => least,
        }
    }
}
