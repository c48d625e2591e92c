//! The separation of the segments: whether every flow is foreseen, and what breaks it.
//!
//! What may run between which sides is data (`separation.ron`); the lines between the zones are
//! judged with the boundaries, in `structure`.

mod contradictions;
mod flows;
mod imports;
mod needs;
mod sides;

pub(super) use sides::Sides;

use super::{ControlInstance, Finding, flow_ways::FlowWays, net::Net};
use flows::Flows;

/// Findings about flows that break the separation, that nobody foresees, or that cannot be told.
pub(super) fn separation_findings(
    net: &Net<'_>,
    ways: &FlowWays<'_>,
    sides: &Sides<'_>,
    controls: &[ControlInstance],
    findings: &mut Vec<Finding>,
) {
    let judge = Flows::new(net, ways, sides, controls);
    let mut breaches = Vec::new();
    for number in 0..net.flows.len() {
        let Some(said) = judge.say(number) else {
            continue;
        };
        if !said.contradicts.is_empty() {
            breaches.push((number, said.contradicts));
        }
        findings.push(said.finding);
    }
    needs::needs(net, findings);
    contradictions::contradictions(net, controls, &breaches, findings);
}
