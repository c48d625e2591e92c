//! What comes in from outside: imports and maintenance.

use super::{edited, judged, said, settled, with};
use crate::case::catalog;
use sekisho::{
    analysis::{Judgement, Rule, Severity, analyze},
    design::{ControlKey, ControlState},
    edit,
};

#[test]
fn imports_into_the_lgwan_segment_are_made_harmless_or_said() {
    let catalog = catalog();
    let import = ["file_import", "mail-server", "lgwan-server"];
    let told = Some((Rule::ImportNotTold, Severity::Warning));
    assert_eq!(said(&catalog, "5", import), told);
    let design = with(&settled(&catalog, "5"), import[0], import[1], import[2]);
    assert_eq!(
        judged(&design, &catalog),
        Judgement::Passes,
        "a warning, no more"
    );
}

#[test]
fn an_import_is_harmless_only_where_its_control_is_implemented() {
    let catalog = catalog();
    let breaks = |state: Option<ControlState>| {
        let import = with(
            &settled(&catalog, "1"),
            "file_import",
            "internet-daas",
            "lgwan-terminal",
        );
        let design = edited(&import, |it| {
            it.states
                .retain(|key, _| key.control.as_str() != "sanitising");
            let controls = analyze(it, &catalog).controls;
            let asked = controls.iter().filter(|instance| {
                instance.control.as_str() == "sanitising" && instance.out_of_scope.is_none()
            });
            let keys: Vec<_> = asked
                .map(|instance| ControlKey {
                    asset: instance.asset.clone(),
                    control: instance.control.clone(),
                })
                .collect();
            assert!(!keys.is_empty());
            let set = keys.into_iter().zip(state.iter().cycle());
            it.states
                .extend(set.map(|(key, state)| (key, state.clone())));
        });
        let analysis = analyze(&design, &catalog);
        let mut findings = analysis.findings.iter();
        let breaks = findings
            .any(|it| it.rule == Rule::FlowBreaksSeparation && it.severity == Severity::Error);
        (breaks, analysis.verdict.judgement)
    };
    assert_eq!(
        breaks(Some(ControlState::Implemented)),
        (false, Judgement::Passes)
    );
    let set_aside = ControlState::NotApplicable("taken in nowhere".to_owned());
    for state in [None, Some(ControlState::Planned), Some(set_aside)] {
        assert_eq!(
            breaks(state.clone()),
            (true, Judgement::FallsShort),
            "{state:?}"
        );
    }
}

#[test]
fn maintenance_comes_from_its_site_or_from_the_system_room() {
    let catalog = catalog();
    let moved = |zone: &str| {
        let design = edited(&settled(&catalog, "5"), |it| {
            let terminal = it.assets.get_mut("maintenance-terminal").unwrap();
            terminal.zone = Some(zone.into());
        });
        let analysis = analyze(&design, &catalog);
        let misplaced = analysis
            .findings
            .iter()
            .any(|it| it.rule == Rule::AssetMisplaced);
        let breaks = analysis
            .findings
            .iter()
            .any(|it| it.rule == Rule::FlowBreaksSeparation && it.severity == Severity::Error);
        (misplaced, breaks)
    };
    assert_eq!(moved("maintenance-site"), (false, false));
    assert_eq!(moved("lgwan-segment"), (false, false));
    assert!(!moved("mynumber-segment").0);
    assert_eq!(moved("internet-segment"), (true, true));
    assert_eq!(moved("internet"), (true, true));
}

#[test]
fn what_is_drawn_the_wrong_way_round_is_said_with_an_edit_that_mends_it() {
    let catalog = catalog();
    let design = edited(&settled(&catalog, "5"), |it| {
        let flow = it.links.get_mut("flow-internet-vdi-web-site").unwrap();
        std::mem::swap(&mut flow.from, &mut flow.to);
    });
    let analysis = analyze(&design, &catalog);
    assert_eq!(analysis.verdict.judgement, Judgement::NotJudged);
    let turned = analysis
        .findings
        .iter()
        .find(|it| it.rule == Rule::FlowReversed);
    let fix = turned.and_then(|it| it.fix.as_ref()).unwrap();
    let mended = edit::apply(&design, &fix.command).unwrap();
    assert_eq!(judged(&mended, &catalog), Judgement::Passes);
}
