//! Which line may run between which places, and by way of what.

use crate::{
    kinds::{Place, Role, Side},
    model::{Thing, Tie},
    opinion::Says::{self, Breach, Foreseen, Open, Unnamed},
};

use Place::{
    DaasCloud, GovernmentCloud, Internet, InternetSegment, Lgwan, LgwanSegment, MaintenanceSite,
    MyNumberSegment, Nowhere, SecurityCloud,
};

const INTO_LGWAN: Says =
    Breach("a line into the LGWAN side that no boundary foresees (p.4, slides 10, 12)");
const INTO_MY_NUMBER: Says =
    Breach("a line into the My Number side that no boundary foresees (p.4, slides 10, 11)");

/// A line with its ends in the order of [`Place`].
struct Crossing<'t, 'd> {
    line: &'t Tie<'d>,
    /// The end that comes first in the order of places.
    outer: &'t Thing<'d>,
    inner: &'t Thing<'d>,
}

impl Crossing<'_, '_> {
    /// Whether a gate of a kind is an end of it.
    fn gate(&self, kind: &str) -> bool {
        self.outer.is(kind) || self.inner.is(kind)
    }

    fn is(&self, kinds: &[&str]) -> bool {
        kinds.iter().any(|kind| self.line.is(kind))
    }

    /// The end that stands in a place.
    fn end(&self, place: Place) -> &Thing<'_> {
        if self.outer.place == place {
            self.outer
        } else {
            self.inner
        }
    }
}

/// What the texts say of a line.
pub(crate) fn judge_line(line: &Tie<'_>) -> Says {
    match between_places(line) {
        Foreseen if line.is("device") && !joins_a_browser(line) => {
            Open("a line inside the terminal that joins other things")
        }
        says => says,
    }
}

/// A secure browser with the terminal on which it runs (p.5).
fn joins_a_browser(line: &Tie<'_>) -> bool {
    let roles = (line.from.role(), line.to.role());
    matches!(
        roles,
        (Role::Browser, Role::Terminal) | (Role::Terminal, Role::Browser)
    )
}

fn between_places(line: &Tie<'_>) -> Says {
    let (mut outer, mut inner) = (&line.from, &line.to);
    if outer.place > inner.place {
        (outer, inner) = (inner, outer);
    }
    let crossing = Crossing { line, outer, inner };
    match (outer.place, inner.place) {
        (Nowhere, _) | (_, Nowhere) => Unnamed("a line to what stands nowhere"),
        (one, other) if one == other => within(&crossing),
        (MaintenanceSite, _) | (_, MaintenanceSite) => of_maintenance(&crossing),
        (DaasCloud, _) | (_, DaasCloud) => of_daas(&crossing),
        (LgwanSegment, other) | (other, LgwanSegment) => of_lgwan_segment(&crossing, other),
        // p.111
        (SecurityCloud, InternetSegment) if crossing.gate("edge_firewall") => Foreseen,
        (SecurityCloud, InternetSegment) => Open("past the security-cloud firewall"),
        (Internet | SecurityCloud | InternetSegment, Lgwan) => INTO_LGWAN,
        (MyNumberSegment, GovernmentCloud) if crossing.is(&["internet_line"]) => {
            Open("an Internet line between the My Number segment and the Government Cloud")
        }
        // An extra breakout of the Internet segment is a warning; the Government Cloud extends the
        // My Number segment (p.103).
        (Internet, SecurityCloud | InternetSegment) | (MyNumberSegment, GovernmentCloud) => {
            Foreseen
        }
        (MyNumberSegment, Lgwan) if crossing.gate("isolation_firewall") => {
            Open("LGWAN straight to the isolation firewall (slide 11)")
        }
        (MyNumberSegment, Lgwan) | (Internet | SecurityCloud | InternetSegment, _) => {
            INTO_MY_NUMBER
        }
        _ => Unnamed("a line that neither list names"),
    }
}

