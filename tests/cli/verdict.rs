//! The verdict: exit code, text and JSON say the same, and it cannot be bought.

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
};

use crate::case::catalog;
use sekisho::{
    catalog::Requirement,
    design::{ControlKey, ControlState, Design, Link, read_file, write_file},
};
use serde_json::{Value, json};

use super::{Run, assert_keys, check_json, folder, run, template};

/// The text report in a language.
fn text(path: &Path, more: &[&str]) -> Run {
    let mut args = vec!["check", path.to_str().unwrap()];
    args.extend(more);
    run(args)
}

/// What the line of the verdict says.
fn verdict_of(run: &Run) -> &str {
    let line = run.out.lines().nth(1).unwrap();
    let line = line.trim();
    line.strip_prefix("判定：")
        .or_else(|| line.strip_prefix("Verdict: "))
        .unwrap_or_else(|| panic!("{}", run.out))
}

/// Exit code and words of the verdict of a file: JSON and text in both languages agree.
fn agreed(path: &Path, more: &[&str]) -> (i32, String, Vec<Value>) {
    let mut args = vec!["check", path.to_str().unwrap(), "--format", "json"];
    args.extend(more);
    let json = run(args);
    let report: Value = serde_json::from_str(&json.out).unwrap();
    let summary = &report["summary"];
    let verdict = summary["verdict"].as_str().unwrap();
    let (ja, en) = match verdict {
        "passes" => ("適合", "Passes"),
        "falls_short" => ("不足あり", "Falls short"),
        "not_judged" => ("判定できません", "Not judged"),
        other => panic!("{other}"),
    };
    for (lang, words) in [("ja", ja), ("en", en)] {
        let mut more = more.to_vec();
        more.extend(["--lang", lang]);
        let text = text(path, &more);
        assert_eq!((text.code, verdict_of(&text)), (json.code, words));
        for reason in summary["reasons"].as_array().unwrap() {
            let message = reason["message"][lang].as_str().unwrap();
            assert!(text.out.contains(message), "{message}\n{}", text.out);
        }
    }
    let reasons = summary["reasons"].as_array().unwrap().clone();
    (json.code.unwrap(), verdict.to_owned(), reasons)
}

/// Writes the reference design of a pattern after a change.
fn changed(dir: &Path, (id, controls): (&str, &str), change: impl FnOnce(&mut Design)) -> PathBuf {
    let path = template(dir, id, controls);
    let mut design = read_file(&path).unwrap();
    change(&mut design);
    write_file(&path, &design).unwrap();
    path
}

fn bearings(reasons: &[Value]) -> Vec<&str> {
    let bearings = reasons
        .iter()
        .map(|reason| reason["bearing"].as_str().unwrap());
    bearings.collect()
}

#[test]
fn an_empty_drawing_is_not_judged() {
    let dir = folder();
    let path = dir.path().join("empty.sekisho.ron");
    write_file(&path, &Design::default()).unwrap();
    let (code, verdict, reasons) = agreed(&path, &[]);
    assert_eq!((code, verdict.as_str()), (1, "not_judged"));
    assert_eq!(reasons[0]["rule"], "no-route-drawn");
    assert_eq!(reasons[0]["bearing"], "not_judged");
}

#[test]
fn a_design_that_passes_has_no_reason_against_it() {
    let dir = folder();
    let path = template(dir.path(), "1", "all");
    let (code, verdict, reasons) = agreed(&path, &[]);
    assert_eq!((code, verdict.as_str(), reasons), (0, "passes", vec![]));
    let text = text(&path, &["--lang", "ja"]);
    assert!(!text.out.contains("すべて安全"), "{}", text.out);
}

#[test]
fn what_is_missing_by_the_dozen_is_one_reason_a_rule() {
    let dir = folder();
    let path = template(dir.path(), "1", "none");
    let (code, verdict, reasons) = agreed(&path, &[]);
    assert_eq!((code, verdict.as_str()), (1, "falls_short"));
    let (_, reports, _) = check_json(&[&path]);
    let summary = &reports[0]["summary"];
    let missing = summary["required"].as_u64().unwrap();
    assert_eq!(summary["required_in_place"], 0);
    let mut by_rule: BTreeMap<&str, &Value> = BTreeMap::new();
    for reason in &reasons {
        assert_keys(reason, "bearing message rule subjects");
        assert_keys(&reason["message"], "en ja");
        let rule = reason["rule"].as_str().unwrap();
        assert!(
            by_rule.insert(rule, reason).is_none(),
            "{rule} stands twice"
        );
    }
    let controls = by_rule["required-control-missing"];
    assert_eq!(
        controls["message"]["ja"],
        format!("必須対策が {missing} 件実施されていません")
    );
    let subjects = controls["subjects"].as_array().unwrap();
    assert!(1 < subjects.len() && subjects.len() < 20, "{subjects:?}");
    assert!(by_rule.contains_key("asset-not-safe") && by_rule.contains_key("route-not-safe"));
}

/// Marks the first required control as not applicable.
fn set_aside(design: &mut Design, why: &str) {
    let analysis = sekisho::analysis::analyze(design, &catalog());
    let required = analysis.controls.iter();
    let mut required = required.filter(|it| it.requirement == Requirement::Required);
    let first = required.next().unwrap();
    let key = ControlKey {
        asset: first.asset.clone(),
        control: first.control.clone(),
    };
    let state = ControlState::NotApplicable(why.to_owned());
    design.states.insert(key, state);
}

