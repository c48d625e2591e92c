//! `sekisho check`: shapes, exit codes, many files.

use std::{
    ffi::OsStr,
    fs,
    io::Read as _,
    path::{Path, PathBuf},
    process::Stdio,
};

use serde_json::Value;

use super::{Run, assert_keys, check_json, command, finished, folder, run, template};
use crate::case::PATTERNS;

#[test]
fn every_template_is_recognised_as_itself_and_nothing_else() {
    let dir = folder();
    for controls in ["none", "required", "all"] {
        let files: Vec<PathBuf> = PATTERNS
            .iter()
            .map(|id| template(dir.path(), id, controls))
            .collect();
        let (_, reports, err) = check_json(&files.iter().map(PathBuf::as_path).collect::<Vec<_>>());
        assert_eq!((reports.len(), err.as_str()), (PATTERNS.len(), ""));
        for (id, report) in PATTERNS.iter().zip(&reports) {
            let found: Vec<_> = report["patterns"]
                .as_array()
                .unwrap()
                .iter()
                .map(|pattern| pattern["id"].as_str().unwrap())
                .collect();
            assert_eq!(found, [*id], "controls {controls}");
        }
    }
}

/// With every control in place only what meets the open Internet stays above the safe product.
#[test]
fn the_exit_code_follows_the_golden_results() {
    let dir = folder();
    for id in PATTERNS {
        let (code, reports, _) = check_json(&[&template(dir.path(), id, "all")]);
        let summary = &reports[0]["summary"];
        assert_eq!(summary["required"], summary["required_in_place"], "{id}");
        assert_eq!(
            summary["recommended"], summary["recommended_in_place"],
            "{id}"
        );
        assert!(
            summary["worst_route_product"].as_u64().unwrap() <= 3,
            "{id}"
        );
        let expected = if matches!(id, "1" | "2" | "5") {
            (0, 3)
        } else {
            (1, 6)
        };
        let worst = summary["worst_asset_product"].as_u64().unwrap();
        assert_eq!(
            (code.unwrap(), worst),
            expected,
            "{id}: {}",
            reports[0]["findings"]
        );
    }
}

#[test]
fn without_controls_it_falls_short_and_says_where() {
    let dir = folder();
    let path = template(dir.path(), "1", "none");
    let english = run([Path::new("check"), &path]);
    assert_eq!((english.code, english.err.as_str()), (Some(1), ""));
    assert!(english.out.contains("Route: ") && english.out.contains("Verdict: Falls short"));
    let japanese = run([
        Path::new("check"),
        &path,
        Path::new("--lang"),
        Path::new("ja"),
    ]);
    assert!(japanese.out.contains("通信経路(1)") && japanese.out.contains("判定：不足あり"));
    assert!(japanese.out.contains("画面転送機能"), "{}", japanese.out);
}

#[test]
fn json_has_the_agreed_shape_field_by_field() {
    let dir = folder();
    let path = template(dir.path(), "3p", "required");
    let (_, reports, _) = check_json(&[&path]);
    let report = &reports[0];
    assert_keys(
        report,
        "asset_risks controls edition file findings hall near patterns phase phase_name routes routes_total routes_total_is_exact routes_truncated summary unrated_threats work",
    );
    assert_eq!(report["file"].as_str().unwrap(), path.to_str().unwrap());
    assert_keys(&report["patterns"][0], "evidence facts id");
    assert!(
        report["patterns"][0]["facts"]
            .as_object()
            .unwrap()
            .values()
            .all(Value::is_string)
    );
    for control in report["controls"].as_array().unwrap() {
        assert_keys(
            control,
            "asset control from law name pages placement requirement state",
        );
        assert_keys(&control["name"], "en ja");
        assert!(["required", "recommended"].contains(&control["requirement"].as_str().unwrap()));
        let states = ["implemented", "planned", "missing", "not_applicable"];
        assert!(states.contains(&control["state"].as_str().unwrap()));
        assert!(control["asset"].is_string() || control["asset"].is_null());
    }
    for risk in report["asset_risks"].as_array().unwrap() {
        assert_keys(
            risk,
            "asset capped controls countermeasure_level importance letter product threat threat_level vulnerability_level",
        );
        assert_rating(risk);
    }
    assert_keys(
        &report["summary"],
        "reasons recommended recommended_in_place recommended_not_applicable required required_in_place required_not_applicable verdict worst_asset_product worst_letter worst_route_product",
    );
}

