//! Models that nearly fit, and what the offered edits make of a drawing.

use std::sync::Arc;

use sekisho::{
    analysis::{HallNearMiss, TownHall},
    design::{AssetEdit, Command, Design},
    edit::Session,
};

use crate::{
    alpha, alpha_prime, beta, beta_prime,
    case::{PATTERNS, bare, catalog},
    counted,
    edits::Edited,
    hall, model, value,
};

fn near<'h>(hall: &'h TownHall, id: &str) -> Option<&'h HallNearMiss> {
    hall.near.iter().find(|miss| miss.model.as_str() == id)
}

fn differs(miss: &HallNearMiss) -> Vec<(&str, &str, &str)> {
    let differs = miss.differs.iter();
    differs
        .map(|it| (it.fact.as_str(), it.is.as_str(), it.needs.as_str()))
        .collect()
}

fn names(hall: &TownHall) -> Vec<&str> {
    hall.near.iter().map(|miss| miss.model.as_str()).collect()
}

#[test]
fn beside_a_model_those_one_fact_away_are_near() {
    let found = hall(&alpha().0);
    assert_eq!(names(&found), ["alpha_prime", "beta"]);
    let prime = near(&found, "alpha_prime").unwrap();
    assert_eq!(differs(prime), [("cloud_breakout", "absent", "named")]);
    let beta_near = near(&found, "beta").unwrap();
    assert_eq!(
        differs(beta_near),
        [("main_terminals", "lgwan", "internet")]
    );
    assert_eq!(names(&hall(&alpha_prime().0)), ["alpha", "beta"]);
    assert_eq!(names(&hall(&beta().0)), ["alpha", "beta_prime"]);
    let found = hall(&beta_prime().0);
    assert_eq!(names(&found), ["beta"]);
    let miss = near(&found, "beta").unwrap();
    assert_eq!(differs(miss), [("business_systems", "internet", "lgwan")]);
}

#[test]
fn a_tie_is_near_to_both_sides() {
    let tie = counted(
        alpha().asset("rest", "internet_terminal", "internet-segment"),
        "rest",
        420,
    );
    let hall = hall(&tie.0);
    assert_eq!(model(&hall), None);
    assert_eq!(names(&hall), ["alpha", "beta"]);
    let miss = near(&hall, "alpha").unwrap();
    assert_eq!(differs(miss), [("main_terminals", "tied", "lgwan")]);
    // Which of the numbers is wrong, no edit can tell.
    assert!(hall.near.iter().all(|miss| miss.differs[0].fix.is_none()));
}

#[test]
fn terminals_on_one_side_and_systems_on_the_other_are_no_model() {
    let mixed = alpha()
        .asset("records", "business_system", "internet-segment")
        .link("lan", "internet-switch", "records");
    let found = hall(&mixed.0);
    assert_eq!(model(&found), None);
    assert_eq!(names(&found), ["alpha", "beta_prime"]);
    // Without any business system it stays open which of the β models it is.
    let open = beta().without("lgwan-server").without("lgwan-asp");
    let found = hall(&open.0);
    assert_eq!(model(&found), None);
    assert_eq!(names(&found), ["alpha", "beta", "beta_prime"]);
}

/// Applies the edit of the only difference from a model.
fn mended(design: &Design, id: &str) -> Option<Design> {
    let mut session = Session::new(Arc::new(catalog()), design.clone());
    let before = Arc::clone(session.design());
    let miss = near(&session.analysis().hall, id)?;
    let [only] = miss.differs.as_slice() else {
        return None;
    };
    let fix = only.fix.clone()?;
    session.apply(&fix.command).unwrap();
    assert_eq!(session.history().undo_label(), Some(&fix.label));
    let after = session.design().as_ref().clone();
    assert!(session.undo());
    assert_eq!(*session.design(), before, "one step back");
    Some(after)
}

#[test]
fn every_edit_that_is_offered_leads_to_its_model() {
    let catalog = catalog();
    let templates = PATTERNS.map(|id| Edited(bare(&catalog, id)));
    let without_systems = beta().without("lgwan-server").without("lgwan-asp");
    let without_terminals = alpha().without("lgwan-terminal");
    let with_daas =
        alpha()
            .zone("daas", "daas_cloud", "AWS")
            .asset("desk", "internet_daas", "daas");
    let drawings = [
        alpha(),
        alpha_prime(),
        beta(),
        beta_prime(),
        without_systems,
        without_terminals,
        with_daas,
    ];
    let mut n_mended = 0;
    for drawing in drawings.into_iter().chain(templates) {
        let found = hall(&drawing.0);
        for id in names(&found) {
            if let Some(after) = mended(&drawing.0, id) {
                assert_eq!(model(&hall(&after)), Some(id));
                n_mended += 1;
            }
        }
    }
    assert!(n_mended >= 7, "{n_mended} edits were offered");
}

#[test]
fn edits_are_offered_where_they_can_do_it() {
    // The breakout is closed, a server and a terminal are added, a line is laid to a named cloud.
    let closed = mended(&alpha_prime().0, "alpha").unwrap();
    assert_eq!(value(&hall(&closed), "cloud_breakout"), "absent");
    let open = beta().without("lgwan-server").without("lgwan-asp");
    assert!(mended(&open.0, "beta").is_some());
    let without_terminals = alpha().without("lgwan-terminal");
    assert!(mended(&without_terminals.0, "alpha").is_some());
    let daas = |provider: &str| {
        let zone = alpha().zone("daas", "daas_cloud", provider);
        zone.asset("desk", "internet_daas", "daas").0
    };
    assert!(mended(&daas("AWS"), "alpha_prime").is_some());
    // Nothing that a line could lead to has a name, and terminals are moved by nobody but the user.
    assert!(mended(&daas(""), "alpha_prime").is_none());
    assert!(mended(&alpha().0, "alpha_prime").is_none());
    assert!(mended(&alpha().0, "beta").is_none());
}

#[test]
fn a_number_of_devices_changes_the_model_at_once() {
    let drawing = alpha().asset("rest", "internet_terminal", "internet-segment");
    let mut session = Session::new(Arc::new(catalog()), drawing.0);
    assert_eq!(model(&session.analysis().hall), Some("alpha"));
    let count = Command::Asset("rest".into(), AssetEdit::Count(421));
    session.apply(&count).unwrap();
    assert_eq!(model(&session.analysis().hall), Some("beta"));
    assert!(session.undo());
    assert_eq!(model(&session.analysis().hall), Some("alpha"));
}
