//! Controls that are missing, and the risk that is left by them.

use crate::case::{bare, catalog, complete, reference};
use sekisho::{
    analysis::{ControlInstance, Rule, Severity, analyze},
    catalog::Requirement,
    design::{ControlState, Design, Subject},
    edit::StartControls,
};

use super::{NONE, ids, of, set, without};

#[test]
fn a_required_control_is_missing_planned_or_in_place() {
    let catalog = catalog();
    let design = complete(&catalog, "1");
    let at = Some("mynumber-daas");
    let rule = Rule::RequiredControlMissing;
    let id = "required-control-missing:mynumber-daas:multi_factor";
    let missing = set(&design, at, "multi_factor", ControlState::Missing);
    let analysis = analyze(&missing, &catalog);
    let [finding] = of(&analysis, rule)[..] else {
        panic!()
    };
    assert_eq!(
        (finding.id().as_str(), finding.severity),
        (id, Severity::Error)
    );
    assert_eq!((finding.number, &*finding.pages), (Some(1), &[20][..]));
    assert_eq!(*finding.subjects, [Subject::Asset("mynumber-daas".into())]);
    // Near: planned is a warning, and no longer an error.
    let planned = set(&design, at, "multi_factor", ControlState::Planned);
    let analysis = analyze(&planned, &catalog);
    let [finding] = of(&analysis, rule)[..] else {
        panic!()
    };
    assert_eq!(
        (finding.id().as_str(), finding.severity),
        (id, Severity::Warning)
    );
    assert!(
        sekisho::words::both(&finding.message())
            .en
            .ends_with("planned")
            && sekisho::words::both(&finding.message())
                .ja
                .contains("計画中")
    );
    // Near: not applicable counts with its reason only.
    let excused = |reason: &str| {
        let state = ControlState::NotApplicable(reason.to_owned());
        ids(&set(&design, at, "multi_factor", state), &catalog, rule)
    };
    assert_eq!(excused("No accounts of its own"), NONE);
    assert_eq!(excused(" "), [id]);
    // What is only recommended is no finding.
    let recommended = set(
        &design,
        Some("lgwan-terminal"),
        "screenshot",
        ControlState::Missing,
    );
    assert_eq!(ids(&recommended, &catalog, rule), NONE);
    // The organisation's own controls have no asset.
    let organisation = set(&design, None, "audit", ControlState::Missing);
    assert_eq!(
        ids(&organisation, &catalog, rule),
        ["required-control-missing:audit"]
    );
}

#[test]
fn a_control_that_nothing_can_carry_has_no_place() {
    let catalog = catalog();
    let rule = Rule::ControlWithoutPlace;
    let design = complete(&catalog, "1");
    let analysis = analyze(&without(&design, &["maintenance-terminal"]), &catalog);
    let found = of(&analysis, rule);
    assert!(
        found
            .iter()
            .any(|f| f.id().starts_with("control-without-place:maint_")),
        "{found:#?}"
    );
    assert!(found.iter().all(|finding| finding.subjects.is_empty()));
    let unplaced: Vec<_> = analysis.controls.iter().filter(|c| c.unplaced).collect();
    let required = |c: &&&ControlInstance| c.requirement == Requirement::Required;
    assert_eq!(unplaced.iter().filter(required).count(), found.len());
    // Near: one of two platforms carries what is demanded of both.
    let one = without(&complete(&catalog, "5"), &["internet-vdi"]);
    assert_eq!(ids(&one, &catalog, rule), NONE);
    // What only one of them is asked for has no place without it.
    let one = without(&design, &["internet-daas"]);
    assert_eq!(
        ids(&one, &catalog, rule),
        ["control-without-place:sanitising:lgwan_equipment"]
    );
}

#[test]
fn a_row_above_the_safe_product_is_told() {
    let catalog = catalog();
    let rule = Rule::AssetNotSafe;
    let design = complete(&catalog, "1");
    assert_eq!(ids(&design, &catalog, rule), NONE);
    let analysis = analyze(&bare(&catalog, "1"), &catalog);
    for row in &analysis.asset_risks {
        let id = format!("asset-not-safe:{}:{}", row.asset, row.threat);
        let is_told = of(&analysis, rule).iter().any(|finding| finding.id() == id);
        assert_eq!(is_told, row.rating.product > 3, "{id}");
    }
    // Near: six controls count on this row, and it stays safe with two, but not with one.
    let row = [
        "admin_privileges",
        "connection_restriction_lgwan",
        "multi_factor",
        "privilege_access",
    ];
    let off = |design: &Design, control: &str| {
        set(
            design,
            Some("mynumber-daas"),
            control,
            ControlState::Missing,
        )
    };
    let with_two = row
        .iter()
        .fold(design, |design, control| off(&design, control));
    let id = "asset-not-safe:mynumber-daas:external_intrusion".to_owned();
    assert!(!ids(&with_two, &catalog, rule).contains(&id));
    let with_one = off(&with_two, "virtual_patching");
    assert!(ids(&with_one, &catalog, rule).contains(&id));
}

#[test]
fn what_the_document_leaves_is_a_warning_and_the_rest_an_error() {
    let catalog = catalog();
    let id = "asset-not-safe:internet-terminal:web_mail_malware";
    let severity = |design: &Design| {
        let analysis = analyze(design, &catalog);
        analysis
            .findings
            .iter()
            .find(|finding| finding.id() == id)
            .unwrap()
            .severity
    };
    assert_eq!(severity(&complete(&catalog, "3")), Severity::Warning);
    assert_eq!(severity(&bare(&catalog, "3")), Severity::Error);
}

#[test]
fn a_target_that_a_route_reaches_unsafely_is_told() {
    let catalog = catalog();
    let rule = Rule::RouteNotSafe;
    assert_eq!(ids(&complete(&catalog, "5"), &catalog, rule), NONE);
    let analysis = analyze(&bare(&catalog, "5"), &catalog);
    let unsafe_targets = analysis
        .targets
        .iter()
        .filter(|target| target.rating.product > 3);
    let mut expected: Vec<String> = unsafe_targets
        .map(|t| format!("route-not-safe:{}:{}:{}", t.target, t.attacker, t.goal))
        .collect();
    expected.sort();
    assert_eq!(ids(&bare(&catalog, "5"), &catalog, rule), expected);
    assert!(!expected.is_empty());
    // Near: the required controls alone are enough.
    let required = reference(&catalog, "5", StartControls::Required);
    assert_eq!(ids(&required, &catalog, rule), NONE);
}
