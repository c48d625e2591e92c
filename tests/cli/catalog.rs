//! `sekisho catalog`, and `--catalog` everywhere.

use std::{collections::BTreeMap, fs, path::Path};

use serde_json::Value;

use super::{assert_keys, folder, keys, run, template};
use crate::case::PATTERNS;

fn catalog() -> Value {
    let run = run(["catalog", "--format", "json"]);
    assert_eq!(
        (run.code, run.err.as_str(), run.out.lines().count()),
        (Some(0), "", 1)
    );
    serde_json::from_str(&run.out).unwrap()
}

#[test]
fn json_has_the_agreed_shape() {
    let catalog = catalog();
    assert_keys(&catalog, "edition matrices matrix patterns threats");
    let patterns = catalog["patterns"].as_array().unwrap();
    let ids: Vec<_> = patterns
        .iter()
        .map(|pattern| pattern["id"].as_str().unwrap())
        .collect();
    assert_eq!(ids, PATTERNS);
    for pattern in patterns {
        let note = if pattern["note"].is_null() {
            ""
        } else {
            " note"
        };
        assert_keys(
            pattern,
            &format!("controls id models name{note} placements"),
        );
        for placement in pattern["placements"].as_array().unwrap() {
            assert_keys(placement, "number placement");
        }
        for row in pattern["controls"].as_array().unwrap() {
            let needed = [
                "control",
                "definition",
                "from",
                "kinds",
                "law",
                "name",
                "pages",
                "placement",
                "requirement",
            ];
            let keys = keys(row);
            assert!(needed.iter().all(|key| keys.contains(key)), "{keys:?}");
            assert!(!row["pages"].as_array().unwrap().is_empty(), "{row}");
        }
    }
    assert_eq!(catalog["matrix"].as_array().unwrap().len(), 18);
    let matrices = &catalog["matrices"];
    assert_keys(matrices, "damage importance");
    assert_eq!(matrices["importance"], catalog["matrix"]);
    let printed = |matrix: &str| {
        let cells = matrices[matrix].as_array().unwrap().iter();
        let printed = cells.filter(|cell| cell["provenance"] == "document");
        let places: Vec<_> = printed
            .map(|cell| (cell["level"].as_u64(), cell["product"].as_u64()))
            .collect();
        places
    };
    // Each figure keeps one cell in the text: B of p.118, D of p.112 and p.113.
    assert_eq!(printed("importance"), [(Some(3), Some(3))]);
    assert_eq!(printed("damage"), [(Some(2), Some(2))]);
}

#[test]
fn what_the_document_prints_oddly_and_what_we_place_ourselves_is_in_the_json() {
    let catalog = catalog();
    let pattern = |id: &str| {
        let mut patterns = catalog["patterns"].as_array().unwrap().iter();
        patterns.find(|pattern| pattern["id"] == id).unwrap()
    };
    let row = |id: &str, control: &str| {
        let mut rows = pattern(id)["controls"].as_array().unwrap().iter();
        rows.find(|row| row["control"] == control).unwrap()
    };
    assert!(
        pattern("7")["note"]["ja"]
            .as_str()
            .unwrap()
            .contains("VPN端末")
    );
    assert!(pattern("1")["note"].is_null());
    assert!(row("6", "plain_access_log")["note"]["en"].is_string());
    assert!(row("2", "restrict_mynumber_platform")["kinds_derived"]["ja"].is_string());
    let named = row("1", "access_control");
    assert!(named["kinds_derived"].is_null(), "the table names them");
    assert_eq!(row("1", "sanitising")["kinds"][0], "internet_daas");
}

/// Rows per table, `(required, recommended)`, as the document prints them.
fn counts(pattern: &Value) -> BTreeMap<String, (usize, usize)> {
    let mut counts: BTreeMap<String, (usize, usize)> = BTreeMap::new();
    for row in pattern["controls"].as_array().unwrap() {
        let count = counts
            .entry(row["from"].as_str().unwrap().to_owned())
            .or_default();
        match row["requirement"].as_str().unwrap() {
            "required" => count.0 += 1,
            _ => count.1 += 1,
        }
    }
    counts
}

