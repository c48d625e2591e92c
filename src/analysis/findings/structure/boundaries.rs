//! Which lines cross segments, and whether the firewall that belongs there is on them.

use super::{
    drawing::any_of,
    meeting::{is_in_place, joined_in_places},
};
use crate::{
    analysis::{
        Finding, Rule, Severity,
        findings::{say::say, separation::AssetSides},
        net::{AssetNo, Net},
        pattern::zone_of,
    },
    catalog::{
        Boundary, LinkClass, LinkId, LinkKindId, MessageValue, SideId, Source, Text, ZoneKind,
        ZoneKindId,
    },
    design::Subject,
};

/// Lines between segments need the firewall that belongs there (p.4, boundaries of the catalog);
/// some sides must stay apart whatever zones the ends stand in.
///
/// Where lines meet in a mere place with no segment around it, what they lead to is judged as if
/// it were joined.
pub(super) fn boundaries(net: &Net<'_>, sides: &AssetSides<'_>, findings: &mut Vec<Finding>) {
    for drawn in net.drawn.iter().copied() {
        let is_line = drawn.kind.is_some_and(|kind| kind.class == LinkClass::Line);
        let Some((from, to)) = drawn.ends.filter(|_| is_line) else {
            continue;
        };
        let ends = [from.min(to), from.max(to)];
        if ends.into_iter().any(|node| is_in_place(net, node)) {
            continue;
        }
        let joined = JoinedEnds {
            id: drawn.id,
            lines: [&drawn.link.kind; 2],
            ends,
        };
        findings.extend(judge(net, sides, joined));
    }
    let joined = joined_in_places(net, sides);
    findings.extend(joined.filter_map(|joined| judge(net, sides, joined)));
}

/// What a line joins, or lines that meet in a place.
#[derive(Clone, Copy, Debug)]
pub(super) struct JoinedEnds<'a> {
    /// The line that is pointed at.
    pub(super) id: &'a LinkId,
    /// The kinds of the lines at both ends.
    pub(super) lines: [&'a LinkKindId; 2],
    pub(super) ends: [AssetNo; 2],
}

fn judge(net: &Net<'_>, sides: &AssetSides<'_>, joined: JoinedEnds<'_>) -> Option<Finding> {
    let ends = joined.ends;
    let [one, other] = ends;
    if is_apart(net, sides, ends) {
        let name = |node: AssetNo| {
            let side = sides.of(node).map(|side| side.name.clone());
            side.unwrap_or_default()
        };
        let crossing = Crossing {
            rule: Rule::LineBreaksSeparation,
            severity: Severity::Error,
            source: &net.catalog.separation.lines.source,
            gates: MessageValue::default(),
        };
        return Some(said(net, joined, [name(one), name(other)], crossing));
    }
    // What stands in no zone, or in one of a kind that is gone, is told as such.
    let zone = |node: AssetNo| zone_of(net, node);
    let ((one_id, of_one), (other_id, of_other)) = (zone(one)?, zone(other)?);
    let kind = |zone: &ZoneKindId| net.catalog.zone_kind(zone);
    let (from, to) = (kind(&of_one.kind)?, kind(&of_other.kind)?);
    let crossing = if from.id == to.id {
        within(net, sides, ends)?
    } else if one_id == other_id {
        return None;
    } else {
        crossing(net, sides, joined, [from, to])?
    };
    let names = [from.name.clone(), to.name.clone()];
    Some(said(net, joined, names, crossing))
}

/// What is said of a line, and from where.
struct Crossing<'a> {
    rule: Rule,
    severity: Severity,
    source: &'a Source,
    /// The names of the firewalls that belong there.
    gates: MessageValue,
}

fn said(
    net: &Net<'_>,
    joined: JoinedEnds<'_>,
    [one, other]: [Text; 2],
    crossing: Crossing<'_>,
) -> Finding {
    let ends = joined.ends;
    let values = [
        ("from", net.name_of(ends[0]).into()),
        ("to", net.name_of(ends[1]).into()),
        ("one", one.into()),
        ("other", other.into()),
        ("gate", crossing.gates),
    ];
    let subjects = [Subject::Link(joined.id.clone())].into_iter();
    let subjects = subjects.chain(net.ids(&ends).into_iter().map(Subject::Asset));
    Finding {
        pages: crossing.source.pages().into(),
        slides: crossing.source.slides().into(),
        ..say(crossing.rule, crossing.severity, subjects, &values)
    }
}

