//! Which flow may run between which sides.

use crate::{
    kinds::{Method, Place, Role, Side},
    model::{Drawing, Thing, Tie, is_specified},
    opinion::Says::{self, Breach, Foreseen, Open, Unnamed},
    routes::{Recognised, is_candidate, recognise},
};

/// What the texts say of a flow.
pub(crate) fn judge_flow(drawing: &Drawing<'_>, flow: &Tie<'_>) -> Says {
    match flow.link.kind.as_str() {
        "screen_transfer" => screen_transfer(drawing, flow),
        "maintenance" => maintenance(flow),
        _ => use_of_a_system(drawing, flow),
    }
}

fn is_system(thing: &Thing<'_>) -> bool {
    thing.role() == Role::System
}

/// Screen transfer (p.15; slide 12 ②, slide 13).
fn screen_transfer(drawing: &Drawing<'_>, flow: &Tie<'_>) -> Says {
    let (from, to) = (&flow.from, &flow.to);
    match (from.side, to.side) {
        (Side::MyNumber, Side::MyNumber) => {
            Unnamed("screen transfer within the My Number side makes no route (p.4)")
        }
        (Side::MyNumber, _) => Breach("screen transfer that leaves the My Number side (p.4)"),
        (_, Side::MyNumber) if is_candidate(flow) => match recognise(drawing, flow) {
            Recognised::Is(_) => Foreseen,
            Recognised::Not(reason) => Unnamed(reason.why),
            Recognised::Unsure(reason) => Open(reason.why),
        },
        (Side::Internet, Side::MyNumber) if !from.is_used_by_people() => {
            Breach("a thing of the Internet side reaches into the My Number side (p.4)")
        }
        (_, Side::MyNumber) => {
            Unnamed("screen transfer to the My Number side that makes no route (p.15)")
        }
        (one, other) if one == other => Open("screen transfer within one side"),
        (Side::Internet, Side::Lgwan) | (Side::Lgwan, Side::Internet) => across(flow),
        _ => Unnamed("screen transfer that nobody foresees"),
    }
}

/// Screen transfer between the Internet and the LGWAN side, either way (slide 13 ②, p.15).
fn across(flow: &Tie<'_>) -> Says {
    let Role::Platform(method) = flow.to.role() else {
        return Unnamed("screen transfer to something that is no platform");
    };
    let is_browser = flow.from.role() == Role::Browser;
    if flow.from.is_used_by_people() && is_browser == (method == Method::Gateway) {
        Foreseen
    } else {
        Unnamed("screen transfer that nobody foresees")
    }
}

/// Maintenance from a maintenance terminal (p.10).
fn maintenance(flow: &Tie<'_>) -> Says {
    let (from, to) = (&flow.from, &flow.to);
    let sides = (from.side, to.side);
    if from.role() != Role::Maintenance {
        return match sides {
            (Side::MyNumber, Side::Internet) | (Side::Internet, Side::MyNumber) => {
                Breach("a flow between the My Number side and the Internet side (p.4, slide 11)")
            }
            (one, other) if one == other => Open("maintenance within one side by another thing"),
            _ => Unnamed("maintenance from what is no maintenance terminal (p.10)"),
        };
    }
    match (sides, from.place) {
        ((_, Side::MyNumber), Place::Internet | Place::InternetSegment) => {
            Breach("maintenance of the My Number side from the Internet side (p.10)")
        }
        ((Side::MyNumber, Side::Internet), _) => {
            Breach("a flow between the My Number side and the Internet side (p.4, slide 11)")
        }
        (_, Place::MaintenanceSite | Place::LgwanSegment | Place::MyNumberSegment) => {
            match to.role() {
                Role::Site => Unnamed("maintenance of the Internet (p.10)"),
                Role::Asp | Role::Maintenance => Open("maintenance of what others run"),
                Role::Device if to.place == Place::SecurityCloud => {
                    Open("maintenance of what others run")
                }
                _ => Foreseen,
            }
        }
        _ => Open("maintenance from where no maintenance terminal stands"),
    }
}

