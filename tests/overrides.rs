//! Levels set by the user: honoured, shown, kept in the file, and refused when they are none.
#![cfg(test)]

#[expect(dead_code, reason = "other tests use more of it")]
#[path = "common/case.rs"]
mod case;

use std::sync::Arc;

use case::{bare, catalog};
use sekisho::{
    analysis::{Analysis, RiskSubject, Rule, Tally, analyze, changes},
    catalog::{Cost, Lang},
    design::{
        Command, Design, DesignEdit, Override, OverrideKey, Rejection, Subject, parse, to_text,
    },
    edit::{Session, apply, label},
};

fn set(level: u8) -> Override {
    Override {
        level,
        reason: "内規による".to_owned(),
        by: "情報政策課".to_owned(),
    }
}

fn with(design: &Design, key: OverrideKey, level: u8) -> Design {
    apply(
        design,
        &Command::Design(DesignEdit::Override(key, Some(set(level)))),
    )
    .unwrap()
}

fn row(analysis: &Analysis, asset: &str, threat: &str) -> sekisho::analysis::Rating {
    let mut rows = analysis.asset_risks.iter();
    let found = rows.find(|row| row.asset.as_str() == asset && row.threat.as_str() == threat);
    found.unwrap().rating
}

#[test]
fn a_threat_level_changes_one_row_and_says_what_it_was() {
    let catalog = catalog();
    let design = bare(&catalog, "1");
    let before = analyze(&design, &catalog);
    let key = OverrideKey::Threat("mynumber-daas".into(), "external_intrusion".into());
    let after = analyze(&with(&design, key, 1), &catalog);
    let (old, new) = (
        row(&before, "mynumber-daas", "external_intrusion"),
        row(&after, "mynumber-daas", "external_intrusion"),
    );
    assert_eq!((old.product, old.was), (9, None));
    assert_eq!((new.product, new.threat_level), (3, 1));
    let was = new.was.unwrap();
    assert_eq!(
        (was.product, was.threat_level, was.letter),
        (9, 3, old.letter)
    );
    let differing = before.asset_risks.iter().zip(&after.asset_risks);
    assert_eq!(differing.filter(|(a, b)| a != b).count(), 1);
    assert_eq!(before.targets, after.targets);
}

#[test]
fn importance_changes_the_letters_of_an_asset_and_no_product() {
    let catalog = catalog();
    let design = bare(&catalog, "1");
    let before = analyze(&design, &catalog);
    let key = OverrideKey::Importance("mynumber-daas".into());
    let after = analyze(&with(&design, key, 1), &catalog);
    for (a, b) in before.asset_risks.iter().zip(&after.asset_risks) {
        assert_eq!(a.rating.product, b.rating.product);
        let is_set = a.asset.as_str() == "mynumber-daas";
        assert_eq!(b.rating.was.is_some(), is_set, "{}", a.asset);
        if is_set {
            assert_eq!(b.rating.severity, 1);
            assert!(b.rating.letter >= a.rating.letter);
        }
    }
}

#[test]
fn damage_changes_targets_and_routes_and_keeps_them_in_order() {
    let catalog = catalog();
    let design = bare(&catalog, "1");
    let before = analyze(&design, &catalog);
    let target = before.routes[0].target.clone();
    let after = analyze(
        &with(&design, OverrideKey::Damage(target.clone()), 1),
        &catalog,
    );
    assert_eq!(before.routes.len(), after.routes.len());
    for (index, route) in after.routes.iter().enumerate() {
        assert_eq!(route.number, index + 1);
        assert_eq!(route.rating.was.is_some(), route.target == target);
        let twin = before.routes.iter().find(|other| {
            (&other.attacker, &other.goal, &other.target, &other.foothold)
                == (&route.attacker, &route.goal, &route.target, &route.foothold)
        });
        let twin = twin.unwrap();
        assert_eq!(
            (twin.scenario, twin.rating.product),
            (route.scenario, route.rating.product)
        );
    }
    let order =
        |r: &sekisho::analysis::AttackRoute| (std::cmp::Reverse(r.rating.product), r.rating.letter);
    assert!(after.routes.is_sorted_by_key(order));
    for risk in after.targets.iter().filter(|risk| risk.target == target) {
        assert_eq!((risk.rating.severity, risk.rating.was.is_some()), (1, true));
    }
}

