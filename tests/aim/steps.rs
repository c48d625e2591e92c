//! What the steps say, from drawings one would begin with.

use sekisho::{
    analysis::{AimFix, AimNeed, AimPart, AimStep, towards},
    catalog::{Catalog, PatternId},
    design::{Design, Names, Subject},
    edit::{StartControls, apply, carried_out, outlook, with_controls},
    words,
};

use crate::{
    aim, alpha,
    case::{PATTERNS, bare, catalog, complete, starts},
    drawing,
    edits::Edited,
};

fn said(design: &Design, pattern: &str, part: AimPart) -> Vec<String> {
    let aim = aim(design, &catalog(), pattern);
    let steps = aim.of_part(part);
    steps
        .map(|step| words::both(&step.message).en.to_string())
        .collect()
}

#[test]
fn a_reference_drawing_lacks_nothing_of_its_own_route_but_controls() {
    let catalog = catalog();
    for pattern in PATTERNS {
        let bare = aim(&bare(&catalog, pattern), &catalog, pattern);
        assert!(bare.is_recognised, "{pattern}");
        assert_eq!(bare.n_drawing(), 0, "{pattern}: {:#?}", drawing(&bare));
        assert!(bare.n_controls() > 0, "{pattern}");
        let whole = aim(&complete(&catalog, pattern), &catalog, pattern);
        assert_eq!(whole.steps, [], "{pattern}");
    }
}

#[test]
fn an_unknown_route_cannot_be_aimed_at() {
    let (design, pattern) = (Design::default(), PatternId::from("9"));
    assert_eq!(towards(&design, &catalog(), &pattern), None);
    assert_eq!(carried_out(&design, &catalog(), &pattern, true), None);
}

#[test]
fn a_town_hall_of_model_alpha_lacks_the_cloud_side_of_the_second_route() {
    let alpha = alpha();
    assert_eq!(said(&alpha, "2", AimPart::Zones), ["DaaS cloud"]);
    let assets = [
        "mynumber_daas",
        "internet_daas",
        "csp_firewall",
        "lbo_firewall",
    ];
    let found = aim(&alpha, &catalog(), "2");
    let mut kinds: Vec<_> = found
        .of_part(AimPart::Assets)
        .map(|step| match &step.need {
            AimNeed::Asset(kinds) => kinds[0].as_str(),
            other => panic!("{other:?}"),
        })
        .collect();
    kinds.sort_by_key(|kind| assets.iter().position(|it| it == kind));
    assert_eq!(kinds, assets);
}

#[test]
fn a_line_waits_for_what_it_joins() {
    let found = aim(&alpha(), &catalog(), "2");
    let mut lines = found.of_part(AimPart::Lines);
    let waits = lines.all(|step| step.fix == AimFix::Waits);
    assert!(waits, "each leads to something that is not there yet");
}

#[test]
fn who_runs_the_clouds_is_left_to_the_user() {
    let catalog = catalog();
    let pattern = PatternId::from("2");
    let end = carried_out(&Design::default(), &catalog, &pattern, false).unwrap();
    assert!(!end.is_assumed);
    let left = aim(&end.design, &catalog, "2");
    let [step] = drawing(&left)[..] else {
        panic!("{left:#?}")
    };
    assert_eq!((step.part, step.edit()), (AimPart::Facts, None));
    assert!(matches!(step.subjects[..], [Subject::Zone(_)]));
    // Once it is written at one cloud, the other can follow.
    let AimFix::User {
        assumed: Some(decision),
        ..
    } = &step.fix
    else {
        panic!("{step:?}")
    };
    let decided = aim(&apply(&end.design, decision).unwrap(), &catalog, "2");
    assert!(drawing(&decided)[0].edit().is_some());
}

#[test]
fn the_terminal_is_moved_and_not_drawn_a_second_time() {
    let catalog = catalog();
    let start = bare(&catalog, "1");
    let found = aim(&start, &catalog, "3");
    let mut assets = found.of_part(AimPart::Assets);
    assert!(matches!(assets.next().unwrap().need, AimNeed::Fact(_)));
    let end = carried_out(&start, &catalog, &"3".into(), false)
        .unwrap()
        .design;
    let count = |kind: &str| {
        let all = end.assets.values();
        all.filter(|asset| asset.kind.as_str() == kind).count()
    };
    assert_eq!(
        (count("lgwan_terminal"), count("internet_terminal")),
        (0, 1)
    );
    // Its number of devices goes along.
    let mut all = end.assets.values();
    let moved = all.find(|asset| asset.kind.as_str() == "internet_terminal");
    assert_eq!(moved.unwrap().count, 420);
}

