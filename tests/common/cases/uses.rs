//! Flows: which may run between which sides.

use super::{
    Added,
    Answer::{Breaks, NotJudged, Passes},
    Case, added,
};
use crate::edits::Edited;

type Start<'a> = &'a dyn Fn(&str) -> Edited;

pub(super) fn cases(start: Start<'_>) -> Vec<Case> {
    let one_more = ADDED.iter().map(|added| added.case(start)).collect();
    [
        one_more,
        my_number(start),
        on_the_screen(start),
        services(start),
        browsers(start),
    ]
    .concat()
}

/// One flow more.
const ADDED: [Added; 25] = [
    added(
        "my number: VDI with mail",
        &["5"],
        ("mail", "mynumber-vdi", "mail-server"),
        Breaks,
        &["My Number VDI/SBC", "Internet mail server"],
    ),
    added(
        "my number: VDI with web",
        &["5"],
        ("web", "mynumber-vdi", "web-site"),
        Breaks,
        &["My Number VDI/SBC", "Web site"],
    ),
    added(
        "my number: VPN gateway with web",
        &["7"],
        ("web", "mynumber-vpn-gateway", "web-site"),
        Breaks,
        &["My Number VPN gateway", "Web site"],
    ),
    added(
        "my number: DaaS with web",
        &["1"],
        ("web", "mynumber-daas", "web-site"),
        Breaks,
        &["My Number DaaS", "Web site"],
    ),
    added(
        "my number: a system on the Government Cloud with the Internet",
        &["5"],
        ("business_access", "gov-system", "web-site"),
        Breaks,
        &["My Number system on the Government Cloud", "Web site"],
    ),
    added(
        "my number: from the Internet to a system",
        &["5"],
        ("business_access", "web-site", "mynumber-system"),
        Breaks,
        &["In-house My Number system", "Web site"],
    ),
    added(
        "my number: business of the Internet-side VDI",
        &["5"],
        ("business_access", "internet-vdi", "mynumber-system"),
        Breaks,
        &["Internet-side VDI/SBC", "In-house My Number system"],
    ),
    added(
        "my number: screen transfer outwards",
        &["5"],
        ("screen_transfer", "mynumber-vdi", "internet-vdi"),
        NotJudged,
        &["My Number VDI/SBC", "Internet-side VDI/SBC"],
    ),
    added(
        "business: LGWAN terminal to the Government Cloud",
        &["5"],
        ("business_access", "lgwan-terminal", "gov-system"),
        Breaks,
        &[
            "LGWAN-side terminal",
            "My Number system on the Government Cloud",
        ],
    ),
    added(
        "business: LGWAN terminal to an in-house system",
        &["1"],
        ("business_access", "lgwan-terminal", "mynumber-system"),
        Breaks,
        &["LGWAN-side terminal", "In-house My Number system"],
    ),
    added(
        "business: LGWAN server to an in-house system, unmarked",
        &["5"],
        ("business_access", "lgwan-server", "mynumber-system"),
        Breaks,
        &["LGWAN-side business server", "In-house My Number system"],
    ),
    added(
        "business: Internet terminal to an in-house system",
        &["6"],
        ("business_access", "internet-terminal", "mynumber-system"),
        Breaks,
        &["Internet-side terminal", "In-house My Number system"],
    ),
    added(
        "lgwan: terminal with web",
        &["5"],
        ("web", "lgwan-terminal", "web-site"),
        Breaks,
        &["LGWAN-side terminal", "Web site"],
    ),
    added(
        "lgwan: terminal with mail",
        &["5"],
        ("mail", "lgwan-terminal", "mail-server"),
        Breaks,
        &["LGWAN-side terminal", "Internet mail server"],
    ),
    added(
        "lgwan: terminal with business in the Internet segment",
        &["5"],
        ("business_access", "lgwan-terminal", "mail-server"),
        Breaks,
        &["LGWAN-side terminal", "Internet mail server"],
    ),
    added(
        "lgwan: mail within LGWAN",
        &["5"],
        ("mail", "lgwan-terminal", "lgwan-server"),
        Passes,
        &[],
    ),
    added(
        "lgwan: LGWAN-ASP",
        &["5"],
        ("business_access", "lgwan-terminal", "lgwan-asp"),
        Passes,
        &[],
    ),
    added(
        "file: from the mail server into the My Number VDI",
        &["5"],
        ("file_import", "mail-server", "mynumber-vdi"),
        Breaks,
        &["Internet mail server", "My Number VDI/SBC"],
    ),
    added(
        "file: from an LGWAN server into the Government Cloud",
        &["5"],
        ("file_import", "lgwan-server", "gov-system"),
        Breaks,
        &[
            "LGWAN-side business server",
            "My Number system on the Government Cloud",
        ],
    ),
    added(
        "file: mail body from an LGWAN server into the My Number side",
        &["5"],
        ("mail", "mynumber-system", "lgwan-server"),
        Breaks,
        &["LGWAN-side business server", "In-house My Number system"],
    ),
    added(
        "file: within the LGWAN side",
        &["5"],
        ("file_import", "lgwan-server", "lgwan-terminal"),
        Passes,
        &[],
    ),
    added(
        "unnamed: an Internet terminal with an LGWAN server",
        &["6"],
        ("business_access", "internet-terminal", "lgwan-server"),
        NotJudged,
        &["Internet-side terminal", "LGWAN-side business server"],
    ),
    added(
        "unnamed: business of the maintenance terminal",
        &["5"],
        ("business_access", "maintenance-terminal", "mynumber-system"),
        NotJudged,
        &["Maintenance terminal", "In-house My Number system"],
    ),
    added(
        "unnamed: maintenance from an ordinary terminal",
        &["5"],
        ("maintenance", "lgwan-terminal", "mynumber-system"),
        NotJudged,
        &["LGWAN-side terminal", "In-house My Number system"],
    ),
    added(
        "unnamed: maintenance of one more system",
        &["5"],
        ("maintenance", "maintenance-terminal", "mynumber-system"),
        Passes,
        &[],
    ),
];

