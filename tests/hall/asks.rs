//! What a model asks, and what a drawing tells of it.

use sekisho::{
    analysis::{HallAskReading, HallAskState, TownHall},
    catalog::LinkId,
    design::{Design, Subject},
};

use crate::{alpha, alpha_prime, beta, beta_prime, case::catalog, edits::Edited, hall};

fn ask<'h>(hall: &'h TownHall, id: &str) -> &'h HallAskReading {
    hall.asks.iter().find(|ask| ask.ask == id).unwrap()
}

fn state(edited: &Edited, id: &str) -> HallAskState {
    ask(&hall(&edited.0), id).state
}

fn ids(hall: &TownHall) -> Vec<&str> {
    hall.asks.iter().map(|ask| ask.ask.as_str()).collect()
}

const COMMON: [&str; 7] = [
    "mynumber_apart",
    "specified_communication",
    "multi_factor_of_users",
    "no_carrying_out",
    "lgwan_divided",
    "harmless_transfer",
    "security_cloud_joined",
];

#[test]
fn each_model_asks_what_the_overview_says_of_it() {
    let own = |edited: Edited| {
        let found = hall(&edited.0);
        let all = ids(&found);
        assert_eq!(all[..COMMON.len()], COMMON);
        all[COMMON.len()..].join(" ")
    };
    assert_eq!(own(alpha()), "");
    assert_eq!(own(alpha_prime()), "listed_services external_audit");
    let beta_asks = "endpoint_watch ready_organisation";
    assert_eq!(own(beta()), format!("{beta_asks} external_audit"));
    let more = "access_by_asset organisation_rules continuous_watch";
    assert_eq!(
        own(beta_prime()),
        format!("{beta_asks} {more} external_audit")
    );
}

#[test]
fn every_statement_names_a_slide_from_10_to_16_or_25() {
    let hall = catalog().hall;
    let models = hall.models.iter().map(|it| (it.id.to_string(), &it.source));
    let facts = hall.facts.iter().map(|it| (it.id.to_string(), &it.source));
    let asks = hall.asks.iter().map(|it| (it.id.clone(), &it.source));
    for (id, source) in models.chain(facts).chain(asks) {
        let slides = source.slides();
        assert!(!slides.is_empty(), "{id}");
        let is_known = |slide: &u16| (10..=16).contains(slide) || *slide == 25;
        assert!(slides.iter().all(is_known), "{id}");
        assert!(source.pages().is_empty(), "{id}");
    }
    let audit = hall.ask("external_audit").unwrap();
    assert_eq!(audit.source.slides(), [25]);
    assert_eq!(
        audit.models,
        ["alpha_prime", "beta", "beta_prime"].map(Into::into)
    );
}

#[test]
fn what_no_drawing_tells_is_only_listed() {
    let found = hall(&beta_prime().0);
    for id in [
        "multi_factor_of_users",
        "external_audit",
        "continuous_watch",
    ] {
        let ask = ask(&found, id);
        assert_eq!(ask.state, HallAskState::NotTold, "{id}");
        assert!(ask.why.is_none() && ask.subjects.is_empty(), "{id}");
    }
}

#[test]
fn the_my_number_segment_is_apart_broken_or_not_drawn() {
    let id = "mynumber_apart";
    assert_eq!(state(&alpha(), id), HallAskState::Met);
    let broken = alpha().link("web", "mynumber-system", "web-site");
    let found = hall(&broken.0);
    assert_eq!(ask(&found, id).state, HallAskState::NotMet);
    let flow = LinkId::from("web-mynumber-system-web-site");
    assert_eq!(ask(&found, id).subjects, [Subject::Link(flow)]);
    let unguarded = alpha().link("lan", "lgwan-switch", "mynumber-switch");
    assert_eq!(state(&unguarded, id), HallAskState::NotMet);
    // A flow between the other segments is none of its business.
    let other = alpha().link("web", "lgwan-terminal", "web-site");
    assert_eq!(state(&other, id), HallAskState::Met);
    assert_eq!(state(&other, "lgwan_divided"), HallAskState::NotMet);
    let gone = alpha()
        .without("mynumber-system")
        .without("mynumber-switch")
        .without("isolation-firewall")
        .without("gov-system");
    assert_eq!(state(&gone, id), HallAskState::NotTold);
}

fn specify(edited: Edited, link: &str) -> Edited {
    let mut design: Design = edited.0;
    design.links.get_mut(link).unwrap().specified = true;
    Edited(design)
}

#[test]
fn communication_of_the_my_number_segment_is_specified_or_not() {
    let id = "specified_communication";
    assert_eq!(state(&alpha(), id), HallAskState::NotTold);
    // Over the LGWAN it is foreseen, but nobody says that it is limited.
    let drawn = alpha().link("business_access", "mynumber-system", "lgwan-asp");
    let found = hall(&drawn.0);
    assert_eq!(ask(&found, id).state, HallAskState::NotTold);
    assert_eq!(ask(&found, id).subjects.len(), 1);
    let marked = specify(drawn, "business_access-mynumber-system-lgwan-asp");
    assert_eq!(state(&marked, id), HallAskState::Met);
    let broken = marked.link("web", "mynumber-system", "web-site");
    assert_eq!(state(&broken, id), HallAskState::NotMet);
}

#[test]
fn transfer_to_the_lgwan_segment_is_harmless_or_not_told() {
    let id = "harmless_transfer";
    // Screen transfer to the Internet side is one of the three ways.
    assert_eq!(state(&alpha(), id), HallAskState::Met);
    let without = alpha().without("internet-vdi");
    assert_eq!(state(&without, id), HallAskState::NotTold);
    // A file that is taken in by something of which no control says that it makes it harmless.
    let file = alpha().link("file_import", "mail-server", "lgwan-server");
    assert_eq!(state(&file, id), HallAskState::NotTold);
    assert_eq!(state(&file, "lgwan_divided"), HallAskState::Met);
}

#[test]
fn the_security_cloud_is_joined_drawn_alone_or_missing() {
    let id = "security_cloud_joined";
    assert_eq!(state(&beta(), id), HallAskState::Met);
    let mut lonely = beta();
    let cloud = "security-cloud".into();
    lonely
        .0
        .links
        .retain(|_, link| link.from != cloud && link.to != cloud);
    assert_eq!(state(&lonely, id), HallAskState::NotMet);
    assert_eq!(ask(&hall(&lonely.0), id).subjects.len(), 1);
    let missing = beta().without("security-cloud");
    assert_eq!(state(&missing, id), HallAskState::NotMet);
    assert!(ask(&hall(&missing.0), id).subjects.is_empty());
}

#[test]
fn the_services_of_a_breakout_are_named_and_whether_they_are_listed_stays_open() {
    let found = hall(&alpha_prime().0);
    let services = ask(&found, "listed_services");
    assert_eq!(services.state, HallAskState::NotTold);
    assert_eq!(services.subjects, [Subject::Asset("meeting".into())]);
    assert!(services.why.is_some());
}
