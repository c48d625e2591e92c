//! `sekisho report` and `sekisho import-controls`.

use std::{fs, path::Path};

use sekisho::design::read_file;

use super::{Run, check_json, command, finished, folder, run, template};

fn run_in(folder: &Path, args: &[&str]) -> Run {
    finished(command(args).current_dir(folder).output().unwrap())
}

#[test]
fn a_report_is_written_in_the_form_its_ending_says() {
    let dir = folder();
    let file = template(dir.path(), "3", "required");
    let file = file.file_name().unwrap().to_str().unwrap();
    for out in ["r.xlsx", "r.html", "r.zip", "r.csv", "r.json"] {
        let run = run_in(
            dir.path(),
            &["report", file, "-o", out, "--date", "2026-12-01"],
        );
        assert_eq!(
            (run.code, run.out.as_str(), run.err.as_str()),
            (Some(0), "", ""),
            "{out}"
        );
    }
    assert!(
        fs::read(dir.path().join("r.xlsx"))
            .unwrap()
            .starts_with(b"PK")
    );
    let html = fs::read_to_string(dir.path().join("r.html")).unwrap();
    assert!(html.starts_with("<!DOCTYPE html>\n<html lang=\"en\">") && html.contains("2026-12-01"));
    let csv = fs::read_to_string(dir.path().join("r.csv/05-controls.csv")).unwrap();
    assert!(csv.starts_with('\u{feff}'));
    let json = fs::read_to_string(dir.path().join("r.json")).unwrap();
    let object: serde_json::Value = serde_json::from_str(json.trim_end()).unwrap();
    let (_, printed, _) = check_json(&[&dir.path().join(file)]);
    for part in ["patterns", "controls", "asset_risks", "routes", "summary"] {
        assert_eq!(object[part], printed[0][part], "{part}");
    }
    let again = ["report", file, "-o", "s.xlsx", "--date", "2026-12-01"];
    run_in(dir.path(), &again);
    let [one, other] = ["r.xlsx", "s.xlsx"].map(|name| fs::read(dir.path().join(name)).unwrap());
    assert!(one == other, "two reports are the same bytes");
}

#[test]
fn a_report_that_cannot_be_written_exits_2_with_one_line() {
    let dir = folder();
    let file = template(dir.path(), "1", "none");
    let file = file.file_name().unwrap().to_str().unwrap();
    fs::write(dir.path().join("taken.csv"), "x").unwrap();
    for args in [
        ["report", "gone.ron", "-o", "r.xlsx"],
        ["report", file, "-o", "r.docx"],
        ["report", file, "-o", "r"],
        ["report", file, "-o", "no/folder/r.html"],
        ["report", file, "-o", "taken.csv"],
    ] {
        let run = run_in(dir.path(), &args);
        assert_eq!((run.code, run.out.as_str()), (Some(2), ""), "{args:?}");
        assert_eq!(run.err.lines().count(), 1, "{args:?}: {}", run.err);
    }
    let unknown = ["report", file, "-o", "r.html", "--phase", "later"];
    assert_eq!(run_in(dir.path(), &unknown).code, Some(2));
    assert_eq!(
        run(["report", file]).code,
        Some(2),
        "it needs a place to write to"
    );
}

#[test]
fn a_workbook_that_nobody_touched_gives_the_same_design_back() {
    let dir = folder();
    let path = template(dir.path(), "1p", "required");
    let file = path.file_name().unwrap().to_str().unwrap();
    run_in(dir.path(), &["report", file, "-o", "r.xlsx"]);
    let dry = run_in(
        dir.path(),
        &["import-controls", "r.xlsx", "--into", file, "--dry-run"],
    );
    assert_eq!((dry.code, dry.err.as_str()), (Some(0), ""));
    assert!(dry.out.contains("changes to take over: 0"), "{}", dry.out);
    let args = [
        "import-controls",
        "r.xlsx",
        "--into",
        file,
        "-o",
        "back.sekisho.ron",
    ];
    assert_eq!(run_in(dir.path(), &args).code, Some(0));
    let [before, after] =
        [path, dir.path().join("back.sekisho.ron")].map(|it| read_file(&it).unwrap());
    assert_eq!(before, after);
}

#[test]
fn a_workbook_of_another_design_is_told_row_by_row() {
    let dir = folder();
    let [one, other] = ["1p", "6"].map(|id| template(dir.path(), id, "none"));
    let one = one.file_name().unwrap().to_str().unwrap();
    let other = other.file_name().unwrap().to_str().unwrap();
    run_in(dir.path(), &["report", one, "-o", "r.xlsx"]);
    let run = run_in(
        dir.path(),
        &["import-controls", "r.xlsx", "--into", other, "--dry-run"],
    );
    assert_eq!((run.code, run.err.as_str()), (Some(1), ""));
    assert!(
        run.out.contains("rows that the design has not:"),
        "{}",
        run.out
    );
    for args in [
        ["import-controls", "gone.xlsx", "--into", one, "--dry-run"],
        ["import-controls", one, "--into", one, "--dry-run"],
        ["import-controls", "r.xlsx", "--into", "gone", "--dry-run"],
        [
            "import-controls",
            "r.xlsx",
            "--into",
            one,
            "--prefer=nobody",
        ],
    ] {
        let run = run_in(dir.path(), &args);
        assert_eq!(
            (run.code, run.out.as_str()),
            (Some(2), ""),
            "{args:?}: {}",
            run.err
        );
    }
}
