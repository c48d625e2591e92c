//! What is written down about things and controls, in the inspector, the finder and the findings.

use eframe::egui::{Event, Key, Modifiers};
use egui_kittest::Harness;
use sekisho::{
    catalog::{Catalog, FieldRole},
    design::{ControlRecord, Design, Evidence, Subject},
    gui::Desktop,
};

use crate::{
    desk::{Desk, click, press, says, start_with_required, window},
    properties::{select, type_into, value},
};

type Desked = Harness<'static, Option<Desktop>>;

const TERMINAL: &str = "LGWAN接続系端末";

fn design(harness: &Desked) -> &Design {
    window(harness).session().design()
}

fn desk() -> Desked {
    let mut harness = Desk::tall().open();
    start_with_required(&mut harness);
    harness
}

fn enter(harness: &mut Desked, label: &str, text: &str) {
    type_into(harness, label, text);
    press(harness, Modifiers::NONE, Key::Enter);
}

/// What is written down about the terminal in a field.
fn written(harness: &Desked, field: &str) -> Option<String> {
    let terminal = Subject::Asset("lgwan-terminal".into());
    let record = design(harness).record(&terminal).unwrap();
    record.get(field).cloned()
}

#[test]
fn a_record_is_written_in_the_inspector_and_found_by_typing() {
    let mut harness = desk();
    let before = design(&harness).clone();
    select(&mut harness, &[TERMINAL]);
    click(&mut harness, "台帳");
    enter(&mut harness, "ホスト名", "PC-0815");
    assert_eq!(written(&harness, "host").as_deref(), Some("PC-0815"));
    assert_eq!(value(&harness, "ホスト名"), "PC-0815");
    press(&mut harness, Modifiers::NONE, Key::Escape);
    press(&mut harness, Modifiers::COMMAND, Key::F);
    harness.event(Event::Text("pc-0815".to_owned()));
    harness.run();
    press(&mut harness, Modifiers::NONE, Key::Enter);
    let selected = window(&harness).view().single().cloned();
    assert_eq!(selected, Some(Subject::Asset("lgwan-terminal".into())));
    press(&mut harness, Modifiers::COMMAND, Key::Z);
    assert_eq!(design(&harness), &before);
}

#[test]
fn a_date_is_read_in_many_ways_and_what_is_none_is_said() {
    let catalog = Catalog::builtin().unwrap();
    let field = catalog.field_of_role(FieldRole::EndOfSupport).unwrap();
    let (word, id) = (field.name.ja.to_string(), field.id.as_str());
    let mut harness = desk();
    select(&mut harness, &[TERMINAL]);
    click(&mut harness, "台帳");
    enter(&mut harness, &word, "R8.3.31");
    assert_eq!(written(&harness, id).as_deref(), Some("2026-03-31"));
    assert!(!says(&harness, "日付として読み取れません"));
    enter(&mut harness, &word, "未定");
    assert_eq!(written(&harness, id).as_deref(), Some("未定"));
    assert!(says(&harness, "日付として読み取れません"));
    // The desk's day is 12 January 1970: support that has ended is found at once.
    enter(&mut harness, &word, "昭和44年");
    let n_dated = |harness: &Desked| window(harness).session().analysis().dated().count();
    assert_eq!(n_dated(&harness), 1);
    press(&mut harness, Modifiers::COMMAND, Key::Z);
    assert_eq!(n_dated(&harness), 0);
}

#[test]
fn many_things_take_one_value_in_one_step_and_columns_are_added_by_name() {
    let mut harness = desk();
    select(&mut harness, &[TERMINAL, "LGWAN-ASP"]);
    click(&mut harness, "台帳");
    enter(&mut harness, "設置場所", "本庁舎");
    let places = |harness: &Desked| {
        let assets = design(harness).assets.values();
        let with = assets.filter(|asset| asset.record.contains_key("location"));
        with.count()
    };
    assert_eq!(places(&harness), 2);
    press(&mut harness, Modifiers::COMMAND, Key::Z);
    assert_eq!(places(&harness), 0);
    enter(&mut harness, "列の追加", "保険");
    enter(&mut harness, "保険", "あり");
    let column = design(&harness).columns.keys().next().unwrap().clone();
    assert_eq!(written(&harness, column.as_str()).as_deref(), Some("あり"));
}

#[test]
fn the_state_of_a_control_has_its_record() {
    let mut harness = desk();
    select(&mut harness, &[TERMINAL]);
    click(&mut harness, "対策");
    let button = "「パッチ適用」の記録";
    click(&mut harness, button);
    enter(&mut harness, "実施担当", "情報政策課");
    enter(&mut harness, "期限", "令和8年9月");
    enter(&mut harness, "根拠1 資料名", "運用手順書");
    enter(&mut harness, "根拠1 ページ", "12");
    let records = &design(&harness).control_records;
    let expected = ControlRecord {
        person: "情報政策課".to_owned(),
        due: "2026-09".to_owned(),
        evidence: vec![Evidence {
            document: "運用手順書".to_owned(),
            page: "12".to_owned(),
            link: String::new(),
        }],
        ..ControlRecord::default()
    };
    assert_eq!(records.values().collect::<Vec<_>>(), [&expected]);
    // A second piece of evidence is offered; the record is closed by the same button.
    assert!(says(&harness, "根拠2 資料名"));
    click(&mut harness, button);
    assert!(!says(&harness, "実施担当"));
}
