//! The oracle: reads a drawing and says what it makes of it.

use std::collections::BTreeSet;

use sekisho::design::{Design, Zone};

use crate::{
    flows::judge_flow,
    kinds::{Place, Role, Side, place_of},
    lines::judge_line,
    model::{Drawing, Thing, Tie},
    opinion::{Opinion, Reason, Says},
    routes::{Recognised, Row, is_candidate, lacking, recognise, takes_its_way},
};

/// What the oracle says of a design.
pub(crate) fn judge(design: &Design) -> Opinion {
    let drawing = Drawing::new(design);
    let mut opinion = Opinion::default();
    let unread = drawing.unread.iter();
    let unread = unread.map(|what| Reason::new("unknown things take part", what));
    opinion.unjudged.extend(unread);
    judge_zones(design, &mut opinion);
    judge_places(&drawing, &mut opinion);
    judge_browsers(&drawing, &mut opinion);
    for line in &drawing.lines {
        opinion.take(judge_line(line), || line.told());
    }
    for flow in &drawing.flows {
        let says = judge_flow(&drawing, flow);
        opinion.take(says, || flow.told());
        let is_inner = flow.from.side == Side::MyNumber || flow.to.side == Side::MyNumber;
        if flow.is("screen_transfer") && is_inner && matches!(says, Says::Breach(_)) {
            let why = "a screen transfer of the My Number side that makes no route (p.15)";
            opinion.unjudged.push(Reason::new(why, flow.told()));
        }
    }
    judge_routes(&drawing, &mut opinion);
    judge_ways(&drawing, &mut opinion);
    opinion
}

/// Zones in a circle and zones within what forbids them: a part of the town hall or a cloud may
/// be drawn inside a zone of its own kind only.
fn judge_zones(design: &Design, opinion: &mut Opinion) {
    for (id, zone) in &design.zones {
        let mut say = |why| opinion.unjudged.push(Reason::new(why, id.as_str()));
        let place = place_of(zone.kind.as_str());
        if place == Place::Nowhere {
            say("unknown things take part");
        }
        let Some(parent) = &zone.parent else { continue };
        if is_in_a_circle(design, zone) {
            say("zones in a circle");
        }
        match design.zones.get(parent) {
            None => say("a zone within one that is not drawn"),
            Some(around) => {
                let nests = !matches!(place, Place::Internet | Place::Lgwan);
                if around.kind != zone.kind || !nests {
                    say("a zone within one that forbids it");
                }
            }
        }
    }
}

fn is_in_a_circle(design: &Design, zone: &Zone) -> bool {
    let (mut zone, mut seen) = (zone, BTreeSet::new());
    while let Some(parent) = &zone.parent {
        if !seen.insert(parent) {
            return true;
        }
        let Some(around) = design.zones.get(parent) else {
            return false;
        };
        zone = around;
    }
    false
}

fn judge_places(drawing: &Drawing<'_>, opinion: &mut Opinion) {
    let wrong = drawing
        .things
        .values()
        .filter(|thing| !thing.stands_right());
    let told = wrong.map(|thing| {
        let what = format!("{} {} in {:?}", thing.kind.id, thing.id, thing.place);
        Reason::new("a thing stands where its kind cannot stand", what)
    });
    opinion.unjudged.extend(told);
}

/// A secure browser works through a gateway (p.5, p.90).
fn judge_browsers(drawing: &Drawing<'_>, opinion: &mut Opinion) {
    let is_browser = |thing: &&Thing<'_>| thing.role() == Role::Browser;
    for browser in drawing.things.values().filter(is_browser) {
        let to_gateway = |flow: &Tie<'_>| {
            let passes = flow.link.via.iter().filter_map(|id| drawing.things.get(id));
            let mut ends = passes.chain([&flow.to]);
            let is_gateway =
                |thing: &Thing<'_>| thing.is_platform() && thing.kind.id.ends_with("vpn_gateway");
            flow.from.id == browser.id && ends.any(is_gateway)
        };
        if !drawing.flows.iter().any(to_gateway) {
            let what = browser.id.as_str();
            let why = "a secure browser without any gateway (p.5)";
            opinion.unjudged.push(Reason::new(why, what));
        }
    }
}

