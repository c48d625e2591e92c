//! `check.sh` runs every test once, and those of the window with it.

use std::{collections::BTreeSet, fs, path::Path};

/// The tests that exist only with the window, by the names of their files.
fn window_tests(root: &Path) -> BTreeSet<String> {
    fs::read_dir(root.join("tests"))
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|ending| ending == "rs"))
        .filter(|path| {
            let text = fs::read_to_string(path).unwrap();
            text.contains(r#"#![cfg(feature = "gui")]"#)
        })
        .map(|path| path.file_stem().unwrap().to_str().unwrap().to_owned())
        .collect()
}

/// The core is tested whole without the window; a test of the window that is not named there
/// would never run.
#[test]
fn every_test_of_the_window_is_run_with_the_window() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let script = fs::read_to_string(root.join("check.sh")).unwrap();
    let mut lines = script
        .lines()
        .filter(|line| line.starts_with("run cargo test"));
    assert!(
        lines
            .next()
            .is_some_and(|line| line.ends_with("--no-default-features")),
        "the core is tested whole, without a choice of tests"
    );
    let words: Vec<&str> = lines.flat_map(str::split_whitespace).collect();
    let named: BTreeSet<String> = words
        .array_windows()
        .filter(|[before, _]| *before == "--test")
        .map(|[_, name]| (*name).to_owned())
        .collect();
    let window = window_tests(root);
    assert!(!window.is_empty());
    assert!(window.is_subset(&named), "{window:?} of {named:?}");
    assert!(words.contains(&"--lib"));
}