#[test]
fn not_applicable_is_not_in_place_and_is_told() {
    let dir = folder();
    let before = template(dir.path(), "1", "none");
    let (_, reports, _) = check_json(&[&before]);
    let total = reports[0]["summary"]["required"].as_u64().unwrap();
    let path = changed(dir.path(), ("1", "none"), |design| {
        set_aside(design, "別の方式で代替");
    });
    let (_, reports, _) = check_json(&[&path]);
    let summary = &reports[0]["summary"];
    assert_eq!(
        (
            &summary["required_in_place"],
            &summary["required"],
            &summary["required_not_applicable"]
        ),
        (&0.into(), &(total - 1).into(), &1.into())
    );
    let japanese = text(&path, &["--lang", "ja"]);
    let share = format!("必須 0/{}、対象外 1", total - 1);
    assert!(japanese.out.contains(&share), "{}", japanese.out);

    let path = changed(dir.path(), ("1", "all"), |design| {
        set_aside(design, "別の方式で代替");
    });
    let (_, _, reasons) = agreed(&path, &[]);
    let told = reasons
        .iter()
        .find(|it| it["rule"] == "control-not-applicable");
    let told = told.unwrap_or_else(|| panic!("{reasons:?}"));
    assert_eq!(told["bearing"], "noted");
    assert!(told["message"]["ja"].to_string().contains("別の方式で代替"));
}

#[test]
fn an_accepted_risk_is_noted_with_its_reason() {
    let dir = folder();
    let open = template(dir.path(), "3", "all");
    let (code, _, reasons) = agreed(&open, &[]);
    assert_eq!((code, bearings(&reasons)), (1, vec!["falls_short"]));
    let path = changed(dir.path(), ("3", "all"), |design| {
        let analysis = sekisho::analysis::analyze(design, &catalog());
        for finding in &analysis.findings {
            design
                .accepted
                .insert(finding.id(), "市として受容".to_owned());
        }
    });
    let (code, verdict, reasons) = agreed(&path, &[]);
    assert_eq!((code, verdict.as_str()), (0, "passes"));
    assert!(!reasons.is_empty());
    for reason in &reasons {
        assert_eq!(reason["bearing"], "noted");
        assert!(reason["message"]["ja"].to_string().contains("市として受容"));
    }
}

#[test]
fn warnings_count_where_that_is_asked_for() {
    let dir = folder();
    let path = changed(dir.path(), ("1", "all"), |design| {
        design.edition = "1999-12-31".to_owned();
    });
    let (code, verdict, _) = agreed(&path, &[]);
    assert_eq!((code, verdict.as_str()), (0, "passes"));
    let (code, verdict, reasons) = agreed(&path, &["--strict"]);
    assert_eq!((code, verdict.as_str()), (1, "falls_short"));
    assert_eq!(reasons[0]["rule"], "other-edition");
    let sound = template(dir.path(), "2", "all");
    assert_eq!(agreed(&sound, &["--strict"]).0, 0);
}

/// Nothing that the user may settle makes an unknown thing judged.
#[test]
fn a_verdict_cannot_be_bought() {
    let dir = folder();
    let path = changed(dir.path(), ("1", "all"), |design| {
        let kind = design.assets.values_mut().next().unwrap();
        kind.kind = "no-such-kind".into();
        let analysis = sekisho::analysis::analyze(design, &catalog());
        for finding in &analysis.findings {
            design.accepted.insert(finding.id(), "受容".to_owned());
        }
    });
    let (code, verdict, reasons) = agreed(&path, &[]);
    assert_eq!((code, verdict.as_str()), (1, "not_judged"));
    let unknown = reasons.iter().find(|it| it["rule"] == "unknown-kind");
    assert_eq!(unknown.unwrap()["bearing"], "not_judged");
    assert!(fs::read_to_string(&path).unwrap().contains("受容"));
}

#[test]
fn the_slides_of_the_overview_are_named_beside_the_pages() {
    let dir = folder();
    let path = changed(dir.path(), ("1", "all"), |design| {
        let of_kind = |kind: &str| {
            let mut assets = design.assets.iter();
            let (id, _) = assets
                .find(|(_, asset)| asset.kind.as_str() == kind)
                .unwrap();
            id.clone()
        };
        let (from, to) = (of_kind("mynumber_daas"), of_kind("web_site"));
        let web = Link::new("web", from, to);
        design.links.insert("leak".into(), web);
    });
    let (code, reports, _) = check_json(&[&path]);
    assert_eq!(code, Some(1));
    let findings = reports[0]["findings"].as_array().unwrap();
    let breach = |finding: &&Value| finding["rule"] == "flow-breaks-separation";
    let breach = findings.iter().find(breach).unwrap();
    assert_eq!(
        (&breach["pages"], &breach["slides"]),
        (&json!([4]), &json!([10, 11]))
    );
    for (lang, words) in [
        ("ja", " p.4 概要資料 スライド 10, 11"),
        ("en", " p.4 overview, slides 10, 11"),
    ] {
        let text = text(&path, &["--lang", lang]);
        assert!(text.out.contains(words), "{}", text.out);
    }
}
