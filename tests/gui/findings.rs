//! The findings list: going there, mending, accepting with a reason.

use std::sync::Arc;

use eframe::egui::{Key, Modifiers};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use sekisho::{
    design::{self, Subject},
    gui::Lit,
};

use crate::desk::{
    Desk, click, click_containing, click_first, click_prefix, file_of, list_findings_one_by_one,
    press, says, window,
};

fn findings_of_an_open_design() -> egui_kittest::Harness<'static, Option<sekisho::gui::Desktop>> {
    let mut harness = Desk::wide().open();
    click(&mut harness, "このひな形で始める");
    list_findings_one_by_one(&mut harness);
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
    assert!(says(&harness, "受容済み：来年度に更改"));
    assert!(says(&harness, "受容 1"));
    let design = Arc::clone(window(&harness).session().design());
    assert_eq!(
        design.accepted.get(&id).map(String::as_str),
        Some("来年度に更改")
    );
    let again = design::parse(&design::to_text(&design), "again").unwrap();
    assert_eq!(again.accepted, design.accepted);
    press(&mut harness, Modifiers::COMMAND, Key::Z);
    assert!(!says(&harness, "受容済み：来年度に更改"));
    press(&mut harness, Modifiers::COMMAND, Key::Y);
    click_prefix(&mut harness, "受容を取り消す");
    assert!(window(&harness).session().design().accepted.is_empty());
    assert!(!says(&harness, "受容済み：来年度に更改"));
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
    list_findings_one_by_one(&mut harness);
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
    // Their rows stand folded below the assets they threaten.
    let accepted = |harness: &egui_kittest::Harness<'_, _>| -> Vec<String> {
        let nodes = harness.query_all_by_label_contains("受容済み：閉域のため");
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

type Desked = egui_kittest::Harness<'static, Option<sekisho::gui::Desktop>>;

/// The first template without controls, with its findings by their causes.
fn bare_drawing() -> Desked {
    let mut harness = Desk::wide().open();
    click(&mut harness, "通信経路(1)");
    click(&mut harness, "このひな形で始める");
    harness
}

/// The rows of the list of findings, from top to bottom.
fn rows(harness: &Desked) -> Vec<String> {
    use eframe::egui::accesskit::Role;
    use egui_kittest::kittest::{AccessKitNode, by};
    let is_row = |node: &AccessKitNode<'_>| node.role() == Role::ListBoxOption;
    let rows = harness.query_all(by().predicate(is_row));
    let starts = ["エラー：", "警告：", "情報：", "構成 ", "対策 ", "リスク "];
    let mut rows: Vec<_> = rows
        .map(|node| {
            let label = node.accesskit_node().label().unwrap_or_default();
            (node.rect().top(), label)
        })
        .filter(|(_, label)| starts.iter().any(|start| label.starts_with(start)))
        .collect();
    rows.sort_by(|one, other| one.0.total_cmp(&other.0));
    rows.into_iter().map(|(_, label)| label).collect()
}

#[test]
fn a_hundred_findings_are_a_handful_of_rows_led_by_their_places() {
    use sekisho::{
        catalog::Lang,
        desk::{FindingsListing, FindingsView},
    };
    let mut harness = bare_drawing();
    let session = window(&harness).session();
    let (analysis, catalog) = (session.analysis(), session.catalog());
    let listing = FindingsListing::of(analysis, catalog, Lang::Ja, &FindingsView::default());
    let total = analysis.findings.len();
    assert!(total > 100, "{total}");
    assert!(listing.lines.len() < 36, "{:#?}", listing.lines);
    assert!(says(&harness, &format!("すべて {total}")));
    // A cause is opened by a click, and folded again.
    let shown = rows(&harness);
    let group = |row: &&String| row.contains('①') && row.contains("未実施 ");
    let group = shown.iter().find(group);
    let group = group.unwrap_or_else(|| panic!("{shown:#?}")).clone();
    assert!(!shown.iter().any(|row| row.contains("画面転送機能")));
    click_containing(&mut harness, &group);
    let opened = rows(&harness);
    assert!(opened.iter().any(|row| row.contains("画面転送機能")));
    click_containing(&mut harness, &group);
    assert_eq!(rows(&harness), shown);
    // So is everything about controls.
    let topic = shown.iter().find(|row| row.starts_with("対策 ")).unwrap();
    click_containing(&mut harness, topic);
    let folded = rows(&harness);
    assert!(folded.iter().all(|row| !row.contains("未実施 ")));
}

