//! Which terminals are counted: whatever people use in a segment, and nothing else.

use crate::{alpha, beta, counted, edits::Edited, hall, model, value};

fn main_terminals(drawing: &Edited) -> String {
    value(&hall(&drawing.0), "main_terminals").to_owned()
}

#[test]
fn terminals_that_are_carried_and_other_clients_count_where_they_stand() {
    let mobile = alpha().asset("mobile", "mobile_terminal", "internet-segment");
    let mobile = counted(mobile, "mobile", 421);
    assert_eq!(main_terminals(&mobile), "internet");
    let till = mobile.asset("till", "other_client", "lgwan-segment");
    assert_eq!(main_terminals(&counted(till, "till", 2)), "lgwan");
}

#[test]
fn printers_and_terminals_at_home_are_not_counted() {
    let drawing = alpha()
        .asset("copier", "printer", "internet-segment")
        .zone("home", "home_place", "")
        .asset("home-pc", "home_terminal", "home")
        .asset("tablet", "mobile_terminal", "home");
    let drawing = ["copier", "home-pc", "tablet"]
        .into_iter()
        .fold(drawing, |drawing, asset| counted(drawing, asset, 5_000));
    assert_eq!(main_terminals(&drawing), "lgwan");
    assert_eq!(model(&hall(&drawing.0)), Some("alpha"));
}

#[test]
fn a_town_hall_whose_terminals_stand_in_a_fourth_segment_is_none_of_the_models() {
    let core = || {
        alpha()
            .zone("core", "own_segment", "")
            .asset("desk", "other_client", "core")
    };
    let most = counted(core(), "desk", 421);
    assert_eq!(main_terminals(&most), "own");
    assert_eq!(model(&hall(&most.0)), None);
    // A fourth segment that is not where most work is done changes nothing.
    let few = counted(core(), "desk", 419);
    assert_eq!(model(&hall(&few.0)), Some("alpha"));
    let shared = few.asset("directory", "directory", "core");
    assert_eq!(model(&hall(&shared.0)), Some("alpha"));
    let business = shared.asset("records", "business_system", "core");
    assert_eq!(value(&hall(&business.0), "business_systems"), "own");
    assert_eq!(model(&hall(&business.0)), None);
}

#[test]
fn business_systems_count_where_they_stand() {
    let at = |zone: &str| beta().asset("records", "business_system", zone);
    assert_eq!(model(&hall(&at("internet-segment").0)), Some("beta_prime"));
    assert_eq!(model(&hall(&at("lgwan-segment").0)), Some("beta"));
}
