//! Which lines cross segments, and whether the firewall that belongs there is on them.

use super::{
    super::{
        Finding, Rule, Severity,
        facts::zone_of,
        net::{Drawn, Net, Node},
        say::{name_of, say},
    },
    join_names,
};
use crate::{
    catalog::{Boundary, LinkClass, LinkKindId, Text, ZoneKindId},
    design::Subject,
};

/// Lines between segments need the firewall that belongs there (p.4, boundaries of the catalog).
pub(super) fn boundaries(net: &Net<'_>, findings: &mut Vec<Finding>) {
    for Drawn {
        id,
        link,
        kind,
        ends,
    } in net.drawn.iter().copied()
    {
        let is_line = kind.is_some_and(|kind| kind.class == LinkClass::Line);
        let Some((from, to)) = ends.filter(|_| is_line) else {
            continue;
        };
        let ends = [from.min(to), from.max(to)];
        // What stands in no zone, or in one of a kind that is gone, is told as such.
        let [Some((one, of_one)), Some((other, of_other))] = ends.map(|node| zone_of(net, node))
        else {
            continue;
        };
        if one == other {
            continue;
        }
        let kinds = [of_one, of_other].map(|zone| net.catalog.zone_kind(&zone.kind));
        let [Some(one), Some(other)] = kinds else {
            continue;
        };
        let judged = judge_crossing(net, ends, (&one.id, &other.id), &link.kind);
        let Some((rule, severity, needed)) = judged else {
            continue;
        };
        let values = [
            ("from", name_of(net, ends[0])),
            ("to", name_of(net, ends[1])),
            ("one", one.name.clone()),
            ("other", other.name.clone()),
            (
                "gate",
                needed.map(|b| gate_names(net, b)).unwrap_or_default(),
            ),
        ];
        let subjects = [Subject::Link(id.clone())].into_iter();
        let subjects = subjects.chain(net.ids(&ends).into_iter().map(Subject::Asset));
        let pages = needed.map(|b| b.source.pages().into());
        findings.push(Finding {
            pages: pages.unwrap_or_default(),
            ..say(rule, severity, subjects, &values)
        });
    }
}

type Judged<'a> = (Rule, Severity, Option<&'a Boundary>);

fn judge_crossing<'a>(
    net: &Net<'a>,
    ends: [Node; 2],
    (one, other): (&ZoneKindId, &ZoneKindId),
    line: &LinkKindId,
) -> Option<Judged<'a>> {
    if one == other {
        return None;
    }
    let between = |b: &&Boundary| {
        (&b.between.0, &b.between.1) == (one, other) || (&b.between.0, &b.between.1) == (other, one)
    };
    let fits = |b: &&Boundary| b.lines.is_empty() || b.lines.contains(line);
    let Some(boundary) = net.catalog.boundaries.iter().filter(between).find(fits) else {
        return Some((Rule::UnforeseenCrossing, Severity::Warning, None));
    };
    let is_gate = |node: Node| {
        net.places
            .get(node)
            .is_some_and(|place| boundary.gates.contains(&place.asset.kind))
    };
    let is_guarded = boundary.gates.is_empty() || ends.into_iter().any(is_gate);
    (!is_guarded).then_some((Rule::BoundaryWithoutGate, Severity::Error, Some(boundary)))
}

fn gate_names(net: &Net<'_>, boundary: &Boundary) -> Text {
    let gates = boundary
        .gates
        .iter()
        .filter_map(|gate| net.catalog.asset_kind(gate));
    join_names(gates)
}