/// Business, web, mail and files.
fn use_of_a_system(drawing: &Drawing<'_>, flow: &Tie<'_>) -> Says {
    use Side::{Internet, Lgwan, MyNumber};
    match (flow.from.side, flow.to.side) {
        (MyNumber, MyNumber) => within_my_number(flow),
        (MyNumber, other) | (other, MyNumber) => with_my_number(drawing, flow, other),
        (Internet, Internet) => within_internet(flow),
        (Lgwan, Lgwan) => within_lgwan(flow),
        (Lgwan, Internet) => out_of_lgwan(drawing, flow),
        (Internet, Lgwan) => into_lgwan(drawing, flow),
        (one, other) if one == other => Open("within one side"),
        _ => Unnamed("a flow that neither list names"),
    }
}

/// My Number terminals, platforms and gateways with My Number systems (p.21, slide 11).
fn within_my_number(flow: &Tie<'_>) -> Says {
    let works = |thing: &Thing<'_>| thing.is_used_by_people() || thing.is_platform();
    let (from, to) = (&flow.from, &flow.to);
    let is_business = (works(from) && is_system(to)) || (is_system(from) && works(to));
    if flow.is("business_access") && is_business {
        Foreseen
    } else {
        Open("within the My Number side")
    }
}

/// Specified communication of My Number systems (slide 11): ① with what has no Internet, drawn as
/// LGWAN-ASP or as an LGWAN server; ② with named partners in the Internet.
fn specified(flow: &Tie<'_>) -> Option<Says> {
    let (from, to) = (&flow.from, &flow.to);
    let other = if is_system(from) { to } else { from };
    let is_of_a_system = is_system(from) || is_system(to);
    if !(is_of_a_system && flow.is("business_access") && is_specified(flow.link)) {
        return None;
    }
    match other.role() {
        Role::Server | Role::Asp => Some(Foreseen),
        Role::Site => Some(Open("whether the Internet end is a partner of slide 11 ②")),
        _ => None,
    }
}

/// Between the My Number side and another one.
fn with_my_number(drawing: &Drawing<'_>, flow: &Tie<'_>, other: Side) -> Says {
    let is_inward = flow.to.side == Side::MyNumber;
    if flow.is("mail") || (flow.is("file_import") && is_inward) {
        return Breach("a file or mail body taken into the My Number side (slide 11)");
    }
    if let Some(says) = specified(flow) {
        return says;
    }
    if flow.is("business_access") && is_inward {
        match through_the_screen(drawing, flow, Side::MyNumber) {
            Pinned::OnTheScreen if is_system(&flow.to) => return Foreseen,
            Pinned::Elsewhere => {
                return Open("pinned through a platform that shows no screen to it");
            }
            Pinned::OnTheScreen | Pinned::No => {}
        }
    }
    match other {
        Side::Internet => {
            Breach("a flow between the My Number side and the Internet side (p.4, slide 11)")
        }
        Side::Lgwan => lgwan_with_my_number(flow),
        Side::MyNumber | Side::Maintenance | Side::None => {
            Unnamed("a flow with the My Number side that neither list names")
        }
    }
}

/// Business past the screen (p.21, slide 11); LGWAN-ASP is specified communication (slide 11 ①).
fn lgwan_with_my_number(flow: &Tie<'_>) -> Says {
    let (from, to) = (&flow.from, &flow.to);
    if [from, to].iter().any(|end| end.role() == Role::Asp) {
        return Open("LGWAN-ASP: right as specified communication, which the drawing may not say");
    }
    let is_named = matches!(from.role(), Role::Terminal | Role::Browser | Role::Server);
    if flow.is("business_access") && is_named && is_system(to) {
        return Breach(
            "business from the LGWAN side straight to a My Number system (p.21, slide 11)",
        );
    }
    Unnamed("a flow with the My Number side that neither list names")
}

fn within_internet(flow: &Tie<'_>) -> Says {
    let (from, to) = (&flow.from, &flow.to);
    let is_user = from.role() == Role::Terminal || from.is_platform();
    let is_web = flow.is("web") && to.role() == Role::Site;
    let is_mail = flow.is("mail") && to.role() == Role::Mail;
    if is_user && (is_web || is_mail) {
        Foreseen
    } else {
        Open("within the Internet side")
    }
}

