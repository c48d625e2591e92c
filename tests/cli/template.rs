//! `sekisho template`.

use super::{PATTERNS, command, finished, folder, run, template};

#[test]
fn lists_every_pattern_with_name_and_reading() {
    let run = run(["template"]);
    assert_eq!((run.code, run.err.as_str()), (Some(0), ""));
    let ids: Vec<_> = run
        .out
        .lines()
        .map(|l| l.split_whitespace().next().unwrap())
        .collect();
    assert_eq!(ids, PATTERNS);
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
        unknown.err.contains("“9”") && unknown.err.contains("1p"),
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
