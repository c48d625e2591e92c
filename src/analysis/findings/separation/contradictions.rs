//! Controls that are ticked while the drawing says the contrary.

use std::collections::BTreeMap;

use crate::{
    analysis::{
        ControlInstance, Finding, Own, Rule, Severity,
        findings::say::say_as,
        net::{FlowNo, Net},
    },
    catalog::{ControlId, Text},
    design::{ControlState, Subject},
};

/// A finding for each such control, with the first flow that contradicts it.
pub(super) fn contradictions(
    net: &Net<'_>,
    controls: &[ControlInstance],
    breaches: &[(FlowNo, &[ControlId])],
    findings: &mut Vec<Finding>,
) {
    let mut first: BTreeMap<&ControlId, FlowNo> = BTreeMap::new();
    for (number, contradicted) in breaches {
        for control in *contradicted {
            first.entry(control).or_insert(*number);
        }
    }
    if first.is_empty() {
        return;
    }
    let ticked = controls
        .iter()
        .filter(|control| control.state == ControlState::Implemented);
    for control in ticked {
        let Some(flow) = first.get(&control.control) else {
            continue;
        };
        let flow = &net.flows[*flow];
        let node = control.asset.as_ref().and_then(|asset| net.node(asset));
        let carrier = node.map_or_else(|| control.place.clone(), |node| net.name_of(node));
        let values: [(&str, Text); 4] = [
            ("asset", carrier),
            ("control", control.full_name.clone()),
            ("from", net.name_of(flow.from)),
            ("to", net.name_of(flow.to)),
        ];
        let asset = control.asset.clone().map(Subject::Asset);
        let subjects = asset.into_iter().chain([Subject::Link(flow.id.clone())]);
        let own = Own::More(control.control.as_str().into());
        let rule = Rule::ControlContradicted;
        findings.push(say_as(rule, own, Severity::Warning, subjects, &values));
    }
}
