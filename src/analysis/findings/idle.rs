//! Levels of the user's that change nothing.

use super::say::say_as;
use crate::{
    analysis::{Finding, Own, Rule, Severity, net::Net},
    catalog::{AttackPart, Message, MessageValue},
    design::{Override, OverrideKey, Subject},
};

/// Overrides that change nothing, because they give no reason or rate nothing.
pub(super) fn idle(net: &Net<'_>, findings: &mut Vec<Finding>) {
    for (key, set) in &net.design.overrides {
        let Some(why) = why_idle(net, key, set) else {
            continue;
        };
        let asset = net.node(key.asset()).map(|node| net.name_of(node));
        let values = [
            (
                "asset",
                asset.map_or_else(|| key.asset().as_str().into(), MessageValue::from),
            ),
            ("key", key.to_string().into()),
            ("why", why.into()),
        ];
        let subjects = [Subject::Asset(key.asset().clone())];
        let own = Own::Instead(key.to_string().into());
        let rule = Rule::OverrideIdle;
        findings.push(say_as(rule, own, Severity::Warning, subjects, &values));
    }
}

fn why_idle(net: &Net<'_>, key: &OverrideKey, set: &Override) -> Option<Message> {
    if set.reason.trim().is_empty() {
        return Some(Message::new("finding-no-reason-given"));
    }
    let kind = net.node(key.asset()).and_then(|node| net.kind(node));
    let rates = kind.is_some_and(|kind| match key {
        OverrideKey::Importance(_) => !kind.threats.is_empty(),
        OverrideKey::Damage(_) => {
            let mut goals = net.catalog.attacks.goals.iter();
            kind.part != AttackPart::Outside && goals.any(|goal| kind.is_in(&goal.targets))
        }
        OverrideKey::Threat(_, threat) => kind.threats.contains(threat),
    });
    (!rates).then(|| Message::new("finding-not-rated"))
}