#[test]
fn json_says_which_model_the_town_hall_is() {
    let dir = folder();
    let (_, reports, _) = check_json(&[&template(dir.path(), "1p", "required")]);
    let hall = &reports[0]["hall"];
    assert_keys(hall, "asks facts model name near remark slides");
    assert_eq!(hall["model"], "alpha_prime");
    assert_eq!(hall["name"]["ja"], "α’モデル");
    assert_eq!(hall["slides"], serde_json::json!([16]));
    let [terminals, systems, breakout] = hall["facts"].as_array().unwrap().as_slice() else {
        panic!("three facts")
    };
    for fact in [terminals, systems, breakout] {
        assert_keys(fact, "fact found slides value");
    }
    assert_keys(&terminals["found"][0], "devices subjects unfilled value");
    assert_eq!(terminals["found"][0]["devices"], 420);
    assert_eq!(terminals["found"][1]["devices"], 60);
    assert_keys(&systems["found"][0], "subjects value");
    assert_eq!(breakout["value"], "named");
    for near in hall["near"].as_array().unwrap() {
        assert_keys(near, "differs model");
        for differs in near["differs"].as_array().unwrap() {
            assert!(differs["fact"].is_string() && differs["needs"].is_string());
        }
    }
    let asks = hall["asks"].as_array().unwrap();
    assert_eq!(asks.len(), 9);
    let states = ["met", "not_met", "not_told"];
    for ask in asks {
        assert!(states.contains(&ask["state"].as_str().unwrap()));
        assert_keys(&ask["text"], "en ja");
        assert!(!ask["slides"].as_array().unwrap().is_empty());
    }
}

fn assert_rating(row: &Value) {
    let number = |key: &str| row[key].as_u64().unwrap();
    assert_eq!(
        number("vulnerability_level"),
        4 - number("countermeasure_level")
    );
    assert_eq!(
        number("product"),
        number("threat_level") * number("vulnerability_level")
    );
    assert!(["A", "B", "C", "D", "E"].contains(&row["letter"].as_str().unwrap()));
}

/// A cut list says so, and how many there are; all can be had.
#[test]
fn json_says_how_many_routes_there_are() {
    let dir = folder();
    let path = template(dir.path(), "7p", "none");
    let select = |what: &str| -> Value {
        let args = ["check", "--format", "json", "--select", what];
        let args = args.iter().map(OsStr::new).chain([path.as_os_str()]);
        serde_json::from_str(&run(args).out).unwrap()
    };
    let n_listed = |report: &Value| report["routes"].as_array().unwrap().len();
    let all = select("routes=all");
    let total = n_listed(&all);
    assert!(total > 50, "{total}");
    let few = select("routes=50");
    assert_eq!(n_listed(&few), 50);
    assert_eq!(few["routes_truncated"], true);
    assert_eq!(all["routes_truncated"], false);
    for report in [&all, &few] {
        assert_eq!(report["routes_total"], total);
        assert_eq!(report["routes_total_is_exact"], true);
        assert_eq!(report["summary"], all["summary"]);
        assert_eq!(report["findings"], all["findings"]);
    }
    let worst: Vec<_> = all["routes"].as_array().unwrap()[..50]
        .iter()
        .map(|route| &route["product"])
        .collect();
    let listed = few["routes"].as_array().unwrap().iter();
    assert_eq!(
        listed.map(|route| &route["product"]).collect::<Vec<_>>(),
        worst
    );
}

#[test]
fn text_says_how_many_routes_it_leaves_out() {
    let dir = folder();
    let path = template(dir.path(), "7p", "none");
    let n_routes = |select: &str| {
        let args = ["check", "--lang", "en", "--select", select];
        let out = run(args.iter().map(OsStr::new).chain([path.as_os_str()])).out;
        let is_route = |line: &&str| {
            let line = line.trim_start();
            line.contains(" → ") && line.starts_with(|c: char| c.is_ascii_digit())
        };
        out.lines().filter(is_route).count()
    };
    let all = n_routes("routes=all");
    assert!(all > 20 && n_routes("routes=15") == 15, "{all}");
    let args = ["check", "--lang", "en"].map(OsStr::new);
    let out = run(args.into_iter().chain([path.as_os_str()])).out;
    let left_out = format!("… {} more", all - 10);
    assert!(out.contains(&left_out), "{left_out}: {out}");
}

