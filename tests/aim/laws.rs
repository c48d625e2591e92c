//! Laws that hold from every start towards every route.

use std::collections::BTreeSet;

use sekisho::{
    analysis::{Aim, AimFix, AimNeed, AimStep, Judgement, analyze},
    catalog::Catalog,
    design::{Command, Design},
    edit::apply,
    words,
};

use crate::{
    aim, alpha, beta,
    case::{PATTERNS, bare, catalog},
    drawing,
};

fn needs(aim: &Aim) -> BTreeSet<AimNeed> {
    drawing(aim).iter().map(|step| step.need.clone()).collect()
}

fn told(aim: &Aim) -> String {
    let lines = drawing(aim).into_iter().map(|step| {
        let message = words::both(&step.message).en;
        format!("{:?} {message} {}", step.part, step.edit().is_some())
    });
    lines.collect::<Vec<_>>().join("\n")
}

/// What a step does: its edit, or what a user might decide.
fn command(step: &AimStep) -> Option<(&Command, bool)> {
    match &step.fix {
        AimFix::Edit(fix) => Some((&fix.command, false)),
        AimFix::User { assumed, .. } => assumed.as_ref().map(|command| (command, true)),
        AimFix::Waits => None,
    }
}

/// What a step breaks: it stays though it was done, or brings others.
fn broken(step: &AimStep, is_decision: bool, now: &Aim, then: &Aim) -> Option<String> {
    let (before, after) = (needs(now), needs(then));
    if !is_decision && after.contains(&step.need) {
        return Some(format!("{:?} stays:\n{}", step.need, told(then)));
    }
    let new: Vec<_> = after.difference(&before).collect();
    let grows = !new.is_empty() || after.len() > before.len();
    grows.then(|| format!("{:?} brings {new:?}:\n{}", step.need, told(now)))
}

/// Goes all the way, one step after the other; what breaks a law is told.
fn walk(catalog: &Catalog, start: &Design, pattern: &str) -> Result<Design, String> {
    let mut design = start.clone();
    let mut now = aim(&design, catalog, pattern);
    for _ in 0..100 {
        let steps = drawing(&now);
        let Some(step) = steps.into_iter().find(|step| command(step).is_some()) else {
            let left = told(&now);
            return if left.is_empty() && now.is_recognised {
                Ok(design)
            } else {
                Err(format!("stuck with\n{left}"))
            };
        };
        let (command, is_decision) = command(step).unwrap();
        design = apply(&design, command).map_err(|it| format!("{step:?} refused: {it}"))?;
        let then = aim(&design, catalog, pattern);
        if let Some(why) = broken(step, is_decision, &now, &then) {
            return Err(why);
        }
        now = then;
    }
    Err("it has no end".to_owned())
}

/// From these starts towards every route: it is recognised at the end, and nothing of what is drawn
/// keeps it from being judged.
fn assert_reached(starts: &[(&str, Design)]) {
    let catalog = catalog();
    let mut broken = Vec::new();
    for (name, start) in starts {
        for pattern in PATTERNS {
            let end = match walk(&catalog, start, pattern) {
                Ok(end) => end,
                Err(why) => {
                    broken.push(format!("{name} → {pattern}: {why}"));
                    continue;
                }
            };
            let analysis = analyze(&end, &catalog);
            let mut found = analysis.patterns.iter();
            if !found.any(|matched| matched.pattern.as_str() == pattern) {
                broken.push(format!("{name} → {pattern}: is {:?}", analysis.patterns));
            }
            if analysis.verdict.judgement == Judgement::NotJudged {
                let reasons = &analysis.verdict.reasons;
                let why = reasons.first().map(|it| words::both(&it.message).en);
                broken.push(format!("{name} → {pattern}: not judged: {why:?}"));
            }
        }
    }
    assert!(
        broken.is_empty(),
        "{}:\n{}",
        broken.len(),
        broken.join("\n\n")
    );
}

#[test]
fn from_an_empty_drawing_all_steps_lead_to_every_route() {
    assert_reached(&[("empty", Design::default())]);
}

#[test]
fn from_a_town_hall_without_screen_transfer_all_steps_lead_to_every_route() {
    assert_reached(&[("alpha", alpha()), ("beta", beta())]);
}

#[test]
fn from_every_route_all_steps_lead_to_every_other() {
    let catalog = catalog();
    let starts = PATTERNS.map(|id| (id, bare(&catalog, id)));
    assert_reached(&starts);
}

/// Whichever of the steps that have an edit is done first.
#[test]
fn each_step_can_be_done_before_all_others() {
    let catalog = catalog();
    let starts = [
        ("empty", Design::default()),
        ("alpha", alpha()),
        ("5", bare(&catalog, "5")),
        ("8", bare(&catalog, "8")),
    ];
    let mut all_broken = Vec::new();
    for (name, start) in starts {
        for pattern in ["1", "2p", "3p", "6", "7"] {
            let now = aim(&start, &catalog, pattern);
            for step in drawing(&now) {
                let Some(fix) = step.edit() else { continue };
                let then = aim(&apply(&start, &fix.command).unwrap(), &catalog, pattern);
                let why = broken(step, false, &now, &then);
                all_broken.extend(why.map(|why| format!("{name} → {pattern}: {why}")));
            }
        }
    }
    assert!(all_broken.is_empty(), "{}", all_broken.join("\n\n"));
}
