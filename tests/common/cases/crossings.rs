//! Lines: which may run between which places, and by way of what.

use super::{
    Added,
    Answer::{Breaks, Passes},
    Case, added,
};
use crate::edits::Edited;

pub(super) fn cases(start: &dyn Fn(&str) -> Edited) -> Vec<Case> {
    let second = start("5")
        .asset("second", "isolation_firewall", "mynumber-segment")
        .link("lan", "lgwan-switch", "second")
        .link("lan", "second", "mynumber-switch");
    let second = Case::new(
        "line: a second isolation firewall",
        second,
        Passes,
        &["5"],
        &[],
    );
    let one_more = ADDED.iter().map(|added| added.case(start));
    one_more.chain([second]).collect()
}

/// One line more.
const ADDED: [Added; 17] = [
    added(
        "line: Internet to the Government Cloud",
        &["5"],
        ("internet_line", "web-site", "gov-system"),
        Breaks,
        &["Web site", "My Number system on the Government Cloud"],
    ),
    added(
        "line: Internet to an LGWAN terminal",
        &["5"],
        ("internet_line", "web-site", "lgwan-terminal"),
        Breaks,
        &["Web site", "LGWAN-side terminal"],
    ),
    added(
        "line: Internet to LGWAN",
        &["5"],
        ("vpn", "web-site", "lgwan-asp"),
        Breaks,
        &["Web site", "LGWAN-ASP"],
    ),
    added(
        "line: security cloud to the LGWAN segment",
        &["5"],
        ("internet_line", "security-cloud", "lgwan-switch"),
        Breaks,
        &["Municipal Security Cloud", "LGWAN-segment switch / AP"],
    ),
    added(
        "line: Internet segment to the My Number segment",
        &["5"],
        ("lan", "internet-switch", "mynumber-switch"),
        Breaks,
        &["Internet-segment switch / AP", "My Number segment switch"],
    ),
    added(
        "line: past the split firewall",
        &["5"],
        ("lan", "internet-switch", "lgwan-server"),
        Breaks,
        &["Internet-segment switch / AP", "LGWAN-side business server"],
    ),
    added(
        "line: past the isolation firewall",
        &["5"],
        ("lan", "lgwan-switch", "mynumber-switch"),
        Breaks,
        &["LGWAN-segment switch / AP", "My Number segment switch"],
    ),
    added(
        "line: one more breakout of the Internet segment",
        &["5"],
        ("internet_line", "web-site", "edge-firewall"),
        Passes,
        &[],
    ),
    added(
        "cloud: past the LBO firewall",
        &["1"],
        ("lbo_line", "lgwan-switch", "mynumber-daas"),
        Breaks,
        &["LGWAN-segment switch / AP", "My Number DaaS"],
    ),
    added(
        "cloud: Internet to the LGWAN-side DaaS",
        &["3"],
        ("internet_line", "web-site", "lgwan-daas"),
        Breaks,
        &["Web site", "LGWAN-side DaaS"],
    ),
    added(
        "cloud: Internet-side DaaS beside the My Number DaaS",
        &["1"],
        ("lan", "internet-daas", "mynumber-daas"),
        Breaks,
        &["Internet-side DaaS", "My Number DaaS"],
    ),
    added(
        "cloud: past the CSP firewall",
        &["2"],
        ("lan", "mynumber-daas", "gov-system"),
        Breaks,
        &["My Number DaaS", "My Number system on the Government Cloud"],
    ),
    added(
        "cloud: the security cloud with a DaaS",
        &["3"],
        ("internet_line", "security-cloud", "lgwan-daas"),
        Passes,
        &[],
    ),
    added(
        "cloud: a second line to the Government Cloud",
        &["1"],
        ("vpn", "mynumber-switch", "gov-system"),
        Passes,
        &[],
    ),
    added(
        "site: dedicated line to the My Number segment",
        &["5"],
        ("dedicated_line", "maintenance-terminal", "mynumber-switch"),
        Passes,
        &[],
    ),
    added(
        "site: VPN to the Internet segment",
        &["5"],
        ("vpn", "maintenance-terminal", "internet-switch"),
        Passes,
        &[],
    ),
    added(
        "site: plain LAN to the My Number segment",
        &["5"],
        ("lan", "maintenance-terminal", "mynumber-switch"),
        Breaks,
        &["Maintenance terminal", "My Number segment switch"],
    ),
];
