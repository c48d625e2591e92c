//! `sekisho import`.

use std::{fs, path::Path};

use encoding_rs::SHIFT_JIS;
use sekisho::design::read_file;

use super::{Run, command, finished, folder, run, template};

/// A list as Excel writes it in Japan: one row that has to be looked at, one that is left out.
pub(super) const LIST: &str = "資産台帳,,,,\r\nNo,機器名,系統,台数,備品番号\r\n1,LG-AD-01,LGWAN接続系,2,A-1\r\n\
    2,会議室モニタ,LGWAN接続系,1,\r\n3,N-CS予備,,1,A-3\r\n4,フロア複合機,LGWAN接続系,18台,A-4\r\n";

pub(super) fn write(folder: &Path, name: &str, text: &str) {
    let (bytes, _, lost) = SHIFT_JIS.encode(text);
    assert!(!lost);
    fs::write(folder.join(name), bytes).unwrap();
}

fn run_in(folder: &Path, args: &[&str]) -> Run {
    finished(command(args).current_dir(folder).output().unwrap())
}

#[test]
fn what_is_sure_is_drawn_and_what_is_not_is_named() {
    let dir = folder();
    write(dir.path(), "台帳.csv", LIST);
    let run = run_in(
        dir.path(),
        &["import", "台帳.csv", "-o", "市.sekisho.ron", "--lang", "ja"],
    );
    assert_eq!((run.code, run.err.as_str()), (Some(1), ""));
    for words in [
        "CP932",
        "要確認の行：1",
        "5 行目 N-CS予備",
        "略称「CS」",
        "通信しない備品",
        "備品番号",
    ] {
        assert!(run.out.contains(words), "{words}: {}", run.out);
    }
    let design = read_file(&dir.path().join("市.sekisho.ron")).unwrap();
    assert_eq!(design.title, "台帳");
    let mut assets: Vec<_> = design
        .assets
        .values()
        .map(|it| (it.name.as_str(), it.count))
        .collect();
    assets.sort_unstable();
    assert_eq!(assets, [("LG-AD-01", 2), ("フロア複合機", 18)]);
}

#[test]
fn a_list_in_which_all_is_sure_ends_well_and_goes_into_a_design() {
    let dir = folder();
    let into = template(dir.path(), "1", "none");
    let before = read_file(&into).unwrap();
    write(dir.path(), "list.csv", "機器名,系統\nWSUS,LGWAN接続系\n");
    let into = into.display().to_string();
    let run = run_in(
        dir.path(),
        &["import", "list.csv", "--into", &into, "-o", "out.ron"],
    );
    assert_eq!((run.code, run.err.as_str()), (Some(0), ""));
    let after = read_file(&dir.path().join("out.ron")).unwrap();
    assert_eq!(after.assets.len(), before.assets.len() + 1);
    assert_eq!(after.zones, before.zones);
    assert_eq!(read_file(Path::new(&into)).unwrap(), before);
}

#[test]
fn where_nothing_can_be_taken_over_nothing_is_written() {
    let dir = folder();
    write(dir.path(), "list.csv", "機器名\n謎の箱\n");
    let run = run_in(dir.path(), &["import", "list.csv", "-o", "out.ron"]);
    assert_eq!(run.code, Some(1));
    assert_eq!(run.err.lines().count(), 1, "{}", run.err);
    assert!(!dir.path().join("out.ron").exists());
}

#[test]
fn what_cannot_be_read_or_written_exits_2_with_one_line() {
    let dir = folder();
    write(dir.path(), "list.csv", "機器名,系統\nWSUS,LGWAN接続系\n");
    fs::write(dir.path().join("open.csv"), "a,b\nc,\"d\n").unwrap();
    fs::write(dir.path().join("book.xlsx"), "PK\x03\x04").unwrap();
    for args in [
        ["import", "gone.csv", "-o", "out.ron"],
        ["import", "open.csv", "-o", "out.ron"],
        ["import", "book.xlsx", "-o", "out.ron"],
        ["import", "list.csv", "-o", "list.csv"],
        ["import", "list.csv", "-o", "no/folder/out.ron"],
    ] {
        let run = run_in(dir.path(), &args);
        assert_eq!(run.code, Some(2), "{args:?}");
        assert_eq!(run.err.lines().count(), 1, "{args:?}: {}", run.err);
    }
    let open = run_in(dir.path(), &["import", "open.csv", "-o", "out.ron"]);
    assert!(open.err.contains("open.csv:2:1: "), "{}", open.err);
    assert_eq!(
        run(["import", "list.csv"]).code,
        Some(2),
        "it needs a place to write to"
    );
    let list = fs::read(dir.path().join("list.csv")).unwrap();
    assert!(
        list.starts_with(&SHIFT_JIS.encode("機器名").0),
        "it is as it was"
    );
}
