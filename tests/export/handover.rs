//! A sheet of controls goes out, is filled in, and comes back.

use std::{path::PathBuf, sync::Arc};

use sekisho::{
    analysis::{Case, analyze},
    catalog::{Catalog, Lang},
    design::{ControlKey, ControlState, Design},
    edit::{Session, StartControls, apply},
    export::{
        AnswerColumn, ConflictChoice, HandoverPlan, HandoverSheet, Report, ReportBlock,
        ReportTable, SheetKind, handover, handover_sheet, workbook,
    },
};

use super::{case, report_of};

/// The table of controls, to be filled in.
fn controls(report: &mut Report) -> &mut ReportTable {
    let sheet = report
        .sheets
        .iter_mut()
        .find(|sheet| sheet.kind == SheetKind::Controls);
    let blocks = sheet.unwrap().blocks.iter_mut();
    let mut tables = blocks.filter_map(|block| match block {
        ReportBlock::Table(table) => Some(table),
        ReportBlock::Heading(_) | ReportBlock::Words(_) | ReportBlock::Picture => None,
    });
    tables.next().unwrap()
}

/// Fills a cell of the n-th row in, as a person would.
fn fill(report: &mut Report, row: usize, column: &str, text: &str) {
    let table = controls(report);
    let at = table.columns.iter().position(|it| it.id == column).unwrap();
    let mut rows = table.groups.iter_mut().flat_map(|group| &mut group.rows);
    rows.nth(row).unwrap()[at] = text.into();
}

/// The key of the n-th row.
fn key(report: &mut Report, row: usize) -> ControlKey {
    let table = controls(report);
    let at = |id: &str| table.columns.iter().position(|it| it.id == id).unwrap();
    let cells = table.rows().nth(row).unwrap();
    let asset = cells[at("asset-id")].text();
    ControlKey {
        asset: Some(asset.as_str().into()).filter(|_| !asset.is_empty()),
        control: cells[at("control-id")].text().as_str().into(),
    }
}

/// The workbook as it comes back.
fn sent(report: &Report) -> HandoverSheet {
    let folder = tempfile::tempdir().unwrap();
    let path: PathBuf = folder.path().join("対策.xlsx");
    std::fs::write(&path, workbook(report, None).unwrap()).unwrap();
    handover_sheet(&path).unwrap()
}

fn compared(
    catalog: &Catalog,
    design: &Design,
    sheet: &HandoverSheet,
    choice: ConflictChoice,
) -> HandoverPlan {
    let analysis = analyze(design, catalog);
    handover(Case::new(design, catalog, &analysis), sheet, choice)
}

#[test]
fn what_nobody_touched_changes_nothing() {
    let catalog = case::catalog();
    for (lang, id) in [(Lang::Ja, "1p"), (Lang::En, "7p"), (Lang::Ja, "3")] {
        let design = case::reference(&catalog, id, StartControls::Required);
        let report = report_of(&catalog, &design, lang);
        let plan = compared(&catalog, &design, &sent(&report), ConflictChoice::Design);
        assert_eq!(plan.command, None);
        assert!(plan.is_whole() && plan.changes.is_empty(), "{plan:?}");
        assert_eq!((plan.absent, plan.rows > 40), (0, true));
    }
}

#[test]
fn answers_come_back_as_one_step_and_nothing_else_changes() {
    let catalog = case::catalog();
    let design = case::bare(&catalog, "1");
    let mut report = report_of(&catalog, &design, Lang::En);
    for (column, text) in [
        ("state", "Planned"),
        ("person", "情報政策課"),
        ("due", "令和9年3月31日"),
        ("cost", "=1+1"),
        ("remark", "一行目\n二行目"),
        ("document", "規程\n手順書"),
        ("page", "\np.3"),
    ] {
        fill(&mut report, 0, column, text);
    }
    fill(&mut report, 1, "state", "対象外");
    fill(&mut report, 1, "reason", "使っていない");
    let (first, second) = (key(&mut report, 0), key(&mut report, 1));
    let plan = compared(&catalog, &design, &sent(&report), ConflictChoice::Design);
    assert!(plan.is_whole(), "{plan:?}");
    assert_eq!(plan.changes.len(), 9);

    let mut session = Session::new(Arc::new(catalog), design.clone());
    session.apply(&plan.command.unwrap()).unwrap();
    let after = Design::clone(session.design());
    assert_eq!(after.states[&first], ControlState::Planned);
    assert_eq!(
        after.states[&second],
        ControlState::NotApplicable("使っていない".to_owned())
    );
    let record = &after.control_records[&first];
    assert_eq!(
        (record.person.as_str(), record.due.as_str()),
        ("情報政策課", "2027-03-31")
    );
    assert_eq!(
        (record.cost.as_str(), record.remark.as_str()),
        ("=1+1", "一行目\n二行目")
    );
    let evidence: Vec<_> = record
        .evidence
        .iter()
        .map(|it| (it.document.as_str(), it.page.as_str()))
        .collect();
    assert_eq!(evidence, [("規程", ""), ("手順書", "p.3")]);
    assert_eq!(after.control_records.len(), 1);
    assert!(session.undo());
    assert_eq!(**session.design(), design);
    assert!(!session.undo(), "it was one step");
}

