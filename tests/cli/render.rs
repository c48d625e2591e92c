//! `sekisho render`.

use std::{ffi::OsStr, fs, path::Path};

use super::{Run, folder, run, template};

fn rendered(dir: &Path, args: &[&str]) -> Run {
    let design = dir.join("2-required.sekisho.ron");
    if !design.exists() {
        template(dir, "2", "required");
    }
    let mut all = vec!["render".to_owned(), design.display().to_string()];
    all.extend(args.iter().map(|arg| match arg.strip_prefix('@') {
        Some(name) => dir.join(name).display().to_string(),
        None => (*arg).to_owned(),
    }));
    run(all)
}

#[test]
fn the_ending_says_what_is_written_and_twice_the_same_is_the_same() {
    let dir = folder();
    for (name, begins) in [
        ("a.svg", b"<?xml".as_slice()),
        ("a.png", b"\x89PNG".as_slice()),
        ("a.pdf", b"%PDF-".as_slice()),
        ("a.PPTX", b"PK\x03\x04".as_slice()),
    ] {
        let target = format!("@{name}");
        let args = ["-o", &target, "--date", "2026-11-30", "--class", "3a"];
        let run = rendered(dir.path(), &args);
        assert_eq!(
            (run.code, &*run.out, &*run.err),
            (Some(0), "", ""),
            "{name}"
        );
        let first = fs::read(dir.path().join(name)).unwrap();
        assert!(first.starts_with(begins), "{name}");
        rendered(dir.path(), &args);
        assert_eq!(first, fs::read(dir.path().join(name)).unwrap(), "{name}");
    }
}

#[test]
fn what_cannot_be_done_is_one_line_and_writes_nothing() {
    let dir = folder();
    for (args, says) in [
        (vec!["-o", "@a.bmp"], ".svg"),
        (vec!["-o", "@a"], ".svg"),
        (vec!["-o", "@a.svg", "--scale", "4"], "--scale"),
        (vec!["-o", "@a.png", "--attach"], "--attach"),
        (vec!["-o", "@a.pdf", "--outlines"], "--outlines"),
        (vec!["-o", "@a.pdf", "--route", "99999"], "99999"),
        (vec!["-o", "@a.pdf", "--phase", "later"], "later"),
        (vec!["-o", "@no such folder/a.pdf"], "a.pdf"),
    ] {
        let run = rendered(dir.path(), &args);
        assert_eq!((run.code, &*run.out), (Some(2), ""), "{args:?}");
        assert_eq!(run.err.lines().count(), 1, "{args:?}: {}", run.err);
        assert!(run.err.contains(says), "{args:?}: {}", run.err);
    }
    let files: Vec<_> = fs::read_dir(dir.path()).unwrap().collect();
    assert_eq!(files.len(), 1, "only the design is there");
}

#[test]
fn a_pdf_with_its_design_inside_is_checked_as_the_design_is() {
    let dir = folder();
    let run_of = rendered(dir.path(), &["-o", "@a.pdf", "--attach"]);
    assert_eq!(run_of.code, Some(0), "{}", run_of.err);
    let design = dir.path().join("2-required.sekisho.ron");
    let (inside, alone) = (dir.path().join("a.pdf"), design);
    let of = |path: &Path| {
        let (code, reports, _) = super::check_json(&[path]);
        let mut report = reports.into_iter().next().unwrap();
        report["file"] = serde_json::Value::Null;
        (code, report)
    };
    assert_eq!(of(inside.as_path()), of(alone.as_path()));
    // A picture of the PDF is a picture of the design, too.
    let again = dir.path().join("b.svg");
    let args = [
        OsStr::new("render"),
        inside.as_os_str(),
        OsStr::new("-o"),
        again.as_os_str(),
    ];
    assert_eq!(run(args).code, Some(0));
    // One without a design is still no design.
    rendered(dir.path(), &["-o", "@c.pdf"]);
    let refused = run([OsStr::new("check"), dir.path().join("c.pdf").as_os_str()]);
    assert_eq!(refused.code, Some(2));
    assert!(refused.err.contains("PDF"), "{}", refused.err);
}

#[test]
fn letters_that_are_not_there_are_named_and_shown_otherwise() {
    let dir = folder();
    let title = ["--title", "𠮷野家"];
    for (target, is_named) in [("@a.pdf", true), ("@a.png", true), ("@a.svg", false)] {
        let run = rendered(dir.path(), &[["-o", target].as_slice(), &title].concat());
        assert_eq!(run.code, Some(0), "{target}");
        assert_eq!(run.err.contains("𠮷"), is_named, "{target}: {}", run.err);
    }
}