#[test]
fn without_a_reason_or_with_no_level_nothing_is_set() {
    let catalog = catalog();
    let design = bare(&catalog, "1");
    let key = || OverrideKey::Importance("mynumber-daas".into());
    let refused = |key: OverrideKey, level: u8, reason: &str| {
        let set = Override {
            level,
            reason: reason.to_owned(),
            by: String::new(),
        };
        apply(
            &design,
            &Command::Design(DesignEdit::Override(key, Some(set))),
        )
        .unwrap_err()
    };
    assert_eq!(refused(key(), 2, " \n"), Rejection::NoReason);
    assert_eq!(refused(key(), 0, "x"), Rejection::NoLevel(0));
    assert_eq!(refused(key(), 4, "x"), Rejection::NoLevel(4));
    let nowhere = OverrideKey::Damage("nothing".into());
    assert_eq!(
        refused(nowhere, 2, "x"),
        Rejection::Unknown("nothing".to_owned())
    );
    let accept = Command::Design(DesignEdit::Accept("x".to_owned(), Some("  ".to_owned())));
    assert_eq!(apply(&design, &accept), Err(Rejection::NoReason));
}

#[test]
fn overrides_and_costs_live_in_the_file() {
    let catalog = catalog();
    let key = OverrideKey::Threat("lgwan-terminal".into(), "spread".into());
    let design = with(&bare(&catalog, "1"), key, 3);
    let design = apply(
        &design,
        &Command::Design(DesignEdit::Cost("patching".into(), Some(Cost::High))),
    )
    .unwrap();
    let text = to_text(&design);
    assert!(text.contains("\"threat:lgwan-terminal:spread\""), "{text}");
    assert_eq!(parse(&text, "x").unwrap(), design);
    let gone = apply(
        &design,
        &Command::Remove(vec![Subject::Asset("lgwan-terminal".into())]),
    );
    assert!(gone.unwrap().overrides.is_empty());
}

#[test]
fn a_file_with_a_level_that_is_none_is_refused_with_its_place() {
    let design = with(
        &bare(&catalog(), "1"),
        OverrideKey::Importance("lgwan-terminal".into()),
        3,
    );
    let text = to_text(&design);
    let line = text
        .lines()
        .position(|line| line.contains("importance:"))
        .unwrap()
        + 1;
    for (from, to, says) in [
        ("level: 3", "level: 7", "is 7, not 1, 2 or 3"),
        (
            "importance:lgwan-terminal",
            "importance:nothing",
            "not in the file",
        ),
        (
            "importance:lgwan-terminal",
            "weight:lgwan-terminal",
            "is no id of an override",
        ),
    ] {
        let error = parse(&text.replace(from, to), "x").unwrap_err();
        assert_eq!(error.place.map(|at| at.line), Some(line), "{error}");
        assert!(
            sekisho::words::file_error(&error, Lang::En).contains(says),
            "{error}"
        );
    }
}

#[test]
fn what_has_no_reason_or_rates_nothing_is_a_finding_and_not_used() {
    let catalog = catalog();
    let mut design = bare(&catalog, "1");
    let before = analyze(&design, &catalog);
    let keys = [
        OverrideKey::Importance("mynumber-daas".into()),
        OverrideKey::Threat("mynumber-daas".into(), "no_such_threat".into()),
        OverrideKey::Damage("web-site".into()),
    ];
    for key in &keys {
        design.overrides.insert(key.clone(), set(2));
    }
    design.overrides.get_mut(&keys[0]).unwrap().reason.clear();
    let after = analyze(&design, &catalog);
    assert_eq!(
        (&before.asset_risks, &before.targets),
        (&after.asset_risks, &after.targets)
    );
    let idle: Vec<_> = after
        .findings
        .iter()
        .filter(|f| f.rule == Rule::OverrideIdle)
        .collect();
    let ids: Vec<String> = idle.iter().map(|finding| finding.id()).collect();
    assert_eq!(ids.len(), 3, "{idle:#?}");
    assert!(
        ids.contains(&"override-idle:importance:mynumber-daas".to_owned()),
        "{ids:?}"
    );
    assert!(
        !idle
            .iter()
            .any(|f| sekisho::words::both(&f.message()).ja.contains('{')
                || sekisho::words::both(&f.message()).en.contains('{'))
    );
}

