//! Lines into inner segments, and where zones stand.

use crate::case::catalog;
use sekisho::{
    analysis::{Judgement, Rule, Severity, analyze},
    design::Zone,
};

use super::{edited, judged, said, settled, with};

#[test]
fn a_breakout_line_breaks_out() {
    let catalog = catalog();
    let patterns = |to: &str| {
        let design = with(&settled(&catalog, "3"), "lbo_line", "lgwan-switch", to);
        let analysis = analyze(&design, &catalog);
        let found = analysis.patterns.iter();
        let found: Vec<_> = found.map(|it| it.pattern.to_string()).collect();
        (found, analysis.verdict.judgement)
    };
    assert_eq!(
        patterns("isolation-firewall"),
        (vec!["3".to_owned()], Judgement::Passes)
    );
    let (found, judgement) = patterns("mynumber-daas");
    assert_eq!(found, ["3p"]);
    assert_ne!(judgement, Judgement::Passes);
}

#[test]
fn lines_into_inner_segments_are_errors_where_nothing_foresees_them() {
    let catalog = catalog();
    let crossing = Some((Rule::UnforeseenCrossing, Severity::Error));
    let ungated = Some((Rule::BoundaryWithoutGate, Severity::Error));
    let apart = Some((Rule::LineBreaksSeparation, Severity::Error));
    for (line, expected) in [
        (["internet_line", "web-site", "lgwan-terminal"], crossing),
        (["internet_line", "web-site", "gov-system"], crossing),
        (
            ["internet_line", "security-cloud", "mynumber-switch"],
            crossing,
        ),
        (["lan", "internet-switch", "lgwan-switch"], ungated),
        (["lan", "lgwan-switch", "mynumber-switch"], ungated),
        (["lan", "internet-switch", "mynumber-switch"], apart),
        (["lan", "internet-switch", "gov-system"], apart),
        (["lan", "maintenance-terminal", "lgwan-switch"], crossing),
        (["vpn", "maintenance-terminal", "mynumber-switch"], None),
        (["lan", "lgwan-switch", "lgwan-server"], None),
    ] {
        assert_eq!(said(&catalog, "5", line), expected, "{line:?}");
    }
    let extra = Some((Rule::UnforeseenCrossing, Severity::Warning));
    assert_eq!(
        said(
            &catalog,
            "5",
            ["internet_line", "internet-switch", "web-site"]
        ),
        extra
    );
    let open = Some((Rule::LineNotForeseen, Severity::Warning));
    assert_eq!(
        said(
            &catalog,
            "5",
            ["dedicated_line", "lgwan-asp", "mynumber-switch"]
        ),
        open
    );
    assert_eq!(
        said(&catalog, "1", ["lan", "internet-daas", "mynumber-daas"]),
        apart
    );
    assert_eq!(
        said(&catalog, "2", ["lan", "internet-daas", "csp-firewall"]),
        apart
    );
    assert_eq!(
        said(&catalog, "3", ["lan", "lgwan-daas", "mynumber-daas"]),
        open
    );
}

#[test]
fn zones_stand_where_their_kind_may() {
    let catalog = catalog();
    let put = |zone: &str, parent: &str| {
        let design = edited(&settled(&catalog, "5"), |it| {
            it.zones.get_mut(zone).unwrap().parent = Some(parent.into());
        });
        let analysis = analyze(&design, &catalog);
        let found = analysis
            .findings
            .iter()
            .filter(|it| it.rule == Rule::ZoneMisnested);
        (found.count(), analysis.verdict.judgement)
    };
    assert_eq!(
        put("mynumber-segment", "internet-segment"),
        (1, Judgement::NotJudged)
    );
    assert_eq!(
        put("lgwan-segment", "lgwan-segment"),
        (1, Judgement::NotJudged)
    );
    let branch = edited(&settled(&catalog, "5"), |it| {
        let zone = Zone {
            parent: Some("lgwan-segment".into()),
            ..it.zones.get("lgwan-segment").unwrap().clone()
        };
        it.zones.insert("branch".into(), zone);
    });
    assert_eq!(judged(&branch, &catalog), Judgement::Passes);
    let round = edited(&branch, |it| {
        it.zones.get_mut("lgwan-segment").unwrap().parent = Some("branch".into());
    });
    assert_eq!(judged(&round, &catalog), Judgement::NotJudged);
}