#[test]
fn what_the_user_has_joined_otherwise_stays_as_it_is() {
    // The mail server hangs at the firewall, a router stands between two switches.
    let drawing = Edited(bare(&catalog(), "5"))
        .cut("line-internet-switch-mail-server")
        .link("lan", "edge-firewall", "mail-server")
        .cut("line-split-firewall-lgwan-switch")
        .asset("between", "router", "lgwan-segment")
        .link("lan", "split-firewall", "between")
        .link("lan", "between", "lgwan-switch");
    let found = aim(&drawing.0, &catalog(), "5");
    assert_eq!(found.n_drawing(), 0, "{:#?}", found.steps);
    let to_another = said(&drawing.0, "7", AimPart::Lines);
    let is_of = |word: &str| to_another.iter().any(|line| line.contains(word));
    assert!(!is_of("mail server"), "{to_another:?}");
}

#[test]
fn what_stands_where_it_does_not_belong_is_moved() {
    let drawing = Edited(bare(&catalog(), "5")).put("lgwan-server", "internet-segment");
    let found = aim(&drawing.0, &catalog(), "5");
    let steps = super::drawing(&found);
    assert_eq!(steps.len(), 1, "{steps:#?}");
    let moved = apply(&drawing.0, &steps[0].edit().unwrap().command).unwrap();
    assert_eq!(aim(&moved, &catalog(), "5").n_drawing(), 0);
}

#[test]
fn controls_of_what_is_still_to_be_drawn_are_counted_beforehand() {
    let catalog = catalog();
    for start in [alpha(), bare(&catalog, "5")] {
        for pattern in ["1", "2"] {
            let before = aim(&start, &catalog, pattern).n_controls();
            let end = carried_out(&start, &catalog, &pattern.into(), true).unwrap();
            let after = aim(&end.design, &catalog, pattern).n_controls();
            assert_eq!(before, after, "{pattern}");
        }
    }
}

#[test]
fn the_outlook_is_what_comes_out_once_everything_is_done() {
    let catalog = catalog();
    let start = alpha();
    let analysis = sekisho::analysis::analyze(&start, &catalog);
    let seen = outlook(&start, &catalog, &analysis, &"2".into()).unwrap();
    assert!(seen.is_assumed || seen.aim.n_drawing() > 0);
    assert!(seen.cost > 0 && seen.n_controls > 0);
    assert!(seen.then.letter > seen.now.letter || seen.then.product <= seen.now.product);
    let end = carried_out(&start, &catalog, &"2".into(), true).unwrap();
    let done = with_controls(end.design, &catalog, StartControls::Required);
    let done = sekisho::analysis::analyze(&done, &catalog);
    assert_eq!(seen.then.letter, done.summary.worst_letter);
    assert_eq!(seen.then.product, done.summary.worst_product());
    assert_eq!(seen.then.judgement, done.verdict.judgement);
    // All steps as one command lead as far as no decision is needed.
    let all = apply(&start, &seen.all.unwrap()).unwrap();
    let left = aim(&all, &catalog, "2");
    assert!(drawing(&left).iter().all(|step| step.edit().is_none()));
}

/// How many assets a step takes out; it must name each of them.
fn n_named(start: &Design, catalog: &Catalog, step: &AimStep) -> usize {
    let Some(fix) = step.edit() else { return 0 };
    let said = words::both(&step.message).ja;
    let names = Names {
        design: start,
        catalog,
    };
    let removed = fix.command.removes();
    let assets: Vec<_> = removed.into_iter().filter_map(Subject::asset).collect();
    for id in &assets {
        let name = names.asset(id).text().ja;
        assert!(said.contains(&*name), "{said}: {name}");
    }
    assets.len()
}

/// Taking out what is drawn is never called drawing: the step names what goes.
#[test]
fn a_step_that_takes_assets_out_names_them() {
    let catalog = catalog();
    let mut starts: Vec<Design> = starts(&catalog).into_iter().map(|(_, it)| it).collect();
    starts.extend(PATTERNS.map(|id| bare(&catalog, id)));
    let mut n_found = 0;
    for start in &starts {
        for pattern in PATTERNS {
            let steps = aim(start, &catalog, pattern).steps;
            let named = steps.iter().map(|step| n_named(start, &catalog, step));
            n_found += named.sum::<usize>();
        }
    }
    assert!(n_found > 20, "{n_found}");
}
