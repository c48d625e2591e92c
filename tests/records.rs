//! What is written down about things: in the file, in copies, in every phase, and by the day.
#![cfg(test)]

#[expect(dead_code, reason = "other tests use more of it")]
#[path = "common/case.rs"]
mod case;

use std::{collections::BTreeSet, sync::Arc};

use case::{bare, catalog, changed, complete};
use sekisho::{
    analysis::{Finding, Rule, Severity, analyze, dated_findings},
    catalog::{Catalog, Day, FieldId, FieldRole, FieldSort, Lang, ThingSort},
    design::{
        Command, ControlKey, ControlRecord, Design, DesignEdit, Evidence, OwnColumn, Phase, Piece,
        Point, RecordCell, RecordEdit, Rejection, Subject, parse, to_text,
    },
    edit::{Session, apply, copy, duplicate, paste},
};

const TERMINAL: &str = "lgwan-terminal";

fn asset(id: &str) -> Subject {
    Subject::Asset(id.into())
}

fn written(design: &Design, subject: Subject, field: &str, value: &str) -> Design {
    let command = Command::write_down(subject, field.into(), value.to_owned());
    changed(design, &command)
}

fn with_column(design: &Design, id: &str, name: &str, of: ThingSort) -> Design {
    let name = name.to_owned();
    let edit = RecordEdit::AddColumn(id.into(), OwnColumn { name, of });
    changed(design, &Command::Record(edit))
}

fn key(asset: Option<&str>) -> ControlKey {
    ControlKey {
        asset: asset.map(Into::into),
        control: "patching".into(),
    }
}

fn due(day: &str) -> ControlRecord {
    ControlRecord {
        due: day.to_owned(),
        evidence: vec![Evidence {
            document: "運用手順書".to_owned(),
            page: "12".to_owned(),
            link: String::new(),
        }],
        ..ControlRecord::default()
    }
}

/// A drawing with something written down about a thing of each sort and about two controls.
fn full(catalog: &Catalog) -> Design {
    let design = bare(catalog, "1");
    let line = design.links.keys().next().unwrap().clone();
    let design = written(&design, asset(TERMINAL), "host", "PC-001");
    let design = written(
        &design,
        Subject::Zone("daas".into()),
        "address",
        "10.0.0.0/24",
    );
    let design = written(&design, Subject::Link(line), "carrier", "通信会社");
    let design = with_column(&design, "own-1", "保険", ThingSort::Asset);
    let design = written(&design, asset(TERMINAL), "own-1", "あり");
    let of = |asset, day| Command::Record(RecordEdit::Control(key(asset), due(day)));
    let design = changed(&design, &of(Some(TERMINAL), "2026-09"));
    changed(&design, &of(None, "2027"))
}

#[test]
fn what_is_written_down_lives_in_the_file() {
    let design = full(&catalog());
    let text = to_text(&design);
    for words in ["PC-001", "10.0.0.0/24", "通信会社", "own-1", "運用手順書"] {
        assert!(text.contains(words), "{words}: {text}");
    }
    assert_eq!(parse(&text, "x").unwrap(), design);
}

#[test]
fn a_file_without_records_says_nothing_of_them() {
    let design = complete(&catalog(), "1");
    let text = to_text(&design);
    for words in ["record", "columns"] {
        assert!(!text.contains(words), "{words}: {text}");
    }
    // What was written and taken away again leaves nothing behind.
    let full = full(&catalog());
    let again = full.record(&asset(TERMINAL)).unwrap().clone();
    let emptied = again.keys().fold(full, |design, field| {
        changed(
            &design,
            &Command::write_down(asset(TERMINAL), field.clone(), String::new()),
        )
    });
    assert!(emptied.record(&asset(TERMINAL)).unwrap().is_empty());
    let nothing = RecordEdit::Control(key(None), ControlRecord::default());
    let emptied = changed(&emptied, &Command::Record(nothing));
    assert_eq!(emptied.control_records.len(), 1);
}

