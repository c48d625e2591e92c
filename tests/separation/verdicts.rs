//! What settles a verdict, and what does not.

use std::collections::BTreeMap;

use crate::case::catalog;
use sekisho::{
    analysis::{Analysis, Bearing, Cause, Judgement, Rule, analyze},
    design::{Command, ControlKey, ControlState, Design, LinkEdit},
    edit,
};

use super::{edited, judged, settled, with};

#[test]
fn nothing_buys_a_verdict() {
    let catalog = catalog();
    let breach = with(
        &settled(&catalog, "5"),
        "mail",
        "mynumber-vdi",
        "mail-server",
    );
    let empty = Design::default();
    let cut = edited(&settled(&catalog, "5"), |it| {
        it.links.remove("line-mynumber-switch-mynumber-vdi");
    });
    let missing = edited(&settled(&catalog, "5"), |it| {
        let first = it.states.values_mut().next().unwrap();
        *first = ControlState::Missing;
    });
    for (design, expected) in [
        (breach, Judgement::FallsShort),
        (empty, Judgement::NotJudged),
        (cut, Judgement::NotJudged),
        (missing, Judgement::FallsShort),
    ] {
        let all_accepted = edited(&design, |it| {
            for finding in analyze(it, &catalog).findings {
                it.accepted.insert(finding.id(), "because".to_owned());
            }
        });
        assert_eq!(judged(&all_accepted, &catalog), expected);
        let mut excused = all_accepted.clone();
        for control in analyze(&all_accepted, &catalog).controls {
            let key = ControlKey {
                asset: control.asset.clone(),
                control: control.control.clone(),
            };
            let state = ControlState::NotApplicable("because".to_owned());
            excused.states.entry(key).or_insert(state);
        }
        assert_eq!(judged(&excused, &catalog), expected);
    }
}

#[test]
fn what_the_user_settles_is_listed_beside_the_verdict() {
    let catalog = catalog();
    let design = edited(&settled(&catalog, "5"), |it| {
        let key = analyze(it, &catalog).controls.iter().find_map(|control| {
            let required = control.requirement == sekisho::catalog::Requirement::Required;
            required.then(|| ControlKey {
                asset: control.asset.clone(),
                control: control.control.clone(),
            })
        });
        let state = ControlState::NotApplicable("no such accounts".to_owned());
        it.states.insert(key.unwrap(), state);
    });
    let verdict = analyze(&design, &catalog).verdict;
    let noted: Vec<_> = verdict.reasons_of(Bearing::Noted).collect();
    let is_excuse = |it: &&&sekisho::analysis::Reason| matches!(it.cause, Cause::Settled(_));
    let excuses: Vec<_> = noted.iter().filter(is_excuse).collect();
    assert_eq!(excuses.len(), 1);
    assert!(
        sekisho::words::both(&excuses[0].message)
            .ja
            .contains("no such accounts")
    );
}

#[test]
fn a_control_that_the_drawing_contradicts_is_named() {
    let catalog = catalog();
    let design = with(
        &settled(&catalog, "5"),
        "web",
        "mynumber-system",
        "web-site",
    );
    let analysis = analyze(&design, &catalog);
    let named = |analysis: &Analysis| {
        let found = analysis.findings.iter();
        let found = found.filter(|it| it.rule == Rule::ControlContradicted);
        found
            .filter_map(|it| it.subjects.first().map(|it| it.as_str().to_owned()))
            .collect::<Vec<_>>()
    };
    assert!(named(&analysis).contains(&"isolation-firewall".to_owned()));
    let unticked = edited(&design, |it| {
        for state in it.states.values_mut() {
            *state = ControlState::Missing;
        }
    });
    assert!(named(&analyze(&unticked, &catalog)).is_empty());
}

#[test]
fn a_route_rests_on_its_flows() {
    let catalog = catalog();
    let before = settled(&catalog, "5");
    let flows: BTreeMap<_, _> = before
        .links
        .iter()
        .filter(|(id, _)| id.as_str().starts_with("flow-"))
        .map(|(id, link)| (id.clone(), link.clone()))
        .collect();
    for needed in [
        "flow-internet-vdi-web-site",
        "flow-lgwan-terminal-internet-vdi",
    ] {
        let design = edited(&before, |it| drop(it.links.remove(needed)));
        assert_eq!(judged(&design, &catalog), Judgement::NotJudged, "{needed}");
    }
    // One of two is enough.
    let design = edited(&before, |it| {
        drop(it.links.remove("flow-mynumber-vdi-gov-system"));
    });
    assert_eq!(judged(&design, &catalog), Judgement::Passes);
    // A flow that is drawn needs a way, whether it is needed or not.
    for line in before
        .links
        .keys()
        .filter(|id| id.as_str().starts_with("line-"))
    {
        let design = edited(&before, |it| drop(it.links.remove(line)));
        let analysis = analyze(&design, &catalog);
        let cut = analysis.flows.iter().any(|(_, way)| way.assets.is_empty());
        let passes = analysis.verdict.judgement == Judgement::Passes;
        assert!(!(cut && passes), "{line}: {} flows", flows.len());
    }
}

#[test]
fn marking_a_flow_is_a_step_that_can_be_undone() {
    let catalog = catalog();
    let design = settled(&catalog, "5");
    let id = design.links.keys().next().unwrap().clone();
    let marked = edit::apply(
        &design,
        &Command::Link(id.clone(), LinkEdit::Specified(true)),
    )
    .unwrap();
    assert!(marked.links.get(&id).unwrap().specified);
    let back = edit::apply(&marked, &Command::Link(id, LinkEdit::Specified(false))).unwrap();
    assert_eq!(back, design);
}