/// The design with another state and person at a control.
fn changed_meanwhile(design: &Design, key: &ControlKey) -> Design {
    let mut design = design.clone();
    design.states.insert(key.clone(), ControlState::Planned);
    design
        .control_records
        .entry(key.clone())
        .or_default()
        .person = "契約課".to_owned();
    design
}

#[test]
fn what_both_sides_changed_is_a_conflict() {
    let catalog = case::catalog();
    let design = case::bare(&catalog, "2");
    let mut report = report_of(&catalog, &design, Lang::Ja);
    fill(&mut report, 3, "state", "実施済");
    fill(&mut report, 3, "cost", "100万円");
    // Both come to the same: no conflict.
    fill(&mut report, 3, "person", "契約課");
    let key = key(&mut report, 3);
    let sheet = sent(&report);
    let now = changed_meanwhile(&design, &key);

    let kept = compared(&catalog, &now, &sheet, ConflictChoice::Design);
    let columns = |cells: &[sekisho::export::HandoverCell]| -> Vec<AnswerColumn> {
        cells.iter().map(|cell| cell.column).collect()
    };
    assert_eq!(columns(&kept.conflicts), [AnswerColumn::State]);
    assert_eq!(columns(&kept.changes), [AnswerColumn::Cost]);
    assert!(!kept.is_whole());
    let after = apply(&now, &kept.command.unwrap()).unwrap();
    assert_eq!(after.states[&key], ControlState::Planned);
    assert_eq!(after.control_records[&key].cost, "100万円");
    assert_eq!(after.control_records[&key].person, "契約課");

    let taken = compared(&catalog, &now, &sheet, ConflictChoice::Sheet);
    assert_eq!(columns(&taken.conflicts), [AnswerColumn::State]);
    let after = apply(&now, &taken.command.unwrap()).unwrap();
    assert_eq!(after.states[&key], ControlState::Implemented);
}

#[test]
fn rows_of_what_is_gone_and_answers_that_mean_nothing_are_listed() {
    let catalog = case::catalog();
    let design = case::bare(&catalog, "1");
    let mut report = report_of(&catalog, &design, Lang::Ja);
    fill(&mut report, 0, "asset-id", "gone");
    fill(&mut report, 1, "control-id", "");
    fill(&mut report, 1, "person", "誰か");
    fill(&mut report, 2, "state", "たぶん");
    fill(&mut report, 3, "state", "対象外");
    fill(&mut report, 4, "due", "来年");
    fill(&mut report, 4, "person", "情報政策課");
    fill(&mut report, 5, "reason", "理由だけ");
    let fourth = key(&mut report, 4);
    let plan = compared(&catalog, &design, &sent(&report), ConflictChoice::Sheet);
    let unknown: Vec<_> = plan.unknown.iter().map(|row| row.asset.as_str()).collect();
    assert_eq!(unknown[0], "gone");
    assert_eq!(plan.unknown.len(), 2);
    let why: Vec<_> = plan
        .problems
        .iter()
        .map(|problem| problem.why.key)
        .collect();
    assert_eq!(
        why,
        [
            "handover-no-state",
            "handover-no-reason",
            "handover-no-date",
            "handover-idle-reason"
        ]
    );
    assert_eq!(plan.absent, 2);
    let after = apply(&design, &plan.command.unwrap()).unwrap();
    assert_eq!(after.states, design.states);
    assert_eq!(after.control_records.len(), 1);
    assert_eq!(after.control_records[&fourth].person, "情報政策課");
}

#[test]
fn a_workbook_of_something_else_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("other.xlsx");
    let mut report = report_of(&case::catalog(), &Design::default(), Lang::Ja);
    report.sheets.retain(|sheet| sheet.kind == SheetKind::Cover);
    std::fs::write(&path, workbook(&report, None).unwrap()).unwrap();
    let refused = handover_sheet(&path).unwrap_err();
    assert!(
        format!("{refused:?}").contains("handover-no-sheet"),
        "{refused:?}"
    );
    std::fs::write(&path, "no workbook").unwrap();
    assert!(handover_sheet(&path).is_err());
}
