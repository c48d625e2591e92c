//! Every phase of a file is checked; notices once; the standard input; names that tell apart.

use std::{
    fs,
    io::Write as _,
    path::{Path, PathBuf},
    process::Stdio,
};

use crate::case::{PATTERNS, catalog};
use sekisho::design::{Design, read_file, to_text, write_file};
use serde_json::Value;

use super::{Run, check_json, command, finished, folder, run, template};

/// A file whose phases are these designs.
fn in_phases(path: &Path, phases: &[(&str, &Path)]) -> PathBuf {
    let mut texts = Vec::new();
    for (id, path) in phases {
        let mut design = read_file(path).unwrap();
        (*id).clone_into(&mut design.phase_id);
        design.phase_name = format!("{id} の姿");
        let text = to_text(&design);
        let start = text.find("phases: [").unwrap() + "phases: [".len();
        let end = text.rfind(']').unwrap();
        texts.push(text[start..end].trim().trim_end_matches(',').to_owned());
    }
    let text = format!(
        "(format: 1, title: \"移行\", phases: [{}])",
        texts.join(", ")
    );
    fs::write(path, text).unwrap();
    path.to_owned()
}

#[test]
fn every_phase_is_checked_and_the_worst_counts() {
    let dir = folder();
    let (good, short) = (
        template(dir.path(), "1", "all"),
        template(dir.path(), "3p", "none"),
    );
    let empty = dir.path().join("empty.sekisho.ron");
    write_file(&empty, &Design::default()).unwrap();
    let path = dir.path().join("phases.sekisho.ron");
    let both = in_phases(&path, &[("now", &good), ("later", &short)]);
    let (code, reports, err) = check_json(&[&both]);
    assert_eq!((code, reports.len(), err.as_str()), (Some(1), 2, ""));
    let of = |key: &str| -> Vec<&str> {
        let values = reports.iter().map(|report| report[key].as_str().unwrap());
        values.collect()
    };
    assert_eq!(of("phase"), ["now", "later"]);
    assert_eq!(of("phase_name"), ["now の姿", "later の姿"]);
    assert_eq!(reports[1]["patterns"][0]["id"], "3p");
    assert_eq!(reports[0]["summary"]["verdict"], "passes");
    assert_eq!(reports[1]["summary"]["verdict"], "falls_short");
    let (_, alone, _) = check_json(&[&good]);
    assert_eq!(reports[0]["routes"], alone[0]["routes"]);

    let text = run(["check", both.to_str().unwrap(), "--lang", "ja"]);
    assert!(
        text.out.contains("判定：不足あり（全フェーズ"),
        "{}",
        text.out
    );
    assert!(
        text.out.contains("フェーズ：later の姿（later）"),
        "{}",
        text.out
    );
    let unseen = in_phases(&path, &[("now", &good), ("new", &empty)]);
    let text = run(["check", unseen.to_str().unwrap(), "--lang", "ja"]);
    assert_eq!(text.code, Some(1));
    assert!(
        text.out.contains("判定：判定できません（全"),
        "{}",
        text.out
    );
    let twice = in_phases(&path, &[("now", &good), ("then", &good)]);
    assert_eq!(check_json(&[&twice]).0, Some(0));
}

#[test]
fn a_number_is_explained_in_every_phase_that_has_it() {
    let dir = folder();
    let (one, other) = (
        template(dir.path(), "1", "all"),
        template(dir.path(), "2", "all"),
    );
    let path = dir.path().join("phases.sekisho.ron");
    let both = in_phases(&path, &[("now", &one), ("later", &other)]);
    let both = both.to_str().unwrap();
    let daas = "mynumber-daas:spread";
    let only = run(["check", "--explain", daas, both, "--format", "json"]);
    assert_eq!((only.code, only.err.as_str()), (Some(0), ""));
    let phases: Vec<Value> = only
        .out
        .lines()
        .map(|l| serde_json::from_str(l).unwrap())
        .collect();
    assert!(phases.iter().any(|proof| proof["phase"] == "now"));
    let routes = run(["check", "--explain", "1", both, "--format", "json"]);
    assert_eq!(routes.out.lines().count(), 2);
    let nowhere = run(["check", "--explain", "nothing:spread", both]);
    assert_eq!((nowhere.code, nowhere.err.lines().count()), (Some(2), 1));
}

#[test]
fn notices_are_printed_once_and_only_where_asked_for() {
    let dir = folder();
    let (one, other) = (
        template(dir.path(), "1", "all"),
        template(dir.path(), "2", "all"),
    );
    let (one, other) = (one.to_str().unwrap(), other.to_str().unwrap());
    let brief = run(["check", one, other]);
    let of_notices: Vec<_> = brief.out.lines().filter(|l| l.contains("otices")).collect();
    assert_eq!(of_notices.len(), 1, "{}", brief.out);
    assert!(of_notices[0].contains("--notices"), "{}", of_notices[0]);
    let full = run(["check", one, other, "--notices"]);
    let (_, reports, _) = check_json(&[Path::new(one)]);
    let findings = reports[0]["findings"].as_array().unwrap();
    let notices: Vec<_> = findings
        .iter()
        .filter(|it| it["rule"] == "notice")
        .collect();
    assert!(notices.len() > 5);
    for notice in notices {
        let words = notice["message"]["en"].as_str().unwrap();
        // One may begin as another does; behind the words stand pages alone.
        let is_page = |c: char| !c.is_alphabetic() || c == 'p';
        let lines = full.out.lines().map(str::trim_start);
        let lines = lines.filter_map(|line| line.strip_prefix(words));
        let n_said = lines.filter(|rest| rest.chars().all(is_page)).count();
        assert_eq!(n_said, 1, "{words}");
        assert!(!brief.out.contains(words), "{words}");
    }
}

