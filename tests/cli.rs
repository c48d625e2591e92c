//! The real binary: every subcommand, every exit code, every sort of bad input.
#![cfg(test)]

#[path = "cli/bad_input.rs"]
mod bad_input;
#[expect(dead_code, reason = "other tests use more of it")]
#[path = "common/case.rs"]
mod case;
#[path = "cli/catalog.rs"]
mod catalog;
#[path = "cli/check.rs"]
mod check;
#[path = "cli/explain.rs"]
mod explain;
#[path = "cli/import.rs"]
mod import;
#[path = "cli/language.rs"]
mod language;
#[path = "cli/phases.rs"]
mod phases;
#[path = "cli/render.rs"]
mod render;
#[path = "cli/report.rs"]
mod report;
#[path = "cli/target.rs"]
mod target;
#[path = "cli/template.rs"]
mod template;
#[path = "cli/texts.rs"]
mod texts;
#[path = "cli/verdict.rs"]
mod verdict;

use std::{
    ffi::OsStr,
    path::{Path, PathBuf},
    process::{Command, Output, Stdio},
};

/// The binary in a known surrounding: English, no display.
fn command<S: AsRef<OsStr>>(args: impl IntoIterator<Item = S>) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_sekisho"));
    for name in [
        "DISPLAY",
        "WAYLAND_DISPLAY",
        "WAYLAND_SOCKET",
        "LC_ALL",
        "LC_MESSAGES",
    ] {
        command.env_remove(name);
    }
    command
        .env("LANG", "C.UTF-8")
        .args(args)
        .stdin(Stdio::null());
    command
}

/// What a run printed and how it ended.
#[derive(Debug)]
struct Run {
    code: Option<i32>,
    out: String,
    err: String,
}

fn run<S: AsRef<OsStr>>(args: impl IntoIterator<Item = S>) -> Run {
    finished(command(args).output().unwrap())
}

fn finished(output: Output) -> Run {
    let run = Run {
        code: output.status.code(),
        out: String::from_utf8(output.stdout).unwrap(),
        err: String::from_utf8(output.stderr).unwrap(),
    };
    assert!(!run.err.contains("panicked"), "{run:?}");
    run
}

/// A folder for the files of one test.
fn folder() -> tempfile::TempDir {
    tempfile::tempdir().unwrap()
}

/// Writes the reference design of a pattern into a folder.
fn template(dir: &Path, id: &str, controls: &str) -> PathBuf {
    let path = dir.join(format!("{id}-{controls}.sekisho.ron"));
    let run = run([
        OsStr::new("template"),
        OsStr::new(id),
        OsStr::new("--controls"),
        OsStr::new(controls),
        OsStr::new("-o"),
        path.as_os_str(),
    ]);
    assert_eq!(
        (run.code, run.out.as_str(), run.err.as_str()),
        (Some(0), "", "")
    );
    path
}

/// Checks files and parses what is printed, one object a line.
fn check_json(files: &[&Path]) -> (Option<i32>, Vec<serde_json::Value>, String) {
    let mut args = vec![
        OsStr::new("check"),
        OsStr::new("--format"),
        OsStr::new("json"),
    ];
    args.extend(files.iter().map(|file| file.as_os_str()));
    let Run { code, out, err } = run(args);
    let objects = out
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect();
    (code, objects, err)
}

/// The keys of a JSON object, sorted.
fn keys(value: &serde_json::Value) -> Vec<&str> {
    let mut keys: Vec<_> = value
        .as_object()
        .unwrap()
        .keys()
        .map(String::as_str)
        .collect();
    keys.sort_unstable();
    keys
}

/// The keys of a JSON object are these, given sorted.
fn assert_keys(value: &serde_json::Value, expected: &str) {
    assert_eq!(keys(value).join(" "), expected);
}

#[test]
fn help_and_version_are_no_failure() {
    for args in [
        vec!["--help"],
        vec!["-h"],
        vec!["help", "check"],
        vec!["check", "--help"],
    ] {
        let run = run(&args);
        assert_eq!((run.code, run.err.as_str()), (Some(0), ""), "{args:?}");
        assert!(run.out.contains("Usage: sekisho"), "{args:?}");
    }
    let version = run(["--version"]);
    assert_eq!(
        version.out.trim(),
        concat!("sekisho ", env!("CARGO_PKG_VERSION"))
    );
}

#[test]
fn bad_arguments_exit_2() {
    for args in [
        vec!["check"],
        vec!["check", "--format", "xml", "x"],
        vec!["template", "1", "--controls", "some"],
        vec!["template", "-o", "x"],
        vec!["catalog", "extra"],
        vec!["render", "x"],
        vec!["render", "x", "-o", "y.svg"],
        vec!["render", "x", "-o", "y.svg", "--paper", "A5"],
        vec!["x", "check", "y"],
        vec!["--no-such-option"],
    ] {
        let run = run(&args);
        assert_eq!(
            (run.code, run.out.as_str()),
            (Some(2), ""),
            "{args:?}: {}",
            run.err
        );
        assert!(!run.err.is_empty(), "{args:?}");
    }
}

#[test]
fn without_a_display_one_line_points_to_the_command_line() {
    let dir = folder();
    let drawn = template(dir.path(), "1", "none");
    for args in [vec![], vec![drawn.as_os_str()]] {
        let run = run(args);
        assert_eq!((run.code, run.out.as_str()), (Some(2), ""));
        assert_eq!(run.err.lines().count(), 1, "{}", run.err);
        assert!(run.err.contains("command line"), "{}", run.err);
    }
}