#[test]
fn every_row_of_the_documents_tables_is_an_entry() {
    let catalog = catalog();
    for pattern in catalog["patterns"].as_array().unwrap() {
        let id = pattern["id"].as_str().unwrap();
        let counts = counts(pattern);
        let count = |from: &str| counts.get(from).copied().unwrap_or_default();
        let own = match id.trim_end_matches('p') {
            "2" | "4" => (16, 1),
            "7" | "8" => (14, 1),
            _ => (13, 1),
        };
        let residual = usize::from(matches!(id, "1p" | "2p" | "5p" | "7p")) * 2;
        assert_eq!(count("pattern"), (own.0 + residual, own.1), "{id}");
        let on = |ids: &[&str], rows: (usize, usize)| {
            if ids.contains(&id) { rows } else { (0, 0) }
        };
        let prime = on(&["1", "1p", "2", "2p", "3p", "4p"], (11, 3));
        assert_eq!(count("alpha_prime"), prime, "{id}");
        assert_eq!(
            count("beta"),
            on(&["3", "3p", "4", "4p", "6", "8"], (8, 0)),
            "{id}"
        );
        assert_eq!(
            counts.contains_key("alpha"),
            ["5", "5p", "7", "7p"].contains(&id),
            "{id}"
        );
        assert!(counts.contains_key("common"), "{id}");
    }
}

#[test]
fn text_names_every_pattern_in_both_languages() {
    for (lang, name) in [("ja", "通信経路(3)’"), ("en", "(3)’")] {
        let run = run(["catalog", "--lang", lang]);
        assert_eq!((run.code, run.err.as_str()), (Some(0), ""));
        assert!(run.out.contains(name), "{lang}");
        for id in PATTERNS {
            assert!(run.out.contains(&format!("[{id}]")), "{lang} {id}");
        }
    }
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let path = entry.unwrap().path();
        let copied = to.join(path.file_name().unwrap());
        if path.is_dir() {
            copy(&path, &copied);
        } else {
            fs::copy(&path, copied).unwrap();
        }
    }
}

#[test]
fn another_folder_is_read_in_place_of_the_built_in_edition() {
    let dir = folder();
    let shipped = Path::new(env!("CARGO_MANIFEST_DIR")).join("catalog/mic-2025-03-28");
    copy(&shipped, dir.path());
    let edition = dir.path().join("edition.ron");
    let text = fs::read_to_string(&edition).unwrap();
    fs::write(&edition, text.replace("mic-2025-03-28", "trial-edition")).unwrap();
    let folder = dir.path().to_str().unwrap();
    for args in [
        ["catalog", "--catalog", folder],
        ["--catalog", folder, "catalog"],
    ] {
        let run = run(args);
        assert_eq!((run.code, run.err.as_str()), (Some(0), ""));
        assert!(run.out.starts_with("trial-edition"));
    }
}

#[test]
fn a_broken_folder_names_file_line_and_column() {
    let dir = folder();
    let shipped = Path::new(env!("CARGO_MANIFEST_DIR")).join("catalog/mic-2025-03-28");
    copy(&shipped, dir.path());
    fs::write(dir.path().join("threats.ron"), "[\n  (id: 5),\n]").unwrap();
    let drawn = template(dir.path(), "1", "none");
    let folder = dir.path().to_str().unwrap();
    for args in [
        vec!["check", drawn.to_str().unwrap(), "--catalog", folder],
        vec!["template", "--catalog", folder],
        vec!["catalog", "--catalog", folder],
    ] {
        let run = run(args);
        assert_eq!((run.code, run.out.as_str()), (Some(2), ""));
        assert!(run.err.contains("threats.ron:2:"), "{}", run.err);
    }
    let nowhere = run(["catalog", "--catalog", "/no/such/folder"]);
    assert_eq!(nowhere.code, Some(2));
    assert!(nowhere.err.contains("/no/such/folder"), "{}", nowhere.err);
}

#[cfg(unix)]
#[test]
fn a_pipe_among_the_files_of_a_catalog_is_a_fault_and_no_wait() {
    let dir = folder();
    let pipe = dir.path().join("edition.ron");
    let made = std::process::Command::new("mkfifo").arg(&pipe).status();
    assert!(made.unwrap().success());
    let run = run([
        std::ffi::OsStr::new("catalog"),
        "--catalog".as_ref(),
        dir.path().as_os_str(),
    ]);
    assert_eq!(run.code, Some(2));
    assert!(run.err.contains("edition.ron"), "{}", run.err);
}