#[test]
fn records_of_assets_that_are_not_there_are_refused_with_their_place() {
    let text = to_text(&full(&catalog()));
    let at = text.find("control_records:").unwrap();
    let (before, after) = text.split_at(at);
    let broken = format!("{before}{}", after.replacen(TERMINAL, "nobody", 1));
    let error = parse(&broken, "x").unwrap_err();
    let line = broken.lines().position(|line| line.contains("nobody"));
    assert_eq!(error.place.map(|it| it.line), line.map(|line| line + 1));
    assert!(sekisho::words::file_error(&error, Lang::En).contains("nobody"));
}

#[test]
fn many_values_are_one_step_and_no_new_analysis() {
    let catalog = Arc::new(catalog());
    let mut session = Session::new(Arc::clone(&catalog), bare(&catalog, "1"));
    let before = Arc::clone(session.design());
    let (analysis, revision) = (Arc::clone(session.analysis()), session.revision());
    let cells = before.assets.keys().map(|id| RecordCell {
        subject: Subject::Asset(id.clone()),
        field: "location".into(),
        value: "本庁舎".to_owned(),
    });
    let command = Command::Record(RecordEdit::Write(cells.collect()));
    session.apply(&command).unwrap();
    let filled = session.design().assets.values();
    assert!(filled.clone().all(|asset| asset.record.len() == 1));
    assert!(Arc::ptr_eq(&analysis, session.analysis()));
    assert!(session.revision().means_the_same(revision));
    assert_eq!(session.history().labels().len(), 1);
    let label = session.history().undo_label().unwrap();
    assert_eq!(sekisho::words::both(label).ja.as_ref(), "台帳の記入");
    assert!(session.undo());
    assert_eq!(session.design(), &before);
}

#[test]
fn what_cannot_be_written_down_is_refused() {
    let design = bare(&catalog(), "1");
    let write = |subject| Command::write_down(subject, "host".into(), "x".to_owned());
    let unknown = |id: &str| Err(Rejection::Unknown(id.to_owned()));
    assert_eq!(apply(&design, &write(asset("nobody"))), unknown("nobody"));
    let note = Subject::Note("note-1".into());
    assert_eq!(apply(&design, &write(note)), unknown("note-1"));
    let add = |id: &str, name: &str| {
        let (name, of) = (name.to_owned(), ThingSort::Asset);
        let edit = RecordEdit::AddColumn(id.into(), OwnColumn { name, of });
        apply(&design, &Command::Record(edit))
    };
    assert_eq!(add("own-1", " "), Err(Rejection::NoName));
    assert_eq!(add("host", "x"), unknown("host"));
    let rename = RecordEdit::RenameColumn("own-9".into(), "x".to_owned());
    assert_eq!(apply(&design, &Command::Record(rename)), unknown("own-9"));
    let state = RecordEdit::Control(key(Some("nobody")), due("2026"));
    assert_eq!(apply(&design, &Command::Record(state)), unknown("nobody"));
}

#[test]
fn an_asset_that_is_removed_takes_what_is_written_down_along() {
    let design = full(&catalog());
    let gone = changed(&design, &Command::Remove(vec![asset(TERMINAL)]));
    assert_eq!(
        gone.control_records.keys().collect::<Vec<_>>(),
        [&key(None)]
    );
    assert!(!to_text(&gone).contains("PC-001"));
}

#[test]
fn a_column_that_is_removed_is_gone_from_every_phase() {
    let catalog = catalog();
    let mut design = full(&catalog);
    design.other_phases.push(Phase {
        id: "later".to_owned(),
        ..Phase::from(&design)
    });
    let own = FieldId::from("own-1");
    let columns = design.record_columns(&catalog, ThingSort::Asset);
    let column = columns.iter().find(|column| column.id == own).unwrap();
    assert!(column.is_own && column.name.get(Lang::En) == "保険");
    // Every phase has the columns, and an id that stands in one of them is not given again.
    assert!(
        design
            .each_phase()
            .all(|phase| phase.columns == design.columns)
    );
    let renamed = RecordEdit::RenameColumn(own.clone(), "損害保険".to_owned());
    let renamed = changed(&design, &Command::Record(renamed));
    assert_eq!(renamed.columns[&own].name, "損害保険");
    let mut nameless = design.clone();
    nameless.columns.clear();
    assert_eq!(nameless.free_column_id(), "own-2".into());
    let columns = nameless.record_columns(&catalog, ThingSort::Asset);
    assert!(
        columns
            .iter()
            .any(|column| column.id == own && !column.is_own)
    );
    let removed = changed(&design, &Command::Record(RecordEdit::RemoveColumn(own)));
    assert!(!to_text(&removed).contains("own-1"));
    assert!(to_text(&removed).contains("PC-001"));
}