/// Inside one place; in a DaaS cloud platforms of different sides stand beside each other (p.19).
fn within(crossing: &Crossing<'_, '_>) -> Says {
    if crossing.outer.place != DaasCloud {
        return Foreseen;
    }
    match (crossing.outer.side, crossing.inner.side) {
        (one, other) if one == other => Foreseen,
        (Side::MyNumber, _) | (_, Side::MyNumber) => INTO_MY_NUMBER,
        (Side::Lgwan, _) | (_, Side::Lgwan) => INTO_LGWAN,
        _ => Unnamed("a line that neither list names"),
    }
}

/// Of the LGWAN segment with the town hall and beyond, DaaS apart.
fn of_lgwan_segment(crossing: &Crossing<'_, '_>, other: Place) -> Says {
    match other {
        InternetSegment if crossing.gate("split_firewall") => Foreseen, // p.4
        MyNumberSegment if crossing.gate("isolation_firewall") => Foreseen, // p.4
        Lgwan => Foreseen,                                              // slide 12
        Internet if crossing.gate("lbo_firewall") && crossing.is(&["lbo_line"]) => Foreseen, // p.23
        Internet | SecurityCloud if crossing.gate("lbo_firewall") => {
            Open("a breakout that is drawn as another kind of line")
        }
        GovernmentCloud if crossing.gate("isolation_firewall") => {
            Open("the isolation firewall straight to the Government Cloud")
        }
        MyNumberSegment | GovernmentCloud => INTO_MY_NUMBER,
        _ => INTO_LGWAN,
    }
}

/// Of a DaaS cloud.
fn of_daas(crossing: &Crossing<'_, '_>) -> Says {
    let daas = crossing.end(DaasCloud);
    let other = if crossing.outer.place == DaasCloud {
        crossing.inner
    } else {
        crossing.outer
    };
    let side = daas.side;
    match other.place {
        LgwanSegment if !crossing.gate("lbo_firewall") => match side {
            Side::MyNumber => INTO_MY_NUMBER,
            _ => INTO_LGWAN,
        },
        LgwanSegment if daas.is_platform() => Foreseen, // p.23
        LgwanSegment => Open("the LBO firewall straight to the CSP firewall"),
        MyNumberSegment | GovernmentCloud if side != Side::MyNumber => INTO_MY_NUMBER,
        MyNumberSegment | GovernmentCloud if crossing.gate("csp_firewall") => Foreseen, // p.4, p.30
        MyNumberSegment if crossing.gate("isolation_firewall") => {
            Open("the isolation firewall straight to the DaaS")
        }
        MyNumberSegment | GovernmentCloud => Breach("past the CSP firewall (p.4, p.30)"),
        SecurityCloud if daas.is_platform() && crossing.is(&["internet_line"]) => Foreseen, // p.13
        SecurityCloud => Open("the security cloud with a DaaS by another kind of line"),
        Internet | InternetSegment | Lgwan => match side {
            Side::MyNumber => INTO_MY_NUMBER,
            Side::Lgwan if other.place != Lgwan => INTO_LGWAN,
            Side::Internet if other.place == Lgwan => INTO_LGWAN,
            _ if other.place == Lgwan => Unnamed("a line of a DaaS that neither list names"),
            _ => Breach("a line from the outside to a DaaS that no boundary foresees (p.4, p.111)"),
        },
        DaasCloud | MaintenanceSite | Nowhere => Unnamed("a line that neither list names"),
    }
}

/// Of the maintenance site: VPN or dedicated line (p.10).
fn of_maintenance(crossing: &Crossing<'_, '_>) -> Says {
    let inner = if crossing.outer.place == MaintenanceSite {
        crossing.inner
    } else {
        crossing.outer
    };
    let is_closed = crossing.is(&["vpn", "dedicated_line"]);
    match inner.place {
        Lgwan => INTO_LGWAN,
        Internet => Open("the maintenance site in the Internet (p.10)"),
        SecurityCloud if is_closed || crossing.is(&["internet_line"]) => Foreseen,
        SecurityCloud => {
            Open("the maintenance site with the security cloud by another kind of line")
        }
        _ if is_closed => Foreseen,
        InternetSegment => Open("the maintenance site with the Internet segment, in the open"),
        _ => Breach("a line of the maintenance site that is neither VPN nor dedicated (p.10)"),
    }
}