#[test]
fn a_chip_of_the_banner_shows_just_its_findings_and_one_press_shows_all() {
    use sekisho::analysis::Severity;
    let folder = tempfile::tempdir().unwrap();
    let path = file_of(folder.path(), "1");
    let mut design = design::read_file(&path).unwrap();
    // A cloud without its provider is a warning among the others.
    for zone in design.zones.values_mut() {
        zone.provider.clear();
    }
    design::write_file(&path, &design).unwrap();
    let mut harness = Desk {
        file: Some(path),
        ..Desk::wide()
    }
    .open();
    let findings = window(&harness).session().analysis().findings.clone();
    let warnings = findings
        .iter()
        .filter(|it| it.severity == Severity::Warning);
    let warnings = warnings.count();
    assert!(warnings > 0 && warnings < findings.len());
    click(&mut harness, &format!("指摘：警告 {warnings}"));
    let shown = format!("{warnings} / {} 件を表示", findings.len());
    assert!(says(&harness, &shown));
    let all = rows(&harness);
    assert!(
        all.iter().all(|row| !row.starts_with("エラー：")),
        "{all:#?}"
    );
    click(&mut harness, "絞り込みを解除");
    assert!(says(&harness, &format!("すべて {}", findings.len())));
    assert!(!says(&harness, "絞り込みを解除"));
}

/// Takes an entry of the menu that is open.
fn choose(harness: &mut Desked, entry: &str) {
    use eframe::egui::accesskit::Role;
    use egui_kittest::kittest::{AccessKitNode, by};
    let is_entry = |node: &AccessKitNode<'_>| {
        let roles = [Role::MenuItemRadio, Role::MenuItemCheckBox];
        let is_choice = node.toggled().is_some() || roles.contains(&node.role());
        is_choice && node.label().is_some_and(|label| label == entry)
    };
    let entries = harness.query_all(by().predicate(is_entry));
    entries
        .last()
        .unwrap_or_else(|| panic!("no {entry}"))
        .click();
    harness.run();
}

#[test]
fn findings_are_chosen_by_words_sort_asset_and_placement() {
    let mut harness = bare_drawing();
    let total = window(&harness).session().analysis().findings.len();
    let shown = |harness: &Desked| -> usize {
        let all = harness.query_all_by_label_contains("件を表示");
        let node = all.into_iter().next().map(|it| it.accesskit_node());
        let label = node.and_then(|node| node.value().or_else(|| node.label()));
        let label = label.unwrap_or_default();
        label
            .split(' ')
            .next()
            .and_then(|it| it.parse().ok())
            .unwrap_or(total)
    };
    harness.get_by_label("指摘を文字で絞り込み").focus();
    harness.run();
    harness
        .get_by_label("指摘を文字で絞り込み")
        .type_text("画面転送機能");
    harness.run();
    let by_words = shown(&harness);
    assert!(by_words > 0 && by_words < total, "{by_words} of {total}");
    assert!(
        rows(&harness)
            .iter()
            .any(|row| row.contains("画面転送機能")),
        "opened by itself"
    );
    click(&mut harness, "絞り込みを解除");
    for choice in ["攻撃ルートの積が安全の範囲を超える", "LGWAN接続系端末"] {
        click_prefix(&mut harness, "条件を指定");
        choose(&mut harness, choice);
        press(&mut harness, Modifiers::NONE, Key::Escape);
        let chosen = shown(&harness);
        assert!(chosen > 0 && chosen < total, "{choice}: {chosen}");
        click(&mut harness, "絞り込みを解除");
        assert_eq!(shown(&harness), total);
    }
}

#[test]
fn an_acceptance_says_what_it_covers_and_takes_all_of_a_sort_in_one_step() {
    use sekisho::analysis::Rule;
    let mut harness = findings_of_an_open_design();
    let findings = window(&harness).session().analysis().findings.clone();
    let rule = findings[0].rule;
    assert_eq!(rule, Rule::RequiredControlMissing);
    let alike = findings.iter().filter(|it| it.rule == rule).count();
    click_prefix(&mut harness, "この指摘を受容する");
    assert!(says(&harness, "受容の対象：指摘 1 件"));
    click(&mut harness, "同じ種類の指摘すべて");
    assert!(says(&harness, &format!("受容の対象：指摘 {alike} 件")));
    harness.get_by_label("受容する理由").focus();
    harness.run();
    harness
        .get_by_label("受容する理由")
        .type_text("来年度に更改");
    harness.run();
    click(&mut harness, "理由を記録して受容");
    let accepted = |harness: &Desked| window(harness).session().design().accepted.len();
    assert_eq!(accepted(&harness), alike);
    assert!(says(&harness, &format!("受容 {alike}")));
    press(&mut harness, Modifiers::COMMAND, Key::Z);
    assert_eq!(accepted(&harness), 0, "one step");
}