#[test]
fn a_copy_has_what_is_written_down_in_the_columns_of_where_it_comes_to_stand() {
    let catalog = catalog();
    let design = full(&catalog);
    let chosen = BTreeSet::from([asset(TERMINAL)]);
    let piece = copy(&design, &chosen);
    assert_eq!(piece.columns.len(), 1);
    assert_eq!(Piece::parse(&piece.to_text(), "x").unwrap(), piece);
    let twice = duplicate(&design, &chosen).unwrap().command;
    let twice = apply(&design, &twice).unwrap();
    assert_eq!(twice.columns, design.columns);
    let with_host = twice.assets.values();
    let with_host = with_host.filter(|asset| asset.record.contains_key("host"));
    assert_eq!(with_host.count(), 2);
    assert_eq!(twice.control_records.len(), 3);
    // Where `own-1` is another column, the values go to the column of the same name, or to a new one.
    for (there, expected) in [
        (vec![("own-1", "色"), ("own-2", "保険")], "own-2"),
        (vec![("own-1", "色")], "own-2"),
        (vec![], "own-1"),
    ] {
        let target = there.iter().fold(Design::default(), |design, (id, name)| {
            with_column(&design, id, name, ThingSort::Asset)
        });
        let pasted = paste(&catalog, &target, &piece, Point::new(0, 0)).unwrap();
        let pasted = apply(&target, &pasted.command).unwrap();
        let copy = pasted.assets.values().next().unwrap();
        assert_eq!(copy.record[expected], "あり", "{there:?}");
        assert_eq!(pasted.columns[expected].name, "保険", "{there:?}");
        assert_eq!(pasted.control_records.len(), 1);
    }
}

#[test]
fn what_is_written_down_goes_to_what_takes_the_place_of_an_asset() {
    let catalog = catalog();
    let design = full(&catalog);
    let (from, to) = (TERMINAL.into(), "lgwan-server".into());
    let handed = RecordEdit::HandOver { from, to };
    let handed = changed(&design, &Command::Record(handed));
    assert_eq!(handed.assets["lgwan-server"].record["host"], "PC-001");
    assert!(handed.assets[TERMINAL].record.is_empty());
    assert!(
        handed
            .control_records
            .contains_key(&key(Some("lgwan-server")))
    );
}

fn end_of_support(catalog: &Catalog) -> FieldId {
    let field = catalog.field_of_role(FieldRole::EndOfSupport);
    field.unwrap().id.clone()
}

fn day(text: &str) -> Day {
    Day::read(text).unwrap()
}

/// What is said of an end of support on a day.
fn said(catalog: &Catalog, end: &str, today: &str) -> Option<(Rule, String)> {
    let field = end_of_support(catalog);
    let mut design = bare(catalog, "1");
    let terminal = design.assets.get_mut(TERMINAL).unwrap();
    terminal.record.insert(field, end.to_owned());
    let found = dated_findings(&design, catalog, day(today));
    assert!(found.iter().all(|it| it.severity == Severity::Info));
    assert!(found.iter().all(|it| *it.subjects == [asset(TERMINAL)]));
    let said = |finding: &Finding| sekisho::words::both(&finding.message()).en.to_string();
    found.first().map(|it| (it.rule, said(it)))
}

