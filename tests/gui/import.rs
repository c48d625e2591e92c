//! Lists of assets that are read in by the window.

use std::{fs, path::Path};

use eframe::egui::{Event, Key, Modifiers, Vec2};
use egui_kittest::{
    Harness,
    kittest::{NodeT as _, Queryable as _},
};
use sekisho::{
    catalog::Lang,
    gui::{Desktop, Settings},
    import::ColumnMeaning,
    keep::SettingsFile,
    scene::ThemeName,
};

use crate::{
    access::nameless,
    desk::{Desk, click, click_first, press, says, start_with_required, window},
};

type Desked = Harness<'static, Option<Desktop>>;

const LIST: &str = "機器名,系統,備品番号\nLG-AD-01,LGWAN接続系,A-1\n会議室モニタ,LGWAN接続系,\nN-CS予備,,A-3\n謎の箱,LGWAN接続系,\n";

/// A window in whose file dialogs the list is chosen.
fn desk(folder: &Path, list: &str) -> Desk {
    let path = folder.join("台帳.csv");
    fs::write(&path, list).unwrap();
    Desk {
        size: Some(Vec2::new(1280.0, 900.0)),
        answer: path,
        ..Desk::default()
    }
}

fn names(harness: &Desked) -> Vec<String> {
    let assets = window(harness).session().design().assets.values();
    let mut names: Vec<_> = assets.map(|asset| asset.name.clone()).collect();
    names.sort();
    names
}

/// Chooses what a list offers, wherever it stands in it.
fn choose(harness: &mut Desked, label: &str) {
    harness.get_by_label(label).focus();
    harness.run();
    click(harness, label);
}

#[test]
fn a_drawing_is_begun_with_a_list_and_taken_back_by_one_undo() {
    let folder = tempfile::tempdir().unwrap();
    let mut harness = desk(folder.path(), LIST).open();
    click(&mut harness, "資産一覧から描く…");
    assert!(says(&harness, "台帳.csv（UTF-8・コンマ区切り、4 行）"));
    assert_eq!(nameless(&harness), [""; 0]);
    click(&mut harness, "行の確認へ");
    assert!(says(&harness, "要確認 2") && says(&harness, "受け入れ 1") && says(&harness, "外す 1"));
    assert_eq!(nameless(&harness), [""; 0]);
    // By keyboard: the first row asks and knows what it is.
    press(&mut harness, Modifiers::NONE, Key::Enter);
    assert!(says(&harness, "要確認 1") && says(&harness, "受け入れ 2"));
    click(&mut harness, "2 行を取り込む");
    assert_eq!(names(&harness), ["LG-AD-01", "N-CS予備"]);
    assert!(says(&harness, "2 件の資産を取り込みました"));
    press(&mut harness, Modifiers::COMMAND, Key::Z);
    assert_eq!(names(&harness), [""; 0]);
}

#[test]
fn a_list_goes_into_the_drawing_that_is_shown() {
    let folder = tempfile::tempdir().unwrap();
    let mut harness = desk(folder.path(), LIST).open();
    start_with_required(&mut harness);
    let before = window(&harness).session().design().assets.len();
    click(&mut harness, "ファイル");
    click(&mut harness, "資産一覧の取り込み…");
    click(&mut harness, "行の確認へ");
    // A row is left out with a key, and all that say enough are accepted at once.
    press(&mut harness, Modifiers::NONE, Key::Delete);
    assert!(says(&harness, "外す 2"));
    click(&mut harness, "表示中をすべて受け入れ");
    click(&mut harness, "2 行を取り込む");
    let design = window(&harness).session().design();
    assert_eq!(design.assets.len(), before + 2);
    assert_eq!(window(&harness).open_drawings(), 1);
}

#[test]
fn what_is_cancelled_changes_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let mut harness = desk(folder.path(), LIST).open();
    click(&mut harness, "資産一覧から描く…");
    press(&mut harness, Modifiers::NONE, Key::Escape);
    assert!(!says(&harness, "台帳.csv"));
    assert_eq!(window(&harness).open_drawings(), 0);
    click(&mut harness, "資産一覧から描く…");
    click(&mut harness, "行の確認へ");
    click(&mut harness, "戻る");
    assert!(says(&harness, "1 列の対応") && says(&harness, "行の確認へ"));
    click_first(&mut harness, "キャンセル");
    assert!(!says(&harness, "台帳.csv"));
}

