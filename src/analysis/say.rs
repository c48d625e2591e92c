//! The words of findings, one pair of sentences a rule.

use std::sync::Arc;

use super::{
    Finding, Matter, Own, Rule, Severity, Subjects,
    net::{Net, Node},
    verdict,
};
use crate::{
    catalog::{LinkKindId, Text},
    design::{Subject, Zone, given_name},
};

/// A finding with its sentence filled in; its id is made of the rule and the subjects.
pub(super) fn say(
    rule: Rule,
    severity: Severity,
    subjects: impl IntoIterator<Item = Subject>,
    values: &[(&'static str, Text)],
) -> Finding {
    say_as((rule, Own::No), severity, subjects, values)
}

/// The same with an id of its own.
pub(super) fn say_as(
    (rule, id): (Rule, Own),
    severity: Severity,
    subjects: impl IntoIterator<Item = Subject>,
    values: &[(&'static str, Text)],
) -> Finding {
    let values = values.into();
    let matter = Matter::Said { values, id };
    of(rule, severity, subjects.into_iter().collect(), matter)
}

/// A finding whose words and id are made of `matter`.
pub(super) fn of(rule: Rule, severity: Severity, subjects: Subjects, matter: Matter) -> Finding {
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
        say(rule, severity, None, &[])
    }
}

/// The name of an asset as the window shows it: the user's, or its kind's.
pub(super) fn name_of(net: &Net<'_>, node: Node) -> Text {
    net.places
        .get(node)
        .map(|place| place.name.clone())
        .unwrap_or_default()
}

/// The name of a kind of link.
pub(super) fn link_kind_name(net: &Net<'_>, kind: &LinkKindId) -> Text {
    net.catalog
        .link_kind(kind)
        .map_or_else(|| Text::same(kind.as_str()), |k| k.name.clone())
}

/// The name of a zone as the window shows it: the user's, or its kind's.
pub(super) fn zone_name(net: &Net<'_>, zone: &Zone) -> Text {
    if let Some(name) = given_name(&zone.name) {
        return Text::same(name);
    }
    let kind = net.catalog.zone_kind(&zone.kind);
    kind.map_or_else(|| Text::same(zone.kind.as_str()), |kind| kind.name.clone())
}

/// The rule's name in ids and outputs.
pub(super) const fn slug(rule: Rule) -> &'static str {
    match rule {
        Rule::RequiredControlMissing => "required-control-missing",
        Rule::ControlWithoutPlace => "control-without-place",
        Rule::AssetNotSafe => "asset-not-safe",
        Rule::RouteNotSafe => "route-not-safe",
        Rule::NoPattern => "no-pattern",
        Rule::NoRouteDrawn => "no-route-drawn",
        Rule::FlowWithoutWay => "flow-without-way",
        Rule::BoundaryWithoutGate => "boundary-without-gate",
        Rule::UnforeseenCrossing => "unforeseen-crossing",
        Rule::ImpliedAssetMissing => "implied-asset-missing",
        Rule::ProviderMissing => "provider-missing",
        Rule::AssetMisplaced => "asset-misplaced",
        Rule::UnknownKind => "unknown-kind",
        Rule::AssetUnconnected => "asset-unconnected",
        Rule::OtherEdition => "other-edition",
        Rule::OverrideIdle => "override-idle",
        Rule::FlowBreaksSeparation => "flow-breaks-separation",
        Rule::LineBreaksSeparation => "line-breaks-separation",
        Rule::FlowNotTold => "flow-not-told",
        Rule::FlowNotForeseen => "flow-not-foreseen",
        Rule::FlowReversed => "flow-reversed",
        Rule::ImportNotTold => "import-not-told",
        Rule::LineNotForeseen => "line-not-foreseen",
        Rule::ControlContradicted => "control-contradicted",
        Rule::ImpliedFlowMissing => "implied-flow-missing",
        Rule::AssetNotTold => "asset-not-told",
        Rule::ZoneMisnested => "zone-misnested",
        Rule::TransferWithoutRoute => "transfer-without-route",
        Rule::ProviderDoubtful => "provider-doubtful",
        Rule::CloudsDiffer => "clouds-differ",
        Rule::LineMisjoined => "line-misjoined",
    }
}

#[expect(
    clippy::too_many_lines,
    reason = "one pair of sentences a rule, nothing else"
)]
pub(super) const fn sentence(rule: Rule) -> (&'static str, &'static str) {
    match rule {
        Rule::RequiredControlMissing => (
            "{asset}：必須対策「{control}」が{state}です",
            "{asset}: “{control}” is required and {state}",
        ),
        Rule::ControlWithoutPlace => (
            "対策「{control}」を実施する資産（{place}）が描かれていません",
            "Nothing is drawn that could carry “{control}” ({place})",
        ),
        Rule::AssetNotSafe => (
            "{asset}：「{threat}」の積（脅威×脆弱性）が {product} です（安全は{safe}以下）",
            "{asset}: the product of “{threat}” (threat × vulnerability) is {product} (safe is {safe} or less)",
        ),
        Rule::RouteNotSafe => (
            "{target}：{attacker}による攻撃ルートの積（脅威×脆弱性）が {product} です（安全は{safe}以下）",
            "{target}: an attack route ({attacker}) has the product {product} (threat × vulnerability; safe is {safe} or less)",
        ),
        Rule::NoPattern => (
            "画面転送 {from} → {to} は、どの通信経路にも該当しません。{why}",
            "The screen transfer {from} → {to} is none of the routes. {why}",
        ),
        Rule::NoRouteDrawn => (
            "マイナンバー利用事務系への画面転送がまだ描かれていません",
            "No screen transfer to the My Number segment is drawn yet",
        ),
        Rule::FlowWithoutWay => (
            "{flow} {from} → {to} が通れる回線がありません",
            "No line lets the flow “{flow}” from {from} reach {to}",
        ),
        Rule::BoundaryWithoutGate => (
            "{from} と {to} の間（{one}・{other}の境界）に{gate}がありません",
            "There is no {gate} between {from} and {to}, where {one} meets {other}",
        ),
        Rule::UnforeseenCrossing => (
            "{from} と {to} を結ぶ回線（{one}・{other}間）は、資料のどの通信経路にもありません",
            "The line between {from} and {to} ({one} and {other}) is in none of the document’s routes",
        ),
        Rule::ImpliedAssetMissing => (
            "{pattern}に必要な資産が描かれていません：{asset}",
            "{pattern} implies an asset that is not drawn: {asset}",
        ),
        Rule::ProviderMissing => (
            "{zone}の事業者（CSP）が未入力のため、同一・異なるを判定できません",
            "The provider of {zone} is not filled in, so same or different cannot be told",
        ),
        Rule::AssetMisplaced => (
            "{asset}が、本来置かれる領域の中にありません",
            "{asset} does not stand in a zone where it belongs",
        ),
        Rule::UnknownKind => (
            "{name}：この版のカタログにない種別「{kind}」は分析できません",
            "{name}: the kind “{kind}” is not in this edition’s catalog and cannot be analysed",
        ),
        Rule::AssetUnconnected => (
            "{asset}はどこにも接続されていません",
            "{asset} is not connected to anything",
        ),
        Rule::OtherEdition => (
            "この設計は別の版（{is}）で作成されました。現在の版は {known} です",
            "This design was drawn under another edition ({is}); this one is {known}",
        ),
        Rule::OverrideIdle => (
            "{asset}：評価値の変更（{key}）は使われません。{why}",
            "{asset}: the override “{key}” is not used: {why}",
        ),
        Rule::FlowBreaksSeparation => (
            "系の分離・分割に反する通信です。{flow}「{from} → {to}」（{one} → {other}）：{why}",
            "Breaks the separation of the segments: {flow} {from} → {to} ({one} → {other}). {why}",
        ),
        Rule::LineBreaksSeparation => (
            "{one}の「{from}」と{other}の「{to}」を結ぶ回線は、系の分離に反します",
            "The line between {from} ({one}) and {to} ({other}) breaks the separation of the segments",
        ),
        Rule::FlowNotTold => (
            "{flow}「{from} → {to}」は図だけでは判定できません。{why}",
            "{flow} {from} → {to} cannot be judged from the drawing. {why}",
        ),
        Rule::FlowNotForeseen => (
            "{flow}「{from} → {to}」（{one} → {other}）は、資料に想定がないため判定できません",
            "{flow} {from} → {to} ({one} → {other}) is foreseen nowhere and cannot be judged",
        ),
        Rule::FlowReversed => (
            "{flow}「{from} → {to}」の向きが逆です。「{to} → {from}」に引き直してください",
            "{flow} {from} → {to} is drawn the wrong way round; draw it from {to} to {from}",
        ),
        Rule::ImportNotTold => (
            "{flow}「{from} → {to}」：無害化されるかどうかが図に示されていません。{why}",
            "{flow} {from} → {to}: the drawing does not say whether it is made harmless. {why}",
        ),
        Rule::LineNotForeseen => (
            "{from} と {to} を結ぶ回線（{one}・{other}間）は、資料に想定がないため判定できません",
            "The line between {from} and {to} ({one} and {other}) is foreseen nowhere and cannot be judged",
        ),
        Rule::ControlContradicted => (
            "{asset}：「{control}」を実施済としていますが、図には「{from} → {to}」の通信が描かれています",
            "{asset}: “{control}” is marked as implemented, but the drawing has traffic {from} → {to}",
        ),
        Rule::ImpliedFlowMissing => (
            "{pattern}に必要な通信が描かれていません：{flow}「{from} → {to}」",
            "{pattern} implies a flow that is not drawn: {flow} {from} → {to}",
        ),
        Rule::AssetNotTold => ("{asset}：{why}", "{asset}: {why}"),
        Rule::ZoneMisnested => (
            "領域「{zone}」は「{parent}」の中に置けません。{why}",
            "The zone {zone} cannot stand in {parent}. {why}",
        ),
        Rule::TransferWithoutRoute => (
            "画面転送 {from} → {to} は通信経路になりません。{why}",
            "The screen transfer {from} → {to} makes no route. {why}",
        ),
        Rule::ProviderDoubtful => (
            "{zone}の事業者「{name}」は「{proposed}」のことですか。別の事業者なら、見分けのつく正式な名称で書いてください",
            "Is “{name}”, the provider of {zone}, “{proposed}”? If it is another one, write a full name that tells them apart",
        ),
        Rule::CloudsDiffer => (
            "{own}の事業者は、{same}とは同一で、{different}とは異なります。{pattern}とし、{different}への通信に{controls}も求めます。{why}",
            "{own} has the same provider as {same} and another than {different}: this is {pattern}, and {controls} is demanded as well for what passes to {different}. {why}",
        ),
        Rule::LineMisjoined => (
            "{line} {from} — {to} は、この回線で結べる組み合わせではないため、判定に使いません",
            "The line “{line}” cannot join {from} and {to}, so nothing is read from it",
        ),
    }
}