/// Checks what is written to the standard input.
fn checked(input: &[u8], more: &[&str]) -> Run {
    let mut args = vec!["check", "-"];
    args.extend(more);
    let mut child = command(args)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    child.stdin.take().unwrap().write_all(input).unwrap();
    finished(child.wait_with_output().unwrap())
}

#[test]
fn a_design_may_come_from_the_standard_input() {
    let dir = folder();
    let path = template(dir.path(), "1", "all");
    let text = fs::read(&path).unwrap();
    let json = checked(&text, &["--format", "json"]);
    assert_eq!((json.code, json.err.as_str()), (Some(0), ""));
    let report: Value = serde_json::from_str(&json.out).unwrap();
    assert_eq!(report["file"], "-");
    let japanese = checked(&text, &["--lang", "ja"]);
    assert!(japanese.out.starts_with("標準入力："), "{}", japanese.out);
    for bad in [&b"nonsense"[..], &[0xff], b""] {
        let run = checked(bad, &[]);
        assert_eq!((run.code, run.out.as_str()), (Some(2), ""));
        assert!(run.err.contains("standard input:1:"), "{}", run.err);
    }
}

#[cfg(target_os = "linux")]
#[test]
fn an_input_without_end_is_refused() {
    let endless = fs::File::open("/dev/zero").unwrap();
    let run = finished(command(["check", "-"]).stdin(endless).output().unwrap());
    assert_eq!(run.code, Some(2));
    assert!(run.err.contains("too much"), "{}", run.err);
}

#[test]
fn routes_say_who_attacks_and_no_two_lines_are_alike() {
    let dir = folder();
    for id in PATTERNS {
        let path = template(dir.path(), id, "none");
        let (_, reports, _) = check_json(&[&path]);
        let text = run(["check", path.to_str().unwrap(), "--lang", "ja"]);
        let is_route = |line: &&str| line.trim().starts_with(|c: char| c.is_ascii_digit());
        let routes: Vec<_> = text.out.lines().filter(is_route).collect();
        let first = &reports[0]["routes"][0];
        let line = format!(
            "{} [{}] ",
            first["number"],
            first["scenario"].as_str().unwrap()
        );
        assert!(
            routes.iter().any(|it| it.trim().starts_with(&line)),
            "{}",
            text.out
        );
        let attackers = catalog().attacks.attackers;
        for route in &routes {
            let named = |name: &str| route.contains(&format!("] {name}："));
            assert!(attackers.iter().any(|it| named(&it.name.ja)), "{route}");
        }
        let mut distinct = routes.clone();
        distinct.sort_unstable();
        distinct.dedup();
        assert_eq!(distinct.len(), routes.len(), "{}", text.out);
        let links = fs::read_to_string(&path).unwrap();
        let design = sekisho::design::parse(&links, "").unwrap();
        for flow in design.links.keys() {
            assert!(!text.out.contains(flow.as_str()), "{flow}\n{}", text.out);
        }
    }
}

#[test]
fn things_of_the_same_name_are_told_apart() {
    let dir = folder();
    let path = template(dir.path(), "1", "none");
    let mut design = read_file(&path).unwrap();
    let daas = design.assets["mynumber-daas"].clone();
    design.assets.insert("second-daas".into(), daas);
    write_file(&path, &design).unwrap();
    let path = path.to_str().unwrap();
    let text = run(["check", path]);
    for id in ["[mynumber-daas]", "[second-daas]"] {
        assert!(text.out.contains(id), "{id}\n{}", text.out);
    }
    let name = text
        .out
        .lines()
        .find(|line| line.ends_with(" [second-daas]"))
        .unwrap();
    let name = name
        .trim()
        .trim_end_matches(" [second-daas]")
        .to_uppercase();
    let question = format!("--explain={name}:SPREAD of an intruder or malware");
    let named = run(["check", path, &question]);
    let rows = named.err.matches("daas:").count();
    assert_eq!(
        (named.code, rows),
        (Some(2), 2),
        "{}{}",
        named.err,
        named.out
    );
}

#[test]
fn names_may_be_written_in_either_language_and_width() {
    let dir = folder();
    let path = template(dir.path(), "1", "all");
    let path = path.to_str().unwrap();
    let (_, reports, _) = check_json(&[Path::new(path)]);
    let by_id = run(["check", path, "--explain", "lbo-firewall:overload"]);
    assert_eq!(by_id.code, Some(0), "{}", by_id.err);
    assert!(
        reports[0]["asset_risks"]
            .to_string()
            .contains("lbo-firewall")
    );
    for name in ["ＬＢＯ　ＦＷ：高負荷攻撃", "lbo fw:高負荷攻撃"] {
        let named = run(["check", path, "--explain", name]);
        assert_eq!(
            (named.code, &named.out),
            (Some(0), &by_id.out),
            "{}",
            named.err
        );
    }
}
