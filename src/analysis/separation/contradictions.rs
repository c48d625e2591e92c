//! Controls that are ticked while the drawing says the contrary.

use std::collections::BTreeMap;

use crate::{
    analysis::{
        ControlInstance, Finding, Own, Rule, Severity,
        net::Net,
        say::{name_of, say_as},
    },
    catalog::{ControlId, Text},
    design::{ControlState, Subject},
};

/// A finding for each such control, with the first flow that contradicts it.
pub(super) fn contradictions(
    net: &Net<'_>,
    controls: &[ControlInstance],
    breaches: &[(usize, &[ControlId])],
    findings: &mut Vec<Finding>,
) {
    let mut first: BTreeMap<&ControlId, usize> = BTreeMap::new();
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
        let flow = first.get(&control.control);
        let Some(flow) = flow.and_then(|number| net.flows.get(*number)) else {
            continue;
        };
        let node = control.asset.as_ref().and_then(|asset| net.node(asset));
        let carrier = node.map_or_else(|| control.place.clone(), |node| name_of(net, node));
        let values: [(&str, Text); 4] = [
            ("asset", carrier),
            ("control", control.full_name.clone()),
            ("from", name_of(net, flow.from)),
            ("to", name_of(net, flow.to)),
        ];
        let asset = control.asset.clone().map(Subject::Asset);
        let subjects = asset.into_iter().chain([Subject::Link(flow.id.clone())]);
        let own = Own::More(control.control.as_str().into());
        let rule = (Rule::ControlContradicted, own);
        findings.push(say_as(rule, Severity::Warning, subjects, &values));
    }
}
