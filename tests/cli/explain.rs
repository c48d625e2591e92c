//! `check --explain`: the proof of a number, and what cannot be explained.

use std::{ffi::OsStr, fs, path::Path};

use super::{Run, folder, run, template};

fn explain(path: &Path, question: &str, more: &[&str]) -> Run {
    let mut args = vec![
        OsStr::new("check"),
        OsStr::new("--explain"),
        OsStr::new(question),
        path.as_os_str(),
    ];
    args.extend(more.iter().map(OsStr::new));
    run(args)
}

#[test]
fn the_worked_row_is_proven_in_both_languages() {
    let dir = folder();
    let path = template(dir.path(), "1", "all");
    let question = "mynumber-daas:external_intrusion";
    let english = explain(&path, question, &[]);
    assert_eq!((english.code, english.err.as_str()), (Some(0), ""));
    for words in [
        "Threat level 3 p.106, 118",
        "○ Multi-factor user authentication",
        "Countermeasure level 3: 6 ○.",
        "Product 3 = threat 3 × vulnerability 1: safe (3 or less) p.4, 109, 115",
        "Letter B (High): row importance 3, column product 3 of the asset-based table (printed in the document) p.118",
    ] {
        assert!(english.out.contains(words), "{words}\n{}", english.out);
    }
    let japanese = explain(&path, question, &["--lang", "ja"]);
    for words in [
        "脅威レベル 3",
        "対策レベル 3：○が6個",
        "リスク値 B（高い）",
        "資料に記載",
    ] {
        assert!(japanese.out.contains(words), "{words}\n{}", japanese.out);
    }
    assert_eq!(english.out.lines().count(), japanese.out.lines().count());
}

#[test]
fn a_route_is_found_by_number_and_by_scenario() {
    let dir = folder();
    let path = template(dir.path(), "1", "none");
    let by_number = explain(&path, "1", &[]);
    assert_eq!((by_number.code, by_number.err.as_str()), (Some(1), ""));
    assert!(
        by_number.out.contains("Attack route 1 (scenario "),
        "{}",
        by_number.out
    );
    assert!(by_number.out.contains("; would count"), "{}", by_number.out);
    let by_scenario = explain(&path, "1-1", &["--format", "json"]);
    let report: serde_json::Value = serde_json::from_str(&by_scenario.out).unwrap();
    let proofs = report["proofs"].as_array().unwrap();
    assert!(!proofs.is_empty());
    for proof in proofs {
        assert_eq!(
            (proof["kind"].as_str(), proof["scenario"].as_str()),
            (Some("route"), Some("1-1"))
        );
        assert!(proof["steps"].as_array().unwrap().len() > 1);
        assert!(
            proof["lines"]
                .as_array()
                .unwrap()
                .iter()
                .all(|line| line["text"]["ja"] != "")
        );
    }
}

#[test]
fn an_asset_may_be_named_as_in_the_drawing() {
    let dir = folder();
    let path = template(dir.path(), "1", "all");
    let text = fs::read_to_string(&path).unwrap();
    let (plain, named) = (
        "kind: \"mynumber_daas\",",
        "kind: \"mynumber_daas\", name: \"住基: 端末\",",
    );
    assert!(text.contains(plain), "{text}");
    let text = text.replacen(plain, named, 1);
    fs::write(&path, text).unwrap();
    let run = explain(&path, "住基: 端末:spread", &["--lang", "ja"]);
    assert_eq!(run.code, Some(0), "{}", run.err);
    assert!(run.out.contains("住基: 端末 × "), "{}", run.out);
}

#[test]
fn what_is_unknown_is_one_clear_line() {
    let dir = folder();
    let path = template(dir.path(), "1", "all");
    for (question, says) in [
        ("", "neither a route"),
        ("first", "neither a route"),
        ("2-x", "neither a route"),
        ("-1", "neither a route"),
        ("99999999999999999999999", "neither a route"),
        ("0", "there is no attack route “0”"),
        ("7-77", "there is no attack route “7-77”"),
        ("nothing:spread", "there is no asset “nothing”"),
        (":spread", "there is no asset “”"),
        ("mynumber-daas:nothing", "there is no threat “nothing”"),
        ("mynumber-daas:overload", "is not rated for"),
        ("web-site:spread", "is not rated for"),
    ] {
        let question = format!("--explain={question}");
        let run = run([OsStr::new("check"), OsStr::new(&question), path.as_os_str()]);
        assert_eq!((run.code, run.out.as_str()), (Some(2), ""), "{question}");
        assert_eq!(run.err.lines().count(), 1, "{}", run.err);
        assert!(run.err.contains(says), "{}", run.err);
    }
}