fn my_number(start: Start<'_>) -> Vec<Case> {
    let inner = start("5")
        .asset("inner", "mynumber_terminal", "mynumber-segment")
        .link("lan", "mynumber-switch", "inner")
        .link("business_access", "inner", "mynumber-system");
    let name = "my number: a terminal in the segment with its systems";
    vec![Case::new(name, inner, Passes, &["5"], &[])]
}

/// Flows that are pinned through a platform.
fn on_the_screen(start: Start<'_>) -> Vec<Case> {
    let six = |via: &str| {
        start("6").pinned(
            "business_access",
            "internet-terminal",
            "mynumber-system",
            &[via],
        )
    };
    let five =
        |kind: &str, to: &str, via: &str| start("5").pinned(kind, "lgwan-terminal", to, &[via]);
    let browser = start("7").pinned(
        "business_access",
        "secure-browser",
        "mynumber-system",
        &["mynumber-vpn-gateway"],
    );
    vec![
        Case::new(
            "screen: Internet terminal",
            six("mynumber-vdi"),
            Passes,
            &["6"],
            &[],
        ),
        Case::new(
            "screen: Internet terminal on another one",
            six("lgwan-vdi"),
            Breaks,
            &["6"],
            &["Internet-side terminal", "In-house My Number system"],
        ),
        Case::new(
            "screen: LGWAN terminal",
            five("business_access", "gov-system", "mynumber-vdi"),
            Passes,
            &["5"],
            &[],
        ),
        Case::new(
            "screen: LGWAN terminal with web",
            five("web", "web-site", "internet-vdi"),
            Passes,
            &["5"],
            &[],
        ),
        Case::new(
            "screen: secure browser through its gateway",
            browser,
            Passes,
            &["7"],
            &[],
        ),
    ]
}

/// Cloud services from the LGWAN segment.
fn services(start: Start<'_>) -> Vec<Case> {
    let over_the_firewall = start("1")
        .asset("service", "web_site", "internet")
        .name("service", "Microsoft 365")
        .link("lbo_line", "lbo-firewall", "service")
        .link("business_access", "lgwan-terminal", "service");
    let past_it = over_the_firewall
        .clone()
        .cut("lbo_line-lbo-firewall-service")
        .link("internet_line", "security-cloud", "service");
    let says = &["LGWAN-side terminal", "Microsoft 365"];
    vec![
        Case::new(
            "service: over the LBO firewall",
            over_the_firewall,
            Passes,
            &["1"],
            &[],
        ),
        Case::new(
            "service: past the LBO firewall",
            past_it,
            Breaks,
            &["1"],
            says,
        ),
    ]
}

fn browsers(start: Start<'_>) -> Vec<Case> {
    let past_it =
        start("7")
            .cut("flow-secure-browser-web-site")
            .link("web", "secure-browser", "web-site");
    let without = start("5")
        .asset("browser", "secure_browser", "lgwan-segment")
        .link("device", "lgwan-terminal", "browser");
    let (says, alone) = (&["Secure browser", "Web site"], &["Secure browser"]);
    vec![
        Case::new("browser: past its gateway", past_it, Breaks, &["7"], says),
        Case::new(
            "browser: without any gateway",
            without,
            NotJudged,
            &["5"],
            alone,
        ),
    ]
}
