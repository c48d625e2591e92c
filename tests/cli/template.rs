//! `sekisho template`.

use super::{command, finished, folder, run, template};
use crate::case::PATTERNS;

#[test]
fn lists_every_pattern_and_todays_networks_with_what_they_show() {
    let run = run(["template"]);
    assert_eq!((run.code, run.err.as_str()), (Some(0), ""));
    let ids: Vec<_> = run
        .out
        .lines()
        .map(|l| l.split_whitespace().next().unwrap().to_owned())
        .collect();
    assert_eq!(ids, [&PATTERNS.map(str::to_owned)[..], &today()].concat());
}

/// Ids of the drawings of today’s networks.
fn today() -> Vec<String> {
    let catalog = sekisho::catalog::Catalog::builtin().unwrap();
    let drawings = catalog.starts.drawings.iter();
    drawings.map(|start| start.id.to_string()).collect()
}

/// Nothing keeps them from being judged but that no screen transfer is drawn.
#[test]
fn todays_networks_are_written_and_not_judged() {
    let dir = folder();
    for id in today() {
        let path = template(dir.path(), &id, "none");
        let (code, reports, _) = super::check_json(&[&path]);
        assert_eq!(code, Some(1), "{id}");
        let summary = &reports[0]["summary"];
        assert_eq!(summary["verdict"], "not_judged", "{id}");
        let reasons = summary["reasons"].as_array().unwrap().iter();
        let rules = reasons
            .filter(|it| it["bearing"] == "not_judged")
            .map(|it| it["rule"].as_str().unwrap());
        assert_eq!(rules.collect::<Vec<_>>(), ["no-route-drawn"], "{id}");
        assert!(reports[0]["hall"]["model"].is_string(), "{id}");
    }
}

#[test]
fn speaks_the_language_of_the_system_or_the_one_asked_for() {
    let mut japanese = command(["template"]);
    let by_system = finished(japanese.env("LANG", "ja_JP.UTF-8").output().unwrap());
    let by_option = run(["template", "--lang", "ja"]);
    assert_eq!(by_system.out, by_option.out);
    assert!(by_option.out.contains("通信経路(1)"));
    let mut overridden = command(["template", "--lang", "en"]);
    let english = finished(overridden.env("LC_ALL", "ja_JP.UTF-8").output().unwrap());
    assert_eq!(english.out, run(["template"]).out);
    assert!(!english.out.contains("通信経路"));
}

#[test]
fn prints_what_it_would_write() {
    let dir = folder();
    let path = template(dir.path(), "3p", "all");
    let printed = run(["template", "3p", "--controls", "all"]);
    assert_eq!(std::fs::read_to_string(path).unwrap(), printed.out);
}

#[test]
fn controls_in_place_grow_from_none_over_required_to_all() {
    let implemented = |controls| {
        let run = run(["template", "1", "--controls", controls]);
        assert_eq!(run.code, Some(0), "{}", run.err);
        run.out.matches("Implemented").count()
    };
    let (none, required, all) = (
        implemented("none"),
        implemented("required"),
        implemented("all"),
    );
    assert_eq!(none, 0);
    assert!(0 < required && required < all, "{required} {all}");
}

#[test]
fn an_unknown_pattern_or_an_unwritable_place_exits_2() {
    let unknown = run(["template", "9"]);
    assert_eq!((unknown.code, unknown.out.as_str()), (Some(2), ""));
    assert!(
        unknown.err.contains("“9”")
            && unknown.err.contains("1p")
            && unknown.err.contains("sample-city"),
        "{}",
        unknown.err
    );
    let lost = run(["template", "1", "-o", "/no/such/folder/x.ron"]);
    assert_eq!(lost.code, Some(2));
    assert!(lost.err.contains("/no/such/folder/x.ron"), "{}", lost.err);
    let dir = folder();
    let onto_a_folder = run(["template", "1", "-o", dir.path().to_str().unwrap()]);
    assert_eq!(onto_a_folder.code, Some(2), "{}", onto_a_folder.err);
}

/// A device, a pipe, a folder, a link that leads nowhere: none is replaced by a design.
#[cfg(unix)]
#[test]
fn what_is_no_regular_file_is_not_written_over() {
    use std::{fs, os::unix::fs::symlink};
    let dir = folder();
    let at = |name: &str| dir.path().join(name);
    fs::create_dir(at("folder")).unwrap();
    let made = std::process::Command::new("mkfifo")
        .arg(at("pipe"))
        .status();
    assert!(made.unwrap().success());
    symlink(at("nothing"), at("dangling")).unwrap();
    symlink(at("pipe"), at("to-pipe")).unwrap();
    for name in ["folder", "pipe", "dangling", "to-pipe"] {
        let before = fs::symlink_metadata(at(name)).unwrap().file_type();
        let written = run(["template", "1", "-o", at(name).to_str().unwrap()]);
        assert_eq!((written.code, written.out.as_str()), (Some(2), ""));
        assert_eq!(written.err.lines().count(), 1, "{}", written.err);
        let after = fs::symlink_metadata(at(name)).unwrap().file_type();
        assert_eq!(before, after, "{name}");
    }
    assert!(!at("nothing").exists());
}

/// As any program would make it under the user's umask.
#[cfg(unix)]
#[test]
fn a_new_design_honours_the_umask() {
    use std::os::unix::fs::PermissionsExt as _;
    let dir = folder();
    for (umask, mode) in [("077", 0o600), ("022", 0o644), ("007", 0o660)] {
        let path = dir.path().join(umask);
        let line = format!("umask {umask}; exec \"$0\" template 1 -o \"$1\"");
        let status = std::process::Command::new("sh")
            .args(["-c", &line, env!("CARGO_BIN_EXE_sekisho")])
            .arg(&path)
            .status();
        assert!(status.unwrap().success());
        let given = std::fs::metadata(&path).unwrap().permissions().mode() & 0o777;
        assert_eq!(given, mode, "umask {umask}");
    }
}