/// LGWAN terminals, servers and platforms with LGWAN servers and LGWAN-ASP, mail included
/// (p.23, p.39, slide 12).
fn within_lgwan(flow: &Tie<'_>) -> Says {
    let (from, to) = (&flow.from, &flow.to);
    let is_served = |thing: &Thing<'_>| matches!(thing.role(), Role::Server | Role::Asp);
    let works = |thing: &Thing<'_>| thing.is_used_by_people() || thing.is_platform();
    let fits =
        |one: &Thing<'_>, other: &Thing<'_>| is_served(other) && (works(one) || is_served(one));
    let is_work = flow.is("business_access") || flow.is("mail");
    if is_work && (fits(from, to) || fits(to, from)) {
        Foreseen
    } else {
        Open("within the LGWAN side")
    }
}

/// From the LGWAN side to the Internet side (slides 10, 12, 16; p.23, p.90).
fn out_of_lgwan(drawing: &Drawing<'_>, flow: &Tie<'_>) -> Says {
    if flow.is("file_import") {
        return Unnamed("files out of the LGWAN side");
    }
    match through_the_screen(drawing, flow, Side::Internet) {
        Pinned::OnTheScreen => return Foreseen,
        Pinned::Elsewhere => return Open("pinned through a platform that shows no screen to it"),
        Pinned::No => {}
    }
    let (from, to) = (&flow.from, &flow.to);
    if to.role() == Role::Site && drawing.runs_through(flow, "lbo_firewall") {
        let is_named = flow.is("business_access") && !to.name.is_empty();
        return if is_named && (from.is_used_by_people() || from.role() == Role::Server) {
            Foreseen
        } else {
            Open("over the LBO firewall to what may be no cloud service (slide 16)")
        };
    }
    match from.role() {
        Role::Terminal | Role::Browser => Breach(
            "an LGWAN-side terminal with web, mail or business in the Internet (slides 10, 12)",
        ),
        Role::Server | Role::Asp if flow.is("mail") => {
            Open("mail text into the LGWAN side (slide 12 ①)")
        }
        _ => Unnamed("a flow between the LGWAN and the Internet side that neither list names"),
    }
}

/// From the Internet side to the LGWAN side (slides 12, 13).
fn into_lgwan(drawing: &Drawing<'_>, flow: &Tie<'_>) -> Says {
    if flow.is("file_import") || flow.is("mail") {
        return Open("harmless transfer into the LGWAN side: whether it is sanitised (slide 12)");
    }
    match through_the_screen(drawing, flow, Side::Lgwan) {
        Pinned::OnTheScreen => Foreseen,
        Pinned::Elsewhere => Open("pinned through a platform that shows no screen to it"),
        Pinned::No => {
            Unnamed("a flow between the Internet and the LGWAN side that neither list names")
        }
    }
}

/// Whether a flow is pinned through a platform.
enum Pinned {
    No,
    /// Through one whose screen is transferred to where the flow begins.
    OnTheScreen,
    /// Through one that shows it nothing.
    Elsewhere,
}

/// A flow that is pinned through a platform or VPN gateway of a side runs on its screen.
fn through_the_screen(drawing: &Drawing<'_>, flow: &Tie<'_>, side: Side) -> Pinned {
    let passed = flow.link.via.iter().filter_map(|id| drawing.things.get(id));
    let mut platforms = passed.filter(|thing| thing.is_platform() && thing.side == side);
    let Some(platform) = platforms.next() else {
        return Pinned::No;
    };
    let shows = |screen: &Tie<'_>| {
        screen.is("screen_transfer")
            && screen.from.id == flow.from.id
            && screen.to.id == platform.id
            && screen_transfer(drawing, screen) == Foreseen
    };
    if drawing.flows.iter().any(shows) {
        Pinned::OnTheScreen
    } else {
        Pinned::Elsewhere
    }
}
