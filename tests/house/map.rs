//! The maps lead somewhere: what ARCHITECTURE.md and CONTRIBUTING.md name is there, and every
//! floor and room of the program is on the map.

use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
};

use super::sources::sources;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn text(name: &str) -> String {
    fs::read_to_string(root().join(name)).unwrap()
}

/// What stands between backquotes.
fn quoted(text: &str) -> BTreeSet<&str> {
    text.split('`').skip(1).step_by(2).collect()
}

/// Every file and folder that a map may name, from the root of the package.
fn places() -> Vec<PathBuf> {
    fn collect(folder: &Path, places: &mut Vec<PathBuf>) {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                collect(&path, places);
            }
            places.push(path.strip_prefix(root()).unwrap().to_owned());
        }
    }
    let mut places = vec![PathBuf::from("check.sh"), PathBuf::from("CHANGELOG.md")];
    for folder in ["src", "tests", "benches", "catalog", "assets"] {
        places.push(folder.into());
        collect(&root().join(folder), &mut places);
    }
    places
}

#[test]
fn what_a_map_names_is_there() {
    let places = places();
    let mut lost = Vec::new();
    for map in ["ARCHITECTURE.md", "CONTRIBUTING.md"] {
        let text = text(map);
        let names = quoted(&text).into_iter();
        let paths = names.filter(|name| {
            let is_source = Path::new(name).extension().is_some_and(|it| it == "rs");
            is_source || name.ends_with('/')
        });
        for path in paths.filter(|path| !path.contains(['<', '*'])) {
            let ends = |place: &&PathBuf| place.ends_with(path.trim_end_matches('/'));
            if !places.iter().any(|place| ends(&place)) {
                lost.push(format!("{map}: {path}"));
            }
        }
    }
    assert!(lost.is_empty(), "{}", lost.join("\n"));
}

#[test]
fn every_floor_is_on_the_map() {
    let text = text("ARCHITECTURE.md");
    let floors: BTreeSet<_> = sources()
        .iter()
        .filter(|source| source.path.components().count() > 1)
        .filter_map(|source| source.path.iter().next())
        .map(|floor| floor.to_string_lossy().into_owned())
        .collect();
    assert!(floors.len() > 8, "{floors:?}");
    for floor in floors {
        let heading = format!("### `{floor}` — ");
        assert!(text.contains(&heading), "{floor} has no part of the map");
        let row = format!("\n| `{floor}` ");
        assert!(text.contains(&row), "{floor} is not in the table");
    }
}