/// Whether two assets belong to sides that no line may join.
fn is_apart(net: &Net<'_>, sides: &AssetSides<'_>, ends: [AssetNo; 2]) -> bool {
    let [Some(one), Some(other)] = ends.map(|node| sides.id_of(node)) else {
        return false;
    };
    let apart = &net.catalog.separation.lines.apart;
    one != other && apart.iter().any(|(a, b)| is_pair([a, b], [one, other]))
}

/// Whether two things are a pair, in either order.
fn is_pair<T: PartialEq>(pair: [&T; 2], ends: [&T; 2]) -> bool {
    let [one, other] = ends;
    pair == ends || pair == [other, one]
}

/// A line within zones of one kind is foreseen, unless it joins things of different sides.
fn within<'a>(net: &Net<'a>, sides: &AssetSides<'_>, ends: [AssetNo; 2]) -> Option<Crossing<'a>> {
    let [one, other]: [Option<&SideId>; 2] = ends.map(|node| sides.id_of(node));
    let differ = one.zip(other).is_some_and(|(one, other)| one != other);
    differ.then(|| Crossing {
        rule: Rule::LineNotForeseen,
        severity: Severity::Warning,
        source: &net.catalog.separation.lines.source,
        gates: MessageValue::default(),
    })
}

fn crossing<'a>(
    net: &Net<'a>,
    sides: &AssetSides<'_>,
    joined: JoinedEnds<'_>,
    [one, other]: [&ZoneKind; 2],
) -> Option<Crossing<'a>> {
    let ends = joined.ends;
    let fits = |b: &&Boundary| {
        let mut lines = joined.lines.into_iter();
        b.lines.is_empty() || lines.any(|line| b.lines.contains(line))
    };
    let boundaries = net.catalog.boundaries.iter();
    let mut boundaries = boundaries.filter(|b| {
        let (a, b) = (&b.between.0, &b.between.1);
        is_pair([a, b], [&one.id, &other.id])
    });
    let Some(boundary) = boundaries.find(fits) else {
        return Some(unforeseen(net, &one.id, &other.id));
    };
    let lets_pass = |node: AssetNo| {
        let side = sides.id_of(node);
        boundary.sides.is_empty() || side.is_none_or(|side| boundary.sides.contains(side))
    };
    if !ends.into_iter().all(lets_pass) {
        return Some(unforeseen(net, &one.id, &other.id));
    }
    let is_gate = |node: AssetNo| {
        let kind = net.kind(node);
        kind.is_some_and(|kind| boundary.gates.iter().any(|gate| kind.is(gate)))
    };
    let is_guarded = boundary.gates.is_empty() || ends.into_iter().any(is_gate);
    (!is_guarded).then(|| Crossing {
        rule: Rule::BoundaryWithoutGate,
        severity: Severity::Error,
        source: &boundary.source,
        gates: gate_names(net, boundary),
    })
}

/// A line between kinds of zone that no boundary foresees: an error, unless the data says less.
fn unforeseen<'a>(net: &Net<'a>, one: &ZoneKindId, other: &ZoneKindId) -> Crossing<'a> {
    let rules = &net.catalog.separation.lines;
    let is_in = |pairs: &[(ZoneKindId, ZoneKindId)]| {
        pairs.iter().any(|(a, b)| is_pair([a, b], [one, other]))
    };
    let (rule, severity) = if is_in(&rules.open) {
        (Rule::LineNotForeseen, Severity::Warning)
    } else if is_in(&rules.tolerated) {
        (Rule::UnforeseenCrossing, Severity::Warning)
    } else {
        (Rule::UnforeseenCrossing, Severity::Error)
    };
    Crossing {
        rule,
        severity,
        source: &rules.source,
        gates: MessageValue::default(),
    }
}

fn gate_names(net: &Net<'_>, boundary: &Boundary) -> MessageValue {
    let gates = boundary
        .gates
        .iter()
        .filter_map(|gate| net.catalog.asset_kind(gate));
    any_of(gates)
}
