//! Which of the fourteen routes a screen transfer makes (p.15), and what each route needs.

use crate::{
    kinds::{
        Method::{self, Daas, Gateway, Vdi},
        Place, Role, Side,
    },
    model::{Drawing, Thing, Tie},
    opinion::{Opinion, Reason},
    providers::{Compared, compare},
};

/// One row of the table of p.15, the primed ones as rows of their own.
#[derive(Debug)]
pub(crate) struct Row {
    pub(crate) id: &'static str,
    /// Where the terminals stand.
    from: Place,
    method: Method,
    /// DaaS and Government Cloud with the same provider.
    same: Option<bool>,
    /// A breakout line leads out of the LGWAN segment.
    breakout: Option<bool>,
    /// Terminals remain in the Internet segment.
    remaining: Option<bool>,
    /// What must be drawn, each time one of some kinds.
    pub(crate) needs: &'static [&'static [&'static str]],
    /// Where the texts describe it.
    #[expect(dead_code, reason = "for the reader of the table")]
    pages: &'static str,
}

/// What is always there: Internet mail server, LGWAN business servers, My Number systems (in
/// house or on the Government Cloud), the maintenance terminal, the two firewalls of the town
/// hall (p.4, p.10, p.21), and the Internet, without which no attack is analysed (p.111).
const COMMON: &[&[&str]] = &[
    &["mail_server"],
    &["lgwan_server"],
    &["mynumber_system", "gov_system"],
    &["maintenance_terminal"],
    &["split_firewall"],
    &["web_site"],
];

const DAAS_LGWAN: &[&[&str]] = &[
    &["lgwan_terminal"],
    &["internet_daas"],
    &["lbo_firewall"],
    &["isolation_firewall"],
];
const DAAS_LGWAN_SAME: &[&[&str]] = &[
    &["lgwan_terminal"],
    &["internet_daas"],
    &["lbo_firewall"],
    &["csp_firewall"],
];
const DAAS_LGWAN_REST: &[&[&str]] = &[
    &["lgwan_terminal"],
    &["internet_daas"],
    &["lbo_firewall"],
    &["isolation_firewall"],
    &["internet_terminal"],
];
const DAAS_LGWAN_SAME_REST: &[&[&str]] = &[
    &["lgwan_terminal"],
    &["internet_daas"],
    &["lbo_firewall"],
    &["csp_firewall"],
    &["internet_terminal"],
];
const DAAS_INTERNET: &[&[&str]] = &[
    &["internet_terminal"],
    &["lgwan_daas"],
    &["isolation_firewall"],
];
const DAAS_INTERNET_LBO: &[&[&str]] = &[
    &["internet_terminal"],
    &["lgwan_daas"],
    &["isolation_firewall"],
    &["lbo_firewall"],
];
const DAAS_INTERNET_SAME: &[&[&str]] =
    &[&["internet_terminal"], &["lgwan_daas"], &["csp_firewall"]];
const DAAS_INTERNET_SAME_LBO: &[&[&str]] = &[
    &["internet_terminal"],
    &["lgwan_daas"],
    &["csp_firewall"],
    &["lbo_firewall"],
];
const VDI_LGWAN: &[&[&str]] = &[
    &["lgwan_terminal"],
    &["internet_vdi"],
    &["isolation_firewall"],
];
const VDI_LGWAN_REST: &[&[&str]] = &[
    &["lgwan_terminal"],
    &["internet_vdi"],
    &["isolation_firewall"],
    &["internet_terminal"],
];
const VDI_INTERNET: &[&[&str]] = &[
    &["internet_terminal"],
    &["lgwan_vdi"],
    &["isolation_firewall"],
];
const BROWSER_LGWAN: &[&[&str]] = &[
    &["lgwan_terminal"],
    &["internet_vpn_gateway"],
    &["isolation_firewall"],
];
const BROWSER_LGWAN_REST: &[&[&str]] = &[
    &["lgwan_terminal"],
    &["internet_vpn_gateway"],
    &["isolation_firewall"],
    &["internet_terminal"],
];
const BROWSER_INTERNET: &[&[&str]] = &[
    &["internet_terminal"],
    &["lgwan_vpn_gateway"],
    &["isolation_firewall"],
];

/// A flow: its kind and the kinds of its ends.
pub(crate) type Listed = (&'static str, &'static str, &'static str);

/// The maintenance terminal manages the platforms and firewalls of its route (p.10).
const MANAGED: [&str; 12] = [
    "mynumber_daas",
    "internet_daas",
    "lgwan_daas",
    "mynumber_vdi",
    "internet_vdi",
    "lgwan_vdi",
    "mynumber_vpn_gateway",
    "internet_vpn_gateway",
    "lgwan_vpn_gateway",
    "split_firewall",
    "isolation_firewall",
    "csp_firewall",
];

impl Row {
    /// Flows that the route lists beside its screen transfer and the business of its platform
    /// (p.21, p.39, p.77, p.83, p.90, p.97).
    pub(crate) fn company(&self) -> Vec<Listed> {
        const MAIL: &str = "mail_server";
        const SITE: &str = "web_site";
        let beside: &[Listed] = match (self.method, self.from) {
            (Daas, Place::LgwanSegment) => &[
                ("screen_transfer", "lgwan_terminal", "internet_daas"),
                ("web", "internet_daas", SITE),
                ("mail", "internet_daas", MAIL),
                ("business_access", "lgwan_terminal", "lgwan_server"),
            ],
            (Daas, _) => &[
                ("screen_transfer", "internet_terminal", "lgwan_daas"),
                ("business_access", "lgwan_daas", "lgwan_server"),
            ],
            (Vdi, Place::LgwanSegment) => &[
                ("screen_transfer", "lgwan_terminal", "internet_vdi"),
                ("web", "internet_vdi", SITE),
                ("mail", "internet_vdi", MAIL),
                ("business_access", "lgwan_terminal", "lgwan_server"),
            ],
            (Vdi, _) => &[
                ("screen_transfer", "internet_terminal", "lgwan_vdi"),
                ("business_access", "lgwan_vdi", "lgwan_server"),
            ],
            (Gateway, Place::LgwanSegment) => &[
                ("screen_transfer", "secure_browser", "internet_vpn_gateway"),
                ("web", "secure_browser", SITE),
            ],
            (Gateway, _) => &[
                ("screen_transfer", "secure_browser", "lgwan_vpn_gateway"),
                ("business_access", "lgwan_vpn_gateway", "lgwan_server"),
            ],
        };
        let direct = [
            ("web", "internet_terminal", SITE),
            ("mail", "internet_terminal", MAIL),
        ];
        let managed = MANAGED.map(|kind| ("maintenance", "maintenance_terminal", kind));
        [beside, &direct, &managed].concat()
    }
}

type Facts = (Option<bool>, Option<bool>, Option<bool>);

const fn row(
    id: &'static str,
    ends: (Place, Method),
    facts: Facts,
    needs: &'static [&'static [&'static str]],
    pages: &'static str,
) -> Row {
    let (from, method) = ends;
    let (same, breakout, remaining) = facts;
    Row {
        id,
        from,
        method,
        same,
        breakout,
        remaining,
        needs,
        pages,
    }
}

const LG: Place = Place::LgwanSegment;
const IN: Place = Place::InternetSegment;
const NO: Option<bool> = Some(false);
const YES: Option<bool> = Some(true);

/// The table of p.15.
const ROWS: [Row; 14] = [
    row("1", (LG, Daas), (NO, YES, NO), DAAS_LGWAN, "p.15, p.16-24"),
    row(
        "1p",
        (LG, Daas),
        (NO, YES, YES),
        DAAS_LGWAN_REST,
        "p.15, p.16-24, p.4",
    ),
    row(
        "2",
        (LG, Daas),
        (YES, YES, NO),
        DAAS_LGWAN_SAME,
        "p.15, p.25-33",
    ),
    row(
        "2p",
        (LG, Daas),
        (YES, YES, YES),
        DAAS_LGWAN_SAME_REST,
        "p.15, p.25-33, p.4",
    ),
    row(
        "3",
        (IN, Daas),
        (NO, NO, None),
        DAAS_INTERNET,
        "p.15, p.34-41",
    ),
    row(
        "3p",
        (IN, Daas),
        (NO, YES, None),
        DAAS_INTERNET_LBO,
        "p.15, p.42-51",
    ),
    row(
        "4",
        (IN, Daas),
        (YES, NO, None),
        DAAS_INTERNET_SAME,
        "p.15, p.52-60",
    ),
    row(
        "4p",
        (IN, Daas),
        (YES, YES, None),
        DAAS_INTERNET_SAME_LBO,
        "p.15, p.61-71",
    ),
    row("5", (LG, Vdi), (None, None, NO), VDI_LGWAN, "p.15, p.72-77"),
    row(
        "5p",
        (LG, Vdi),
        (None, None, YES),
        VDI_LGWAN_REST,
        "p.15, p.72-77, p.4",
    ),
    row(
        "6",
        (IN, Vdi),
        (None, None, None),
        VDI_INTERNET,
        "p.15, p.78-85",
    ),
    row(
        "7",
        (LG, Gateway),
        (None, None, NO),
        BROWSER_LGWAN,
        "p.15, p.86-92",
    ),
    row(
        "7p",
        (LG, Gateway),
        (None, None, YES),
        BROWSER_LGWAN_REST,
        "p.15, p.86-92, p.4",
    ),
    row(
        "8",
        (IN, Gateway),
        (None, None, None),
        BROWSER_INTERNET,
        "p.15, p.93-101",
    ),
];

/// What a screen transfer towards a My Number platform is.
#[derive(Debug)]
pub(crate) enum Recognised {
    Is(&'static Row),
    /// It makes no route, and why.
    Not(Reason),
    /// The texts leave it open.
    Unsure(Reason),
}

/// Whether a flow is a screen transfer towards a My Number platform from where people work.
pub(crate) fn is_candidate(flow: &Tie<'_>) -> bool {
    let (from, to) = (&flow.from, &flow.to);
    flow.is("screen_transfer")
        && from.is_used_by_people()
        && to.is_platform()
        && to.side == Side::MyNumber
}

/// The route of a candidate.
pub(crate) fn recognise(drawing: &Drawing<'_>, flow: &Tie<'_>) -> Recognised {
    let no = |why| Recognised::Not(Reason::new(why, flow.told()));
    let unsure = |why| Recognised::Unsure(Reason::new(why, flow.told()));
    let (from, to) = (&flow.from, &flow.to);
    if !to.stands_right() {
        return no("the platform stands where its kind cannot stand");
    }
    match from.place {
        Place::LgwanSegment | Place::InternetSegment => {}
        Place::MyNumberSegment => {
            return no("terminals in the My Number segment: not analysed (p.4)");
        }
        _ => return no("the terminal stands outside every segment"),
    }
    if !from.stands_right() {
        return unsure("a terminal in a segment that is not its own");
    }
    let Role::Platform(method) = to.role() else {
        return no("no platform");
    };
    if (method == Gateway) != (from.role() == Role::Browser) {
        return no("secure browsers go with VPN gateways and nothing else does (p.5)");
    }
    let compared = match (method, to.zone) {
        (Daas, Some(zone)) => compare(drawing.design, zone),
        _ => Compared::Different,
    };
    let same = match compared {
        Compared::Same => true,
        Compared::Different => false,
        Compared::Unknown => return no("the providers cannot be compared (p.15)"),
        Compared::Unsure => return unsure("names of providers that may mean the same"),
    };
    let breakout = breakout(drawing);
    let remaining = remains(drawing);
    let fits = |row: &&Row| {
        let agrees = |needs: Option<bool>, is| needs.is_none_or(|needs| needs == is);
        row.from == from.place
            && row.method == method
            && agrees(row.same, same)
            && agrees(row.remaining, remaining)
    };
    let rows: Vec<_> = ROWS.iter().filter(fits).collect();
    let found = rows
        .iter()
        .find(|row| row.breakout.is_none() || row.breakout == breakout);
    match (found, breakout) {
        (Some(row), _) => Recognised::Is(row),
        (None, None) => unsure("a way out of the LGWAN segment that is not drawn as an LBO line"),
        (None, Some(_)) => no("no row of p.15 fits"),
    }
}

/// Whether a breakout line leads out of the LGWAN segment (p.15): an LBO line to the Internet or
/// a cloud. `None` where an LBO firewall leads out by another kind of line.
fn breakout(drawing: &Drawing<'_>) -> Option<bool> {
    let leads_out = |line: &&Tie<'_>| {
        let leads = |one: &Thing<'_>, other: &Thing<'_>| {
            let out = [Place::Internet, Place::DaasCloud, Place::SecurityCloud];
            one.place == Place::LgwanSegment && out.contains(&other.place)
        };
        leads(&line.from, &line.to) || leads(&line.to, &line.from)
    };
    let mut out = drawing.lines.iter().filter(leads_out).peekable();
    if out.peek().is_none() {
        return Some(false);
    }
    out.any(|line| line.is("lbo_line")).then_some(true)
}

/// Whether terminals stand in the Internet segment (p.15; p.4 ①).
fn remains(drawing: &Drawing<'_>) -> bool {
    let things = drawing.things.values();
    let mut here = things.filter(|thing| thing.place == Place::InternetSegment);
    here.any(Thing::is_used_by_people)
}

/// What a route needs and the drawing lacks: with firewalls the controls at them have no place,
/// so it falls short; without anything else it is not what was analysed.
pub(crate) fn lacking(drawing: &Drawing<'_>, row: &Row, opinion: &mut Opinion) {
    for kinds in COMMON.iter().chain(row.needs) {
        if kinds.iter().any(|kind| drawing.has(kind)) {
            continue;
        }
        let what = format!("({}) needs {}", row.id, kinds.join(" or "));
        let is_gate = kinds.iter().all(|kind| kind.ends_with("firewall"));
        let list = if is_gate {
            &mut opinion.lacks
        } else {
            &mut opinion.unjudged
        };
        list.push(Reason::new("something the route needs is not drawn", what));
    }
}

/// Whether the screen transfer takes the way that the route is analysed with: over the LBO
/// firewall from the LGWAN segment (p.23), by the security cloud from the Internet segment (p.13).
pub(crate) fn takes_its_way(drawing: &Drawing<'_>, flow: &Tie<'_>, row: &Row) -> bool {
    match (row.method, row.from) {
        (Daas, Place::LgwanSegment) => drawing.runs_through(flow, "lbo_firewall"),
        (Daas, _) => drawing.runs_through(flow, "security_cloud"),
        (Vdi | Gateway, _) => drawing.runs_through(flow, "isolation_firewall"),
    }
}
