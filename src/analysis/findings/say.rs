//! How findings are put together: of a rule, its subjects and the values of its sentence.

use std::sync::Arc;

use super::verdict;
use crate::{
    analysis::{
        Finding, Matter, Own, Rule, Severity, Subjects,
        net::{AssetNo, Net},
    },
    catalog::{LinkKindId, MessageValue, Text},
    design::{Subject, Zone},
};

/// What is filled in where a sentence has no places.
pub(super) const NOTHING: [(&str, Text); 0] = [];

/// A finding with its sentence filled in; its id is made of the rule and the subjects.
pub(in crate::analysis) fn say<V: Clone + Into<MessageValue>>(
    rule: Rule,
    severity: Severity,
    subjects: impl IntoIterator<Item = Subject>,
    values: &[(&'static str, V)],
) -> Finding {
    say_as(rule, Own::No, severity, subjects, values)
}

/// The same with an id of its own.
pub(in crate::analysis) fn say_as<V: Clone + Into<MessageValue>>(
    rule: Rule,
    id: Own,
    severity: Severity,
    subjects: impl IntoIterator<Item = Subject>,
    values: &[(&'static str, V)],
) -> Finding {
    let values = values.iter().cloned();
    let values = values.map(|(name, value)| (name, value.into())).collect();
    let matter = Matter::Said { values, id };
    of(rule, severity, subjects.into_iter().collect(), matter)
}

/// A finding whose words and id are made of `matter`.
pub(in crate::analysis) fn of(
    rule: Rule,
    severity: Severity,
    subjects: Subjects,
    matter: Matter,
) -> Finding {
    Finding {
        severity,
        rule,
        subjects,
        number: None,
        pages: Arc::default(),
        slides: Arc::default(),
        fix: None,
        accepted: None,
        bearing: verdict::bearing_of(rule, severity),
        matter,
    }
}

#[cfg(test)]
impl Finding {
    /// A finding that says nothing in particular.
    pub(crate) fn bare(rule: Rule, severity: Severity) -> Self {
        say(rule, severity, None, &NOTHING)
    }
}

/// The name of an asset as the window shows it: the user's, or its kind's.
pub(in crate::analysis) fn name_of(net: &Net<'_>, node: AssetNo) -> Text {
    net.places[node].name.clone()
}

/// The name of a kind of link.
pub(in crate::analysis) fn link_kind_name(net: &Net<'_>, kind: &LinkKindId) -> Text {
    net.catalog
        .link_kind(kind)
        .map_or_else(|| Text::same(kind.as_str()), |k| k.name.clone())
}

/// The name of a zone as the window shows it: the user's, or its kind's.
pub(in crate::analysis) fn zone_name(net: &Net<'_>, zone: &Zone) -> Text {
    zone.called(net.catalog).text()
}

/// The sentence of a rule, a key of the program's words.
pub(in crate::analysis) const fn key(rule: Rule) -> &'static str {
    match rule {
        Rule::RequiredControlMissing => "finding-required-control-missing",
        Rule::ControlWithoutPlace => "finding-control-without-place",
        Rule::AssetNotSafe => "finding-asset-not-safe",
        Rule::RouteNotSafe => "finding-route-not-safe",
        Rule::NoPattern => "finding-no-pattern",
        Rule::NoRouteDrawn => "finding-no-route-drawn",
        Rule::FlowWithoutWay => "finding-flow-without-way",
        Rule::BoundaryWithoutGate => "finding-boundary-without-gate",
        Rule::UnforeseenCrossing => "finding-unforeseen-crossing",
        Rule::ImpliedAssetMissing => "finding-implied-asset-missing",
        Rule::ProviderMissing => "finding-provider-missing",
        Rule::AssetMisplaced => "finding-asset-misplaced",
        Rule::UnknownKind => "finding-unknown-kind",
        Rule::AssetUnconnected => "finding-asset-unconnected",
        Rule::OtherEdition => "finding-other-edition",
        Rule::OverrideIdle => "finding-override-idle",
        Rule::FlowBreaksSeparation => "finding-flow-breaks-separation",
        Rule::LineBreaksSeparation => "finding-line-breaks-separation",
        Rule::FlowNotTold => "finding-flow-not-told",
        Rule::FlowNotForeseen => "finding-flow-not-foreseen",
        Rule::FlowReversed => "finding-flow-reversed",
        Rule::ImportNotTold => "finding-import-not-told",
        Rule::LineNotForeseen => "finding-line-not-foreseen",
        Rule::ControlContradicted => "finding-control-contradicted",
        Rule::ImpliedFlowMissing => "finding-implied-flow-missing",
        Rule::AssetNotTold => "finding-asset-not-told",
        Rule::ZoneMisnested => "finding-zone-misnested",
        Rule::TransferWithoutRoute => "finding-transfer-without-route",
        Rule::ProviderDoubtful => "finding-provider-doubtful",
        Rule::CloudsDiffer => "finding-clouds-differ",
        Rule::LineMisjoined => "finding-line-misjoined",
    }
}

/// The rule's name in ids and outputs.
pub(in crate::analysis) fn slug(rule: Rule) -> &'static str {
    let key = key(rule);
    key.strip_prefix("finding-").unwrap_or(key)
}
