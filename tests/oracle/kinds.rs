//! What the oracle knows of the kinds one can draw: whose side a thing is on, where it may stand.
//!
//! Written from the ministry's texts. “p.” is a page of the document on screen transfer
//! (2025-03-28), “slide” one of the overview of the guideline (FY2026).

use std::fmt;

/// Where something stands: the kind of its zone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Place {
    Internet,
    SecurityCloud,
    InternetSegment,
    LgwanSegment,
    MyNumberSegment,
    Lgwan,
    GovernmentCloud,
    DaasCloud,
    MaintenanceSite,
    /// In no zone, or in one of a kind that nobody knows.
    Nowhere,
}

use Place::{
    DaasCloud, GovernmentCloud, Internet, InternetSegment, Lgwan, LgwanSegment, MaintenanceSite,
    MyNumberSegment, Nowhere, SecurityCloud,
};

/// Kinds of zone: p.4 and p.15 name the segments and clouds, p.40 LGWAN, p.10 the maintenance
/// site, p.12 the security cloud.
const ZONES: [(&str, Place); 9] = [
    ("internet", Internet),
    ("security_cloud", SecurityCloud),
    ("internet_segment", InternetSegment),
    ("lgwan_segment", LgwanSegment),
    ("mynumber_segment", MyNumberSegment),
    ("lgwan", Lgwan),
    ("government_cloud", GovernmentCloud),
    ("daas_cloud", DaasCloud),
    ("maintenance_site", MaintenanceSite),
];

pub(crate) fn place_of(zone_kind: &str) -> Place {
    let found = ZONES.iter().find(|(id, _)| *id == zone_kind);
    found.map_or(Nowhere, |(_, place)| *place)
}

/// Whose side a thing is on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Side {
    /// The Internet, the security cloud and the Internet segment (slide 14).
    Internet,
    /// The LGWAN segment and LGWAN (slide 12).
    Lgwan,
    /// The My Number segment and its extension, the Government Cloud (slide 11, p.4).
    MyNumber,
    /// The maintenance site (p.10).
    Maintenance,
    /// What stands nowhere.
    None,
}

impl fmt::Display for Side {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Internet => "the Internet side",
            Self::Lgwan => "the LGWAN side",
            Self::MyNumber => "the My Number side",
            Self::Maintenance => "the maintenance site",
            Self::None => "no side",
        })
    }
}

pub(crate) fn side_of(place: Place) -> Side {
    match place {
        Internet | SecurityCloud | InternetSegment => Side::Internet,
        LgwanSegment | Lgwan => Side::Lgwan,
        MyNumberSegment | GovernmentCloud => Side::MyNumber,
        MaintenanceSite => Side::Maintenance,
        DaasCloud | Nowhere => Side::None,
    }
}

/// How a platform shows its screen (p.5).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Method {
    Daas,
    Vdi,
    Gateway,
}

/// What a thing is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Role {
    Terminal,
    /// A secure browser on a terminal.
    Browser,
    Platform(Method),
    /// Firewalls, switches, the security cloud's own equipment.
    Device,
    Mail,
    /// Business servers of the LGWAN segment.
    Server,
    /// My Number systems, in house or on the Government Cloud.
    System,
    /// A service in LGWAN.
    Asp,
    Maintenance,
    /// Sites and services in the Internet.
    Site,
}

use Role::{Asp, Browser, Device, Mail, Maintenance, Platform, Server, Site, System, Terminal};

/// A kind of asset.
#[derive(Debug)]
pub(crate) struct Kind {
    pub(crate) id: &'static str,
    pub(crate) role: Role,
    /// The side it is on wherever it stands; `None` takes the side of its place.
    pub(crate) side: Option<Side>,
    /// Where it may stand.
    pub(crate) places: &'static [Place],
    /// Whether flows may run through it: what switches, routes or gates traffic, and a terminal
    /// for the secure browser on it.
    pub(crate) is_passed: bool,
    /// Where the texts speak of it.
    #[expect(dead_code, reason = "for the reader of the table")]
    source: &'static str,
}

const fn kind(
    id: &'static str,
    role: Role,
    side: Option<Side>,
    places: &'static [Place],
    source: &'static str,
) -> Kind {
    let is_passed = matches!(role, Terminal | Device | Platform(Method::Gateway));
    Kind {
        id,
        role,
        side,
        places,
        is_passed,
        source,
    }
}

