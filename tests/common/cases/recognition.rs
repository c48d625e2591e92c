//! What is a route and what is not.

use super::{
    Answer::{Lacks, NotJudged, Passes},
    Case,
};
use crate::edits::Edited;

type Start<'a> = &'a dyn Fn(&str) -> Edited;

pub(super) fn cases(start: Start<'_>) -> Vec<Case> {
    [
        jumps(start),
        inside(start),
        ends(start),
        providers(start),
        ways(start),
        needs(start),
    ]
    .concat()
}

const SCREEN: &str = "flow-lgwan-terminal-mynumber-vdi";

/// Screen transfer by way of something else.
fn jumps(start: Start<'_>) -> Vec<Case> {
    let over_a_server = |drawing: Edited| {
        drawing
            .link("screen_transfer", "lgwan-terminal", "lgwan-server")
            .link("screen_transfer", "lgwan-server", "mynumber-vdi")
    };
    vec![
        Case::new(
            "jump: over an LGWAN server",
            over_a_server(start("5").cut(SCREEN)),
            NotJudged,
            &[],
            &["LGWAN-side business server"],
        ),
        Case::new(
            "jump: over an LGWAN server, beside the route",
            over_a_server(start("5")),
            NotJudged,
            &["5"],
            &["LGWAN-side business server"],
        ),
        Case::new(
            "jump: over the Internet-side VDI",
            start("5")
                .cut(SCREEN)
                .link("screen_transfer", "internet-vdi", "mynumber-vdi"),
            NotJudged,
            &[],
            &["Internet-side VDI/SBC"],
        ),
        Case::new(
            "jump: over the LGWAN-side VDI of (6)",
            start("6").cut("flow-internet-terminal-mynumber-vdi").link(
                "screen_transfer",
                "lgwan-vdi",
                "mynumber-vdi",
            ),
            NotJudged,
            &[],
            &["LGWAN-side VDI/SBC"],
        ),
        Case::new("jump: none", start("5"), Passes, &["5"], &[]),
    ]
}

/// A terminal in the My Number segment (p.4).
fn inside(start: Start<'_>) -> Vec<Case> {
    let alone = start("5")
        .cut(SCREEN)
        .asset("inner", "mynumber_terminal", "mynumber-segment")
        .link("lan", "mynumber-switch", "inner")
        .link("screen_transfer", "inner", "mynumber-vdi");
    let beside = alone
        .clone()
        .link("screen_transfer", "lgwan-terminal", "mynumber-vdi");
    let says = &["My Number terminal"];
    vec![
        Case::new("inside: alone", alone, NotJudged, &[], says),
        Case::new("inside: beside the route", beside, NotJudged, &["5"], says),
    ]
}

/// Where it begins and ends, and in which direction.
fn ends(start: Start<'_>) -> Vec<Case> {
    let seated = |name: &'static str, zone: &str| {
        let drawing = start("5").put("lgwan-terminal", zone);
        Case::new(name, drawing, NotJudged, &[], &["LGWAN-side terminal"])
    };
    vec![
        Case::new(
            "ends: the wrong way round",
            start("5").turn(SCREEN),
            NotJudged,
            &[],
            &["My Number VDI/SBC"],
        ),
        Case::new(
            "ends: the other screen transfer the wrong way round",
            start("5").turn("flow-lgwan-terminal-internet-vdi"),
            NotJudged,
            &["5"],
            &["Internet-side VDI/SBC"],
        ),
        seated("ends: a terminal outside every segment", "internet"),
        seated("ends: a terminal in no zone", ""),
        seated(
            "ends: a terminal at the maintenance site",
            "maintenance-site",
        ),
        Case::new(
            "ends: nothing drawn",
            Edited::default(),
            NotJudged,
            &[],
            &[],
        ),
        Case::new(
            "ends: no screen transfer drawn",
            start("7").cut("flow-secure-browser-mynumber-vpn-gateway"),
            NotJudged,
            &[],
            &[],
        ),
        Case::new(
            "ends: a terminal remains",
            start("5p"),
            Passes,
            &["5p"],
            &[],
        ),
    ]
}

/// Providers by meaning.
fn providers(start: Start<'_>) -> Vec<Case> {
    let same = |name: &'static str, provider: &str| {
        let drawing = start("1").provider("daas", provider);
        Case::new(name, drawing, Lacks, &["2"], &["CSP firewall"])
    };
    let empty = |name: &'static str, provider: &str| {
        let drawing = start("1").provider("daas", provider);
        Case::new(name, drawing, NotJudged, &[], &["DaaS"])
    };
    let within = |provider: &str, around: &str| {
        start(around)
            .zone("inner", "daas_cloud", "")
            .nest("inner", "daas")
            .put("mynumber-daas", "inner")
            .provider("daas", provider)
    };
    let other = start("1").provider("daas", "Google Cloud");
    vec![
        same("provider: the long name of the same", "Amazon Web Services"),
        same("provider: full width", "ａｗｓ"),
        same("provider: spaces and capitals", "  Aws "),
        empty("provider: not filled in", ""),
        empty("provider: only blanks", "　 "),
        Case::new("provider: another one", other, Passes, &["1"], &[]),
        Case::new(
            "provider: of the cloud around",
            within("Azure", "1"),
            Passes,
            &["1"],
            &[],
        ),
        Case::new(
            "provider: of the cloud around, the same",
            within("microsoft azure", "2"),
            Passes,
            &["2"],
            &[],
        ),
    ]
}

/// What a route rests on.
fn ways(start: Start<'_>) -> Vec<Case> {
    vec![
        Case::new(
            "way: the screen transfer has none",
            start("5").cut("line-lgwan-switch-isolation-firewall"),
            NotJudged,
            &["5"],
            &[],
        ),
        Case::new(
            "way: business has none",
            start("5").cut("line-mynumber-switch-gov-system"),
            NotJudged,
            &["5"],
            &["My Number system on the Government Cloud"],
        ),
        Case::new(
            "way: web has none",
            start("5").cut("line-web-site-security-cloud"),
            NotJudged,
            &["5"],
            &["Internet-side VDI/SBC"],
        ),
        Case::new(
            "way: maintenance has none",
            start("5").cut("line-maintenance-terminal-lgwan-switch"),
            NotJudged,
            &["5"],
            &["Maintenance terminal"],
        ),
        Case::new(
            "way: a line beside the one needed is cut",
            start("5").cut("line-lgwan-switch-lgwan-asp"),
            Passes,
            &["5"],
            &[],
        ),
    ]
}

/// What a route needs.
fn needs(start: Start<'_>) -> Vec<Case> {
    vec![
        Case::new(
            "need: no Internet-side VDI",
            start("5").without("internet-vdi"),
            NotJudged,
            &["5"],
            &["Internet-side VDI/SBC"],
        ),
        Case::new(
            "need: no mail server",
            start("5").without("mail-server"),
            NotJudged,
            &["5"],
            &["Internet mail server"],
        ),
        Case::new(
            "need: two terminals, one without lines",
            start("5")
                .asset("spare", "lgwan_terminal", "lgwan-segment")
                .link("lan", "lgwan-switch", "spare"),
            Passes,
            &["5"],
            &[],
        ),
    ]
}