#[test]
fn a_selection_that_is_none_is_refused() {
    let dir = folder();
    let path = template(dir.path(), "1", "none");
    let args = ["check", "--select", "routes=some"].map(OsStr::new);
    let Run { code, err, .. } = run(args.into_iter().chain([path.as_os_str()]));
    assert_eq!(code, Some(2));
    assert!(err.contains("routes=N"), "{err}");
}

#[test]
fn json_routes_and_findings_have_the_agreed_shape() {
    let dir = folder();
    let (_, reports, _) = check_json(&[&template(dir.path(), "1", "none")]);
    let routes = reports[0]["routes"].as_array().unwrap();
    assert!(!routes.is_empty());
    for (index, route) in routes.iter().enumerate() {
        assert_keys(
            route,
            "attacker countermeasure_level damage entry foothold hops letter number product scenario steps target threat_level vulnerability_level",
        );
        assert_eq!(route["number"].as_u64().unwrap(), index as u64 + 1);
        assert_rating(route);
        let (x, y) = route["scenario"].as_str().unwrap().split_once('-').unwrap();
        assert!(x.parse::<u8>().is_ok() && y.parse::<usize>().is_ok());
        let hops = route["hops"].as_array().unwrap();
        assert_eq!(
            (hops.first(), hops.last()),
            (Some(&route["entry"]), Some(&route["target"]))
        );
        let steps = route["steps"].as_array().unwrap();
        assert_eq!(steps.last().unwrap()["kind"], "goal");
        for step in steps {
            assert_keys(step, "controls countermeasure_level kind threat");
        }
    }
    let findings = reports[0]["findings"].as_array().unwrap();
    assert!(!findings.is_empty());
    for finding in findings {
        assert_keys(finding, "message pages rule severity subjects");
        assert!(["error", "warning", "info"].contains(&finding["severity"].as_str().unwrap()));
        assert_keys(&finding["message"], "en ja");
    }
}

#[test]
fn an_unreadable_file_is_named_and_the_others_are_still_checked() {
    let dir = folder();
    let good = template(dir.path(), "1", "all");
    let short = template(dir.path(), "5", "none");
    let gone = dir.path().join("gone.sekisho.ron");
    let (code, reports, err) = check_json(&[&gone, &good, &short]);
    assert_eq!((code, reports.len()), (Some(2), 2), "2 goes before 1");
    assert_eq!(err.lines().count(), 1);
    assert!(err.contains("gone.sekisho.ron"), "{err}");
    assert_eq!(check_json(&[&good, &short]).0, Some(1), "1 goes before 0");
    assert_eq!(check_json(&[&good]).0, Some(0));
}

#[test]
fn many_files_print_no_bar_where_there_is_no_terminal() {
    let dir = folder();
    let good = template(dir.path(), "2", "all");
    let files = vec![good.as_path(); 20];
    let (code, reports, err) = check_json(&files);
    assert_eq!((code, reports.len(), err.as_str()), (Some(0), 20, ""));
    assert!(reports.windows(2).all(|pair| pair[0] == pair[1]));
}

#[test]
fn names_cannot_steer_the_terminal() {
    let dir = folder();
    let path = template(dir.path(), "1", "none");
    let text = fs::read_to_string(&path).unwrap();
    let start = text.find("title: \"").unwrap() + "title: \"".len();
    let text = format!("{}\\u{{1b}}[2J\\u{{9b}}x{}", &text[..start], &text[start..]);
    fs::write(&path, text).unwrap();
    for format in ["text", "json"] {
        let run = run([
            Path::new("check"),
            Path::new("--format"),
            Path::new(format),
            &path,
        ]);
        assert_eq!(run.code, Some(1), "{}", run.err);
        assert!(!run.out.contains(['\u{1b}', '\u{9b}']), "{format}");
    }
    let run = run(["check", "no\u{1b}[2Jfile"]);
    assert!(!run.err.contains('\u{1b}'), "{:?}", run.err);
}

/// The reader leaves after the first bytes: no panic, and the exit code still speaks.
#[test]
fn a_broken_pipe_is_no_failure() {
    let dir = folder();
    let path = template(dir.path(), "1", "none");
    let mut args = vec![Path::new("check"), Path::new("--format"), Path::new("json")];
    args.extend(vec![path.as_path(); 30]);
    let mut child = command(args)
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut stdout = child.stdout.take().unwrap();
    stdout.read_exact(&mut [0]).unwrap();
    drop(stdout);
    let run = finished(child.wait_with_output().unwrap());
    assert_eq!((run.code, run.err.as_str()), (Some(1), ""));
}