#[test]
fn support_is_over_the_day_after_its_last_and_near_ninety_days_before() {
    let catalog = catalog();
    let rule = |end, today| said(&catalog, end, today).map(|(rule, _)| rule);
    assert_eq!(rule("2026-03-31", "2025-12-30"), None);
    assert_eq!(rule("2026-03-31", "2025-12-31"), Some(Rule::SupportEnds));
    assert_eq!(rule("2026-03-31", "2026-03-31"), Some(Rule::SupportEnds));
    assert_eq!(rule("2026-03-31", "2026-04-01"), Some(Rule::SupportOver));
    // A month or year lasts until its end.
    assert_eq!(rule("2026-03", "2026-03-31"), Some(Rule::SupportEnds));
    assert_eq!(rule("2026-03", "2026-04-01"), Some(Rule::SupportOver));
    assert_eq!(rule("2026", "2026-10-01"), None);
    assert_eq!(rule("2026", "2026-10-02"), Some(Rule::SupportEnds));
    assert_eq!(rule("未定", "2026-04-01"), None);
    let text = |today| said(&catalog, "2026-03-31", today).unwrap().1;
    assert!(
        text("2026-03-31").contains("ends today"),
        "{}",
        text("2026-03-31")
    );
    assert!(text("2026-03-30").contains("ends tomorrow"));
    assert!(text("2026-03-01").contains("ends in 30 days"));
}

#[test]
fn a_session_that_knows_the_day_says_what_follows_from_it() {
    let catalog = Arc::new(catalog());
    let mut session = Session::new(Arc::clone(&catalog), complete(&catalog, "1"));
    let plain = analyze(session.design(), &catalog);
    let of_dates = |session: &Session| session.analysis().dated().count();
    let field = end_of_support(&catalog);
    let end = |value: &str| Command::write_down(asset(TERMINAL), field.clone(), value.to_owned());
    session.apply(&end("2026-03-31")).unwrap();
    assert_eq!((**session.analysis()).clone(), plain);
    let revision = session.revision();
    session.set_today(Some(day("2026-04-01")));
    assert_eq!(of_dates(&session), 1);
    assert!(session.revision() > revision);
    // The verdict and the numbers are what they were, and the findings in their order.
    assert_eq!(session.analysis().verdict, plain.verdict);
    let findings = &session.analysis().findings;
    assert!(findings.is_sorted_by_key(|it| (it.severity, it.rule)));
    // It can be accepted, goes with the date, and comes back with undo.
    let id = findings.last().unwrap().id();
    assert_eq!(id, format!("support-over:{TERMINAL}"));
    let accept = DesignEdit::Accept(id, Some("更新を予定".to_owned()));
    session.apply(&Command::Design(accept)).unwrap();
    let accepted = |session: &Session| {
        let mut dated = session.analysis().dated();
        dated.any(|finding| finding.accepted.is_some())
    };
    assert!(accepted(&session));
    session.apply(&end("2030-03-31")).unwrap();
    assert_eq!(of_dates(&session), 0);
    assert!(session.undo() && accepted(&session));
    session.set_today(None);
    assert_eq!(of_dates(&session), 0);
}

#[test]
fn a_date_is_kept_in_one_way_of_writing_and_nothing_is_lost() {
    assert_eq!(FieldSort::Date.kept(" 令和8年3月31日 "), "2026-03-31");
    assert_eq!(FieldSort::Date.kept("未定"), "未定");
    assert_eq!(FieldSort::Text.kept(" R8.3.31 "), "R8.3.31");
}

#[test]
fn a_column_of_a_list_is_known_by_its_usual_heads() {
    let catalog = catalog();
    let id = |of, head: &str| {
        let field = catalog.field_headed(of, head);
        field.map(|field| field.id.to_string())
    };
    for (head, expected) in [
        ("ホスト名", "host"),
        ("ﾎｽﾄ名", "host"),
        ("ＩＰアドレス", "address"),
        ("IP Address", "address"),
        ("設置\n場所", "location"),
        ("数量", "count"),
        ("備考", "note"),
        ("EOSL", "end_of_support"),
    ] {
        assert_eq!(
            id(ThingSort::Asset, head).as_deref(),
            Some(expected),
            "{head}"
        );
    }
    assert_eq!(id(ThingSort::Asset, "回線速度"), None);
    assert_eq!(
        id(ThingSort::Link, "回線速度").as_deref(),
        Some("bandwidth")
    );
    assert_eq!(id(ThingSort::Asset, ""), None);
}