/// Every screen transfer towards a My Number platform makes a route that lacks nothing.
fn judge_routes(drawing: &Drawing<'_>, opinion: &mut Opinion) {
    let mut n_candidates = 0_usize;
    for flow in drawing.flows.iter().filter(|flow| is_candidate(flow)) {
        n_candidates += 1;
        match recognise(drawing, flow) {
            Recognised::Is(row) => {
                if opinion.patterns.insert(row.id) {
                    lacking(drawing, row, opinion);
                }
                if drawing.length(flow, None).is_some() && !takes_its_way(drawing, flow, row) {
                    let why = "the screen transfer takes another way than the route’s";
                    opinion.open.push(Reason::new(why, flow.told()));
                }
                judge_business(drawing, flow, opinion);
                judge_company(drawing, row, opinion);
            }
            // Said when the flow is judged.
            Recognised::Not(_) => {}
            Recognised::Unsure(_) => opinion.patterns_open = true,
        }
    }
    if n_candidates == 0 {
        let why = "no screen transfer from a terminal to a My Number platform is drawn";
        opinion.unjudged.push(Reason::new(why, ""));
    }
}

/// The platform of a route is used for something: My Number systems in house and on the
/// Government Cloud, in each route (first access restriction, p.21).
fn judge_business(drawing: &Drawing<'_>, screen: &Tie<'_>, opinion: &mut Opinion) {
    let platform = screen.to.id;
    let reaches = |kind: &str| {
        drawing.flows.iter().any(|flow| {
            let ends = [&flow.from, &flow.to];
            let passes = flow.link.via.contains(platform);
            let begins = flow.from.id == platform || flow.to.id == platform || passes;
            flow.is("business_access") && begins && ends.iter().any(|end| end.is(kind))
        })
    };
    let (in_house, in_cloud) = (reaches("mynumber_system"), reaches("gov_system"));
    if !in_house && !in_cloud {
        let why = "something the route needs is not drawn";
        let what = format!("business from {platform} to a My Number system");
        opinion.unjudged.push(Reason::new(why, what));
    } else if !(in_house && in_cloud) {
        let why = "only one of the two business flows that are always there";
        opinion.open.push(Reason::new(why, platform.as_str()));
    }
}

/// What else the routes list: where it is not drawn, the texts leave open what follows.
fn judge_company(drawing: &Drawing<'_>, row: &Row, opinion: &mut Opinion) {
    for (kind, from, to) in row.company() {
        let is_it = |flow: &Tie<'_>| flow.is(kind) && flow.from.is(from) && flow.to.is(to);
        let is_drawn = drawing.flows.iter().any(is_it);
        if !is_drawn && drawing.has(from) && drawing.has(to) {
            let why = "a flow that the route lists is not drawn";
            let what = format!("({}) {kind} {from} → {to}", row.id);
            opinion.open.push(Reason::new(why, what));
        }
    }
}

/// Flows on which a route rests have a way over lines.
fn judge_ways(drawing: &Drawing<'_>, opinion: &mut Opinion) {
    for flow in &drawing.flows {
        if drawing.length(flow, None).is_some() {
            continue;
        }
        let is_foreseen = judge_flow(drawing, flow) == Says::Foreseen;
        let says = if is_foreseen && rests_on(flow) {
            Says::Unnamed("a flow on which the route rests has no way over lines")
        } else {
            Says::Open("another flow has no way over lines")
        };
        opinion.take(says, || flow.told());
    }
}

/// Whether the routes list a flow like this one, in its direction (p.21, p.39, p.83, p.90, p.97;
/// p.10 for maintenance).
fn rests_on(flow: &Tie<'_>) -> bool {
    let (from, to) = (&flow.from, &flow.to);
    match flow.link.kind.as_str() {
        "screen_transfer" => true,
        "web" | "mail" => from.side == Side::Internet || from.role() == Role::Browser,
        "business_access" => {
            let is_listed = matches!(to.role(), Role::System | Role::Server);
            is_listed && (from.is_platform() || from.is_used_by_people())
        }
        "maintenance" => to.is_platform() || to.role() == Role::Device,
        _ => false,
    }
}
