//! `check --target`: what is missing for a route, and routes that there are not.

use std::{ffi::OsStr, path::Path};

use serde_json::Value;

use super::{Run, folder, run, template};

fn aim(path: &Path, target: &str, more: &[&str]) -> Run {
    let mut args = vec![
        OsStr::new("check"),
        OsStr::new("--target"),
        OsStr::new(target),
        path.as_os_str(),
    ];
    args.extend(more.iter().map(OsStr::new));
    run(args)
}

fn json(run: &Run) -> Value {
    serde_json::from_str(&run.out).unwrap()
}

#[test]
fn a_drawing_that_is_the_route_lacks_its_controls_alone() {
    let dir = folder();
    let path = template(dir.path(), "2", "none");
    let run = aim(&path, "2", &["--format", "json"]);
    assert_eq!((run.code, run.err.as_str()), (Some(1), ""));
    let report = json(&run);
    assert_eq!(report["recognised"], true);
    assert_eq!(report["steps_left"], 0);
    let steps = report["steps"].as_array().unwrap();
    assert!(steps.iter().all(|step| step["part"] == "controls"));
    let counts = steps.iter().map(|step| step["count"].as_u64().unwrap());
    assert_eq!(counts.sum::<u64>(), report["controls"].as_u64().unwrap());
    assert_eq!(report["then"]["verdict"], "passes");
    assert_eq!(report["now"]["verdict"], "falls_short");
    let all = template(dir.path(), "2", "all");
    let done = json(&aim(&all, "2", &["--format", "json"]));
    assert_eq!(done["steps"].as_array().unwrap().len(), 0);
    assert_eq!(done["cost"], 0);
}

#[test]
fn steps_stand_in_the_order_of_drawing_each_with_what_does_it() {
    let dir = folder();
    let path = template(dir.path(), "5", "none");
    let report = json(&aim(&path, "1", &["--format", "json"]));
    assert_eq!(report["recognised"], false);
    let steps = report["steps"].as_array().unwrap();
    let parts: Vec<_> = steps
        .iter()
        .map(|step| step["part"].as_str().unwrap())
        .collect();
    let order = ["zones", "assets", "lines", "flows", "facts", "controls"];
    let places = parts
        .iter()
        .map(|part| order.iter().position(|it| it == part));
    assert!(places.is_sorted(), "{parts:?}");
    assert_eq!(steps[0]["fix"]["en"], "Add DaaS cloud");
    let drawing = parts.iter().filter(|part| **part != "controls").count();
    assert_eq!(report["steps_left"].as_u64(), Some(drawing as u64));
}

#[test]
fn a_route_that_there_is_not_is_one_clear_line() {
    let dir = folder();
    let path = template(dir.path(), "1", "none");
    for target in ["", "9", "1'", "route"] {
        let run = aim(&path, target, &[]);
        assert_eq!((run.code, run.out.as_str()), (Some(2), ""), "{target}");
        assert_eq!(run.err.lines().count(), 1, "{}", run.err);
        assert!(run.err.contains("1 1p 2 2p 3 3p 4 4p 5 5p 6 7 7p 8"));
    }
    let both = aim(&path, "1", &["--explain", "1"]);
    assert_eq!(both.code, Some(2));
}