const INTERNET: Option<Side> = Some(Side::Internet);
const LGWAN: Option<Side> = Some(Side::Lgwan);
const MYNUMBER: Option<Side> = Some(Side::MyNumber);
const ON_PREMISES: Role = Platform(Method::Vdi);
const GATEWAY: Role = Platform(Method::Gateway);
const CLOUD: Role = Platform(Method::Daas);
/// p.10 speaks of the information-system room: the maintenance terminal may stand in house.
const MAINTENANCE_PLACES: &[Place] = &[MaintenanceSite, LgwanSegment, MyNumberSegment];

/// Every kind, with the page that places it.
pub(crate) const KINDS: [Kind; 29] = [
    kind(
        "internet_terminal",
        Terminal,
        None,
        &[InternetSegment],
        "p.4, p.15, slide 15",
    ),
    kind(
        "lgwan_terminal",
        Terminal,
        None,
        &[LgwanSegment],
        "p.15, slide 12",
    ),
    kind(
        "mynumber_terminal",
        Terminal,
        MYNUMBER,
        &[MyNumberSegment],
        "p.4 note",
    ),
    kind(
        "secure_browser",
        Browser,
        None,
        &[LgwanSegment, InternetSegment],
        "p.5, p.86, p.93",
    ),
    kind("mynumber_daas", CLOUD, MYNUMBER, &[DaasCloud], "p.5, p.21"),
    kind("internet_daas", CLOUD, INTERNET, &[DaasCloud], "p.21"),
    kind("lgwan_daas", CLOUD, LGWAN, &[DaasCloud], "p.39"),
    kind(
        "mynumber_vdi",
        ON_PREMISES,
        MYNUMBER,
        &[MyNumberSegment],
        "p.5, p.77",
    ),
    kind(
        "internet_vdi",
        ON_PREMISES,
        INTERNET,
        &[InternetSegment],
        "p.77",
    ),
    kind("lgwan_vdi", ON_PREMISES, LGWAN, &[LgwanSegment], "p.83"),
    kind(
        "mynumber_vpn_gateway",
        GATEWAY,
        MYNUMBER,
        &[MyNumberSegment],
        "p.90",
    ),
    kind(
        "internet_vpn_gateway",
        GATEWAY,
        INTERNET,
        &[InternetSegment],
        "p.90",
    ),
    kind("lgwan_vpn_gateway", GATEWAY, LGWAN, &[LgwanSegment], "p.97"),
    kind(
        "split_firewall",
        Device,
        None,
        &[LgwanSegment, InternetSegment],
        "p.4",
    ),
    kind(
        "isolation_firewall",
        Device,
        None,
        &[MyNumberSegment, LgwanSegment],
        "p.4",
    ),
    kind("lbo_firewall", Device, None, &[LgwanSegment], "p.23"),
    kind(
        "csp_firewall",
        Device,
        MYNUMBER,
        &[GovernmentCloud, DaasCloud],
        "p.4, p.30",
    ),
    kind("edge_firewall", Device, None, &[InternetSegment], "p.111"),
    kind("internet_switch", Device, None, &[InternetSegment], "p.111"),
    kind("lgwan_switch", Device, None, &[LgwanSegment], "p.23"),
    kind("mynumber_switch", Device, None, &[MyNumberSegment], "p.23"),
    kind("mail_server", Mail, None, &[InternetSegment], "p.21, p.111"),
    kind(
        "lgwan_server",
        Server,
        None,
        &[LgwanSegment],
        "p.23, slide 12",
    ),
    kind(
        "mynumber_system",
        System,
        MYNUMBER,
        &[MyNumberSegment],
        "p.21, slide 11",
    ),
    kind(
        "gov_system",
        System,
        MYNUMBER,
        &[GovernmentCloud],
        "p.21, p.103",
    ),
    kind("lgwan_asp", Asp, None, &[Lgwan], "p.40, slide 12"),
    kind(
        "maintenance_terminal",
        Maintenance,
        None,
        MAINTENANCE_PLACES,
        "p.10",
    ),
    kind("web_site", Site, None, &[Internet], "p.111"),
    kind(
        "security_cloud",
        Device,
        None,
        &[SecurityCloud],
        "p.12, slide 14",
    ),
];

pub(crate) fn kind_of(id: &str) -> Option<&'static Kind> {
    KINDS.iter().find(|kind| kind.id == id)
}

/// Kinds of line.
pub(crate) const LINES: [&str; 6] = [
    "lan",
    "lbo_line",
    "dedicated_line",
    "vpn",
    "internet_line",
    "device",
];

/// Kinds of flow.
pub(crate) const FLOWS: [&str; 6] = [
    "screen_transfer",
    "business_access",
    "web",
    "mail",
    "file_import",
    "maintenance",
];