#[test]
fn a_list_that_cannot_be_read_is_refused_in_one_line() {
    let folder = tempfile::tempdir().unwrap();
    let mut harness = desk(folder.path(), "a,b\nc,\"d\n").open();
    click(&mut harness, "資産一覧から描く…");
    assert!(says(&harness, "引用符"));
    press(&mut harness, Modifiers::NONE, Key::Escape);
    assert!(!says(&harness, "引用符"));
}

#[test]
fn kinds_zones_and_columns_are_chosen_and_columns_remembered() {
    let folder = tempfile::tempdir().unwrap();
    let kept = folder.path().join("settings.ron");
    let mut desk = desk(folder.path(), LIST);
    desk.settings = Settings {
        file: SettingsFile::at(Some(kept.clone())),
        ..Settings::default()
    };
    let mut harness = desk.open();
    click(&mut harness, "資産一覧から描く…");
    click(&mut harness, "備品番号の意味");
    choose(&mut harness, "取り込まない");
    click(&mut harness, "行の確認へ");
    click(&mut harness, "謎の箱の種類");
    choose(&mut harness, "ルータ");
    assert!(says(&harness, "変更 1"));
    let row = harness.get_by_label("謎の箱の種類");
    assert_eq!(row.accesskit_node().value().as_deref(), Some("ルータ"));
    // A combination that may not be is none that is decided.
    click(&mut harness, "N-CS予備の領域");
    choose(&mut harness, "LGWAN接続系（新規）");
    assert!(says(&harness, "置けません") && says(&harness, "2 行を取り込む"));
    click(&mut harness, "N-CS予備の領域");
    choose(&mut harness, "マイナンバー利用事務系（新規）");
    click(&mut harness, "3 行を取り込む");
    assert!(window(&harness).session().design().columns.is_empty());
    let heads = Settings::read(Some(kept)).heads;
    assert_eq!(heads.get("備品番号"), Some(&ColumnMeaning::LeftOut));
}

#[test]
fn the_dialog_fits_into_a_small_window_and_speaks_english() {
    let folder = tempfile::tempdir().unwrap();
    for size in [Vec2::new(1024.0, 640.0), Vec2::new(1600.0, 1000.0)] {
        let mut desk = desk(folder.path(), LIST);
        desk.size = Some(size);
        desk.settings = Desk::dressed(Lang::En, ThemeName::Dark).settings;
        let mut harness = desk.open();
        click(&mut harness, "Draw from a list of assets…");
        click(&mut harness, "On to the rows");
        let inside = |label: &str| {
            let rect = harness.get_by_label(label).rect();
            rect.min.x >= 0.0 && rect.min.y >= 0.0 && rect.max.x <= size.x && rect.max.y <= size.y
        };
        assert!(
            inside("Import 1 row") && inside("Zone of LG-AD-01"),
            "{size:?}"
        );
        assert_eq!(nameless(&harness), [""; 0]);
    }
}

const PLACES: &str = "機器名,設置場所,系統,OS,ベンダー\n北支所PC,北支所,LGWAN接続系,Windows 11,甲社\n\
    複合機,西倉庫,LGWAN接続系,,\n謎の箱,本庁舎,LGWAN接続系,,乙社\n";

