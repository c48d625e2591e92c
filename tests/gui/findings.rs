//! The findings list: going there, mending, accepting with a reason.

use std::sync::Arc;

use eframe::egui::{Key, Modifiers};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use sekisho::{
    design::{self, Subject},
    gui::Lit,
};

use crate::desk::{Desk, click, click_containing, click_first, click_prefix, press, says, window};

fn findings_of_an_open_design() -> egui_kittest::Harness<'static, Option<sekisho::gui::Desktop>> {
    let mut harness = Desk::wide().open();
    click(&mut harness, "このひな形で始める");
    harness
}

#[test]
fn a_click_goes_there_and_lights_it() {
    let mut harness = findings_of_an_open_design();
    let findings = window(&harness).session().analysis().findings.clone();
    let about = findings.iter().find(|it| !it.subjects.is_empty()).unwrap();
    let finding = about.clone();
    let Some(Subject::Asset(asset)) = finding.subjects.first().cloned() else {
        panic!("{} is about an asset", finding.id());
    };
    let words = sekisho::words::both(&finding.message()).ja.to_string();
    let before = window(&harness).view().camera;
    press(&mut harness, Modifiers::COMMAND, Key::Num1);
    click_containing(&mut harness, &words);
    assert_eq!(
        window(&harness).view().lit,
        Lit::Subjects(finding.subjects.to_vec())
    );
    assert_eq!(
        window(&harness).view().single(),
        Some(&Subject::Asset(asset.clone()))
    );
    assert_ne!(window(&harness).view().camera, before);
    let place = window(&harness).session().design().layout.assets[&asset];
    let camera = window(&harness).view().camera;
    assert!(place.x as f32 >= camera.origin.x && place.y as f32 >= camera.origin.y);
}

#[test]
fn a_finding_is_accepted_with_a_reason_that_the_file_keeps_and_taken_back() {
    let mut harness = findings_of_an_open_design();
    let id = window(&harness).session().analysis().findings[0].id();
    click_prefix(&mut harness, "この指摘を受容する");
    // Without a reason there is nothing to record.
    assert!(
        harness
            .get_by_label("理由を記録して受容")
            .accesskit_node()
            .is_disabled()
    );
    harness
        .get_by_label("受容する理由")
        .type_text("来年度に更改");
    harness.run();
    click(&mut harness, "理由を記録して受容");
    assert!(says(&harness, "受容済み: 来年度に更改"));
    assert!(says(&harness, "受容 1"));
    let design = Arc::clone(window(&harness).session().design());
    assert_eq!(
        design.accepted.get(&id).map(String::as_str),
        Some("来年度に更改")
    );
    let again = design::parse(&design::to_text(&design), "again").unwrap();
    assert_eq!(again.accepted, design.accepted);
    press(&mut harness, Modifiers::COMMAND, Key::Z);
    assert!(!says(&harness, "受容済み: 来年度に更改"));
    press(&mut harness, Modifiers::COMMAND, Key::Y);
    click_prefix(&mut harness, "受容を取り消す");
    assert!(window(&harness).session().design().accepted.is_empty());
    assert!(!says(&harness, "受容済み: 来年度に更改"));
}

#[test]
fn a_fix_is_one_click_and_one_step() {
    use sekisho::{catalog::Catalog, edit};
    let folder = tempfile::tempdir().unwrap();
    let catalog = Catalog::builtin().unwrap();
    let pattern = catalog.patterns.patterns[0].id.clone();
    let mut design = edit::template(&catalog, &pattern, edit::StartControls::All)
        .unwrap()
        .unwrap();
    // Some asset may be mended by being added again.
    let session =
        |design: &design::Design| edit::Session::new(Arc::new(catalog.clone()), design.clone());
    let broken = design.assets.keys().find_map(|id| {
        let remove = design::Command::Remove(vec![Subject::Asset(id.clone())]);
        let changed = edit::apply(&design, &remove).unwrap();
        let found = session(&changed)
            .analysis()
            .findings
            .iter()
            .any(|it| it.fix.is_some());
        found.then_some(changed)
    });
    design = broken.expect("something that can be mended");
    let path = folder.path().join("broken.sekisho.ron");
    design::write_file(&path, &design).unwrap();
    let mut harness = Desk {
        file: Some(path),
        ..Desk::wide()
    }
    .open();
    let findings = window(&harness).session().analysis().findings.clone();
    let finding = findings.iter().find(|it| it.fix.is_some()).unwrap();
    click_first(
        &mut harness,
        &sekisho::words::both(&finding.fix.as_ref().unwrap().label).ja,
    );
    let after = window(&harness).session();
    assert!(
        after
            .analysis()
            .findings
            .iter()
            .all(|it| it.id() != finding.id())
    );
    press(&mut harness, Modifiers::COMMAND, Key::Z);
    assert_eq!(**window(&harness).session().design(), design);
}

#[test]
fn an_accepted_risk_reads_as_accepted_in_every_list() {
    use sekisho::{analysis, catalog::Catalog, edit};
    let folder = tempfile::tempdir().unwrap();
    let catalog = Catalog::builtin().unwrap();
    let pattern = catalog.patterns.patterns[0].id.clone();
    let mut design = edit::template(&catalog, &pattern, edit::StartControls::None)
        .unwrap()
        .unwrap();
    let found = analysis::analyze(&design, &catalog);
    let route = &found.routes[0];
    let risk = found
        .asset_risks
        .iter()
        .find(|it| it.rating.product > 3)
        .unwrap();
    for id in [route.finding_id(), risk.finding_id()] {
        assert!(
            found.findings.iter().any(|finding| finding.id() == id),
            "{id}"
        );
        design.accepted.insert(id, "閉域のため".to_owned());
    }
    let path = folder.path().join("accepted.sekisho.ron");
    design::write_file(&path, &design).unwrap();
    let mut harness = Desk {
        file: Some(path),
        ..Desk::wide()
    }
    .open();
    let accepted = |harness: &egui_kittest::Harness<'_, _>| -> Vec<String> {
        let nodes = harness.query_all_by_label_contains("受容済み: 閉域のため");
        let labels = nodes.filter_map(|node| node.accesskit_node().label());
        labels.collect()
    };
    assert!(says(&harness, "受容 2"));
    let [row] = &accepted(&harness)[..] else {
        panic!("the list of routes: {:?}", accepted(&harness));
    };
    assert!(row.starts_with("1 "), "{row}");
    click_prefix(&mut harness, "資産ベース ");
    click(&mut harness, "リスク");
    let [row] = &accepted(&harness)[..] else {
        panic!("the list of assets: {:?}", accepted(&harness));
    };
    let threat = catalog.threat(&risk.threat).unwrap();
    assert!(row.contains(&*threat.name.ja), "{row}");
}
