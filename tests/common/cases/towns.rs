//! Towns as they are.

use super::{
    Answer::{Lacks, NotJudged, Passes},
    Case,
};
use crate::edits::Edited;

type Start<'a> = &'a dyn Fn(&str) -> Edited;

pub(super) fn cases(start: Start<'_>) -> Vec<Case> {
    [
        telework(start),
        services(start),
        clouds(start),
        kinds(start),
        sanitisers(start),
    ]
    .concat()
}

/// Work from home on a DaaS of the LGWAN side.
fn telework(start: Start<'_>) -> Vec<Case> {
    let town = start("3p")
        .without("mynumber-daas")
        .without("internet-terminal")
        .asset("home", "internet_terminal", "internet")
        .link("internet_line", "home", "web-site");
    vec![
        Case::new(
            "telework: from a home PC",
            town.clone()
                .link("internet_line", "home", "lgwan-daas")
                .link("screen_transfer", "home", "lgwan-daas"),
            NotJudged,
            &[],
            &["Internet-side terminal", "LGWAN-side DaaS"],
        ),
        Case::new(
            "telework: no home PC joined, and no route",
            town,
            NotJudged,
            &[],
            &[],
        ),
    ]
}

/// Cloud services over the LBO firewall, without screen transfer to the My Number side.
fn services(start: Start<'_>) -> Vec<Case> {
    let town = start("5")
        .without("mynumber-vdi")
        .asset("lbo", "lbo_firewall", "lgwan-segment")
        .asset("service", "web_site", "internet")
        .name("service", "Microsoft 365")
        .asset("inner", "mynumber_terminal", "mynumber-segment")
        .link("lan", "lgwan-switch", "lbo")
        .link("lbo_line", "lbo", "service")
        .link("business_access", "lgwan-terminal", "service")
        .link("lan", "mynumber-switch", "inner")
        .link("business_access", "inner", "gov-system");
    vec![
        Case::new(
            "service: α’ town without a route",
            town,
            NotJudged,
            &[],
            &[],
        )
        .unprepared(),
    ]
}

/// Systems on two Government Clouds, the DaaS at one of them.
fn clouds(start: Start<'_>) -> Vec<Case> {
    let other = |provider: &str| {
        start("2")
            .zone("other-cloud", "government_cloud", provider)
            .asset("other-system", "gov_system", "other-cloud")
            .link("dedicated_line", "mynumber-switch", "other-system")
            .link("business_access", "mynumber-daas", "other-system")
    };
    vec![
        Case::new(
            "clouds: one the same and one not",
            other("AWS"),
            Lacks,
            &["2"],
            &["Isolation firewall"],
        )
        .unprepared(),
        Case::new(
            "clouds: one the same and one not, with all that is asked",
            other("AWS"),
            Passes,
            &["2"],
            &[],
        ),
        Case::new(
            "clouds: both the same",
            other("microsoft azure"),
            Passes,
            &["2"],
            &[],
        ),
        Case::new(
            "clouds: both different",
            start("1")
                .zone("other-cloud", "government_cloud", "Google Cloud")
                .asset("other-system", "gov_system", "other-cloud")
                .link("dedicated_line", "mynumber-switch", "other-system")
                .link("business_access", "mynumber-daas", "other-system"),
            Passes,
            &["1"],
            &[],
        ),
    ]
}

/// Kinds that nobody knows, and others in their stead.
fn kinds(start: Start<'_>) -> Vec<Case> {
    let server = |kind: &str| {
        start("5")
            .asset("printer", kind, "lgwan-segment")
            .name("printer", "複合機")
            .link("lan", "lgwan-switch", "printer")
            .link("business_access", "lgwan-terminal", "printer")
    };
    vec![
        Case::new(
            "kind: an unknown asset",
            server("printer"),
            NotJudged,
            &["5"],
            &["複合機"],
        ),
        Case::new(
            "kind: a server in its stead",
            server("lgwan_server"),
            Passes,
            &["5"],
            &[],
        ),
        Case::new(
            "kind: an unknown flow",
            start("5").link("telepathy", "lgwan-terminal", "mynumber-system"),
            NotJudged,
            &["5"],
            &[],
        ),
        Case::new(
            "kind: an unknown zone",
            start("5")
                .zone("lab", "laboratory", "")
                .asset("probe", "lgwan_server", "lab")
                .link("lan", "lgwan-switch", "probe"),
            NotJudged,
            &["5"],
            &["LGWAN-side business server"],
        ),
    ]
}

/// What the drawing cannot say is no breach.
fn sanitisers(start: Start<'_>) -> Vec<Case> {
    vec![
        Case::new(
            "kind: a sanitising server in the guise of a business server",
            start("5")
                .asset("sanitiser", "lgwan_server", "lgwan-segment")
                .name("sanitiser", "ファイル無害化サーバ")
                .link("lan", "lgwan-switch", "sanitiser")
                .link("file_import", "mail-server", "sanitiser")
                .link("file_import", "sanitiser", "lgwan-terminal")
                .missing(Some("mynumber-vdi"), "multi_factor"),
            Lacks,
            &["5"],
            &["My Number VDI/SBC"],
        )
        .unprepared(),
    ]
}
