//! What is drawn between two groups of sides, and what findings say of it.

use std::collections::BTreeSet;

use super::town_hall::HallGround;
use crate::{
    analysis::{
        Finding, Rule, Severity,
        net::{AssetNo, DrawnLink},
    },
    catalog::{LinkId, SideId},
    design::Subject,
};

/// Two groups of sides.
#[derive(Clone, Copy)]
pub(super) struct SidePair<'c> {
    pub(super) one: &'c [SideId],
    pub(super) other: &'c [SideId],
}

impl SidePair<'_> {
    /// Whether things of both groups are drawn.
    pub(super) fn is_drawn(self, ground: HallGround<'_, '_>) -> bool {
        let stands = |sides: &[SideId]| {
            let mut nodes = ground.net.places.keys();
            nodes.any(|node| is_of(ground, node, sides))
        };
        stands(self.one) && stands(self.other)
    }

    /// The lines and flows between the groups that a condition wants.
    pub(super) fn links<'n, 'a>(
        self,
        ground: HallGround<'n, 'a>,
        wanted: impl Fn(&DrawnLink<'a>) -> bool,
    ) -> Vec<&'n DrawnLink<'a>> {
        let lies_between = |from: AssetNo, to: AssetNo| {
            is_of(ground, from, self.one) && is_of(ground, to, self.other)
        };
        let drawn = ground.net.drawn.iter().filter(|drawn| {
            let ends = drawn.ends;
            let between =
                ends.is_some_and(|(from, to)| lies_between(from, to) || lies_between(to, from));
            between && wanted(drawn)
        });
        drawn.collect()
    }
}

fn is_of(ground: HallGround<'_, '_>, node: AssetNo, sides: &[SideId]) -> bool {
    ground
        .sides
        .id_of(node)
        .is_some_and(|side| sides.contains(side))
}

/// Links that findings on the separation are about.
#[derive(Default)]
pub(super) struct AccusedLinks<'f> {
    /// Those that break it.
    pub(super) broken: BTreeSet<&'f LinkId>,
    /// Those of which it cannot be told.
    pub(super) open: BTreeSet<&'f LinkId>,
}

impl<'f> AccusedLinks<'f> {
    /// Gathers them.
    pub(super) fn new(findings: &'f [Finding]) -> Self {
        let mut accused = Self::default();
        for finding in findings.iter().filter(|it| is_on_separation(it.rule)) {
            let links = finding.subjects.iter().filter_map(|subject| match subject {
                Subject::Link(id) => Some(id),
                Subject::Zone(_) | Subject::Asset(_) | Subject::Note(_) => None,
            });
            match finding.severity {
                Severity::Error if !NOT_ANALYSED.contains(&finding.rule) => {
                    accused.broken.extend(links);
                }
                Severity::Error | Severity::Warning | Severity::Info => accused.open.extend(links),
            }
        }
        accused
    }
}

/// Screen transfer that the document has not analysed: that it breaks nothing is not told, nor that
/// it breaks something. What does break the separation is a finding of its own.
const NOT_ANALYSED: [Rule; 2] = [Rule::TransferWithoutRoute, Rule::NoPattern];

/// Whether a rule judges what lies between segments.
const fn is_on_separation(rule: Rule) -> bool {
    match rule {
        Rule::BoundaryWithoutGate
        | Rule::UnforeseenCrossing
        | Rule::FlowBreaksSeparation
        | Rule::LineBreaksSeparation
        | Rule::FlowNotTold
        | Rule::FlowNotForeseen
        | Rule::FlowReversed
        | Rule::ImportNotTold
        | Rule::LineNotForeseen
        | Rule::TransferWithoutRoute
        | Rule::NoPattern => true,
        Rule::RequiredControlMissing
        | Rule::ControlWithoutPlace
        | Rule::AssetNotSafe
        | Rule::RouteNotSafe
        | Rule::NoRouteDrawn
        | Rule::FlowWithoutWay
        | Rule::ImpliedAssetMissing
        | Rule::ProviderMissing
        | Rule::AssetMisplaced
        | Rule::UnknownKind
        | Rule::AssetUnconnected
        | Rule::OtherEdition
        | Rule::OverrideIdle
        | Rule::ControlContradicted
        | Rule::ImpliedFlowMissing
        | Rule::AssetNotTold
        | Rule::ZoneMisnested
        | Rule::ProviderDoubtful
        | Rule::CloudsDiffer
        | Rule::LineMisjoined
        | Rule::SupportOver
        | Rule::SupportEnds
        | Rule::HallModelDiffers => false,
    }
}
