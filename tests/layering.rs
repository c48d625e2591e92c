//! The order of the layers, and that the code knows no identifier of the catalog.
#![cfg(test)]

use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
};

use sekisho::catalog::Catalog;

/// Left never names right.
const LAYERS: [&str; 14] = [
    "catalog", "design", "keep", "analysis", "words", "tidy", "edit", "import", "training",
    "scene", "desk", "export", "gui", "cli",
];

/// A source file, with comments blanked out.
struct SourceFile {
    path: PathBuf,
    text: String,
}

fn sources() -> Vec<SourceFile> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut files = Vec::new();
    collect(&root, &root, &mut files);
    assert!(files.len() > 20, "the sources were not found");
    files
}

fn collect(root: &Path, dir: &Path, files: &mut Vec<SourceFile>) {
    let mut entries: Vec<_> = fs::read_dir(dir)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    entries.sort();
    for path in entries {
        if path.is_dir() {
            collect(root, &path, files);
        } else if path.extension().is_some_and(|e| e == "rs") {
            let text = without_comments(&fs::read_to_string(&path).unwrap());
            files.push(SourceFile {
                path: path.strip_prefix(root).unwrap().to_owned(),
                text,
            });
        }
    }
}

/// Line comments become empty; the number of lines stays.
fn without_comments(text: &str) -> String {
    let mut kept = String::new();
    for line in text.lines() {
        let mut in_string = false;
        let mut previous = ' ';
        let mut end = line.len();
        for (offset, c) in line.char_indices() {
            match c {
                '"' if previous != '\\' && previous != '\'' => in_string = !in_string,
                '/' if !in_string && previous == '/' => {
                    end = offset - 1;
                    break;
                }
                _ => {}
            }
            previous = c;
        }
        kept.push_str(&line[..end]);
        kept.push('\n');
    }
    kept
}

/// The layer a file belongs to; `None` for the crate's roots.
fn layer_of(path: &Path) -> Option<usize> {
    let first = path
        .components()
        .next()?
        .as_os_str()
        .to_str()?
        .trim_end_matches(".rs")
        .to_owned();
    LAYERS.iter().position(|layer| *layer == first)
}

fn line_of(text: &str, offset: usize) -> usize {
    text[..offset].matches('\n').count() + 1
}

/// First names after every `crate::`, groups included, with their offsets.
fn named_modules(text: &str) -> Vec<(usize, String)> {
    let mut found = Vec::new();
    for (offset, _) in text.match_indices("crate::") {
        let rest = &text[offset + "crate::".len()..];
        if let Some(group) = rest.strip_prefix('{') {
            found.extend(group_heads(group).into_iter().map(|name| (offset, name)));
        } else {
            found.push((offset, first_word(rest)));
        }
    }
    // `super` as often as the file is deep leads to the root as well.
    for layer in LAYERS {
        let needle = format!("super::{layer}::");
        found.extend(
            text.match_indices(&needle)
                .map(|(offset, _)| (offset, layer.to_owned())),
        );
    }
    found
}

/// The first word of every top-level item of `{ … }`.
fn group_heads(group: &str) -> Vec<String> {
    let mut heads = vec![first_word(group)];
    let mut depth = 0;
    for (offset, c) in group.char_indices() {
        match c {
            '{' => depth += 1,
            '}' if depth == 0 => break,
            '}' => depth -= 1,
            ',' if depth == 0 => heads.push(first_word(&group[offset + 1..])),
            _ => {}
        }
    }
    heads
}

fn first_word(text: &str) -> String {
    text.trim_start()
        .chars()
        .take_while(|c| c.is_alphanumeric() || *c == '_')
        .collect()
}

#[test]
fn left_never_names_right() {
    let mut faults = Vec::new();
    for SourceFile { path, text } in sources() {
        let Some(own) = layer_of(&path) else { continue };
        for (offset, module) in named_modules(&text) {
            let right = LAYERS.iter().position(|layer| *layer == module);
            if right.is_some_and(|right| right > own) {
                let line = line_of(&text, offset);
                faults.push(format!("src/{}:{line}: names {module}", path.display()));
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn the_finder_sees_groups_and_paths() {
    let text = "use crate::{\n  catalog::{A, B},\n  gui,\n};\nfn f() { crate::edit::g(); }";
    let names: Vec<_> = named_modules(text)
        .into_iter()
        .map(|(_, name)| name)
        .collect();
    assert_eq!(names, ["catalog", "gui", "", "edit"]);
    assert_eq!(without_comments("a // b\n\"//\" c"), "a \n\"//\" c\n");
}

/// Every identifier the shipped catalog gives to something. Facts and their values are ordinary
/// words (provider, present, same) that the code's own vocabulary shares.
fn catalog_ids() -> BTreeSet<String> {
    let catalog = Catalog::builtin().unwrap_or_else(|errors| panic!("{errors}"));
    let mut ids = BTreeSet::new();
    macro_rules! take {
        ($($($path:ident).+),* $(,)?) => {
            $(ids.extend(catalog.$($path).+.iter().map(|entry| entry.id.to_string()));)*
        };
    }
    take!(
        zones,
        assets,
        links,
        placements,
        controls.laws,
        controls.controls,
        controls.sets,
        models.models,
        hall.models,
        hall.asks,
        patterns.patterns,
        threats,
        attacks.attackers,
        attacks.moves,
        attacks.goals,
        notices,
    );
    for kind in &catalog.assets {
        ids.extend(kind.tags.iter().map(ToString::to_string));
    }
    ids
}

/// The code before its tests, which may name what they like.
fn outside_tests(text: &str) -> &str {
    text.split("#[cfg(test)]").next().unwrap_or_default()
}

/// String literals of a line, without their quotes.
fn literals(line: &str) -> Vec<&str> {
    line.split('"').skip(1).step_by(2).collect()
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !c.is_ascii_alphanumeric() && c != '_' && c != '-')
}

/// An identifier of two words is looked for everywhere; an ordinary word only as a whole literal.
#[test]
fn no_identifier_of_the_catalog_stands_in_the_code() {
    let ids = catalog_ids();
    let is_long = |id: &str| id.chars().count() >= 4;
    let mut faults = Vec::new();
    for SourceFile { path, text } in sources() {
        if path
            .components()
            .any(|part| part.as_os_str().to_string_lossy().starts_with("tests"))
        {
            continue;
        }
        for (index, line) in outside_tests(&text).lines().enumerate() {
            let whole = literals(line)
                .into_iter()
                .filter(|literal| is_long(literal));
            let compound = words(line).filter(|word| word.contains(['_', '-']) && is_long(word));
            for found in whole.chain(compound).filter(|word| ids.contains(*word)) {
                let number = index + 1;
                faults.push(format!("src/{}:{number}: names “{found}”", path.display()));
            }
        }
    }
    faults.dedup();
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}