#[cfg(target_os = "linux")]
#[test]
fn results_that_cannot_be_written_are_a_failure() {
    let full = fs::OpenOptions::new()
        .write(true)
        .open("/dev/full")
        .unwrap();
    let run = finished(command(["catalog"]).stdout(full).output().unwrap());
    assert_eq!(run.code, Some(2));
    assert!(run.err.contains("cannot write"), "{}", run.err);
}

/// Blanks alone are no name: the report is that of a drawing whose things bear their kinds' names.
#[test]
fn a_name_of_blanks_counts_as_none() {
    use sekisho::design::{read_file, write_file};
    let dir = folder();
    let path = template(dir.path(), "5", "none");
    let mut design = read_file(&path).unwrap();
    let mut reports = Vec::new();
    for name in ["", " ", "\u{3000}\u{3000}", "\u{200b}"] {
        let zones = design.zones.values_mut().map(|zone| &mut zone.name);
        let assets = design.assets.values_mut().map(|asset| &mut asset.name);
        let links = design.links.values_mut().map(|link| &mut link.name);
        for own in zones.chain(assets).chain(links) {
            name.clone_into(own);
        }
        write_file(&path, &design).unwrap();
        let file = path.to_str().unwrap();
        let of = |more: &[&str]| run(["check", file].iter().chain(more)).out;
        let texts = ["ja", "en"].map(|lang| of(&["--lang", lang]));
        reports.push((texts, of(&["--format", "json"])));
    }
    assert!(reports[0].0[0].contains("端末"));
    for report in &reports {
        assert_eq!(*report, reports[0]);
    }
}

/// What follows from a date that is written down is said by the day asked for, and by no other.
#[test]
fn an_end_of_support_is_judged_by_the_day_asked_for() {
    use sekisho::design::{ControlRecord, read_file, write_file};
    let dir = folder();
    let path = template(dir.path(), "1", "all");
    let file = path.to_str().unwrap();
    let check = |more: &[&str]| run(["check", file].iter().chain(more));
    let plain = check(&["--format", "json", "--date", "2026-03-31"]).out;
    assert_eq!(plain, check(&["--format", "json"]).out);
    let mut design = read_file(&path).unwrap();
    let catalog = crate::case::catalog();
    let role = sekisho::catalog::FieldRole::EndOfSupport;
    let field = catalog.field_of_role(role).unwrap().id.clone();
    let terminal = design.assets.get_mut("lgwan-terminal").unwrap();
    terminal.record.insert(field, "2026-03-31".to_owned());
    let state = design.states.keys().next().unwrap().clone();
    let person = "情報政策課".to_owned();
    let record = ControlRecord {
        person,
        ..ControlRecord::default()
    };
    design.control_records.insert(state, record);
    write_file(&path, &design).unwrap();
    let rules = |date: &str| {
        let run = check(&["--format", "json", "--date", date]);
        let report: Value = serde_json::from_str(&run.out).unwrap();
        let findings = report["findings"].as_array().unwrap();
        let rules = findings.iter().map(|it| it["rule"].as_str().unwrap());
        let dated = rules.filter(|rule| rule.starts_with("support"));
        let controls = report["controls"].as_array().unwrap();
        let records = controls.iter().map(|it| &it["record"]["person"]);
        let n_records = records
            .filter(|it| it.as_str() == Some("情報政策課"))
            .count();
        assert_eq!((run.code, n_records), (Some(0), 1));
        dated.map(str::to_owned).collect::<Vec<_>>()
    };
    assert_eq!(rules("2025-12-01"), Vec::<String>::new());
    assert_eq!(rules("2026-03-31"), ["support-ends"]);
    assert_eq!(rules("2026-04-01"), ["support-over"]);
    let text = check(&["--date", "2026-04-01", "--strict"]);
    assert!(
        text.out.contains("support ended (2026-03-31)"),
        "{}",
        text.out
    );
    for wrong in ["2026-03", "yesterday", "2026-02-30"] {
        assert_eq!(check(&["--date", wrong]).code, Some(2), "{wrong}");
    }
}