#[test]
fn setting_and_clearing_are_undo_steps_with_labels() {
    let mut session = Session::new(Arc::new(catalog()), bare(&catalog(), "1"));
    let key = OverrideKey::Importance("mynumber-daas".into());
    let first = Arc::clone(session.design());
    session
        .apply(&Command::Design(DesignEdit::Override(
            key.clone(),
            Some(set(1)),
        )))
        .unwrap();
    assert_eq!(
        row(session.analysis(), "mynumber-daas", "spread").severity,
        1
    );
    assert_eq!(
        sekisho::words::say(session.history().undo_label().unwrap(), Lang::En),
        "Override a level"
    );
    session
        .apply(&Command::Design(DesignEdit::Override(key.clone(), None)))
        .unwrap();
    assert_eq!(*session.design(), first);
    assert_ne!(
        label(&Command::Design(DesignEdit::Override(key.clone(), None))),
        label(&Command::Design(DesignEdit::Override(key, Some(set(1)))))
    );
    assert!(session.undo() && session.undo());
    assert_eq!(*session.design(), first);
}

#[test]
fn an_acceptance_without_a_reason_is_none() {
    let catalog = catalog();
    let mut design = bare(&catalog, "1");
    let analysis = analyze(&design, &catalog);
    let row = analysis
        .asset_risks
        .iter()
        .find(|row| row.rating.product > 3);
    let row = row.unwrap();
    let is_accepted = |design: &Design| {
        let analysis = analyze(design, &catalog);
        let mut findings = analysis.findings.into_iter();
        let finding = findings.find(|finding| finding.id() == row.finding_id());
        let said = finding.unwrap().accepted;
        assert_eq!(row.accepted(design), said.as_deref());
        said.is_some()
    };
    assert!(!is_accepted(&design));
    design.accepted.insert(row.finding_id(), " ".to_owned());
    assert!(!is_accepted(&design));
    design
        .accepted
        .insert(row.finding_id(), "予算措置済み".to_owned());
    assert!(is_accepted(&design));
}

#[test]
fn before_and_after_are_counted_and_told_apart() {
    let catalog = catalog();
    let design = bare(&catalog, "1");
    let before = analyze(&design, &catalog);
    assert!(changes(&before, &before).is_empty());
    let key = OverrideKey::Threat("mynumber-daas".into(), "external_intrusion".into());
    let after = analyze(&with(&design, key, 1), &catalog);
    let changed = changes(&before, &after);
    let what = RiskSubject::Row("mynumber-daas".into(), "external_intrusion".into());
    assert_eq!(changed.len(), 1);
    assert_eq!(changed[0].what, what);
    let product = |rating: Option<sekisho::analysis::Rating>| rating.unwrap().product;
    assert_eq!((product(changed[0].old), product(changed[0].new)), (9, 3));
    let (old, new) = (Tally::of(&before), Tally::of(&after));
    assert_eq!(old.rows.above(3), new.rows.above(3) + 1);
    assert_eq!((&old.targets, &old.routes), (&new.targets, &new.routes));
    assert_eq!(
        old.routes.by_product.values().sum::<usize>(),
        before.routes.len()
    );
    let gone = apply(
        &design,
        &Command::Remove(vec![Subject::Asset("mynumber-daas".into())]),
    );
    let gone = changes(&before, &analyze(&gone.unwrap(), &catalog));
    let of_row = gone.iter().find(|change| change.what == what).unwrap();
    assert_eq!((product(of_row.old), of_row.new), (9, None));
}