#[test]
fn leaving_is_asked_about_where_anything_was_decided() {
    let folder = tempfile::tempdir().unwrap();
    let mut harness = desk(folder.path(), LIST).open();
    click(&mut harness, "資産一覧から描く…");
    click(&mut harness, "行の確認へ");
    press(&mut harness, Modifiers::NONE, Key::Delete);
    assert!(says(&harness, "外す 2"));
    press(&mut harness, Modifiers::NONE, Key::Escape);
    assert!(says(&harness, "取り込みをやめますか"));
    assert_eq!(nameless(&harness), [""; 0]);
    click(&mut harness, "確認を続ける");
    assert!(!says(&harness, "取り込みをやめますか") && says(&harness, "外す 2"));
    // By the buttons as by the key.
    click_first(&mut harness, "キャンセル");
    click(&mut harness, "やめる");
    assert!(!says(&harness, "台帳.csv"));
    // Of columns as well.
    click(&mut harness, "資産一覧から描く…");
    click(&mut harness, "備品番号の意味");
    choose(&mut harness, "取り込まない");
    press(&mut harness, Modifiers::NONE, Key::Escape);
    assert!(says(&harness, "取り込みをやめますか"));
    // Escape takes nothing back of what was decided.
    press(&mut harness, Modifiers::NONE, Key::Escape);
    assert!(!says(&harness, "取り込みをやめますか") && says(&harness, "台帳.csv"));
}

#[test]
fn a_row_shows_what_stands_in_its_cells() {
    let folder = tempfile::tempdir().unwrap();
    let mut harness = desk(folder.path(), PLACES).open();
    click(&mut harness, "資産一覧から描く…");
    click(&mut harness, "行の確認へ");
    assert!(says(
        &harness,
        "設置場所：北支所・系統：LGWAN接続系・OS：Windows 11"
    ));
}

#[test]
fn what_is_offered_is_narrowed_by_typing() {
    let folder = tempfile::tempdir().unwrap();
    let mut harness = desk(folder.path(), PLACES).open();
    click(&mut harness, "資産一覧から描く…");
    click(&mut harness, "行の確認へ");
    click(&mut harness, "謎の箱の種類");
    assert!(says(&harness, "ルータ") && says(&harness, "プリンタ・スキャナ・複合機"));
    assert_eq!(nameless(&harness), [""; 0]);
    harness.event(Event::Text("るーた".to_owned()));
    harness.run();
    assert!(harness.query_by_label("プロキシ").is_none());
    press(&mut harness, Modifiers::NONE, Key::Enter);
    let row = harness.get_by_label("謎の箱の種類");
    assert_eq!(row.accesskit_node().value().as_deref(), Some("ルータ"));
}

#[test]
fn equipment_of_a_branch_goes_into_a_branch_of_that_name() {
    let folder = tempfile::tempdir().unwrap();
    let mut harness = desk(folder.path(), PLACES).open();
    click(&mut harness, "資産一覧から描く…");
    click(&mut harness, "行の確認へ");
    click(&mut harness, "複合機の領域");
    choose(&mut harness, "西倉庫のLGWAN接続系（新規・出先機関・支所）");
    click(&mut harness, "2 行を取り込む");
    let design = window(&harness).session().design();
    let branches = design
        .zones
        .iter()
        .filter(|(_, zone)| zone.kind.as_str() == "branch_office");
    let branches: Vec<_> = branches.collect();
    let names: Vec<&str> = branches
        .iter()
        .map(|(_, zone)| zone.name.as_str())
        .collect();
    assert_eq!(names, ["北支所", "西倉庫"]);
    for (id, _) in branches {
        let inner = design
            .zones
            .values()
            .filter(|zone| zone.parent.as_ref() == Some(id));
        assert_eq!(inner.count(), 1);
    }
}

#[test]
fn what_a_list_has_filled_is_shown_in_the_table() {
    let folder = tempfile::tempdir().unwrap();
    let mut desk = desk(folder.path(), PLACES);
    desk.size = Some(Vec2::new(2600.0, 900.0));
    let mut harness = desk.open();
    click(&mut harness, "資産一覧から描く…");
    click(&mut harness, "行の確認へ");
    click(&mut harness, "2 行を取り込む");
    press(&mut harness, Modifiers::COMMAND | Modifiers::ALT, Key::Num2);
    assert!(says(&harness, "Windows 11") && says(&harness, "甲社"));
}

#[test]
fn a_list_opened_as_a_drawing_is_looked_over() {
    let folder = tempfile::tempdir().unwrap();
    let mut harness = desk(folder.path(), LIST).open();
    click(&mut harness, "開く…");
    assert!(says(&harness, "台帳.csv（UTF-8・コンマ区切り、4 行）"));
    click(&mut harness, "行の確認へ");
    assert!(says(&harness, "要確認 2"));
}
