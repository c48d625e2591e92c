//! The town hall beside the models that routes presume, and beside the verdict.

use sekisho::{
    analysis::{Analysis, Bearing, Finding, Judgement, Rule, Severity},
    design::Subject,
};

use crate::{
    alpha, analysis,
    case::{PATTERNS, bare, catalog, complete},
    counted,
    edits::Edited,
    model,
};

fn differing(analysis: &Analysis) -> Vec<&Finding> {
    let findings = analysis.findings.iter();
    findings
        .filter(|finding| finding.rule == Rule::HallModelDiffers)
        .collect()
}

#[test]
fn reference_drawings_agree_with_what_they_presume() {
    let catalog = catalog();
    for id in PATTERNS {
        let found = analysis(&bare(&catalog, id));
        assert!(differing(&found).is_empty(), "{id}");
    }
}

/// Route (5) presumes model α, but most terminals stand in the Internet segment by their numbers.
#[test]
fn where_the_town_hall_is_another_model_than_presumed_both_are_named() {
    let catalog = catalog();
    let drawing = Edited(complete(&catalog, "5p"));
    let before = analysis(&drawing.0);
    let found = analysis(&counted(drawing, "internet-terminal", 9_000).0);
    assert_eq!(model(&found.hall), Some("beta"));
    let [remark] = differing(&found)[..] else {
        panic!("one remark")
    };
    assert_eq!(remark.id(), "hall-model-differs:5p");
    assert_eq!(remark.severity, Severity::Info);
    assert_eq!(remark.bearing, Bearing::Nothing);
    assert_eq!(found.verdict, before.verdict);
    let said = sekisho::words::both(&remark.message());
    for part in ["βモデル", "通信経路(5)’", "αモデル", "インターネット接続系"]
    {
        assert!(said.ja.contains(part), "{part}: {}", said.ja);
    }
    for part in ["Model β", "Route (5)’", "Model α", "Internet segment"] {
        assert!(said.en.contains(part), "{part}: {}", said.en);
    }
    // The evidence of both: the flow that makes the route, and where the terminals stand.
    let has = |subject: Subject| remark.subjects.contains(&subject);
    assert!(has(Subject::Link(
        "flow-lgwan-terminal-mynumber-vdi".into()
    )));
    assert!(has(Subject::Asset("internet-terminal".into())));
    assert!(!remark.slides.is_empty() && !remark.pages.is_empty());
}

#[test]
fn where_it_is_no_model_nothing_is_said_of_what_is_presumed() {
    let catalog = catalog();
    let drawing = Edited(bare(&catalog, "5p"));
    let tied = counted(drawing, "lgwan-terminal", 7);
    let found = analysis(&counted(tied, "internet-terminal", 7).0);
    assert_eq!(model(&found.hall), None);
    assert!(differing(&found).is_empty());
}

/// A terminal without a number counts as one, but may be hundreds.
#[test]
fn nothing_is_said_while_a_missing_number_could_decide_otherwise() {
    let catalog = catalog();
    let drawing = counted(Edited(bare(&catalog, "5p")), "internet-terminal", 9_000);
    let open = analysis(&counted(drawing, "lgwan-terminal", 0).0);
    assert_eq!(model(&open.hall), Some("beta"));
    assert!(differing(&open).is_empty());
    // What is missing on the side that has most anyway changes nothing.
    let drawing = Edited(bare(&catalog, "5p"));
    let drawing = counted(drawing, "lgwan-terminal", 1);
    let drawing = drawing.asset("rest", "internet_terminal", "internet-segment");
    assert_eq!(differing(&analysis(&drawing.0)).len(), 1);
}

#[test]
fn a_remark_that_is_accepted_carries_its_reason() {
    let catalog = catalog();
    let drawing = counted(Edited(bare(&catalog, "5p")), "internet-terminal", 9_000);
    let mut design = drawing.0;
    let id = "hall-model-differs:5p".to_owned();
    design.accepted.insert(id, "移行中".to_owned());
    let found = analysis(&design);
    assert_eq!(differing(&found)[0].accepted.as_deref(), Some("移行中"));
}

#[test]
fn without_screen_transfer_everything_but_the_verdict_is_told() {
    let found = analysis(&alpha().0);
    assert_eq!(found.verdict.judgement, Judgement::NotJudged);
    let not_judged: Vec<_> = found.verdict.reasons_of(Bearing::NotJudged).collect();
    assert_eq!(not_judged.len(), 1);
    assert!(
        found
            .findings
            .iter()
            .any(|it| it.rule == Rule::NoRouteDrawn)
    );
    assert!(!found.routes.is_empty() && !found.asset_risks.is_empty());
}
