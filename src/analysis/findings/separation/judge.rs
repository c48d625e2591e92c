//! All findings about the separation of the segments.

use super::{contradictions::contradictions, flows::Flows, needs::needs, sides::AssetSides};
use crate::analysis::{
    ControlInstance, Finding,
    net::{FlowWays, Net},
};

/// Findings about flows that break the separation, that nobody foresees, or that cannot be told.
pub(in crate::analysis) fn separation_findings(
    net: &Net<'_>,
    ways: &FlowWays<'_>,
    sides: &AssetSides<'_>,
    controls: &[ControlInstance],
    findings: &mut Vec<Finding>,
) {
    let judge = Flows::new(net, ways, sides, controls);
    let mut breaches = Vec::new();
    for number in net.flows.keys() {
        let Some(said) = judge.say(number) else {
            continue;
        };
        if !said.contradicts.is_empty() {
            breaches.push((number, said.contradicts));
        }
        findings.push(said.finding);
    }
    needs(net, findings);
    contradictions(net, controls, &breaches, findings);
}
